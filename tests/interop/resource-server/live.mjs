// The example APIs against the real binary: somebody signs in, and every token of theirs goes to every API.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";

import { startSignIn } from "../../browser/server.mjs";
import { Api, apis } from "./apis.mjs";

const CALLBACK = "http://127.0.0.1:1/callback";
const SCOPES = ["openid", "email", "notes:write"];
const FORMATS = ["jwt", "biscuit"];

/** An app with a secret, and who has signed in to it. */
export class App {
  static make(server, id, format, ...more) {
    const app = new App();
    const flags = ["--name", id, "--kind", "confidential", "--redirect-uri", CALLBACK, "--access-token-format", format];
    const scopes = SCOPES.flatMap((scope) => ["--scope", scope]);
    const command = ["app", "create", id, ...flags, ...scopes, ...more, "--json"];
    const made = execFileSync(server.binary, command, { cwd: server.folder, env: server.env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    Object.assign(app, { server, id, format, issuer: server.issuerOf(id), secret: JSON.parse(made).client_secret });
    return app;
  }

  async #post(endpoint, form) {
    const authorization = `Basic ${Buffer.from(`${this.id}:${this.secret}`).toString("base64")}`;
    const request = { method: "POST", headers: { authorization }, body: new URLSearchParams(form) };
    const answer = await fetch(`${this.issuer}/${endpoint}`, request);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${endpoint} says ${answer.status}: ${text}`);
    return text ? JSON.parse(text) : undefined;
  }

  /** The tokens of somebody who asked for a letter, opened its link and pressed the button. */
  async signIn(address) {
    await startSignIn(this.server, address, { app: this.id, redirectUri: CALLBACK, scope: SCOPES.join(" ") });
    const { link } = await this.server.letterTo(address);
    const pressed = await fetch(link, { method: "POST", headers: { accept: "application/json" } });
    const { redirect_to: redirect } = await pressed.json();
    return this.#post("token", {
      grant_type: "authorization_code",
      code: new URL(redirect).searchParams.get("code"),
      redirect_uri: CALLBACK,
      code_verifier: this.server.verifier,
    });
  }

  introspect(token) {
    return this.#post("introspect", { token });
  }

  revoke(token) {
    return this.#post("revoke", { token });
  }

  async keys() {
    return (await (await fetch(`${this.issuer}/jwks.json`)).json()).keys;
  }
}

export async function live(report, server) {
  for (const format of FORMATS) {
    const app = App.make(server, `notes-${format}`, format);
    const env = { ISSUER: app.issuer, CLIENT_SECRET: app.secret };
    const running = await Promise.all(apis.map((kind) => Api.start(kind, env)));
    try {
      const part = report.part(`Gatepost's ${format}`, running.map((api) => api.name));
      const shop = App.make(server, `shop-${format}`, format);
      for (const [index, api] of running.entries()) await judge(report, part, { api, app, shop, address: `${format}-${index}@example.org` });
    } finally {
      await Promise.all(running.map((api) => api.stop()));
    }
  }
}

async function judge(report, part, { api, app, shop, address }) {
  const check = (name, act) => report.check(part, name, api.name, act);
  const tokens = await app.signIn(address);
  const refused = async (request, token) => assert.equal((await api.ask(request, token)).status, 401);

  await check("reads", async () => {
    const { status, body } = await api.ask("GET /me", tokens.access_token);
    assert.deepEqual([status, body.email], [200, address]);
    assert.match(`${body.user} ${body.session}`, /^usr_\S+ ses_\S+$/);
  });
  await check("writes", async () => assert.equal((await api.ask("PUT /note", tokens.access_token)).status, 200));
  await check("erases, which asks Gatepost", async () => {
    assert.equal((await api.ask("DELETE /note", tokens.access_token)).status, 200);
  });
  await check("refuses the ID token", async () => {
    assert.ok(tokens.id_token, "there is one");
    await refused("GET /me", tokens.id_token);
  });
  await check("refuses the refresh token", () => refused("GET /me", tokens.refresh_token));
  await check("refuses another app's token", async () => refused("GET /me", (await shop.signIn(`shop-${address}`)).access_token));
  await check("refuses a revoked one where it asks", async () => {
    await app.revoke(tokens.refresh_token);
    await refused("DELETE /note", tokens.access_token);
  });
  await check("takes a revoked one where it does not ask", async () => {
    assert.equal((await api.ask("GET /me", tokens.access_token)).status, 200);
  });
}
