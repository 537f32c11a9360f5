"""Signs people in by Gatepost's API: begin, wait or type the code, exchange, refresh, log out. In threads or in tasks."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

import httpx

from gatepost._protocol import SCOPE, Protocol
from gatepost._steps import Steps, run, run_async
from gatepost.api.models import OnBehalfOf, SignInState, TokenState, UserInfoClaims
from gatepost.api.models.sign_in_method import SignInMethod
from gatepost.values import Attempt, AuthorizationRequest, SignIn, Tokens

if TYPE_CHECKING:
    from typing_extensions import Self

T = TypeVar("T")
TIMEOUT = 10.0  # seconds


class Client:
    """One app's client, in threads. It may be shared among them, but for refreshing one session at the same time."""

    def __init__(self, issuer: str, *, client_secret: str | None = None, http: httpx.Client | None = None) -> None:
        """A client of `issuer`, such as `https://auth.example.com/apps/my-app`.

        `client_secret` is for confidential apps. `http` is used as it is, and is yours to close.
        """
        self._protocol = Protocol(issuer, client_secret)
        self._http, self._own = http or httpx.Client(timeout=TIMEOUT), http is None

    def _do(self, steps: Steps[T]) -> T:
        return run(steps, self._http)

    def start(
        self,
        email: str,
        redirect_uri: str,
        *,
        scope: str = SCOPE,
        state: str | None = None,
        locale: str | None = None,
        method: SignInMethod = "both",
        link_expires_in: int | None = None,
        on_behalf_of: OnBehalfOf | None = None,
    ) -> SignIn:
        """Begins a sign-in: a letter leaves for the address. The answer is the same for every address.

        Args:
            email: the address to prove.
            redirect_uri: one of the app's, to the byte; a loopback one with any port.
            scope: what the tokens are to be good for, words with spaces between.
            state: comes back on the redirect; made if left out.
            locale: the language of letter and pages (BCP 47).
            method: `link`, `code` or `both`.
            link_expires_in: how long the link lives, in seconds: 60 up to what the app allows.
            on_behalf_of: for whom an app's server asks; needs the client secret.

        Raises:
            ProblemError: refused; `code` says why, `rate_limited` with `retry_after` among others.
            UnreachableError: Gatepost can't be asked, after four attempts. One letter was sent, or none.
        """
        return self._do(self._protocol.start(email, redirect_uri, scope, state, locale, method, link_expires_in, on_behalf_of))

    def status(self, sign_in: SignIn) -> SignInState:
        """How the sign-in stands now."""
        return self._do(self._protocol.status(sign_in))

    def wait(self, sign_in: SignIn, *, timeout: float = 600) -> str:
        """Waits until it is approved on another screen, and gives the redirect for `exchange`.

        Survives lost connections and restarts. `timeout` is in seconds.

        Raises:
            SignInEndedError: completed in another browser, refused, expired or locked.
            TimeoutError: none of this happened in time.
        """
        return self._do(self._protocol.wait(sign_in, timeout))

    def resend(self, sign_in: SignIn) -> SignIn:
        """Sends another letter, once `resend_available_at` is over; links sent earlier stay good. Gives the sign-in's new times."""
        return self._do(self._protocol.resend(sign_in))

    def enter_code(self, sign_in: SignIn, code: str) -> str:
        """Types the six digits of the letter, and gives the redirect for `exchange`.

        Raises:
            ProblemError: `code_incorrect` with `attempts_remaining`, or `code_locked` after the fifth.
        """
        return self._do(self._protocol.enter_code(sign_in, code))

    def authorize(
        self,
        redirect_uri: str,
        *,
        scope: str = SCOPE,
        state: str | None = None,
        login_hint: str | None = None,
        prompt: str | None = None,
    ) -> AuthorizationRequest:
        """Begins a sign-in on Gatepost's own page: send the browser to `url`, and keep the rest for `exchange`."""
        return self._do(self._protocol.authorize(redirect_uri, scope, state, login_hint, prompt))

    def exchange(self, attempt: Attempt, redirect: str) -> Tokens:
        """Exchanges the code of a redirect, once, for tokens. `redirect` is the whole URL, or its query after a `?`.

        State, issuer (RFC 9207), ID token and nonce are checked.

        Raises:
            RedirectError: it is not the answer to this attempt.
            OAuthError: it brought an error, or the code is not good (`invalid_grant`).
            TokenInvalidError: the ID token is not good.
        """
        return self._do(self._protocol.exchange(attempt, redirect))

    def refresh(self, tokens: Tokens | str) -> Tokens:
        """The next tokens; those from before are then dead. Do not refresh the same tokens twice at once.

        Raises:
            OAuthError: `invalid_grant`: the session is over.
        """
        return self._do(self._protocol.refresh(_refresh_token(tokens)))

    def logout(self, tokens: Tokens | str) -> None:
        """Ends the session (RFC 7009). Access tokens that are verified offline live on until they expire."""
        self._do(self._protocol.revoke(_refresh_token(tokens)))

    def logout_url(
        self, id_token: str | None = None, *, post_logout_redirect_uri: str | None = None, state: str | None = None
    ) -> str:
        """Where to send a browser to sign out of Gatepost too; the address afterwards must be registered, to the byte."""
        return self._do(self._protocol.logout_url(id_token, post_logout_redirect_uri, state))

    def userinfo(self, access_token: str) -> UserInfoClaims:
        """Who an access token is about, as Gatepost knows it now."""
        return self._do(self._protocol.userinfo(access_token))

    def introspect(self, token: str) -> TokenState:
        """Whether a token is good now, after logout, block and revocation too (RFC 7662). Needs the client secret."""
        return self._do(self._protocol.introspect(token))

    def close(self) -> None:
        """Closes its connections."""
        if self._own:
            self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


