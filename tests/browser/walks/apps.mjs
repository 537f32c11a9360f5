// Pages of other origins, those that may and those that may not; and the reference for who writes them.

import assert from "node:assert/strict";
import { createServer } from "node:http";

import { post, startSignIn } from "../server.mjs";
import { signIn } from "../steps.mjs";

export default function walks({ test, server, browser, steps }) {
  const { letterLink } = steps;

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
}
