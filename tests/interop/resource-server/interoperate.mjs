// Biscuits of the real binary, narrowed and read by the published libraries, and what each side makes of the other's.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { reordered, tampered, widened } from "./bytes.mjs";
import { moment, seconds } from "./issuer.mjs";
import { App } from "./live.mjs";

const READ_ALONE = 'check if operation("read")';

/** Gatepost's own command line, as one more library. */
class CommandLine {
  name = "gatepost token";

  constructor(server) {
    this.server = server;
  }

  #run(args, token) {
    const { binary, folder, env } = this.server;
    // No settings: a holder of a token has no server.
    const bare = Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("GATEPOST_")));
    return spawnSync(binary, ["token", ...args], { cwd: folder, env: bare, input: token, encoding: "utf8" });
  }

  async ask(act, { token, root, code }) {
    if (act === "narrow") {
      const { status, stdout, stderr } = this.#run(["attenuate", "--check", code.replace(/^check if /, "check if ")], token);
      if (status !== 0) throw new Error(stderr);
      return { token: stdout.trim() };
    }
    const { status, stdout, stderr } = this.#run(["inspect", "--json", "--public-key", root], token);
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  }
}

export async function interoperate(report, server, peers) {
  const app = App.make(server, "library", "biscuit");
  const { access_token: token } = await app.signIn("ada@example.org");
  const key = (await app.keys()).find((key) => key.gatepost_use === "biscuit");
  const issued = { token, root: Buffer.from(key.x, "base64url").toString("hex"), id: Number(key.kid) };
  const everybody = [...peers, new CommandLine(server)];
  await reading(report, everybody, app, issued);
  await narrowing(report, everybody, app, issued);
}

export { CommandLine, READ_ALONE, assert, execFileSync, join, moment, reordered, seconds, tampered, widened, writeFileSync };
