// What must hold between this client and the server. Each cell has an app of its own, so that none depends on another.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";

import { createApi, result } from "@gatepost/client";

import { App, CALLBACK, shutDown } from "./app.mjs";

const HOUR = 3_600_000;
const wrong = (code) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
const refused = { name: "TokenError", code: "invalid_token" };

/** By the e-mailed link: the waiting page is told, the code buys tokens, the typed client begins one just as well. */
async function link(server) {
  const app = App.make(server, "by-link");
  const { gatepost, signIn, tokens } = await app.signIn(app.person("ada"));
  assert.match(tokens.refreshToken, /^gp_refresh_/);
  assert.deepEqual(await signIn.wait(), { status: "completed" });
  const person = await gatepost.userInfo();
  assert.deepEqual([person.email, person.email_verified], [app.person("ada"), true]);

  const api = createApi({ origin: server.origin });
  const body = {
    email: app.person("bob"),
    redirect_uri: CALLBACK,
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
  };
  const headers = { "Idempotency-Key": "one-letter" };
  const begin = () => result(api.POST("/apps/{app_id}/sign-ins", { params: { path: { app_id: app.id }, header: headers }, body }));
  const [first, again] = [await begin(), await begin()];
  assert.deepEqual([first.ok, first.value?.sign_in_id], [true, again.value?.sign_in_id], "the same request is the same sign-in");
  const bad = await result(
    api.POST("/apps/{app_id}/sign-ins", { params: { path: { app_id: app.id } }, body: { ...body, email: "nobody" } }),
  );
  assert.deepEqual([bad.kind, bad.problem?.code, bad.problem?.errors?.[0]?.field], ["problem", "invalid_request", "email"]);

  // On another screen: the reader types the number, the waiting page goes on.
  const waiting = app.page().gatepost;
  const other = await waiting.start(app.person("eve"));
  const outcome = other.wait();
  const letter = await server.letterTo(app.person("eve"));
  const form = new URLSearchParams({ action: "approve", match: other.matchNumber });
  assert.equal((await fetch(letter.link, { method: "POST", headers: { accept: "application/json" }, body: form })).status, 200);
  const { status, redirectTo } = await outcome;
  assert.equal(status, "approved");
  assert.match((await waiting.callback(redirectTo)).accessToken, /^eyJ/);
}

/** By the six digits, after a wrong try that is counted. */
async function code(server) {
  const app = App.make(server, "by-code");
  const { gatepost } = app.page();
  const signIn = await gatepost.start(app.person("ada"));
  const { code } = await server.letterTo(app.person("ada"));
  await assert.rejects(signIn.enterCode(wrong(code)), { code: "code_incorrect", attemptsRemaining: 4 });
  const tokens = await gatepost.callback(await signIn.enterCode(`${code.slice(0, 3)} ${code.slice(3)}`));
  assert.equal(tokens.accessToken, await gatepost.accessToken());
  assert.deepEqual(await signIn.wait(), { status: "completed" });
}

/** New tokens by one request for many callers; an old refresh token ends the session. */
async function refresh(server) {
  const app = App.make(server, "by-refresh");
  const { gatepost, tokens, browser } = await app.signIn(app.person("ada"));
  let requests = 0;
  const { fetch } = browser;
  browser.fetch = (...request) => (requests++, fetch(...request));
  const all = await Promise.all([gatepost.refresh(), gatepost.refresh(), gatepost.refresh()]);
  assert.deepEqual([requests, new Set(all.map(({ refreshToken }) => refreshToken)).size], [1, 1]);
  assert.notEqual(all[0].refreshToken, tokens.refreshToken);
  assert.equal(await app.userInfoStatus(all[0].accessToken), 200);
  await gatepost.refresh();
  // The first token is two generations old: whoever shows it has stolen it, or lost the session to a thief.
  const thief = app.page({ store: { get: () => tokens, set: () => undefined } }).gatepost;
  await assert.rejects(thief.refresh(), { code: "invalid_grant" });
  await assert.rejects(gatepost.refresh(), { code: "invalid_grant" });
  assert.equal(await gatepost.accessToken(), undefined);
}

