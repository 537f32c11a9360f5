# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.visitor import Visitor


T = TypeVar("T", bound="TimelineStep")


@_attrs_define
class TimelineStep:
    """One step of a story.

    Attributes:
        at (datetime.datetime): When (RFC 3339).
        type_ (str): What, as a stable word: the type of the audit event, or `letter.queued` or `sign_in.expired`.
        text (str): The same in plain words.
        reason (str | Unset): Why, or of which class, as a stable code.
        reference (str | Unset): The provider's message id, or what the mail server said.
        event_id (str | Unset): The audit event that tells it.
        by (Visitor | Unset): Who did something.
        request_id (str | Unset): The `X-Request-Id` of that request.
    """

    at: datetime.datetime
    type_: str
    text: str
    reason: str | Unset = UNSET
    reference: str | Unset = UNSET
    event_id: str | Unset = UNSET
    by: Visitor | Unset = UNSET
    request_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        at = self.at.isoformat()

        type_ = self.type_

        text = self.text

        reason = self.reason

        reference = self.reference

        event_id = self.event_id

        by: dict[str, Any] | Unset = UNSET
        if not isinstance(self.by, Unset):
            by = self.by.to_dict()

        request_id = self.request_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "at": at,
                "type": type_,
                "text": text,
            }
        )
        if reason is not UNSET:
            field_dict["reason"] = reason
        if reference is not UNSET:
            field_dict["reference"] = reference
        if event_id is not UNSET:
            field_dict["event_id"] = event_id
        if by is not UNSET:
            field_dict["by"] = by
        if request_id is not UNSET:
            field_dict["request_id"] = request_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.visitor import Visitor  # noqa: PLC0415

        d = dict(src_dict)
        at = datetime.datetime.fromisoformat(d.pop("at").replace("Z", "+00:00"))

        type_ = d.pop("type")

        text = d.pop("text")

        reason = d.pop("reason", UNSET)

        reference = d.pop("reference", UNSET)

        event_id = d.pop("event_id", UNSET)

        _by = d.pop("by", UNSET)
        by: Visitor | Unset
        if isinstance(_by, Unset):
            by = UNSET
        else:
            by = Visitor.from_dict(_by)

        request_id = d.pop("request_id", UNSET)

        timeline_step = cls(
            at=at,
            type_=type_,
            text=text,
            reason=reason,
            reference=reference,
            event_id=event_id,
            by=by,
            request_id=request_id,
        )

        timeline_step.additional_properties = d
        return timeline_step

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
