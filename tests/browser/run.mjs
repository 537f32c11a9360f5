// Sign-ins in a real browser against `gatepost dev`. Each file of `walks/` registers its tests; they run one after the other.
//
//   node run.mjs [PART…]         those alone whose file or name holds one of the parts
//
//   GATEPOST_BIN                 the binary to start          ../../target/debug/gatepost
//   GATEPOST_TEST_CHROMIUM       the browser                  /usr/bin/chromium
//   GATEPOST_TEST_SCREENSHOTS    where pictures go            ../../target/screenshots
//
// The closing line is `N passed, N failed`; the exit code is 0 only if none failed.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { Browser } from "./browser.mjs";
import { Server } from "./server.mjs";
import { stepsOn } from "./steps.mjs";

const PATIENCE = 120_000;
const parts = process.argv.slice(2);
const server = await Server.start();
const browser = await Browser.start(server.origin);
const tests = [];

for (const file of readdirSync(join(import.meta.dirname, "walks")).sort()) {
  const { default: walks } = await import(`./walks/${file}`);
  const test = (name, run) => tests.push({ name, run, file });
  walks({ test, server, browser, steps: stepsOn(server, browser) });
}

const isAsked = ({ name, file }) => parts.length === 0 || parts.some((part) => file.includes(part) || name.includes(part));
/** A walk that hangs has failed, and the next one begins. */
const inTime = (walk) => {
  const late = new AbortController();
  const patience = sleep(PATIENCE, undefined, { signal: late.signal }).then(() => {
    throw new Error(`it is not over after ${PATIENCE / 1000} s`);
  });
  return Promise.race([walk, patience]).finally(() => late.abort());
};
let passed = 0;
const failures = [];
for (const { name, run } of tests.filter(isAsked)) {
  try {
    await inTime(run());
    passed += 1;
    console.log(`ok      ${name}`);
  } catch (error) {
    failures.push(name);
    console.log(`FAILED  ${name}\n${String(error.stack ?? error).replace(/^/gm, "        ")}`);
  }
}
if (failures.length > 0) console.log(`--- what the server said\n${server.log()}---`);
await browser.stop();
await server.stop();
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 && passed > 0 ? 0 : 1);
