# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from typing import Literal, cast

KeyState = Literal["active", "next", "retired", "retiring"]

KEY_STATE_VALUES: set[KeyState] = {
    "active",
    "next",
    "retired",
    "retiring",
}


def check_key_state(value: str) -> KeyState:
    return cast(KeyState, value)
