// One sign-in in a real browser against `gatepost dev`: demo, mailbox, confirm page, signed in; and the ways out.
//
//   GATEPOST_BIN                 the binary to start          ../../target/debug/gatepost
//   GATEPOST_TEST_CHROMIUM       the browser                  /usr/bin/chromium
//   GATEPOST_TEST_SCREENSHOTS    where pictures go            ../../target/screenshots
//
// The closing line is `N passed, N failed`; the exit code is 0 only if none failed.

import assert from "node:assert/strict";
import { createServer } from "node:http";

import { Browser } from "./browser.mjs";
import { Server, post, startSignIn } from "./server.mjs";

const server = await Server.start();
const browser = await Browser.start(server.origin);
const tests = [];
const test = (name, run) => tests.push({ name, run });

const signIn = { name: "Sign in here", exact: true };
const notMe = { name: /wasn.t me/i };

/** A page that was asked for by name, whole: it has a language, a title, one heading, and no button without a name. */
async function expectGoodManners(page) {
  assert.match(await page.locator("html").getAttribute("lang"), /^[a-z]{2}/, "the page names its language");
  assert.notEqual(await page.title(), "");
  assert.equal(await page.locator("h1").count(), 1, "one heading says what this is");
  for (const field of await page.locator("input:not([type=hidden])").all()) {
    assert.ok(await field.evaluate((element) => element.labels.length > 0 || element.ariaLabel), "a field has a label");
  }
}

/** Opens the mailbox, in it the newest letter to an address, and presses that one's link; gives the page that comes. */
async function pressLinkInMailbox(context, address, picture) {
  const page = await context.newPage();
  await page.goto(`${server.origin}/dev/mailbox`);
  await expectGoodManners(page);
  if (picture) await browser.shoot(page, "mailbox");
  await page.locator("li, tr, article").filter({ hasText: address }).first().getByRole("link").first().click();
  await page.waitForURL(/\/dev\/mailbox\/./);
  await expectGoodManners(page);
  if (picture) await browser.shoot(page, "letter");
  const link = await browser.linkOf(page);
  assert.ok(link, "the letter has its link");
  return browser.follow(page, link);
}

async function letterLink(address) {
  const letter = await server.letterTo(address);
  assert.match(letter.link, new RegExp(`^${server.origin}/l/[A-Za-z0-9_-]{43}$`));
  return letter.link;
}

async function startFromDemo(context, address, picture) {
  const page = await context.newPage();
  await page.goto(`${server.origin}/demo`);
  await expectGoodManners(page);
  if (picture) await browser.shoot(page, "demo");
  await page.locator("input[type=email]").fill(address);
  if (picture) await page.locator("input[type=email]").press("Enter");
  else await page.getByRole("button").first().click();
  await page.getByRole("heading", { name: /check your|inbox/i }).waitFor();
  await server.letterTo(address);
  if (picture) await browser.shoot(page, "demo-check-your-mail");
  return page;
}

