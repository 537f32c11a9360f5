# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from typing import Literal, cast

AppStatus = Literal["active", "disabled"]

APP_STATUS_VALUES: set[AppStatus] = {
    "active",
    "disabled",
}


def check_app_status(value: str) -> AppStatus:
    return cast(AppStatus, value)
