# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="IssuerMetadata")


@_attrs_define
class IssuerMetadata:
    """What an app's issuer offers (RFC 8414 §2).

    Example:
        {'authorization_endpoint': 'https://auth.example.com/apps/acme/authorize',
            'authorization_response_iss_parameter_supported': True, 'backchannel_logout_session_supported': True,
            'backchannel_logout_supported': True, 'claims_parameter_supported': False, 'claims_supported': ['iss', 'sub',
            'aud', 'exp', 'iat', 'auth_time', 'email', 'email_verified'], 'code_challenge_methods_supported': ['S256'],
            'dpop_signing_alg_values_supported': ['ES256', 'RS256', 'EdDSA'], 'end_session_endpoint':
            'https://auth.example.com/apps/acme/logout', 'grant_types_supported': ['authorization_code', 'refresh_token'],
            'id_token_signing_alg_values_supported': ['RS256'], 'issuer': 'https://auth.example.com/apps/acme', 'jwks_uri':
            'https://auth.example.com/apps/acme/jwks.json', 'prompt_values_supported': ['none', 'login', 'select_account',
            'consent'], 'pushed_authorization_request_endpoint': 'https://auth.example.com/apps/acme/par',
            'request_parameter_supported': False, 'request_uri_parameter_supported': False,
            'require_pushed_authorization_requests': False, 'response_modes_supported': ['query', 'form_post'],
            'response_types_supported': ['code'], 'revocation_endpoint': 'https://auth.example.com/apps/acme/revoke',
            'revocation_endpoint_auth_methods_supported': ['none'], 'scopes_supported': ['openid', 'email'],
            'service_documentation': 'https://auth.example.com/docs', 'subject_types_supported': ['public'],
            'token_endpoint': 'https://auth.example.com/apps/acme/token', 'token_endpoint_auth_methods_supported': ['none'],
            'ui_locales_supported': ['en', 'de', 'fr', 'es', 'ja', 'ar'], 'userinfo_endpoint':
            'https://auth.example.com/apps/acme/userinfo'}

    Attributes:
        issuer (str): The issuer of the app's tokens.
        authorization_endpoint (str): Where a browser is sent to sign in.
        token_endpoint (str): Where codes and refresh tokens become tokens.
        userinfo_endpoint (str): Where an access token tells whose it is (OIDC Core §5.3).
        revocation_endpoint (str): Where tokens are revoked (RFC 7009).
        end_session_endpoint (str): Where a browser is sent to sign out (OIDC RP-Initiated Logout 1.0).
        pushed_authorization_request_endpoint (str): Where an authorization request is pushed first (RFC 9126).
        require_pushed_authorization_requests (bool): Whether it must be.
        jwks_uri (str): The keys that verify tokens.
        response_types_supported (list[str]): `code`: an e-mailed link leads to a code on the redirect.
        response_modes_supported (list[str]): How the code travels on the redirect: in the query, or in a form that
            posts itself.
        grant_types_supported (list[str]): What the token endpoint takes.
        token_endpoint_auth_methods_supported (list[str]): How this app authenticates at the token endpoint.
        revocation_endpoint_auth_methods_supported (list[str]): How this app authenticates at the revocation endpoint.
        code_challenge_methods_supported (list[str]): `S256` (RFC 7636).
        scopes_supported (list[str]): The scopes that this app can be granted.
        subject_types_supported (list[str]): `public`: a user is the same for everybody who asks in this app.
        id_token_signing_alg_values_supported (list[str]): What this app's ID tokens are signed with, and what every
            provider must know (OIDC Discovery §3).
        dpop_signing_alg_values_supported (list[str]): What a proof that a client holds its key may be signed with (RFC
            9449 §5.1).
        claims_supported (list[str]): What ID tokens and userinfo can say.
        claims_parameter_supported (bool): The parameter `claims` is let go.
        request_parameter_supported (bool): Requests in JWTs are refused.
        request_uri_parameter_supported (bool): Requests elsewhere are never fetched.
        prompt_values_supported (list[str]): What a client may ask of somebody who is known already.
        ui_locales_supported (list[str]): The languages of the pages.
        backchannel_logout_supported (bool): That the app's server is told when a session is over, if it said where.
        backchannel_logout_session_supported (bool): That it is told which.
        authorization_response_iss_parameter_supported (bool): That redirects name their issuer (RFC 9207).
        service_documentation (str): Where all of it is described.
        introspection_endpoint (str | Unset): Where the app's server asks whether a token is good (RFC 7662); apps
            without a server can't ask.
        token_endpoint_auth_signing_alg_values_supported (list[str] | Unset): What an assertion of the app's may be
            signed with (`private_key_jwt`).
        revocation_endpoint_auth_signing_alg_values_supported (list[str] | Unset): What an assertion may be signed with
            there.
        introspection_endpoint_auth_methods_supported (list[str] | Unset): How this app authenticates at the
            introspection endpoint.
        introspection_endpoint_auth_signing_alg_values_supported (list[str] | Unset): What an assertion may be signed
            with there.
        op_policy_uri (str | Unset): Where the app says what it does with what it knows of people.
        op_tos_uri (str | Unset): Where the app says what people agree to.
    """

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    userinfo_endpoint: str
    revocation_endpoint: str
    end_session_endpoint: str
    pushed_authorization_request_endpoint: str
    require_pushed_authorization_requests: bool
    jwks_uri: str
    response_types_supported: list[str]
    response_modes_supported: list[str]
    grant_types_supported: list[str]
    token_endpoint_auth_methods_supported: list[str]
    revocation_endpoint_auth_methods_supported: list[str]
    code_challenge_methods_supported: list[str]
    scopes_supported: list[str]
    subject_types_supported: list[str]
    id_token_signing_alg_values_supported: list[str]
    dpop_signing_alg_values_supported: list[str]
    claims_supported: list[str]
    claims_parameter_supported: bool
    request_parameter_supported: bool
    request_uri_parameter_supported: bool
    prompt_values_supported: list[str]
    ui_locales_supported: list[str]
    backchannel_logout_supported: bool
    backchannel_logout_session_supported: bool
    authorization_response_iss_parameter_supported: bool
    service_documentation: str
    introspection_endpoint: str | Unset = UNSET
    token_endpoint_auth_signing_alg_values_supported: list[str] | Unset = UNSET
    revocation_endpoint_auth_signing_alg_values_supported: list[str] | Unset = UNSET
    introspection_endpoint_auth_methods_supported: list[str] | Unset = UNSET
    introspection_endpoint_auth_signing_alg_values_supported: list[str] | Unset = UNSET
    op_policy_uri: str | Unset = UNSET
    op_tos_uri: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        issuer = self.issuer

        authorization_endpoint = self.authorization_endpoint

        token_endpoint = self.token_endpoint

        userinfo_endpoint = self.userinfo_endpoint

        revocation_endpoint = self.revocation_endpoint

        end_session_endpoint = self.end_session_endpoint

        pushed_authorization_request_endpoint = self.pushed_authorization_request_endpoint

        require_pushed_authorization_requests = self.require_pushed_authorization_requests

        jwks_uri = self.jwks_uri

        response_types_supported = self.response_types_supported

        response_modes_supported = self.response_modes_supported

        grant_types_supported = self.grant_types_supported

        token_endpoint_auth_methods_supported = self.token_endpoint_auth_methods_supported

        revocation_endpoint_auth_methods_supported = self.revocation_endpoint_auth_methods_supported

        code_challenge_methods_supported = self.code_challenge_methods_supported

        scopes_supported = self.scopes_supported

        subject_types_supported = self.subject_types_supported

        id_token_signing_alg_values_supported = self.id_token_signing_alg_values_supported

        dpop_signing_alg_values_supported = self.dpop_signing_alg_values_supported

        claims_supported = self.claims_supported

        claims_parameter_supported = self.claims_parameter_supported

        request_parameter_supported = self.request_parameter_supported

        request_uri_parameter_supported = self.request_uri_parameter_supported

        prompt_values_supported = self.prompt_values_supported

        ui_locales_supported = self.ui_locales_supported

        backchannel_logout_supported = self.backchannel_logout_supported

        backchannel_logout_session_supported = self.backchannel_logout_session_supported

        authorization_response_iss_parameter_supported = self.authorization_response_iss_parameter_supported

        service_documentation = self.service_documentation

        introspection_endpoint = self.introspection_endpoint

        token_endpoint_auth_signing_alg_values_supported: list[str] | Unset = UNSET
        if not isinstance(self.token_endpoint_auth_signing_alg_values_supported, Unset):
            token_endpoint_auth_signing_alg_values_supported = self.token_endpoint_auth_signing_alg_values_supported

        revocation_endpoint_auth_signing_alg_values_supported: list[str] | Unset = UNSET
        if not isinstance(self.revocation_endpoint_auth_signing_alg_values_supported, Unset):
            revocation_endpoint_auth_signing_alg_values_supported = self.revocation_endpoint_auth_signing_alg_values_supported

        introspection_endpoint_auth_methods_supported: list[str] | Unset = UNSET
        if not isinstance(self.introspection_endpoint_auth_methods_supported, Unset):
            introspection_endpoint_auth_methods_supported = self.introspection_endpoint_auth_methods_supported

        introspection_endpoint_auth_signing_alg_values_supported: list[str] | Unset = UNSET
        if not isinstance(self.introspection_endpoint_auth_signing_alg_values_supported, Unset):
            introspection_endpoint_auth_signing_alg_values_supported = self.introspection_endpoint_auth_signing_alg_values_supported

        op_policy_uri = self.op_policy_uri

        op_tos_uri = self.op_tos_uri

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "issuer": issuer,
                "authorization_endpoint": authorization_endpoint,
                "token_endpoint": token_endpoint,
                "userinfo_endpoint": userinfo_endpoint,
                "revocation_endpoint": revocation_endpoint,
                "end_session_endpoint": end_session_endpoint,
                "pushed_authorization_request_endpoint": pushed_authorization_request_endpoint,
                "require_pushed_authorization_requests": require_pushed_authorization_requests,
                "jwks_uri": jwks_uri,
                "response_types_supported": response_types_supported,
                "response_modes_supported": response_modes_supported,
                "grant_types_supported": grant_types_supported,
                "token_endpoint_auth_methods_supported": token_endpoint_auth_methods_supported,
                "revocation_endpoint_auth_methods_supported": revocation_endpoint_auth_methods_supported,
                "code_challenge_methods_supported": code_challenge_methods_supported,
                "scopes_supported": scopes_supported,
                "subject_types_supported": subject_types_supported,
                "id_token_signing_alg_values_supported": id_token_signing_alg_values_supported,
                "dpop_signing_alg_values_supported": dpop_signing_alg_values_supported,
                "claims_supported": claims_supported,
                "claims_parameter_supported": claims_parameter_supported,
                "request_parameter_supported": request_parameter_supported,
                "request_uri_parameter_supported": request_uri_parameter_supported,
                "prompt_values_supported": prompt_values_supported,
                "ui_locales_supported": ui_locales_supported,
                "backchannel_logout_supported": backchannel_logout_supported,
                "backchannel_logout_session_supported": backchannel_logout_session_supported,
                "authorization_response_iss_parameter_supported": authorization_response_iss_parameter_supported,
                "service_documentation": service_documentation,
            }
        )
        if introspection_endpoint is not UNSET:
            field_dict["introspection_endpoint"] = introspection_endpoint
        if token_endpoint_auth_signing_alg_values_supported is not UNSET:
            field_dict["token_endpoint_auth_signing_alg_values_supported"] = token_endpoint_auth_signing_alg_values_supported
        if revocation_endpoint_auth_signing_alg_values_supported is not UNSET:
            field_dict["revocation_endpoint_auth_signing_alg_values_supported"] = (
                revocation_endpoint_auth_signing_alg_values_supported
            )
        if introspection_endpoint_auth_methods_supported is not UNSET:
            field_dict["introspection_endpoint_auth_methods_supported"] = introspection_endpoint_auth_methods_supported
        if introspection_endpoint_auth_signing_alg_values_supported is not UNSET:
            field_dict["introspection_endpoint_auth_signing_alg_values_supported"] = (
                introspection_endpoint_auth_signing_alg_values_supported
            )
        if op_policy_uri is not UNSET:
            field_dict["op_policy_uri"] = op_policy_uri
        if op_tos_uri is not UNSET:
            field_dict["op_tos_uri"] = op_tos_uri

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        issuer = d.pop("issuer")

        authorization_endpoint = d.pop("authorization_endpoint")

        token_endpoint = d.pop("token_endpoint")

        userinfo_endpoint = d.pop("userinfo_endpoint")

        revocation_endpoint = d.pop("revocation_endpoint")

        end_session_endpoint = d.pop("end_session_endpoint")

        pushed_authorization_request_endpoint = d.pop("pushed_authorization_request_endpoint")

        require_pushed_authorization_requests = d.pop("require_pushed_authorization_requests")

        jwks_uri = d.pop("jwks_uri")

        response_types_supported = cast(list[str], d.pop("response_types_supported"))

        response_modes_supported = cast(list[str], d.pop("response_modes_supported"))

        grant_types_supported = cast(list[str], d.pop("grant_types_supported"))

        token_endpoint_auth_methods_supported = cast(list[str], d.pop("token_endpoint_auth_methods_supported"))

        revocation_endpoint_auth_methods_supported = cast(list[str], d.pop("revocation_endpoint_auth_methods_supported"))

        code_challenge_methods_supported = cast(list[str], d.pop("code_challenge_methods_supported"))

        scopes_supported = cast(list[str], d.pop("scopes_supported"))

        subject_types_supported = cast(list[str], d.pop("subject_types_supported"))

        id_token_signing_alg_values_supported = cast(list[str], d.pop("id_token_signing_alg_values_supported"))

        dpop_signing_alg_values_supported = cast(list[str], d.pop("dpop_signing_alg_values_supported"))

        claims_supported = cast(list[str], d.pop("claims_supported"))

        claims_parameter_supported = d.pop("claims_parameter_supported")

        request_parameter_supported = d.pop("request_parameter_supported")

        request_uri_parameter_supported = d.pop("request_uri_parameter_supported")

        prompt_values_supported = cast(list[str], d.pop("prompt_values_supported"))

        ui_locales_supported = cast(list[str], d.pop("ui_locales_supported"))

        backchannel_logout_supported = d.pop("backchannel_logout_supported")

        backchannel_logout_session_supported = d.pop("backchannel_logout_session_supported")

        authorization_response_iss_parameter_supported = d.pop("authorization_response_iss_parameter_supported")

        service_documentation = d.pop("service_documentation")

        introspection_endpoint = d.pop("introspection_endpoint", UNSET)

        token_endpoint_auth_signing_alg_values_supported = cast(
            list[str], d.pop("token_endpoint_auth_signing_alg_values_supported", UNSET)
        )

        revocation_endpoint_auth_signing_alg_values_supported = cast(
            list[str], d.pop("revocation_endpoint_auth_signing_alg_values_supported", UNSET)
        )

        introspection_endpoint_auth_methods_supported = cast(
            list[str], d.pop("introspection_endpoint_auth_methods_supported", UNSET)
        )

        introspection_endpoint_auth_signing_alg_values_supported = cast(
            list[str], d.pop("introspection_endpoint_auth_signing_alg_values_supported", UNSET)
        )

        op_policy_uri = d.pop("op_policy_uri", UNSET)

        op_tos_uri = d.pop("op_tos_uri", UNSET)

        issuer_metadata = cls(
            issuer=issuer,
            authorization_endpoint=authorization_endpoint,
            token_endpoint=token_endpoint,
            userinfo_endpoint=userinfo_endpoint,
            revocation_endpoint=revocation_endpoint,
            end_session_endpoint=end_session_endpoint,
            pushed_authorization_request_endpoint=pushed_authorization_request_endpoint,
            require_pushed_authorization_requests=require_pushed_authorization_requests,
            jwks_uri=jwks_uri,
            response_types_supported=response_types_supported,
            response_modes_supported=response_modes_supported,
            grant_types_supported=grant_types_supported,
            token_endpoint_auth_methods_supported=token_endpoint_auth_methods_supported,
            revocation_endpoint_auth_methods_supported=revocation_endpoint_auth_methods_supported,
            code_challenge_methods_supported=code_challenge_methods_supported,
            scopes_supported=scopes_supported,
            subject_types_supported=subject_types_supported,
            id_token_signing_alg_values_supported=id_token_signing_alg_values_supported,
            dpop_signing_alg_values_supported=dpop_signing_alg_values_supported,
            claims_supported=claims_supported,
            claims_parameter_supported=claims_parameter_supported,
            request_parameter_supported=request_parameter_supported,
            request_uri_parameter_supported=request_uri_parameter_supported,
            prompt_values_supported=prompt_values_supported,
            ui_locales_supported=ui_locales_supported,
            backchannel_logout_supported=backchannel_logout_supported,
            backchannel_logout_session_supported=backchannel_logout_session_supported,
            authorization_response_iss_parameter_supported=authorization_response_iss_parameter_supported,
            service_documentation=service_documentation,
            introspection_endpoint=introspection_endpoint,
            token_endpoint_auth_signing_alg_values_supported=token_endpoint_auth_signing_alg_values_supported,
            revocation_endpoint_auth_signing_alg_values_supported=revocation_endpoint_auth_signing_alg_values_supported,
            introspection_endpoint_auth_methods_supported=introspection_endpoint_auth_methods_supported,
            introspection_endpoint_auth_signing_alg_values_supported=introspection_endpoint_auth_signing_alg_values_supported,
            op_policy_uri=op_policy_uri,
            op_tos_uri=op_tos_uri,
        )

        issuer_metadata.additional_properties = d
        return issuer_metadata

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
