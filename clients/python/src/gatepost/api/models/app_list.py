# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.app import App


T = TypeVar("T", bound="AppList")


@_attrs_define
class AppList:
    """All apps.

    Example:
        {'items': [{'access_token_alg': 'ES256', 'access_token_format': 'jwt', 'app_id': 'shop', 'binding': 'confirm',
            'created_at': '2026-11-29T06:00:41Z', 'id_token_alg': 'RS256', 'kind': 'confidential', 'lifetimes':
            {'access_token_seconds': 600, 'browser_session_seconds': 43200, 'code_seconds': 60, 'link_max_seconds': 3600,
            'link_seconds': 600, 'refresh_absolute_seconds': 7776000, 'refresh_idle_seconds': 2592000}, 'name': 'Shop',
            'new_device_letters': False, 'post_logout_redirect_uris': ['https://shop.example.com/'], 'redirect_uris':
            ['https://shop.example.com/callback'], 'require_dpop': False, 'require_par': False, 'require_pkce': True,
            'retention': {'audit_events_days': 400, 'sign_ins_days': 30}, 'scopes': ['openid', 'email'], 'sign_up':
            {'domains': ['example.org'], 'policy': 'domains'}, 'status': 'active', 'updated_at': '2026-11-29T06:00:41Z'}]}

    Attributes:
        items (list[App]): The apps, newest first.
        next_page (str | Unset): The token of the next page; absent on the last one.
    """

    items: list[App]
    next_page: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        next_page = self.next_page

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "items": items,
            }
        )
        if next_page is not UNSET:
            field_dict["next_page"] = next_page

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.app import App  # noqa: PLC0415

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = App.from_dict(items_item_data)

            items.append(items_item)

        next_page = d.pop("next_page", UNSET)

        app_list = cls(
            items=items,
            next_page=next_page,
        )

        app_list.additional_properties = d
        return app_list

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
