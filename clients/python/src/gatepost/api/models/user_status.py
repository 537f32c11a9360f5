# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from typing import Literal, cast

UserStatus = Literal["active", "blocked"]

USER_STATUS_VALUES: set[UserStatus] = {
    "active",
    "blocked",
}


def check_user_status(value: str) -> UserStatus:
    return cast(UserStatus, value)
