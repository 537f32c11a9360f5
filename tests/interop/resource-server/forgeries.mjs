// The example APIs against an issuer that signs whatever it should not.

import assert from "node:assert/strict";

import { Api, apis } from "./apis.mjs";
import { cases } from "./forged.mjs";
import { Issuer, Key, moment, seconds } from "./issuer.mjs";

const CHALLENGES = { 401: 'Bearer error="invalid_token"', 403: 'Bearer error="insufficient_scope"' };

export async function forgeries(report, peers) {
  const issuer = await Issuer.start();
  const running = await Promise.all(apis.map((kind) => Api.start(kind, { ISSUER: issuer.url })));
  try {
    await judge(report, issuer, peers, running);
    await withoutTime(report, issuer, peers);
    await withoutKeys(report);
  } finally {
    await Promise.all(running.map((api) => api.stop()));
    issuer.stop();
  }
}

async function judge(report, issuer, peers, running) {
  const part = report.part("an API is shown", running.map((api) => api.name));
  for (const { name, request, token, statuses } of await cases(issuer, peers)) {
    for (const api of running) {
      await report.check(part, name, api.name, async () => {
        const { status, challenge, body } = await api.ask(request, token);
        assert.ok(statuses.includes(status), `${request} is answered ${status}, not ${statuses.join(" or ")}: ${JSON.stringify(body)}`);
        if (status === 200) assert.equal(body.user, "usr_ada");
        else assert.ok(challenge.startsWith(CHALLENGES[status]), `it says ${challenge}`);
      });
    }
  }
  for (const api of running) {
    await report.check(part, "no token: none", api.name, async () => {
      const { status, challenge } = await api.ask("GET /me");
      assert.deepEqual([status, challenge], [401, "Bearer"]);
    });
  }
  // Whatever they were shown, each asked once: the keys were fresh, and who sends unknown names makes nobody busy.
  await report.check(part, "keys asked for once", "all", () => assert.equal(issuer.asked, running.length));
  part.columns.push("all");
}

/** A verifier that forgets to say what time it is lets nobody in. */
async function withoutTime(report, issuer, peers) {
  const part = report.part("a library that is told", peers.map((peer) => peer.name));
  const { seed, id, hex: root } = issuer.root;
  for (const peer of peers) {
    const { token } = await peer.ask("mint", { seed, id, code: issuer.facts() });
    const allow = (code) => peer.try("allow", { token, root, code: `${code} allow if user($u);` });
    await report.check(part, "the time", peer.name, async () => {
      assert.deepEqual(await allow(`time(${moment(seconds())});`), { users: ["usr_ada"] });
    });
    await report.check(part, "no time", peer.name, async () => assert.match((await allow("")).refused, /check if time/));
    await report.check(part, "what a holder added", peer.name, async () => {
      const code = 'user("usr_admin"); scope("notes:admin"); operation("write")';
      const { token: longer } = await peer.ask("narrow", { token, root, code });
      const asked = `time(${moment(seconds())}); operation("read");`;
      const told = (policy) => peer.try("allow", { token: longer, root, code: `${asked} ${policy}` });
      assert.deepEqual(await told("allow if user($u);"), { users: ["usr_ada"] });
      for (const fact of ['scope("notes:admin")', 'operation("write")', 'user("usr_admin")']) {
        assert.ok((await told(`allow if ${fact};`)).refused, `${fact} counts`);
      }
    });
    await report.check(part, "a time that is over", peer.name, async () => {
      assert.match((await allow(`time(${moment(seconds() + 3600)});`)).refused, /check if time/);
    });
  }
}

/** Keys come and go, and so does who publishes them. */
async function withoutKeys(report) {
  const part = report.part("where keys change", apis.map((kind) => kind.name));
  for (const kind of apis) {
    const issuer = await Issuer.start({ cached: 0 });
    const api = await Api.start(kind, { ISSUER: issuer.url });
    const check = (name, act) => report.check(part, name, kind.name, act);
    const status = async (key) => (await api.ask("GET /me", key.sign(issuer.claims()))).status;
    const [before, after] = [issuer.keys.ES256, new Key("ES256", "key-after")];
    try {
      await check("the first one is taken", async () => assert.equal(await status(before), 200));
      issuer.published = [after.jwk];
      await check("a new one is taken once the cache is over", async () => assert.equal(await status(after), 200));
      await check("one that was withdrawn is not", async () => assert.equal(await status(before), 401));
      issuer.stop();
      await check("a known one is taken while the issuer is away", async () => assert.equal(await status(after), 200));
    } finally {
      await api.stop();
      issuer.stop();
    }
    const orphan = await Api.start(kind, { ISSUER: issuer.url });
    await check("without any, nothing is said of the token", async () => {
      assert.equal((await orphan.ask("GET /me", after.sign(issuer.claims()))).status, 503);
    }).finally(() => orphan.stop());
  }
}
