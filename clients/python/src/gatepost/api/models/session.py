# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Session")


@_attrs_define
class Session:
    """A session of a user: what an exchange of a code opened.

    Attributes:
        session_id (str): Its name in tokens (`sid`).
        user_id (str): The user.
        sign_in_id (str): The sign-in that it came of.
        scope (str): What it is good for.
        is_bound_to_key (bool): Whether its tokens belong to a key of the client's (RFC 9449).
        authenticated_at (datetime.datetime): When the person proved who they are (RFC 3339).
        started_at (datetime.datetime): When it began (RFC 3339).
        expires_at (datetime.datetime): When it ends at the latest (RFC 3339).
        browser (str | Unset): The browser that it is in, if it is known.
        system (str | Unset): The system that this runs on, if it is known.
    """

    session_id: str
    user_id: str
    sign_in_id: str
    scope: str
    is_bound_to_key: bool
    authenticated_at: datetime.datetime
    started_at: datetime.datetime
    expires_at: datetime.datetime
    browser: str | Unset = UNSET
    system: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        session_id = self.session_id

        user_id = self.user_id

        sign_in_id = self.sign_in_id

        scope = self.scope

        is_bound_to_key = self.is_bound_to_key

        authenticated_at = self.authenticated_at.isoformat()

        started_at = self.started_at.isoformat()

        expires_at = self.expires_at.isoformat()

        browser = self.browser

        system = self.system

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "session_id": session_id,
                "user_id": user_id,
                "sign_in_id": sign_in_id,
                "scope": scope,
                "is_bound_to_key": is_bound_to_key,
                "authenticated_at": authenticated_at,
                "started_at": started_at,
                "expires_at": expires_at,
            }
        )
        if browser is not UNSET:
            field_dict["browser"] = browser
        if system is not UNSET:
            field_dict["system"] = system

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        session_id = d.pop("session_id")

        user_id = d.pop("user_id")

        sign_in_id = d.pop("sign_in_id")

        scope = d.pop("scope")

        is_bound_to_key = d.pop("is_bound_to_key")

        authenticated_at = datetime.datetime.fromisoformat(d.pop("authenticated_at").replace("Z", "+00:00"))

        started_at = datetime.datetime.fromisoformat(d.pop("started_at").replace("Z", "+00:00"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at").replace("Z", "+00:00"))

        browser = d.pop("browser", UNSET)

        system = d.pop("system", UNSET)

        session = cls(
            session_id=session_id,
            user_id=user_id,
            sign_in_id=sign_in_id,
            scope=scope,
            is_bound_to_key=is_bound_to_key,
            authenticated_at=authenticated_at,
            started_at=started_at,
            expires_at=expires_at,
            browser=browser,
            system=system,
        )

        session.additional_properties = d
        return session

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
