# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from typing import Literal, cast

WebhookDeliveryStatus = Literal["delivered", "failed", "pending"]

WEBHOOK_DELIVERY_STATUS_VALUES: set[WebhookDeliveryStatus] = {
    "delivered",
    "failed",
    "pending",
}


def check_webhook_delivery_status(value: str) -> WebhookDeliveryStatus:
    return cast(WebhookDeliveryStatus, value)
