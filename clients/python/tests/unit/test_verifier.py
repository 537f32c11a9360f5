"""Tokens that an API must take, and tokens that it must not."""

import hmac
import json
import time
from collections.abc import Callable

import pytest
from fake import ISSUER, Claims, Issuer, Key, encode

from gatepost import InsufficientScopeError, TokenInvalidError, User, Verifier

Forge = Callable[[Issuer], str]


def without(claims: Claims, name: str) -> Claims:
    return {key: value for key, value in claims.items() if key != name}


def signed(**claims: object) -> Forge:
    return lambda issuer: issuer.token(**claims)


def headed(**header: object) -> Forge:
    return lambda issuer: issuer.keys["ES256"].sign(issuer.claims(), **header)


def lacking(name: str) -> Forge:
    return lambda issuer: issuer.keys["ES256"].sign(without(issuer.claims(), name))


def by_hmac(issuer: Issuer) -> str:
    key = issuer.keys["RS256"]
    signed = f"{encode({'typ': 'at+jwt', 'alg': 'HS256', 'kid': key.kid})}.{encode(issuer.claims())}"
    return f"{signed}.{encode(hmac.digest(json.dumps(key.jwk).encode(), signed.encode(), 'sha256'))}"


def in_the_keys_name(issuer: Issuer) -> str:
    return Key("ES256", "key-ES256").sign(issuer.claims())


def with_its_own_key(issuer: Issuer) -> str:
    stranger = Key("ES256", "own")
    return stranger.sign(issuer.claims(), jwk=stranger.jwk)


def of_another_algorithm(issuer: Issuer) -> str:
    return issuer.keys["ES256"].sign(issuer.claims(), kid="key-RS256")


def by_the_biscuits_key(issuer: Issuer) -> str:
    key = Key("EdDSA", "7")
    key.private = issuer.root
    return key.sign(issuer.claims())


def changed(issuer: Issuer) -> str:
    head, _, signature = issuer.token().split(".")
    return f"{head}.{encode(issuer.claims(sub='usr_admin'))}.{signature}"


def another_spelling(issuer: Issuer) -> str:
    """The same bytes, with a stray bit in the last letter of the signature."""
    token = issuer.token()
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    return token[:-1] + letters[letters.index(token[-1]) ^ 1]


REFUSED: dict[str, Forge] = {
    "expired": signed(exp=int(time.time()) - 60),
    "without expiry": lacking("exp"),
    "expiry as a text": signed(exp=str(int(time.time()) + 600)),
    "expiry as a fraction": signed(exp=time.time() + 600.5),
    "expiry as a truth": signed(exp=True),
    "issued at a truth": signed(iat=True),
    "not good yet": signed(nbf=int(time.time()) + 600),
    "from the future": signed(iat=int(time.time()) + 600),
    "other audience": signed(aud="shop"),
    "several audiences": signed(aud=["notes", "shop"]),
    "without audience": lacking("aud"),
    "other app": signed(app_id="shop"),
    "other client": signed(client_id="shop"),
    "other issuer": signed(iss=ISSUER.replace("notes", "shop")),
    "issuer with a slash": signed(iss=f"{ISSUER}/"),
    "without subject": lacking("sub"),
    "with an empty subject": signed(sub=""),
    "without session": lacking("sid"),
    "bound to a key": signed(cnf={"jkt": "0" * 43}),
    "longer than 8 KiB": signed(more="x" * 9000),
    "ID token": headed(typ="JWT"),
    "logout token": headed(typ="logout+jwt"),
    "without a type": headed(typ=None),
    "type in another case": headed(typ="AT+JWT"),
    "alg none": lambda issuer: f"{encode({'typ': 'at+jwt', 'alg': 'none', 'kid': 'key-ES256'})}.{encode(issuer.claims())}.",
    "HMAC with the public key": by_hmac,
    "other algorithm than the key's": of_another_algorithm,
    "a stranger in the key's name": in_the_keys_name,
    "a key that it brings itself": with_its_own_key,
    "unknown kid": headed(kid="nobody"),
    "no kid": headed(kid=None),
    "kid that is no text": headed(kid=["key-ES256"]),
    "the key for Biscuits": by_the_biscuits_key,
    "critical header": headed(crit=["exp"]),
    "changed claims": changed,
    "no signature": lambda issuer: issuer.token().rsplit(".", 1)[0] + ".",
    "another spelling": another_spelling,
    "padding": lambda issuer: issuer.token() + "=",
    "white space": lambda issuer: issuer.token() + "\n",
    "nothing": lambda _: "",
    "dots": lambda _: "..",
    "letters": lambda _: "a.b.c",
    "empty objects": lambda _: "e30.e30.e30",
    "nested without end": lambda issuer: f"{encode('[' * 5000)}.{encode(issuer.claims())}.AAAA",
}


