// What several walks do on their way: bound to one server and one browser, so that a walk only says what a person does.

import assert from "node:assert/strict";

export const signIn = { name: "Sign in here", exact: true };
export const notMe = { name: /wasn.t me/i };

/** A page that was asked for by name, whole: it has a language, a title, one heading, and no field without a name. */
export async function expectGoodManners(page) {
  assert.match(await page.locator("html").getAttribute("lang"), /^[a-z]{2}/, "the page names its language");
  assert.notEqual(await page.title(), "");
  assert.equal(await page.locator("h1").count(), 1, "one heading says what this is");
  for (const field of await page.locator("input:not([type=hidden])").all()) {
    assert.ok(await field.evaluate((element) => element.labels.length > 0 || element.ariaLabel), "a field has a label");
  }
}

export function stepsOn(server, browser) {
  /** Opens the mailbox, in it the newest letter to an address, and presses that one's link; gives the page that comes. */
  async function pressLinkInMailbox(context, address, picture) {
    const page = await context.newPage();
    await page.goto(`${server.origin}/dev/mailbox`);
    await expectGoodManners(page);
    if (picture) await browser.shoot(page, "mailbox");
    await page.locator("li, tr, article").filter({ hasText: address }).first().getByRole("link").first().click();
    await page.waitForURL(/\/dev\/mailbox\/./);
    await expectGoodManners(page);
    if (picture) await browser.shoot(page, "letter");
    const link = await browser.linkOf(page);
    assert.ok(link, "the letter has its link");
    return browser.follow(page, link);
  }

  /** The link of the newest letter to an address. */
  async function letterLink(address) {
    const letter = await server.letterTo(address);
    assert.match(letter.link, new RegExp(`^${server.origin}/l/[A-Za-z0-9_-]{43}$`));
    return letter.link;
  }

  async function startFromDemo(context, address, picture) {
    const page = await context.newPage();
    await page.goto(`${server.origin}/demo`);
    await expectGoodManners(page);
    if (picture) await browser.shoot(page, "demo");
    await page.locator("input[type=email]").fill(address);
    if (picture) await page.locator("input[type=email]").press("Enter");
    else await page.getByRole("button").first().click();
    await page.getByRole("heading", { name: /check your|inbox/i }).waitFor();
    await server.letterTo(address);
    if (picture) await browser.shoot(page, "demo-check-your-mail");
    return page;
  }

  /** Begins on the hosted page, as a person types, and gives the page that waits. */
  async function beginHosted(context, address, request = {}) {
    const page = await context.newPage();
    await page.goto(await server.authorizeUrl(request));
    await page.locator("input[type=email]").fill(address);
    await page.locator("input[type=email]").press("Enter");
    await page.waitForURL(/\/wait\/sin_/);
    await server.letterTo(address);
    return page;
  }

  /** The number that a waiting page shows. */
  async function numberOn(page) {
    const number = await page.locator(".match").innerText();
    assert.match(number, /^[0-9]{2}$/);
    return number;
  }

  /** Six digits that are not those of a letter. */
  const wrong = (code) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

  return { beginHosted, numberOn, wrong, expectGoodManners, pressLinkInMailbox, letterLink, startFromDemo };
}
