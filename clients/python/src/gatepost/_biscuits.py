"""Biscuits, which their holders may have narrowed. Needs the extra `gatepost[biscuit]`."""

from __future__ import annotations

from base64 import urlsafe_b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

import biscuit_auth as lib

from gatepost.errors import InsufficientScopeError, TokenInvalidError
from gatepost.values import User

LONGEST = 4096  # characters, which is a narrowing ten times over
VARIABLES = 2  # mentions of variables that a block of a holder may have
CHECKS = ("check if ", "check all ", "reject if ")
COSTLY = ("<-", "->", ".matches(")  # rules, loops and patterns, of which it may have none
# Of a wall clock: the library's own limit is 1 ms, which good tokens miss on a busy machine.
PATIENCE = timedelta(milliseconds=250)
EPOCH = datetime.fromtimestamp(0, timezone.utc)
# A holder may append a block of a version that nobody knows: the library finds it only when it judges.
UNREADABLE = (lib.BiscuitValidationError, lib.BiscuitBlockError, lib.DataLogError, ValueError)
WHO = lib.Rule("who($u, $e, $s, $a, $i) <- user($u), email($e), session($s), app($a), issuer($i)")
SCOPES = lib.Rule("granted($s) <- scope($s)")


@dataclass(frozen=True)
class PresentedBiscuit:
    """A Biscuit that says which key signed it, and is not believed yet."""

    text: str
    key_id: str

    @classmethod
    def parse(cls, text: str) -> PresentedBiscuit:
        """Reads the root key id; the published key has that number as `kid`."""
        if len(text) > LONGEST:
            raise TokenInvalidError("too long")
        try:
            return cls(text, str(lib.UnverifiedBiscuit.from_base64(text).root_key_id()))
        except UNREADABLE as error:
            raise TokenInvalidError("neither JWT nor Biscuit") from error

    def judge(self, key: Mapping[str, object] | None, issuer: str, app: str, scopes: tuple[str, ...], operation: str) -> User:
        """Whom it speaks for, if that key signed it and its checks hold for that operation with each of the scopes."""
        try:
            biscuit = self._verified(key)
            if not all(_only_narrows(biscuit, block) for block in range(1, biscuit.block_count())):
                raise TokenInvalidError("a block that does more than narrow")
            user = _user(biscuit, issuer, app)
        except UNREADABLE as error:
            raise TokenInvalidError("the signature does not hold, or a block is not to be read") from error
        now = datetime.now(timezone.utc)
        # One question for each scope: a check on `required_scope` holds as soon as one of several facts fits.
        for asked in scopes or (None,):
            if _allows(biscuit, now, operation, asked):
                continue
            if _allows(biscuit, EPOCH, operation, asked):
                raise TokenInvalidError("expired: once it reached so far")
            raise InsufficientScopeError(scopes)
        return user

    def _verified(self, key: Mapping[str, object] | None) -> lib.Biscuit:
        if key is None or key.get("gatepost_use") != "biscuit" or key.get("crv") != "Ed25519":
            raise TokenInvalidError("signed by nobody known")
        point = urlsafe_b64decode(f"{key.get('x')}=")
        root = lib.PublicKey.from_bytes(point, lib.Algorithm.Ed25519)  # type: ignore[call-arg,attr-defined]
        return lib.Biscuit.from_base64(self.text, root)


def _only_narrows(biscuit: lib.Biscuit, block: int) -> bool:
    """Whether a holder's block has small checks and nothing else.

    The library's limits don't stop a check that tries every combination of facts: it looks at the clock between checks only.
    """
    source = biscuit.block_source(block)
    small = source.count("$") <= VARIABLES and not any(word in source for word in COSTLY)
    return small and all(line.startswith(CHECKS) for line in source.splitlines()) and biscuit.block_external_key(block) is None


def _user(biscuit: lib.Biscuit, issuer: str, app: str) -> User:
    """Whom Gatepost wrote it for: queries don't see what holders added."""
    says = _authorizer("").build(biscuit)
    people = [fact.terms for fact in says.query(WHO)]
    if len(people) != 1 or people[0][3:] != [app, issuer]:
        raise TokenInvalidError("another issuer's, or another app's")
    name, email, session = people[0][:3]
    return User(name, email, session, frozenset(fact.terms[0] for fact in says.query(SCOPES)))


def _allows(biscuit: lib.Biscuit, now: datetime, operation: str, scope: str | None) -> bool:
    """Whether it reaches that scope, or anything at all where none is named."""
    says = _authorizer("time({now}); operation({operation})", now=now, operation=operation)
    if scope is not None:
        says.add_code("required_scope({scope}); allow if user($user), scope({scope})", {"scope": scope})
    else:
        says.add_code("allow if user($user)")
    try:
        says.build(biscuit).authorize()
    except (lib.AuthorizationError, *UNREADABLE):
        return False
    return True


def _authorizer(source: str, **values: object) -> lib.AuthorizerBuilder:
    builder = lib.AuthorizerBuilder(source, values)
    # The library has these since 0.4, its stubs not yet.
    limits = builder.limits()  # type: ignore[attr-defined]
    limits.max_time = PATIENCE
    builder.set_limits(limits)  # type: ignore[attr-defined]
    return builder
