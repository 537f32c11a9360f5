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

  test("console: a link that is opened in another browser leads back to the console", async () => {
    const [desk, elsewhere] = [await contextOf(), await contextOf()];
    const page = await enter(desk, "ophelia@example.org");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("link", { name: "Sign in by e-mail" }).click();
    await page.waitForURL(/\/apps\/gatepost-console\/authorize/);
    await page.getByLabel(/e-mail/i).fill("ophelia@example.org");
    await page.keyboard.press("Enter");
    const letter = await server.letterTo("ophelia@example.org");
    const other = await elsewhere.newPage();
    await other.goto(letter.link);
    await other.getByRole("button", { name: /^sign in/i }).first().click();
    await other.waitForURL(`${origin}/console`);
    await other.getByRole("heading", { name: "Overview" }).waitFor();
    await other.getByText("ophelia@example.org").waitFor();
    await desk.finish();
    await elsewhere.finish();
  });

  /** What a busy day leaves: tallies of its hours, letters that came back, addresses that get none any more. */
  function busyDay(app) {
    const now = Date.now();
    const hour = (ago) => (Math.floor(now / 3_600_000) - ago) * 3_600_000_000;
    const day = [
      ["sign_in.requested", "", 1742],
      ["letter.sent", "", 1731],
      ["letter.delivered", "", 1608],
      ["letter.bounced", "", 39],
      ["letter.complained", "", 2],
      ["letter.failed", "refused_by_server", 11],
      ["link.opened", "person", 1204],
      ["link.confirmed", "", 1102],
      ["email_code.accepted", "", 318],
      ["code.exchanged", "", 1511],
      ["browser_session.used", "", 97],
      ["sign_in.limited", "address", 64],
      ["sign_in.limited", "client", 212],
      ["sign_in.rejected", "redirect_uri_not_registered", 17],
      ["email_code.rejected", "", 45],
      ["sign_in.refused", "", 3],
    ];
    const rows = day.flatMap(([kind, reason, count]) =>
      [1, 5, 30, 80, 140].map((ago) => `('${app}', ${hour(ago)}, '${kind}', '${reason}', ${count})`),
    );
    server.sql(`INSERT INTO event_tallies VALUES ${rows.join(", ")}`);
    const suppressed = ["bob.of.a.very.long.name.indeed@department.subsidiary.example.org", "carla@example.org", "dora@example.org"];
    suppressed.forEach((email, number) => {
      const id = `X'0000000000000000000000000000000${number + 1}'`;
      const [reason, why] = number === 1 ? ["complained", "NULL"] : ["bounced", "'Permanent/General'"];
      server.sql(`INSERT INTO suppressions VALUES ('${app}', '${email}', '${reason}', ${why}, ${id}, ${(now - number * 86_400_000) * 1000})`);
    });
  }

  test("console: the overview of a busy day leads to what went wrong and to who gets no letters", async () => {
    const context = await contextOf();
    const page = await enter(context, "olga@example.org");
    server.app("create", "market", "--name", "The Market", "--redirect-uri", `${server.origin}/demo/callback`);
    busyDay("market");
    await page.goto(`${origin}/console?app=market`);
    await examine(page, "console overview of a busy day");
    await browser.shoot(page, "console-overview-busy");
    const asked = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Asked for" }) });
    assert.match(await asked.innerText(), /3,484/);
    await page.getByRole("link", { name: "7 days" }).click();
    assert.match(await asked.innerText(), /8,710/);
    const wrong = page.getByRole("row").filter({ hasText: "Somebody asked too often" }).first();
    assert.match(await wrong.innerText(), /client\s.*market\s.*1,060/s);
    await wrong.getByRole("link").click();
    assert.equal(await page.getByLabel("Type").inputValue(), "sign_in.limited");
    await page.goBack();

    await page.getByRole("link", { name: "3 suppressed addresses of The Market" }).click();
    await examine(page, "console suppressions");
    await browser.shoot(page, "console-suppressions");
    await page.getByLabel("Address").fill("Carla@Example.org");
    await page.keyboard.press("Enter");
    const carla = page.getByRole("button", { name: "Let it get letters: carla@example.org" });
    await carla.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "It gets letters again." }).waitFor();
    assert.equal(await page.getByRole("cell", { name: /carla/ }).count(), 0);
    await context.finish();
  });

  test("console: sender, test addresses and logo are changed in a form, and what is wrong stands beside", async () => {
    const context = await contextOf({ refusals: true });
    const page = await enter(context, "owen@example.org");
    server.app("create", "form", "--name", "Forms", "--redirect-uri", `${server.origin}/demo/callback`);
    await page.goto(`${origin}/console/apps/form`);
    await page.getByLabel("Sender’s name").fill("The Forms");
    await page.getByLabel("Addresses with fixed digits").fill("review@example.org 4242 2027-01-31T00:00:00Z");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("alert").waitFor();
    assert.equal(await page.locator(".field.wrong").count(), 2);
    await examine(page, "console app with errors");
    await browser.shoot(page, "console-app-wrong");
    await page.getByLabel("Sender", { exact: true }).fill("forms@example.org");
    await page.getByLabel("Addresses with fixed digits").fill("review@example.org 424242 2027-01-31T00:00:00Z");
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="#1f5fd0"/></svg>';
    const file = { name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from(picture) };
    await page.getByLabel("A file with the logo").setInputFiles(file);
    await page.waitForFunction(() => document.querySelector("#brand-logo").value.startsWith("data:image/svg+xml"));
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("status").filter({ hasText: "Saved." }).waitFor();
    await page.getByRole("img", { name: "The logo as it is now" }).waitFor();
    await browser.shoot(page, "console-app-filled");

    await page.goto(`${origin}/console/apps/form/webhooks`);
    await page.getByLabel("Where messages are posted").fill(`${server.origin}/hook`);
    await page.getByLabel("user.created").check();
    await page.getByRole("button", { name: "Add" }).click();
    await page.getByRole("link", { name: "I have it" }).click();
    await page.getByRole("cell", { name: "user.created" }).waitFor();
    await page.getByRole("link", { name: /\/hook$/ }).click();
    await page.getByRole("button", { name: "Send a test" }).click();
    await page.getByText("Change where messages go").click();
    await page.getByLabel("user.blocked").check();
    await examine(page, "console webhook");
    await browser.shoot(page, "console-webhook");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("user.created, user.blocked").waitFor();
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
    "suppressions-none": "/console/apps/demo/suppressions",
    "app-of-console": "/console/apps/gatepost-console",
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
