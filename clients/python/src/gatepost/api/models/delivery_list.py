# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.webhook_delivery import WebhookDelivery


T = TypeVar("T", bound="DeliveryList")


@_attrs_define
class DeliveryList:
    """What is sent to a webhook.

    Example:
        {'items': [{'delivery_id': 'whd_01m8jy8d06fc0987n53h8nj4gg', 'event_id': 'evt_01m8jy8cdzerf99gbrf9r5z75p',
            'type': 'webhook.test', 'position': 7, 'status': 'pending', 'next_attempt_at': '2026-11-29T06:00:42Z',
            'created_at': '2026-11-29T06:00:42Z', 'payload': '{"type":"webhook.test","timestamp":"2026-11-
            29T06:00:41Z","data":{"app_id":"shop","event_id":"evt_01m8jy8cdzerf99gbrf9r5z75p","position":7}}', 'attempts':
            []}, {'delivery_id': 'whd_01m8jy8d06fb1sxz35ysn21yhz', 'event_id': 'evt_01m8jy8cbbfzqt0z4svexbgy8m', 'type':
            'user.created', 'position': 4, 'status': 'pending', 'next_attempt_at': '2026-11-29T06:00:47Z', 'created_at':
            '2026-11-29T06:00:42Z', 'payload': '{"type":"user.created","timestamp":"2026-11-
            29T06:00:41Z","data":{"app_id":"shop","event_id":"evt_01m8jy8cbbfzqt0z4svexbgy8m","user_id":"usr_01m8jy8cbbe43sh
            pd9mca07p8a","position":4}}', 'attempts': [{'at': '2026-11-29T06:00:42Z', 'took_ms': 1, 'said': "it can't be
            reached: failed to lookup address information: Name or service not known"}]}]}

    Attributes:
        items (list[WebhookDelivery]): The messages, newest first.
        next_page (str | Unset): Where the list goes on, if it does.
    """

    items: list[WebhookDelivery]
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
        from ..models.webhook_delivery import WebhookDelivery  # noqa: PLC0415

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = WebhookDelivery.from_dict(items_item_data)

            items.append(items_item)

        next_page = d.pop("next_page", UNSET)

        delivery_list = cls(
            items=items,
            next_page=next_page,
        )

        delivery_list.additional_properties = d
        return delivery_list

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
