"""Who calls: takes the access tokens that Gatepost issues to one app, JWT or Biscuit, and refuses everything else."""

import asyncio
import re
import time
from base64 import urlsafe_b64decode
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import biscuit_auth
import httpx
import jwt

ALGORITHMS = {"ES256", "RS256", "EdDSA"}
LEEWAY = 10  # seconds that the two clocks may be apart
ASK_AGAIN = 60  # seconds between two looks for a key that nobody knows
VARIABLES = 2  # mentions of variables that a block of a holder may have
COSTLY = ("<-", "->", ".matches(")  # rules, loops and patterns, of which it may have none
KEEP_AT_MOST = 3600  # seconds that known keys serve while Gatepost can't be reached


class Refused(Exception):
    """No token, or none that is good: the caller gets 401."""


class NotEnough(Refused):
    """A good token that does not reach so far: the caller gets 403."""


class Unavailable(Exception):
    """Gatepost can't be asked: the caller gets 503."""


@dataclass(frozen=True)
class User:
    """Whom the token speaks for."""

    id: str
    email: str
    session: str


class Keys:
    """The published keys of one issuer, by `kid`."""

    def __init__(self, issuer: str, http: httpx.AsyncClient):
        self._url, self._http, self._lock = f"{issuer}/jwks.json", http, asyncio.Lock()
        self._keys: dict[str, dict] = {}
        self._fetched_at = self._asked_at = self._stale_at = float("-inf")

    async def find(self, kid: object) -> dict | None:
        """The key of that name. An unknown name costs at most one request a minute, whoever sends how many."""
        if not isinstance(kid, str):
            return None
        if self._should_ask(kid):
            async with self._lock:
                if self._should_ask(kid):
                    await self._ask()
        return self._keys.get(kid)

    def _should_ask(self, kid: str) -> bool:
        now = time.monotonic()
        return now >= self._stale_at or (kid not in self._keys and now >= self._asked_at + ASK_AGAIN)

    async def _ask(self) -> None:
        now = self._asked_at = time.monotonic()
        try:
            answer = (await self._http.get(self._url)).raise_for_status()
            keys = {key["kid"]: key for key in answer.json()["keys"]}
        except (httpx.HTTPError, ValueError, KeyError, TypeError) as error:
            if now >= self._fetched_at + KEEP_AT_MOST:
                raise Unavailable from error
            self._stale_at = now + ASK_AGAIN
            return
        age = re.search(r"max-age=(\d+)", answer.headers.get("cache-control", ""))
        self._keys, self._fetched_at = keys, now
        self._stale_at = now + min(int(age[1]) if age else ASK_AGAIN, KEEP_AT_MOST)


