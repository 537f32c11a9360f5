# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.user_status import UserStatus, check_user_status
from ..types import UNSET, Unset

T = TypeVar("T", bound="User")


@_attrs_define
class User:
    """A user of an app.

    Example:
        {'created_at': '2026-11-29T06:00:41Z', 'email': 'ann@example.org', 'last_sign_in_at': '2026-11-29T06:00:43Z',
            'metadata': {'plan': 'trial'}, 'status': 'active', 'updated_at': '2026-11-29T06:00:41Z', 'user_id':
            'usr_01m8jy8cbbe43shpd9mca07p8a'}

    Attributes:
        user_id (str): Their name in tokens (`sub`), for ever.
        email (str): Their address.
        status (UserStatus): Whether a user may sign in.
        created_at (datetime.datetime): When they first signed in, or were made (RFC 3339).
        updated_at (datetime.datetime): When status or metadata were last changed (RFC 3339).
        metadata (Any | Unset): A JSON object of the app's own.
        last_sign_in_at (datetime.datetime | Unset): When they last signed in (RFC 3339); absent if they never did.
    """

    user_id: str
    email: str
    status: UserStatus
    created_at: datetime.datetime
    updated_at: datetime.datetime
    metadata: Any | Unset = UNSET
    last_sign_in_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user_id = self.user_id

        email = self.email

        status: str = self.status

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        metadata = self.metadata

        last_sign_in_at: str | Unset = UNSET
        if not isinstance(self.last_sign_in_at, Unset):
            last_sign_in_at = self.last_sign_in_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "user_id": user_id,
                "email": email,
                "status": status,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if last_sign_in_at is not UNSET:
            field_dict["last_sign_in_at"] = last_sign_in_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        user_id = d.pop("user_id")

        email = d.pop("email")

        status = check_user_status(d.pop("status"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at").replace("Z", "+00:00"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at").replace("Z", "+00:00"))

        metadata = d.pop("metadata", UNSET)

        _last_sign_in_at = d.pop("last_sign_in_at", UNSET)
        last_sign_in_at: datetime.datetime | Unset
        if isinstance(_last_sign_in_at, Unset):
            last_sign_in_at = UNSET
        else:
            last_sign_in_at = datetime.datetime.fromisoformat(_last_sign_in_at.replace("Z", "+00:00"))

        user = cls(
            user_id=user_id,
            email=email,
            status=status,
            created_at=created_at,
            updated_at=updated_at,
            metadata=metadata,
            last_sign_in_at=last_sign_in_at,
        )

        user.additional_properties = d
        return user

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
