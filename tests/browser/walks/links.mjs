// The page behind a link, by itself.

import assert from "node:assert/strict";

import { startSignIn } from "../server.mjs";
import { signIn, notMe } from "../steps.mjs";

export default function walks({ test, server, browser, steps }) {
  const { expectGoodManners, pressLinkInMailbox, letterLink, startFromDemo } = steps;

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
}
