# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from typing import Literal, cast

DeliveryStatus = Literal["bounced", "delivered", "failed", "queued", "sent"]

DELIVERY_STATUS_VALUES: set[DeliveryStatus] = {
    "bounced",
    "delivered",
    "failed",
    "queued",
    "sent",
}


def check_delivery_status(value: str) -> DeliveryStatus:
    return cast(DeliveryStatus, value)
