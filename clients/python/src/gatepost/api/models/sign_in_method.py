# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from typing import Literal, cast

SignInMethod = Literal["both", "code", "link"]

SIGN_IN_METHOD_VALUES: set[SignInMethod] = {
    "both",
    "code",
    "link",
}


def check_sign_in_method(value: str) -> SignInMethod:
    return cast(SignInMethod, value)
