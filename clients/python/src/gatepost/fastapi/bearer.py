"""Access tokens as FastAPI dependencies (RFC 6750)."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated

from fastapi import FastAPI, HTTPException, Request, Security
from fastapi.security import OAuth2AuthorizationCodeBearer, SecurityScopes

from gatepost.errors import InsufficientScopeError, TokenInvalidError, UnreachableError
from gatepost.fastapi._override import Override
from gatepost.fastapi.docs import add_docs
from gatepost.values import User
from gatepost.verifier import AsyncVerifier

log = logging.getLogger(__name__)
READING = frozenset({"GET", "HEAD", "OPTIONS"})
SCOPES = {"openid": "Who you are", "email": "Your address"}


class Auth(Override):
    """Takes the access tokens of one app.

    Attributes:
        current_user: a dependency: who calls, or 401. `Security(auth.current_user, scopes=["notes:write"])` asks for more.
        optional_user: a dependency: who calls, or `None` without a token; a token that is not good is 401 here too.
        verifier: what it asks; use it where there are no dependencies.
    """

    current_user: Callable[..., Awaitable[User]]
    optional_user: Callable[..., Awaitable[User | None]]

    def __init__(
        self,
        issuer: str,
        audience: str | None = None,
        *,
        scopes: Mapping[str, str] | None = None,
        verifier: AsyncVerifier | None = None,
    ) -> None:
        """Takes the tokens of `issuer`, such as `https://auth.example.com/apps/my-app`, for `audience`.

        Args:
            issuer: the app's issuer, to the letter.
            audience: what the tokens must name; the app's id if left out.
            scopes: the app's own scopes, each with what it means, for `/docs`.
            verifier: one that is set up otherwise, in place of the usual one.
        """
        super().__init__()
        self.verifier = verifier or AsyncVerifier(issuer, audience)
        self.issuer, self.app = issuer, self.verifier.app
        known = {**SCOPES, **(scopes or {})}
        self._init_oauth: dict[str, object] = {
            "clientId": self.app,
            "usePkceWithAuthorizationCodeGrant": True,
            "scopes": " ".join(known),
        }
        self._scheme = OAuth2AuthorizationCodeBearer(
            authorizationUrl=f"{issuer}/authorize",
            tokenUrl=f"{issuer}/token",
            refreshUrl=f"{issuer}/token",
            scopes=known,
            scheme_name="Gatepost",
            description="A letter with a link, and you are signed in.",
            auto_error=False,
        )
        self.current_user = self.require()
        self.optional_user = self._optional()

    def require(self, *scopes: str) -> Callable[..., Awaitable[User]]:
        """A dependency: who calls, if their token reaches all these scopes; else 403 `insufficient_scope`."""

        async def user(
            request: Request,
            token: Annotated[str | None, Security(self._scheme, scopes=scopes)],
            asked: SecurityScopes,
        ) -> User:
            found = await self._user(request, token, (*scopes, *asked.scopes))
            if found is None:
                raise HTTPException(401, "a token is needed", {"WWW-Authenticate": "Bearer"})
            return found

        return user

    def add_docs(self, app: FastAPI, path: str = "/docs", **assets: str) -> None:
        """Gives `app`, made with `docs_url=None`, documentation whose *Authorize* button signs in.

        Register `{base URL}{path}/oauth2-redirect` among the app's redirect URIs. `assets` are as for FastAPI's
        `get_swagger_ui_html`: `swagger_js_url` and others.
        """
        add_docs(app, self.issuer, self._init_oauth, path, **assets)

    def _optional(self) -> Callable[..., Awaitable[User | None]]:
        async def user(
            request: Request, token: Annotated[str | None, Security(self._scheme)], asked: SecurityScopes
        ) -> User | None:
            return await self._user(request, token, tuple(asked.scopes))

        return user

    async def _user(self, request: Request, token: str | None, scopes: tuple[str, ...]) -> User | None:
        needed = tuple(dict.fromkeys(scopes))
        try:
            if self._override is not None:
                return within(self._override.user, needed)
            if token is None:
                return None
            operation = "read" if request.method in READING else "write"
            return await self.verifier.verify(token, scopes=needed, operation=operation)
        except InsufficientScopeError as error:
            raise forbidden(error) from error
        except TokenInvalidError as error:
            # The reason is for the log (RFC 6750 §3.1 would allow a description, which helps whoever forges).
            log.info("token refused: %s", error)
            headers = {"WWW-Authenticate": 'Bearer error="invalid_token"'}
            raise HTTPException(401, "the token is not good", headers) from error
        except UnreachableError as error:
            raise unavailable(error) from error


def within(user: User | None, scopes: tuple[str, ...]) -> User | None:
    """The user, if theirs are all these scopes."""
    if user is not None and not user.scopes.issuperset(scopes):
        raise InsufficientScopeError(scopes)
    return user


def forbidden(error: InsufficientScopeError) -> HTTPException:
    """The answer to a token that is good, but does not reach so far (RFC 6750 §3.1)."""
    scope = f', scope="{" ".join(error.scopes)}"' if error.scopes else ""
    headers = {"WWW-Authenticate": f'Bearer error="insufficient_scope"{scope}'}
    return HTTPException(403, "the token does not reach so far", headers)


def unavailable(error: UnreachableError) -> HTTPException:
    """The answer while Gatepost can't be asked."""
    log.warning("gatepost: %s", error)
    return HTTPException(503, "sign-in is not available now", {"Retry-After": str(error.retry_after or 5)})
