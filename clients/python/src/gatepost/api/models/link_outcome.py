# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.link_outcome_fields import LinkOutcomeFields


T = TypeVar("T", bound="LinkOutcome")


@_attrs_define
class LinkOutcome:
    """What the form did.

    Example:
        {'redirect_to': 'https://shop.example.com/callback?code=gp_code_EXAMPLE&state=af0ifjsldkj&iss=https%3A%2F%2Fauth
            .example.com%2Fapps%2Fshop'}

    Attributes:
        redirect_to (str | Unset): Where to go, with the exchange code, or to the app's `initiate_login_uri`; after
            `sign_in`.
        fields (LinkOutcomeFields | Unset): With `response_mode=form_post`: what is to be posted to `redirect_to` as a
            form, which then bears nothing itself.
        status (str | Unset): `approved` or `refused`; after `approve` or `refuse`.
    """

    redirect_to: str | Unset = UNSET
    fields: LinkOutcomeFields | Unset = UNSET
    status: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        redirect_to = self.redirect_to

        fields: dict[str, Any] | Unset = UNSET
        if not isinstance(self.fields, Unset):
            fields = self.fields.to_dict()

        status = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if redirect_to is not UNSET:
            field_dict["redirect_to"] = redirect_to
        if fields is not UNSET:
            field_dict["fields"] = fields
        if status is not UNSET:
            field_dict["status"] = status

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.link_outcome_fields import LinkOutcomeFields  # noqa: PLC0415

        d = dict(src_dict)
        redirect_to = d.pop("redirect_to", UNSET)

        _fields = d.pop("fields", UNSET)
        fields: LinkOutcomeFields | Unset
        if isinstance(_fields, Unset):
            fields = UNSET
        else:
            fields = LinkOutcomeFields.from_dict(_fields)

        status = d.pop("status", UNSET)

        link_outcome = cls(
            redirect_to=redirect_to,
            fields=fields,
            status=status,
        )

        link_outcome.additional_properties = d
        return link_outcome

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
