# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from typing import Literal, cast

AppKind = Literal["confidential", "public"]

APP_KIND_VALUES: set[AppKind] = {
    "confidential",
    "public",
}


def check_app_kind(value: str) -> AppKind:
    return cast(AppKind, value)
