# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="AppLimitsPatch")


@_attrs_define
class AppLimitsPatch:
    """What becomes of how often an app may be asked; `null` leaves it to the server.

    Attributes:
        sign_ins_per_address (None | str | Unset): How many letters an address gets, such as `5/15m`.
        sign_ins_per_app_day (int | None | Unset): How many sign-ins the app may be asked for in a day.
    """

    sign_ins_per_address: None | str | Unset = UNSET
    sign_ins_per_app_day: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        sign_ins_per_address: None | str | Unset
        if isinstance(self.sign_ins_per_address, Unset):
            sign_ins_per_address = UNSET
        else:
            sign_ins_per_address = self.sign_ins_per_address

        sign_ins_per_app_day: int | None | Unset
        if isinstance(self.sign_ins_per_app_day, Unset):
            sign_ins_per_app_day = UNSET
        else:
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

        def _parse_sign_ins_per_address(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        sign_ins_per_address = _parse_sign_ins_per_address(d.pop("sign_ins_per_address", UNSET))

        def _parse_sign_ins_per_app_day(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        sign_ins_per_app_day = _parse_sign_ins_per_app_day(d.pop("sign_ins_per_app_day", UNSET))

        app_limits_patch = cls(
            sign_ins_per_address=sign_ins_per_address,
            sign_ins_per_app_day=sign_ins_per_app_day,
        )

        app_limits_patch.additional_properties = d
        return app_limits_patch

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
