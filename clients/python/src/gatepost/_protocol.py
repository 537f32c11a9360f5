"""The requests of a client and what their answers mean, as steps (see `_steps`): RFC 6749, OIDC Core and Gatepost's sign-ins."""

from __future__ import annotations

import secrets
import time
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from urllib.parse import parse_qs, quote_plus, urlencode, urlsplit

import httpx

from gatepost._jws import Jws
from gatepost._keys import Keys
from gatepost._metadata import Metadata
from gatepost._rules import check_id_token
from gatepost._steps import ALWAYS, Pause, Steps, Watch, send
from gatepost.api.models import (
    CodeAccepted,
    LetterResent,
    OnBehalfOf,
    SignInBegun,
    SignInRequest,
    SignInState,
    TokenAnswer,
    TokenState,
    UserInfoClaims,
)
from gatepost.api.models.sign_in_method import SignInMethod
from gatepost.api.models.sign_in_status import SignInStatus
from gatepost.api.types import UNSET, Unset
from gatepost.errors import OAuthError, RedirectError, SignInEndedError, UnreachableError, refusal
from gatepost.pkce import challenge_of, new_verifier
from gatepost.values import Attempt, AuthorizationRequest, SignIn, Tokens

SCOPE = "openid email"
SILENCE = 45.0  # seconds without an event after which a stream is opened anew
GRACE = 8.0  # seconds in which a refresh may be asked for again; Gatepost allows ten, after which it ends the session
POLL = 1.0  # seconds between two looks where streams are cut
# In any other state, one that a newer server adds too, a sign-in may still go on.
ENDS: tuple[SignInStatus, ...] = ("completed", "refused", "expired", "locked")


