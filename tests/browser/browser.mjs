// Chromium, with a watch over what its pages say and ask for.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

import { chromium } from "playwright-core";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };
const LINK = "a[href*='/l/']";

export class Browser {
  static async start(origin) {
    const browser = new Browser();
    browser.origin = origin;
    browser.pictures = resolve(process.env.GATEPOST_TEST_SCREENSHOTS ?? join(import.meta.dirname, "../../target/screenshots"));
    mkdirSync(browser.pictures, { recursive: true });
    browser.chromium = await chromium.launch({
      executablePath: process.env.GATEPOST_TEST_CHROMIUM ?? "/usr/bin/chromium",
      args: FLAGS,
    });
    return browser;
  }

  /** A person with an empty browser; `finish()` closes it and claims that nothing was wrong with any page. */
  async context({ javaScriptEnabled = true, allowed = [], watched = true } = {}) {
    const context = await this.chromium.newContext({ javaScriptEnabled, viewport: WIDE, colorScheme: "light" });
    context.setDefaultTimeout(15_000);
    const complaints = [];
    const expected = new Map();
    if (watched) await this.watch(context, [this.origin, ...allowed], complaints, expected);
    context.expectFailure = (url, status) => expected.set(url, status);
    context.finish = async () => {
      await context.close();
      assert.deepEqual(complaints, [], "a page complained, or asked elsewhere");
    };
    return context;
  }

  async watch(context, origins, complaints, expected) {
    await context.exposeBinding("reportViolation", (_source, text) => complaints.push(`policy: ${text}`));
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        globalThis.reportViolation(`${event.violatedDirective} forbids ${event.blockedURI} on ${event.documentURI}`);
      });
    });
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (["http:", "https:", "ws:", "wss:"].includes(url.protocol) && !origins.includes(url.origin)) {
        complaints.push(`asked ${url.href}`);
      }
    });
    context.on("console", (message) => {
      if (message.type() !== "error") return;
      const status = expected.get(message.location().url);
      if (status && message.text().includes(String(status))) return;
      complaints.push(`console: ${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (error) => complaints.push(`exception: ${error.error().stack}`));
  }

  /** Pictures of a page in both colour schemes and on a narrow screen, on which nothing may stick out. */
  async shoot(page, name, { fullPage = true } = {}) {
    const picture = async (variant) => {
      // Frames of another process draw a moment later than the page around them.
      await page.waitForTimeout(200);
      await page.screenshot({ path: join(this.pictures, `${name}-${variant}.png`), fullPage });
    };
    for (const colorScheme of ["dark", "light"]) {
      await page.emulateMedia({ colorScheme });
      await picture(colorScheme);
    }
    await page.setViewportSize(NARROW);
    await picture("320");
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= NARROW.width, `${name} is ${width} wide on a screen of ${NARROW.width}`);
    await page.setViewportSize(WIDE);
  }

  /** The sign-in link on a page, or in a letter that it frames. */
  async linkOf(page) {
    for (const frame of page.frames()) {
      const link = frame.locator(LINK).first();
      if ((await link.count()) > 0) return link;
    }
    return undefined;
  }

  /** Presses a link and gives the page on which it leads somewhere: this one, or a new one. */
  async follow(page, link) {
    const popup = page.context().waitForEvent("page", { timeout: 10_000 });
    const here = page.waitForURL(/\/l\//, { timeout: 10_000 }).then(() => page);
    const [target] = await Promise.all([Promise.any([popup, here]), link.click()]);
    popup.catch(() => {});
    here.catch(() => {});
    await target.waitForLoadState();
    return target;
  }

  async stop() {
    await this.chromium.close();
  }
}
