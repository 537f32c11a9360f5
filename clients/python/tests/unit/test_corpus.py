"""The shared cases of `tests/corpus`, put to the verifier. A case that nobody knows fails the run."""

import hmac
import json
import time
from base64 import b64encode, urlsafe_b64decode
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from _pytest.mark.structures import ParameterSet
from corpus_biscuits import BISCUITS
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from fake import ISSUER, Claims, Issuer, Key, encode

from gatepost import GatepostError, TokenInvalidError, Verifier
from gatepost._jws import Jws

CORPUS = Path(__file__).resolve().parents[4] / "tests" / "corpus"
ELSEWHERE = {
    **dict.fromkeys(("jwt-083", "jwt-086", "jwt-088", "jwt-089"), "what the server publishes and keeps"),
    **dict.fromkeys(("biscuit-043", "biscuit-045", "biscuit-046", "biscuit-049"), "what the server issues"),
    **dict.fromkeys(("biscuit-033", "biscuit-034"), "introspection, which knows what was revoked"),
}
ORDER = 2**252 + 27742317777372353535851937790883648493  # of the group of Ed25519 (RFC 8032 §5.1)
Case = dict[str, Any]
OTHERS = {kid: Key("RS256", kid) for kid in ("previous", "retired")}


def read(area: str) -> list[Case]:
    return [json.loads(line) for line in (CORPUS / f"{area}.jsonl").read_text().splitlines()]


def cases(area: str) -> list[ParameterSet]:
    return [pytest.param(case, id=str(case["id"])) for case in read(area) if case["id"] not in ELSEWHERE]


def accepts(issuer: Issuer, token: str, operation: str = "read") -> bool:
    try:
        Verifier(ISSUER, http=issuer.http()).verify(token, operation=operation)
    except GatepostError:
        return False
    return True


class World:
    """One app with three keys of the same kind: the one of now, the one before, and a retired one."""

    def __init__(self, issuer: Issuer) -> None:
        self.issuer, self.now = issuer, issuer.keys["RS256"]
        self.previous, self.retired = OTHERS["previous"], OTHERS["retired"]
        issuer.published.append(self.previous.jwk)
        self.header: Claims = {"typ": "at+jwt", "alg": "RS256", "kid": self.now.kid}
        self.claims = issuer.claims()
        self.genuine = self.now.sign(self.claims)

    def mutants(self, mutate: list[tuple[str, Any]]) -> list[str]:
        """The token with these changes: signed again where that makes it more alike, and also not."""
        for what, to in mutate:
            kind, _, name = what.partition(".")
            special = SPECIAL.get((what, to if isinstance(to, str) else "")) or SPECIAL.get((what, ""))
            if special is not None:
                return special(self, str(to))
            target = self.header if kind == "header" else self.claims
            target[name] = self.value(to)
            if to is None:
                del target[name]
        return [self.now.sign(self.claims, **self.header), self.unsigned() + "." + self.genuine.rsplit(".", 1)[1]]

    @staticmethod
    def value(to: Any) -> object:
        words: dict[str, object] = {"A": "notes", "B": "shop", "a": "NOTES", "https://auth.example.com/": f"{ISSUER}/"}
        if isinstance(to, list):
            return [words.get(word, word) for word in to]
        if isinstance(to, str) and to.startswith("now"):
            return int(time.time()) + int(to[3:])
        return words.get(to, to) if isinstance(to, str) else to

    def unsigned(self) -> str:
        return f"{encode(self.header)}.{encode(self.claims)}"

    def by_hmac(self, how: str) -> list[str]:
        public = self.now.private.public_key()
        der = public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        pem = public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        in_one_line = b"-----BEGIN PUBLIC KEY-----\n" + b64encode(der) + b"\n-----END PUBLIC KEY-----\n"
        modulus = str(self.now.jwk["n"])
        secrets: dict[str, list[bytes]] = {
            "HMAC-SHA256 with PEM of the public key": [pem, in_one_line, der],
            "HMAC-SHA256 with modulus n bytes": [modulus.encode(), urlsafe_b64decode(f"{modulus}==")],
            "HMAC-SHA256 with JWK JSON text": [json.dumps(self.now.jwk).encode()],
        }
        signed = self.unsigned()
        return [f"{signed}.{encode(hmac.digest(secret, signed.encode(), 'sha256'))}" for secret in secrets[how]]

    def malleable(self) -> str:
        """An EdDSA token that is good, until the order of the group is added to half of its signature."""
        good = self.issuer.keys["EdDSA"].sign(self.claims)
        assert accepts(self.issuer, good)
        signed, _, signature = good.rpartition(".")
        raw = urlsafe_b64decode(signature + "==")
        scalar = int.from_bytes(raw[32:], "little") + ORDER
        return f"{signed}.{encode(raw[:32] + scalar.to_bytes(32, 'little'))}"

    def weak(self) -> str:
        """Under the neutral point any message has a signature of zeros; the token brings that key itself."""
        point = bytes([1]) + bytes(31)
        jwk = {"kty": "OKP", "crv": "Ed25519", "x": encode(point), "use": "sig", "alg": "EdDSA", "kid": "weak"}
        header: Claims = {"typ": "at+jwt", "alg": "EdDSA", "kid": "weak", "jwk": jwk}
        return f"{encode(header)}.{encode(self.claims)}.{encode(point + bytes(32))}"

    def padded(self) -> list[str]:
        parts = self.genuine.split(".")
        return [
            f"{self.genuine}=",
            f"{self.genuine}==",
            f"{parts[0]}=.{parts[1]}.{parts[2]}",
            ".".join(f"{part}==" for part in parts),
        ]


