# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PushedAuthorization")


@_attrs_define
class PushedAuthorization:
    """An authorization request, with what the client authenticates by. Empty parameters count as left out; none may be
    sent twice; others are ignored.

        Example:
            {'response_type': 'code', 'client_id': 'shop', 'redirect_uri': 'https://shop.example.com/callback', 'scope':
                'openid email', 'state': 'af0ifjsldkj', 'nonce': 'n-0S6_WzA2Mj', 'code_challenge':
                'ZtNPunH49FD35FWYhT5Tv8I7vRKQJ8uxMaL0_9eHjNA', 'code_challenge_method': 'S256'}

        Attributes:
            client_id (str | Unset): The app's id; required.
            client_secret (str | Unset): The app's client secret, unless the client authenticates otherwise; apps without a
                server have none.
            client_assertion_type (str | Unset): `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`, with
                `client_assertion`.
            client_assertion (str | Unset): A JWT by which the client says who it is (RFC 7523 §2.2), signed with a key of
                the app's `jwks`.
            redirect_uri (str | Unset): Where the browser goes with the code; required.
            response_type (str | Unset): `code`; required.
            code_challenge (str | Unset): The PKCE challenge (RFC 7636 §4.2); required unless the app does without.
            code_challenge_method (str | Unset): `S256`, with a challenge.
            response_mode (str | Unset): `query` or `form_post`.
            scope (str | Unset): What the tokens are to be good for.
            state (str | Unset): Comes back untouched.
            nonce (str | Unset): For the ID token.
            login_hint (str | Unset): The address that is expected.
            dpop_jkt (str | Unset): The thumbprint of the key that alone may be used at the exchange (RFC 9449 §10).
            prompt (str | Unset): `none`, `login`, `select_account` or `consent`.
            max_age (str | Unset): How old a proof of the address may be, in seconds.
            ui_locales (str | Unset): Languages in order of preference (BCP 47), with spaces between.
            id_token_hint (str | Unset): An ID token of this app that says who is expected.
            request (str | Unset): Request objects are not read: an error.
            request_uri (str | Unset): What was pushed is not pushed again: an error.
            registration (str | Unset): Clients do not register themselves: an error.
    """

    client_id: str | Unset = UNSET
    client_secret: str | Unset = _attrs_field(default=UNSET, repr=False)
    client_assertion_type: str | Unset = UNSET
    client_assertion: str | Unset = _attrs_field(default=UNSET, repr=False)
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
    max_age: str | Unset = UNSET
    ui_locales: str | Unset = UNSET
    id_token_hint: str | Unset = _attrs_field(default=UNSET, repr=False)
    request: str | Unset = UNSET
    request_uri: str | Unset = UNSET
    registration: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        client_id = self.client_id

        client_secret = self.client_secret

        client_assertion_type = self.client_assertion_type

        client_assertion = self.client_assertion

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

        id_token_hint = self.id_token_hint

        request = self.request

        request_uri = self.request_uri

        registration = self.registration

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if client_id is not UNSET:
            field_dict["client_id"] = client_id
        if client_secret is not UNSET:
            field_dict["client_secret"] = client_secret
        if client_assertion_type is not UNSET:
            field_dict["client_assertion_type"] = client_assertion_type
        if client_assertion is not UNSET:
            field_dict["client_assertion"] = client_assertion
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
        if id_token_hint is not UNSET:
            field_dict["id_token_hint"] = id_token_hint
        if request is not UNSET:
            field_dict["request"] = request
        if request_uri is not UNSET:
            field_dict["request_uri"] = request_uri
        if registration is not UNSET:
            field_dict["registration"] = registration

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        client_id = d.pop("client_id", UNSET)

        client_secret = d.pop("client_secret", UNSET)

        client_assertion_type = d.pop("client_assertion_type", UNSET)

        client_assertion = d.pop("client_assertion", UNSET)

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

        id_token_hint = d.pop("id_token_hint", UNSET)

        request = d.pop("request", UNSET)

        request_uri = d.pop("request_uri", UNSET)

        registration = d.pop("registration", UNSET)

        pushed_authorization = cls(
            client_id=client_id,
            client_secret=client_secret,
            client_assertion_type=client_assertion_type,
            client_assertion=client_assertion,
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
            id_token_hint=id_token_hint,
            request=request,
            request_uri=request_uri,
            registration=registration,
        )

        pushed_authorization.additional_properties = d
        return pushed_authorization

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
