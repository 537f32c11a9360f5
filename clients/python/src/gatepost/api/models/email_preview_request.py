# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.email_template_source import EmailTemplateSource


T = TypeVar("T", bound="EmailPreviewRequest")


@_attrs_define
class EmailPreviewRequest:
    """Which letter is to be shown.

    Example:
        {'locale': 'de', 'variant': 'both', 'source': {'subject': 'Anmelden bei {{ app_name }}', 'html': '<p>{% if link
            %}<a href="{{ link }}">Anmelden</a>{% endif %} {% if code %}<b>{{ code }}</b>{% endif %}</p>', 'text': '{% if
            link %}{{ link }}{% endif %}\\n{% if code %}{{ code }}{% endif %}'}}

    Attributes:
        locale (str | Unset): For a reader of that locale; the app's default, if it is left out.
        variant (str | Unset): Which letter of that kind: of `sign_in` `link`, `code` or `both`, by what it carries; of
            `email_change` `asks_old`, `asks_new`, `tells_old` or `tells_new`, by what it says to which address; the others
            have one letter each. `both`, `asks_old` or that one, if it is left out.
        source (EmailTemplateSource | Unset): The source of a letter, in the language of templates.
    """

    locale: str | Unset = UNSET
    variant: str | Unset = UNSET
    source: EmailTemplateSource | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        locale = self.locale

        variant = self.variant

        source: dict[str, Any] | Unset = UNSET
        if not isinstance(self.source, Unset):
            source = self.source.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if locale is not UNSET:
            field_dict["locale"] = locale
        if variant is not UNSET:
            field_dict["variant"] = variant
        if source is not UNSET:
            field_dict["source"] = source

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.email_template_source import EmailTemplateSource  # noqa: PLC0415

        d = dict(src_dict)
        locale = d.pop("locale", UNSET)

        variant = d.pop("variant", UNSET)

        _source = d.pop("source", UNSET)
        source: EmailTemplateSource | Unset
        if isinstance(_source, Unset):
            source = UNSET
        else:
            source = EmailTemplateSource.from_dict(_source)

        email_preview_request = cls(
            locale=locale,
            variant=variant,
            source=source,
        )

        email_preview_request.additional_properties = d
        return email_preview_request

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
