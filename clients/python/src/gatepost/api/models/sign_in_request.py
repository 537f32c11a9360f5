# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.sign_in_method import SignInMethod, check_sign_in_method
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.on_behalf_of import OnBehalfOf


T = TypeVar("T", bound="SignInRequest")


@_attrs_define
class SignInRequest:
    """What is asked for when a sign-in begins.

    Example:
        {'code_challenge': 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', 'code_challenge_method': 'S256', 'email':
            'ann@example.com', 'locale': 'en', 'redirect_uri': 'https://app.example.com/callback', 'scope': 'openid email',
            'state': 'af0ifjsldkj'}

    Attributes:
        email (str): The address to prove; the letter goes there.
        redirect_uri (str): Where the browser goes with the exchange code: one of the app's redirect URIs, to the byte;
            a loopback one with any port.
        state (str | Unset): Comes back untouched on the redirect.
        nonce (str | Unset): For the ID token (OIDC Core §3.1.2.1).
        code_challenge (str | Unset): The PKCE challenge (RFC 7636 §4.2); required unless the call is authenticated with
            the client secret.
        code_challenge_method (str | Unset): How the challenge was made: `S256`; required with a challenge.
        scope (str | Unset): What the tokens are to be good for: words of `openid email`, with spaces between; all of
            them if left out. Others are let go.
        locale (str | Unset): The language of letter and pages (BCP 47).
        method (SignInMethod | Unset): How the person is to prove the address.
        link_expires_in (int | Unset): How long the link is to live, in seconds: from 60 up to what the app allows.
        on_behalf_of (OnBehalfOf | Unset): For whom an app's server asks.
    """

    email: str
    redirect_uri: str
    state: str | Unset = UNSET
    nonce: str | Unset = UNSET
    code_challenge: str | Unset = UNSET
    code_challenge_method: str | Unset = UNSET
    scope: str | Unset = UNSET
    locale: str | Unset = UNSET
    method: SignInMethod | Unset = UNSET
    link_expires_in: int | Unset = UNSET
    on_behalf_of: OnBehalfOf | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        redirect_uri = self.redirect_uri

        state = self.state

        nonce = self.nonce

        code_challenge = self.code_challenge

        code_challenge_method = self.code_challenge_method

        scope = self.scope

        locale = self.locale

        method: str | Unset = UNSET
        if not isinstance(self.method, Unset):
            method = self.method

        link_expires_in = self.link_expires_in

        on_behalf_of: dict[str, Any] | Unset = UNSET
        if not isinstance(self.on_behalf_of, Unset):
            on_behalf_of = self.on_behalf_of.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "email": email,
                "redirect_uri": redirect_uri,
            }
        )
        if state is not UNSET:
            field_dict["state"] = state
        if nonce is not UNSET:
            field_dict["nonce"] = nonce
        if code_challenge is not UNSET:
            field_dict["code_challenge"] = code_challenge
        if code_challenge_method is not UNSET:
            field_dict["code_challenge_method"] = code_challenge_method
        if scope is not UNSET:
            field_dict["scope"] = scope
        if locale is not UNSET:
            field_dict["locale"] = locale
        if method is not UNSET:
            field_dict["method"] = method
        if link_expires_in is not UNSET:
            field_dict["link_expires_in"] = link_expires_in
        if on_behalf_of is not UNSET:
            field_dict["on_behalf_of"] = on_behalf_of

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.on_behalf_of import OnBehalfOf  # noqa: PLC0415

        d = dict(src_dict)
        email = d.pop("email")

        redirect_uri = d.pop("redirect_uri")

        state = d.pop("state", UNSET)

        nonce = d.pop("nonce", UNSET)

        code_challenge = d.pop("code_challenge", UNSET)

        code_challenge_method = d.pop("code_challenge_method", UNSET)

        scope = d.pop("scope", UNSET)

        locale = d.pop("locale", UNSET)

        _method = d.pop("method", UNSET)
        method: SignInMethod | Unset
        if isinstance(_method, Unset):
            method = UNSET
        else:
            method = check_sign_in_method(_method)

        link_expires_in = d.pop("link_expires_in", UNSET)

        _on_behalf_of = d.pop("on_behalf_of", UNSET)
        on_behalf_of: OnBehalfOf | Unset
        if isinstance(_on_behalf_of, Unset):
            on_behalf_of = UNSET
        else:
            on_behalf_of = OnBehalfOf.from_dict(_on_behalf_of)

        sign_in_request = cls(
            email=email,
            redirect_uri=redirect_uri,
            state=state,
            nonce=nonce,
            code_challenge=code_challenge,
            code_challenge_method=code_challenge_method,
            scope=scope,
            locale=locale,
            method=method,
            link_expires_in=link_expires_in,
            on_behalf_of=on_behalf_of,
        )

        sign_in_request.additional_properties = d
        return sign_in_request

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
