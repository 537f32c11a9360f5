// A relying party as a process of its own, told of its issuer, its id, its secret and where it lives.

import { execFileSync, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { here } from "./places.mjs";

const PATIENCE = 60_000;
const started = [];
process.on("exit", () => started.forEach((party) => party.end("SIGKILL")));

/** A port that is free, and below those that the system hands out, so that nobody else is given it before it is taken. */
async function freePort() {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    const probe = createServer().listen(port, "127.0.0.1");
    const isFree = await once(probe, "listening").then(() => true, () => false);
    if (!isFree) continue;
    probe.close();
    await once(probe, "close");
    return port;
  }
}

/** Makes the app at Gatepost, and gives its secret if it has one. */
function register(server, id, client, origin, folder) {
  const flags = ["--name", client.name, "--kind", client.kind, "--redirect-uri", `${origin}${client.callback}`];
  flags.push(...(client.flags?.(folder) ?? []));
  if (client.logout) flags.push("--post-logout-redirect-uri", `${origin}${client.goodbye}`);
  const command = ["app", "create", id, ...flags, "--json"];
  const made = execFileSync(server.binary, command, { cwd: server.folder, env: server.env, encoding: "utf8" });
  return JSON.parse(made).client_secret;
}

export class RelyingParty {
  static async start(server, id, client) {
    const party = new RelyingParty();
    const port = await freePort();
    party.client = client;
    party.app = id;
    // Another site than Gatepost's, which is at localhost: cookies go as they would between two hosts.
    party.origin = `http://127.0.0.1:${port}`;
    party.folder = mkdtempSync(join(tmpdir(), "gatepost-interop-"));
    client.prepare?.(party.folder);
    const secret = register(server, id, client, party.origin, party.folder);
    const [program, ...args] = client.program({ port });
    const log = openSync(join(party.folder, "output.log"), "a");
    const env = {
      ...process.env,
      ISSUER: server.issuerOf(id),
      CLIENT_ID: id,
      ...(secret && { CLIENT_SECRET: secret }),
      ORIGIN: party.origin,
      PORT: String(port),
      FOLDER: party.folder,
      NEXTAUTH_URL: party.origin,
      ...client.env,
    };
    // A group of its own, so that what it starts ends with it.
    party.child = spawn(program, args, { cwd: here, detached: true, stdio: ["ignore", log, log], env });
    party.child.on("error", (error) => (party.failure = error));
    started.push(party);
    return party;
  }

  /** Waits until it answers. */
  async ready() {
    const until = Date.now() + PATIENCE;
    while (Date.now() < until) {
      if (this.failure) throw this.failure;
      if (this.child.exitCode !== null) throw new Error(`it ended with ${this.child.exitCode}`);
      const answer = await fetch(this.origin, { redirect: "manual", signal: AbortSignal.timeout(5000) }).catch(() => undefined);
      if (answer) return;
      await sleep(100);
    }
    throw new Error(`it did not answer within ${PATIENCE} ms`);
  }

  log() {
    const logs = readdirSync(this.folder).filter((name) => name.endsWith(".log"));
    return logs.map((name) => readFileSync(join(this.folder, name), "utf8")).join("");
  }

  end(signal) {
    if (this.child.exitCode !== null || this.child.signalCode !== null || !this.child.pid) return;
    try {
      process.kill(-this.child.pid, signal);
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
  }

  async stop() {
    const ended = new Promise((resolved) => this.child.once("exit", resolved));
    this.end("SIGTERM");
    if (this.child.exitCode === null && this.child.signalCode === null) await Promise.race([ended, sleep(3000)]);
    this.end("SIGKILL");
    rmSync(this.folder, { recursive: true, force: true });
  }
}
