// A link that is opened in another browser than the one where its sign-in began: the app of that browser has no verifier,
// and gets in all the same, without another letter.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { join, resolve } from "node:path";

import { post } from "../server.mjs";

const APP = "walks";
const binary = resolve(process.env.GATEPOST_BIN ?? join(import.meta.dirname, "../../../target/debug/gatepost"));

/** An app with its own server: it comes back to `/callback`, and starts sign-ins at `/login`. */
class App {
  static async start(server) {
    const app = new App();
    app.issuer = `${server.origin}/apps/${APP}`;
    app.verifier = randomBytes(32).toString("base64url");
    app.listener = createServer((request, response) => app.answer(request, response));
    await new Promise((listening) => app.listener.listen(0, "127.0.0.1", listening));
    app.origin = `http://localhost:${app.listener.address().port}`;
    app.redirectUri = `${app.origin}/callback`;
    const uris = ["--redirect-uri", app.redirectUri, "--initiate-login-uri", `${app.origin}/login?by=mail`];
    execFileSync(binary, ["app", "create", APP, "--name", "Walks", ...uris], { cwd: server.folder, stdio: "pipe" });
    return app;
  }

  answer(request, response) {
    const url = new URL(request.url, this.origin);
    if (url.pathname === "/login") {
      assert.equal(url.searchParams.get("iss"), this.issuer);
      assert.equal(url.searchParams.get("by"), "mail");
      response.writeHead(302, { location: this.authorizeUrl({ login_hint: url.searchParams.get("login_hint") }) });
      response.end();
      return;
    }
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end("<!doctype html><html lang=en><link rel=icon href='data:,'><title>App</title><h1>App</h1>");
  }

  get challenge() {
    const challenge = createHash("sha256").update(this.verifier).digest("base64url");
    return { code_challenge: challenge, code_challenge_method: "S256" };
  }

  authorizeUrl(more = {}) {
    const asked = { response_type: "code", client_id: APP, redirect_uri: this.redirectUri, state: "anew" };
    return `${this.issuer}/authorize?${new URLSearchParams({ ...asked, ...this.challenge, ...more })}`;
  }

  /** Claims that the page came back with a code for this app's own verifier, and gives what it says who signed in. */
  async exchange(page) {
    await page.waitForURL(`${this.redirectUri}?**`);
    const query = new URL(page.url()).searchParams;
    assert.equal(query.get("state"), "anew");
    const form = {
      grant_type: "authorization_code",
      client_id: APP,
      code: query.get("code"),
      code_verifier: this.verifier,
      redirect_uri: this.redirectUri,
    };
    const { status, body } = await post({ url: `${this.issuer}/token`, form });
    assert.equal(status, 200, JSON.stringify(body));
    return JSON.parse(Buffer.from(body.access_token.split(".")[1], "base64url"));
  }
}

/** Presses *sign in here* on the page behind the letter's link. */
async function signInHere(context, server, address) {
  const page = await context.newPage();
  await page.goto((await server.letterTo(address)).link);
  await page.getByRole("button", { name: "Sign in here", exact: true }).click();
  return page;
}

/** Registers the walks. */
export default function walks({ test, server, browser }) {
  let app;

  test("a link that began in an app elsewhere lets the app of this browser in, once", async () => {
    app ??= await App.start(server);
    const address = "mia@example.org";
    const begun = { email: address, redirect_uri: app.redirectUri, state: "first", ...app.challenge };
    assert.equal((await post({ url: `${app.issuer}/sign-ins`, json: begun })).status, 202);

    const context = await browser.context({ allowed: [app.origin] });
    const page = await signInHere(context, server, address);
    await page.waitForURL(`${app.redirectUri}?**`);
    assert.equal(new URL(page.url()).searchParams.get("state"), "first");
    // This client finds no verifier for that code in its storage, so it sends the browser on.
    app.verifier = randomBytes(32).toString("base64url");
    await page.goto(app.authorizeUrl());
    assert.equal((await app.exchange(page)).email, address);
    // Without the stay that began by it, the mark alone lets nobody in again.
    await context.clearCookies({ name: /^gp_session_/ });
    await page.goto(app.authorizeUrl());
    await page.locator("input[type=email]").waitFor();
    await context.finish();
  });

  test("a link that began on the hosted page elsewhere starts anew in the app and is in", async () => {
    app ??= await App.start(server);
    const address = "noa@example.org";
    const first = await browser.context({ allowed: [app.origin] });
    const waiting = await first.newPage();
    await waiting.goto(app.authorizeUrl());
    await waiting.locator("input[type=email]").fill(address);
    await waiting.locator("input[type=email]").press("Enter");
    await waiting.waitForURL(/\/wait\/sin_/);

    // From the form to the app's own start, to the authorization endpoint and back: all under the page's policy.
    const second = await browser.context({ allowed: [app.origin] });
    const page = await signInHere(second, server, address);
    assert.equal((await app.exchange(page)).email, address);
    await waiting.getByRole("heading", { name: /signed in/i }).waitFor();
    await second.finish();
    await first.finish();
    app.listener.close();
  });
}
