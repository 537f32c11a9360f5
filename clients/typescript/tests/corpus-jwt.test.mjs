// The corpus of JWTs: each is forged as its case says, signed anew wherever that makes the forgery a better one.

import assert from "node:assert/strict";
import { generateKeyPairSync, sign } from "node:crypto";
import { test } from "node:test";

import { TokenError, Verifier } from "@gatepost/client/verifier";

import { Key, hmac, jwt, seconds } from "../../../tests/interop/resource-server/issuer.mjs";
import { corpus } from "./support/corpus.mjs";
import { PaperIssuer } from "./support/issuer.mjs";

const issuer = new PaperIssuer();
const verifier = new Verifier({ ...issuer.settings, audience: "A" });
const key = issuer.keys.RS256;
const claims = issuer.claims({ aud: "A" });
const good = key.sign(claims);
const [head, body, signature] = good.split(".");
const encode = (value) => Buffer.from(value).toString("base64url");
const signed = (header, payload, signer = key.signer) => {
  const text = `${encode(header)}.${encode(payload)}`;
  return `${text}.${Buffer.from(signer(text)).toString("base64url")}`;
};

/** What is not a matter of who verifies access tokens. */
const ELSEWHERE = {
  "jwt-041": "an ID token hint is read by the server",
};

const SECRETS = {
  "HMAC-SHA256 with PEM of the public key": () => key.publicKey.export({ format: "pem", type: "spki" }),
  "HMAC-SHA256 with modulus n bytes": () => Buffer.from(key.jwk.n, "base64url"),
  "HMAC-SHA256 with JWK JSON text": () => JSON.stringify(key.jwk),
};

/** A signature of Ed25519 whose second half is as good modulo the order of the group (RFC 8032 §5.1.7). */
function malleable() {
  const token = issuer.keys.EdDSA.sign(claims);
  const [text, bytes] = [token.slice(0, token.lastIndexOf(".")), Buffer.from(token.split(".")[2], "base64url")];
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  let sum = order + bytes.subarray(32).reduceRight((value, byte) => value * 256n + BigInt(byte), 0n);
  for (let at = 32; at < 64; at++, sum >>= 8n) bytes[at] = Number(sum & 255n);
  return `${text}.${bytes.toString("base64url")}`;
}

/** A key of order one is published, for which any message has the signature "identity, zero". */
function smallOrder() {
  const x = Buffer.concat([Buffer.from([1]), Buffer.alloc(31)]);
  issuer.published.push({ kty: "OKP", crv: "Ed25519", use: "sig", alg: "EdDSA", kid: "weak", x: x.toString("base64url") });
  return jwt({ typ: "at+jwt", alg: "EdDSA", kid: "weak" }, claims, () => Buffer.concat([x, Buffer.alloc(32)]));
}

const RAW = {
  "signature removed, two dots kept": () => `${head}.${body}.`,
  "signature segment and dot removed": () => `${head}.${body}`,
  "five segments (JWE shape)": () => `${head}.${body}.${signature}.${body}.${signature}`,
  "signature truncated by one byte": () => `${head}.${body}.${signature.slice(0, -2)}`,
  'base64 padding "=" added': () => `${good}=`,
  "header JSON array instead of object": () => signed("[]", JSON.stringify(claims)),
  "payload JSON string": () => signed(JSON.stringify(key.header), '"x"'),
  "1 MB payload": () => signed(JSON.stringify(key.header), JSON.stringify({ ...claims, more: "x".repeat(1 << 20) })),
  "UTF-8 BOM before the header JSON": () => signed(`\ufeff${JSON.stringify(key.header)}`, JSON.stringify(claims)),
  "signed with a retired key after the overlap": () => new Key("RS256", "retired").sign(claims),
  "signed with the previous key inside the overlap"() {
    const previous = new Key("RS256", "previous");
    issuer.published.push(previous.jwk);
    return previous.sign(claims);
  },
  "Ed25519 signature with S + L (non-canonical)": malleable,
  "Ed25519 token under a small-order public key": smallOrder,
};

const MOMENTS = /^now([+-]\d+)$/;

/** The token that one change makes, where it is made of a whole. */
function whole([what, to]) {
  if (what === "raw") return RAW[to]();
  if (what === "sign") return hmac(key.kid, claims, SECRETS[to]());
  if (what === "header.jwk") {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const header = { typ: "at+jwt", alg: "EdDSA", kid: key.kid, jwk: publicKey.export({ format: "jwk" }) };
    return signed(JSON.stringify(header), JSON.stringify(claims), (text) => sign(null, Buffer.from(text), privateKey));
  }
  if (what === "claims.sub") return `${head}.${encode(JSON.stringify({ ...claims, sub: to }))}.${signature}`;
  if (what === "claims") return signed(JSON.stringify(key.header), `{"sub":"usr_admin",${JSON.stringify(claims).slice(1)}`);
  return undefined;
}

/** The token of a case. */
function forged({ input }) {
  const made = input.mutate.map(whole).find(Boolean);
  if (made) return made;
  const [header, payload] = [{ ...key.header }, { ...claims }];
  let unsigned = false;
  for (const [what, to] of input.mutate) {
    const [part, name] = what.split(".");
    if (what === "signature") unsigned = true;
    else if (part === "header") header[name] = to;
    else if (part !== "claims") throw new Error(`nobody knows how to change ${what}`);
    else if (to === null) delete payload[name];
    else payload[name] = MOMENTS.test(to) ? seconds() + Number(MOMENTS.exec(to)[1]) : to;
  }
  return jwt(header, payload, unsigned ? () => "" : key.signer);
}

for (const given of corpus("jwt").filter(({ op }) => op === "verify")) {
  if (ELSEWHERE[given.id]) continue;
  test(`${given.id}: ${given.reason}`, async () => {
    const before = issuer.asked.length;
    const token = forged(given);
    const judged = new Verifier({ ...issuer.settings, audience: "A" }).verify(token);
    if (given.expect === "accept") assert.equal((await judged).user, "usr_ada");
    else await assert.rejects(judged, (error) => error instanceof TokenError && error.code === "invalid_token");
    const elsewhere = issuer.asked.slice(before).filter((path) => !/jwks\.json$|openid-configuration$/.test(path));
    assert.deepEqual(elsewhere, [], "nothing else is fetched");
  });
}

test("a signature by a key of small order verifies in the library below, so it is this verifier that refuses it", async () => {
  const { crypto } = globalThis;
  const x = Buffer.concat([Buffer.from([1]), Buffer.alloc(31)]);
  const weak = await crypto.subtle.importKey("jwk", { kty: "OKP", crv: "Ed25519", x: x.toString("base64url") }, "Ed25519", false, [
    "verify",
  ]);
  const signature = Buffer.concat([x, Buffer.alloc(32)]);
  assert.equal(await crypto.subtle.verify("Ed25519", weak, signature, Buffer.from("anything")), true);
});

test("the token that all of these were made of is good", async () => assert.equal((await verifier.verify(good)).session, "ses_ada"));
