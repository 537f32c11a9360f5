# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.suppression_reason import SuppressionReason, check_suppression_reason
from ..types import UNSET, Unset

T = TypeVar("T", bound="SuppressedAddress")


@_attrs_define
class SuppressedAddress:
    """An address that gets no letters of the app.

    Example:
        {'email': 'bob@example.org', 'reason': 'bounced', 'provider_reason': '550 5.1.1 no such user', 'created_at':
            '2026-11-29T06:00:00Z'}

    Attributes:
        email (str): The address, as it is compared.
        reason (SuppressionReason): Why an address gets no letters of an app any more.
        created_at (datetime.datetime): Since when (RFC 3339).
        provider_reason (str | Unset): The provider's own word for it.
    """

    email: str
    reason: SuppressionReason
    created_at: datetime.datetime
    provider_reason: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        reason: str = self.reason

        created_at = self.created_at.isoformat()

        provider_reason = self.provider_reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "email": email,
                "reason": reason,
                "created_at": created_at,
            }
        )
        if provider_reason is not UNSET:
            field_dict["provider_reason"] = provider_reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        email = d.pop("email")

        reason = check_suppression_reason(d.pop("reason"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at").replace("Z", "+00:00"))

        provider_reason = d.pop("provider_reason", UNSET)

        suppressed_address = cls(
            email=email,
            reason=reason,
            created_at=created_at,
            provider_reason=provider_reason,
        )

        suppressed_address.additional_properties = d
        return suppressed_address

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
