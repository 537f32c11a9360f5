// Where a form may lead: Chromium holds the page's policy against the whole chain of redirects that follows it.

import assert from "node:assert/strict";
import { createServer } from "node:http";

import { startSignIn } from "../server.mjs";
import { signIn } from "../steps.mjs";

/** A server that answers by `answer`, and its origin. */
async function listen(answer, host = "localhost") {
  const app = createServer(answer);
  await new Promise((listening) => app.listen(0, "127.0.0.1", listening));
  return { origin: `http://${host}:${app.address().port}`, close: () => app.close() };
}

export default function walks({ test, server, browser, steps }) {
  const { beginHosted, letterLink, numberOn } = steps;

  test("a callback that redirects on to another origin is reached, from the link and from the digits", async () => {
    const home = await listen((_request, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end("<!doctype html><html lang=en><link rel=icon href='data:,'><title>Home</title><h1>Home</h1>");
    }, "127.0.0.1");
    const app = await listen((_request, response) => {
      response.writeHead(303, { location: `${home.origin}/home` });
      response.end();
    });
    const redirectUri = `${app.origin}/callback`;
    server.app("create", "chained", "--name", "Chained", "--redirect-uri", redirectUri);
    const context = await browser.context({ allowed: [app.origin, home.origin] });

    await startSignIn(server, "chain@example.org", { app: "chained", redirectUri });
    const mail = await context.newPage();
    await mail.goto(await letterLink("chain@example.org"));
    await mail.getByRole("button", signIn).click();
    await mail.waitForURL(`${home.origin}/home`);
    await context.finish();

    const another = await browser.context({ allowed: [app.origin, home.origin] });
    const page = await beginHosted(another, "chained@example.org", { app: "chained", redirectUri });
    const { code } = await server.letterTo("chained@example.org");
    await page.locator("#code").fill(code);
    await page.locator("#code").press("Enter");
    await page.waitForURL(`${home.origin}/home`);
    await another.finish();
    app.close();
    home.close();
  });

  test("a program on this machine that listens on any port is reached", async () => {
    const app = await listen((_request, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end("<!doctype html><html lang=en><link rel=icon href='data:,'><title>Done</title><h1>Done</h1>");
    }, "127.0.0.1");
    server.app("create", "tool", "--name", "Tool", "--redirect-uri", "http://127.0.0.1/callback");
    const redirectUri = `${app.origin}/callback`;
    const context = await browser.context({ allowed: [app.origin] });
    await startSignIn(server, "tool@example.org", { app: "tool", redirectUri });
    const mail = await context.newPage();
    await mail.goto(await letterLink("tool@example.org"));
    await mail.getByRole("button", signIn).click();
    await mail.waitForURL(`${redirectUri}?**`);
    assert.ok(new URL(mail.url()).searchParams.get("code"));
    await context.finish();
    app.close();
  });

  test("a program with a scheme of its own is called, from the link, from the digits and from the other screen", async () => {
    const redirectUri = "org.example.notes:/cb";
    server.app("create", "notes", "--name", "Notes", "--redirect-uri", redirectUri);
    // A scheme that no program of this machine takes ends in nothing; had a policy forbidden it, the page would have complained.
    const answered = async (page, press) => {
      const answer = page.waitForResponse((response) => response.status() === 303);
      await press();
      assert.match((await answer).headers().location, /^org\.example\.notes:\/cb\?code=gp_code_/);
    };

    const context = await browser.context();
    await startSignIn(server, "scheme@example.org", { app: "notes", redirectUri });
    const mail = await context.newPage();
    await mail.goto(await letterLink("scheme@example.org"));
    await answered(mail, () => mail.getByRole("button", signIn).click({ noWaitAfter: true }));
    await context.finish();

    const another = await browser.context();
    const page = await beginHosted(another, "scheme-digits@example.org", { app: "notes", redirectUri });
    const { code } = await server.letterTo("scheme-digits@example.org");
    await page.locator("#code").fill(code);
    await answered(page, () => page.locator("#code").press("Enter"));

    // Somebody is signed in here by now, and is asked all the same.
    const anew = { app: "notes", redirectUri, prompt: "login" };
    const waiting = await beginHosted(another, "scheme-number@example.org", anew);
    const [number, link] = [await numberOn(waiting), await letterLink("scheme-number@example.org")];
    await fetch(link, { method: "POST", body: new URLSearchParams({ action: "approve", match: number }) });
    const go = waiting.getByRole("link", { name: /go on to notes/i });
    await go.waitFor();
    assert.match(await go.getAttribute("href"), /^org\.example\.notes:\/cb\?code=gp_code_/);
    await another.finish();
  });
}
