# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="TokenAnswer")


@_attrs_define
class TokenAnswer:
    """Tokens (RFC 6749 §5.1).

    Example:
        {'access_token': 'eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6IuKApiJ9.….…', 'expires_in': 600, 'id_token':
            'eyJ…', 'refresh_token': 'gp_refresh_…', 'scope': 'openid email', 'token_type': 'Bearer'}

    Attributes:
        access_token (str): Opens the app's own API; verified offline with the app's keys.
        token_type (str): `Bearer`; `DPoP` if the access token is bound to the key of the proof that came with the
            request.
        expires_in (int): How long the access token lives, in seconds.
        refresh_token (str): Opens the next tokens, once.
        scope (str): What the access token is good for.
        id_token (str | Unset): Says who signed in, to the app itself (OIDC Core §2); there with the scope `openid`.
    """

    access_token: str = _attrs_field(repr=False)
    token_type: str
    expires_in: int
    refresh_token: str = _attrs_field(repr=False)
    scope: str
    id_token: str | Unset = _attrs_field(default=UNSET, repr=False)
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        access_token = self.access_token

        token_type = self.token_type

        expires_in = self.expires_in

        refresh_token = self.refresh_token

        scope = self.scope

        id_token = self.id_token

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "access_token": access_token,
                "token_type": token_type,
                "expires_in": expires_in,
                "refresh_token": refresh_token,
                "scope": scope,
            }
        )
        if id_token is not UNSET:
            field_dict["id_token"] = id_token

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        access_token = d.pop("access_token")

        token_type = d.pop("token_type")

        expires_in = d.pop("expires_in")

        refresh_token = d.pop("refresh_token")

        scope = d.pop("scope")

        id_token = d.pop("id_token", UNSET)

        token_answer = cls(
            access_token=access_token,
            token_type=token_type,
            expires_in=expires_in,
            refresh_token=refresh_token,
            scope=scope,
            id_token=id_token,
        )

        token_answer.additional_properties = d
        return token_answer

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
