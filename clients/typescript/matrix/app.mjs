// An app at the server, and people who sign in to it with this client.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { openSync } from "node:fs";

import { Gatepost } from "@gatepost/client/browser";
import { biscuits } from "@gatepost/client/biscuit";
import { Verifier } from "@gatepost/client/verifier";

import { eventually } from "../../../tests/browser/server.mjs";

export const CALLBACK = "http://localhost:1/callback";

/** What the helper needs of a browser, where there is none: the real network and clock, and a storage of its own. */
function environment() {
  const kept = new Map();
  const left = [];
  return {
    left,
    fetch: (...request) => fetch(...request),
    storage: {
      get length() {
        return kept.size;
      },
      key: (index) => [...kept.keys()][index] ?? null,
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    locks: undefined,
    leave: (url, form) => void left.push({ url, form }),
    address: () => CALLBACK,
    forget: () => undefined,
    later(act, milliseconds) {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
    now: () => Date.now(),
  };
}

const judge = biscuits();

export class App {
  /** Makes the app `id` with the flags of `gatepost app create`. */
  static make(server, id, ...flags) {
    const app = new App();
    Object.assign(app, { server, id, issuer: server.issuerOf(id) });
    app.run("app", "create", id, "--name", id, "--redirect-uri", CALLBACK, ...flags);
    return app;
  }

  /** `gatepost`, with the server's settings. */
  run(...command) {
    const { binary, folder, env } = this.server;
    return execFileSync(binary, command, { cwd: folder, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  }

  /** Somebody's address, who gets no letter of any other app: the newest to them is the one. */
  person(name) {
    return `${name}@${this.id}.example.org`;
  }

  /** Somebody's page of this app. */
  page(settings = {}) {
    const browser = environment();
    return { browser, gatepost: new Gatepost({ issuer: this.issuer, redirectUri: CALLBACK, ...settings }, browser) };
  }

  verifier(settings = {}) {
    return new Verifier({ issuer: this.issuer, biscuit: judge, ...settings });
  }

  /** Where the link of the letter leads, once its button is pressed. */
  async pressLink(address) {
    return this.press((await this.server.letterTo(address)).link);
  }

  async press(link) {
    const pressed = await fetch(link, { method: "POST", headers: { accept: "application/json" } });
    assert.equal(pressed.status, 200, "the button leads on");
    return (await pressed.json()).redirect_to;
  }

  /** A page of somebody who has just signed in by a link. */
  async signIn(address, settings = {}) {
    const { gatepost, browser } = this.page(settings);
    const signIn = await gatepost.start(address);
    const tokens = await gatepost.callback(await this.pressLink(address));
    assert.ok(tokens, "the verifier was there");
    return { gatepost, browser, signIn, tokens };
  }

  /** The status with which `userinfo` takes a token. */
  async userInfoStatus(token) {
    return (await fetch(`${this.issuer}/userinfo`, { headers: { authorization: `Bearer ${token}` } })).status;
  }
}

/** Stops the server; `start` brings it back with all that it knows, at the same place. */
export async function shutDown(server) {
  const ended = new Promise((resolve) => server.child.once("exit", resolve));
  server.child.kill("SIGTERM");
  await ended;
  return async function start() {
    const log = openSync(server.output, "a");
    server.child = spawn(server.binary, ["dev"], { cwd: server.folder, stdio: ["ignore", log, log], env: server.env });
    await eventually("the server is back", async () => (await fetch(`${server.origin}/readyz`)).ok);
  };
}
