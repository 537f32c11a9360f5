# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.sign_up_rule import SignUpRule, check_sign_up_rule
from ..types import UNSET, Unset

T = TypeVar("T", bound="SignUpPolicy")


@_attrs_define
class SignUpPolicy:
    """Who may become a user by signing in.

    Attributes:
        policy (SignUpRule): The rule by which people become users by signing in.
        domains (list[str] | Unset): With `domains` alone: in which domains people may have their addresses.
    """

    policy: SignUpRule
    domains: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        policy: str = self.policy

        domains: list[str] | Unset = UNSET
        if not isinstance(self.domains, Unset):
            domains = self.domains

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "policy": policy,
            }
        )
        if domains is not UNSET:
            field_dict["domains"] = domains

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        policy = check_sign_up_rule(d.pop("policy"))

        domains = cast(list[str], d.pop("domains", UNSET))

        sign_up_policy = cls(
            policy=policy,
            domains=domains,
        )

        sign_up_policy.additional_properties = d
        return sign_up_policy

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
