// Other people's OpenID clients, unmodified, against the real binary: somebody signs in to each through the hosted pages and a letter.
//
//   node run.mjs [CLIENT…]       those alone whose name holds one of the words
//
//   GATEPOST_BIN                 the binary to start          ../../target/debug/gatepost
//   GATEPOST_TEST_CHROMIUM       the browser                  /usr/bin/chromium
//
// Prints a table of client × step (`–`: the library has no such thing). The closing line is `N of M client checks passed`; the
// exit code is 0 only if all did.

import { setTimeout as sleep } from "node:timers/promises";

import { clients } from "./clients.mjs";
import { installers, installNode } from "./install.mjs";
import { RelyingParty } from "./relying.mjs";
import { steps } from "./walk.mjs";

const PATIENCE = 60_000;
/** A step that hangs has failed. */
const inTime = (step) => {
  const late = new AbortController();
  const patience = sleep(PATIENCE, undefined, { signal: late.signal }).then(() => {
    throw new Error(`it is not over after ${PATIENCE / 1000} s`);
  });
  return Promise.race([step, patience]).finally(() => late.abort());
};
const words = process.argv.slice(2).map((word) => word.toLowerCase());
const asked = clients.filter(({ name }) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word)));
if (asked.length === 0) {
  console.error(`there are these clients: ${clients.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

installNode();
const broken = new Map();
for (const { name, installer } of asked) {
  try {
    if (installer) installers[installer]();
  } catch (error) {
    broken.set(name, error);
  }
}

// The browser's package is there only now.
const { Browser } = await import("../browser/browser.mjs");
const { Server } = await import("../browser/server.mjs");
const server = await Server.start();
server.lettersTo = async (address) => {
  const letters = await (await fetch(`${server.origin}/dev/mailbox/messages`)).json();
  return letters.filter(({ to }) => to.includes(address)).length;
};
const browser = await Browser.start(server.origin);

/** Takes every step that the client has; after one that failed, the rest have failed too. */
async function walkThrough(party, address) {
  const results = {};
  const person = await inTime(browser.context({ watched: false }));
  const walk = { server, party, person, address };
  let failure;
  for (const [name, step] of Object.entries(steps)) {
    if (name !== "sign-in" && !party.client[name]) {
      results[name] = "–";
      continue;
    }
    try {
      if (results["sign-in"] === "FAILED") throw new Error("nobody is signed in");
      await inTime(step(walk));
      results[name] = "ok";
    } catch (error) {
      results[name] = "FAILED";
      failure ??= error;
    }
  }
  await inTime(person.close());
  return { results, failure };
}

const parties = await Promise.all(
  asked.map(async (client, index) => {
    if (broken.has(client.name)) return undefined;
    return RelyingParty.start(server, `client-${index + 1}`, client).catch((error) => void broken.set(client.name, error));
  }),
);

const table = [];
for (const [index, client] of asked.entries()) {
  const began = Date.now();
  const party = parties[index];
  let outcome;
  try {
    if (!party) throw broken.get(client.name);
    await party.ready();
    outcome = await walkThrough(party, `person-${index + 1}@example.org`);
  } catch (error) {
    const has = (name) => name === "sign-in" || client[name];
    outcome = { results: Object.fromEntries(Object.keys(steps).map((name) => [name, has(name) ? "FAILED" : "–"])), failure: error };
  }
  table.push({ client: client.name, ...outcome.results });
  console.log(`${outcome.failure ? "FAILED " : "ok     "} ${client.name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (outcome.failure) {
    console.log(String(outcome.failure.stack ?? outcome.failure).replace(/^/gm, "        "));
    if (party) console.log(`--- what it said\n${party.log()}---`);
  }
}

await Promise.all(parties.filter(Boolean).map((party) => party.stop()));
await browser.stop();
const checks = table.flatMap(({ client: _, ...results }) => Object.values(results)).filter((result) => result !== "–");
const passed = checks.filter((result) => result === "ok").length;
if (passed < checks.length) console.log(`--- what the server said\n${server.log()}---`);
await server.stop();

const columns = Object.keys(table[0]);
const widths = columns.map((column) => Math.max(...[column, ...table.map((row) => row[column])].map((text) => text.length)));
const line = (cells) => cells.map((cell, index) => cell.padEnd(widths[index])).join("  ").trimEnd();
console.log(line(columns));
for (const row of table) console.log(line(Object.values(row)));
console.log(`${passed} of ${checks.length} client checks passed`);
process.exit(passed === checks.length ? 0 : 1);
