// The hosted page: where a sign-in begins and waits.

import assert from "node:assert/strict";

import { signIn } from "../steps.mjs";

export default function walks({ test, server, browser, steps }) {
  const { expectGoodManners, letterLink } = steps;

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
}
