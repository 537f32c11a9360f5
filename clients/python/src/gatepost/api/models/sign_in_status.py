# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from typing import Literal, cast

SignInStatus = Literal["approved", "completed", "expired", "locked", "pending", "refused"]

SIGN_IN_STATUS_VALUES: set[SignInStatus] = {
    "approved",
    "completed",
    "expired",
    "locked",
    "pending",
    "refused",
}


def check_sign_in_status(value: str) -> SignInStatus:
    return cast(SignInStatus, value)
