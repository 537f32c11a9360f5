// A person's own page: sessions, and the change of an address with both letters.

import assert from "node:assert/strict";

import { eventually } from "../server.mjs";
import { expectGoodManners } from "../steps.mjs";
import { examine } from "./axe.mjs";

export default function walks({ test, server, browser, steps }) {
  const { letterLink } = steps;

  /** Signs in on the way to the page. */
  async function enter(context, address) {
    const page = await context.newPage();
    await page.goto(`${server.issuer}/account`);
    await page.locator("input[type=email]").fill(address);
    await page.locator("input[type=email]").press("Enter");
    await page.waitForURL(/\/wait\/sin_/);
    const mail = await context.newPage();
    await mail.goto(await letterLink(address));
    await mail.waitForURL(`${server.issuer}/account`);
    await page.close();
    return mail;
  }

  const changeLink = (address) =>
    eventually(`a letter to ${address} that asks`, async () => {
      const { link } = await server.letterTo(address);
      return link?.includes("/account/change/") ? link : undefined;
    });

  test("a person sees their page, ends a session and changes their address with both letters", async () => {
    const [old, fresh] = ["zoe@example.org", "zoe@example.net"];
    const context = await browser.context({ refusals: true });
    const page = await enter(context, old);
    await expectGoodManners(page);
    await page.getByText(old).first().waitFor();

    // An app of theirs gets a session, without another letter.
    const asked = await context.request.get(await server.authorizeUrl(), { maxRedirects: 0 });
    const code = new URL(asked.headers().location).searchParams.get("code");
    const form = { grant_type: "authorization_code", client_id: "demo", code, code_verifier: server.verifier, redirect_uri: `${server.origin}/demo/callback` };
    const exchange = async () => {
      const answer = await fetch(`${server.issuer}/token`, { method: "POST", body: new URLSearchParams(form) });
      return { status: answer.status, body: await answer.json() };
    };
    const tokens = await exchange();
    assert.equal(tokens.status, 200, JSON.stringify(tokens));
    await page.reload();
    await page.getByRole("button", { name: /End the session/ }).waitFor();
    await browser.shoot(page, "account");
    await examine(page, "account");
    await page.goto(`${server.issuer}/account?ui_locales=ar`);
    await browser.shoot(page, "account-ar");
    await examine(page, "account in Arabic");
    await page.goto(`${server.issuer}/account`);

    await page.getByLabel("New e-mail address").fill(old.toUpperCase());
    await page.getByRole("button", { name: "Send both letters" }).click();
    await page.getByText("That is your address already.").waitFor();
    await browser.shoot(page, "account-problem");
    await examine(page, "account with a problem");
    await page.getByLabel("New e-mail address").fill(fresh);
    await page.getByRole("button", { name: "Send both letters" }).click();
    await page.getByText(/waits until/).waitFor();
    await browser.shoot(page, "account-pending");
    await examine(page, "account with a change that waits");

    for (const [address, heading] of [[fresh, "This address has confirmed"], [old, "The address has changed"]]) {
      const link = await context.newPage();
      await link.goto(await changeLink(address));
      await expectGoodManners(link);
      await browser.shoot(link, address === old ? "change-old" : "change-new");
      await examine(link, `change for ${address}`);
      await link.getByRole("button", { name: "Confirm the change" }).click();
      await link.getByRole("heading", { name: heading }).waitFor();
      await browser.shoot(link, address === old ? "change-done" : "change-half");
      await examine(link, `change confirmed by ${address}`);
      await link.close();
    }
    const info = await fetch(`${server.issuer}/userinfo`, { headers: { authorization: `Bearer ${tokens.body.access_token}` } });
    assert.equal((await info.json()).email, fresh);
    await page.goto(`${server.issuer}/account`);
    await page.getByText(fresh).first().waitFor();

    await page.getByRole("button", { name: /End the session/ }).click();
    await page.getByText("The app has no session of yours right now.").waitFor();
    const over = await fetch(`${server.issuer}/userinfo`, { headers: { authorization: `Bearer ${tokens.body.access_token}` } });
    assert.equal(over.status, 401);
    await page.getByRole("button", { name: "Sign out everywhere" }).click();
    await page.getByText(/in all browsers/).waitFor();
    await examine(page, "signed out everywhere");
    await context.finish();
  });

  test("the page and its letters work without a script", async () => {
    const context = await browser.context({ javaScriptEnabled: false });
    const page = await context.newPage();
    const address = "yan@example.org";
    await page.goto(`${server.issuer}/account`);
    await page.locator("input[type=email]").fill(address);
    await page.locator("input[type=email]").press("Enter");
    await page.waitForURL(/\/wait\/sin_/);
    await page.goto(await letterLink(address));
    await page.getByRole("button").first().click();
    await page.waitForURL(`${server.issuer}/account`);
    await page.getByLabel("New e-mail address").fill("yan@example.net");
    await page.getByRole("button", { name: "Send both letters" }).click();
    await page.goto(await changeLink("yan@example.net"));
    await page.getByRole("button", { name: /wasn.t me/ }).click();
    await page.getByRole("heading", { name: "The change is off" }).waitFor();
    await context.finish();
  });
}
