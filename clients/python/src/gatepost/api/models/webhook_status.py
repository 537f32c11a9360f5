# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from typing import Literal, cast

WebhookStatus = Literal["active", "disabled"]

WEBHOOK_STATUS_VALUES: set[WebhookStatus] = {
    "active",
    "disabled",
}


def check_webhook_status(value: str) -> WebhookStatus:
    return cast(WebhookStatus, value)
