# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="UserInfoClaims")


@_attrs_define
class UserInfoClaims:
    """Who the access token is about.

    Example:
        {'email': 'ann@example.com', 'email_verified': True, 'sub': 'usr_01jgxm8w4tfz2s6r9q3k7v5b1c'}

    Attributes:
        sub (str): The user, as the ID token names them; the same person is another user in another app.
        email (str | Unset): Their address, with scope `email`.
        email_verified (bool | Unset): `true`, with scope `email`: they proved to own it.
    """

    sub: str
    email: str | Unset = UNSET
    email_verified: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        sub = self.sub

        email = self.email

        email_verified = self.email_verified

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "sub": sub,
            }
        )
        if email is not UNSET:
            field_dict["email"] = email
        if email_verified is not UNSET:
            field_dict["email_verified"] = email_verified

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        sub = d.pop("sub")

        email = d.pop("email", UNSET)

        email_verified = d.pop("email_verified", UNSET)

        user_info_claims = cls(
            sub=sub,
            email=email,
            email_verified=email_verified,
        )

        user_info_claims.additional_properties = d
        return user_info_claims

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
