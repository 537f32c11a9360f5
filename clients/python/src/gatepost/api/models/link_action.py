# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from typing import Literal

LinkAction = Literal["approve", "refuse", "sign_in"]

LINK_ACTION_VALUES: set[LinkAction] = {
    "approve",
    "refuse",
    "sign_in",
}


def check_link_action(value: str) -> LinkAction:
    if value in LINK_ACTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LINK_ACTION_VALUES!r}")
