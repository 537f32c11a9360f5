// Fetches and builds what the example APIs and the libraries need, from the usual package sources; does nothing where it is there.

import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { crates, examples, here, python, venv } from "./places.mjs";

function run(program, args, options = {}) {
  try {
    execFileSync(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
  } catch (error) {
    throw new Error(`${program} ${args.join(" ")}: ${error.stdout ?? ""}${error.stderr || error.message}`);
  }
}

function packages(folder) {
  const [wanted, installed] = [join(folder, "package-lock.json"), join(folder, "node_modules/.package-lock.json")];
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: folder });
}

export const installers = {
  peers() {
    packages(here);
  },

  python() {
    const wanted = join(examples, "python/requirements.txt");
    const installed = join(venv, "requirements.txt");
    if (existsSync(installed) && readFileSync(installed).equals(readFileSync(wanted))) return;
    run("python3", ["-m", "venv", "--clear", venv]);
    run(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", wanted]);
    copyFileSync(wanted, installed);
  },

  typescript() {
    const folder = join(examples, "typescript");
    packages(folder);
    run("npm", ["run", "--silent", "build"], { cwd: folder });
  },

  rust() {
    const env = { ...process.env, CARGO_TARGET_DIR: crates };
    run("cargo", ["build", "--locked", "--quiet"], { cwd: join(examples, "rust"), env });
  },
};
