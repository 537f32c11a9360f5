# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ExportedSignIn")


@_attrs_define
class ExportedSignIn:
    """A sign-in that somebody asked for with the person's address.

    Attributes:
        sign_in_id (str): Names the sign-in.
        email (str): The address.
        asked_at (datetime.datetime): When it was asked for (RFC 3339).
        locale (str | Unset): In which language.
        ip (str | Unset): From which IP address.
        browser (str | Unset): In which browser.
        system (str | Unset): On which system.
    """

    sign_in_id: str
    email: str
    asked_at: datetime.datetime
    locale: str | Unset = UNSET
    ip: str | Unset = UNSET
    browser: str | Unset = UNSET
    system: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        sign_in_id = self.sign_in_id

        email = self.email

        asked_at = self.asked_at.isoformat()

        locale = self.locale

        ip = self.ip

        browser = self.browser

        system = self.system

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "sign_in_id": sign_in_id,
                "email": email,
                "asked_at": asked_at,
            }
        )
        if locale is not UNSET:
            field_dict["locale"] = locale
        if ip is not UNSET:
            field_dict["ip"] = ip
        if browser is not UNSET:
            field_dict["browser"] = browser
        if system is not UNSET:
            field_dict["system"] = system

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        sign_in_id = d.pop("sign_in_id")

        email = d.pop("email")

        asked_at = datetime.datetime.fromisoformat(d.pop("asked_at").replace("Z", "+00:00"))

        locale = d.pop("locale", UNSET)

        ip = d.pop("ip", UNSET)

        browser = d.pop("browser", UNSET)

        system = d.pop("system", UNSET)

        exported_sign_in = cls(
            sign_in_id=sign_in_id,
            email=email,
            asked_at=asked_at,
            locale=locale,
            ip=ip,
            browser=browser,
            system=system,
        )

        exported_sign_in.additional_properties = d
        return exported_sign_in

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
