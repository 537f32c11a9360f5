// Writes what is generated from the contract: `src/api.ts`, its types, and `src/facts.ts`, what types can't say of it.
//
//   node scripts/generate.mjs            writes
//   node scripts/generate.mjs --check    compares, and refuses with the first difference and the cure

import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import openapiTS, { astToString } from "openapi-typescript";

const here = resolve(import.meta.dirname, "..");
const contract = JSON.parse(readFileSync(resolve(here, "../../openapi/gatepost.json"), "utf8"));
const MARK = "// This file is generated from openapi/gatepost.json by `npm run generate`; change nothing here.\n\n";

const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);

/** Every code of a problem that some answer has as its example, with the status that it comes with. */
function problemCodes() {
  const contents = operations.flatMap(({ responses }) => Object.values(responses).map(({ content }) => content ?? {}));
  const examples = contents.flatMap((content) => Object.values(content["application/problem+json"]?.examples ?? {}));
  return [...new Set(examples.map(({ value }) => value.code))].sort();
}

/** The paths to which a POST may bear an `Idempotency-Key`. */
function repeatable() {
  const bears = ({ parameters = [] }) => parameters.some(({ name }) => name === "Idempotency-Key");
  return operations.filter(bears).map(({ path }) => path);
}

function facts() {
  const list = (name, doc, items) =>
    `/** ${doc} */\nexport const ${name} = [\n${items.map((item) => `  ${JSON.stringify(item)},\n`).join("")}] as const;\n`;
  return [
    MARK,
    list("PROBLEM_CODES", "What can be wrong with a request (RFC 9457): `code` of a problem.", problemCodes()),
    "\n",
    list("REPEATABLE", "Where a POST with an `Idempotency-Key` may be repeated, and does once what it does.", repeatable()),
  ].join("");
}

async function types() {
  const text = astToString(await openapiTS(contract, { silent: true }));
  return MARK + text.replace(/[ \t]+$/gm, "");
}

/** The first line in which two texts differ. */
function difference(path, old, fresh) {
  const [before, after] = [old.split("\n"), fresh.split("\n")];
  const at = after.findIndex((line, index) => line !== before[index]);
  return `${path}:${at + 1}: has ${JSON.stringify(before[at] ?? "")}, should have ${JSON.stringify(after[at] ?? "")}`;
}

const check = process.argv.includes("--check");
const files = { "src/api.ts": await types(), "src/facts.ts": facts() };
let stale = false;
for (const [path, fresh] of Object.entries(files)) {
  const place = join(here, path);
  const old = check ? readFileSync(place, "utf8") : "";
  if (!check) writeFileSync(place, fresh);
  else if (old !== fresh) {
    stale = true;
    console.error(difference(path, old, fresh));
  }
}
if (stale) {
  console.error("clients/typescript: not current; run `npm run generate` there and commit it");
  process.exit(1);
}
console.log(`clients/typescript: ${Object.keys(files).join(" and ")} are ${check ? "current" : "written"}`);
