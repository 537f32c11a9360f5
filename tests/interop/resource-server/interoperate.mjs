// Biscuits of the real binary, narrowed and read by the published libraries and by Gatepost's own command line, each with what the
// others made.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";

import { Api, apis } from "./apis.mjs";
import { reordered, tampered, widened } from "./bytes.mjs";
import { COSTLY } from "./forged.mjs";
import { moment, seconds } from "./issuer.mjs";
import { App } from "./live.mjs";

const READING = 'check if operation("read")';
const OPENID = 'check if required_scope("openid")';
const OVER = `check if time($t), $t < ${moment(seconds() - 60)}`;
const POWERS = 'scope("notes:admin"); user("usr_admin")';

/** `gatepost token`, asked as the libraries are. It has no settings: whoever holds a token has no server. */
class CommandLine {
  name = "gatepost token";

  constructor(server) {
    const env = Object.entries(server.env).filter(([name]) => !name.startsWith("GATEPOST_"));
    Object.assign(this, { binary: server.binary, folder: server.folder, env: Object.fromEntries(env) });
  }

  #run(args, token) {
    const { status, stdout, stderr } = spawnSync(this.binary, ["token", ...args], {
      cwd: this.folder,
      env: this.env,
      input: token,
      encoding: "utf8",
    });
    return status === 0 ? { said: stdout.trim() } : { refused: stderr.trim() || `status ${status}` };
  }

  async ask(act, question) {
    const answer = await this.try(act, question);
    if (answer.refused) throw new Error(`${this.name} can't ${act}: ${answer.refused}`);
    return answer;
  }

  async try(act, { token, root, code }) {
    if (act === "narrow") {
      const { said, refused } = this.#run(["attenuate", "--check", code], token);
      return refused ? { refused } : { token: said };
    }
    const { said, refused } = this.#run(["inspect", "--json", "--public-key", root], token);
    if (refused) return { refused };
    const { root_key_id: id, verifies, blocks, expires_at: end } = JSON.parse(said);
    if (!verifies) return { refused: "it does not verify" };
    return { id, end, blocks: blocks.map(({ source }) => source), revocation_ids: blocks.map((block) => block.revocation_id) };
  }
}

/** Who takes a token, each with what it says to it: `read`, `write`, or undefined where that can't be asked. */
function takers(root, app, peers, command, running) {
  const asked = (peer, operation) => async (token) => {
    const code = `
      time(${moment(seconds())}); operation("${operation}"); required_scope("openid");
      check if issuer("${app.issuer}"), app("${app.id}");
      allow if user($u), scope("openid");
    `;
    return !(await peer.try("allow", { token, root, code })).refused;
  };
  const answers = (api, request, yes) => async (token) => {
    const { status } = await api.ask(request, token);
    assert.ok([yes, 401, 403].includes(status), `${api.name} says ${status}`);
    return status === yes;
  };
  return [
    ...peers.map((peer) => ({ name: peer.name, read: asked(peer, "read"), write: asked(peer, "write"), judges: true })),
    { name: command.name, read: async (token) => !(await command.try("read", { token, root })).refused },
    { name: "introspect", read: async (token) => (await app.introspect(token)).active, judges: true, bounds: true },
    ...running.map((api) => ({
      name: api.name.split(",")[0],
      read: answers(api, "GET /me", 200),
      write: answers(api, "PUT /note", 200),
      judges: true,
      bounds: true,
    })),
  ];
}

export async function interoperate(report, server, peers) {
  const app = App.make(server, "library", "biscuit");
  const running = await Promise.all(apis.map((kind) => Api.start(kind, { ISSUER: app.issuer, CLIENT_SECRET: app.secret })));
  try {
    const { access_token: token } = await app.signIn("ada@example.org");
    const key = (await app.keys()).find((key) => key.gatepost_use === "biscuit");
    const issued = { token, root: Buffer.from(key.x, "base64url").toString("hex"), id: Number(key.kid) };
    const command = new CommandLine(server);
    const makers = [...peers, command];
    await reading(report, makers, app, issued);
    await narrowing(report, makers, takers(issued.root, app, peers, command, running), issued);
  } finally {
    await Promise.all(running.map((api) => api.stop()));
  }
}

