"""A signed token, read strictly (RFC 7515, RFC 8725): one spelling, one meaning, one algorithm for each key."""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass

import jwt

from gatepost.errors import TokenInvalidError

ALGORITHMS = ("ES256", "RS256", "EdDSA")
LONGEST = 8192  # characters; nothing of Gatepost's is longer, and what follows costs time
# Extensions, of which there are none, and keys, which are the issuer's to name (RFC 8725 §3.10).
FOREIGN = frozenset({"crit", "b64", "zip", "jku", "jwk", "x5u", "x5c"})
COMPACT = re.compile(r"[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+){2}")


@dataclass(frozen=True)
class Jws:
    """A token that says which key signed it, and is not believed yet."""

    text: str
    key_id: str

    @classmethod
    def parse(cls, text: str, typ: str) -> Jws:
        """Reads the header of a token of that `typ`; nothing else in it matters but `kid`."""
        if len(text) > LONGEST or not COMPACT.fullmatch(text):
            raise TokenInvalidError("not a signed token, or too long")
        first, _, signature = text.split(".")
        header = _read(first)
        _bytes(signature)
        if header.get("typ") != typ:
            raise TokenInvalidError(f"not of the type {typ}")
        if not FOREIGN.isdisjoint(header):
            raise TokenInvalidError("asks for extensions, or brings a key")
        key_id = header.get("kid")
        if not isinstance(key_id, str):
            raise TokenInvalidError("names no key")
        return cls(text, key_id)

    def claims(self, key: Mapping[str, object] | None) -> dict[str, object]:
        """What it claims, if that key signed it by the algorithm that the key is for."""
        if key is None or key.get("use") != "sig" or key.get("alg") not in ALGORITHMS:
            raise TokenInvalidError("signed by nobody known")
        try:
            jwt.PyJWS().decode_complete(self.text, jwt.PyJWK(dict(key)), algorithms=[str(key["alg"])])
        except jwt.PyJWTError as error:
            raise TokenInvalidError(str(error)) from error
        return _read(self.text.split(".")[1])


def _read(segment: str) -> dict[str, object]:
    """A JSON object in base64url (RFC 7515 §2), with no member twice (§4)."""
    try:
        value = json.loads(_bytes(segment).decode("utf-8"), object_pairs_hook=_members)
    except (ValueError, RecursionError) as error:
        raise TokenInvalidError("not JSON in base64url") from error
    if not isinstance(value, dict):
        raise TokenInvalidError("no object")
    return value


def _bytes(segment: str) -> bytes:
    """What a segment spells, if that is its only spelling: the bits that are left over in its last letter are none."""
    try:
        data = urlsafe_b64decode(segment + "=" * (-len(segment) % 4))
    except ValueError as error:
        raise TokenInvalidError("not base64url") from error
    if urlsafe_b64encode(data).rstrip(b"=") != segment.encode("ascii"):
        raise TokenInvalidError("not in the one spelling of base64url")
    return data


def _members(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a member stands there twice")
    return members
