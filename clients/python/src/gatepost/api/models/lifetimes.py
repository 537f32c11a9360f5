# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Lifetimes")


@_attrs_define
class Lifetimes:
    """How long what an app issues lives, in seconds.

    Attributes:
        link_seconds (int | Unset): A link, unless the request asks for another life.
        link_max_seconds (int | Unset): The longest life of a link.
        code_seconds (int | Unset): An exchange code.
        access_token_seconds (int | Unset): An access token.
        refresh_idle_seconds (int | Unset): A refresh token that nobody uses.
        refresh_absolute_seconds (int | Unset): A session, however busy.
        browser_session_seconds (int | Unset): A browser at the hosted page; 0 for never.
    """

    link_seconds: int | Unset = UNSET
    link_max_seconds: int | Unset = UNSET
    code_seconds: int | Unset = UNSET
    access_token_seconds: int | Unset = UNSET
    refresh_idle_seconds: int | Unset = UNSET
    refresh_absolute_seconds: int | Unset = UNSET
    browser_session_seconds: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        link_seconds = self.link_seconds

        link_max_seconds = self.link_max_seconds

        code_seconds = self.code_seconds

        access_token_seconds = self.access_token_seconds

        refresh_idle_seconds = self.refresh_idle_seconds

        refresh_absolute_seconds = self.refresh_absolute_seconds

        browser_session_seconds = self.browser_session_seconds

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if link_seconds is not UNSET:
            field_dict["link_seconds"] = link_seconds
        if link_max_seconds is not UNSET:
            field_dict["link_max_seconds"] = link_max_seconds
        if code_seconds is not UNSET:
            field_dict["code_seconds"] = code_seconds
        if access_token_seconds is not UNSET:
            field_dict["access_token_seconds"] = access_token_seconds
        if refresh_idle_seconds is not UNSET:
            field_dict["refresh_idle_seconds"] = refresh_idle_seconds
        if refresh_absolute_seconds is not UNSET:
            field_dict["refresh_absolute_seconds"] = refresh_absolute_seconds
        if browser_session_seconds is not UNSET:
            field_dict["browser_session_seconds"] = browser_session_seconds

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        link_seconds = d.pop("link_seconds", UNSET)

        link_max_seconds = d.pop("link_max_seconds", UNSET)

        code_seconds = d.pop("code_seconds", UNSET)

        access_token_seconds = d.pop("access_token_seconds", UNSET)

        refresh_idle_seconds = d.pop("refresh_idle_seconds", UNSET)

        refresh_absolute_seconds = d.pop("refresh_absolute_seconds", UNSET)

        browser_session_seconds = d.pop("browser_session_seconds", UNSET)

        lifetimes = cls(
            link_seconds=link_seconds,
            link_max_seconds=link_max_seconds,
            code_seconds=code_seconds,
            access_token_seconds=access_token_seconds,
            refresh_idle_seconds=refresh_idle_seconds,
            refresh_absolute_seconds=refresh_absolute_seconds,
            browser_session_seconds=browser_session_seconds,
        )

        lifetimes.additional_properties = d
        return lifetimes

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
