# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from typing import Literal, cast

LetterKind = Literal["email_change", "erased", "new_device", "sign_in"]

LETTER_KIND_VALUES: set[LetterKind] = {
    "email_change",
    "erased",
    "new_device",
    "sign_in",
}


def check_letter_kind(value: str) -> LetterKind:
    return cast(LetterKind, value)
