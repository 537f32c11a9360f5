# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from typing import Literal

DeliveryStatus = Literal["bounced", "delivered", "failed", "queued", "sent"]

DELIVERY_STATUS_VALUES: set[DeliveryStatus] = {
    "bounced",
    "delivered",
    "failed",
    "queued",
    "sent",
}


def check_delivery_status(value: str) -> DeliveryStatus:
    if value in DELIVERY_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DELIVERY_STATUS_VALUES!r}")
