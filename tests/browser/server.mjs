// `gatepost dev` in a folder and on ports of its own.

import { execFileSync, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, openSync, rmSync, existsSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE = 15_000;

/** Every column that bounds the life of a sign-in, or of a letter of it. */
const TIMES = [
  ["sign_ins", "latest_at"],
  ["sign_ins", "expires_at"],
  ["sign_ins", "settled_at"],
  ["links", "expires_at"],
  ["deliveries", "expires_at"],
];

async function freePort() {
  const probe = createServer();
  await new Promise((listening) => probe.listen(0, "127.0.0.1", listening));
  const { port } = probe.address();
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** Asks until `ask` gives something. */
export async function eventually(what, ask) {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const found = await ask().catch(() => undefined);
    if (found) return found;
    await sleep(50);
  }
  throw new Error(`not within ${PATIENCE} ms: ${what}`);
}

/** Posts from wherever it runs: Node, or a page's own script, to which it is passed as text. */
export async function post({ url, json, form }) {
  const request = json
    ? { headers: { "content-type": "application/json" }, body: JSON.stringify(json) }
    : { body: new URLSearchParams(form) };
  const answer = await fetch(url, { method: "POST", ...request });
  return { status: answer.status, body: await answer.json() };
}

/** A sign-in that begins without a page. */
export async function startSignIn(server, address, { app = "demo", redirectUri = `${server.origin}/demo/callback`, ...more } = {}) {
  const json = { ...(await server.signInBody(address, redirectUri)), ...more };
  const { status, body } = await post({ url: `${server.issuerOf(app)}/sign-ins`, json });
  if (status !== 202) throw new Error(`the sign-in was not accepted: ${status} ${JSON.stringify(body)}`);
  return body;
}

export class Server {
  /** `env` adds to the settings, or takes one away where it says undefined. */
  static async start({ env = {} } = {}) {
    const server = new Server();
    const [port, adminPort] = [await freePort(), await freePort()];
    server.origin = `http://localhost:${port}`;
    server.issuer = `${server.origin}/apps/demo`;
    server.console = `http://localhost:${adminPort}`;
    server.verifier = randomBytes(32).toString("base64url");
    server.folder = mkdtempSync(join(tmpdir(), "gatepost-browser-"));
    server.output = join(server.folder, "output.log");

    server.binary = resolve(process.env.GATEPOST_BIN ?? join(import.meta.dirname, "../../target/debug/gatepost"));
    if (!existsSync(server.binary)) throw new Error(`there is no ${server.binary}: build it, or name another in GATEPOST_BIN`);
    const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("GATEPOST_"));
    server.env = {
      ...Object.fromEntries(inherited),
      GATEPOST_PUBLIC_URL: server.origin,
      GATEPOST_LISTEN: `127.0.0.1:${port}`,
      GATEPOST_ADMIN_LISTEN: `127.0.0.1:${adminPort}`,
      // Every test comes from this machine, and more of them in a minute than one person would.
      GATEPOST_LIMIT_SIGN_INS_PER_CLIENT: "off",
      ...env,
    };
    const log = openSync(server.output, "a");
    server.child = spawn(server.binary, ["dev"], { cwd: server.folder, stdio: ["ignore", log, log], env: server.env });
    process.on("exit", () => server.child.kill("SIGKILL"));
    try {
      await eventually("the server is ready", async () => {
        if (server.child.exitCode !== null) throw new Error("it ended");
        return (await fetch(`${server.origin}/readyz`)).ok;
      });
    } catch (error) {
      throw new Error(`${error.message}; it said: ${server.log()}`);
    }
    return server;
  }

  /** The newest letter to an address, once there are as many to it. */
  async letterTo(address, count = 1) {
    return eventually(`letter ${count} to ${address}`, async () => {
      const letters = await (await fetch(`${this.origin}/dev/mailbox/messages`)).json();
      const sent = letters.filter((letter) => letter.to.includes(address));
      return sent.length >= count && sent[0];
    });
  }

  issuerOf(app) {
    return `${this.origin}/apps/${app}`;
  }

  /** Makes or changes an app, with the flags of `gatepost app`. */
  app(command, id, ...flags) {
    execFileSync(this.binary, ["app", command, id, ...flags], { cwd: this.folder, env: this.env, stdio: "pipe" });
  }

  /** A link that makes somebody an operator of the console. */
  setupLink(address, ...flags) {
    const options = { cwd: this.folder, env: this.env, encoding: "utf8" };
    return execFileSync(this.binary, ["admin", "link", address, ...flags], options).trim();
  }

  /** Does something to the database behind the server's back, and gives the rows. */
  sql(statement) {
    const file = join(this.folder, "gatepost-data/gatepost.db");
    return execFileSync("sqlite3", ["-cmd", ".timeout 10000", file, statement], { encoding: "utf8" }).trim();
  }

  /** Makes every sign-in so many seconds older. */
  age(seconds) {
    for (const [table, column] of TIMES) this.sql(`UPDATE ${table} SET ${column} = ${column} - ${seconds} * 1000000`);
  }

  async watch({ sign_in_id: id, sign_in_secret: secret }, app = "demo") {
    const answer = await fetch(`${this.issuerOf(app)}/sign-ins/${id}`, { headers: { authorization: `Bearer ${secret}` } });
    return answer.json();
  }

  async signInBody(address, redirectUri) {
    return {
      email: address,
      redirect_uri: redirectUri,
      state: "from-the-test",
      code_challenge: createHash("sha256").update(this.verifier).digest("base64url"),
      code_challenge_method: "S256",
    };
  }

  /** The hosted page, as an OAuth client asks for it. */
  async authorizeUrl({ app = "demo", redirectUri = `${this.origin}/demo/callback`, ...more } = {}) {
    const { code_challenge, code_challenge_method } = await this.signInBody();
    const query = new URLSearchParams({
      response_type: "code",
      client_id: app,
      redirect_uri: redirectUri,
      state: "from-the-test",
      code_challenge,
      code_challenge_method,
      ...more,
    });
    return `${this.issuerOf(app)}/authorize?${query}`;
  }

  log() {
    return readFileSync(this.output, "utf8");
  }

  async stop() {
    const ended = new Promise((resolved) => this.child.once("exit", resolved));
    this.child.kill("SIGTERM");
    await Promise.race([ended, sleep(PATIENCE, undefined, { ref: false })]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
