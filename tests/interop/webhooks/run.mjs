// The published libraries of Standard Webhooks judge messages of the real binary: those of the examples in Python and TypeScript.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";

import { eventually, Server, startSignIn } from "../../browser/server.mjs";

const here = import.meta.dirname;
const root = resolve(here, "../../..");
const venv = join(resolve(root, process.env.CARGO_TARGET_DIR ?? "target"), "interop/webhooks-venv");
const python = join(venv, "bin/python");

function install() {
  if (!existsSync(join(here, "node_modules"))) execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: here });
  const [wanted, installed] = [join(root, "examples/webhooks/requirements.txt"), join(venv, "requirements.txt")];
  if (existsSync(installed) && readFileSync(installed).equals(readFileSync(wanted))) return;
  execFileSync("python3", ["-m", "venv", "--clear", venv]);
  execFileSync(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", wanted]);
  copyFileSync(wanted, installed);
}

async function freePort() {
  const probe = createServer();
  await new Promise((listening) => probe.listen(0, "127.0.0.1", listening));
  const { port } = probe.address();
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** The examples, each with the program that runs it. What is TypeScript there is JavaScript too. */
const receivers = {
  python: () => [python, [join(root, "examples/webhooks/receiver.py")]],
  typescript: () => {
    const copy = join(here, "node_modules/receiver.mjs");
    copyFileSync(join(root, "examples/webhooks/receiver.ts"), copy);
    return [process.execPath, [copy]];
  },
};

class Operator {
  constructor(server) {
    const made = execFileSync(server.binary, ["admin-token", "create", "--json"], { cwd: server.folder, env: server.env, encoding: "utf8" });
    this.token = JSON.parse(made).token;
    this.webhooks = `http://${server.env.GATEPOST_ADMIN_LISTEN}/admin/v1/apps/demo/webhooks`;
  }

  async post(path, body) {
    const headers = { authorization: `Bearer ${this.token}`, "content-type": "application/json" };
    const answer = await fetch(this.webhooks + path, { method: "POST", headers, body: JSON.stringify(body) });
    const text = await answer.text();
    assert.ok(answer.ok, `${path} says ${answer.status}: ${text}`);
    return text ? JSON.parse(text) : undefined;
  }

  async deliveries(webhook) {
    const headers = { authorization: `Bearer ${this.token}` };
    return (await (await fetch(`${this.webhooks}/${webhook}/deliveries`, { headers })).json()).items;
  }
}

async function judge(server, operator, name) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/in`;
  const { webhook_id: webhook, secret } = await operator.post("", { url });
  const [program, args] = receivers[name]();
  const receiver = spawn(program, args, { env: { ...process.env, PORT: String(port), WEBHOOK_SECRET: secret }, stdio: ["ignore", "pipe", "inherit"] });
  let heard = "";
  receiver.stdout.on("data", (data) => (heard += data));
  try {
    const taken = async (kind, count) => {
      const all = await operator.deliveries(webhook);
      return all.filter(({ type, status }) => type === kind && status === "delivered").length >= count && heard.includes(kind);
    };
    await operator.post(`/${webhook}/test`, {});
    await eventually(`${name} takes a message`, () => taken("webhook.test", 1));
    await startSignIn(server, `${name}@example.org`);
    await eventually(`${name} hears of a sign-in`, () => taken("sign_in.requested", 1));
    // The old secret verifies what is signed with both.
    await operator.post(`/${webhook}/rotate-secret`, {});
    await operator.post(`/${webhook}/test`, {});
    await eventually(`${name} takes a message with two signatures`, () => taken("webhook.test", 2));
    // And what it was not sent so, it refuses.
    const forged = { "webhook-id": "whd_x", "webhook-timestamp": String(Math.floor(Date.now() / 1000)), "webhook-signature": "v1,AAAA" };
    assert.equal((await fetch(url, { method: "POST", headers: forged, body: "{}" })).status, 400);
    assert.ok(!heard.includes("@"), heard);
    console.log(`${name}: three messages verified by the published library, a forged one refused`);
  } finally {
    receiver.kill();
  }
}

install();
const server = await Server.start();
try {
  const operator = new Operator(server);
  for (const name of Object.keys(receivers)) await judge(server, operator, name);
} finally {
  await server.stop();
}
