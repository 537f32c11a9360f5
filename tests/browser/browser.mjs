// Chromium, with a watch over what its pages say and ask for.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
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
const LAUNCH = { executablePath: process.env.GATEPOST_TEST_CHROMIUM ?? "/usr/bin/chromium", args: FLAGS };
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };
const PHONE = {
  viewport: { width: 390, height: 780 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  userAgent:
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
};
const LINK = "a[href*='/l/']";

export class Browser {
  static async start(origin) {
    const browser = new Browser();
    browser.origin = origin;
    browser.pictures = resolve(process.env.GATEPOST_TEST_SCREENSHOTS ?? join(import.meta.dirname, "../../target/screenshots"));
    mkdirSync(browser.pictures, { recursive: true });
    browser.chromium = await chromium.launch(LAUNCH);
    return browser;
  }

  /**
   * A person with an empty browser; `finish()` closes it and claims that nothing was wrong with any page. Refusals (4xx) are
   * something wrong unless they are expected, one by one or all.
   */
  async context({ allowed = [], watched = true, refusals = false, ...options } = {}) {
    const context = await this.chromium.newContext({ viewport: WIDE, colorScheme: "light", ...options });
    return this.watched(context, { allowed, watched, refusals });
  }

  /** The same in a process and with a profile of its own: another device. */
  async device({ phone = false, allowed = [], watched = true, refusals = false, ...options } = {}) {
    const profile = mkdtempSync(join(tmpdir(), "gatepost-profile-"));
    const context = await chromium.launchPersistentContext(profile, {
      ...LAUNCH,
      ...(phone ? PHONE : { viewport: WIDE }),
      colorScheme: "light",
      ...options,
    });
    const person = await this.watched(context, { allowed, watched, refusals });
    const { finish } = person;
    person.finish = () => finish().finally(() => rmSync(profile, { recursive: true, force: true }));
    return person;
  }

  async watched(context, { allowed, watched, refusals }) {
    context.setDefaultTimeout(15_000);
    const complaints = [];
    const expected = new Map();
    if (watched) await this.watch(context, [this.origin, ...allowed], complaints, { expected, refusals });
    context.expectFailure = (url, status) => expected.set(url, status);
    context.finish = async () => {
      await context.close();
      assert.deepEqual(complaints, [], "a page complained, or asked elsewhere");
    };
    return context;
  }

  async watch(context, origins, complaints, { expected, refusals }) {
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
      if (refusals && /the server responded with a status of 4/.test(message.text())) return;
      complaints.push(`console: ${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (error) => complaints.push(`exception: ${error.error().stack}`));
  }

  /** Pictures of a page in both colour schemes and on a narrow screen, on which nothing may stick out. */
  async shoot(page, name, { fullPage = true } = {}) {
    for (const colorScheme of ["dark", "light"]) {
      await page.emulateMedia({ colorScheme });
      await this.picture(page, `${name}-${colorScheme}`, { fullPage });
    }
    const before = page.viewportSize();
    await page.setViewportSize(NARROW);
    await this.picture(page, `${name}-320`, { fullPage });
    await this.expectToFit(page, name);
    await page.setViewportSize(before);
  }

  async picture(page, name, { fullPage = true } = {}) {
    // Frames of another process draw a moment later than the page around them.
    await page.waitForTimeout(200);
    await page.screenshot({ path: join(this.pictures, `${name}.png`), fullPage });
  }

  /** Nobody has to scroll sideways (WCAG 1.4.10), in whichever direction the page reads. */
  async expectToFit(page, name) {
    const { width } = page.viewportSize();
    const sticksOut = await page.evaluate((width) => {
      if (document.documentElement.scrollWidth <= width) return [];
      const wide = [...document.querySelectorAll("body *")].filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > width + 1;
      });
      return [document.documentElement.scrollWidth, ...wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 120))];
    }, width);
    assert.deepEqual(sticksOut, [], `${name} sticks out of a screen of ${width}`);
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
