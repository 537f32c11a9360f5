# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Retention")


@_attrs_define
class Retention:
    """How long records are kept.

    Attributes:
        sign_ins_days (int | Unset): Sign-ins and sessions, after they are over, in days; 30 if it is left out.
        audit_events_days (int | Unset): Audit events, in days; 400 if it is left out.
    """

    sign_ins_days: int | Unset = UNSET
    audit_events_days: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        sign_ins_days = self.sign_ins_days

        audit_events_days = self.audit_events_days

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if sign_ins_days is not UNSET:
            field_dict["sign_ins_days"] = sign_ins_days
        if audit_events_days is not UNSET:
            field_dict["audit_events_days"] = audit_events_days

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        sign_ins_days = d.pop("sign_ins_days", UNSET)

        audit_events_days = d.pop("audit_events_days", UNSET)

        retention = cls(
            sign_ins_days=sign_ins_days,
            audit_events_days=audit_events_days,
        )

        retention.additional_properties = d
        return retention

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
