// Fetches what the clients need from the usual package sources; does nothing where it is there.

import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

import { apache, here, python, target } from "./places.mjs";

const APACHE = ["apache2-bin", "libapache2-mod-auth-openidc"];

function run(program, args, options = {}) {
  try {
    execFileSync(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
  } catch (error) {
    throw new Error(`${program} ${args.join(" ")}: ${error.stderr || error.message}`);
  }
}

function packages(folder) {
  const [wanted, installed] = [join(folder, "package-lock.json"), join(folder, "node_modules/.package-lock.json")];
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: folder });
}

/** Node's packages: those of the relying parties, and the browser of the tests beside. */
export function installNode() {
  packages(here);
  packages(resolve(here, "../browser"));
}

export const installers = {
  python() {
    const wanted = join(here, "requirements.txt");
    const installed = join(target, "venv/requirements.txt");
    if (existsSync(installed) && readFileSync(installed).equals(readFileSync(wanted))) return;
    run("python3", ["-m", "venv", "--clear", join(target, "venv")]);
    run(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", wanted]);
    copyFileSync(wanted, installed);
  },

  rust() {
    const env = { ...process.env, CARGO_TARGET_DIR: join(target, "rust") };
    run("cargo", ["build", "--locked", "--quiet"], { cwd: join(here, "rust"), env });
  },

  apache() {
    if (existsSync(apache.program) && existsSync(join(apache.modules, "mod_auth_openidc.so"))) return;
    if (process.getuid() !== 0) throw new Error(`install ${APACHE.join(" and ")}; that takes root`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-qq", "--yes", "--no-install-recommends", ...APACHE], { env });
  },
};
