// Tokens stay fresh, are refreshed by one request, and are gone when the session is.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Gatepost, memory } from "@gatepost/client/browser";

import { CALLBACK, ISSUER, Page, refusal, settle, tokens } from "./support/page.mjs";

const SETTINGS = { issuer: ISSUER, redirectUri: CALLBACK };
const kept = (name, page, life = 600_000) => ({
  accessToken: `access-${name}`,
  expiresAt: page.time + life,
  refreshToken: `refresh-${name}`,
  scope: "openid email",
  idToken: `id-${name}`,
});

/** Somebody who is signed in, with tokens called 1. */
function signedIn(answer, more = {}) {
  const page = new Page(answer);
  const store = memory();
  store.set(kept("1", page));
  return { page, store, gatepost: new Gatepost({ ...SETTINGS, store, ...more }, page) };
}

/** Web Locks among pages: one holder after the other. */
function lockManager() {
  let [tail, holders] = [Promise.resolve(), 0];
  const names = new Set();
  return {
    names,
    request(name, ...rest) {
      const [act, { ifAvailable = false } = {}] = rest.reverse();
      names.add(name);
      if (ifAvailable && holders > 0) return Promise.resolve(act(null));
      holders += 1;
      const held = tail.then(() => act({ name })).finally(() => (holders -= 1));
      tail = held.catch(() => undefined);
      return held;
    },
  };
}

test("a token that is fresh is used, and one that is nearly over is refreshed before", async () => {
  const { page, gatepost } = signedIn(() => tokens("2"));
  assert.equal(await gatepost.accessToken(), "access-1");
  page.time += 569_000;
  assert.equal(await gatepost.accessToken(), "access-1");
  page.time += 2_000;
  assert.equal(await gatepost.accessToken(), "access-2");
  assert.deepEqual(
    page.sent.map(({ body }) => body),
    [{ client_id: "shop", grant_type: "refresh_token", refresh_token: "refresh-1" }],
  );
});

test("nobody who is not signed in has a token", async () => {
  const gatepost = new Gatepost(SETTINGS, new Page());
  assert.equal(await gatepost.accessToken(), undefined);
  await assert.rejects(gatepost.refresh(), { code: "signed_out" });
  await assert.rejects(gatepost.userInfo(), { code: "signed_out" });
});

test("of all who ask at once, one refreshes", async () => {
  const { page, gatepost } = signedIn(() => tokens("2"));
  page.time += 600_000;
  const all = await Promise.all([
    gatepost.accessToken(),
    gatepost.accessToken(),
    gatepost.refresh().then(({ accessToken }) => accessToken),
  ]);
  assert.deepEqual(all, ["access-2", "access-2", "access-2"]);
  assert.equal(page.sent.length, 1);
});

test("of two tabs with one store, one refreshes, and the other takes what it got", async () => {
  const { page, store, gatepost } = signedIn(() => tokens("2"));
  const locks = lockManager();
  page.locks = locks;
  const other = new Page(() => assert.fail("the second tab asks too"));
  other.locks = locks;
  const inOther = new Gatepost({ ...SETTINGS, store }, other);
  const [one, two] = await Promise.all([gatepost.refresh(), inOther.refresh()]);
  assert.deepEqual([one.accessToken, two.accessToken, page.sent.length], ["access-2", "access-2", 1]);
  assert.deepEqual([...locks.names], [`gatepost:${ISSUER}`]);
});

test("a tab that sees late what the other one wrote waits for it, but not for ever", async () => {
  const { page, store, gatepost } = signedIn(() => tokens("2"));
  const [other, stale] = [new Page(() => tokens("3")), store.get()];
  page.locks = other.locks = lockManager();
  const lag = other.time + 120;
  const late = { ...store, get: () => (other.time < lag ? stale : store.get()) };
  const inOther = new Gatepost({ ...SETTINGS, store: late }, other);
  const both = Promise.all([gatepost.refresh(), inOther.refresh()]);
  await other.pass(1_000);
  assert.deepEqual([(await both)[1].accessToken, other.sent.length], ["access-2", 0]);

  page.answer = () => new TypeError("fetch failed");
  const alone = [gatepost.refresh().catch(({ code }) => code), inOther.refresh()];
  await page.pass(1_000);
  await other.pass(1_000);
  assert.deepEqual([await alone[0], (await alone[1]).accessToken, other.sent.length], ["unreachable", "access-3", 1]);
});

