// Published keys, through rotations and outages: the clock is moved by hand.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Verifier } from "@gatepost/client/verifier";

import { Key } from "../../../tests/interop/resource-server/issuer.mjs";
import { ISSUER, PaperIssuer } from "./support/issuer.mjs";

const MINUTE = 60_000;

/** An issuer, its verifier, and what that says to a token of a key that is good for hours. */
function stage(change = {}) {
  const issuer = Object.assign(new PaperIssuer(), change);
  const verifier = new Verifier(issuer.settings);
  const end = Math.floor(issuer.now / 1000) + 86_400;
  const says = (key) =>
    verifier.verify(key.sign(issuer.claims({ exp: end }))).then(
      ({ user }) => user,
      ({ code }) => code,
    );
  return { issuer, says, key: issuer.keys.ES256, verifier };
}

test("the keys are asked for once, however many tokens come at once", async () => {
  const { issuer, says, key } = stage();
  assert.deepEqual(new Set(await Promise.all(Array.from({ length: 20 }, () => says(key)))), new Set(["usr_ada"]));
  assert.equal(issuer.looks, 1);
  issuer.now += 299_000;
  await says(key);
  assert.equal(issuer.looks, 1, "they are kept for as long as Cache-Control says");
  issuer.now += 2_000;
  await says(key);
  assert.equal(issuer.looks, 2, "and no longer");
  assert.equal(issuer.asked.filter((path) => path.endsWith("/openid-configuration")).length, 1, "where they are does not change");
});

test("a key that nobody knew is looked for at once, and then once a minute", async () => {
  const { issuer, says, key } = stage();
  await says(key);
  const fresh = new Key("ES256", "fresh");
  issuer.published.push(fresh.jwk);
  assert.equal(await says(fresh), "usr_ada", "the first strange name is worth a look, though the keys are new");
  for (let n = 0; n < 50; n++) assert.equal(await says(new Key("ES256", `stranger-${n}`)), "invalid_token");
  assert.equal(issuer.looks, 2);
  const late = new Key("ES256", "late");
  issuer.published.push(late.jwk);
  assert.equal(await says(late), "invalid_token");
  issuer.now += MINUTE;
  assert.equal(await says(late), "usr_ada");
  assert.equal(issuer.looks, 3);
});

test("a key that was withdrawn is refused once the cache is over", async () => {
  const { issuer, says, key } = stage();
  assert.equal(await says(key), "usr_ada");
  issuer.published = [new Key("ES256", "next").jwk];
  issuer.now += 301_000;
  assert.equal(await says(key), "invalid_token");
});

test("known keys serve for an hour while the issuer is away, and nobody waits for it", async () => {
  const { issuer, says, key } = stage();
  await says(key);
  issuer.away = true;
  for (const minutes of [6, 20, 30]) {
    issuer.now += minutes * MINUTE;
    assert.equal(await says(key), "usr_ada", `${minutes} minutes later`);
  }
  issuer.now += 5 * MINUTE;
  assert.equal(await says(key), "unavailable", "after an hour nothing is said of the token");
  issuer.away = false;
  issuer.now += 2_000;
  assert.equal(await says(key), "usr_ada", "and it comes back by itself");
});

test("an issuer that hangs makes nobody wait who has a known key", async () => {
  const { issuer, says, key } = stage();
  await says(key);
  issuer.away = true;
  issuer.now += 6 * MINUTE;
  await says(key);
  const asked = issuer.asked.length;
  issuer.hangs = true;
  issuer.now += 2 * MINUTE;
  assert.equal(await says(key), "usr_ada");
  assert.equal(issuer.asked.length, asked + 1, "it is asked in the background");
});

test("without any keys nothing is said of a token, and a failure is not repeated at once", async () => {
  const { issuer, says, key } = stage({ away: true });
  for (let n = 0; n < 10; n++) assert.equal(await says(key), "unavailable");
  assert.equal(issuer.asked.length, 1);
  issuer.away = false;
  assert.equal(await says(key), "unavailable");
  issuer.now += 1_000;
  assert.equal(await says(key), "usr_ada");
});

test("metadata of another issuer, and keys of another origin, are no keys", async () => {
  const away = "https://evil.example/apps/notes";
  for (const metadata of [
    { issuer: away, jwks_uri: `${ISSUER}/jwks.json` },
    { issuer: ISSUER, jwks_uri: `${away}/jwks.json` },
    { issuer: ISSUER },
    { issuer: ISSUER, jwks_uri: 7 },
    {},
    [],
  ]) {
    const { issuer, says, key } = stage({ metadata });
    assert.equal(await says(key), "unavailable", JSON.stringify(metadata));
    assert.equal(issuer.looks, 0);
  }
});

test("entries of a key set that this verifier can't use are let go, and the others are used", async () => {
  const { issuer, says, key } = stage();
  const odd = [
    null,
    7,
    "key",
    {},
    { kid: "x" },
    { ...key.jwk, kid: 7 },
    { ...key.jwk, kid: "enc", use: "enc" },
    { ...key.jwk, kid: "oct", kty: "oct" },
  ];
  issuer.published = [
    ...odd,
    { ...key.jwk, kid: "no-alg", alg: undefined },
    { kty: "OKP", crv: "Ed25519", x: "AA", kid: "short", use: "sig", alg: "EdDSA" },
    ...issuer.published,
  ];
  assert.equal(await says(key), "usr_ada");
  for (const kid of ["x", "enc", "oct", "no-alg"]) {
    assert.equal(await says({ sign: (claims) => key.sign(claims, { kid }) }), "invalid_token", kid);
  }
});

test("a key set that is none is as good as no answer", async () => {
  for (const published of ["keys", null, { 0: "key" }]) {
    const { says, key } = stage({ published });
    assert.equal(await says(key), "unavailable");
  }
});
