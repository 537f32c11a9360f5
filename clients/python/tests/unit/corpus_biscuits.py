"""The cases of `biscuit.jsonl`: each gives the tokens that it is about, with the operation that they are shown for."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterator
from dataclasses import replace

import biscuit_auth
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fake import Issuer
from protobuf import AUTHORITY, BLOCK, PROOF, ROOT_KEY_ID, Field, build, parse, put_together, take_apart, varint

Shown = Iterator[tuple[str, str]]
DATA, NEXT_KEY, SIGNATURE = 1, 2, 3  # of a signed block
VERSION = 3  # of a block
READ = 'check if operation("read")'


def shown(*make: Callable[[Issuer], str], operation: str = "read") -> Callable[[Issuer], Shown]:
    return lambda issuer: ((each(issuer), operation) for each in make)


def narrowed(*sources: str, operation: str = "read") -> Callable[[Issuer], Shown]:
    return lambda issuer: ((issuer.narrow(issuer.mint(), source), operation) for source in sources)


def broken(issuer: Issuer) -> Shown:
    """Each part of the first block cut short or changed: the data, the key after it, the signature."""
    fields = take_apart(issuer.mint())
    place = next(index for index, field in enumerate(fields) if field.number == AUTHORITY)
    parts = parse(_bytes(fields[place]))
    for index, part in enumerate(parts):
        value = part.value
        if isinstance(value, bytes):
            for other in (value[1:], value[:-1], b"", value + b"\0", b"\xff" * 64):
                changed = [*parts[:index], replace(part, value=other), *parts[index + 1 :]]
                yield put_together([*fields[:place], Field(AUTHORITY, build(changed)), *fields[place + 1 :]]), "read"


def reordered(issuer: Issuer) -> Shown:
    fields = take_apart(issuer.narrow(issuer.narrow(issuer.mint(), "check if true"), "check if 1 == 1"))
    blocks = [field for field in fields if field.number == BLOCK]
    yield put_together([blocks.pop() if field.number == BLOCK else field for field in fields]), "read"


def widened(token: str) -> str:
    """Without its holder's block."""
    return put_together([field for field in take_apart(token) if field.number != BLOCK])


def sealed(token: str) -> str:
    """Sealed by hand: the last block signed once more by the key that comes after it (specification, "Sealed tokens")."""
    fields = take_apart(token)
    last = {
        part.number: part.value for part in parse(_bytes([field for field in fields if field.number in {AUTHORITY, BLOCK}][-1]))
    }
    key = {part.number: part.value for part in parse(_of(last, NEXT_KEY))}
    algorithm = key.get(1, 0)
    assert isinstance(algorithm, int)
    message = _of(last, DATA) + algorithm.to_bytes(4, "little") + _of(key, 2) + _of(last, SIGNATURE)
    secret = _bytes(parse(_bytes(next(field for field in fields if field.number == PROOF)))[0])
    proof = build([Field(2, Ed25519PrivateKey.from_private_bytes(secret).sign(message))])
    return put_together([Field(PROOF, proof) if field.number == PROOF else field for field in fields])


def unsealed(issuer: Issuer) -> Shown:
    whole = sealed(issuer.narrow(issuer.mint(), "check if true"))
    assert issuer.read(whole).block_count() == 2, "what is put together here is a sealed Biscuit"
    yield widened(whole), "read"


def of_root_key(number: int) -> Callable[[Issuer], str]:
    def make(issuer: Issuer) -> str:
        fields = take_apart(issuer.mint())
        return put_together([replace(field, value=number) if field.number == ROOT_KEY_ID else field for field in fields])

    return make


def _signed(data: bytes, by: Ed25519PrivateKey) -> tuple[bytes, bytes]:
    """A signed block, and the proof that comes after it when it is the last one (specification, "Signature (v0)")."""
    following = Ed25519PrivateKey.from_private_bytes(b"\x08" * 32)
    public = following.public_key().public_bytes_raw()
    key = build([Field(1, 0), Field(2, public)])
    signed = build([Field(DATA, data), Field(NEXT_KEY, key), Field(SIGNATURE, by.sign(data + bytes(4) + public))])
    return signed, build([Field(1, following.private_bytes_raw())])


def _in_version(signed: Field, version: int) -> bytes:
    """The data of a signed block, in another version of the language."""
    block = next(part for part in parse(_bytes(signed)) if part.number == DATA)
    return build([replace(part, value=version) if part.number == VERSION else part for part in parse(_bytes(block))])


