# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.link_action import LinkAction, check_link_action
from ..types import UNSET, Unset

T = TypeVar("T", bound="LinkForm")


@_attrs_define
class LinkForm:
    """The form of a link.

    Example:
        {'action': 'approve', 'match': '47'}

    Attributes:
        action (LinkAction | Unset): What the form of a link is to do.
        match (str | Unset): The two digits that the other screen shows; with `approve` alone. A wrong number refuses
            the sign-in.
    """

    action: LinkAction | Unset = UNSET
    match: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        action: str | Unset = UNSET
        if not isinstance(self.action, Unset):
            action = self.action

        match = self.match

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if action is not UNSET:
            field_dict["action"] = action
        if match is not UNSET:
            field_dict["match"] = match

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _action = d.pop("action", UNSET)
        action: LinkAction | Unset
        if isinstance(_action, Unset):
            action = UNSET
        else:
            action = check_link_action(_action)

        match = d.pop("match", UNSET)

        link_form = cls(
            action=action,
            match=match,
        )

        link_form.additional_properties = d
        return link_form

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
