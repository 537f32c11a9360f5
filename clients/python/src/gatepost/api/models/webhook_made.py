# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.disabled_because import DisabledBecause, check_disabled_because
from ..models.webhook_status import WebhookStatus, check_webhook_status
from ..types import UNSET, Unset

T = TypeVar("T", bound="WebhookMade")


@_attrs_define
class WebhookMade:
    """A webhook that was just made.

    Example:
        {'webhook_id': 'whk_01m8jy8cc1fz986hqrj1cdazee', 'url': 'https://shop.example.com/hooks/gatepost', 'events':
            ['user.created', 'user.erased'], 'status': 'active', 'created_at': '2026-11-29T06:00:41Z', 'updated_at':
            '2026-11-29T06:00:41Z', 'secret': 'whsec_RVhBTVBMRQ=='}

    Attributes:
        webhook_id (str): Names the webhook.
        url (str): Where messages are posted.
        events (list[str]): What it hears of; all, if it is empty.
        status (WebhookStatus): Whether anything is sent to a webhook.
        created_at (datetime.datetime): When it was made (RFC 3339).
        updated_at (datetime.datetime): When it was last changed (RFC 3339).
        secret (str): What messages are verified with: `whsec_` and base64. Shown here and nowhere else.
        disabled_because (DisabledBecause | Unset): Why nothing is sent to a webhook.
        previous_secret_expires_at (datetime.datetime | Unset): Until when messages are signed with the secret before
            too (RFC 3339).
    """

    webhook_id: str
    url: str
    events: list[str]
    status: WebhookStatus
    created_at: datetime.datetime
    updated_at: datetime.datetime
    secret: str = _attrs_field(repr=False)
    disabled_because: DisabledBecause | Unset = UNSET
    previous_secret_expires_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        webhook_id = self.webhook_id

        url = self.url

        events = self.events

        status: str = self.status

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        secret = self.secret

        disabled_because: str | Unset = UNSET
        if not isinstance(self.disabled_because, Unset):
            disabled_because = self.disabled_because

        previous_secret_expires_at: str | Unset = UNSET
        if not isinstance(self.previous_secret_expires_at, Unset):
            previous_secret_expires_at = self.previous_secret_expires_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "webhook_id": webhook_id,
                "url": url,
                "events": events,
                "status": status,
                "created_at": created_at,
                "updated_at": updated_at,
                "secret": secret,
            }
        )
        if disabled_because is not UNSET:
            field_dict["disabled_because"] = disabled_because
        if previous_secret_expires_at is not UNSET:
            field_dict["previous_secret_expires_at"] = previous_secret_expires_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        webhook_id = d.pop("webhook_id")

        url = d.pop("url")

        events = cast(list[str], d.pop("events"))

        status = check_webhook_status(d.pop("status"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at").replace("Z", "+00:00"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at").replace("Z", "+00:00"))

        secret = d.pop("secret")

        _disabled_because = d.pop("disabled_because", UNSET)
        disabled_because: DisabledBecause | Unset
        if isinstance(_disabled_because, Unset):
            disabled_because = UNSET
        else:
            disabled_because = check_disabled_because(_disabled_because)

        _previous_secret_expires_at = d.pop("previous_secret_expires_at", UNSET)
        previous_secret_expires_at: datetime.datetime | Unset
        if isinstance(_previous_secret_expires_at, Unset):
            previous_secret_expires_at = UNSET
        else:
            previous_secret_expires_at = datetime.datetime.fromisoformat(_previous_secret_expires_at.replace("Z", "+00:00"))

        webhook_made = cls(
            webhook_id=webhook_id,
            url=url,
            events=events,
            status=status,
            created_at=created_at,
            updated_at=updated_at,
            secret=secret,
            disabled_because=disabled_because,
            previous_secret_expires_at=previous_secret_expires_at,
        )

        webhook_made.additional_properties = d
        return webhook_made

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
