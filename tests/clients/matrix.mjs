// What the clients proved against a running server, as one table.
//
//   node matrix.mjs FILE…    files with what they printed; of it, the lines {"client":"…","cell":"…","ok":…} are read
//
// Refuses if a cell failed, or if somebody left one out.

import { readFileSync } from "node:fs";

const clients = ["rust", "python", "typescript"];
const cells = ["link", "code", "refresh", "logout", "jwt", "biscuit", "rotation", "restart", "wrong_audience", "wrong_app"];

function proved(text) {
  const lines = text.split("\n").filter((line) => line.startsWith("{") && line.includes('"cell"'));
  return lines.map((line) => JSON.parse(line));
}

const found = new Map();
for (const { client, cell, ok } of process.argv.slice(2).flatMap((path) => proved(readFileSync(path, "utf8")))) {
  found.set(`${client} ${cell}`, ok === true);
}

const word = (client, cell) => ({ true: "ok", false: "FAILED", undefined: "missing" })[found.get(`${client} ${cell}`)];
console.log(`${"".padEnd(16)}${clients.map((client) => client.padEnd(12)).join("")}`.trimEnd());
for (const cell of cells) {
  console.log(`${cell.padEnd(16)}${clients.map((client) => word(client, cell).padEnd(12)).join("")}`.trimEnd());
}
const passed = clients.flatMap((client) => cells.filter((cell) => word(client, cell) === "ok")).length;
console.log(`clients: ${passed} of ${clients.length * cells.length} cells passed`);
process.exitCode = passed === clients.length * cells.length ? 0 : 1;