/** The session is over at the server and here, and the browser is sent to end its stay. */
async function logout(server) {
  const back = "http://localhost:1/goodbye";
  const app = App.make(server, "by-logout", "--post-logout-redirect-uri", back);
  const { gatepost, browser, tokens } = await app.signIn(app.person("ada"), { postLogoutRedirectUri: back });
  await gatepost.logOut();
  assert.equal(await gatepost.accessToken(), undefined);
  assert.equal(await app.userInfoStatus(tokens.accessToken), 401);
  const [{ url, form }] = browser.left;
  const gone = await fetch(url, { method: "POST", body: new URLSearchParams(form), redirect: "manual" });
  assert.equal(gone.status, 303, "the server takes the form");
  const kept = app.page({ store: { get: () => tokens, set: () => undefined } }).gatepost;
  await assert.rejects(kept.refresh(), { code: "invalid_grant" });
}

/** An access token is taken, and nothing else that the server signed. */
async function jwt(server) {
  for (const algorithm of ["ES256", "RS256", "EdDSA"]) {
    const app = App.make(server, `jwt-${algorithm.toLowerCase()}`, "--access-token-alg", algorithm);
    const verifier = app.verifier();
    const { tokens } = await app.signIn(app.person("ada"));
    const caller = await verifier.verify(tokens.accessToken, { scope: "email" });
    assert.deepEqual([caller.format, caller.app, caller.email], ["jwt", app.id, app.person("ada")]);
    assert.match(`${caller.user} ${caller.session}`, /^usr_\w+ ses_\w+$/);
    await assert.rejects(verifier.verify(tokens.accessToken, { scope: "notes:write" }), { code: "insufficient_scope" });
    for (const other of [tokens.idToken, tokens.refreshToken]) await assert.rejects(verifier.verify(other), refused);
    const later = app.verifier({ clock: () => Date.now() + HOUR });
    await assert.rejects(later.verify(tokens.accessToken), refused);
  }
}

/** A Biscuit is taken, as issued and as its holder narrowed it. */
async function biscuit(server) {
  const app = App.make(server, "by-biscuit", "--access-token-format", "biscuit");
  const verifier = app.verifier();
  const { tokens } = await app.signIn(app.person("ada"));
  const caller = await verifier.verify(tokens.accessToken, { scope: "openid", operation: "write" });
  assert.deepEqual(
    [caller.format, caller.app, caller.email, caller.scopes.sort()],
    ["biscuit", app.id, app.person("ada"), ["email", "openid"]],
  );
  assert.ok(Math.abs(caller.expiresAt - tokens.expiresAt) < 5_000, "it says when it dies");
  const { binary, folder } = server;
  const command = ["token", "attenuate", "--check", 'operation("read")', "--scope", "openid"];
  const narrowed = execFileSync(binary, command, { cwd: folder, input: tokens.accessToken, encoding: "utf8" }).trim();
  const { user, revocationIds } = await verifier.verify(narrowed, { scope: "openid" });
  assert.deepEqual([user, revocationIds[0]], [caller.user, caller.revocationIds[0]]);
  await assert.rejects(verifier.verify(narrowed, { scope: "openid", operation: "write" }), { code: "insufficient_scope" });
  await assert.rejects(verifier.verify(narrowed, { scope: "email" }), { code: "insufficient_scope" });
  const later = app.verifier({ clock: () => Date.now() + HOUR });
  await assert.rejects(later.verify(tokens.accessToken), refused);
}

