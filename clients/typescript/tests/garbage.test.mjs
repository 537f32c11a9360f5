// Whatever is shown to a verifier, it throws its own error and nothing else.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { biscuits } from "@gatepost/client/biscuit";
import { TokenError, Verifier } from "@gatepost/client/verifier";

import { maker } from "./support/biscuits.mjs";
import { PaperIssuer } from "./support/issuer.mjs";

const SEED = process.env.GATEPOST_TEST_SEED ?? "gatepost";
const ROUNDS = 2000;

const issuer = new PaperIssuer();
const verifier = new Verifier({ ...issuer.settings, biscuit: biscuits() });
const { seed, id } = issuer.root;
const jwt = issuer.keys.ES256.sign(issuer.claims());
const { token: biscuit } = await maker.ask("mint", { seed, id, code: issuer.facts() });

/** Numbers that look random and are the same at each run. */
function* numbers() {
  for (let round = 0; ; round++) {
    const digest = createHash("sha256").update(`${SEED} ${round}`).digest();
    for (let at = 0; at < 32; at += 4) yield digest.readUInt32BE(at);
  }
}
const chance = numbers();
const below = (bound) => chance.next().value % bound;
const any = (list) => list[below(list.length)];

async function judge(token, need) {
  try {
    return await verifier.verify(token, need);
  } catch (error) {
    assert.ok(error instanceof TokenError, `${JSON.stringify(String(token).slice(0, 200))} made it throw ${error?.stack ?? error}`);
    return error.code;
  }
}

test("what is no text is refused", async () => {
  for (const nothing of [
    undefined,
    null,
    0,
    NaN,
    true,
    [],
    {},
    [jwt],
    Symbol("token"),
    () => jwt,
    new Date(),
    7n,
    Buffer.from(jwt),
    new String(jwt),
  ]) {
    assert.equal(await judge(nothing), "invalid_token");
  }
});

test("texts by chance are refused", async () => {
  const alphabets = ["abcXYZ019-_", "abcXYZ019-_.", "a.=", "\u0000\u00e9\ud800\udc00 \n.", '{}[]":,.'];
  for (let round = 0; round < ROUNDS; round++) {
    const alphabet = [...any(alphabets)];
    const token = Array.from({ length: below(300) }, () => any(alphabet)).join("");
    assert.equal(await judge(token), "invalid_token");
  }
});

/** A character taken away, put in, put twice, or another one in its place. */
function bent(token) {
  const at = below(token.length);
  const letter = any([..."AQgw09-_.= {\u00e9"]);
  const ways = [
    token.slice(0, at) + token.slice(at + 1),
    token.slice(0, at) + letter + token.slice(at),
    token.slice(0, at),
    token.slice(at) + token,
  ];
  return any([...ways, token.slice(0, at) + letter + token.slice(at + 1)]);
}

test("JWTs that were bent are refused, unless they are the same as before", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const token = bent(jwt);
    if (token !== jwt) assert.equal(await judge(token), "invalid_token", token);
  }
});

test("Biscuits with other bytes are refused", async () => {
  const bytes = Buffer.from(biscuit, "base64url");
  for (let round = 0; round < ROUNDS; round++) {
    const other = Buffer.from(bytes);
    for (let changes = 1 + below(3); changes > 0; changes--) other[below(other.length)] ^= 1 + below(255);
    if (!other.equals(bytes)) assert.equal(await judge(other.toString("base64url")), "invalid_token");
  }
});

test("headers and claims of every type, well signed, are judged and not believed", async () => {
  const values = [null, true, -1, 1e308, 1.5, "", "x", "\ud800", [], ["notes"], {}, { toString: 1 }, "__proto__"];
  const names = ["iss", "aud", "sub", "exp", "iat", "nbf", "sid", "scope", "email", "app_id", "auth_time"];
  for (const name of names) {
    for (const value of values) {
      const verdict = await judge(issuer.keys.ES256.sign(issuer.claims({ [name]: value })));
      assert.ok(verdict === "invalid_token" || typeof verdict.user === "string", `${name}: ${JSON.stringify(value)}`);
    }
  }
  for (const name of ["typ", "alg", "kid", "crit", "cty"]) {
    for (const value of values) await judge(issuer.keys.ES256.sign(issuer.claims(), { [name]: value }));
  }
});

test("needs of every type are judged", async () => {
  for (const token of [jwt, biscuit]) {
    for (const scope of ["", '"); allow if true; //', "\u0000", "x".repeat(5000)]) {
      assert.equal(await judge(token, { scope, operation: scope }), "insufficient_scope");
    }
  }
});

test("after all of that, good tokens are still good", async () => {
  for (const token of [jwt, biscuit]) assert.equal((await verifier.verify(token)).user, "usr_ada");
});
