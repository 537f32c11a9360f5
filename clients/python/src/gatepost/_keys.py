"""The keys of one issuer: kept as long as they may be, looked up again when one is unknown, used on while Gatepost is away."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping

import httpx

from gatepost._metadata import Metadata
from gatepost._steps import Steps, send
from gatepost.errors import GatepostError, UnreachableError

Key = Mapping[str, object]
COOL_DOWN = 60  # seconds between two looks for a key that nobody knows, whoever sends how many
ASK_AGAIN = 15  # seconds until the next try, after one failed
UNSAID = 60  # seconds that keys are kept if the answer does not say
KEEP_AT_MOST = 3600  # seconds, whatever the answer says, and while Gatepost can't be reached
NEVER = float("-inf")


class Keys:
    """The published keys by `kid` (RFC 7517). `clock` gives seconds that only grow."""

    def __init__(self, metadata: Metadata, clock: Callable[[], float] = time.monotonic) -> None:
        self._metadata, self._clock = metadata, clock
        self._keys: dict[str, Key] = {}
        self._fetched_at = self._stale_at = self._looked_at = self._failed_at = NEVER

    def known(self, key_id: str) -> Key | None:
        """The key of that name among those at hand; raises if there are none that may still be used."""
        if self._clock() > self._fetched_at + KEEP_AT_MOST:
            raise UnreachableError("the keys can't be had", ASK_AGAIN)
        return self._keys.get(key_id)

    def has(self, key_id: str) -> bool:
        """Whether there is such a key at hand, however old."""
        return key_id in self._keys

    def should_ask(self, key_id: str) -> bool:
        """Whether the keys are to be fetched before that one is looked up."""
        now = self._clock()
        if now < self._failed_at + ASK_AGAIN:
            return False
        return now >= self._stale_at or (key_id not in self._keys and now >= self._looked_at + COOL_DOWN)

    def fetch(self) -> Steps[None]:
        """Fetches them. If that fails, those at hand go on to serve."""
        now = self._clock()
        if now < self._stale_at:
            self._looked_at = now
        try:
            endpoints = yield from self._metadata.get()
            response = yield from send(httpx.Request("GET", endpoints.jwks_uri), repeat_within=0)
            keys = {key["kid"]: key for key in response.json()["keys"]}
        except (GatepostError, ValueError, KeyError, TypeError):
            self._failed_at = now
            return
        self._keys, self._fetched_at = keys, now
        self._stale_at, self._failed_at = now + _lifetime(response), NEVER


def _lifetime(response: httpx.Response) -> int:
    """For how many seconds an answer may be kept (RFC 9111 §5.2.2)."""
    says = response.headers.get("cache-control", "").lower()
    if "no-store" in says or "no-cache" in says:
        return 0
    age = re.search(r"max-age=(\d+)", says)
    return min(int(age[1]), KEEP_AT_MOST) if age else UNSAID