class Verifier:
    """Takes tokens of one app: `issuer` ends in its id, `audience` is what its JWTs must name."""

    def __init__(self, issuer: str, audience: str, http: httpx.AsyncClient, secret: str | None = None):
        self.issuer, self.app, self.audience, self.secret = issuer, issuer.rsplit("/", 1)[1], audience, secret
        self.keys, self.http = Keys(issuer, http), http

    async def verify(self, token: str, operation: str, scope: str) -> User:
        """Whose token it is, if it is good for that operation (`read`, `write`) and reaches that scope."""
        if token.count(".") == 2:
            return await self.jwt(token, scope)
        return await self.biscuit(token, operation, scope)

    async def jwt(self, token: str, scope: str) -> User:
        """A JWT (RFC 9068)."""
        if len(token) > 8192:
            raise Refused("too long")
        try:
            header = jwt.get_unverified_header(token)
            if header.get("typ") != "at+jwt" or "crit" in header:
                raise Refused("no access token")
            key = await self.keys.find(header.get("kid"))
            if key is None or key.get("use") != "sig" or key.get("alg") not in ALGORITHMS:
                raise Refused("signed by nobody known")
            claims = jwt.decode(
                token,
                jwt.PyJWK(key),
                algorithms=[key["alg"]],  # what the key is for, not what the token asks for
                issuer=self.issuer,
                audience=self.audience,
                leeway=LEEWAY,
                options={"require": ["iss", "aud", "sub", "exp", "iat"], "strict_aud": True},
            )
        except jwt.PyJWTError as error:
            raise Refused(str(error)) from error
        if not isinstance(claims["exp"], int) or claims.get("app_id") != self.app:
            raise Refused("issued to another app")
        if "cnf" in claims:
            raise Refused("bound to a key (DPoP), which this API does not ask for")
        if scope not in claims["scope"].split(" "):
            raise NotEnough(scope)
        return User(claims["sub"], claims["email"], claims["sid"])

    async def biscuit(self, token: str, operation: str, scope: str) -> User:
        """A Biscuit, which its holder may have narrowed."""
        if len(token) > 4096:
            raise Refused("too long")
        try:
            number = biscuit_auth.UnverifiedBiscuit.from_base64(token).root_key_id()
            key = await self.keys.find(str(number))
            if key is None or key.get("gatepost_use") != "biscuit":
                raise Refused("signed by nobody known")
            root = biscuit_auth.PublicKey.from_bytes(
                urlsafe_b64decode(key["x"] + "="), biscuit_auth.Algorithm.Ed25519
            )
            biscuit = biscuit_auth.Biscuit.from_base64(token, root)
            harmless = all(self._harmless(biscuit, block) for block in range(1, biscuit.block_count()))
        except (biscuit_auth.BiscuitValidationError, biscuit_auth.BiscuitBlockError) as error:
            raise Refused(str(error)) from error
        if not harmless:
            raise Refused("a block that does more than narrow")
        user = self._allowed(biscuit, operation, scope, datetime.now(UTC))
        if user is None and self._allowed(biscuit, operation, scope, datetime.fromtimestamp(0, UTC)):
            raise Refused("expired: once it reached so far")
        if user is None:
            raise NotEnough(scope)
        return user

    @staticmethod
    def _harmless(biscuit: biscuit_auth.Biscuit, block: int) -> bool:
        """Whether a holder's block has small checks and nothing else. The library's limits don't stop a check that tries every
        combination of facts: `check if scope($a), scope($b), …` takes longer with each, until it takes for ever."""
        source = biscuit.block_source(block)
        checks = all(line.startswith(("check if ", "check all ", "reject if ")) for line in source.splitlines())
        small = source.count("$") <= VARIABLES and not any(word in source for word in COSTLY)
        return checks and small and biscuit.block_external_key(block) is None

    def _allowed(self, biscuit: biscuit_auth.Biscuit, operation: str, scope: str, now: datetime) -> User | None:
        asked = biscuit_auth.AuthorizerBuilder(
            """
            time({now}); operation({operation}); required_scope({scope});
            check if issuer({issuer}), app({app});
            allow if user($user), scope({scope});
            """,
            {
                "now": now,
                "operation": operation,
                "scope": scope,
                "issuer": self.issuer,
                "app": self.app,
            },
        )
        limits = asked.limits()
        limits.max_time = timedelta(milliseconds=250)  # of a wall clock: the library's own 1 ms is too little under load
        asked.set_limits(limits)
        answer = asked.build(biscuit)
        try:
            answer.authorize()
        except biscuit_auth.AuthorizationError:
            return None
        # Queries, like policies, see what Gatepost wrote and not what holders added.
        who = biscuit_auth.Rule("who($u, $e, $s) <- user($u), email($e), session($s)")
        return User(*answer.query(who)[0].terms)

    async def still_good(self, token: str) -> bool:
        """Asks Gatepost, which knows of a logout, a block or a revocation within a second (RFC 7662)."""
        try:
            answer = await self.http.post(
                f"{self.issuer}/introspect", data={"token": token}, auth=(self.app, self.secret)
            )
            return answer.raise_for_status().json()["active"] is True
        except (httpx.HTTPError, ValueError, KeyError) as error:
            raise Unavailable from error
