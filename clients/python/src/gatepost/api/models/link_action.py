# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from typing import Literal, cast

LinkAction = Literal["approve", "refuse", "sign_in"]

LINK_ACTION_VALUES: set[LinkAction] = {
    "approve",
    "refuse",
    "sign_in",
}


def check_link_action(value: str) -> LinkAction:
    return cast(LinkAction, value)
