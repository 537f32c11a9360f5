# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Visitor")


@_attrs_define
class Visitor:
    """Who did something.

    Attributes:
        ip (str | Unset): From which address.
        browser (str | Unset): With which browser or program.
        system (str | Unset): On which system.
        place (str | Unset): Where in the world that address is, if the server has a file that says so.
    """

    ip: str | Unset = UNSET
    browser: str | Unset = UNSET
    system: str | Unset = UNSET
    place: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        ip = self.ip

        browser = self.browser

        system = self.system

        place = self.place

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if ip is not UNSET:
            field_dict["ip"] = ip
        if browser is not UNSET:
            field_dict["browser"] = browser
        if system is not UNSET:
            field_dict["system"] = system
        if place is not UNSET:
            field_dict["place"] = place

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        ip = d.pop("ip", UNSET)

        browser = d.pop("browser", UNSET)

        system = d.pop("system", UNSET)

        place = d.pop("place", UNSET)

        visitor = cls(
            ip=ip,
            browser=browser,
            system=system,
            place=place,
        )

        visitor.additional_properties = d
        return visitor

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
