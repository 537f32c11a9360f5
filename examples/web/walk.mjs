// The app in a real browser, against `gatepost dev`.
//
//   node walk.mjs
//
//   GATEPOST_BIN                 the binary to start          ../../target/debug/gatepost
//   GATEPOST_TEST_CHROMIUM       the browser                  /usr/bin/chromium
//   GATEPOST_TEST_SCREENSHOTS    where pictures go            ../../target/screenshots
//
// The closing line is `N passed, N failed`; the exit code is 0 only if none failed.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";

import { build } from "esbuild";

import { Browser } from "../../tests/browser/browser.mjs";
import { Server, eventually } from "../../tests/browser/server.mjs";
import { expectGoodManners } from "../../tests/browser/steps.mjs";
import { examine } from "../../tests/browser/walks/axe.mjs";

const APP = "notes";
const HELPER = join(import.meta.dirname, "../../clients/typescript/dist/browser/index.js");
const signInHere = { name: "Sign in here", exact: true };

async function freePort() {
  const probe = createServer();
  await new Promise((listening) => probe.listen(0, "127.0.0.1", listening));
  const { port } = probe.address();
  await new Promise((closed) => probe.close(closed));
  return port;
}

const server = await Server.start();
const port = await freePort();
const origin = `http://localhost:${port}`;
server.app("create", APP, "--name", "Notes", "--redirect-uri", `${origin}/callback`, "--post-logout-redirect-uri", `${origin}/`);
const app = spawn(process.execPath, [join(import.meta.dirname, "server.mjs")], {
  env: { ...process.env, ISSUER: server.issuerOf(APP), PORT: String(port) },
  stdio: ["ignore", "inherit", "inherit"],
});
process.on("exit", () => app.kill("SIGKILL"));
await eventually("the app is served", async () => (await fetch(origin)).ok);
const browser = await Browser.start(server.origin);

const person = (more = {}) => browser.context({ allowed: [origin], ...more });
const heading = (page, name) => page.getByRole("heading", { name, exact: true }).waitFor();

/** Asks for a letter, and gives the page that waits. */
async function begin(context, address) {
  const page = await context.newPage();
  await page.goto(origin);
  await page.getByLabel("E-mail address").fill(address);
  await page.getByLabel("E-mail address").press("Enter");
  await heading(page, "Check your mail");
  return page;
}

/** Opens the letter's link in that page, and presses its button. */
async function openLink(page, address) {
  await page.goto((await server.letterTo(address)).link);
  await page.getByRole("button", signInHere).click();
  await heading(page, "You are signed in");
  assert.equal(page.url(), `${origin}/`, "the code has left the address bar");
}

async function expectInside(page, address) {
  await heading(page, "You are signed in");
  await page.getByText(address, { exact: true }).waitFor();
  assert.match(await page.locator("#user").innerText(), /^usr_/);
  const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie]));
  assert.doesNotMatch(kept, /eyJ|gp_refresh_|gp_code_/, "tokens are in memory alone");
}

/** Token requests of a context from now on, by what they ask for. */
function tokenRequests(context) {
  const asked = [];
  context.on("request", (request) => {
    if (request.url().endsWith("/token") && request.method() === "POST") asked.push(new URLSearchParams(request.postData()));
  });
  return asked;
}

