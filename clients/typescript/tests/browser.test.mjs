// The helper's beginning and end: a verifier is made, found again, or not found.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { Gatepost } from "@gatepost/client/browser";

import { CALLBACK, ISSUER, Page, refusal, tokens } from "./support/page.mjs";

const BEGUN = {
  sign_in_id: "sin_1",
  sign_in_secret: "gp_signin_secret",
  expires_at: "2026-01-31T12:10:00Z",
  resend_available_at: "2026-01-31T12:00:30Z",
  email_hint: "a•••@e•••.org",
  match_number: "47",
};
const SETTINGS = { issuer: ISSUER, redirectUri: CALLBACK };

const answering = (request) => {
  if (request.path === "/sign-ins") return refusal(202, BEGUN);
  if (request.path === "/token") return tokens("1");
  return Response.json({ sub: "usr_1", email: "ada@example.org", email_verified: true });
};

const comingBack = (state, more = {}) => `${CALLBACK}?${new URLSearchParams({ code: "gp_code_1", state, iss: ISSUER, ...more })}`;

test("a sign-in is begun with a challenge whose verifier stays in this tab", async () => {
  const page = new Page(answering);
  const signIn = await new Gatepost({ ...SETTINGS, scope: "openid" }, page).start("ada@example.org", { locale: "de" });
  assert.deepEqual([signIn.emailHint, signIn.matchNumber], ["a•••@e•••.org", "47"]);
  const [{ method, body, headers, credentials, referrerPolicy, url }] = page.sent;
  assert.deepEqual([method, url, credentials, referrerPolicy], ["POST", `${ISSUER}/sign-ins`, "omit", "no-referrer"]);
  assert.match(headers["idempotency-key"], /^[\w-]{43}$/);
  const { state, code_challenge, ...rest } = body;
  const expected = { email: "ada@example.org", redirect_uri: CALLBACK, scope: "openid", locale: "de", code_challenge_method: "S256" };
  assert.deepEqual(rest, expected);
  const verifier = page.storage.getItem(`gatepost:${ISSUER}:${state}`).split(" ")[1];
  assert.equal(createHash("sha256").update(verifier).digest("base64url"), code_challenge);
  assert.equal(JSON.stringify(page.sent).includes(verifier), false, "it is sent nowhere yet");
});

test("the code is taken off the address bar and bought tokens with, once", async () => {
  const page = new Page(answering);
  const gatepost = new Gatepost(SETTINGS, page);
  await gatepost.start("ada@example.org");
  const { state } = page.sent[0].body;
  page.url = comingBack(state);
  assert.equal(gatepost.isCallback(), true);
  const bought = await gatepost.callback();
  assert.equal(page.url, CALLBACK);
  assert.deepEqual(bought, {
    accessToken: "access-1",
    expiresAt: page.time + 600_000,
    refreshToken: "refresh-1",
    scope: "openid email",
    idToken: "id-1",
  });
  const { form, body } = page.sent[1];
  assert.equal(form, true);
  const { code_verifier, ...rest } = body;
  assert.deepEqual(rest, { client_id: "shop", grant_type: "authorization_code", code: "gp_code_1", redirect_uri: CALLBACK });
  assert.match(code_verifier, /^[\w-]{43}$/);
  assert.equal(await gatepost.accessToken(), "access-1");
  assert.equal(page.storage.length, 0, "nothing is left, and no token was ever there");
  assert.equal(await gatepost.callback(comingBack(state)), undefined, "a second time there is no verifier");
  assert.equal(page.sent.filter(({ path }) => path === "/token").length, 1);
});

test("a link that was opened elsewhere goes to the authorization endpoint, and comes back from there", async () => {
  const page = new Page(answering);
  const gatepost = new Gatepost(SETTINGS, page);
  assert.equal(await gatepost.callback(comingBack("of-another-browser")), undefined);
  assert.deepEqual(page.sent, [], "the code that came is not used");
  const { origin, pathname, searchParams } = new URL(page.left[0].url);
  assert.equal(origin + pathname, `${ISSUER}/authorize`);
  const { state, code_challenge, ...rest } = Object.fromEntries(searchParams);
  const expected = {
    response_type: "code",
    client_id: "shop",
    redirect_uri: CALLBACK,
    scope: "openid email",
    code_challenge_method: "S256",
  };
  assert.deepEqual(rest, expected);
  assert.match(code_challenge, /^[\w-]{43}$/);
  assert.equal((await gatepost.callback(comingBack(state))).accessToken, "access-1");
});

