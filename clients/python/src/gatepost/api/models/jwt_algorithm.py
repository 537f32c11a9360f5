# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from typing import Literal, cast

JwtAlgorithm = Literal["EdDSA", "ES256", "RS256"]

JWT_ALGORITHM_VALUES: set[JwtAlgorithm] = {
    "EdDSA",
    "ES256",
    "RS256",
}


def check_jwt_algorithm(value: str) -> JwtAlgorithm:
    return cast(JwtAlgorithm, value)