class Protocol:
    """One app's side of the protocol."""

    def __init__(self, issuer: str, client_secret: str | None) -> None:
        self.metadata = Metadata(issuer)
        self.keys = Keys(self.metadata)
        self.issuer, self.app, self._secret = issuer, self.metadata.app, client_secret

    def start(
        self,
        email: str,
        redirect_uri: str,
        scope: str,
        state: str | None,
        locale: str | None,
        method: SignInMethod,
        link_expires_in: int | None,
        on_behalf_of: OnBehalfOf | None,
    ) -> Steps[SignIn]:
        """Begins a sign-in; asked again after a lost answer, it sends one letter."""
        attempt = _attempt(redirect_uri, state)
        body = SignInRequest(
            email=email,
            redirect_uri=redirect_uri,
            state=attempt.state,
            nonce=attempt.nonce,
            code_challenge=challenge_of(attempt.verifier),
            code_challenge_method="S256",
            scope=scope,
            locale=locale or UNSET,
            method=method,
            link_expires_in=link_expires_in or UNSET,
            on_behalf_of=on_behalf_of or UNSET,
        )
        headers = {"Idempotency-Key": secrets.token_urlsafe(16), **self._basic()}
        request = httpx.Request("POST", f"{self.issuer}/sign-ins", json=body.to_dict(), headers=headers)
        begun = SignInBegun.from_dict((yield from send(request, repeat_within=ALWAYS)).json())
        return SignIn(
            **vars(attempt),
            id=begun.sign_in_id,
            secret=begun.sign_in_secret,
            email_hint=begun.email_hint,
            match_number=begun.match_number,
            expires_at=begun.expires_at,
            resend_available_at=begun.resend_available_at,
        )

    def status(self, sign_in: SignIn) -> Steps[SignInState]:
        """How it stands."""
        response = yield from send(self._of(sign_in, "GET"), repeat_within=ALWAYS)
        return SignInState.from_dict(response.json())

    def resend(self, sign_in: SignIn) -> Steps[SignIn]:
        """Sends another letter."""
        response = yield from send(self._of(sign_in, "POST", "/resend"), repeat_within=0)
        sent = LetterResent.from_dict(response.json())
        return replace(sign_in, expires_at=sent.expires_at, resend_available_at=sent.resend_available_at)

    def enter_code(self, sign_in: SignIn, code: str) -> Steps[str]:
        """Types the digits of the letter; each try counts, so none is sent twice."""
        response = yield from send(self._of(sign_in, "POST", "/code", {"code": code}), repeat_within=0)
        return CodeAccepted.from_dict(response.json()).redirect_to

    def wait(self, sign_in: SignIn, timeout: float) -> Steps[str]:
        """Waits for the approval on another screen, through lost connections, and follows a sign-in that was renewed."""
        until = time.monotonic() + timeout
        while True:
            left = until - time.monotonic()
            if left <= 0:
                raise TimeoutError(f"not approved within {timeout:g} s")
            state = yield from self._look(sign_in, left)
            if state is None:
                yield Pause(min(POLL, left))
            elif not isinstance(state.redirect_to, Unset):
                return state.redirect_to
            elif not isinstance(state.renewed_as, Unset):
                sign_in = replace(sign_in, id=state.renewed_as)
            else:
                raise SignInEndedError(state.status)

    def _look(self, sign_in: SignIn, left: float) -> Steps[SignInState | None]:
        """The next state that means something, by a stream; or `None` if it broke."""
        request = self._of(sign_in, "GET")
        request.headers["Accept"] = "text/event-stream"
        try:
            result = yield Watch(request, _means_something, min(SILENCE, left))
        except httpx.TransportError:
            return None
        if isinstance(result, httpx.Response):
            error = refusal(result)
            if not isinstance(error, UnreachableError):
                raise error
            return None
        return result if isinstance(result, SignInState) else None

    def authorize(
        self, redirect_uri: str, scope: str, state: str | None, login_hint: str | None, prompt: str | None
    ) -> Steps[AuthorizationRequest]:
        """The address of the hosted page, for a browser."""
        endpoints = yield from self.metadata.get()
        attempt = _attempt(redirect_uri, state)
        query = {
            "response_type": "code",
            "client_id": self.app,
            "redirect_uri": redirect_uri,
            "scope": scope,
            "state": attempt.state,
            "nonce": attempt.nonce,
            "code_challenge": challenge_of(attempt.verifier),
            "code_challenge_method": "S256",
            **_present(login_hint=login_hint, prompt=prompt),
        }
        return AuthorizationRequest(**vars(attempt), url=f"{endpoints.authorization_endpoint}?{urlencode(query)}")

    def exchange(self, attempt: Attempt, redirect: str) -> Steps[Tokens]:
        """Exchanges the code of a redirect, once: a code that is sent twice ends the session that it opened."""
        form = {
            "grant_type": "authorization_code",
            "code": self._code(attempt, redirect),
            "redirect_uri": attempt.redirect_uri,
            "code_verifier": attempt.verifier,
        }
        return (yield from self._tokens(form, attempt.nonce, repeat_within=0))

    def refresh(self, refresh_token: str) -> Steps[Tokens]:
        """The next tokens. If the answer is lost it is asked for again at once, for as long as Gatepost gives another successor."""
        form = {"grant_type": "refresh_token", "refresh_token": refresh_token}
        return (yield from self._tokens(form, None, repeat_within=GRACE))

    def revoke(self, token: str) -> Steps[None]:
        """Ends the session that a token belongs to (RFC 7009)."""
        endpoints = yield from self.metadata.get()
        yield from send(self._form(endpoints.revocation_endpoint, {"token": token}), repeat_within=ALWAYS)

    def introspect(self, token: str) -> Steps[TokenState]:
        """What Gatepost knows of a token now (RFC 7662); for apps with a secret."""
        request = self._form(f"{self.issuer}/introspect", {"token": token})
        response = yield from send(request, repeat_within=ALWAYS)
        return TokenState.from_dict(response.json())

    def userinfo(self, access_token: str) -> Steps[UserInfoClaims]:
        """Who the token is about (OIDC Core §5.3)."""
        endpoints = yield from self.metadata.get()
        headers = {"Authorization": f"Bearer {access_token}"}
        response = yield from send(httpx.Request("GET", endpoints.userinfo_endpoint, headers=headers), repeat_within=ALWAYS)
        return UserInfoClaims.from_dict(response.json())

    def logout_url(self, id_token: str | None, post_logout_redirect_uri: str | None, state: str | None) -> Steps[str]:
        """Where a browser signs out of Gatepost too (OIDC RP-Initiated Logout 1.0 §2)."""
        endpoints = yield from self.metadata.get()
        hints = _present(id_token_hint=id_token, post_logout_redirect_uri=post_logout_redirect_uri, state=state)
        return f"{endpoints.end_session_endpoint}?{urlencode({'client_id': self.app, **hints})}"

    def _code(self, attempt: Attempt, redirect: str) -> str:
        """The exchange code, if the redirect belongs to the attempt."""
        query = parse_qs(urlsplit(redirect).query, keep_blank_values=True)
        says = {name: values[0] for name, values in query.items() if len(values) == 1}
        if not secrets.compare_digest(says.get("state", "").encode(), attempt.state.encode()):
            raise RedirectError("the redirect belongs to another sign-in")
        if says.get("iss") != self.issuer:
            raise RedirectError("the redirect comes from another issuer")
        if "error" in says:
            raise OAuthError(says["error"], says.get("error_description", ""))
        if not says.get("code"):
            raise RedirectError("the redirect brings no code")
        return says["code"]

    def _tokens(self, form: dict[str, str], nonce: str | None, *, repeat_within: float) -> Steps[Tokens]:
        endpoints = yield from self.metadata.get()
        asked_at = datetime.now(timezone.utc)
        request = self._form(endpoints.token_endpoint, form)
        answer = TokenAnswer.from_dict((yield from send(request, repeat_within=repeat_within)).json())
        if answer.token_type.lower() != "bearer":
            raise OAuthError("invalid_token_type", f"tokens of the type {answer.token_type} are not asked for")
        id_token = None if isinstance(answer.id_token, Unset) else answer.id_token
        claims: Mapping[str, object] = {}
        if id_token is not None:
            claims = yield from self._identity(id_token, nonce, answer.access_token)
        expires_at = asked_at + timedelta(seconds=answer.expires_in)
        scopes = frozenset(answer.scope.split())
        return Tokens(answer.access_token, answer.refresh_token, id_token, expires_at, scopes, claims)

    def _identity(self, id_token: str, nonce: str | None, access_token: str) -> Steps[Mapping[str, object]]:
        """The claims of an ID token that is good (OIDC Core §3.1.3.7)."""
        jws = Jws.parse(id_token, typ="JWT")
        if self.keys.should_ask(jws.key_id):
            yield from self.keys.fetch()
        key = self.keys.known(jws.key_id)
        claims = jws.claims(key)
        check_id_token(claims, self.issuer, self.app, nonce, access_token, (key or {}).get("alg"))
        return claims

    def _of(self, sign_in: SignIn, method: str, path: str = "", body: dict[str, str] | None = None) -> httpx.Request:
        url = f"{self.issuer}/sign-ins/{sign_in.id}{path}"
        return httpx.Request(method, url, json=body, headers={"Authorization": f"Bearer {sign_in.secret}"})

    def _form(self, url: str, form: dict[str, str]) -> httpx.Request:
        proof = {} if self._secret else {"client_id": self.app}
        return httpx.Request("POST", url, data={**form, **proof}, headers=self._basic())

    def _basic(self) -> dict[str, str]:
        """The app's secret by HTTP Basic, each part encoded as in a form first (RFC 6749 §2.3.1)."""
        if not self._secret:
            return {}
        pair = f"{quote_plus(self.app)}:{quote_plus(self._secret)}"
        return {"Authorization": f"Basic {b64encode(pair.encode()).decode('ascii')}"}


def _attempt(redirect_uri: str, state: str | None) -> Attempt:
    return Attempt(redirect_uri, state or secrets.token_urlsafe(32), secrets.token_urlsafe(32), new_verifier())


def _present(**values: str | None) -> dict[str, str]:
    return {name: value for name, value in values.items() if value is not None}


def _means_something(state: SignInState) -> bool:
    goes_on = not isinstance(state.redirect_to, Unset) or not isinstance(state.renewed_as, Unset)
    return goes_on or state.status in ENDS
