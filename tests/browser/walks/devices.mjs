// Two devices: processes and profiles of their own, a laptop that waits and a phone that reads the mail.

import assert from "node:assert/strict";

import { notMe, signIn } from "../steps.mjs";

const goOn = { name: /let the other screen go on/i };

export default function walks({ test, server, browser, steps }) {
  const { beginHosted, expectGoodManners, letterLink, numberOn, wrong } = steps;

  /** A laptop and a phone; afterwards neither has complained. */
  async function twoDevices(options, walk) {
    const [laptop, phone] = [await browser.device(options), await browser.device({ ...options, phone: true })];
    await walk(laptop, phone);
    await laptop.finish();
    await phone.finish();
  }

  async function open(person, link) {
    const page = await person.newPage();
    const answer = await page.goto(link);
    return { page, status: answer.status() };
  }

  /** Without a script a page does not move on by itself; the person presses its button. */
  async function check(page, javaScriptEnabled) {
    if (!javaScriptEnabled) await page.locator("#check a").click();
  }

  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? "by itself" : "by its button, without JavaScript";
    const refusals = true;

    test(`the laptop waits, the phone types its number, and the laptop goes on ${how}`, async () => {
      await twoDevices({ javaScriptEnabled }, async (laptop, phone) => {
        const address = `two${javaScriptEnabled}@example.org`;
        const waiting = await beginHosted(laptop, address);
        const { page } = await open(phone, await letterLink(address));
        assert.equal(await page.locator("script").count(), 0, "what a scanner could run is not on the page");
        await browser.expectToFit(page, "the link on a phone");
        await page.getByLabel(/number on the other screen/i).fill(await numberOn(waiting));
        if (javaScriptEnabled) await browser.picture(page, "phone-approve");
        const back = waiting.waitForRequest(/\/demo\/callback\?/);
        await page.getByRole("button", goOn).click();
        await page.getByRole("heading", { name: "Confirmed" }).waitFor();
        await expectGoodManners(page);
        await browser.expectToFit(page, "the approval on a phone");
        if (javaScriptEnabled) await browser.picture(page, "phone-approved");
        await check(waiting, javaScriptEnabled);
        assert.ok(new URL((await back).url()).searchParams.get("code"));
        assert.doesNotMatch(page.url(), /code=/, "the phone gets nothing");
      });
    });

    test(`a wrong number on the phone ends it, and the laptop is told ${how}`, async () => {
      await twoDevices({ javaScriptEnabled, refusals }, async (laptop, phone) => {
        const address = `wrong${javaScriptEnabled}@example.org`;
        const waiting = await beginHosted(laptop, address);
        const link = await letterLink(address);
        const { page } = await open(phone, link);
        await page.getByLabel(/number on the other screen/i).fill(wrong(await numberOn(waiting)).slice(-2));
        await page.getByRole("button", goOn).click();
        await expectGoodManners(page);
        assert.equal((await open(phone, link)).status, 410);
        await check(waiting, javaScriptEnabled);
        await waiting.locator("main.notice").waitFor();
        await expectGoodManners(waiting);
        assert.equal(await waiting.getByRole("link", { name: /start again/i }).count(), 1, "there is a next step");
      });
    });

    test(`this wasn't me on the phone ends it, and the laptop is told ${how}`, async () => {
      await twoDevices({ javaScriptEnabled, refusals }, async (laptop, phone) => {
        const address = `stranger${javaScriptEnabled}@example.org`;
        const waiting = await beginHosted(laptop, address);
        const { page } = await open(phone, await letterLink(address));
        await page.getByRole("button", notMe).click();
        await expectGoodManners(page);
        await check(waiting, javaScriptEnabled);
        await waiting.locator("main.notice").waitFor();
        assert.equal(await waiting.getByRole("link", { name: /start again/i }).count(), 1, "there is a next step");
      });
    });

    test(`a strict app lets the phone do nothing but refuse, and the digits sign in (${how})`, async () => {
      const app = `bound-${javaScriptEnabled}`;
      server.app("create", app, "--name", "Bound", "--binding", "strict", "--redirect-uri", `${server.origin}/demo/callback`);
      await twoDevices({ javaScriptEnabled, refusals }, async (laptop, phone) => {
        const address = `strict${javaScriptEnabled}@example.org`;
        const waiting = await beginHosted(laptop, address, { app });
        const { page } = await open(phone, await letterLink(address));
        assert.equal(await page.getByRole("button", signIn).count(), 0);
        assert.equal(await page.getByRole("button", goOn).count(), 0);
        assert.ok(await page.getByRole("button", notMe).isVisible());
        const { code } = await server.letterTo(address);
        await waiting.getByLabel(/code/i).first().fill(`${code.slice(0, 3)} ${code.slice(3)}`);
        const back = waiting.waitForRequest(/\/demo\/callback\?/);
        await waiting.getByLabel(/code/i).first().press("Enter");
        assert.ok(new URL((await back).url()).searchParams.get("code"));
      });
    });

    test(`too late on the phone: one click has a new letter sent, and the laptop follows ${how}`, async () => {
      await twoDevices({ javaScriptEnabled, refusals }, async (laptop, phone) => {
        const address = `late${javaScriptEnabled}@example.org`;
        const waiting = await beginHosted(laptop, address);
        const old = waiting.url();
        server.age(3600);
        const { page, status } = await open(phone, await letterLink(address));
        assert.equal(status, 410);
        await page.getByRole("button").click();
        await page.getByRole("heading", { name: /new|sent|mail/i }).waitFor();
        await expectGoodManners(page);
        await server.letterTo(address, 2);
        if (javaScriptEnabled) await browser.picture(page, "phone-renewed");
        await waiting.goto(old);
        await waiting.waitForURL((url) => url.href !== old);
        const { page: again } = await open(phone, await letterLink(address));
        await again.getByLabel(/number on the other screen/i).fill(await numberOn(waiting));
        const back = waiting.waitForRequest(/\/demo\/callback\?/);
        await again.getByRole("button", goOn).click();
        await again.getByRole("heading", { name: "Confirmed" }).waitFor();
        await check(waiting, javaScriptEnabled);
        assert.ok(new URL((await back).url()).searchParams.get("code"));
      });
    });

    test(`a double click signs in once, ${how}`, async () => {
      const context = await browser.context({ javaScriptEnabled, refusals });
      const address = `double${javaScriptEnabled}@example.org`;
      const codes = new Set();
      context.on("request", (request) => {
        const url = new URL(request.url());
        if (url.pathname === "/demo/callback") codes.add(url.searchParams.get("code"));
      });
      const waiting = await beginHosted(context, address);
      const { code } = await server.letterTo(address);
      await waiting.getByLabel(/code/i).first().fill(code);
      await waiting.locator("form[action$='/code'] button").dblclick({ noWaitAfter: true });
      await waiting.waitForURL(/\/demo\/callback/);
      assert.equal(codes.size, 1, "one code, however often it is fetched");
      assert.ok(![...codes].includes(null));
      await context.finish();
    });
  }

  test("a letter that one tab asks for sets the other tab's countdown going", async () => {
    const context = await browser.context();
    const address = "tabs@example.org";
    const first = await beginHosted(context, address);
    server.sql("UPDATE sign_ins SET latest_at = latest_at - 31000000 WHERE id = (SELECT id FROM sign_ins ORDER BY asked_at DESC LIMIT 1)");
    await first.reload();
    const second = await context.newPage();
    await second.goto(first.url());
    await second.locator("#moves-on:not([hidden])").waitFor();
    assert.ok(await second.locator("#resend").isEnabled());
    await first.locator("#resend").click();
    await second.locator("#resend:disabled").waitFor();
    assert.match(await second.locator("#resend-wait").innerText(), /(59|60) seconds/);
    await context.finish();
  });

  test("the waiting page leads to the mail service of a well-known address, and to none else", async () => {
    const context = await browser.context();
    for (const [address, service] of [["ann@gmail.com", "Open Gmail"], ["ann@example.org", undefined]]) {
      const page = await beginHosted(context, address);
      const link = page.locator(".open-mail a");
      assert.equal(await link.count(), service ? 1 : 0);
      if (!service) continue;
      assert.equal(await link.innerText(), service);
      assert.deepEqual([await link.getAttribute("rel"), await link.getAttribute("target")], ["noreferrer", "_blank"]);
      await browser.shoot(page, "wait-gmail");
    }
    await context.finish();
  });

  test("with forced colours nothing disappears", async () => {
    const context = await browser.context({ forcedColors: "active" });
    const address = "forced@example.org";
    const page = await beginHosted(context, address);
    await browser.picture(page, "forced-colours-wait");
    const other = await browser.context({ forcedColors: "active" });
    const { page: link } = await open(other, await letterLink(address));
    await browser.picture(link, "forced-colours-link");
    for (const button of await link.getByRole("button").all()) {
      const edge = await button.evaluate((element) => getComputedStyle(element).borderTopWidth);
      assert.notEqual(edge, "0px", "a button has an edge");
    }
    await other.finish();
    await context.finish();
  });
}
