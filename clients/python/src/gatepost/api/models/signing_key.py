# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.key_algorithm import KeyAlgorithm, check_key_algorithm
from ..models.key_state import KeyState, check_key_state
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
        algorithm (KeyAlgorithm): What a signing key signs, and how.
        state (KeyState): Where a signing key is in its life.
        created_at (datetime.datetime): When it was made (RFC 3339).
        signs_from (datetime.datetime): From when on it signs (RFC 3339).
        published_until (datetime.datetime | Unset): Until when it is published (RFC 3339), if another one takes its
            place.
    """

    kid: str
    algorithm: KeyAlgorithm
    state: KeyState
    created_at: datetime.datetime
    signs_from: datetime.datetime
    published_until: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kid = self.kid

        algorithm: str = self.algorithm

        state: str = self.state

        created_at = self.created_at.isoformat()

        signs_from = self.signs_from.isoformat()

        published_until: str | Unset = UNSET
        if not isinstance(self.published_until, Unset):
            published_until = self.published_until.isoformat()

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

        algorithm = check_key_algorithm(d.pop("algorithm"))

        state = check_key_state(d.pop("state"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at").replace("Z", "+00:00"))

        signs_from = datetime.datetime.fromisoformat(d.pop("signs_from").replace("Z", "+00:00"))

        _published_until = d.pop("published_until", UNSET)
        published_until: datetime.datetime | Unset
        if isinstance(_published_until, Unset):
            published_until = UNSET
        else:
            published_until = datetime.datetime.fromisoformat(_published_until.replace("Z", "+00:00"))

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
