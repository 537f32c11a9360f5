// Somebody stays signed in in a browser: comes back without a letter, is asked where the client wants that, and logs out.

import assert from "node:assert/strict";

export default function walks({ test, server, browser, steps }) {
  const { beginHosted, expectGoodManners, letterLink } = steps;

  /** Signs in on the hosted page by the link, where it began. */
  async function signIn(context, address) {
    await beginHosted(context, address);
    const mail = await context.newPage();
    const back = mail.waitForRequest(/\/demo\/callback\?/);
    await mail.goto(await letterLink(address));
    assert.ok(new URL((await back).url()).searchParams.get("code"));
    return mail;
  }

  /** Where the browser comes out that a client sends with that request. */
  async function codeFor(page, request = {}) {
    const back = page.waitForRequest(/\/demo\/callback\?/);
    await page.goto(await server.authorizeUrl(request));
    return new URL((await back).url()).searchParams;
  }

  test("a second sign-in in the same browser needs no letter", async () => {
    const context = await browser.context();
    const page = await signIn(context, "lea@example.org");
    const again = await codeFor(page);
    assert.ok(again.get("code"));
    assert.equal(again.get("state"), "from-the-test");
    const [session] = (await context.cookies()).filter(({ name }) => name === "gp_session_demo");
    assert.ok(session.httpOnly && session.sameSite === "Lax" && session.path === "/");
    await context.finish();
  });

  test("a client that wants a fresh sign-in gets the page with the field", async () => {
    const context = await browser.context();
    const page = await signIn(context, "lou@example.org");
    await page.goto(await server.authorizeUrl({ prompt: "login" }));
    await page.locator("input[type=email]").waitFor();
    await expectGoodManners(page);
    assert.equal(await page.locator("input[type=email]").inputValue(), "", "nobody's address is shown");
    await context.finish();
  });

  test("somebody logs out after a question, and is asked for an address then", async () => {
    const context = await browser.context();
    const page = await signIn(context, "max@example.org");
    await page.goto(`${server.issuer}/logout?client_id=demo`);
    await expectGoodManners(page);
    await page.getByText("m•••@e•••.org").waitFor();
    await browser.shoot(page, "logout");
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await page.getByRole("heading", { name: "You are signed out" }).waitFor();
    await browser.shoot(page, "logout-done");
    assert.equal((await context.cookies()).filter(({ name }) => name === "gp_session_demo").length, 0);
    await page.goto(await server.authorizeUrl());
    await page.locator("input[type=email]").waitFor();
    await context.finish();
  });

  test("the keyboard alone logs somebody out everywhere", async () => {
    const context = await browser.context();
    const page = await signIn(context, "mia@example.org");
    await page.goto(`${server.issuer}/logout`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Sign out on all devices");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "You are signed out" }).waitFor();
    await context.finish();
  });
}
