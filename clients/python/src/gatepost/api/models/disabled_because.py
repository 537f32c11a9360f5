# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from typing import Literal, cast

DisabledBecause = Literal["gone", "operator"]

DISABLED_BECAUSE_VALUES: set[DisabledBecause] = {
    "gone",
    "operator",
}


def check_disabled_because(value: str) -> DisabledBecause:
    return cast(DisabledBecause, value)
