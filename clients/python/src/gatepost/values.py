"""What a client begins and what it gets. None of these shows a secret when it is printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone


@dataclass(frozen=True)
class User:
    """Whom an access token speaks for.

    Attributes:
        id: who, within the app; the same when the address changes. Use it as the key of what belongs to somebody.
        email: the address, as it was when the token was issued.
        session_id: the session that the token belongs to.
        scopes: what the token is good for.
        expires_at: from when on the token is dead; `None` for a Biscuit, whose holders may have shortened it.
        authenticated_at: when the person opened a letter, which a refresh does not change; `None` for a Biscuit.
    """

    id: str
    email: str
    session_id: str
    scopes: frozenset[str] = frozenset()
    expires_at: datetime | None = None
    authenticated_at: datetime | None = None


@dataclass(frozen=True)
class Attempt:
    """What whoever began must keep to finish: it is compared with the redirect and sent with the code.

    Attributes:
        redirect_uri: where the code comes.
        state: comes back with it.
        nonce: comes back in the ID token (OIDC Core §3.1.2.1).
        verifier: of PKCE.
    """

    redirect_uri: str
    state: str = field(repr=False)
    nonce: str = field(repr=False)
    verifier: str = field(repr=False)


@dataclass(frozen=True)
class AuthorizationRequest(Attempt):
    """A sign-in on Gatepost's own page: send the browser to `url`."""

    url: str = field(repr=False)


@dataclass(frozen=True)
class SignIn(Attempt):
    """A sign-in that was begun by API: a letter is on its way.

    Attributes:
        id: names the sign-in.
        secret: makes its holder the initiator, who may watch, resend and type the code.
        email_hint: enough of the address to recognise it.
        match_number: two digits to show on the page that waits; typed on another screen they approve the sign-in.
        expires_at: when the letter's link and code die.
        resend_available_at: from when on another letter may be asked for.
    """

    id: str
    secret: str = field(repr=False)
    email_hint: str
    match_number: str
    expires_at: datetime
    resend_available_at: datetime


@dataclass(frozen=True)
class Tokens:
    """What a code or a refresh token was exchanged for (RFC 6749 §5.1).

    Attributes:
        access_token: for the app's API.
        refresh_token: for the next tokens, once: keep the one of the latest answer.
        id_token: for `logout_url`; `None` without the scope `openid`.
        expires_at: when the access token dies, by this machine's clock.
        scopes: what it is good for.
        claims: of the ID token, verified; empty without the scope `openid`.
    """

    access_token: str = field(repr=False)
    refresh_token: str = field(repr=False)
    id_token: str | None = field(repr=False)
    expires_at: datetime
    scopes: frozenset[str]
    claims: Mapping[str, object] = field(default_factory=dict, repr=False)

    def expires_within(self, seconds: float) -> bool:
        """Whether the access token is dead in so many seconds, or already."""
        return datetime.now(timezone.utc) + timedelta(seconds=seconds) >= self.expires_at
