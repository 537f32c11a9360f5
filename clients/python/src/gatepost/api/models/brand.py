# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.logo import Logo


T = TypeVar("T", bound="Brand")


@_attrs_define
class Brand:
    """What an app looks like.

    Attributes:
        accent (str | Unset): The colour of buttons and links, `#rrggbb`.
        logo (Logo | Unset): A picture as it is shown.
        policy_uri (str | Unset): Where the app says what it does with what it knows of people.
        tos_uri (str | Unset): Where the app says what people agree to.
    """

    accent: str | Unset = UNSET
    logo: Logo | Unset = UNSET
    policy_uri: str | Unset = UNSET
    tos_uri: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        accent = self.accent

        logo: dict[str, Any] | Unset = UNSET
        if not isinstance(self.logo, Unset):
            logo = self.logo.to_dict()

        policy_uri = self.policy_uri

        tos_uri = self.tos_uri

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if accent is not UNSET:
            field_dict["accent"] = accent
        if logo is not UNSET:
            field_dict["logo"] = logo
        if policy_uri is not UNSET:
            field_dict["policy_uri"] = policy_uri
        if tos_uri is not UNSET:
            field_dict["tos_uri"] = tos_uri

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.logo import Logo  # noqa: PLC0415

        d = dict(src_dict)
        accent = d.pop("accent", UNSET)

        _logo = d.pop("logo", UNSET)
        logo: Logo | Unset
        if isinstance(_logo, Unset):
            logo = UNSET
        else:
            logo = Logo.from_dict(_logo)

        policy_uri = d.pop("policy_uri", UNSET)

        tos_uri = d.pop("tos_uri", UNSET)

        brand = cls(
            accent=accent,
            logo=logo,
            policy_uri=policy_uri,
            tos_uri=tos_uri,
        )

        brand.additional_properties = d
        return brand

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
