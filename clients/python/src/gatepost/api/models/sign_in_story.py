# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.delivery_status import DeliveryStatus, check_delivery_status
from ..models.sign_in_method import SignInMethod, check_sign_in_method
from ..models.sign_in_status import SignInStatus, check_sign_in_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.cause import Cause
    from ..models.timeline_step import TimelineStep
    from ..models.visitor import Visitor


T = TypeVar("T", bound="SignInStory")


@_attrs_define
class SignInStory:
    """A sign-in with its story.

    Example:
        {'sign_in_id': 'sin_01m8jy8ce1eb3tv65mcqr6f6ft', 'support_id': 'CQR6-F6FT', 'email': 'ann@example.org',
            'status': 'completed', 'asked_at': '2026-11-29T06:00:41Z', 'expires_at': '2026-11-29T06:10:41Z', 'redirect_uri':
            'https://shop.example.com/callback', 'method': 'both', 'letters': 1, 'asked_by': {'ip': '203.0.113.7'},
            'timeline': [{'at': '2026-11-29T06:00:41Z', 'type': 'sign_in.requested', 'text': 'asked for through the API by
            an unknown program at 203.0.113.7', 'event_id': 'evt_01m8jy8ce1efnsekne06eejxww', 'by': {'ip': '203.0.113.7'},
            'request_id': '340292a35fdc70e4-1'}, {'at': '2026-11-29T06:00:41Z', 'type': 'letter.queued', 'text': 'the letter
            with a link and six digits was queued'}, {'at': '2026-11-29T06:00:41Z', 'type': 'letter.sent', 'text': 'the mail
            server took the letter: message dlv_01m8jy8ce1ehb844m6v6tqttw2', 'reference': 'dlv_01m8jy8ce1ehb844m6v6tqttw2',
            'event_id': 'evt_01m8jy8ceafdrv5vrsyrnsq4vn'}], 'delivery': 'sent'}

    Attributes:
        sign_in_id (str): Names the sign-in.
        support_id (str): What the person sees on pages and in letters.
        email (str): The address.
        status (SignInStatus): What the initiator is told of a sign-in.
        asked_at (datetime.datetime): When it was asked for (RFC 3339).
        expires_at (datetime.datetime): When what the latest letter carries dies (RFC 3339).
        redirect_uri (str): Where the browser goes with the exchange code.
        method (SignInMethod): How the person is to prove the address.
        letters (int): How many letters there were.
        asked_by (Visitor): Who did something.
        timeline (list[TimelineStep]): What happened, in order.
        delivery (DeliveryStatus | Unset): How far a letter is.
        cause (Cause | Unset): What stood in the way.
        renewed_as (str | Unset): The sign-in that took its place.
    """

    sign_in_id: str
    support_id: str
    email: str
    status: SignInStatus
    asked_at: datetime.datetime
    expires_at: datetime.datetime
    redirect_uri: str
    method: SignInMethod
    letters: int
    asked_by: Visitor
    timeline: list[TimelineStep]
    delivery: DeliveryStatus | Unset = UNSET
    cause: Cause | Unset = UNSET
    renewed_as: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        sign_in_id = self.sign_in_id

        support_id = self.support_id

        email = self.email

        status: str = self.status

        asked_at = self.asked_at.isoformat()

        expires_at = self.expires_at.isoformat()

        redirect_uri = self.redirect_uri

        method: str = self.method

        letters = self.letters

        asked_by = self.asked_by.to_dict()

        timeline = []
        for timeline_item_data in self.timeline:
            timeline_item = timeline_item_data.to_dict()
            timeline.append(timeline_item)

        delivery: str | Unset = UNSET
        if not isinstance(self.delivery, Unset):
            delivery = self.delivery

        cause: dict[str, Any] | Unset = UNSET
        if not isinstance(self.cause, Unset):
            cause = self.cause.to_dict()

        renewed_as = self.renewed_as

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "sign_in_id": sign_in_id,
                "support_id": support_id,
                "email": email,
                "status": status,
                "asked_at": asked_at,
                "expires_at": expires_at,
                "redirect_uri": redirect_uri,
                "method": method,
                "letters": letters,
                "asked_by": asked_by,
                "timeline": timeline,
            }
        )
        if delivery is not UNSET:
            field_dict["delivery"] = delivery
        if cause is not UNSET:
            field_dict["cause"] = cause
        if renewed_as is not UNSET:
            field_dict["renewed_as"] = renewed_as

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.cause import Cause  # noqa: PLC0415
        from ..models.timeline_step import TimelineStep  # noqa: PLC0415
        from ..models.visitor import Visitor  # noqa: PLC0415

        d = dict(src_dict)
        sign_in_id = d.pop("sign_in_id")

        support_id = d.pop("support_id")

        email = d.pop("email")

        status = check_sign_in_status(d.pop("status"))

        asked_at = datetime.datetime.fromisoformat(d.pop("asked_at").replace("Z", "+00:00"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at").replace("Z", "+00:00"))

        redirect_uri = d.pop("redirect_uri")

        method = check_sign_in_method(d.pop("method"))

        letters = d.pop("letters")

        asked_by = Visitor.from_dict(d.pop("asked_by"))

        timeline = []
        _timeline = d.pop("timeline")
        for timeline_item_data in _timeline:
            timeline_item = TimelineStep.from_dict(timeline_item_data)

            timeline.append(timeline_item)

        _delivery = d.pop("delivery", UNSET)
        delivery: DeliveryStatus | Unset
        if isinstance(_delivery, Unset):
            delivery = UNSET
        else:
            delivery = check_delivery_status(_delivery)

        _cause = d.pop("cause", UNSET)
        cause: Cause | Unset
        if isinstance(_cause, Unset):
            cause = UNSET
        else:
            cause = Cause.from_dict(_cause)

        renewed_as = d.pop("renewed_as", UNSET)

        sign_in_story = cls(
            sign_in_id=sign_in_id,
            support_id=support_id,
            email=email,
            status=status,
            asked_at=asked_at,
            expires_at=expires_at,
            redirect_uri=redirect_uri,
            method=method,
            letters=letters,
            asked_by=asked_by,
            timeline=timeline,
            delivery=delivery,
            cause=cause,
            renewed_as=renewed_as,
        )

        sign_in_story.additional_properties = d
        return sign_in_story

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
