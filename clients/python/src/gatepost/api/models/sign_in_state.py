# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.delivery_status import DeliveryStatus, check_delivery_status
from ..models.sign_in_status import SignInStatus, check_sign_in_status
from ..types import UNSET, Unset

T = TypeVar("T", bound="SignInState")


@_attrs_define
class SignInState:
    """How a sign-in stands.

    Example:
        {'code_locked': False, 'delivery': 'sent', 'expires_at': '2026-01-31T12:10:00Z', 'match_number': '47',
            'resend_available_at': '2026-01-31T12:00:30Z', 'status': 'pending'}

    Attributes:
        status (SignInStatus): What the initiator is told of a sign-in.
        delivery (DeliveryStatus): How far a letter is.
        expires_at (datetime.datetime): When the latest letter's link dies (RFC 3339).
        resend_available_at (datetime.datetime): From when on another letter may be asked for (RFC 3339).
        code_locked (bool): Whether no more codes are looked at.
        match_number (str | Unset): Two digits for the page that waits to show.
        renewed_as (str | Unset): The sign-in that took this one's place, because its reader asked for a new letter; the
            same secret opens it.
        redirect_to (str | Unset): Where to go on, once it was approved on another screen: the redirect URI with `code`,
            `state` and `iss`.
    """

    status: SignInStatus
    delivery: DeliveryStatus
    expires_at: datetime.datetime
    resend_available_at: datetime.datetime
    code_locked: bool
    match_number: str | Unset = UNSET
    renewed_as: str | Unset = UNSET
    redirect_to: str | Unset = _attrs_field(default=UNSET, repr=False)
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status: str = self.status

        delivery: str = self.delivery

        expires_at = self.expires_at.isoformat()

        resend_available_at = self.resend_available_at.isoformat()

        code_locked = self.code_locked

        match_number = self.match_number

        renewed_as = self.renewed_as

        redirect_to = self.redirect_to

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
                "delivery": delivery,
                "expires_at": expires_at,
                "resend_available_at": resend_available_at,
                "code_locked": code_locked,
            }
        )
        if match_number is not UNSET:
            field_dict["match_number"] = match_number
        if renewed_as is not UNSET:
            field_dict["renewed_as"] = renewed_as
        if redirect_to is not UNSET:
            field_dict["redirect_to"] = redirect_to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        status = check_sign_in_status(d.pop("status"))

        delivery = check_delivery_status(d.pop("delivery"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at").replace("Z", "+00:00"))

        resend_available_at = datetime.datetime.fromisoformat(d.pop("resend_available_at").replace("Z", "+00:00"))

        code_locked = d.pop("code_locked")

        match_number = d.pop("match_number", UNSET)

        renewed_as = d.pop("renewed_as", UNSET)

        redirect_to = d.pop("redirect_to", UNSET)

        sign_in_state = cls(
            status=status,
            delivery=delivery,
            expires_at=expires_at,
            resend_available_at=resend_available_at,
            code_locked=code_locked,
            match_number=match_number,
            renewed_as=renewed_as,
            redirect_to=redirect_to,
        )

        sign_in_state.additional_properties = d
        return sign_in_state

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
