# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from typing import Literal

Check = Literal["failed", "ok", "unknown"]

CHECK_VALUES: set[Check] = {
    "failed",
    "ok",
    "unknown",
}


def check_check(value: str) -> Check:
    if value in CHECK_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CHECK_VALUES!r}")
