# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PendingLink")


@_attrs_define
class PendingLink:
    """A link that is good.

    Example:
        {'status': 'pending', 'app_name': 'Shop', 'email': 'ann@example.org', 'asked_at': '2026-11-29T06:00:41Z',
            'expires_at': '2026-11-29T06:10:41Z'}

    Attributes:
        status (str): `pending`.
        app_name (str): What people call the app that the link signs in to.
        email (str): The address that it signs in.
        asked_at (datetime.datetime): When the sign-in was asked for (RFC 3339).
        expires_at (datetime.datetime): When the link dies (RFC 3339).
    """

    status: str
    app_name: str
    email: str
    asked_at: datetime.datetime
    expires_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status = self.status

        app_name = self.app_name

        email = self.email

        asked_at = self.asked_at.isoformat()

        expires_at = self.expires_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
                "app_name": app_name,
                "email": email,
                "asked_at": asked_at,
                "expires_at": expires_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        status = d.pop("status")

        app_name = d.pop("app_name")

        email = d.pop("email")

        asked_at = datetime.datetime.fromisoformat(d.pop("asked_at").replace("Z", "+00:00"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at").replace("Z", "+00:00"))

        pending_link = cls(
            status=status,
            app_name=app_name,
            email=email,
            asked_at=asked_at,
            expires_at=expires_at,
        )

        pending_link.additional_properties = d
        return pending_link

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
