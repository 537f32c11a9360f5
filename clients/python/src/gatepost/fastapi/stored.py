"""A session, and how it is written down."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from gatepost.values import Tokens, User


@dataclass(frozen=True)
class Session:
    """Somebody who is signed in, with the tokens that their browser never sees.

    Attributes:
        user: who.
        tokens: for other APIs, `session.tokens.access_token`.
        ends_at: when the browser has to sign in anew, in seconds since 1970.
    """

    user: User
    tokens: Tokens
    ends_at: int

    def to_json(self) -> str:
        """For the store."""
        tokens = {**asdict(self.tokens), "claims": {}}  # of use at the sign-in alone
        return json.dumps({"user": asdict(self.user), "tokens": tokens, "ends_at": self.ends_at}, default=_plain)

    @classmethod
    def from_json(cls, text: str) -> "Session":
        """From the store; raises `ValueError`, `KeyError` or `TypeError` where another version wrote it."""
        says = json.loads(text)
        user = {**says["user"], "scopes": frozenset(says["user"]["scopes"])}
        tokens = {**says["tokens"], "scopes": frozenset(says["tokens"]["scopes"])}
        moment(user, "expires_at")
        moment(user, "authenticated_at")
        moment(tokens, "expires_at")
        return cls(User(**user), Tokens(**tokens), says["ends_at"])


def moment(values: dict[str, object], name: str) -> None:
    """Reads a time in its place, if there is one."""
    text = values[name]
    values[name] = datetime.fromisoformat(text) if isinstance(text, str) else None


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} is not written down")
