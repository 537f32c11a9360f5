# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from typing import Literal, cast

SuppressionReason = Literal["bounced", "complained"]

SUPPRESSION_REASON_VALUES: set[SuppressionReason] = {
    "bounced",
    "complained",
}


def check_suppression_reason(value: str) -> SuppressionReason:
    return cast(SuppressionReason, value)
