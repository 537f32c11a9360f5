# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.exported_event import ExportedEvent
    from ..models.exported_sign_in import ExportedSignIn
    from ..models.session import Session
    from ..models.user import User


T = TypeVar("T", bound="UserExport")


@_attrs_define
class UserExport:
    """All that is kept of a person.

    Example:
        {'app_id': 'shop', 'events': [{'at': '2026-11-29T06:00:43Z', 'event_id': 'evt_01m8jy8dxsf5qrf682xdt4hwea', 'ip':
            '203.0.113.7', 'session_id': 'ses_01m8jy8dxsedzrhfzmmdzmc912', 'sign_in_id': 'sin_01m8jy8ce1eb3tv65mcqr6f6ft',
            'type': 'code.exchanged'}], 'exported_at': '2026-11-29T06:00:43Z', 'sessions': [{'authenticated_at':
            '2026-11-29T06:00:43Z', 'expires_at': '2027-02-27T06:00:43Z', 'is_bound_to_key': False, 'scope': 'openid email',
            'session_id': 'ses_01m8jy8dxsedzrhfzmmdzmc912', 'sign_in_id': 'sin_01m8jy8ce1eb3tv65mcqr6f6ft', 'started_at':
            '2026-11-29T06:00:43Z', 'user_id': 'usr_01m8jy8cbbe43shpd9mca07p8a'}], 'sign_ins': [{'asked_at':
            '2026-11-29T06:00:41Z', 'email': 'ann@example.org', 'ip': '203.0.113.7', 'sign_in_id':
            'sin_01m8jy8ce1eb3tv65mcqr6f6ft'}], 'user': {'created_at': '2026-11-29T06:00:41Z', 'email': 'ann@example.org',
            'last_sign_in_at': '2026-11-29T06:00:43Z', 'metadata': {'plan': 'trial'}, 'status': 'active', 'updated_at':
            '2026-11-29T06:00:41Z', 'user_id': 'usr_01m8jy8cbbe43shpd9mca07p8a'}}

    Attributes:
        exported_at (datetime.datetime): When it was read (RFC 3339).
        app_id (str): The app.
        user (User): A user of an app. Example: {'created_at': '2026-11-29T06:00:41Z', 'email': 'ann@example.org',
            'last_sign_in_at': '2026-11-29T06:00:43Z', 'metadata': {'plan': 'trial'}, 'status': 'active', 'updated_at':
            '2026-11-29T06:00:41Z', 'user_id': 'usr_01m8jy8cbbe43shpd9mca07p8a'}.
        sessions (list[Session]): Their sessions that are not over.
        sign_ins (list[ExportedSignIn]): The sign-ins of their address that are kept, with where they were asked for;
            newest first.
        events (list[ExportedEvent]): The audit events of the user, newest first.
    """

    exported_at: datetime.datetime
    app_id: str
    user: User
    sessions: list[Session]
    sign_ins: list[ExportedSignIn]
    events: list[ExportedEvent]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        exported_at = self.exported_at.isoformat()

        app_id = self.app_id

        user = self.user.to_dict()

        sessions = []
        for sessions_item_data in self.sessions:
            sessions_item = sessions_item_data.to_dict()
            sessions.append(sessions_item)

        sign_ins = []
        for sign_ins_item_data in self.sign_ins:
            sign_ins_item = sign_ins_item_data.to_dict()
            sign_ins.append(sign_ins_item)

        events = []
        for events_item_data in self.events:
            events_item = events_item_data.to_dict()
            events.append(events_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "exported_at": exported_at,
                "app_id": app_id,
                "user": user,
                "sessions": sessions,
                "sign_ins": sign_ins,
                "events": events,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.exported_event import ExportedEvent  # noqa: PLC0415
        from ..models.exported_sign_in import ExportedSignIn  # noqa: PLC0415
        from ..models.session import Session  # noqa: PLC0415
        from ..models.user import User  # noqa: PLC0415

        d = dict(src_dict)
        exported_at = datetime.datetime.fromisoformat(d.pop("exported_at").replace("Z", "+00:00"))

        app_id = d.pop("app_id")

        user = User.from_dict(d.pop("user"))

        sessions = []
        _sessions = d.pop("sessions")
        for sessions_item_data in _sessions:
            sessions_item = Session.from_dict(sessions_item_data)

            sessions.append(sessions_item)

        sign_ins = []
        _sign_ins = d.pop("sign_ins")
        for sign_ins_item_data in _sign_ins:
            sign_ins_item = ExportedSignIn.from_dict(sign_ins_item_data)

            sign_ins.append(sign_ins_item)

        events = []
        _events = d.pop("events")
        for events_item_data in _events:
            events_item = ExportedEvent.from_dict(events_item_data)

            events.append(events_item)

        user_export = cls(
            exported_at=exported_at,
            app_id=app_id,
            user=user,
            sessions=sessions,
            sign_ins=sign_ins,
            events=events,
        )

        user_export.additional_properties = d
        return user_export

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
