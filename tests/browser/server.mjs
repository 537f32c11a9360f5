// `gatepost dev` in a folder and on ports of its own.

import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, openSync, rmSync, existsSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE = 15_000;

async function freePort() {
  const probe = createServer();
  await new Promise((listening) => probe.listen(0, "127.0.0.1", listening));
  const { port } = probe.address();
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** Asks until `ask` gives something. */
async function eventually(what, ask) {
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
export async function startSignIn(server, address) {
  const json = await server.signInBody(address, `${server.origin}/demo/callback`);
  const { status, body } = await post({ url: `${server.issuer}/sign-ins`, json });
  if (status !== 202) throw new Error(`the sign-in was not accepted: ${status} ${JSON.stringify(body)}`);
  return body;
}

export class Server {
  static async start() {
    const server = new Server();
    const [port, adminPort] = [await freePort(), await freePort()];
    server.origin = `http://localhost:${port}`;
    server.issuer = `${server.origin}/apps/demo`;
    server.verifier = randomBytes(32).toString("base64url");
    server.folder = mkdtempSync(join(tmpdir(), "gatepost-browser-"));
    server.output = join(server.folder, "output.log");

    const binary = resolve(process.env.GATEPOST_BIN ?? join(import.meta.dirname, "../../target/debug/gatepost"));
    if (!existsSync(binary)) throw new Error(`there is no ${binary}: build it, or name another in GATEPOST_BIN`);
    const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("GATEPOST_"));
    const log = openSync(server.output, "a");
    server.child = spawn(binary, ["dev"], {
      cwd: server.folder,
      stdio: ["ignore", log, log],
      env: {
        ...Object.fromEntries(inherited),
        GATEPOST_PUBLIC_URL: server.origin,
        GATEPOST_LISTEN: `127.0.0.1:${port}`,
        GATEPOST_ADMIN_LISTEN: `127.0.0.1:${adminPort}`,
        // Every test comes from this machine, and more of them in a minute than one person would.
        GATEPOST_LIMIT_SIGN_INS_PER_CLIENT: "off",
      },
    });
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

  /** The newest letter to an address, once it is there. */
  async letterTo(address) {
    return eventually(`a letter to ${address}`, async () => {
      const letters = await (await fetch(`${this.origin}/dev/mailbox/messages`)).json();
      return letters.find((letter) => letter.to.includes(address));
    });
  }

  async watch({ sign_in_id: id, sign_in_secret: secret }) {
    const answer = await fetch(`${this.issuer}/sign-ins/${id}`, { headers: { authorization: `Bearer ${secret}` } });
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
  async authorizeUrl() {
    const { code_challenge, code_challenge_method } = await this.signInBody();
    const query = new URLSearchParams({
      response_type: "code",
      client_id: "demo",
      redirect_uri: `${this.origin}/demo/callback`,
      state: "from-the-test",
      code_challenge,
      code_challenge_method,
    });
    return `${this.issuer}/authorize?${query}`;
  }

  log() {
    return readFileSync(this.output, "utf8");
  }

  async stop() {
    const ended = new Promise((resolved) => this.child.once("exit", resolved));
    this.child.kill("SIGTERM");
    await Promise.race([ended, sleep(PATIENCE)]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
