# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.audit_event import AuditEvent


T = TypeVar("T", bound="AuditEventList")


@_attrs_define
class AuditEventList:
    """A page of audit events.

    Example:
        {'items': [{'event_id': 'evt_01m8jy8dxsf5qrf682xdt4hwea', 'at': '2026-11-29T06:00:43Z', 'type':
            'code.exchanged', 'sign_in_id': 'sin_01m8jy8ce1eb3tv65mcqr6f6ft', 'user_id': 'usr_01m8jy8cbbe43shpd9mca07p8a',
            'session_id': 'ses_01m8jy8dxsedzrhfzmmdzmc912', 'ip': '203.0.113.7', 'request_id': '340292a35fdc70e4-5'},
            {'event_id': 'evt_01m8jy8dxdey0bpxabxdazxe7j', 'at': '2026-11-29T06:00:43Z', 'type': 'link.confirmed',
            'sign_in_id': 'sin_01m8jy8ce1eb3tv65mcqr6f6ft', 'user_id': 'usr_01m8jy8cbbe43shpd9mca07p8a', 'email':
            'ann@example.org', 'ip': '203.0.113.7', 'request_id': '340292a35fdc70e4-4'}]}

    Attributes:
        items (list[AuditEvent]): The events, newest first.
        next_page (str | Unset): The token of the next page; absent on the last one.
    """

    items: list[AuditEvent]
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
        from ..models.audit_event import AuditEvent  # noqa: PLC0415

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = AuditEvent.from_dict(items_item_data)

            items.append(items_item)

        next_page = d.pop("next_page", UNSET)

        audit_event_list = cls(
            items=items,
            next_page=next_page,
        )

        audit_event_list.additional_properties = d
        return audit_event_list

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
