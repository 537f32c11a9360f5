# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from typing import Literal, cast

Check = Literal["failed", "ok", "unknown"]

CHECK_VALUES: set[Check] = {
    "failed",
    "ok",
    "unknown",
}


def check_check(value: str) -> Check:
    return cast(Check, value)