test("a browser that keeps nothing is not sent round for ever", async () => {
  const page = new Page(answering);
  const gatepost = new Gatepost(SETTINGS, page);
  await gatepost.callback(comingBack("of-another-browser"));
  const state = new URL(page.left[0].url).searchParams.get("state");
  page.storage.clear();
  await assert.rejects(gatepost.callback(comingBack(state)), { name: "GatepostError", code: "verifier_missing" });
  assert.equal(page.left.length, 1);
  page.storage.setItem = () => {
    throw new DOMException("denied", "QuotaExceededError");
  };
  await assert.rejects(gatepost.start("ada@example.org"), { code: "storage_unavailable" });
  Object.defineProperty(page, "storage", {
    get() {
      throw new DOMException("denied", "SecurityError");
    },
  });
  const blind = new Gatepost(SETTINGS, page);
  await assert.rejects(blind.start("ada@example.org"), { code: "storage_unavailable" });
  await assert.rejects(blind.callback(comingBack("of-another-browser")), { code: "storage_unavailable" });
});

test("an answer of another issuer is thrown away before it is looked at (RFC 9207)", async () => {
  const page = new Page(answering);
  const gatepost = new Gatepost(SETTINGS, page);
  await gatepost.start("ada@example.org");
  const { state } = page.sent[0].body;
  for (const iss of ["https://evil.example/apps/shop", `${ISSUER}/`, ""]) {
    await assert.rejects(gatepost.callback(comingBack(state, { iss })), { code: "issuer_mismatch" });
  }
  assert.equal(page.sent.length, 1);
  assert.deepEqual(page.left, []);
  assert.equal((await gatepost.callback(comingBack(state))).accessToken, "access-1", "the sign-in itself is as it was");
});

test("an error on the redirect is the caller's to show", async () => {
  const page = new Page(answering);
  const query = new URLSearchParams({ error: "login_required", error_description: "nobody is here", state: "s", iss: ISSUER });
  const answer = `${CALLBACK}?${query}`;
  const error = await new Gatepost(SETTINGS, page).callback(answer).catch((error) => error);
  assert.deepEqual([error.code, error.message], ["login_required", "nobody is here"]);
});

test("only what the redirect URI brings back is a callback", () => {
  const gatepost = new Gatepost(SETTINGS, new Page());
  assert.equal(gatepost.isCallback(`${CALLBACK}?error=access_denied`), true);
  for (const address of [CALLBACK, "https://shop.example.com/?code=1", "https://evil.example/callback?code=1", `${CALLBACK}/?code=1`]) {
    assert.equal(gatepost.isCallback(address), false, address);
  }
});

test("verifiers of sign-ins that are long over are swept away, and nothing else is", async () => {
  const page = new Page(answering);
  const gatepost = new Gatepost(SETTINGS, page);
  page.storage.setItem("somebody-else's", "1");
  await gatepost.start("ada@example.org");
  page.time += 3_599_000;
  await gatepost.start("ada@example.org");
  assert.equal(page.storage.length, 3);
  page.time += 2_000;
  await gatepost.start("ada@example.org");
  assert.equal(page.storage.length, 3);
  assert.equal(page.storage.getItem("somebody-else's"), "1");
});

test("a refusal has the server's word, its fields, its wait and its request id", async () => {
  const fields = [{ field: "email", code: "email_invalid", detail: "an address has exactly one @" }];
  const said = { type: "", title: "", status: 422, code: "invalid_request", detail: "fields", request_id: "r-1", errors: fields };
  const page = new Page(() => refusal(422, said));
  const error = await new Gatepost(SETTINGS, page).start("ada").catch((error) => error);
  assert.deepEqual(
    [error.name, error.code, error.status, error.requestId, error.fields],
    ["GatepostError", "invalid_request", 422, "r-1", fields],
  );
  page.answer = () => refusal(429, { ...said, status: 429, code: "rate_limited", errors: undefined }, { "retry-after": "7" });
  assert.equal((await new Gatepost(SETTINGS, page).start("ada").catch((error) => error)).retryAfter, 7);
  page.answer = () => new Response("<h1>Bad gateway</h1>", { status: 502 });
  assert.equal((await new Gatepost(SETTINGS, page).start("ada").catch((error) => error)).code, "unexpected");
  page.answer = () => new TypeError("fetch failed");
  assert.equal((await new Gatepost(SETTINGS, page).start("ada").catch((error) => error)).code, "unreachable");
});
