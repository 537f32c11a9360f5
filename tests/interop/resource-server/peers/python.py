"""The Biscuit library for Python, asked over its standard input: a JSON line a question, a JSON line an answer."""

import json
import sys
from datetime import timedelta

from biscuit_auth import (
    Algorithm,
    AuthorizerBuilder,
    Biscuit,
    BiscuitBuilder,
    BlockBuilder,
    KeyPair,
    PrivateKey,
    PublicKey,
    Rule,
    UnverifiedBiscuit,
)


def public_key(root):
    return PublicKey.from_bytes(bytes.fromhex(root), Algorithm.Ed25519)


def private_key(seed):
    return PrivateKey.from_bytes(bytes.fromhex(seed), Algorithm.Ed25519)


def mint(seed, code, id=None):
    builder = BiscuitBuilder(code)
    if id is not None:
        builder.set_root_key_id(id)
    return {"token": builder.build(private_key(seed)).to_base64()}


def read(token, root):
    biscuit = Biscuit.from_base64(token, public_key(root))
    blocks = [biscuit.block_source(index) for index in range(biscuit.block_count())]
    id = UnverifiedBiscuit.from_base64(token).root_key_id()
    return {"id": id, "blocks": blocks, "revocation_ids": biscuit.revocation_ids}


def narrow(token, root, code):
    return {"token": Biscuit.from_base64(token, public_key(root)).append(BlockBuilder(code)).to_base64()}


def third(token, root, code, seed):
    biscuit = Biscuit.from_base64(token, public_key(root))
    theirs = biscuit.third_party_request().create_block(private_key(seed), BlockBuilder(code))
    key = KeyPair.from_private_key(private_key(seed)).public_key
    return {"token": biscuit.append_third_party(key, theirs).to_base64()}


def allow(token, root, code):
    builder = AuthorizerBuilder(code)
    limits = builder.limits()
    limits.max_time = timedelta(seconds=2)
    builder.set_limits(limits)
    answer = builder.build(Biscuit.from_base64(token, public_key(root)))
    answer.authorize()
    return {"users": [term for fact in answer.query(Rule("who($u) <- user($u)")) for term in fact.terms]}


ACTS = {act.__name__: act for act in (mint, read, narrow, third, allow)}

for line in sys.stdin:
    question = json.loads(line)
    try:
        answer = ACTS[question.pop("act")](**question)
    except Exception as error:
        answer = {"refused": f"{type(error).__name__}: {error}"}
    print(json.dumps(answer), flush=True)