test("from the demo through the mailbox to a decoded token", async () => {
  const context = await browser.context();
  const address = "ann@example.org";
  await startFromDemo(context, address, true);
  const page = await pressLinkInMailbox(context, address, true);

  await expectGoodManners(page);
  assert.match(await page.locator("body").innerText(), /ann@example\.org/);
  assert.ok(await page.getByRole("button", notMe).isVisible());
  await browser.shoot(page, "confirm");
  assert.match(page.url(), /\/l\//, "nothing is submitted by itself");

  await page.getByRole("button", signIn).click();
  await page.waitForURL(/\/demo/);
  await page.getByRole("heading", { name: /signed in/i }).waitFor();
  await page.getByText(/usr_/).first().waitFor();
  const text = await page.locator("body").innerText();
  for (const shown of [address, "at+jwt", "ES256", `${server.origin}/apps/demo`]) {
    assert.ok(text.includes(shown), `${shown} is not on the page: ${text}`);
  }
  assert.doesNotMatch(page.url(), /eyJ/, "no token in the address bar");
  await browser.shoot(page, "demo-signed-in");
  await context.finish();
});

test("the six digits of the letter sign in where it began", async () => {
  const context = await browser.context();
  const page = await startFromDemo(context, "fay@example.org", false);
  const { code } = await server.letterTo("fay@example.org");
  page.on("response", (response) => {
    if (/\/sign-ins\/sin_[a-z0-9]+\/code$/.test(response.url())) context.expectFailure(response.url(), 422);
  });
  await page.getByLabel("Code from the letter").fill(code === "000000" ? "000001" : "000000");
  await page.getByRole("button", { name: "Sign in with the code" }).click();
  await page.getByRole("alert").filter({ hasText: /digits|code/i }).waitFor();
  await browser.shoot(page, "demo-wrong-code");
  await page.getByLabel("Code from the letter").fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await page.getByRole("button", { name: "Sign in with the code" }).click();
  await page.getByRole("heading", { name: /signed in/i }).waitFor();
  await context.finish();
});

test("a second browser lets the first go on by its number, and gets nothing itself", async () => {
  const address = "ivy@example.org";
  const first = await browser.context();
  const page = await startFromDemo(first, address, false);
  const number = await page.locator("#number").innerText();
  assert.match(number, /^[0-9]{2}$/);

  const second = await browser.context();
  const mail = await second.newPage();
  await mail.goto(await letterLink(address));
  await mail.getByLabel(/number on the other screen/i).fill(number);
  await mail.getByRole("button", { name: /let the other screen go on/i }).click();
  await mail.getByRole("heading", { name: "Confirmed" }).waitFor();
  await expectGoodManners(mail);
  assert.doesNotMatch(mail.url(), /code=/);
  await browser.shoot(mail, "approved");
  await page.getByRole("heading", { name: /signed in/i }).waitFor();
  await second.finish();
  await first.finish();
});

test("the hosted page waits in one browser and is told in another", async () => {
  const address = "joe@example.org";
  const first = await browser.context();
  const page = await first.newPage();
  await page.goto(await server.authorizeUrl());
  await expectGoodManners(page);
  await browser.shoot(page, "begin");
  await page.locator("input[type=email]").fill(address);
  await page.locator("input[type=email]").press("Enter");
  await page.waitForURL(/\/wait\/sin_/);
  await expectGoodManners(page);
  await browser.shoot(page, "wait");
  const number = (await page.locator("body").innerText()).match(/(?<![0-9])[0-9]{2}(?![0-9])/)[0];

  const second = await browser.context();
  const mail = await second.newPage();
  await mail.goto(await letterLink(address));
  assert.equal(await mail.getByRole("button", signIn).count(), 0, "the client of this browser could not go on");
  await browser.shoot(mail, "approve");
  await mail.getByLabel(/number on the other screen/i).fill(number);
  const back = page.waitForRequest(/\/demo\/callback\?/);
  await mail.getByRole("button", { name: /let the other screen go on/i }).click();
  const query = new URL((await back).url()).searchParams;
  assert.equal(query.get("state"), "from-the-test");
  assert.ok(query.get("code"));
  await second.finish();
  await first.finish();
});

test("in the browser where it began, the link of the hosted page goes on by itself", async () => {
  const address = "kim@example.org";
  const context = await browser.context();
  const page = await context.newPage();
  await page.goto(await server.authorizeUrl());
  await page.locator("input[type=email]").fill(address);
  await page.locator("input[type=email]").press("Enter");
  await page.waitForURL(/\/wait\/sin_/);
  const mail = await context.newPage();
  const back = mail.waitForRequest(/\/demo\/callback\?/);
  await mail.goto(await letterLink(address));
  assert.ok(new URL((await back).url()).searchParams.get("code"));
  await page.getByRole("heading", { name: /signed in/i }).waitFor();
  await browser.shoot(page, "wait-over");
  await context.finish();
});

test("without JavaScript the mailbox and the confirm page work", async () => {
  const context = await browser.context({ javaScriptEnabled: false });
  const address = "bob@example.org";
  await startSignIn(server, address);
  await server.letterTo(address);
  const page = await pressLinkInMailbox(context, address, false);
  await page.getByRole("button", signIn).click();
  await page.waitForURL(/\/demo\/callback\?/);
  const query = new URL(page.url()).searchParams;
  assert.ok(query.get("code"));
  assert.equal(query.get("state"), "from-the-test");
  assert.equal(query.get("iss"), `${server.origin}/apps/demo`);
  await context.finish();
});

test("this wasn't me ends it, with and without JavaScript", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.context({ javaScriptEnabled });
    const address = `cat${javaScriptEnabled}@example.org`;
    const started = await startSignIn(server, address);
    const link = await letterLink(address);
    const page = await context.newPage();
    await page.goto(link);
    await page.getByRole("button", notMe).click();
    await page.waitForLoadState();
    await expectGoodManners(page);
    assert.equal(await page.getByRole("button", signIn).count(), 0);
    if (javaScriptEnabled) await browser.shoot(page, "refused");
    assert.equal((await server.watch(started)).status, "refused");

    context.expectFailure(link, 410);
    assert.equal((await page.goto(link)).status(), 410);
    if (javaScriptEnabled) await browser.shoot(page, "link-refused");
    await context.finish();
  }
});

