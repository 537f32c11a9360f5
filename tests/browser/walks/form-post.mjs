// A client that wants its answer posted (OAuth 2.0 Form Post Response Mode).

import assert from "node:assert/strict";
import { createServer } from "node:http";

const mode = { response_mode: "form_post" };

/** A client that keeps what is posted to it, and says so. */
async function client() {
  const posted = [];
  const app = createServer(async (request, response) => {
    const chunks = await request.toArray();
    posted.push({ method: request.method, url: request.url, fields: new URLSearchParams(Buffer.concat(chunks).toString()) });
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end("<!doctype html><html lang=en><link rel=icon href='data:,'><title>In</title><h1>You are in</h1>");
  });
  await new Promise((listening) => app.listen(0, "127.0.0.1", listening));
  return { posted, origin: `http://localhost:${app.address().port}`, close: () => app.close() };
}

export default function walks({ test, server, browser, steps }) {
  const { beginHosted, numberOn, letterLink, expectGoodManners } = steps;
  let number = 0;

  /** A client, registered, and a person who may go there. */
  async function scene(options = {}) {
    const app = await client();
    const [id, redirectUri] = [`posted-${(number += 1)}`, `${app.origin}/callback`];
    server.app("create", id, "--name", "Posted & Sons", "--redirect-uri", redirectUri);
    const person = await browser.context({ allowed: [app.origin], ...options });
    return { app, person, request: { app: id, redirectUri, ...mode }, address: `${id}@example.org` };
  }

  /** What the client got: one form, and nothing in its address. */
  function answerOf({ app, request }) {
    assert.equal(app.posted.length, 1, JSON.stringify(app.posted));
    const [{ method, url, fields }] = app.posted;
    assert.deepEqual([method, url], ["POST", "/callback"]);
    assert.equal(fields.get("state"), "from-the-test");
    assert.equal(fields.get("iss"), server.issuerOf(request.app));
    return fields;
  }

  async function exchanges({ request }, code) {
    const body = new URLSearchParams({
      grant_type: "authorization_code",
      client_id: request.app,
      redirect_uri: request.redirectUri,
      code_verifier: server.verifier,
      code,
    });
    const answer = await fetch(`${server.issuerOf(request.app)}/token`, { method: "POST", body });
    assert.equal(answer.status, 200, await answer.text());
  }

  test("the digits lead to a form that posts itself", async () => {
    const here = await scene();
    const page = await beginHosted(here.person, here.address, here.request);
    await page.locator("#code").fill((await server.letterTo(here.address)).code);
    await page.locator("#code").press("Enter");
    await page.waitForURL(here.request.redirectUri);
    await exchanges(here, answerOf(here).get("code"));
    await here.person.finish();
    here.app.close();
  });

  test("the link leads to a form that posts itself, where the sign-in began", async () => {
    const here = await scene();
    await beginHosted(here.person, here.address, here.request);
    const page = await here.person.newPage();
    await page.goto(await letterLink(here.address));
    await page.waitForURL(here.request.redirectUri);
    await exchanges(here, answerOf(here).get("code"));
    await here.person.finish();
    here.app.close();
  });

  test("what was approved on another screen is posted by the page that waits", async () => {
    const here = await scene();
    const page = await beginHosted(here.person, here.address, here.request);
    const [match, link] = [await numberOn(page), await letterLink(here.address)];
    await fetch(link, { method: "POST", body: new URLSearchParams({ action: "approve", match }) });
    await page.waitForURL(here.request.redirectUri);
    await exchanges(here, answerOf(here).get("code"));
    await here.person.finish();
    here.app.close();
  });

  test("without a script the form has a button", async () => {
    const here = await scene({ javaScriptEnabled: false, watched: false });
    const page = await beginHosted(here.person, here.address, here.request);
    await page.locator("#code").fill((await server.letterTo(here.address)).code);
    await page.locator("#code").press("Enter");
    const button = page.getByRole("button", { name: "Go on to Posted & Sons" });
    await button.waitFor();
    await expectGoodManners(page);
    assert.equal(here.app.posted.length, 0, "nothing moves by itself");
    await browser.shoot(page, "hand-over");
    await button.click();
    await page.waitForURL(here.request.redirectUri);
    await exchanges(here, answerOf(here).get("code"));
    await here.person.finish();
    here.app.close();
  });

  test("an error is posted too", async () => {
    const here = await scene();
    const page = await here.person.newPage();
    await page.goto(await server.authorizeUrl({ ...here.request, prompt: "none" }));
    await page.waitForURL(here.request.redirectUri);
    assert.equal(answerOf(here).get("error"), "login_required");
    await here.person.finish();
    here.app.close();
  });
}
