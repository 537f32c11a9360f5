"""Sign-in for people with a browser: `/login`, `/callback`, `/logout`, and a session whose tokens stay on the server."""

import logging
import secrets
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from hashlib import sha256
from typing import Annotated
from urllib.parse import quote, urlsplit

from fastapi import APIRouter, HTTPException, Query, Request, Response, Security
from fastapi.responses import RedirectResponse
from fastapi.security import APIKeyCookie, SecurityScopes

from gatepost._metadata import is_loopback
from gatepost._protocol import SCOPE
from gatepost.client import AsyncClient
from gatepost.errors import GatepostError, InsufficientScopeError, OAuthError, UnreachableError
from gatepost.fastapi._browser import Cookies, Flow, is_same_origin, not_signed_in, safe_path, wants_page
from gatepost.fastapi._override import Override
from gatepost.fastapi.bearer import READING, Auth, unavailable, within
from gatepost.fastapi.stored import Session
from gatepost.fastapi.stores import MemoryStore, SessionStore
from gatepost.values import Tokens, User

log = logging.getLogger(__name__)
EARLY = 30  # seconds before its end at which an access token is replaced
AGAIN = "again."  # begins the state of a sign-in that began at the callback: it does so once, or cookies are off
REASONS = {
    "access_denied": "The sign-in was refused.",
    "invalid_grant": "That took too long, or the link was used before.",
}


