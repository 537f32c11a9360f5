# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.delivery_status import DeliveryStatus, check_delivery_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.cause import Cause
    from ..models.visitor import Visitor


T = TypeVar("T", bound="SignInAttempt")


@_attrs_define
class SignInAttempt:
    """An attempt to sign in.

    Attributes:
        asked_at (datetime.datetime): When it was asked for (RFC 3339).
        status (str): `pending`, `approved`, `completed`, `refused`, `expired` or `locked`; `never_began` for one that
            no sign-in came of.
        sign_in_id (str | Unset): Names the sign-in.
        event_id (str | Unset): The audit event of an attempt that no sign-in came of.
        support_id (str | Unset): What the person sees on pages and in letters.
        email (str | Unset): The address.
        delivery (DeliveryStatus | Unset): How far a letter is.
        expires_at (datetime.datetime | Unset): When what the latest letter carries dies (RFC 3339).
        asked_by (Visitor | Unset): Who did something.
        cause (Cause | Unset): What stood in the way.
    """

    asked_at: datetime.datetime
    status: str
    sign_in_id: str | Unset = UNSET
    event_id: str | Unset = UNSET
    support_id: str | Unset = UNSET
    email: str | Unset = UNSET
    delivery: DeliveryStatus | Unset = UNSET
    expires_at: datetime.datetime | Unset = UNSET
    asked_by: Visitor | Unset = UNSET
    cause: Cause | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        asked_at = self.asked_at.isoformat()

        status = self.status

        sign_in_id = self.sign_in_id

        event_id = self.event_id

        support_id = self.support_id

        email = self.email

        delivery: str | Unset = UNSET
        if not isinstance(self.delivery, Unset):
            delivery = self.delivery

        expires_at: str | Unset = UNSET
        if not isinstance(self.expires_at, Unset):
            expires_at = self.expires_at.isoformat()

        asked_by: dict[str, Any] | Unset = UNSET
        if not isinstance(self.asked_by, Unset):
            asked_by = self.asked_by.to_dict()

        cause: dict[str, Any] | Unset = UNSET
        if not isinstance(self.cause, Unset):
            cause = self.cause.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "asked_at": asked_at,
                "status": status,
            }
        )
        if sign_in_id is not UNSET:
            field_dict["sign_in_id"] = sign_in_id
        if event_id is not UNSET:
            field_dict["event_id"] = event_id
        if support_id is not UNSET:
            field_dict["support_id"] = support_id
        if email is not UNSET:
            field_dict["email"] = email
        if delivery is not UNSET:
            field_dict["delivery"] = delivery
        if expires_at is not UNSET:
            field_dict["expires_at"] = expires_at
        if asked_by is not UNSET:
            field_dict["asked_by"] = asked_by
        if cause is not UNSET:
            field_dict["cause"] = cause

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.cause import Cause  # noqa: PLC0415
        from ..models.visitor import Visitor  # noqa: PLC0415

        d = dict(src_dict)
        asked_at = datetime.datetime.fromisoformat(d.pop("asked_at").replace("Z", "+00:00"))

        status = d.pop("status")

        sign_in_id = d.pop("sign_in_id", UNSET)

        event_id = d.pop("event_id", UNSET)

        support_id = d.pop("support_id", UNSET)

        email = d.pop("email", UNSET)

        _delivery = d.pop("delivery", UNSET)
        delivery: DeliveryStatus | Unset
        if isinstance(_delivery, Unset):
            delivery = UNSET
        else:
            delivery = check_delivery_status(_delivery)

        _expires_at = d.pop("expires_at", UNSET)
        expires_at: datetime.datetime | Unset
        if isinstance(_expires_at, Unset):
            expires_at = UNSET
        else:
            expires_at = datetime.datetime.fromisoformat(_expires_at.replace("Z", "+00:00"))

        _asked_by = d.pop("asked_by", UNSET)
        asked_by: Visitor | Unset
        if isinstance(_asked_by, Unset):
            asked_by = UNSET
        else:
            asked_by = Visitor.from_dict(_asked_by)

        _cause = d.pop("cause", UNSET)
        cause: Cause | Unset
        if isinstance(_cause, Unset):
            cause = UNSET
        else:
            cause = Cause.from_dict(_cause)

        sign_in_attempt = cls(
            asked_at=asked_at,
            status=status,
            sign_in_id=sign_in_id,
            event_id=event_id,
            support_id=support_id,
            email=email,
            delivery=delivery,
            expires_at=expires_at,
            asked_by=asked_by,
            cause=cause,
        )

        sign_in_attempt.additional_properties = d
        return sign_in_attempt

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