test("a refresh whose answer was lost is tried once more with the same token", async () => {
  for (const lost of [() => new TypeError("fetch failed"), () => refusal(503, { error: "temporarily_unavailable" })]) {
    const { page, gatepost } = signedIn((_, count) => (count === 1 ? lost() : tokens("2")));
    const refreshed = gatepost.refresh();
    await page.pass(1_000);
    assert.equal((await refreshed).accessToken, "access-2");
    assert.deepEqual(
      page.sent.map(({ body }) => body.refresh_token),
      ["refresh-1", "refresh-1"],
    );
  }
});

test("while the server is away the tokens stay, and the next attempt is a new one", async () => {
  const { page, gatepost } = signedIn((_, count) => (count <= 2 ? new TypeError("fetch failed") : tokens("2")));
  const refreshed = gatepost.refresh();
  refreshed.catch(() => undefined);
  await page.pass(1_000);
  await assert.rejects(refreshed, { code: "unreachable" });
  assert.equal((await gatepost.tokens()).refreshToken, "refresh-1");
  assert.equal((await gatepost.refresh()).accessToken, "access-2");
});

test("a session that is over leaves no tokens behind", async () => {
  const { page, gatepost } = signedIn(() => refusal(400, { error: "invalid_grant", error_description: "the session is over" }));
  await assert.rejects(gatepost.refresh(), { name: "GatepostError", code: "invalid_grant" });
  assert.equal(await gatepost.accessToken(), undefined);
  assert.equal(page.sent.length, 1);
});

test("a refresh that is under way brings nobody back who logs out", async () => {
  let answer;
  const { gatepost } = signedIn(({ path }) => (path === "/token" ? new Promise((resolve) => (answer = resolve)) : new Response("")));
  const refreshed = gatepost.refresh();
  refreshed.catch(() => undefined);
  await settle();
  await gatepost.logOut();
  answer(tokens("2"));
  await assert.rejects(refreshed, { code: "signed_out" });
  assert.equal(await gatepost.tokens(), undefined);
});

test("who is signed in is asked with a fresh token", async () => {
  const { page, gatepost } = signedIn(({ path }) => (path === "/token" ? tokens("2") : Response.json({ sub: "usr_1" })));
  page.time += 600_000;
  assert.deepEqual(await gatepost.userInfo(), { sub: "usr_1" });
  assert.equal(page.sent[1].headers.authorization, "Bearer access-2");
});

test("logging out ends the session, forgets the tokens, and stays on the page", async () => {
  const { page, gatepost } = signedIn(() => new Response(""));
  await gatepost.logOut();
  assert.deepEqual(
    page.sent.map(({ path, body }) => [path, body]),
    [["/revoke", { client_id: "shop", token: "refresh-1" }]],
  );
  assert.equal(await gatepost.tokens(), undefined);
  assert.deepEqual(page.left, []);
});

test("with an address to come back to, it ends the browser's stay too, and no token is in a URL", async () => {
  const back = "https://shop.example.com/";
  const { page, gatepost } = signedIn(() => new Response(""), { postLogoutRedirectUri: back });
  await gatepost.logOut();
  assert.deepEqual(page.left, [
    { url: `${ISSUER}/logout`, form: { client_id: "shop", post_logout_redirect_uri: back, id_token_hint: "id-1" } },
  ]);
});

test("a server that is away does not keep the tokens here", async () => {
  const { page, gatepost } = signedIn(() => new TypeError("fetch failed"), { postLogoutRedirectUri: "https://shop.example.com/" });
  await assert.rejects(gatepost.logOut(), { code: "unreachable" });
  await settle();
  assert.equal(await gatepost.tokens(), undefined);
  assert.deepEqual(page.left, []);
});
