// Every state of every page, held against WCAG 2.2 AA and axe's best practice: in both colour schemes, from left to right and from
// right to left, and on a screen of 320 px. Its pictures are the ones to look at.

import assert from "node:assert/strict";

import axe from "axe-core";

import { Server } from "../server.mjs";
import { hostedStates } from "../states/hosted.mjs";
import { linkStates } from "../states/links.mjs";
import { toolStates } from "../states/tools.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const NARROW = { width: 320, height: 640 };

/** What a page has and a letter has not: the mail program around it does. */
const OF_PAGES = ["landmark-one-main", "region"];

/** What axe finds, one line each. */
async function findings(page, isLetter) {
  await page.evaluate(axe.source);
  const { violations, incomplete } = await page.evaluate(
    ({ tags, without }) =>
      globalThis.axe.run(document, {
        runOnly: tags,
        rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
        preload: false,
        iframes: false,
        resultTypes: ["violations", "incomplete"],
      }),
    { tags: TAGS, without: isLetter ? OF_PAGES : [] },
  );
  const contrast = incomplete.filter(({ id }) => id === "color-contrast");
  return [...violations, ...contrast].flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${help}: ${html.slice(0, 160)} ${any.map(({ message }) => message).join("; ")}`),
  );
}

export async function examine(page, name) {
  const found = {};
  for (const colorScheme of ["dark", "light"]) {
    await page.emulateMedia({ colorScheme });
    // Elements that fade from one scheme's colour to the other's would be measured half way.
    await page.waitForFunction(() => document.getAnimations().length === 0);
    const findingsHere = await findings(page, name.startsWith("letter "));
    if (findingsHere.length > 0) found[colorScheme] = findingsHere;
  }
  assert.deepEqual(found, {}, `axe on ${name}`);
}

export default function walks({ test, server, browser, steps }) {
  let other;
  /** A server whose limits may be used up. */
  const limited = async () => (other ??= await Server.start());
  const apps = () => {
    const redirect = ["--redirect-uri", `${server.origin}/demo/callback`];
    server.app("create", "strict", "--name", "Strict & Sons", "--binding", "strict", ...redirect);
    server.app("create", "off", "--name", "Open Garden", "--binding", "off", ...redirect);
    server.app("create", "quiet", "--name", "A Quiet Place for Letters, Pictures and Long Names", ...redirect);
    server.app("create", "native", "--name", "Pocket Notes", "--redirect-uri", "org.example.native:/cb");
  };
  let made;
  const states = { hosted: hostedStates, links: linkStates, tools: toolStates };

  for (const [kind, statesOf] of Object.entries(states)) {
    for (const [name, visit] of Object.entries(statesOf({ server, steps, limited }))) {
      test(`axe finds nothing on ${name}`, async () => {
        made ??= apps() ?? true;
        for (const locale of ["en", "ar"]) {
          const allowed = name === "link-guessing" ? [(await limited()).origin] : [];
          const browserOf = () => browser.context({ locale, refusals: true, allowed });
          const [person, someoneElse] = [await browserOf(), await browserOf()];
          const page = await visit({ person, someoneElse, address: `${name}-${locale}@example.org` });
          if (locale === "ar" && kind === "tools") await page.evaluate(() => (document.documentElement.dir = "rtl"));
          assert.equal(await page.locator("html").getAttribute("dir") ?? "ltr", locale === "ar" ? "rtl" : "ltr");
          await examine(page, `${name} in ${locale}`);
          if (locale === "en") await browser.shoot(page, `state-${name}`);
          else await narrow(page, `state-${name}-ar`);
          for (const context of [person, someoneElse]) await context.finish();
        }
      });
    }
  }

  test("the server whose limits were used up stops", () => other?.stop());

  /** From right to left nothing sticks out either. */
  async function narrow(page, name) {
    await page.setViewportSize(NARROW);
    await browser.picture(page, `${name}-320`);
    await browser.expectToFit(page, name);
  }
}
