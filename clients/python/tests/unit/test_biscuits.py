"""Biscuits that an API must take, and those that it must not."""

from collections.abc import Callable

import pytest
from corpus_biscuits import with_block_of_version
from fake import ISSUER, Issuer

from gatepost import InsufficientScopeError, TokenInvalidError, Verifier

Forge = Callable[[Issuer], str]
READ = 'check if operation("read")'


def minted(**more: object) -> Forge:
    return lambda issuer: issuer.mint(issuer.facts(**more))  # type: ignore[arg-type]


def narrowed(source: str, *, scope: str = "openid email notes:write") -> Forge:
    return lambda issuer: issuer.narrow(issuer.mint(issuer.facts(scope=scope)), source)


JOIN = "check if " + ", ".join(f"scope($a{number})" for number in range(40)) + ', $a0 == "no"'
INVALID: dict[str, Forge] = {
    "expired": minted(lives=-60),
    "other app": minted(app="shop"),
    "other issuer": minted(issuer=ISSUER.replace("notes", "shop")),
    "over for its holder": narrowed("check if time($t), $t < 2020-01-01T00:00:00Z"),
    "a holder adds a scope": narrowed('scope("notes:write")', scope="openid"),
    "a holder adds a rule": narrowed('scope("notes:write") <- user($u)', scope="openid"),
    "a holder adds the operation": narrowed('operation("read")'),
    "a holder names another": narrowed('user("usr_admin")'),
    "a holder takes the app's name": lambda issuer: issuer.narrow(issuer.mint(issuer.facts(app="shop")), 'app("notes")'),
    "two users": lambda issuer: issuer.mint(issuer.facts() + 'user("usr_bob");'),
    "no user": lambda issuer: issuer.mint(issuer.facts().replace('user("usr_ada");', "")),
    "signed by a stranger": lambda issuer: issuer.mint(seed=b"\3" * 32),
    "unknown root key id": lambda issuer: issuer.mint(root_id=8),
    "no root key id": lambda issuer: issuer.mint(root_id=None),
    "a block of a third party": lambda issuer: issuer.third_party(issuer.mint(), "check if true"),
    "a check that takes for ever": narrowed(JOIN),
    "a pattern": narrowed(r'check if "a".matches("(\\w{50}){20}")'),
    "a loop": narrowed("check if [1, 2, 3].all($p -> $p > 0)"),
    "longer than 4 KiB": narrowed(f'check if operation("{"x" * 4000}") or true'),
    "a holder's block of a version that nobody knows": lambda issuer: with_block_of_version(issuer, 99),
    "no Biscuit": lambda _: "A" * 400,
}


@pytest.mark.parametrize("forge", INVALID.values(), ids=INVALID.keys())
def test_what_is_not_good_is_refused(issuer: Issuer, forge: Forge) -> None:
    verifier = Verifier(ISSUER, http=issuer.http())
    with pytest.raises(TokenInvalidError):
        verifier.verify(forge(issuer))
    verifier.verify(issuer.mint())


def test_the_first_block_says_who_it_is(issuer: Issuer) -> None:
    user = Verifier(ISSUER, http=issuer.http()).verify(issuer.mint(), scopes=["openid", "notes:write"], operation="write")
    assert (user.id, user.email, user.session_id) == ("usr_ada", "ada@example.org", "ses_ada")
    assert user.scopes == {"openid", "email", "notes:write"}


def test_a_holder_narrows_to_reading(issuer: Issuer) -> None:
    verifier, token = Verifier(ISSUER, http=issuer.http()), issuer.narrow(issuer.mint(), READ)
    assert verifier.verify(token, scopes=["notes:write"], operation="read").id == "usr_ada"
    with pytest.raises(InsufficientScopeError):
        verifier.verify(token, operation="write")


def test_a_holder_narrows_to_one_scope_and_no_other_one_comes_along(issuer: Issuer) -> None:
    verifier, token = Verifier(ISSUER, http=issuer.http()), issuer.narrow(issuer.mint(), 'check if required_scope("openid")')
    assert verifier.verify(token, scopes=["openid"]).id == "usr_ada"
    for scopes in (["notes:write"], ["openid", "notes:write"], []):
        with pytest.raises(InsufficientScopeError):
            verifier.verify(token, scopes=scopes)


def test_a_value_with_datalog_in_it_is_only_a_value(issuer: Issuer) -> None:
    verifier = Verifier(ISSUER, http=issuer.http())
    for hostile in ('a"); allow if true; //', "{scope}", "$0", "\n allow if true;"):
        with pytest.raises(InsufficientScopeError):
            verifier.verify(issuer.mint(), scopes=[hostile])
        with pytest.raises(InsufficientScopeError):
            verifier.verify(issuer.narrow(issuer.mint(), READ), operation=hostile)
