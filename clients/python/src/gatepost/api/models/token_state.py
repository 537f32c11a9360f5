# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.confirmation import Confirmation


T = TypeVar("T", bound="TokenState")


@_attrs_define
class TokenState:
    """What a token is worth. One that is not good, for whatever reason, is `active: false` and nothing else.

    Example:
        {'active': True, 'aud': 'acme', 'auth_time': 1769860770, 'client_id': 'acme', 'exp': 1769861400, 'iat':
            1769860800, 'iss': 'https://auth.example.com/apps/acme', 'jti': 'tok_01jgxm8w4tfz2s6r9q3k7v5b1c', 'scope':
            'openid email', 'sid': 'ses_01jgxm8w4tfz2s6r9q3k7v5b1c', 'sub': 'usr_01jgxm8w4tfz2s6r9q3k7v5b1c', 'token_type':
            'Bearer'}

    Attributes:
        active (bool): Whether the token is good now.
        scope (str | Unset): What it is good for.
        client_id (str | Unset): The app that it was issued to.
        token_type (str | Unset): How an access token is sent: `Bearer`, or `DPoP` if it is bound to a key. A refresh
            token has none.
        exp (int | Unset): From when on it is dead, in seconds since 1970.
        iat (int | Unset): When it was issued. A Biscuit does not say.
        nbf (int | Unset): From when on it is good, if it says so.
        sub (str | Unset): The user.
        aud (str | Unset): Whom an access token is for. A Biscuit does not say.
        iss (str | Unset): Who issued it.
        jti (str | Unset): The name of an access token that is a JWT.
        sid (str | Unset): The session.
        auth_time (int | Unset): When the user proved who they are.
        cnf (Confirmation | Unset): Which key a token is bound to (RFC 9449 §6.2).
        revocation_ids (list[str] | Unset): What a Biscuit is revoked by, in hexadecimal: the token that was issued
            first, then each narrowing of it.
    """

    active: bool
    scope: str | Unset = UNSET
    client_id: str | Unset = UNSET
    token_type: str | Unset = UNSET
    exp: int | Unset = UNSET
    iat: int | Unset = UNSET
    nbf: int | Unset = UNSET
    sub: str | Unset = UNSET
    aud: str | Unset = UNSET
    iss: str | Unset = UNSET
    jti: str | Unset = UNSET
    sid: str | Unset = UNSET
    auth_time: int | Unset = UNSET
    cnf: Confirmation | Unset = UNSET
    revocation_ids: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        active = self.active

        scope = self.scope

        client_id = self.client_id

        token_type = self.token_type

        exp = self.exp

        iat = self.iat

        nbf = self.nbf

        sub = self.sub

        aud = self.aud

        iss = self.iss

        jti = self.jti

        sid = self.sid

        auth_time = self.auth_time

        cnf: dict[str, Any] | Unset = UNSET
        if not isinstance(self.cnf, Unset):
            cnf = self.cnf.to_dict()

        revocation_ids: list[str] | Unset = UNSET
        if not isinstance(self.revocation_ids, Unset):
            revocation_ids = self.revocation_ids

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "active": active,
            }
        )
        if scope is not UNSET:
            field_dict["scope"] = scope
        if client_id is not UNSET:
            field_dict["client_id"] = client_id
        if token_type is not UNSET:
            field_dict["token_type"] = token_type
        if exp is not UNSET:
            field_dict["exp"] = exp
        if iat is not UNSET:
            field_dict["iat"] = iat
        if nbf is not UNSET:
            field_dict["nbf"] = nbf
        if sub is not UNSET:
            field_dict["sub"] = sub
        if aud is not UNSET:
            field_dict["aud"] = aud
        if iss is not UNSET:
            field_dict["iss"] = iss
        if jti is not UNSET:
            field_dict["jti"] = jti
        if sid is not UNSET:
            field_dict["sid"] = sid
        if auth_time is not UNSET:
            field_dict["auth_time"] = auth_time
        if cnf is not UNSET:
            field_dict["cnf"] = cnf
        if revocation_ids is not UNSET:
            field_dict["revocation_ids"] = revocation_ids

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.confirmation import Confirmation  # noqa: PLC0415

        d = dict(src_dict)
        active = d.pop("active")

        scope = d.pop("scope", UNSET)

        client_id = d.pop("client_id", UNSET)

        token_type = d.pop("token_type", UNSET)

        exp = d.pop("exp", UNSET)

        iat = d.pop("iat", UNSET)

        nbf = d.pop("nbf", UNSET)

        sub = d.pop("sub", UNSET)

        aud = d.pop("aud", UNSET)

        iss = d.pop("iss", UNSET)

        jti = d.pop("jti", UNSET)

        sid = d.pop("sid", UNSET)

        auth_time = d.pop("auth_time", UNSET)

        _cnf = d.pop("cnf", UNSET)
        cnf: Confirmation | Unset
        if isinstance(_cnf, Unset):
            cnf = UNSET
        else:
            cnf = Confirmation.from_dict(_cnf)

        revocation_ids = cast(list[str], d.pop("revocation_ids", UNSET))

        token_state = cls(
            active=active,
            scope=scope,
            client_id=client_id,
            token_type=token_type,
            exp=exp,
            iat=iat,
            nbf=nbf,
            sub=sub,
            aud=aud,
            iss=iss,
            jti=jti,
            sid=sid,
            auth_time=auth_time,
            cnf=cnf,
            revocation_ids=revocation_ids,
        )

        token_state.additional_properties = d
        return token_state

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
