// The typed client administers a running server: what null takes away, and what bounds are refused.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";

import { createApi, result } from "@gatepost/client";

import { Server } from "../../../../tests/browser/server.mjs";

const path = { app_id: "patched" };
let server;
let api;

before(async () => {
  server = await Server.start();
  server.app("create", path.app_id, "--name", "Patched", "--redirect-uri", "http://localhost/callback");
  const options = { cwd: server.folder, env: server.env, encoding: "utf8", stdio: "pipe" };
  const adminToken = execFileSync(server.binary, ["admin-token", "create"], options).trim();
  api = createApi({ origin: server.console, credentials: { adminToken } });
});

after(() => server?.stop());

/** The app after a patch, as it is read anew. */
async function patched(body) {
  const { response } = await result(api.GET("/admin/v1/apps/{app_id}", { params: { path } }));
  const header = { "If-Match": response.headers.get("etag") };
  const answer = await result(api.PATCH("/admin/v1/apps/{app_id}", { params: { path, header }, body }));
  assert.ok(answer.ok, JSON.stringify(answer));
  const read = await result(api.GET("/admin/v1/apps/{app_id}", { params: { path } }));
  assert.deepEqual(read.value, answer.value);
  return read.value;
}

test("null takes a member of an app away, and what is left out stays", async () => {
  const sender = { name: "Shop", address: "shop@example.org" };
  const limits = { sign_ins_per_address: "3/15m", sign_ins_per_app_day: 100 };
  const first = await patched({ binding: "strict", default_locale: "de", sender, limits });
  assert.deepEqual([first.binding, first.default_locale, first.sender, first.limits], ["strict", "de", sender, limits]);
  assert.ok(Math.abs(Date.now() - new Date(first.created_at)) < 60_000, "a time is a moment");

  const second = await patched({ default_locale: null, limits: { sign_ins_per_app_day: null } });
  assert.equal("default_locale" in second, false);
  assert.deepEqual([second.binding, second.sender, second.limits], ["strict", sender, { sign_ins_per_address: "3/15m" }]);

  const third = await patched({ sender: null, limits: null });
  assert.deepEqual([third.binding, "sender" in third, "limits" in third], ["strict", false, false]);
});

for (const limit of [0, 201]) {
  test(`a limit of ${limit} is out of bounds, and the server's to refuse`, async () => {
    const params = { path, query: { limit } };
    const refused = await result(api.GET("/admin/v1/apps/{app_id}/users", { params }));
    assert.equal(refused.kind, "problem");
    const [wrong] = refused.problem.errors;
    assert.deepEqual(
      [refused.response.status, refused.problem.code, wrong.field, wrong.code],
      [422, "invalid_request", "limit", "limit_out_of_range"],
    );
  });
}