def of_version(version: int) -> Callable[[Issuer], str]:
    """The same block in another version of the language, signed by the root key itself."""

    def make(issuer: Issuer) -> str:
        first = next(field for field in take_apart(issuer.mint()) if field.number == AUTHORITY)
        signed, proof = _signed(_in_version(first, version), issuer.root)
        return put_together([Field(ROOT_KEY_ID, 7), Field(AUTHORITY, signed), Field(PROOF, proof)])

    return make


def with_block_of_version(issuer: Issuer, version: int) -> str:
    """A good Biscuit with a holder's block in another version, signed as holders do: by the key that the proof holds."""
    fields = take_apart(issuer.mint())
    narrowed = take_apart(issuer.narrow(issuer.mint(), "check if true"))
    holder = Ed25519PrivateKey.from_private_bytes(_bytes(parse(_bytes(fields[-1]))[0]))
    data = _in_version(next(field for field in narrowed if field.number == BLOCK), version)
    signed, proof = _signed(data, holder)
    return put_together([*fields[:-1], Field(BLOCK, signed), Field(PROOF, proof)])


def old_versions(issuer: Issuer) -> Shown:
    assert issuer.read(of_version(3)(issuer)).block_count() == 1, "what is put together here is a Biscuit"
    yield from shown(of_version(0), of_version(1), of_version(2))(issuer)


def vast(issuer: Issuer) -> Shown:
    genuine = urlsafe_b64decode(issuer.mint())
    for number in (1, 2, 3):
        yield urlsafe_b64encode(bytes([number << 3 | 2]) + varint(1 << 30) + genuine).decode(), "read"


def third_party(issuer: Issuer) -> Shown:
    """Neither a block that was made for this token, nor one that was made for another."""
    token = issuer.mint()
    yield issuer.third_party(token, "check if true"), "read"
    other = issuer.narrow(token, "check if true")
    try:
        yield issuer.third_party(token, "check if true", made_for=other), "read"
    except (biscuit_auth.BiscuitBlockError, biscuit_auth.BiscuitBuildError, biscuit_auth.BiscuitValidationError):
        return  # the library itself does not join the two


def without_time(issuer: Issuer) -> Shown:
    """With the library alone: the verifier can't forget it. A token that is over is refused, so the time is looked at."""
    authorizer = biscuit_auth.AuthorizerBuilder("allow if true").build(issuer.read(issuer.mint()))
    with pytest.raises(biscuit_auth.AuthorizationError):
        authorizer.authorize()
    yield issuer.mint(issuer.facts(lives=-1)), "read"


def _bytes(field: Field) -> bytes:
    assert isinstance(field.value, bytes)
    return field.value


def _of(parts: dict[int, int | bytes], number: int) -> bytes:
    return _bytes(Field(number, parts[number]))


FACTS = "".join(f"n({number});" for number in range(10))
JOIN = ", ".join(f"n($x{number})" for number in range(4))
STEPS = "".join(f"s({number}, {number + 1});" for number in range(110))
BISCUITS: dict[str, Callable[[Issuer], Shown]] = {
    "biscuit-001": shown(Issuer.mint),
    "biscuit-003": broken,
    "biscuit-004": broken,
    "biscuit-006": reordered,
    "biscuit-007": shown(lambda issuer: issuer.mint(issuer.facts(lives=-1))),
    "biscuit-008": unsealed,
    "biscuit-010": shown(lambda issuer: widened(issuer.narrow(issuer.mint(), "check if true"))),
    "biscuit-011": shown(of_root_key(8)),
    "biscuit-012": shown(of_root_key(2**32 - 1)),
    "biscuit-014": old_versions,
    "biscuit-015": shown(of_version(99)),
    "biscuit-018": vast,
    "biscuit-019": narrowed(f'check if "{"a" * 70_000}" != ""'),
    "biscuit-023": narrowed("check if 9223372036854775807 + 1 != 0"),
    "biscuit-024": narrowed(READ),
    "biscuit-025": narrowed(READ, operation="write"),
    "biscuit-026": narrowed('user("admin")', 'app("B")', 'role("admin")', 'scope("admin")', 'user("admin") <- time($t)'),
    "biscuit-029": third_party,
    "biscuit-032": without_time,
    "biscuit-035": narrowed("".join(f"n({number});" for number in range(1001)), f"{FACTS} t($x0, $x1) <- {JOIN}"),
    "biscuit-036": narrowed(f"{STEPS} n(0); n($y) <- n($x), s($x, $y); check if n(0)"),
    "biscuit-038": narrowed(*(f'check if "{"a" * length}!".matches("(a+)+$")' for length in (10_000, 2500))),
    "biscuit-041": narrowed(f"check if {'!' * 400}false", f"check if 0{' + 0' * 700} == 1"),
}
