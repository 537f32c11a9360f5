// Redocly's rules and our own, on the published document.
//
//   node lint.mjs            counts what breaks each rule, and refuses what `known.json` does not know of
//   node lint.mjs --list     prints every finding too
//
// `known.json` has, rule by rule, how many findings there still are. It may only shrink: one more is refused, and so is one less until
// its number is taken down. A rule that is not named there has none.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { findings as ours } from "./rules.mjs";

const here = import.meta.dirname;
const document = resolve(here, "../../openapi/gatepost.json");

function redocly() {
  const args = ["lint", "--config", "redocly.yaml", "gatepost@v1", "--format", "json", "--max-problems", "10000"];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const { stdout, stderr, error } = spawnSync(join(here, "node_modules/.bin/redocly"), args, {
    cwd: here,
    env,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  let report;
  try {
    report = JSON.parse(stdout);
  } catch {
    throw new Error(`redocly says: ${stderr || stdout}`);
  }
  return report.problems.map(({ ruleId, message, location }) => ({
    rule: `redocly/${ruleId}`,
    where: location[0]?.pointer ?? "#",
    what: message,
  }));
}

const found = [...redocly(), ...ours(readFileSync(document, "utf8"))];
const known = JSON.parse(readFileSync(join(here, "known.json"), "utf8"));
const rules = [...new Set([...Object.keys(known), ...found.map(({ rule }) => rule)])].sort();
let differs = false;
for (const rule of rules) {
  const of = found.filter((finding) => finding.rule === rule);
  const allowed = known[rule] ?? 0;
  const news = of.length !== allowed;
  differs ||= news;
  const verdict =
    of.length > allowed ? `, ${allowed} at most` : of.length < allowed ? `, fewer than before: write ${of.length} into known.json` : "";
  console.log(`${rule}: ${of.length}${verdict}`);
  if (news || process.argv.includes("--list")) for (const { where, what } of of) console.log(`  ${where}: ${what}`);
}
console.log(`contract: ${found.length} findings, ${differs ? "not those that are known" : "all known"}`);
process.exit(differs ? 1 : 0);