/** What everybody sees in one token. */
async function reading(report, readers, app, { token, root, id }) {
  const part = report.part("a Biscuit of Gatepost's", readers.map((reader) => reader.name));
  const seen = new Map();
  for (const reader of readers) {
    const check = (name, act) => report.check(part, name, reader.name, act);
    await check("is verified with the published key", async () => void seen.set(reader, await reader.ask("read", { token, root })));
    const { blocks = [""], revocation_ids: names, id: named } = seen.get(reader) ?? {};
    await check("says what the contract says", () => {
      const facts = [`app("${app.id}")`, `issuer("${app.issuer}")`, 'email("ada@example.org")', 'scope("notes:write")'];
      for (const fact of facts) assert.ok(blocks[0].includes(`${fact};`), `${fact} is missing in ${blocks[0]}`);
      assert.match(blocks[0], /^user\("usr_\w+"\);$/m);
      assert.match(blocks[0], /^session\("ses_\w+"\);$/m);
      assert.match(blocks[0], /^check if time\(\$t\), \$t < \S+Z;$/m);
      assert.equal(blocks.length, 1);
    });
    await check("names the published key", () => assert.equal(named, id));
    await check("has the revocation id that all see", () => assert.deepEqual(names, seen.get(readers[0])?.revocation_ids));
    await check("is refused with another key", async () => {
      const other = await reader.try("read", { token, root: randomBytes(32).toString("hex") });
      assert.ok(other.refused);
    });
  }
}

/** What everybody makes of what somebody narrowed. */
async function narrowing(report, makers, takers, { token, root }) {
  const part = report.part("what is narrowed by", takers.map((taker) => taker.name));
  const row = async (name, made, wanted, among = () => true) => {
    for (const taker of takers.filter(among)) {
      await report.check(part, name, taker.name, async () => assert.deepEqual(await wanted(taker, await made()), true));
    }
  };
  const by = (maker, from, code) => async () => (await maker.ask("narrow", { token: await from(), root, code })).token;
  const asIssued = async () => token;
  const takes = (taker, shown) => taker.read(shown);
  const refuses = async (taker, shown) => !(await taker.read(shown));
  const judges = (taker) => taker.judges;

  for (const maker of makers) {
    const { name } = maker;
    const narrowed = by(maker, asIssued, READING);
    await row(`${name}, to reading: taken`, narrowed, takes);
    await row(`${name}, to reading: refused for a write`, narrowed, async (taker, shown) => !(await taker.write(shown)), (taker) => taker.write);
    await row(`${name}, to a scope: taken`, by(maker, asIssued, OPENID), takes);
    await row(`${name}, to the past: refused`, by(maker, asIssued, OVER), refuses, judges);
    for (const next of makers.filter((other) => other !== maker)) {
      await row(`${name}, then ${next.name}: taken`, by(next, narrowed, OPENID), takes);
      await row(`${name}, then ${next.name}, to the past: refused`, by(next, narrowed, OVER), refuses, judges);
    }
    await row(`${name}, tampered with: refused`, async () => tampered(await narrowed()), refuses);
    await row(`${name}, widened again: refused`, async () => widened(await narrowed()), refuses);
    await row(`${name}, in another order: refused`, async () => reordered(await by(maker, narrowed, OPENID)()), refuses);
  }
  for (const maker of makers.filter((maker) => maker.name !== "gatepost token")) {
    await row(`${maker.name}, with facts: refused`, by(maker, asIssued, POWERS), refuses, (taker) => taker.bounds);
    for (const [name, code] of Object.entries(COSTLY)) {
      await row(`${maker.name}, with ${name}: refused`, by(maker, asIssued, code), refuses, (taker) => taker.bounds);
    }
  }
}
