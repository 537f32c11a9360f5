"""An issuer without a network: it signs whatever a test wants, also what Gatepost never would."""

import json
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable
from hashlib import sha256
from urllib.parse import parse_qs

import anyio.lowlevel
import biscuit_auth
import httpx
import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

ISSUER = "https://auth.example.com/apps/notes"
Claims = dict[str, object]
PrivateKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey | ed25519.Ed25519PrivateKey
MAKE: dict[str, Callable[[], PrivateKey]] = {
    "ES256": lambda: ec.generate_private_key(ec.SECP256R1()),
    "RS256": lambda: rsa.generate_private_key(65537, 2048),
    "EdDSA": ed25519.Ed25519PrivateKey.generate,
}
ROOT_ID = 7


def encode(data: bytes | str | Claims) -> str:
    """Base64url without padding, of JSON where it is not bytes or text."""
    raw = data if isinstance(data, bytes) else (data if isinstance(data, str) else json.dumps(data)).encode()
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


class Key:
    """A signing key and its published half."""

    def __init__(self, alg: str, kid: str) -> None:
        self.alg, self.kid, self.private = alg, kid, MAKE[alg]()

    @property
    def jwk(self) -> Claims:
        algorithm = jwt.get_algorithm_by_name(self.alg)
        public = json.loads(algorithm.to_jwk(self.private.public_key()))
        return {**{name: public[name] for name in public if name != "key_ops"}, "use": "sig", "alg": self.alg, "kid": self.kid}

    def raw(self, header: str, claims: str) -> str:
        """That text, signed."""
        signed = f"{encode(header)}.{encode(claims)}"
        return f"{signed}.{encode(jwt.get_algorithm_by_name(self.alg).sign(signed.encode(), self.private))}"

    def sign(self, claims: Claims, **header: object) -> str:
        """A token; a header of `None` is left out."""
        whole = {"typ": "at+jwt", "alg": self.alg, "kid": self.kid, **header}
        return self.raw(json.dumps({name: value for name, value in whole.items() if value is not None}), json.dumps(claims))


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Issuer:
    """Answers as `notes` of auth.example.com does."""

    def __init__(self) -> None:
        self.keys = {alg: Key(alg, f"key-{alg}") for alg in MAKE}
        self.root = ed25519.Ed25519PrivateKey.generate()
        form, plain = serialization.Encoding.Raw, serialization.NoEncryption()
        self.root_seed = self.root.private_bytes(form, serialization.PrivateFormat.Raw, plain)
        public = self.root.public_key().public_bytes(form, serialization.PublicFormat.Raw)
        self.root_key = biscuit_auth.PublicKey.from_bytes(public, biscuit_auth.Algorithm.Ed25519)  # type: ignore[call-arg,attr-defined]
        biscuits: Claims = {"kty": "OKP", "crv": "Ed25519", "x": encode(public), "kid": str(ROOT_ID), "gatepost_use": "biscuit"}
        self.published: list[Claims] = [*(key.jwk for key in self.keys.values()), biscuits]
        self.cache_control = "public, max-age=300"
        self.asked: list[str] = []
        self.requests: list[httpx.Request] = []
        self.away = False
        self.answers: dict[str, list[httpx.Response | Exception]] = {}

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answers a request; answers that were laid ready for its path go first."""
        path = request.url.path.removeprefix("/apps/notes/")
        self.asked.append(path)
        self.requests.append(request)
        if self.away:
            raise httpx.ConnectError("away", request=request)
        if self.answers.get(path):
            answer = self.answers[path].pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer
        if path == "jwks.json":
            return httpx.Response(200, json={"keys": self.published}, headers={"Cache-Control": self.cache_control})
        if path == ".well-known/openid-configuration":
            return httpx.Response(200, json=self.metadata())
        return httpx.Response(404, json={"error": "not_found"})

    def metadata(self, issuer: str = ISSUER) -> Claims:
        names = {
            "authorization": "authorize",
            "token": "token",
            "userinfo": "userinfo",
            "revocation": "revoke",
            "end_session": "logout",
        }
        endpoints = {f"{name}_endpoint": f"{issuer}/{path}" for name, path in names.items()}
        return {"issuer": issuer, "jwks_uri": f"{issuer}/jwks.json", **endpoints}

    @property
    def transport(self) -> httpx.MockTransport:
        return httpx.MockTransport(self)

    def http(self) -> httpx.Client:
        return httpx.Client(transport=self.transport)

    def async_http(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(transport=httpx.MockTransport(self._in_turn))

    async def _in_turn(self, request: httpx.Request) -> httpx.Response:
        """An answer that others may overtake, as over a network."""
        for _ in range(5):
            await anyio.lowlevel.checkpoint()
        return self(request)

    def forms(self, path: str) -> list[dict[str, str]]:
        """The forms that were posted to a path."""
        sent = [request for request in self.requests if request.url.path.endswith(f"/{path}")]
        return [{name: values[0] for name, values in parse_qs(request.content.decode()).items()} for request in sent]

    def claims(self, **more: object) -> Claims:
        """What an access token says (RFC 9068)."""
        now = int(time.time())
        says: Claims = {
            "iss": ISSUER,
            "aud": "notes",
            "sub": "usr_ada",
            "client_id": "notes",
            "app_id": "notes",
            "sid": "ses_ada",
            "jti": "tok_1",
            "scope": "openid email notes:write",
            "email": "ada@example.org",
            "iat": now,
            "exp": now + 600,
            "auth_time": now,
            "amr": ["email"],
        }
        return {**says, **more}

    def token(self, **more: object) -> str:
        return self.keys["ES256"].sign(self.claims(**more))

    def id_token(self, access_token: str, **more: object) -> str:
        digest = sha256(access_token.encode()).digest()
        now = int(time.time())
        says: Claims = {"iss": ISSUER, "aud": "notes", "sub": "usr_ada", "sid": "ses_ada", "iat": now, "exp": now + 600}
        return self.keys["RS256"].sign({**says, "at_hash": encode(digest[:16]), **more}, typ="JWT")

    def tokens(self, nonce: str | None = None, number: int = 1, expires_in: int = 600, **more: object) -> Claims:
        """What the token endpoint answers."""
        access = self.token(**more)
        id_token = self.id_token(access, **({"nonce": nonce} if nonce else {}))
        bearer = {"access_token": access, "token_type": "Bearer", "expires_in": expires_in, "scope": "openid email notes:write"}
        return {**bearer, "refresh_token": f"gp_refresh_{number}", "id_token": id_token}

    def facts(self, *, issuer: str = ISSUER, app: str = "notes", scope: str = "openid email notes:write", lives: int = 600) -> str:
        """What the first block of a Biscuit says."""
        until = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + lives))
        scopes = "".join(f'scope("{word}");' for word in scope.split())
        people = 'user("usr_ada"); session("ses_ada"); email("ada@example.org");'
        return f'app("{app}"); issuer("{issuer}"); {people} {scopes} check if time($t), $t < {until};'

    def mint(self, source: str | None = None, *, seed: bytes | None = None, root_id: int | None = ROOT_ID) -> str:
        """A Biscuit with that first block."""
        builder = biscuit_auth.BiscuitBuilder(self.facts() if source is None else source)
        if root_id is not None:
            builder.set_root_key_id(root_id)
        return builder.build(_private(seed or self.root_seed)).to_base64()

    def read(self, token: str) -> biscuit_auth.Biscuit:
        return biscuit_auth.Biscuit.from_base64(token, self.root_key)

    def narrow(self, token: str, source: str) -> str:
        """The token with a holder's block."""
        return self.read(token).append(biscuit_auth.BlockBuilder(source)).to_base64()

    def third_party(self, token: str, source: str, made_for: str | None = None) -> str:
        """The token with a block of somebody else's, made for this token or for another."""
        outsider = _private(b"\5" * 32)
        block = self.read(made_for or token).third_party_request().create_block(outsider, biscuit_auth.BlockBuilder(source))
        return self.read(token).append_third_party(biscuit_auth.KeyPair.from_private_key(outsider).public_key, block).to_base64()


def _private(seed: bytes) -> biscuit_auth.PrivateKey:
    return biscuit_auth.PrivateKey.from_bytes(seed, biscuit_auth.Algorithm.Ed25519)  # type: ignore[call-arg,attr-defined]