class AsyncClient:
    """One app's client, in tasks. It may be shared among them, but for refreshing one session at the same time."""

    def __init__(self, issuer: str, *, client_secret: str | None = None, http: httpx.AsyncClient | None = None) -> None:
        """As `Client`. Without `http` each call opens and closes a connection of its own, in whichever event loop it runs."""
        self._protocol = Protocol(issuer, client_secret)
        self._http = http

    async def _do(self, steps: Steps[T]) -> T:
        if self._http is not None:
            return await run_async(steps, self._http)
        async with httpx.AsyncClient(timeout=TIMEOUT) as http:
            return await run_async(steps, http)

    async def start(
        self,
        email: str,
        redirect_uri: str,
        *,
        scope: str = SCOPE,
        state: str | None = None,
        locale: str | None = None,
        method: SignInMethod = "both",
        link_expires_in: int | None = None,
        on_behalf_of: OnBehalfOf | None = None,
    ) -> SignIn:
        """As `Client.start`."""
        return await self._do(
            self._protocol.start(email, redirect_uri, scope, state, locale, method, link_expires_in, on_behalf_of)
        )

    async def status(self, sign_in: SignIn) -> SignInState:
        """As `Client.status`."""
        return await self._do(self._protocol.status(sign_in))

    async def wait(self, sign_in: SignIn, *, timeout: float = 600) -> str:
        """As `Client.wait`."""
        return await self._do(self._protocol.wait(sign_in, timeout))

    async def resend(self, sign_in: SignIn) -> SignIn:
        """As `Client.resend`."""
        return await self._do(self._protocol.resend(sign_in))

    async def enter_code(self, sign_in: SignIn, code: str) -> str:
        """As `Client.enter_code`."""
        return await self._do(self._protocol.enter_code(sign_in, code))

    async def authorize(
        self,
        redirect_uri: str,
        *,
        scope: str = SCOPE,
        state: str | None = None,
        login_hint: str | None = None,
        prompt: str | None = None,
    ) -> AuthorizationRequest:
        """As `Client.authorize`."""
        return await self._do(self._protocol.authorize(redirect_uri, scope, state, login_hint, prompt))

    async def exchange(self, attempt: Attempt, redirect: str) -> Tokens:
        """As `Client.exchange`."""
        return await self._do(self._protocol.exchange(attempt, redirect))

    async def refresh(self, tokens: Tokens | str) -> Tokens:
        """As `Client.refresh`."""
        return await self._do(self._protocol.refresh(_refresh_token(tokens)))

    async def logout(self, tokens: Tokens | str) -> None:
        """As `Client.logout`."""
        await self._do(self._protocol.revoke(_refresh_token(tokens)))

    async def logout_url(
        self, id_token: str | None = None, *, post_logout_redirect_uri: str | None = None, state: str | None = None
    ) -> str:
        """As `Client.logout_url`."""
        return await self._do(self._protocol.logout_url(id_token, post_logout_redirect_uri, state))

    async def userinfo(self, access_token: str) -> UserInfoClaims:
        """As `Client.userinfo`."""
        return await self._do(self._protocol.userinfo(access_token))

    async def introspect(self, token: str) -> TokenState:
        """As `Client.introspect`."""
        return await self._do(self._protocol.introspect(token))


def _refresh_token(tokens: Tokens | str) -> str:
    return tokens if isinstance(tokens, str) else tokens.refresh_token
