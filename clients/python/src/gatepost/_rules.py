"""What makes an access token or an ID token good. No clock but the calendar, no input, no output."""

from __future__ import annotations

import time
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime, timezone
from hashlib import sha256, sha512
from typing import TYPE_CHECKING

from gatepost._jws import Jws
from gatepost.errors import InsufficientScopeError, TokenInvalidError
from gatepost.values import User

if TYPE_CHECKING:
    from gatepost._biscuits import PresentedBiscuit
    from gatepost._keys import Key

LEEWAY = 10  # seconds that the two clocks may be apart
Claims = dict[str, object]


@dataclass(frozen=True)
class Presented:
    """A token that was read and not believed: which key to look up, and what it is."""

    key_id: str
    token: Jws | PresentedBiscuit


@dataclass(frozen=True)
class AccessRules:
    """Issuer, audience and app are checked as one: each must be as it is set, whatever the others are."""

    issuer: str
    app: str
    audience: str

    def read(self, token: str) -> Presented:
        """Reads so much of a token that its key can be looked up."""
        if token.count(".") == 2:
            jws = Jws.parse(token, typ="at+jwt")
            return Presented(jws.key_id, jws)
        try:
            from gatepost._biscuits import PresentedBiscuit  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise TokenInvalidError("not a JWT; Biscuits need gatepost[biscuit]") from error
        biscuit = PresentedBiscuit.parse(token)
        return Presented(biscuit.key_id, biscuit)

    def judge(self, presented: Presented, key: Key | None, scopes: tuple[str, ...], operation: str) -> User:
        """Whom the token speaks for, if that key signed it and it reaches all scopes."""
        if not isinstance(presented.token, Jws):
            return presented.token.judge(key, self.issuer, self.app, scopes, operation)
        claims = presented.token.claims(key)
        _check_times(claims)
        for name, wanted in (
            ("iss", self.issuer),
            ("aud", self.audience),
            ("app_id", self.app),
            ("client_id", self.app),
        ):
            if claims.get(name) != wanted:
                raise TokenInvalidError(f"{name} is another")
        if "cnf" in claims:
            raise TokenInvalidError("bound to a key (DPoP), which is not asked for")
        user = _user(claims)
        if not user.scopes.issuperset(scopes):
            raise InsufficientScopeError(scopes)
        return user


def check_id_token(claims: Claims, issuer: str, app: str, nonce: str | None, access_token: str, alg: object) -> None:
    """Raises unless the ID token says who signed in to this app just now (OIDC Core §3.1.3.7).

    `nonce` is the one that was sent, `None` after a refresh.
    """
    _check_times(claims)
    if claims.get("iss") != issuer or claims.get("aud") != app or claims.get("azp", app) != app:
        raise TokenInvalidError("the ID token is another issuer's, or another app's")
    if nonce is not None and claims.get("nonce") != nonce:
        raise TokenInvalidError("the ID token belongs to another sign-in")
    digest = (sha512 if alg == "EdDSA" else sha256)(access_token.encode("ascii")).digest()
    half = urlsafe_b64encode(digest[: len(digest) // 2]).rstrip(b"=").decode("ascii")
    if claims.get("at_hash") != half:
        raise TokenInvalidError("the ID token came with another access token")
    if not isinstance(claims.get("sub"), str):
        raise TokenInvalidError("the ID token names nobody")


def _check_times(claims: Claims) -> None:
    now = time.time()
    if now >= _seconds(claims, "exp") + LEEWAY:
        raise TokenInvalidError("expired")
    earliest = max(_seconds(claims, name) for name in ("iat", "nbf") if name == "iat" or name in claims)
    if now < earliest - LEEWAY:
        raise TokenInvalidError("not good yet")


def _seconds(claims: Claims, name: str) -> int:
    value = claims.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise TokenInvalidError(f"{name} is no time")
    return value


def _text(claims: Claims, name: str) -> str:
    value = claims.get(name)
    if not isinstance(value, str) or (not value and name != "scope"):
        raise TokenInvalidError(f"{name} is no text")
    return value


def _user(claims: Claims) -> User:
    at = [datetime.fromtimestamp(_seconds(claims, name), timezone.utc) for name in ("exp", "auth_time")]
    scopes = frozenset(_text(claims, "scope").split())
    return User(_text(claims, "sub"), _text(claims, "email"), _text(claims, "sid"), scopes, *at)