class Sessions(Override):
    """Browser sessions of one app. Include `router`, and use the dependencies.

    Attributes:
        router: `GET /login?next=/path`, `GET /callback`, `POST /logout`.
        current_user: a dependency: who is signed in; a page is sent to `/login` and comes back, anything else gets 401.
        optional_user: a dependency: who is signed in, or `None`.
        current_session: a dependency as `current_user`, with the tokens, to call other APIs.
    """

    current_user: Callable[..., Awaitable[User]]
    optional_user: Callable[..., Awaitable[User | None]]
    current_session: Callable[..., Awaitable[Session]]

    def __init__(
        self,
        auth: Auth,
        *,
        base_url: str,
        client_secret: str | None = None,
        scope: str = SCOPE,
        store: SessionStore | None = None,
        prefix: str = "",
        after_login: str = "/",
        after_logout: str = "/",
        lifetime: timedelta = timedelta(days=30),
        client: AsyncClient | None = None,
    ) -> None:
        """Sessions of the app that `auth` takes tokens of.

        Args:
            auth: issuer and audience; the access tokens of sessions are verified as any other.
            base_url: where the world reaches this app, `https://app.example.com`. Register `{base_url}{prefix}/callback` as
                redirect URI, `{base_url}{after_logout}` as post-logout redirect URI and `{base_url}{prefix}/login` as
                initiate-login URI.
            client_secret: of a confidential app.
            scope: what to ask for, words with spaces between; `openid` must be among them.
            store: where sessions are kept; in this process if left out.
            prefix: comes before `/login`, `/callback` and `/logout`.
            after_login: where people go without `next`.
            after_logout: where they go after a logout.
            lifetime: for how long a browser stays signed in.
            client: one that is set up otherwise, in place of the usual one.
        """
        super().__init__()
        _check_origin(base_url)
        if "openid" not in scope.split():
            raise ValueError("the scope needs openid: the ID token ties a session to its sign-in")
        self._auth, self._origin, self._scope = auth, base_url, scope
        self._client = client or AsyncClient(auth.issuer, client_secret=client_secret)
        self._store: SessionStore = store if store is not None else MemoryStore()
        self._seconds = int(lifetime.total_seconds())
        self._after_login, self._after_logout, self._login_path = after_login, after_logout, f"{prefix}/login"
        self._redirect_uri = f"{base_url}{prefix}/callback"
        self._cookies = Cookies(auth.app, secure=base_url.startswith("https:"))
        self._scheme = APIKeyCookie(name=self._cookies.session, scheme_name="Session", auto_error=False)
        self.router = APIRouter(prefix=prefix, include_in_schema=False)
        self.router.add_api_route("/login", self._login, methods=["GET"])
        self.router.add_api_route("/callback", self._callback, methods=["GET"])
        self.router.add_api_route("/logout", self._logout, methods=["POST"])
        self.current_user = self.require()
        self.optional_user = self._optional()
        self.current_session = self._current_session()

    def require(self, *scopes: str) -> Callable[..., Awaitable[User]]:
        """A dependency as `current_user`, for whoever was granted all these scopes; else 403."""

        async def user(request: Request, name: Annotated[str | None, Security(self._scheme)], asked: SecurityScopes) -> User:
            found = await self._user(request, name, (*scopes, *asked.scopes))
            if found is None:
                raise self._anonymous(request)
            return found

        return user

    def _optional(self) -> Callable[..., Awaitable[User | None]]:
        async def user(request: Request, name: Annotated[str | None, Security(self._scheme)], asked: SecurityScopes) -> User | None:
            return await self._user(request, name, tuple(asked.scopes))

        return user

    def _current_session(self) -> Callable[..., Awaitable[Session]]:
        async def session(request: Request, name: Annotated[str | None, Security(self._scheme)]) -> Session:
            found = await self._session(request, name)
            if found is None:
                raise self._anonymous(request)
            return found

        return session

    async def _user(self, request: Request, name: str | None, scopes: tuple[str, ...]) -> User | None:
        try:
            if self._override is not None:
                return within(self._override.user, scopes)
            session = await self._session(request, name)
            return within(session.user if session else None, scopes)
        except InsufficientScopeError as error:
            raise HTTPException(403, "that needs more than was granted") from error

    async def _session(self, request: Request, name: str | None) -> Session | None:
        """The session of a request, with an access token that is good for a while; refuses what another site sent."""
        if name is None:
            return None
        if request.method not in READING and not is_same_origin(request, self._origin):
            raise HTTPException(403, "that came from another site")
        key = _key(name)
        session = await self._load(key)
        if session is None or not session.tokens.expires_within(EARLY):
            return session
        async with self._store.lock(key):
            session = await self._load(key)  # somebody else may have been here
            if session is None or not session.tokens.expires_within(EARLY):
                return session
            return await self._refreshed(key, session)

    async def _refreshed(self, key: str, session: Session) -> Session | None:
        try:
            tokens = await self._client.refresh(session.tokens)
            # Kept before they are looked at: the refresh token from before is dead, whatever happens now.
            await self._keep(key, Session(session.user, tokens, session.ends_at))
            return await self._keep(key, Session(await self._user_of(tokens), tokens, session.ends_at))
        except UnreachableError as error:
            raise unavailable(error) from error
        except GatepostError as error:
            if isinstance(error, OAuthError) and error.error != "invalid_grant":
                raise unavailable(UnreachableError(str(error))) from error  # our own fault, such as a wrong secret
            log.info("a session is over: %s", error)  # logged out, blocked or revoked meanwhile
            await self._store.delete(key)
            return None

    async def _user_of(self, tokens: Tokens) -> User:
        """Whom the access token speaks for, as any API would believe it."""
        return await self._auth.verifier.verify(tokens.access_token)

    async def _load(self, key: str) -> Session | None:
        text = await self._store.get(key)
        if text is None:
            return None
        try:
            session = Session.from_json(text)
        except (ValueError, KeyError, TypeError):
            log.warning("a session of another version is dropped")
            return None
        return session if session.ends_at > time.time() else None

    async def _keep(self, key: str, session: Session) -> Session:
        await self._store.set(key, session.to_json(), max(1, session.ends_at - int(time.time())))
        return session

    def _anonymous(self, request: Request) -> HTTPException:
        if wants_page(request):
            here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
            return HTTPException(303, "sign in first", {"Location": f"{self._login_path}?next={quote(here, safe='/')}"})
        return HTTPException(401, "sign in first", {"WWW-Authenticate": f'Cookie form-action="{self._login_path}"'})

    async def _login(
        self,
        request: Request,
        path: Annotated[str, Query(alias="next")] = "",
        iss: str | None = None,
        login_hint: str | None = None,
    ) -> Response:
        """Sends the browser to Gatepost. `iss` and `login_hint` come from there, if it asks to begin (OIDC Core §4)."""
        if iss not in (None, self._auth.issuer):
            return not_signed_in("Another issuer asked for it.", self._login_path)
        return await self._begin(request, safe_path(path, self._after_login), None, login_hint)

    async def _begin(self, request: Request, path: str, state: str | None, login_hint: str | None = None) -> Response:
        try:
            asked = await self._client.authorize(self._redirect_uri, scope=self._scope, state=state, login_hint=login_hint)
        except UnreachableError as error:
            raise unavailable(error) from error
        response = _redirect(asked.url)
        flow = Flow(asked.state, asked.nonce, asked.verifier, path)
        self._cookies.write_flows(response, [*self._cookies.read_flows(request), flow])
        return response

    async def _callback(self, request: Request, state: str = "") -> Response:
        """Takes the code, if this browser began; else begins anew, which asks for no second letter."""
        flows = self._cookies.read_flows(request)
        flow = next((flow for flow in flows if flow.state == state), None)
        if flow is None:
            if state.startswith(AGAIN) or "code" not in request.query_params:
                return not_signed_in("This browser did not begin it, or takes no cookies.", self._login_path)
            return await self._begin(request, self._after_login, AGAIN + secrets.token_urlsafe(32))
        try:
            tokens = await self._client.exchange(flow.attempt(self._redirect_uri), str(request.url))
            response = await self._enter(request, tokens, safe_path(flow.path, self._after_login))
        except UnreachableError as error:
            raise unavailable(error) from error
        except GatepostError as error:
            log.info("sign-in failed: %s", error)
            why = REASONS.get(getattr(error, "error", ""), "Something was not as it should be.")
            response = not_signed_in(why, self._login_path)
        self._cookies.write_flows(response, [other for other in flows if other is not flow])
        return response

    async def _enter(self, request: Request, tokens: Tokens, path: str) -> Response:
        """Opens a session under a name that nobody had before, and ends the one that was here."""
        name = secrets.token_urlsafe(32)
        session = Session(await self._user_of(tokens), tokens, int(time.time()) + self._seconds)
        await self._keep(_key(name), session)
        before = request.cookies.get(self._cookies.session)
        if before is not None:
            await self._store.delete(_key(before))
        response = _redirect(path)
        self._cookies.set(response, self._cookies.session, name, self._seconds)
        return response

    async def _logout(self, request: Request) -> Response:
        """Ends the session here and at Gatepost. A form of ours must ask for it: another site's would sign people out."""
        if not is_same_origin(request, self._origin):
            raise HTTPException(403, "that came from another site")
        name = request.cookies.get(self._cookies.session)
        session = await self._take(_key(name)) if name else None
        response = _redirect(await self._farewell(session) if session else self._after_logout)
        self._cookies.drop(response, self._cookies.session)
        return response

    async def _take(self, key: str) -> Session | None:
        """The session, which is gone then; a refresh that is under way is waited for, or it would bring it back."""
        async with self._store.lock(key):
            session = await self._load(key)
            await self._store.delete(key)
        return session

    async def _farewell(self, session: Session) -> str:
        """Where the browser signs out of Gatepost too. If Gatepost is away, the session here has ended nevertheless."""
        try:
            await self._client.logout(session.tokens)
            after = f"{self._origin}{self._after_logout}"
            return await self._client.logout_url(session.tokens.id_token, post_logout_redirect_uri=after)
        except GatepostError as error:
            log.warning("logout at gatepost failed: %s", error)
            return self._after_logout


def _check_origin(url: str) -> None:
    """Raises unless it is scheme, host and port alone, and nobody on the way can read along."""
    parts = urlsplit(url)
    safe = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname))
    if not safe or not parts.hostname or url != f"{parts.scheme}://{parts.netloc}":
        raise ValueError(f"the base URL is like https://app.example.com, without a path, https unless loopback; not {url}")


def _key(name: str) -> str:
    """Under what a session is kept: whoever reads the store can't come with its cookie."""
    return f"gatepost:{sha256(name.encode()).hexdigest()}"


def _redirect(to: str) -> RedirectResponse:
    return RedirectResponse(to, 303, {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"})
