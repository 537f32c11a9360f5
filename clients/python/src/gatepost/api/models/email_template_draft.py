# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.email_template_draft_locales import EmailTemplateDraftLocales


T = TypeVar("T", bound="EmailTemplateDraft")


@_attrs_define
class EmailTemplateDraft:
    """An app's own letters of one kind, as they are to be.

    Example:
        {'locales': {'de': {'subject': 'Anmelden bei {{ app_name }}', 'html': '<p>{% if link %}<a href="{{ link
            }}">Anmelden</a>{% endif %} {% if code %}<b>{{ code }}</b>{% endif %}</p>', 'text': '{% if link %}{{ link }}{%
            endif %}\\n{% if code %}{{ code }}{% endif %}'}}}

    Attributes:
        locales (EmailTemplateDraftLocales): The letters, by locale (BCP 47), in place of all that there are; those of
            no locale that stands here are Gatepost's own again.
    """

    locales: EmailTemplateDraftLocales
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        locales = self.locales.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "locales": locales,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.email_template_draft_locales import EmailTemplateDraftLocales  # noqa: PLC0415

        d = dict(src_dict)
        locales = EmailTemplateDraftLocales.from_dict(d.pop("locales"))

        email_template_draft = cls(
            locales=locales,
        )

        email_template_draft.additional_properties = d
        return email_template_draft

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
