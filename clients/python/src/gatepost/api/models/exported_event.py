# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ExportedEvent")


@_attrs_define
class ExportedEvent:
    """What an audit event tells of the person.

    Attributes:
        event_id (str): Names the event.
        at (datetime.datetime): When it happened (RFC 3339).
        type_ (str): What happened.
        sign_in_id (str | Unset): In which sign-in.
        session_id (str | Unset): In which session.
        email (str | Unset): With which address.
        ip (str | Unset): From which IP address.
        browser (str | Unset): In which browser.
        system (str | Unset): On which system.
        reason (str | Unset): Why.
    """

    event_id: str
    at: datetime.datetime
    type_: str
    sign_in_id: str | Unset = UNSET
    session_id: str | Unset = UNSET
    email: str | Unset = UNSET
    ip: str | Unset = UNSET
    browser: str | Unset = UNSET
    system: str | Unset = UNSET
    reason: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        event_id = self.event_id

        at = self.at.isoformat()

        type_ = self.type_

        sign_in_id = self.sign_in_id

        session_id = self.session_id

        email = self.email

        ip = self.ip

        browser = self.browser

        system = self.system

        reason = self.reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "event_id": event_id,
                "at": at,
                "type": type_,
            }
        )
        if sign_in_id is not UNSET:
            field_dict["sign_in_id"] = sign_in_id
        if session_id is not UNSET:
            field_dict["session_id"] = session_id
        if email is not UNSET:
            field_dict["email"] = email
        if ip is not UNSET:
            field_dict["ip"] = ip
        if browser is not UNSET:
            field_dict["browser"] = browser
        if system is not UNSET:
            field_dict["system"] = system
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        event_id = d.pop("event_id")

        at = datetime.datetime.fromisoformat(d.pop("at").replace("Z", "+00:00"))

        type_ = d.pop("type")

        sign_in_id = d.pop("sign_in_id", UNSET)

        session_id = d.pop("session_id", UNSET)

        email = d.pop("email", UNSET)

        ip = d.pop("ip", UNSET)

        browser = d.pop("browser", UNSET)

        system = d.pop("system", UNSET)

        reason = d.pop("reason", UNSET)

        exported_event = cls(
            event_id=event_id,
            at=at,
            type_=type_,
            sign_in_id=sign_in_id,
            session_id=session_id,
            email=email,
            ip=ip,
            browser=browser,
            system=system,
            reason=reason,
        )

        exported_event.additional_properties = d
        return exported_event

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