def brought_along(world: World, _: str) -> list[str]:
    stranger = Key("RS256", world.now.kid)
    return [stranger.sign(world.claims, jwk=stranger.jwk)]


def claim_twice(world: World, _: str) -> list[str]:
    twice = json.dumps(world.claims)[:-1] + ', "sub": "usr_ada"}'
    return [world.now.raw(json.dumps(world.header), twice)]


def with_another_subject(world: World, _: str) -> list[str]:
    world.claims["sub"] = "usr_bob"
    return [f"{world.unsigned()}.{world.genuine.rsplit('.', 1)[1]}"]


def text(world: World, name: str) -> str:
    return json.dumps(world.header if name == "header" else world.claims)


def raw(make: Callable[[World], str]) -> Callable[[World, str], list[str]]:
    return lambda world, _: [make(world)]


SPECIAL: dict[tuple[str, str], Callable[[World, str], list[str]]] = {
    ("header.jwk", ""): brought_along,
    ("claims.sub", ""): with_another_subject,
    ("claims", ""): claim_twice,
    ("signature", ""): raw(lambda world: f"{world.unsigned()}."),
    ("sign", ""): lambda world, how: world.by_hmac(how),
    ("raw", "signature removed, two dots kept"): raw(lambda world: f"{world.unsigned()}."),
    ("raw", "signature segment and dot removed"): raw(World.unsigned),
    ("raw", "five segments (JWE shape)"): raw(lambda world: f"{world.genuine}.{world.genuine.split('.', 1)[1]}"),
    ("raw", "signature truncated by one byte"): raw(lambda world: world.genuine[:-2]),
    ("raw", 'base64 padding "=" added'): lambda world, _: world.padded(),
    ("raw", "header JSON array instead of object"): raw(lambda world: world.now.raw(f"[{text(world, 'header')}]", text(world, ""))),
    ("raw", "payload JSON string"): raw(lambda world: world.now.raw(text(world, "header"), json.dumps(text(world, "")))),
    ("raw", "1 MB payload"): raw(lambda world: world.now.sign({**world.claims, "more": "a" * 1_000_000})),
    ("raw", "UTF-8 BOM before the header JSON"): raw(
        lambda world: world.now.raw("\ufeff" + text(world, "header"), text(world, ""))
    ),
    ("raw", "signed with a retired key after the overlap"): raw(lambda world: world.retired.sign(world.claims)),
    ("raw", "signed with the previous key inside the overlap"): raw(lambda world: world.previous.sign(world.claims)),
    ("raw", "Ed25519 signature with S + L (non-canonical)"): raw(World.malleable),
    ("raw", "Ed25519 token under a small-order public key"): raw(World.weak),
}


@pytest.mark.parametrize("case", cases("jwt"))
def test_every_jwt_is_judged_as_its_case_says(issuer: Issuer, case: Case) -> None:
    world, mutate = World(issuer), case["input"]["mutate"]
    if mutate and mutate[0][0] == "replace":  # an access token in place of an ID token
        with pytest.raises(TokenInvalidError):
            Jws.parse(world.genuine, typ="JWT")
        return
    tokens = world.mutants(mutate)
    # A signature that is kept fits only where nothing changed.
    assert [accepts(issuer, token) for token in tokens] == [case["expect"] == "accept"] * len(tokens)


@pytest.mark.parametrize("case", cases("biscuit"))
def test_every_biscuit_is_judged_as_its_case_says(issuer: Issuer, case: Case) -> None:
    judged = list(BISCUITS[case["id"]](issuer))
    verdicts = [accepts(issuer, token, operation) for token, operation in judged]
    assert verdicts
    assert verdicts == [case["expect"] == "accept"] * len(judged)


def test_every_case_is_driven_or_named_and_no_other() -> None:
    listed = {case["id"] for area in ("jwt", "biscuit") for case in read(area)}
    driven = {case["id"] for case in read("jwt")} - ELSEWHERE.keys() | BISCUITS.keys()
    assert driven | ELSEWHERE.keys() == listed
    assert not driven & ELSEWHERE.keys()
