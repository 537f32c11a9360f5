# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="AppLimits")


@_attrs_define
class AppLimits:
    """How often an app may be asked, in place of the server's own limits.

    Attributes:
        sign_ins_per_address (str | Unset): How many letters an address gets, such as `5/15m`.
        sign_ins_per_app_day (int | Unset): How many sign-ins the app may be asked for in a day.
    """

    sign_ins_per_address: str | Unset = UNSET
    sign_ins_per_app_day: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        sign_ins_per_address = self.sign_ins_per_address

        sign_ins_per_app_day = self.sign_ins_per_app_day

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if sign_ins_per_address is not UNSET:
            field_dict["sign_ins_per_address"] = sign_ins_per_address
        if sign_ins_per_app_day is not UNSET:
            field_dict["sign_ins_per_app_day"] = sign_ins_per_app_day

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        sign_ins_per_address = d.pop("sign_ins_per_address", UNSET)

        sign_ins_per_app_day = d.pop("sign_ins_per_app_day", UNSET)

        app_limits = cls(
            sign_ins_per_address=sign_ins_per_address,
            sign_ins_per_app_day=sign_ins_per_app_day,
        )

        app_limits.additional_properties = d
        return app_limits

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
