# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="SigningKey")


@_attrs_define
class SigningKey:
    """A signing key.

    Example:
        {'kid': 'l5tykcbGVw3ILngeXURoQ3pGbji0zwTTY4vVndiu2N4', 'algorithm': 'EdDSA', 'state': 'active', 'created_at':
            '2026-11-29T06:00:41Z', 'signs_from': '2026-11-29T06:00:41Z'}

    Attributes:
        kid (str): Its name in tokens and in the JWKS.
        algorithm (str): What it signs, and how.
        state (str): `next`, `active` or `retiring`.
        created_at (str): When it was made (RFC 3339).
        signs_from (str): From when on it signs (RFC 3339).
        published_until (str | Unset): Until when it is published (RFC 3339), if another one takes its place.
    """

    kid: str
    algorithm: str
    state: str
    created_at: str
    signs_from: str
    published_until: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kid = self.kid

        algorithm = self.algorithm

        state = self.state

        created_at = self.created_at

        signs_from = self.signs_from

        published_until = self.published_until

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kid": kid,
                "algorithm": algorithm,
                "state": state,
                "created_at": created_at,
                "signs_from": signs_from,
            }
        )
        if published_until is not UNSET:
            field_dict["published_until"] = published_until

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kid = d.pop("kid")

        algorithm = d.pop("algorithm")

        state = d.pop("state")

        created_at = d.pop("created_at")

        signs_from = d.pop("signs_from")

        published_until = d.pop("published_until", UNSET)

        signing_key = cls(
            kid=kid,
            algorithm=algorithm,
            state=state,
            created_at=created_at,
            signs_from=signs_from,
            published_until=published_until,
        )

        signing_key.additional_properties = d
        return signing_key

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
