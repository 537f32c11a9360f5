# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.webhook_delivery_status import WebhookDeliveryStatus, check_webhook_delivery_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.webhook_attempt import WebhookAttempt


T = TypeVar("T", bound="WebhookDelivery")


@_attrs_define
class WebhookDelivery:
    """A message for a webhook.

    Example:
        {'delivery_id': 'whd_01m8jy8d06fc0987n53h8nj4gg', 'event_id': 'evt_01m8jy8cdzerf99gbrf9r5z75p', 'type':
            'webhook.test', 'position': 7, 'status': 'pending', 'next_attempt_at': '2026-11-29T06:00:42Z', 'created_at':
            '2026-11-29T06:00:42Z', 'payload': '{"type":"webhook.test","timestamp":"2026-11-
            29T06:00:41Z","data":{"app_id":"shop","event_id":"evt_01m8jy8cdzerf99gbrf9r5z75p","position":7}}', 'attempts':
            []}

    Attributes:
        delivery_id (str): Names the message: its `webhook-id`, at each attempt the same.
        event_id (str): The event that it tells of.
        type_ (str): What it tells.
        position (int): Where the event stands in the ledger of the app.
        status (WebhookDeliveryStatus): What has become of a message.
        created_at (datetime.datetime): When it was queued first (RFC 3339).
        payload (str): What is posted, byte for byte.
        attempts (list[WebhookAttempt]): The last attempts, the oldest first.
        next_attempt_at (datetime.datetime | Unset): When it is tried next (RFC 3339), if it is.
    """

    delivery_id: str
    event_id: str
    type_: str
    position: int
    status: WebhookDeliveryStatus
    created_at: datetime.datetime
    payload: str
    attempts: list[WebhookAttempt]
    next_attempt_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        delivery_id = self.delivery_id

        event_id = self.event_id

        type_ = self.type_

        position = self.position

        status: str = self.status

        created_at = self.created_at.isoformat()

        payload = self.payload

        attempts = []
        for attempts_item_data in self.attempts:
            attempts_item = attempts_item_data.to_dict()
            attempts.append(attempts_item)

        next_attempt_at: str | Unset = UNSET
        if not isinstance(self.next_attempt_at, Unset):
            next_attempt_at = self.next_attempt_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "delivery_id": delivery_id,
                "event_id": event_id,
                "type": type_,
                "position": position,
                "status": status,
                "created_at": created_at,
                "payload": payload,
                "attempts": attempts,
            }
        )
        if next_attempt_at is not UNSET:
            field_dict["next_attempt_at"] = next_attempt_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.webhook_attempt import WebhookAttempt  # noqa: PLC0415

        d = dict(src_dict)
        delivery_id = d.pop("delivery_id")

        event_id = d.pop("event_id")

        type_ = d.pop("type")

        position = d.pop("position")

        status = check_webhook_delivery_status(d.pop("status"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at").replace("Z", "+00:00"))

        payload = d.pop("payload")

        attempts = []
        _attempts = d.pop("attempts")
        for attempts_item_data in _attempts:
            attempts_item = WebhookAttempt.from_dict(attempts_item_data)

            attempts.append(attempts_item)

        _next_attempt_at = d.pop("next_attempt_at", UNSET)
        next_attempt_at: datetime.datetime | Unset
        if isinstance(_next_attempt_at, Unset):
            next_attempt_at = UNSET
        else:
            next_attempt_at = datetime.datetime.fromisoformat(_next_attempt_at.replace("Z", "+00:00"))

        webhook_delivery = cls(
            delivery_id=delivery_id,
            event_id=event_id,
            type_=type_,
            position=position,
            status=status,
            created_at=created_at,
            payload=payload,
            attempts=attempts,
            next_attempt_at=next_attempt_at,
        )

        webhook_delivery.additional_properties = d
        return webhook_delivery

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