test("a spent link says so calmly and shows no whole address", async () => {
  const context = await browser.context();
  const address = "dan@example.org";
  await startFromDemo(context, address, false);
  const link = await letterLink(address);
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole("button", signIn).click();
  await page.getByRole("heading", { name: /signed in/i }).waitFor();

  const other = await browser.context();
  other.expectFailure(link, 410);
  const late = await other.newPage();
  assert.equal((await late.goto(link)).status(), 410);
  await expectGoodManners(late);
  const text = await late.locator("body").innerText();
  assert.ok(!text.includes(address) && text.includes("•"), text);
  assert.equal(await late.getByRole("button", signIn).count(), 0);
  await browser.shoot(late, "link-spent");
  await other.finish();
  await context.finish();
});

test("an unknown link gets the same calm page", async () => {
  const context = await browser.context();
  const link = `${server.origin}/l/${"A".repeat(43)}`;
  context.expectFailure(link, 404);
  const page = await context.newPage();
  assert.equal((await page.goto(link)).status(), 404);
  await expectGoodManners(page);
  await browser.shoot(page, "link-unknown");
  await context.finish();
});

test("looking at a link, going back and looking again leaves it good", async () => {
  const context = await browser.context();
  const address = "eve@example.org";
  await startSignIn(server, address);
  const link = await letterLink(address);
  const page = await context.newPage();
  for (let look = 0; look < 3; look += 1) {
    await page.goto(link);
    await page.goto(`${server.origin}/demo`);
    await page.goBack();
  }
  await page.reload();
  await page.getByRole("button", signIn).click();
  await page.waitForURL(/\/demo\/callback/);
  await context.finish();
});

test("an app of another origin starts, comes back and exchanges, all from its own page", async () => {
  const app = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end("<!doctype html><html lang=en><link rel=icon href='data:,'><title>App</title><h1>App</h1>");
  });
  await new Promise((listening) => app.listen(0, "127.0.0.1", listening));
  const origin = `http://localhost:${app.address().port}`;
  const context = await browser.context({ allowed: [origin] });
  const page = await context.newPage();
  await page.goto(`${origin}/demo/callback`);
  const begun = await page.evaluate(post, {
    url: `${server.issuer}/sign-ins`,
    json: await server.signInBody("gus@example.org", `${origin}/demo/callback`),
  });
  assert.equal(begun.status, 202, JSON.stringify(begun));

  const mail = await context.newPage();
  await mail.goto(await letterLink("gus@example.org"));
  await mail.getByRole("button", signIn).click();
  await mail.waitForURL(`${origin}/demo/callback?**`);
  const code = new URL(mail.url()).searchParams.get("code");
  const tokens = await page.evaluate(post, {
    url: `${server.issuer}/token`,
    form: {
      grant_type: "authorization_code",
      client_id: "demo",
      code,
      code_verifier: server.verifier,
      redirect_uri: `${origin}/demo/callback`,
    },
  });
  assert.equal(tokens.status, 200, JSON.stringify(tokens));
  assert.equal(tokens.body.token_type, "Bearer");
  await context.finish();
  app.close();
});

test("a page of another origin can't press the button in a frame or by a form", async () => {
  const address = "hal@example.org";
  const started = await startSignIn(server, address);
  const link = await letterLink(address);
  const evil = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><link rel=icon href='data:,'><iframe src="${link}"></iframe>
      <form method="post" action="${link}" target="_blank"><input name="action" value="sign_in"><button>Win</button></form>`);
  });
  await new Promise((listening) => evil.listen(0, "127.0.0.1", listening));
  // 127.0.0.1 and localhost are two sites.
  const context = await browser.context({ watched: false });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${evil.address().port}/`);
  const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
  const framed = await frame.getByRole("button").count().catch(() => 0);
  assert.equal(framed, 0, "the page was framed");
  const [popup] = await Promise.all([page.waitForEvent("popup"), page.getByRole("button", { name: "Win" }).click()]);
  await popup.waitForLoadState();
  assert.ok(!popup.url().includes("/demo/callback"), popup.url());
  assert.equal((await server.watch(started)).status, "pending");
  await context.finish();
  evil.close();
});

test("the API reference is a page of our own", async () => {
  const context = await browser.context();
  const page = await context.newPage();
  await page.goto(`${server.origin}/docs`);
  await page.getByText("/apps/{app_id}/sign-ins").first().waitFor();
  await browser.shoot(page, "docs", { fullPage: false });
  await context.finish();
});

(await import("./marks.mjs")).marks(test, server, browser);

let passed = 0;
const failures = [];
for (const { name, run } of tests) {
  try {
    await run();
    passed += 1;
    console.log(`ok      ${name}`);
  } catch (error) {
    failures.push(name);
    console.log(`FAILED  ${name}\n${String(error.stack ?? error).replace(/^/gm, "        ")}`);
  }
}
if (failures.length > 0) console.log(`--- what the server said\n${server.log()}---`);
await browser.stop();
await server.stop();
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
