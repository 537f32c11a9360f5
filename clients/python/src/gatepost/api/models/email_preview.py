# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="EmailPreview")


@_attrs_define
class EmailPreview:
    """A letter as its reader would see it; nothing in it opens anything.

    Example:
        {'subject': 'Anmelden bei Shop', 'html': '<p><a href="https://auth.example.com/l/AAAA">Anmelden</a>
            <b>123456</b></p>', 'text': 'https://auth.example.com/l/AAAA\\n123456'}

    Attributes:
        subject (str): The subject.
        html (str): The HTML part.
        text (str): The plain part.
    """

    subject: str
    html: str
    text: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        subject = self.subject

        html = self.html

        text = self.text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "subject": subject,
                "html": html,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        subject = d.pop("subject")

        html = d.pop("html")

        text = d.pop("text")

        email_preview = cls(
            subject=subject,
            html=html,
            text=text,
        )

        email_preview.additional_properties = d
        return email_preview

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
