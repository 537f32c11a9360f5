# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ClientSecretMade")


@_attrs_define
class ClientSecretMade:
    """A client secret that was just made.

    Example:
        {'client_secret_id': 'sec_01m8jy8c94fks927232gmnyggg', 'client_secret': 'gp_client_EXAMPLE', 'created_at':
            '2026-11-29T06:00:41Z'}

    Attributes:
        client_secret_id (str): Names the secret.
        client_secret (str): The secret. Shown here and nowhere else.
        created_at (datetime.datetime): When it was made (RFC 3339).
    """

    client_secret_id: str
    client_secret: str = _attrs_field(repr=False)
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        client_secret_id = self.client_secret_id

        client_secret = self.client_secret

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "client_secret_id": client_secret_id,
                "client_secret": client_secret,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        client_secret_id = d.pop("client_secret_id")

        client_secret = d.pop("client_secret")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at").replace("Z", "+00:00"))

        client_secret_made = cls(
            client_secret_id=client_secret_id,
            client_secret=client_secret,
            created_at=created_at,
        )

        client_secret_made.additional_properties = d
        return client_secret_made

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
