// The corpus of Biscuits: each is forged as its case says.

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";

import { biscuits } from "@gatepost/client/biscuit";
import { TokenError, Verifier } from "@gatepost/client/verifier";

import { reordered, widened } from "../../../tests/interop/resource-server/bytes.mjs";
import { moment, seconds } from "../../../tests/interop/resource-server/issuer.mjs";
import { decode, inFirstBlock, maker, message, padded } from "./support/biscuits.mjs";
import { corpus } from "./support/corpus.mjs";
import { PaperIssuer } from "./support/issuer.mjs";

const issuer = new PaperIssuer();
const { seed, id, hex: root } = issuer.root;
const revoked = new Set();
const verifier = new Verifier({ ...issuer.settings, biscuit: biscuits({ isRevoked: (ids) => ids.some((id) => revoked.has(id)) }) });

const mint = async (more = {}, facts = {}) => (await maker.ask("mint", { seed, id, code: issuer.facts(facts), ...more })).token;
const narrow = async (code, token) => (await maker.ask("narrow", { token: token ?? (await mint()), root, code })).token;
const READING = 'check if operation("read")';
const SOON = `check if time($t), $t < ${moment(seconds() + 60)}`;

/** Block by block from two tokens: what a third party wrote for the one, put behind the other. */
async function replayed() {
  const theirs = await maker.ask("third", { token: await mint(), root, code: READING, seed: randomBytes(32).toString("hex") });
  const [mine, third] = [decode(await narrow(READING)), decode(theirs.token)];
  const block = third.find(({ number }) => number === 3);
  return padded(message([...mine.filter(({ number }) => number !== 4), block, ...third.filter(({ number }) => number === 4)]));
}

async function withRevoked(code) {
  const token = await mint();
  const { revocationIds } = await verifier.verify(token);
  revoked.add(revocationIds[0]);
  return code ? narrow(code, token) : token;
}

const READ = { operation: "read", scope: "openid" };
const WRITE = { operation: "write", scope: "openid" };

/** By what each case changes. The version stands in field 3 of a block, after its symbols. */
const FORGED = {
  "signature with a wrong length": async () => inFirstBlock(await mint(), 3, (bytes) => bytes.subarray(1)),
  "random bytes in a block": async () => inFirstBlock(await mint(), 1, (bytes) => randomBytes(bytes.length)),
  "blocks reordered": async () => reordered(await narrow(SOON, await narrow(READING))),
  expired: () => mint({}, { expires: seconds() - 60 }),
  "last block removed from a sealed token": async () => widened((await maker.ask("seal", { token: await narrow(READING), root })).token),
  "last block removed from an open token": async () => widened(await narrow(READING)),
  "root key id of an unknown key": () => mint({ id: 8 }),
  "root key id 4294967295": () => mint({ id: 4294967295 }),
  "version 0, 1, 2 token (old formats)": async () => inFirstBlock(await mint(), 1, (bytes) => versioned(bytes, 2)),
  "version 99": async () => inFirstBlock(await mint(), 1, (bytes) => versioned(bytes, 99)),
  "protobuf with 1 GB length prefix": () => padded(Buffer.from([0x12, 0x80, 0x80, 0x80, 0x80, 0x04, 0x0a])),
  "70 kB token": () => narrow(`check if operation("${"x".repeat(52_000)}") or true`),
  "integer overflow in an expression": () => narrow("check if 9223372036854775807 + 1 != 0"),
  'holder appends block: check if operation("read")': () => narrow(READING),
  'holder appends block: check if operation("read"); request is write': () => narrow(READING),
  'holder appends facts user("admin"), app("B"), role("admin") in block 1': () => narrow('user("admin"); app("B"); role("admin")'),
  "third-party block made for another token (replayed)": replayed,
  "revoked revocation id": () => withRevoked(),
  "attenuated copy of a revoked parent": () => withRevoked(READING),
  "1001 facts in an appended block": () => narrow(Array.from({ length: 1001 }, (_, n) => `n(${n});`).join("")),
  "recursive rule n($x) <- n($y), $x = $y + 1": () => narrow("n(0); n($x) <- n($y), $x == $y + 1, n($x)"),
  "regex (a+)+$ on 10 kB text with .matches()": () => narrow(`check if "${"a".repeat(2000)}".matches("(a+)+$")`),
  "expression stack 100 000 deep": () => narrow(`check if ${"!".repeat(600)}true`),
};

function versioned(block, version) {
  const at = block.indexOf(Buffer.from([0x18, 3]));
  assert.notEqual(at, -1, "the block says that it is of version 3");
  block[at + 1] = version;
  return block;
}

/** What is not a matter of this verifier, which can't be held wrong in that way. */
const ELSEWHERE = { "biscuit-032": "it always says the time" };

for (const given of corpus("biscuit").filter(({ op }) => op === "verify")) {
  if (ELSEWHERE[given.id]) continue;
  test(`${given.id}: ${given.input.mutate.length ? given.input.mutate : given.reason}`, async () => {
    const change = given.input.mutate;
    const make = change.length ? FORGED[change] : mint;
    assert.ok(make, `nobody knows how to make: ${change}`);
    const token = await make();
    const judged = verifier.verify(token, change.endsWith?.("request is write") ? WRITE : READ);
    if (given.expect === "accept") return assert.equal((await judged).user, "usr_ada");
    await assert.rejects(judged, (error) => error instanceof TokenError && [401, 403].includes(error.status));
  });
}

test("a list of revoked tokens that can't be asked is no verdict", async () => {
  const judge = biscuits({ isRevoked: () => Promise.reject(new Error("the list is away")) });
  await assert.rejects(new Verifier({ ...issuer.settings, biscuit: judge }).verify(await mint()), {
    name: "TokenError",
    code: "unavailable",
  });
});
