# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from typing import Literal, cast

KeyAlgorithm = Literal["biscuit-ed25519", "EdDSA", "ES256", "RS256"]

KEY_ALGORITHM_VALUES: set[KeyAlgorithm] = {
    "biscuit-ed25519",
    "EdDSA",
    "ES256",
    "RS256",
}


def check_key_algorithm(value: str) -> KeyAlgorithm:
    return cast(KeyAlgorithm, value)
