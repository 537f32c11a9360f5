// Scanners with a browser of their own: the part of the laboratory that HTTP alone can't play (the rest is
// tests/tests/it/scanners.rs). Whatever one does to a link, the person's own click still signs in. The last walk prints the table.

import assert from "node:assert/strict";

import { eventually, startSignIn } from "../server.mjs";
import { signIn } from "../steps.mjs";

/** As long as a detonation chamber looks at a page, in milliseconds. */
const LOOK = 15_000;

export default function walks({ test, server, browser, steps }) {
  const { beginHosted, letterLink } = steps;
  const table = [];

  /** A page of this server's origin on which a mail program shows its letter. */
  async function reader(context, head) {
    const page = await context.newPage();
    const html = `<!doctype html><html lang=en><link rel=icon href="data:,"><title>Mail</title>${head}<h1>Mail</h1>`;
    await page.route("**/a-mail-program", (route) => route.fulfill({ contentType: "text/html", body: html }));
    await page.goto(`${server.origin}/a-mail-program`);
    return page;
  }

  /** How the server's timeline says that the link was opened. */
  const opened = (address) => server.sql(`SELECT reason FROM events WHERE kind = 'link.opened' AND email = '${address}'`);

  /** Each scanner, and what it does with a link in a browser of its own. */
  const SCANNERS = {
    "runs scripts and waits 15 s": async (context, link) => {
      const page = await context.newPage();
      await page.goto(link);
      await page.waitForTimeout(LOOK);
      assert.equal(page.url(), link, "nothing submits itself");
    },
    "scrolls, moves the pointer and presses keys": async (context, link) => {
      const page = await context.newPage();
      await page.goto(link);
      await page.mouse.move(200, 200);
      await page.mouse.wheel(0, 2000);
      for (const key of ["Tab", "Escape", "End", "PageDown"]) await page.keyboard.press(key);
      assert.equal(page.url(), link);
    },
    "follows every link on the page, and theirs": async (context, link) => {
      const [page, seen, todo] = [await context.newPage(), new Set(), [link]];
      while (todo.length > 0 && seen.size < 40) {
        const next = todo.shift().split("#")[0];
        if (seen.has(next) || !next.startsWith(server.origin)) continue;
        seen.add(next);
        await page.goto(next).catch(() => {});
        todo.push(...(await page.locator("a[href], link[href], form[method=get]").evaluateAll((all) => all.map((one) => one.href ?? one.action))));
      }
      assert.ok(seen.size > 1, "it found something to follow");
    },
    "follows what it finds in the source": async (context, link) => {
      const page = await context.newPage();
      const source = await (await page.goto(link)).text();
      for (const [path] of source.matchAll(/(?:https?:|\/)[\w./:?=&%-]+/g)) {
        const url = new URL(path, link);
        if (url.origin === server.origin) await context.request.get(url.href).catch(() => {});
      }
    },
    "prefetches (<link rel=prefetch>)": async (context, link) => {
      const page = await reader(context, "");
      const asked = page.waitForResponse((response) => response.url() === link);
      await page.evaluate((href) => document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href })), link);
      const request = (await asked).request();
      assert.equal((await request.allHeaders())["sec-purpose"], "prefetch");
    },
    "prerenders (speculation rules)": async (context, link, address) => {
      const rules = JSON.stringify({ prerender: [{ source: "list", urls: [link], eagerness: "immediate" }] });
      const page = await reader(context, `<script type="speculationrules">${rules}</script>`);
      // The page that is rendered ahead is none of the browser's pages yet; the server's timeline tells that it was asked for.
      await eventually("Chromium asks for the page ahead", async () => opened(address) === "prefetch");
      await page.waitForTimeout(500);
    },
    "looks with scripts, as the phone's preview": async (context, link) => {
      const page = await context.newPage();
      await page.setViewportSize({ width: 320, height: 480 });
      for (let look = 0; look < 3; look += 1) await page.goto(link);
      await page.screenshot();
    },
  };

  /** The person presses the button in the letter, in a browser of their own. */
  async function click(link) {
    const person = await browser.context();
    const page = await person.newPage();
    await page.goto(link);
    const back = page.waitForRequest(/\/demo\/callback\?/);
    await page.getByRole("button", signIn).click();
    const code = new URL((await back).url()).searchParams.get("code");
    await person.finish();
    return code;
  }

  for (const [number, [name, scan]] of Object.entries(SCANNERS).entries()) {
    test(`the person's own click signs in after a browser that ${name}`, async () => {
      const address = `scanned-${number}@example.org`;
      const started = await startSignIn(server, address);
      const link = await letterLink(address);
      const scanner = await browser.context({ watched: false });
      await scan(scanner, link, address);
      assert.equal((await server.watch(started)).status, "pending");
      await scanner.close();
      assert.match(await click(link), /^gp_code_/);
      table.push([name, "pending", "1 click: signed in"]);
    });
  }

  /** Presses buttons as long as there are any, and leaves. */
  async function pressAll(link, choose) {
    const scanner = await browser.context({ watched: false });
    const page = await scanner.newPage();
    await page.goto(link);
    for (let press = 0; press < 6; press += 1) {
      const buttons = await page.getByRole("button").all();
      if (buttons.length === 0) break;
      for (const field of await page.locator("input:visible").all()) await field.fill("00");
      await choose(buttons).click();
      await page.waitForLoadState();
    }
    await scanner.close();
  }

  /** The person opens the link, and presses the one button that is there if it does nothing any more. */
  async function recover(person, address, link) {
    const page = await person.newPage();
    await page.goto(link);
    const renew = page.locator("form[action$='/renew'] button");
    const isOffered = (await renew.count()) > 0;
    if (isOffered) await renew.click();
    await server.letterTo(address, 2);
    return isOffered ? "1 click, a new letter: signed in" : "it had a new letter sent: signed in";
  }

  for (const [order, choose] of [["the first button first", (buttons) => buttons[0]], ["the last button first", (buttons) => buttons.at(-1)]]) {
    test(`one click recovers from a browser that presses every button, ${order}`, async () => {
      const address = `pressed-${order.split(" ")[1]}@example.org`;
      const person = await browser.context({ refusals: true });
      await beginHosted(person, address);
      const link = await letterLink(address);
      await pressAll(link, choose);
      const how = await recover(person, address, link);
      const mail = await person.newPage();
      const back = mail.waitForRequest(/\/demo\/callback\?/);
      await mail.goto(await letterLink(address));
      assert.match(new URL((await back).url()).searchParams.get("code"), /^gp_code_/);
      table.push([`presses every button, ${order}`, "refused", how]);
      await person.finish();
    });
  }

  test("one click recovers from a browser that signs in, and can't use what it gets", async () => {
    const address = "pressed-sign-in@example.org";
    const started = await startSignIn(server, address);
    const link = await letterLink(address);
    await pressAll(link, (buttons) => buttons.at(-2) ?? buttons[0]);
    assert.equal((await server.watch(started)).status, "completed");
    server.sql("UPDATE exchange_codes SET expires_at = expires_at - 61000000");
    const person = await browser.context({ refusals: true });
    const how = await recover(person, address, link);
    assert.match(await click(await letterLink(address)), /^gp_code_/);
    table.push(["presses “sign in here”", "completed", how]);
    await person.finish();
  });

  test("the laboratory's table of scanners with a browser", () => {
    for (const row of table) console.log(`        ${row[0].padEnd(50)} ${row[1].padEnd(9)} ${row[2]}`);
    assert.ok(table.length >= Object.keys(SCANNERS).length, "every scanner was there");
  });
}
