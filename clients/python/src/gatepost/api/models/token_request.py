# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="TokenRequest")


@_attrs_define
class TokenRequest:
    """What a client of the token endpoint sends. Empty parameters count as left out; none may be sent twice.

    Example:
        {'client_id': 'acme', 'code': 'gp_code_…', 'code_verifier': 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
            'grant_type': 'authorization_code', 'redirect_uri': 'https://app.example.com/callback'}

    Attributes:
        grant_type (str | Unset): `authorization_code` or `refresh_token`; required.
        client_id (str | Unset): The app's id; required unless the client authenticates by HTTP Basic.
        client_secret (str | Unset): The app's client secret, unless the client authenticates otherwise; apps without a
            server have none.
        client_assertion_type (str | Unset): `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`, with
            `client_assertion`.
        client_assertion (str | Unset): A JWT by which the client says who it is (RFC 7523 §2.2), signed with a key of
            the app's `jwks`, with `iss` and `sub` the app, `aud` the issuer or this endpoint, `exp` at most five minutes
            ahead, and a `jti` that is good once.
        code (str | Unset): The exchange code; required with `authorization_code`.
        redirect_uri (str | Unset): The redirect URI that the code came on; required with `authorization_code`.
        code_verifier (str | Unset): The PKCE verifier (RFC 7636 §4.5); required if the sign-in began with a challenge.
        refresh_token (str | Unset): The refresh token; required with `refresh_token`.
        scope (str | Unset): With `refresh_token`: a part of what was granted. All of it if left out.
        access_token_format (str | Unset): What the access token shall look like, `jwt` or `biscuit`, if not as the app
            is set. For this one token.
    """

    grant_type: str | Unset = UNSET
    client_id: str | Unset = UNSET
    client_secret: str | Unset = _attrs_field(default=UNSET, repr=False)
    client_assertion_type: str | Unset = UNSET
    client_assertion: str | Unset = _attrs_field(default=UNSET, repr=False)
    code: str | Unset = _attrs_field(default=UNSET, repr=False)
    redirect_uri: str | Unset = UNSET
    code_verifier: str | Unset = _attrs_field(default=UNSET, repr=False)
    refresh_token: str | Unset = _attrs_field(default=UNSET, repr=False)
    scope: str | Unset = UNSET
    access_token_format: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        grant_type = self.grant_type

        client_id = self.client_id

        client_secret = self.client_secret

        client_assertion_type = self.client_assertion_type

        client_assertion = self.client_assertion

        code = self.code

        redirect_uri = self.redirect_uri

        code_verifier = self.code_verifier

        refresh_token = self.refresh_token

        scope = self.scope

        access_token_format = self.access_token_format

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if grant_type is not UNSET:
            field_dict["grant_type"] = grant_type
        if client_id is not UNSET:
            field_dict["client_id"] = client_id
        if client_secret is not UNSET:
            field_dict["client_secret"] = client_secret
        if client_assertion_type is not UNSET:
            field_dict["client_assertion_type"] = client_assertion_type
        if client_assertion is not UNSET:
            field_dict["client_assertion"] = client_assertion
        if code is not UNSET:
            field_dict["code"] = code
        if redirect_uri is not UNSET:
            field_dict["redirect_uri"] = redirect_uri
        if code_verifier is not UNSET:
            field_dict["code_verifier"] = code_verifier
        if refresh_token is not UNSET:
            field_dict["refresh_token"] = refresh_token
        if scope is not UNSET:
            field_dict["scope"] = scope
        if access_token_format is not UNSET:
            field_dict["access_token_format"] = access_token_format

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        grant_type = d.pop("grant_type", UNSET)

        client_id = d.pop("client_id", UNSET)

        client_secret = d.pop("client_secret", UNSET)

        client_assertion_type = d.pop("client_assertion_type", UNSET)

        client_assertion = d.pop("client_assertion", UNSET)

        code = d.pop("code", UNSET)

        redirect_uri = d.pop("redirect_uri", UNSET)

        code_verifier = d.pop("code_verifier", UNSET)

        refresh_token = d.pop("refresh_token", UNSET)

        scope = d.pop("scope", UNSET)

        access_token_format = d.pop("access_token_format", UNSET)

        token_request = cls(
            grant_type=grant_type,
            client_id=client_id,
            client_secret=client_secret,
            client_assertion_type=client_assertion_type,
            client_assertion=client_assertion,
            code=code,
            redirect_uri=redirect_uri,
            code_verifier=code_verifier,
            refresh_token=refresh_token,
            scope=scope,
            access_token_format=access_token_format,
        )

        token_request.additional_properties = d
        return token_request

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
