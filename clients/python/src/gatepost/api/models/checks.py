# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.check import Check, check_check

T = TypeVar("T", bound="Checks")


@_attrs_define
class Checks:
    """All that is checked.

    Attributes:
        store (Check): How something that was checked is.
        migrations (Check): How something that was checked is.
        mail_worker (Check): How something that was checked is.
    """

    store: Check
    migrations: Check
    mail_worker: Check
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        store: str = self.store

        migrations: str = self.migrations

        mail_worker: str = self.mail_worker

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "store": store,
                "migrations": migrations,
                "mail_worker": mail_worker,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        store = check_check(d.pop("store"))

        migrations = check_check(d.pop("migrations"))

        mail_worker = check_check(d.pop("mail_worker"))

        checks = cls(
            store=store,
            migrations=migrations,
            mail_worker=mail_worker,
        )

        checks.additional_properties = d
        return checks

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
