# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="LogoutRequest")


@_attrs_define
class LogoutRequest:
    """A request to log out (OIDC RP-Initiated Logout 1.0 §2). Other parameters are ignored; one that stands there twice is
    an error.

        Example:
            {'client_id': 'shop', 'post_logout_redirect_uri': 'https://shop.example.com/', 'state': 'af0ifjsldkj'}

        Attributes:
            id_token_hint (str | Unset): An ID token that the client was given, dead or alive. If it is of whoever is signed
                in in the browser, they are logged out at once; without one they are asked.
            logout_hint (str | Unset): Whom the client means, in words of its own. Nothing follows from it.
            client_id (str | Unset): The app's id.
            post_logout_redirect_uri (str | Unset): Where the browser goes afterwards: one of the addresses that the app
                registered for that, to the byte. Followed only if `id_token_hint` or `client_id` say who asks.
            state (str | Unset): Comes back untouched on the redirect.
            ui_locales (str | Unset): Languages in order of preference (BCP 47), with spaces between.
    """

    id_token_hint: str | Unset = UNSET
    logout_hint: str | Unset = UNSET
    client_id: str | Unset = UNSET
    post_logout_redirect_uri: str | Unset = UNSET
    state: str | Unset = UNSET
    ui_locales: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id_token_hint = self.id_token_hint

        logout_hint = self.logout_hint

        client_id = self.client_id

        post_logout_redirect_uri = self.post_logout_redirect_uri

        state = self.state

        ui_locales = self.ui_locales

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id_token_hint is not UNSET:
            field_dict["id_token_hint"] = id_token_hint
        if logout_hint is not UNSET:
            field_dict["logout_hint"] = logout_hint
        if client_id is not UNSET:
            field_dict["client_id"] = client_id
        if post_logout_redirect_uri is not UNSET:
            field_dict["post_logout_redirect_uri"] = post_logout_redirect_uri
        if state is not UNSET:
            field_dict["state"] = state
        if ui_locales is not UNSET:
            field_dict["ui_locales"] = ui_locales

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id_token_hint = d.pop("id_token_hint", UNSET)

        logout_hint = d.pop("logout_hint", UNSET)

        client_id = d.pop("client_id", UNSET)

        post_logout_redirect_uri = d.pop("post_logout_redirect_uri", UNSET)

        state = d.pop("state", UNSET)

        ui_locales = d.pop("ui_locales", UNSET)

        logout_request = cls(
            id_token_hint=id_token_hint,
            logout_hint=logout_hint,
            client_id=client_id,
            post_logout_redirect_uri=post_logout_redirect_uri,
            state=state,
            ui_locales=ui_locales,
        )

        logout_request.additional_properties = d
        return logout_request

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
