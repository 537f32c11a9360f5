# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="AuthorizationRequest")


@_attrs_define
class AuthorizationRequest:
    """An authorization request (RFC 6749 §4.1.1, OIDC Core §3.1.2.1). Other parameters are ignored; one that stands there
    twice is an error.

        Example:
            {'response_type': 'code', 'client_id': 'shop', 'redirect_uri': 'https://shop.example.com/callback', 'scope':
                'openid email', 'state': 'af0ifjsldkj', 'nonce': 'n-0S6_WzA2Mj', 'code_challenge':
                'ZtNPunH49FD35FWYhT5Tv8I7vRKQJ8uxMaL0_9eHjNA', 'code_challenge_method': 'S256'}

        Attributes:
            client_id (str): The app's id.
            request_uri (str | Unset): What was pushed (RFC 9126): then nothing else is read but `client_id` and
                `ui_locales`. Others are never fetched: an error.
            redirect_uri (str | Unset): Where the browser goes with the code: one of the app's redirect URIs, to the byte; a
                loopback one with any port. Required, unless the request was pushed.
            response_type (str | Unset): `code`; required, unless the request was pushed.
            code_challenge (str | Unset): The PKCE challenge (RFC 7636 §4.2). Required, unless the app keeps a secret, has
                `require_pkce` switched off and sends a `nonce`.
            code_challenge_method (str | Unset): `S256`; required with a challenge.
            response_mode (str | Unset): How the answer comes: `query`, or `form_post`, which posts it to the redirect URI.
            scope (str | Unset): What the tokens are to be good for: words of `openid email`, with spaces between. Others
                are ignored.
            state (str | Unset): Comes back untouched on the redirect.
            nonce (str | Unset): For the ID token.
            login_hint (str | Unset): The address that is expected: it stands in the field already. Or the handle that came
                with `initiate_login_uri`.
            dpop_jkt (str | Unset): The thumbprint of the key that alone may be used at the exchange (RFC 9449 §10).
            prompt (str | Unset): `none`, `login`, `select_account` or `consent`.
            max_age (int | Unset): How old a proof of the address may be, in seconds.
            ui_locales (str | Unset): Languages in order of preference (BCP 47), with spaces between.
    """

    client_id: str
    request_uri: str | Unset = UNSET
    redirect_uri: str | Unset = UNSET
    response_type: str | Unset = UNSET
    code_challenge: str | Unset = UNSET
    code_challenge_method: str | Unset = UNSET
    response_mode: str | Unset = UNSET
    scope: str | Unset = UNSET
    state: str | Unset = UNSET
    nonce: str | Unset = UNSET
    login_hint: str | Unset = UNSET
    dpop_jkt: str | Unset = UNSET
    prompt: str | Unset = UNSET
    max_age: int | Unset = UNSET
    ui_locales: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        client_id = self.client_id

        request_uri = self.request_uri

        redirect_uri = self.redirect_uri

        response_type = self.response_type

        code_challenge = self.code_challenge

        code_challenge_method = self.code_challenge_method

        response_mode = self.response_mode

        scope = self.scope

        state = self.state

        nonce = self.nonce

        login_hint = self.login_hint

        dpop_jkt = self.dpop_jkt

        prompt = self.prompt

        max_age = self.max_age

        ui_locales = self.ui_locales

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "client_id": client_id,
            }
        )
        if request_uri is not UNSET:
            field_dict["request_uri"] = request_uri
        if redirect_uri is not UNSET:
            field_dict["redirect_uri"] = redirect_uri
        if response_type is not UNSET:
            field_dict["response_type"] = response_type
        if code_challenge is not UNSET:
            field_dict["code_challenge"] = code_challenge
        if code_challenge_method is not UNSET:
            field_dict["code_challenge_method"] = code_challenge_method
        if response_mode is not UNSET:
            field_dict["response_mode"] = response_mode
        if scope is not UNSET:
            field_dict["scope"] = scope
        if state is not UNSET:
            field_dict["state"] = state
        if nonce is not UNSET:
            field_dict["nonce"] = nonce
        if login_hint is not UNSET:
            field_dict["login_hint"] = login_hint
        if dpop_jkt is not UNSET:
            field_dict["dpop_jkt"] = dpop_jkt
        if prompt is not UNSET:
            field_dict["prompt"] = prompt
        if max_age is not UNSET:
            field_dict["max_age"] = max_age
        if ui_locales is not UNSET:
            field_dict["ui_locales"] = ui_locales

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        client_id = d.pop("client_id")

        request_uri = d.pop("request_uri", UNSET)

        redirect_uri = d.pop("redirect_uri", UNSET)

        response_type = d.pop("response_type", UNSET)

        code_challenge = d.pop("code_challenge", UNSET)

        code_challenge_method = d.pop("code_challenge_method", UNSET)

        response_mode = d.pop("response_mode", UNSET)

        scope = d.pop("scope", UNSET)

        state = d.pop("state", UNSET)

        nonce = d.pop("nonce", UNSET)

        login_hint = d.pop("login_hint", UNSET)

        dpop_jkt = d.pop("dpop_jkt", UNSET)

        prompt = d.pop("prompt", UNSET)

        max_age = d.pop("max_age", UNSET)

        ui_locales = d.pop("ui_locales", UNSET)

        authorization_request = cls(
            client_id=client_id,
            request_uri=request_uri,
            redirect_uri=redirect_uri,
            response_type=response_type,
            code_challenge=code_challenge,
            code_challenge_method=code_challenge_method,
            response_mode=response_mode,
            scope=scope,
            state=state,
            nonce=nonce,
            login_hint=login_hint,
            dpop_jkt=dpop_jkt,
            prompt=prompt,
            max_age=max_age,
            ui_locales=ui_locales,
        )

        authorization_request.additional_properties = d
        return authorization_request

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
