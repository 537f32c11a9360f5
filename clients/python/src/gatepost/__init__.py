"""Sign-in by e-mail with Gatepost.

`Client` and `AsyncClient` sign people in, `Verifier` and `AsyncVerifier` take the tokens in an API, `gatepost.fastapi` does both
for FastAPI, `gatepost.testing` starts a server for tests, and `gatepost.api` has every operation of the HTTP contract.
"""

from gatepost.api.models import OnBehalfOf
from gatepost.client import AsyncClient, Client
from gatepost.errors import (
    GatepostError,
    InsufficientScopeError,
    OAuthError,
    ProblemError,
    RedirectError,
    SignInEndedError,
    TokenInvalidError,
    UnreachableError,
)
from gatepost.values import Attempt, AuthorizationRequest, SignIn, Tokens, User
from gatepost.verifier import AsyncVerifier, Verifier

__all__ = [
    "AsyncClient",
    "AsyncVerifier",
    "Attempt",
    "AuthorizationRequest",
    "Client",
    "GatepostError",
    "InsufficientScopeError",
    "OAuthError",
    "OnBehalfOf",
    "ProblemError",
    "RedirectError",
    "SignIn",
    "SignInEndedError",
    "TokenInvalidError",
    "Tokens",
    "UnreachableError",
    "User",
    "Verifier",
]
