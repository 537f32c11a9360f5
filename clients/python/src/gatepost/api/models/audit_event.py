# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="AuditEvent")


@_attrs_define
class AuditEvent:
    """An audit event.

    Attributes:
        event_id (str): Names the event.
        at (datetime.datetime): When (RFC 3339).
        type_ (str): What, such as `sign_in.requested`.
        sign_in_id (str | Unset): The sign-in that is meant.
        user_id (str | Unset): The user that is meant.
        session_id (str | Unset): The session that is meant.
        email (str | Unset): The address that is meant.
        ip (str | Unset): From which address it was done.
        browser (str | Unset): With which browser or program.
        system (str | Unset): On which system.
        request_id (str | Unset): The `X-Request-Id` of the request that did it.
        reason (str | Unset): Why, or of which class, as a stable code.
        reference (str | Unset): What it refers to outside.
        actor (str | Unset): Who of the operator's side did it: `admin:adm_…`, `console:usr_…` or `command`.
        change (Any | Unset): What was before and what is now; secrets are masked.
    """

    event_id: str
    at: datetime.datetime
    type_: str
    sign_in_id: str | Unset = UNSET
    user_id: str | Unset = UNSET
    session_id: str | Unset = UNSET
    email: str | Unset = UNSET
    ip: str | Unset = UNSET
    browser: str | Unset = UNSET
    system: str | Unset = UNSET
    request_id: str | Unset = UNSET
    reason: str | Unset = UNSET
    reference: str | Unset = UNSET
    actor: str | Unset = UNSET
    change: Any | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        event_id = self.event_id

        at = self.at.isoformat()

        type_ = self.type_

        sign_in_id = self.sign_in_id

        user_id = self.user_id

        session_id = self.session_id

        email = self.email

        ip = self.ip

        browser = self.browser

        system = self.system

        request_id = self.request_id

        reason = self.reason

        reference = self.reference

        actor = self.actor

        change = self.change

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
        if user_id is not UNSET:
            field_dict["user_id"] = user_id
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
        if request_id is not UNSET:
            field_dict["request_id"] = request_id
        if reason is not UNSET:
            field_dict["reason"] = reason
        if reference is not UNSET:
            field_dict["reference"] = reference
        if actor is not UNSET:
            field_dict["actor"] = actor
        if change is not UNSET:
            field_dict["change"] = change

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        event_id = d.pop("event_id")

        at = datetime.datetime.fromisoformat(d.pop("at").replace("Z", "+00:00"))

        type_ = d.pop("type")

        sign_in_id = d.pop("sign_in_id", UNSET)

        user_id = d.pop("user_id", UNSET)

        session_id = d.pop("session_id", UNSET)

        email = d.pop("email", UNSET)

        ip = d.pop("ip", UNSET)

        browser = d.pop("browser", UNSET)

        system = d.pop("system", UNSET)

        request_id = d.pop("request_id", UNSET)

        reason = d.pop("reason", UNSET)

        reference = d.pop("reference", UNSET)

        actor = d.pop("actor", UNSET)

        change = d.pop("change", UNSET)

        audit_event = cls(
            event_id=event_id,
            at=at,
            type_=type_,
            sign_in_id=sign_in_id,
            user_id=user_id,
            session_id=session_id,
            email=email,
            ip=ip,
            browser=browser,
            system=system,
            request_id=request_id,
            reason=reason,
            reference=reference,
            actor=actor,
            change=change,
        )

        audit_event.additional_properties = d
        return audit_event

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
