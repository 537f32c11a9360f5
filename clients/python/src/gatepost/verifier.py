"""Takes the access tokens of one app, JWT (RFC 9068) or Biscuit, offline, and refuses everything else."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from types import TracebackType
from typing import TYPE_CHECKING

import anyio
import httpx

from gatepost._keys import Key, Keys
from gatepost._metadata import Metadata
from gatepost._rules import AccessRules, Presented
from gatepost._steps import run, run_async
from gatepost.values import User

if TYPE_CHECKING:
    from typing_extensions import Self

TIMEOUT = 5.0  # seconds; a request of somebody's waits for it


class _Verifier:
    """What both kinds have in common."""

    def __init__(self, issuer: str, audience: str | None = None, *, clock: Callable[[], float] = time.monotonic) -> None:
        """Takes tokens of `issuer` (`https://auth.example.com/apps/my-app`) for `audience`, the app's id if left out.

        `clock` tells the age of keys, in seconds that only grow.
        """
        metadata = Metadata(issuer, clock)
        self.issuer, self.app = issuer, metadata.app
        self.audience = audience if audience is not None else metadata.app
        self._rules = AccessRules(issuer, self.app, self.audience)
        self._keys = Keys(metadata, clock)


class Verifier(_Verifier):
    """Verifies in threads: share one among all of them. Keys are fetched at most as often as they need to be."""

    def __init__(
        self,
        issuer: str,
        audience: str | None = None,
        *,
        http: httpx.Client | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """As for both; `http` is used as it is, and is yours to close."""
        super().__init__(issuer, audience, clock=clock)
        self._http, self._own = http or httpx.Client(timeout=TIMEOUT), http is None
        self._lock = threading.Lock()

    def verify(self, token: str, *, scopes: Iterable[str] = (), operation: str = "read") -> User:
        """Whom the token speaks for, if it is good and reaches all `scopes` for that operation (`read` or `write`).

        Raises:
            TokenInvalidError: it is not good: 401.
            InsufficientScopeError: it is good, but does not reach so far: 403.
            UnreachableError: the keys can't be had: 503.
        """
        presented = self._rules.read(token)
        return self._rules.judge(presented, self._key(presented), tuple(scopes), operation)

    def _key(self, presented: Presented) -> Key | None:
        key_id = presented.key_id
        if self._keys.should_ask(key_id):
            waits = not self._keys.has(key_id)  # one asks, the others go on with the key that they have
            if self._lock.acquire(blocking=waits):
                try:
                    if self._keys.should_ask(key_id):
                        run(self._keys.fetch(), self._http)
                finally:
                    self._lock.release()
        return self._keys.known(key_id)

    def close(self) -> None:
        """Closes its connections."""
        if self._own:
            self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


class AsyncVerifier(_Verifier):
    """Verifies in tasks: share one among all of them, and among event loops. Needs no closing."""

    def __init__(
        self,
        issuer: str,
        audience: str | None = None,
        *,
        http: Callable[[], httpx.AsyncClient] = lambda: httpx.AsyncClient(timeout=TIMEOUT),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """As for both; `http` makes a client for each look at the keys, which are minutes apart."""
        super().__init__(issuer, audience, clock=clock)
        self._make_http = http
        self._lock = anyio.Lock()

    async def verify(self, token: str, *, scopes: Iterable[str] = (), operation: str = "read") -> User:
        """Whom the token speaks for, if it is good and reaches all `scopes` for that operation (`read` or `write`).

        Raises:
            TokenInvalidError: it is not good: 401.
            InsufficientScopeError: it is good, but does not reach so far: 403.
            UnreachableError: the keys can't be had: 503.
        """
        presented = self._rules.read(token)
        return self._rules.judge(presented, await self._key(presented), tuple(scopes), operation)

    async def _key(self, presented: Presented) -> Key | None:
        key_id = presented.key_id
        busy = self._lock.statistics().locked and self._keys.has(key_id)
        if self._keys.should_ask(key_id) and not busy:
            async with self._lock:
                if self._keys.should_ask(key_id):
                    async with self._make_http() as http:
                        await run_async(self._keys.fetch(), http)
        return self._keys.known(key_id)