const walks = {
  async "by the link in the tab where it began"() {
    const context = await person();
    const asked = tokenRequests(context);
    const page = await begin(context, "ada@example.org");
    await openLink(page, "ada@example.org");
    await expectInside(page, "ada@example.org");
    assert.equal(asked.length, 1, "the verifier was there: one exchange");
    await context.finish();
  },

  async "by the link in another tab of the same browser: both are in, with one letter"() {
    const context = await person();
    const waiting = await begin(context, "bob@example.org");
    const page = await context.newPage();
    await openLink(page, "bob@example.org");
    await expectInside(page, "bob@example.org");
    await heading(waiting, "Signed in elsewhere");
    await waiting.getByRole("button", { name: "Go on here too" }).click();
    await expectInside(waiting, "bob@example.org");
    assert.equal((await letters("bob@example.org")).length, 1);
    await context.finish();
  },

  async "by the link in another browser: its verifier is missing, and it is in all the same"() {
    const address = "eve@example.org";
    const [first, second] = [await person(), await person()];
    const waiting = await begin(first, address);
    const asked = tokenRequests(second);
    const visited = [];
    second.on("request", (request) => request.isNavigationRequest() && visited.push(new URL(request.url()).pathname));
    const page = await second.newPage();
    await openLink(page, address);
    await expectInside(page, address);
    assert.deepEqual(visited.slice(-3), ["/callback", `/apps/${APP}/authorize`, "/callback"]);
    assert.equal(asked.length, 1, "the first code is not even tried");
    assert.equal((await letters(address)).length, 1);
    await heading(waiting, "Signed in elsewhere");
    await browser.shoot(waiting, "example-web-elsewhere");
    await first.finish();
    await second.finish();
  },

  async "by the number of the waiting page, typed on another screen"() {
    const address = "gus@example.org";
    const [first, second] = [await person(), await person()];
    const waiting = await begin(first, address);
    const mail = await second.newPage();
    await mail.goto((await server.letterTo(address)).link);
    await mail.getByLabel(/number on the other screen/i).fill(await waiting.locator("#number").innerText());
    await mail.getByRole("button", { name: /let the other screen go on/i }).click();
    await expectInside(waiting, address);
    await second.finish();
    await first.finish();
  },

  async "by the digits, after a wrong try; refresh; sign out"() {
    const address = "fay@example.org";
    const context = await person();
    const asked = tokenRequests(context);
    context.on("response", (response) => {
      if (/\/(code|sign-ins)$/.test(response.url())) context.expectFailure(response.url(), 422);
    });
    const page = await context.newPage();
    await page.goto(origin);
    await expectGoodManners(page);
    await page.getByLabel("E-mail address").fill("nobody");
    await page.getByRole("button", { name: "Send the letter" }).click();
    await page.getByRole("alert").filter({ hasText: /@/ }).waitFor();
    await examine(page, "an address that is none");
    await page.getByLabel("E-mail address").fill(address);
    await page.getByRole("button", { name: "Send the letter" }).click();
    await heading(page, "Check your mail");
    const { code } = await server.letterTo(address);
    await page.getByText("The letter is with your mail provider.").waitFor();
    await expectGoodManners(page);
    await examine(page, "check your mail");
    await browser.shoot(page, "example-web-wait");
    await page.getByLabel("Code from the letter").fill(code === "000000" ? "000001" : "000000");
    await page.getByRole("button", { name: "Sign in with the code" }).click();
    await page.getByRole("alert").filter({ hasText: "Attempts left: 4." }).waitFor();
    await page.getByLabel("Code from the letter").fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.getByLabel("Code from the letter").press("Enter");
    await expectInside(page, address);
    await expectGoodManners(page);
    await examine(page, "signed in");

    await page.getByRole("button", { name: "Refresh the token" }).click();
    await page.getByText(/^Refreshed at/).waitFor();
    await browser.shoot(page, "example-web-inside");
    assert.deepEqual(
      asked.map((form) => form.get("grant_type")),
      ["authorization_code", "refresh_token"],
    );
    await page.getByRole("button", { name: "Sign out" }).click();
    await heading(page, "Sign in");
    assert.equal(page.url().split("?")[0], `${origin}/`);
    await examine(page, "sign in");
    await browser.shoot(page, "example-web-ask");
    await context.finish();
  },

  async "this wasn't me ends the wait"() {
    const address = "kim@example.org";
    const [first, second] = [await person(), await person()];
    const waiting = await begin(first, address);
    const mail = await second.newPage();
    await mail.goto((await server.letterTo(address)).link);
    await mail.getByRole("button", { name: /wasn.t me/i }).click();
    await heading(waiting, "That did not work");
    await waiting.getByText(/this wasn.t me/).waitFor();
    await waiting.getByRole("button", { name: "Start again" }).click();
    await heading(waiting, "Sign in");
    await second.finish();
    await first.finish();
  },

  async "of two tabs that share a store, one refreshes (Web Locks)"() {
    const context = await person();
    const { outputFiles } = await build({ entryPoints: [HELPER], bundle: true, format: "esm", write: false });
    await context.route(`${origin}/helper.js`, (route) => route.fulfill({ contentType: "text/javascript", body: outputFiles[0].text }));
    const [one, two, holder] = [await context.newPage(), await context.newPage(), await context.newPage()];
    for (const page of [one, two, holder]) await page.goto(origin);
    for (const page of [one, two]) await page.evaluate(useHelper, server.issuerOf(APP));
    await one.evaluate(async () => (globalThis.signIn = await globalThis.gatepost.start("lea@example.org")) && undefined);
    const { code } = await server.letterTo("lea@example.org");
    await one.evaluate(async (code) => void (await globalThis.gatepost.callback(await globalThis.signIn.enterCode(code))), code);
    const asked = tokenRequests(context);

    // A third tab holds the lock until both wait for it, so that they surely want to refresh the same tokens.
    const lock = `gatepost:${server.issuerOf(APP)}`;
    await holder.evaluate(
      (lock) =>
        new Promise((held) => {
          navigator.locks.request(lock, () => (held(), new Promise((release) => (globalThis.release = release))));
        }),
      lock,
    );
    const refreshed = [one, two].map((page) => page.evaluate(async () => (await globalThis.gatepost.refresh()).refreshToken));
    await holder.waitForFunction(async () => (await navigator.locks.query()).pending.length === 2);
    await holder.evaluate(() => globalThis.release());
    const [first, second] = await Promise.all(refreshed);
    assert.equal(first, second, "both tabs have the same tokens");
    assert.equal(asked.length, 1);
    await context.finish();
  },
};

/** In the page: a client whose tokens all tabs share. */
async function useHelper(issuer) {
  const { Gatepost } = await import("/helper.js");
  const store = {
    get: () => JSON.parse(localStorage.getItem("tokens") ?? "null") ?? undefined,
    set: (tokens) => localStorage.setItem("tokens", JSON.stringify(tokens ?? null)),
  };
  globalThis.gatepost = new Gatepost({ issuer, redirectUri: `${location.origin}/callback`, store });
}

async function letters(address) {
  const all = await (await fetch(`${server.origin}/dev/mailbox/messages`)).json();
  return all.filter(({ to }) => to.includes(address));
}

let passed = 0;
const failures = [];
for (const [name, walk] of Object.entries(walks)) {
  try {
    await walk();
    passed += 1;
    console.log(`ok      ${name}`);
  } catch (error) {
    failures.push(name);
    console.log(`FAILED  ${name}\n${String(error.stack ?? error).replace(/^/gm, "        ")}`);
  }
}
if (failures.length > 0) console.log(`--- what the server said\n${server.log()}---`);
await browser.stop();
app.kill("SIGTERM");
await server.stop();
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 && passed > 0 ? 0 : 1);
