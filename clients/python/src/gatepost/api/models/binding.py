# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from typing import Literal, cast

Binding = Literal["confirm", "off", "strict"]

BINDING_VALUES: set[Binding] = {
    "confirm",
    "off",
    "strict",
}


def check_binding(value: str) -> Binding:
    return cast(Binding, value)
