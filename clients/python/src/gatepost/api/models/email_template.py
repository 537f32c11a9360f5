# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.letter_kind import LetterKind, check_letter_kind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.email_template_locales import EmailTemplateLocales


T = TypeVar("T", bound="EmailTemplate")


@_attrs_define
class EmailTemplate:
    """An app's own letters of one kind.

    Example:
        {'kind': 'sign_in', 'locales': {'de': {'subject': 'Anmelden bei {{ app_name }}', 'html': '<p>{% if link %}<a
            href="{{ link }}">Anmelden</a>{% endif %} {% if code %}<b>{{ code }}</b>{% endif %}</p>', 'text': '{% if link
            %}{{ link }}{% endif %}\\n{% if code %}{{ code }}{% endif %}'}}, 'updated_at': '2026-11-29T06:00:44Z'}

    Attributes:
        kind (LetterKind): What a letter is about.
        locales (EmailTemplateLocales): The letters, by locale; readers of others get Gatepost's own.
        updated_at (datetime.datetime | Unset): When one of them was last changed (RFC 3339).
    """

    kind: LetterKind
    locales: EmailTemplateLocales
    updated_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        locales = self.locales.to_dict()

        updated_at: str | Unset = UNSET
        if not isinstance(self.updated_at, Unset):
            updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "locales": locales,
            }
        )
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.email_template_locales import EmailTemplateLocales  # noqa: PLC0415

        d = dict(src_dict)
        kind = check_letter_kind(d.pop("kind"))

        locales = EmailTemplateLocales.from_dict(d.pop("locales"))

        _updated_at = d.pop("updated_at", UNSET)
        updated_at: datetime.datetime | Unset
        if isinstance(_updated_at, Unset):
            updated_at = UNSET
        else:
            updated_at = datetime.datetime.fromisoformat(_updated_at.replace("Z", "+00:00"))

        email_template = cls(
            kind=kind,
            locales=locales,
            updated_at=updated_at,
        )

        email_template.additional_properties = d
        return email_template

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
