// What a verifier takes and what it refuses: the forgeries that the example APIs are shown.

import assert from "node:assert/strict";
import { test } from "node:test";

import { biscuits } from "@gatepost/client/biscuit";
import { TokenError, Verifier, bearer } from "@gatepost/client/verifier";

import { cases } from "../../../tests/interop/resource-server/forged.mjs";
import { maker } from "./support/biscuits.mjs";
import { ISSUER, PaperIssuer } from "./support/issuer.mjs";

const NEEDS = {
  "GET /me": { scope: "openid", operation: "read" },
  "PUT /note": { scope: "notes:write", operation: "write" },
};

/** Who it says is wrong where the example APIs can't tell: a Biscuit of another app or issuer is not good at all. */
const ANOTHERS = /other app's token|other issuer/;

const issuer = new PaperIssuer();
const verifier = new Verifier({ ...issuer.settings, biscuit: biscuits() });

for (const { name, request, token, statuses } of await cases(issuer, [maker])) {
  test(name, async () => {
    const judged = verifier.verify(token, NEEDS[request]);
    if (statuses.includes(200)) return assert.equal((await judged).user, "usr_ada");
    const allowed = ANOTHERS.test(name) ? [401] : statuses;
    await assert.rejects(judged, (error) => error instanceof TokenError && allowed.includes(error.status));
  });
}

test("whatever it was shown, it asked for the keys once, and once more for names that nobody knows", () => {
  assert.equal(issuer.looks, 2);
});

test("a caller is all that an API needs of a JWT", async () => {
  const claims = issuer.claims();
  const caller = await verifier.verify(issuer.keys.ES256.sign(claims));
  assert.deepEqual(caller, {
    format: "jwt",
    user: "usr_ada",
    email: "ada@example.org",
    session: "ses_ada",
    app: "notes",
    scopes: ["openid", "email", "notes:write"],
    expiresAt: new Date(claims.exp * 1000),
    revocationIds: [],
  });
});

test("a caller is all that an API needs of a Biscuit", async () => {
  const { seed, id } = issuer.root;
  const expires = Math.floor(issuer.now / 1000) + 300;
  const { token } = await maker.ask("mint", { seed, id, code: issuer.facts({ expires }) });
  const { revocationIds, ...caller } = await verifier.verify(token);
  assert.equal(revocationIds.length, 1);
  assert.deepEqual(
    { ...caller, scopes: caller.scopes.sort() },
    {
      format: "biscuit",
      user: "usr_ada",
      email: "ada@example.org",
      session: "ses_ada",
      app: "notes",
      scopes: ["email", "notes:write", "openid"],
      expiresAt: new Date(expires * 1000),
    },
  );
});

test("a verifier without the peer refuses Biscuits", async () => {
  const { seed, id } = issuer.root;
  const { token } = await maker.ask("mint", { seed, id, code: issuer.facts() });
  await assert.rejects(new Verifier(issuer.settings).verify(token), { name: "TokenError", code: "invalid_token" });
});

test("a token of an audience is for that audience alone", async () => {
  const token = issuer.keys.ES256.sign(issuer.claims({ aud: "https://api.example.com" }));
  await assert.rejects(verifier.verify(token), { code: "invalid_token" });
  const api = new Verifier({ ...issuer.settings, audience: "https://api.example.com" });
  assert.equal((await api.verify(token)).user, "usr_ada");
});

test("the leeway is what was asked for, and 30 seconds at most", async () => {
  const token = issuer.keys.ES256.sign(issuer.claims({ exp: Math.floor(issuer.now / 1000) - 5 }));
  assert.equal((await verifier.verify(token)).user, "usr_ada");
  await assert.rejects(new Verifier({ ...issuer.settings, leeway: 0 }).verify(token), { code: "invalid_token" });
  assert.throws(() => new Verifier({ ...issuer.settings, leeway: 31 }), TypeError);
});

test("a moment is a whole number of seconds that a number can hold", async () => {
  for (const exp of [1e308, Number.MAX_SAFE_INTEGER + 1, issuer.now / 1000 + 60.5]) {
    await assert.rejects(verifier.verify(issuer.keys.ES256.sign(issuer.claims({ exp }))), { code: "invalid_token" });
  }
});

test("an issuer is https, or on this machine, and ends in the app", () => {
  for (const issuer of ["http://auth.example.com/apps/notes", `${ISSUER}/`, "https://auth.example.com/notes", `${ISSUER}?a=b`, "notes"]) {
    assert.throws(() => new Verifier({ issuer }), TypeError, issuer);
  }
  assert.equal(new Verifier({ issuer: "http://127.0.0.1:8080/apps/notes" }).app, "notes");
});

test("an API answers with the status and the challenge of RFC 6750", async () => {
  const narrow = issuer.keys.ES256.sign(issuer.claims({ scope: "openid" }));
  const error = await verifier.verify(narrow, { scope: "notes:write" }).catch((error) => error);
  assert.deepEqual([error.status, error.challenge], [403, 'Bearer error="insufficient_scope", scope="notes:write"']);
  const nothing = await verifier.verify(undefined).catch((error) => error);
  assert.deepEqual([nothing.status, nothing.challenge], [401, 'Bearer error="invalid_token"']);
});

test("a bearer token is looked for in its header alone", () => {
  assert.equal(bearer("Bearer a.b.c"), "a.b.c");
  assert.equal(bearer("bearer a.b.c"), "a.b.c");
  for (const header of [undefined, null, "", "a.b.c", "Basic a", "Bearer", "Bearer a b", "DPoP a"]) assert.equal(bearer(header), undefined);
});

test("introspection says yes where Gatepost says yes, and nothing where nobody answers", async () => {
  const asked = [];
  const answering = (answer) =>
    new Verifier({ issuer: ISSUER, clientSecret: "s:e cret", fetch: async (url, init) => (asked.push([url, init]), answer()) });
  assert.equal(await answering(() => Response.json({ active: true })).isActive("t"), true);
  assert.equal(await answering(() => Response.json({ active: false })).isActive("t"), false);
  assert.equal(await answering(() => Response.json({ active: "true" })).isActive("t"), false);
  assert.equal(await answering(() => Response.json({ active: 1 })).isActive("t"), false);
  assert.equal(await answering(() => Response.json(null)).isActive("t"), false);
  const [url, { headers, body }] = asked[0];
  assert.equal(url, `${ISSUER}/introspect`);
  assert.equal(Buffer.from(headers.authorization.slice(6), "base64").toString(), "notes:s%3Ae+cret");
  assert.equal(String(body), "token=t");
  for (const answer of [
    () => new Response("", { status: 401 }),
    () => new Response("<html>"),
    () => Promise.reject(new TypeError("gone")),
  ]) {
    await assert.rejects(answering(answer).isActive("t"), { name: "TokenError", code: "unavailable" });
  }
  await assert.rejects(verifier.isActive("t"), { code: "unavailable" });
});
