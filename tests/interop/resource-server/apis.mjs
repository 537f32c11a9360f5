// The example APIs, each as its own documentation starts it, and a process of one.

import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { crate, examples, python } from "./places.mjs";

const PATIENCE = 30_000;

export const apis = [
  {
    name: "FastAPI, PyJWT, biscuit-python",
    installer: "python",
    folder: join(examples, "python"),
    program: () => [python, "api.py"],
  },
  {
    name: "Node, jose, biscuit-wasm",
    installer: "typescript",
    folder: join(examples, "typescript"),
    program: () => [process.execPath, "--experimental-wasm-modules", "dist/api.js"],
  },
  {
    name: "axum, jsonwebtoken, biscuit-auth",
    installer: "rust",
    folder: join(examples, "rust"),
    program: () => [crate],
  },
];

async function freePort() {
  const probe = createServer();
  await new Promise((listening) => probe.listen(0, "127.0.0.1", listening));
  const { port } = probe.address();
  await new Promise((closed) => probe.close(closed));
  return port;
}

const started = new Set();
process.on("exit", () => started.forEach((api) => api.child.kill("SIGKILL")));

/** One API that takes the tokens of one issuer. */
export class Api {
  static async start(kind, env) {
    const api = new Api();
    const port = await freePort();
    api.name = kind.name;
    api.origin = `http://127.0.0.1:${port}`;
    api.folder = mkdtempSync(join(tmpdir(), "gatepost-api-"));
    const log = openSync(join(api.folder, "output.log"), "a");
    const [program, ...args] = kind.program();
    api.child = spawn(program, args, {
      cwd: kind.folder,
      stdio: ["ignore", log, log],
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1", PORT: String(port), ...env },
    });
    closeSync(log);
    started.add(api);
    let failure;
    api.child.on("error", (error) => (failure = error));
    const until = Date.now() + PATIENCE;
    while (Date.now() < until) {
      if (failure) throw failure;
      if (api.child.exitCode !== null) throw new Error(`${api.name} ended with ${api.child.exitCode}: ${api.log()}`);
      if (await fetch(`${api.origin}/me`).catch(() => undefined)) return api;
      await sleep(50);
    }
    throw new Error(`${api.name} did not answer within ${PATIENCE} ms: ${api.log()}`);
  }

  /** What it says to a request with that token. */
  async ask(request, token) {
    const [method, path] = request.split(" ");
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const options = { method, headers, signal: AbortSignal.timeout(PATIENCE), ...(method === "PUT" && { body: "a note" }) };
    const answer = await fetch(`${this.origin}${path}`, options);
    const text = await answer.text();
    const challenge = answer.headers.get("www-authenticate") ?? "";
    return { status: answer.status, challenge, body: answer.ok ? JSON.parse(text) : text };
  }

  log() {
    return readFileSync(join(this.folder, "output.log"), "utf8");
  }

  async stop() {
    const ended = new Promise((resolved) => this.child.once("exit", resolved));
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill("SIGTERM");
      await Promise.race([ended, sleep(3000)]);
      this.child.kill("SIGKILL");
    }
    started.delete(this);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
