# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from typing import Literal, cast

SignUpRule = Literal["domains", "invited", "open"]

SIGN_UP_RULE_VALUES: set[SignUpRule] = {
    "domains",
    "invited",
    "open",
}


def check_sign_up_rule(value: str) -> SignUpRule:
    return cast(SignUpRule, value)
