// All that CI does for this client: what is generated, types under both compilers, tests, those against a server, the matrix, the
// example in a browser, the examples for frameworks, whose code the guide shows.
//
//   node run.mjs [STEP…]         these steps alone
//
//   GATEPOST_BIN                 the binary to start          ../../target/debug/gatepost
//   GATEPOST_TEST_CHROMIUM       the browser                  /usr/bin/chromium
//   GATEPOST_TEST_SCREENSHOTS    where pictures go            ../../target/screenshots
//
// The closing line is `all N steps passed`; the exit code is 0 only if all did.

import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const here = import.meta.dirname;
const root = resolve(here, "../..");
const at = { web: join(root, "examples/web"), frameworks: join(root, "examples/frameworks"), browser: join(root, "tests/browser") };

/** Runs a program, whose words are ours; what it is not content with ends the run. */
function run(folder, program, ...args) {
  const { status, error } = spawnSync(program, args, { cwd: folder, stdio: "inherit" });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: status ${status}`);
}

const npm = (folder, ...args) => run(folder, "npm", ...args);

function packages(folder) {
  const [wanted, installed] = [join(folder, "package-lock.json"), join(folder, "node_modules/.package-lock.json")];
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  npm(folder, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
}

const steps = {
  install() {
    packages(here);
  },
  generated: () => npm(here, "run", "--silent", "check"),
  build: () => npm(here, "run", "--silent", "build"),
  types() {
    npm(here, "run", "--silent", "build:newest");
    npm(here, "run", "--silent", "types");
  },
  test: () => npm(here, "run", "--silent", "test"),
  live: () => npm(here, "run", "--silent", "live"),
  matrix: () => npm(here, "run", "--silent", "matrix"),
  example() {
    packages(at.browser);
    packages(at.web);
    npm(at.web, "run", "--silent", "build");
    npm(at.web, "run", "--silent", "walk");
  },
  frameworks() {
    packages(at.frameworks);
    npm(at.frameworks, "run", "--silent", "check");
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`there are these steps: ${Object.keys(steps).join(", ")}`);
  process.exit(2);
}
const chosen = asked.length > 0 ? asked : Object.keys(steps);
for (const name of chosen) {
  const began = Date.now();
  console.log(`== ${name}`);
  try {
    steps[name]();
  } catch (error) {
    console.log(`== ${name}: FAILED: ${error.message}`);
    process.exit(1);
  }
  console.log(`== ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}
console.log(`all ${chosen.length} steps passed`);
