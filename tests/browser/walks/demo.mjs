// The demo: an app that lives in a browser alone.

import assert from "node:assert/strict";

import { signIn, notMe } from "../steps.mjs";

export default function walks({ test, server, browser, steps }) {
  const { expectGoodManners, pressLinkInMailbox, letterLink, startFromDemo } = steps;

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
}
