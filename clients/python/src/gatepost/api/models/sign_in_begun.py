# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SignInBegun")


@_attrs_define
class SignInBegun:
    """A sign-in has begun. The answer is the same for every address.

    Example:
        {'email_hint': 'a•••@e•••.com', 'expires_at': '2026-01-31T12:10:00Z', 'match_number': '47',
            'resend_available_at': '2026-01-31T12:00:30Z', 'sign_in_id': 'sin_01jgxm8w4tfz2s6r9q3k7v5b1c', 'sign_in_secret':
            'gp_signin_…'}

    Attributes:
        sign_in_id (str): Names the sign-in.
        sign_in_secret (str): Makes its holder the initiator, who may watch the sign-in. Shown here and nowhere else.
        expires_at (datetime.datetime): When the link in the letter dies (RFC 3339).
        resend_available_at (datetime.datetime): From when on another letter may be asked for (RFC 3339).
        email_hint (str): Enough of the address to recognise it.
        match_number (str): Two digits for the page that waits to show.
    """

    sign_in_id: str
    sign_in_secret: str = _attrs_field(repr=False)
    expires_at: datetime.datetime
    resend_available_at: datetime.datetime
    email_hint: str
    match_number: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        sign_in_id = self.sign_in_id

        sign_in_secret = self.sign_in_secret

        expires_at = self.expires_at.isoformat()

        resend_available_at = self.resend_available_at.isoformat()

        email_hint = self.email_hint

        match_number = self.match_number

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "sign_in_id": sign_in_id,
                "sign_in_secret": sign_in_secret,
                "expires_at": expires_at,
                "resend_available_at": resend_available_at,
                "email_hint": email_hint,
                "match_number": match_number,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        sign_in_id = d.pop("sign_in_id")

        sign_in_secret = d.pop("sign_in_secret")

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at").replace("Z", "+00:00"))

        resend_available_at = datetime.datetime.fromisoformat(d.pop("resend_available_at").replace("Z", "+00:00"))

        email_hint = d.pop("email_hint")

        match_number = d.pop("match_number")

        sign_in_begun = cls(
            sign_in_id=sign_in_id,
            sign_in_secret=sign_in_secret,
            expires_at=expires_at,
            resend_available_at=resend_available_at,
            email_hint=email_hint,
            match_number=match_number,
        )

        sign_in_begun.additional_properties = d
        return sign_in_begun

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
