// This client against the real binary, cell by cell.
//
//   node --experimental-wasm-modules matrix/run.mjs [CELL…]     these cells alone
//
//   GATEPOST_BIN                 the binary to start          ../../target/debug/gatepost
//
// Prints a JSON line a cell, `{"client":"typescript","cell":"refresh","ok":true}`, with `error` where it is not; the exit code is 0
// only if all are. Whatever libraries say goes to the standard error.

import { setTimeout as sleep } from "node:timers/promises";

import { Server } from "../../../tests/browser/server.mjs";

// The Biscuit library says hello on the standard output.
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
console.log = console.error;
const { cells } = await import("./cells.mjs");

const PATIENCE = 60_000;
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in cells));
if (unknown.length > 0) {
  console.error(`there are these cells: ${Object.keys(cells).join(", ")}`);
  process.exit(2);
}
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

/** A cell that hangs has failed. */
async function inTime(cell) {
  const late = new AbortController();
  const patience = sleep(PATIENCE, undefined, { signal: late.signal }).then(() => {
    throw new Error(`it is not over after ${PATIENCE / 1000} s`);
  });
  return Promise.race([cell, patience]).finally(() => late.abort());
}

const server = await Server.start();
const failures = [];
for (const [cell, run] of Object.entries(cells)) {
  if (asked.length > 0 && !asked.includes(cell)) continue;
  try {
    await inTime(run(server));
    say({ client: "typescript", cell, ok: true });
  } catch (error) {
    failures.push(error);
    say({ client: "typescript", cell, ok: false, error: error.message });
  }
}
for (const error of failures) console.error(error);
if (failures.length > 0) console.error(`--- what the server said\n${server.log()}---`);
await server.stop();
process.exit(failures.length === 0 ? 0 : 1);