@pytest.mark.parametrize("forge", REFUSED.values(), ids=REFUSED.keys())
def test_what_is_not_good_is_refused(issuer: Issuer, forge: Forge) -> None:
    token = forge(issuer)
    with Verifier(ISSUER, http=issuer.http()) as verifier:
        with pytest.raises(TokenInvalidError) as refused:
            verifier.verify(token)
        verifier.verify(issuer.token())
    assert not token or token not in str(refused.value)


@pytest.mark.parametrize("alg", ["ES256", "RS256", "EdDSA"])
def test_each_algorithm_is_taken_by_its_own_key(issuer: Issuer, alg: str) -> None:
    user = Verifier(ISSUER, http=issuer.http()).verify(issuer.keys[alg].sign(issuer.claims()), scopes=["email", "notes:write"])
    assert (user.id, user.email, user.session_id) == ("usr_ada", "ada@example.org", "ses_ada")
    assert user.scopes == {"openid", "email", "notes:write"}
    assert user.expires_at is not None
    assert user.authenticated_at is not None
    assert int(user.expires_at.timestamp()) == int(user.authenticated_at.timestamp()) + 600


def test_a_key_for_something_else_signs_no_tokens(issuer: Issuer) -> None:
    issuer.published = [{**issuer.keys["ES256"].jwk, "use": "enc"}]
    with pytest.raises(TokenInvalidError, match="nobody known"):
        Verifier(ISSUER, http=issuer.http()).verify(issuer.token())


def test_clocks_may_be_apart_by_seconds(issuer: Issuer) -> None:
    verifier, now = Verifier(ISSUER, http=issuer.http()), int(time.time())
    assert verifier.verify(issuer.token(exp=now - 2)).id == "usr_ada"
    assert verifier.verify(issuer.token(nbf=now + 2, iat=now + 2)).id == "usr_ada"


def test_a_scope_is_a_whole_word(issuer: Issuer) -> None:
    verifier = Verifier(ISSUER, http=issuer.http())
    token = issuer.token(scope="openid notes:writer")
    with pytest.raises(InsufficientScopeError) as refused:
        verifier.verify(token, scopes=["openid", "notes:write"])
    assert refused.value.scopes == ("openid", "notes:write")
    assert verifier.verify(token, scopes=["openid"]).scopes == {"openid", "notes:writer"}


def test_the_audience_may_be_another_than_the_app(issuer: Issuer) -> None:
    verifier = Verifier(ISSUER, "https://api.example.org", http=issuer.http())
    assert isinstance(verifier.verify(issuer.token(aud="https://api.example.org")), User)
    with pytest.raises(TokenInvalidError, match="aud"):
        verifier.verify(issuer.token())


@pytest.mark.parametrize(
    "wrong",
    [
        "http://auth.example.com/apps/notes",
        "https://auth.example.com",
        "https://auth.example.com/apps/notes/",
        "https://auth.example.com/apps/",
        "https://auth.example.com/apps/notes?x=1",
        "https://user@auth.example.com/apps/notes",
        "/apps/notes",
    ],
)
def test_what_can_be_no_issuer_is_refused_at_the_start(wrong: str) -> None:
    with pytest.raises(ValueError, match="issuer"):
        Verifier(wrong)
