"""Proof key for code exchange (RFC 7636): only who began a sign-in can finish it."""

from __future__ import annotations

import secrets
from base64 import urlsafe_b64encode
from hashlib import sha256


def new_verifier() -> str:
    """A fresh verifier of 256 bits, 43 characters (§4.1). Keep it where the sign-in began."""
    return secrets.token_urlsafe(32)


def challenge_of(verifier: str) -> str:
    """The challenge of a verifier, by the only method there is, S256 (§4.2)."""
    return urlsafe_b64encode(sha256(verifier.encode("ascii")).digest()).rstrip(b"=").decode("ascii")
