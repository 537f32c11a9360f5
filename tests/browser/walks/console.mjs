// The console at the admin listener: from a setup link to the attempt of somebody who was blocked; every page; by keyboard alone.

import assert from "node:assert/strict";

import { startSignIn } from "../server.mjs";
import { examine } from "./axe.mjs";

export default function walks({ test, server, browser }) {
  const { console: origin } = server;
  const contextOf = (options = {}) => browser.context({ allowed: [origin], ...options });

  /** Signs an operator in by a setup link. */
  async function enter(context, address, ...flags) {
    const page = await context.newPage();
    await page.goto(server.setupLink(address, ...flags));
    await page.getByRole("button", { name: "Open the console" }).click();
    await page.waitForURL(/\/console$/);
    return page;
  }

  /** Signs somebody in through an app, as far as its code; the support id that they could read out. */
  async function signInThrough(app, address) {
    await startSignIn(server, address, { app });
    const { link } = await server.letterTo(address);
    const page = await (await fetch(link)).text();
    const support = page.match(/<bdi class="mono">([^<]+)<\/bdi>/)?.[1];
    assert.ok(support, "the page of a link shows what to read out to support");
    const confirmed = await fetch(link, {
      method: "POST",
      headers: { accept: "application/json" },
      body: new URLSearchParams({ action: "sign_in" }),
    });
    assert.equal(confirmed.status, 200);
    return support;
  }

  test("console: from a setup link to the attempt of somebody who was blocked", async () => {
    const context = await contextOf();
    const link = server.setupLink("olivia@example.org");
    const page = await context.newPage();
    await page.goto(link);
    await examine(page, "the setup page");
    await browser.shoot(page, "console-setup");
    await page.reload();
    await page.getByRole("button", { name: "Open the console" }).click();
    await page.waitForURL(/\/console$/);
    await page.getByRole("heading", { name: "Overview" }).waitFor();

    await page.getByRole("link", { name: "Apps", exact: true }).click();
    await page.getByRole("link", { name: "Create an app" }).first().click();
    await page.getByLabel("Id").fill("shop");
    await page.getByLabel("Name").fill("The Shop");
    await page.getByLabel("Redirect URIs").fill(`${server.origin}/demo/callback`);
    await page.getByRole("button", { name: "Create the app" }).click();
    await page.waitForURL(/\/console\/apps\/shop\/connect/);
    const code = await page.locator("pre").first().innerText();
    assert.ok(code.includes(`${server.origin}/apps/shop`) && code.includes('client_id="shop"'), code);

    const address = "bob@example.org";
    const support = await signInThrough("shop", address);
    await page.getByRole("link", { name: "Find" }).click();
    await page.getByLabel("Address or support id").fill(support);
    await page.keyboard.press("Enter");
    await page.getByRole("row").filter({ hasText: address }).getByRole("link").click();
    await page.getByText("link.confirmed").waitFor();
    await browser.shoot(page, "console-story");

    await page.getByRole("link", { name: "The user" }).click();
    await page.getByRole("button", { name: "Block" }).click();
    await page.getByRole("status").filter({ hasText: "Blocked." }).waitFor();
    await browser.shoot(page, "console-user-blocked");
    await startSignIn(server, address, { app: "shop" });
    await page.getByRole("link", { name: "Their sign-ins" }).click();
    await page.getByRole("cell", { name: /blocked/i }).first().waitFor();
    await browser.shoot(page, "console-sign-ins");

    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("link", { name: "Sign in by e-mail" }).click();
    await page.waitForURL(/\/apps\/gatepost-console\/authorize/);
    await page.getByLabel(/e-mail/i).fill("olivia@example.org");
    await page.keyboard.press("Enter");
    const letter = await server.letterTo("olivia@example.org");
    await page.getByLabel(/code/i).fill(letter.code);
    await page.keyboard.press("Enter");
    await page.waitForURL(`${origin}/console`);
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    await context.finish();
  });

  const pages = {
    overview: "/console",
    find: "/console/find",
    operators: "/console/operators",
    settings: "/console/settings",
    health: "/console/health",
    apps: "/console/apps",
    "app-new": "/console/apps/new",
    app: "/console/apps/demo",
    connect: "/console/apps/demo/connect",
    delete: "/console/apps/demo/delete",
    users: "/console/apps/demo/users",
    "sign-ins-of-app": "/console/apps/demo/sign-ins",
    audit: "/console/apps/demo/audit",
    letters: "/console/apps/demo/letters?locale=de",
    secrets: "/console/apps/demo/secrets",
    keys: "/console/apps/demo/keys",
    webhooks: "/console/apps/demo/webhooks",
    nothing: "/console/nothing",
  };

  test("console: axe finds nothing on any page, in both themes, and nothing sticks out", async () => {
    const context = await contextOf({ refusals: true });
    await signInThrough("demo", "carol@example.org");
    const page = await enter(context, "oscar@example.org");
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(origin + path);
      await examine(page, `console ${name}`);
      await browser.shoot(page, `console-${name}`);
    }
    await page.context().clearCookies();
    await page.goto(`${origin}/console`);
    await examine(page, "console door");
    await browser.shoot(page, "console-door");
    await context.finish();
  });

  test("console: an app is made by keyboard alone, without JavaScript", async () => {
    const context = await contextOf({ javaScriptEnabled: false, watched: false });
    const page = await enter(context, "kay@example.org");
    await page.goto(`${origin}/console/apps/new`);
    const press = async (key, times = 1) => {
      for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
    };
    await press("Tab");
    assert.equal(await page.locator(":focus").innerText(), "Skip to the page");
    await press("Enter");
    await page.locator("main:focus").waitFor();
    // From the page's beginning on: the way back, then the fields in their order.
    await press("Tab", 2);
    await page.keyboard.type("keys-only");
    await press("Tab");
    await page.keyboard.type("By keyboard");
    await press("Tab", 2);
    await page.keyboard.type("https://keys.example.org/cb");
    await press("Tab");
    await press("Enter");
    await page.waitForURL(/\/console\/apps\/keys-only\/connect/);
    await context.finish();
  });

  test("console: a viewer finds no button", async () => {
    const context = await contextOf();
    const page = await enter(context, "victor@example.org", "--viewer");
    for (const path of ["/console/apps", "/console/apps/demo", "/console/apps/demo/keys", "/console/operators"]) {
      await page.goto(origin + path);
      const buttons = await page.getByRole("button").allInnerTexts();
      assert.deepEqual(buttons, ["Sign out"], path);
    }
    await context.finish();
  });
}