/** Keys change under the verifier's feet: planned, it notices nothing; after a theft, the new key is taken and the old one dies. */
async function rotation(server) {
  const app = App.make(server, "by-rotation");
  let passed = 0;
  const verifier = app.verifier({ clock: () => Date.now() + passed });
  const { gatepost, tokens } = await app.signIn(app.person("ada"));
  const { user } = await verifier.verify(tokens.accessToken);
  app.run("keys", "rotate", app.id);
  assert.equal((await verifier.verify((await gatepost.refresh()).accessToken)).user, user, "the old key still signs");
  app.run("keys", "rotate", app.id, "--now");
  const fresh = await gatepost.refresh();
  const kid = (token) => JSON.parse(Buffer.from(token.split(".")[0], "base64url")).kid;
  assert.notEqual(kid(fresh.accessToken), kid(tokens.accessToken));
  assert.equal((await verifier.verify(fresh.accessToken)).user, user, "a strange key is looked for at once");
  passed = 6 * 60_000;
  await assert.rejects(verifier.verify(tokens.accessToken), refused);
}

/** A page that waits outlives a restart, so does a session, and APIs go on while there is no server. */
async function restart(server) {
  const app = App.make(server, "by-restart");
  let passed = 0;
  const verifier = app.verifier({ clock: () => Date.now() + passed });
  const { gatepost, tokens } = await app.signIn(app.person("ada"));
  const { user } = await verifier.verify(tokens.accessToken);
  const page = app.page().gatepost;
  const signIn = await page.start(app.person("bob"));
  // The mailbox of development does not outlive the server.
  const { link } = await server.letterTo(app.person("bob"));
  let outcome;
  await new Promise((onState) => (outcome = signIn.wait({ onState })));

  const start = await shutDown(server);
  passed = 6 * 60_000;
  assert.equal((await verifier.verify(tokens.accessToken)).user, user, "known keys serve while nobody answers");
  await assert.rejects(app.verifier().verify(tokens.accessToken), { code: "unavailable", status: 503 });
  await start();

  const redirect = await app.press(link);
  assert.deepEqual(await outcome, { status: "completed" });
  assert.ok(await page.callback(redirect));
  assert.equal((await verifier.verify((await gatepost.refresh()).accessToken)).user, user);
}

/** A token names whom it is for, and nobody else takes it. */
async function wrongAudience(server) {
  const audience = "https://api.example.com";
  const app = App.make(server, "by-audience", "--access-token-audience", audience);
  const { tokens } = await app.signIn(app.person("ada"));
  assert.equal((await app.verifier({ audience }).verify(tokens.accessToken)).app, app.id);
  for (const other of [undefined, "https://api.example.com/", "https://other.example.com"]) {
    await assert.rejects(app.verifier(other && { audience: other }).verify(tokens.accessToken), refused);
  }
}

/** Nothing of one app is good at another, the same audience or not. */
async function wrongApp(server) {
  const shared = ["--access-token-audience", "https://api.example.com"];
  for (const format of ["jwt", "biscuit"]) {
    const [one, other] = ["one", "other"].map((name) => App.make(server, `${name}-${format}`, "--access-token-format", format, ...shared));
    const { tokens } = await one.signIn(one.person("ada"));
    const settings = { audience: "https://api.example.com" };
    assert.equal((await one.verifier(settings).verify(tokens.accessToken)).app, one.id);
    await assert.rejects(other.verifier(settings).verify(tokens.accessToken), refused);
    assert.equal(await other.userInfoStatus(tokens.accessToken), 401);
    const stranger = other.page({ store: { get: () => tokens, set: () => undefined } }).gatepost;
    await assert.rejects(stranger.refresh(), { code: "invalid_grant" });
    // A code of the one comes back at the other: it is not even tried.
    await one.page().gatepost.start(one.person("bob"));
    const redirect = await one.pressLink(one.person("bob"));
    await assert.rejects(other.page().gatepost.callback(redirect), { code: "issuer_mismatch" });
  }
}

export const cells = { link, code, refresh, logout, jwt, biscuit, rotation, restart, wrong_audience: wrongAudience, wrong_app: wrongApp };
