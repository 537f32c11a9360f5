"""What an issuer says of itself (OIDC Discovery 1.0), believed only as far as it speaks of itself."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx

from gatepost._steps import ALWAYS, Steps, send
from gatepost.errors import UnreachableError

LOOPBACK = ("localhost", "127.0.0.1", "::1")
KEEP = 3600  # seconds


def app_of(issuer: str) -> str:
    """The app whose issuer it is, which is its last part; refuses what can't be one."""
    parts = urlsplit(issuer)
    names = parts.path.split("/")
    safe = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname))
    if not (safe and parts.netloc and len(names) == 3 and names[1] == "apps" and names[2]):
        raise ValueError(f"the issuer is like https://auth.example.com/apps/my-app, over https unless loopback; not {issuer}")
    if parts.query or parts.fragment or parts.username:
        raise ValueError("an issuer has neither query nor fragment nor user")
    return names[2]


def is_loopback(host: str | None) -> bool:
    """Whether that host is this machine, where plain http does."""
    return host in LOOPBACK or (host or "").endswith(".localhost")


@dataclass(frozen=True)
class Endpoints:
    """The places of one issuer."""

    authorization_endpoint: str
    token_endpoint: str
    userinfo_endpoint: str
    revocation_endpoint: str
    end_session_endpoint: str
    jwks_uri: str


class Metadata:
    """The endpoints of an issuer, asked for once an hour."""

    def __init__(self, issuer: str, clock: Callable[[], float] = time.monotonic) -> None:
        self.app = app_of(issuer)
        self.issuer, self._clock = issuer, clock
        self._endpoints: Endpoints | None = None
        self._asked_at = float("-inf")

    def get(self) -> Steps[Endpoints]:
        """The endpoints; those of before while Gatepost is away."""
        now = self._clock()
        if self._endpoints is not None and now < self._asked_at + KEEP:
            return self._endpoints
        try:
            request = httpx.Request("GET", f"{self.issuer}/.well-known/openid-configuration")
            response = yield from send(request, repeat_within=ALWAYS)
            self._endpoints, self._asked_at = self._read(response), now
        except UnreachableError:
            if self._endpoints is None:
                raise
        return self._endpoints

    def _read(self, response: httpx.Response) -> Endpoints:
        try:
            says = response.json()
            named = {name: says[name] for name in Endpoints.__dataclass_fields__}
        except (ValueError, KeyError, TypeError) as error:
            raise UnreachableError("what answered is no OpenID provider") from error
        # Discovery §4.3: the same issuer, to the letter. And its endpoints are nobody else's.
        if says.get("issuer") != self.issuer or not all(str(url).startswith(f"{self.issuer}/") for url in named.values()):
            raise UnreachableError(f"what answered speaks for another issuer than {self.issuer}")
        return Endpoints(**named)
