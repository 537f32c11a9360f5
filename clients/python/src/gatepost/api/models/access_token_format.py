# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from typing import Literal, cast

AccessTokenFormat = Literal["biscuit", "jwt"]

ACCESS_TOKEN_FORMAT_VALUES: set[AccessTokenFormat] = {
    "biscuit",
    "jwt",
}


def check_access_token_format(value: str) -> AccessTokenFormat:
    return cast(AccessTokenFormat, value)
