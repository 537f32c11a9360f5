// Whole journeys by keyboard alone: Tab, Enter and typing. Where the focus is can always be seen, and it is never lost.

import assert from "node:assert/strict";

import { startSignIn } from "../server.mjs";

const MOST_STOPS = 30;

/** What has the focus: its name, and whether one sees that it has it. */
const focus = () => {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const isOutlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const isOnScreen = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  const name = element.labels?.[0]?.innerText ?? element.innerText;
  return { name: name.trim(), isSeen: isOnScreen && (isOutlined || boxShadow !== "none"), id: element.id };
};

export default function walks({ test, server, browser, steps }) {
  const { letterLink, numberOn, wrong } = steps;

  /** Presses Tab until something of that name has the focus; each stop on the way can be seen. */
  async function tabTo(page, name) {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await page.keyboard.press("Tab");
      const found = await page.evaluate(focus);
      if (!found) continue;
      assert.ok(found.isSeen, `the focus can't be seen on “${found.name}”`);
      if (name.test(found.name)) return;
    }
    assert.fail(`Tab never comes to ${name}`);
  }

  /** Every stop of a page in the order of Tab, once around. */
  async function stops(page) {
    const names = [];
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await page.keyboard.press("Tab");
      const found = await page.evaluate(focus);
      if (!found) return names;
      assert.ok(found.isSeen, `the focus can't be seen on “${found.name}”`);
      names.push(found.name);
    }
    return assert.fail(`nothing but ${names.join(", ")}: the focus is trapped`);
  }

  async function begin(context, address) {
    const page = await context.newPage();
    await page.goto(await server.authorizeUrl());
    assert.match((await page.evaluate(focus)).name, /e-mail/i, "one can type at once");
    await page.keyboard.type(address);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/wait\/sin_/);
    await server.letterTo(address);
    return page;
  }

  test("by keyboard: from an address to the digits, with a wrong try of each", async () => {
    const context = await browser.context({ refusals: true });
    const address = "keys@example.org";
    const page = await context.newPage();
    await page.goto(await server.authorizeUrl());
    await page.locator("form.fields").evaluate((form) => (form.noValidate = true));
    await page.keyboard.type("keys@");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/sign-in$/);
    assert.equal((await page.evaluate(focus)).id, "email", "after a mistake one can go on typing");
    await page.keyboard.press("End");
    await page.keyboard.type("example.org");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/wait\/sin_/);
    const { code } = await server.letterTo(address);
    // Before the page listens it offers a button, which goes away then; the focus does not.
    await page.locator("#moves-on:not([hidden])").waitFor();
    await tabTo(page, /code/i);
    await page.keyboard.type(wrong(code));
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/code$/);
    const found = await page.evaluate(focus);
    assert.equal(found.id, "code", "after a mistake the focus is on the field");
    assert.ok(found.isSeen);
    assert.match(await page.locator("#code").getAttribute("aria-describedby"), /code-problem/);
    await page.keyboard.type(code);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/demo\/callback\?code=/);
    await context.finish();
  });

  test("by keyboard: the other screen's number lets the waiting page go on", async () => {
    const [first, second] = [await browser.context(), await browser.context()];
    const waiting = await begin(first, "keys-number@example.org");
    const mail = await second.newPage();
    await mail.goto(await letterLink("keys-number@example.org"));
    await tabTo(mail, /number on the other screen/i);
    await mail.keyboard.type(await numberOn(waiting));
    await mail.keyboard.press("Tab");
    const back = waiting.waitForRequest(/\/demo\/callback\?/);
    await mail.keyboard.press("Enter");
    await mail.getByRole("heading", { name: "Confirmed" }).waitFor();
    assert.ok(new URL((await back).url()).searchParams.get("code"));
    await second.finish();
    await first.finish();
  });

  test("by keyboard: the focus is not lost with the button that a listening page takes away", async () => {
    const context = await browser.context();
    let listen;
    const listening = new Promise((resolve) => (listen = resolve));
    await context.route("**/events", (route) => listening.then(() => route.continue()));
    const page = await begin(context, "keys-check@example.org");
    await tabTo(page, /check again/i);
    listen();
    await page.locator("#check").waitFor({ state: "hidden" });
    assert.equal((await page.evaluate(focus)).id, "code");
    await context.finish();
  });

  test("by keyboard: this wasn't me", async () => {
    const context = await browser.context();
    const started = await startSignIn(server, "keys-not-me@example.org");
    const page = await context.newPage();
    await page.goto(await letterLink("keys-not-me@example.org"));
    await tabTo(page, /wasn.t me/i);
    await page.keyboard.press("Space");
    await page.locator("main.notice").waitFor();
    assert.equal((await server.watch(started)).status, "refused");
    await context.finish();
  });

  test("by keyboard: a new letter in place of an expired link", async () => {
    const context = await browser.context({ refusals: true });
    const address = "keys-late@example.org";
    await startSignIn(server, address);
    const link = await letterLink(address);
    server.age(3600);
    const page = await context.newPage();
    await page.goto(link);
    assert.equal((await stops(page)).length, 1, "there is one thing to do");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await server.letterTo(address, 2);
    await context.finish();
  });

  test("by keyboard: the stops of a page come in the order in which it reads, and none holds the focus", async () => {
    const [first, second] = [await browser.context(), await browser.context()];
    const waiting = await begin(first, "keys-order@gmail.com");
    const mail = await second.newPage();
    await mail.goto(await letterLink("keys-order@gmail.com"));
    for (const page of [waiting, mail]) {
      const reading = await page.locator("input:visible, button:visible:enabled, a:visible").evaluateAll((all) =>
        all.map((element) => (element.labels?.[0]?.innerText ?? element.innerText).trim()),
      );
      // The page that has just come may have the focus somewhere: from the end it goes around.
      await page.evaluate(() => document.activeElement?.blur());
      assert.deepEqual(await stops(page), reading);
    }
    await second.finish();
    await first.finish();
  });
}
