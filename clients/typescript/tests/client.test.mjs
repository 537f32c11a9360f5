// The typed client: what it sends, what it repeats, and what it makes of answers.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createApi, isKnownProblem, items, result } from "@gatepost/client";

const ORIGIN = "https://auth.example.com";
const BEGUN = { sign_in_id: "sin_1", sign_in_secret: "s", expires_at: "", resend_available_at: "", email_hint: "", match_number: "47" };
const LIMITED = {
  type: `${ORIGIN}/docs/problems/rate_limited`,
  title: "Too many requests",
  status: 429,
  code: "rate_limited",
  detail: "wait",
  request_id: "r",
};

const json = (status, body, headers = {}) => new Response(JSON.stringify(body), { status, headers });
const problem = (body, headers) => json(body.status, body, { "content-type": "application/problem+json", ...headers });

/** A client whose server gives these answers, one after the other; it pauses for no time, and the pauses are written down. */
function stage(answers, settings = {}) {
  const [sent, pauses] = [[], []];
  const api = createApi({
    origin: ORIGIN,
    retry: { chance: () => 1, pause: async (milliseconds) => void pauses.push(milliseconds) },
    fetch: async (request) => {
      sent.push({ method: request.method, url: request.url, headers: request.headers, body: await request.text() });
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    },
    ...settings,
  });
  return { api, sent, pauses };
}

const start = (api, headers = {}) =>
  result(
    api.POST("/apps/{app_id}/sign-ins", {
      params: { path: { app_id: "shop" }, header: headers },
      body: { email: "ada@example.org", redirect_uri: "https://shop.example.com/callback" },
    }),
  );

test("a POST that may be repeated bears one key for all of its attempts", async () => {
  const { api, sent, pauses } = stage([new TypeError("fetch failed"), json(503, {}), json(202, BEGUN)]);
  const answer = await start(api);
  assert.equal(answer.ok && answer.value.match_number, "47");
  const keys = new Set(sent.map(({ headers }) => headers.get("idempotency-key")));
  assert.equal(keys.size, 1);
  assert.match([...keys][0], /^[0-9a-f-]{36}$/);
  assert.deepEqual(
    sent.map(({ body }) => JSON.parse(body).email),
    Array(3).fill("ada@example.org"),
  );
  assert.deepEqual(pauses, [200, 400]);
});

test("a key of the caller's own is left as it is", async () => {
  const { api, sent } = stage([json(202, BEGUN)]);
  await start(api, { "Idempotency-Key": "order-7" });
  assert.equal(sent[0].headers.get("idempotency-key"), "order-7");
});

const exchange = (api) =>
  result(
    api.POST("/apps/{app_id}/token", {
      params: { path: { app_id: "shop" } },
      body: { grant_type: "authorization_code", code: "c" },
      bodySerializer: (body) => new URLSearchParams(body),
    }),
  );

test("a code is never exchanged twice, whatever became of the answer", async () => {
  for (const answer of [new TypeError("fetch failed"), json(503, {}), json(502, {})]) {
    const { api, sent } = stage([answer]);
    assert.equal((await exchange(api)).ok, false);
    assert.equal(sent.length, 1);
    assert.equal(sent[0].headers.has("idempotency-key"), false);
    assert.equal(sent[0].body, "grant_type=authorization_code&code=c");
  }
});

test("what was not served for a limit is asked again after the pause that the server names", async () => {
  const { api, sent, pauses } = stage([
    problem(LIMITED, { "retry-after": "2" }),
    json(400, { error: "invalid_grant", error_description: "no" }),
  ]);
  const answer = await exchange(api);
  assert.deepEqual([sent.length, pauses], [2, [2000]]);
  assert.equal(answer.kind === "oauth" && answer.error.error, "invalid_grant");
});

test("a pause that is too long for a caller is the caller's to make", async () => {
  const { api, sent, pauses } = stage([problem(LIMITED, { "retry-after": "60" })]);
  const answer = await start(api);
  assert.deepEqual([sent.length, pauses], [1, []]);
  assert.equal(answer.kind === "problem" && answer.problem.code, "rate_limited");
  assert.equal(answer.response.headers.get("retry-after"), "60");
});

test("attempts come to an end, and none is made twice where that is asked for", async () => {
  const many = stage(Array.from({ length: 5 }, () => json(503, {})));
  assert.equal((await start(many.api)).kind, "unexpected");
  assert.equal(many.sent.length, 3);
  const one = stage([new TypeError("fetch failed")], { retry: false });
  assert.equal((await start(one.api)).kind, "unreachable");
  assert.equal(one.sent.length, 1);
});

test("a call that is given up is not repeated", async () => {
  const { api, sent } = stage([new DOMException("given up", "AbortError"), json(200, {})]);
  const answer = await result(api.GET("/livez", { signal: AbortSignal.abort() }));
  assert.equal(answer.kind, "unreachable");
  assert.equal(sent.length, 1);
});

test("every failure is a value: problems, OAuth errors, strangers' pages, no answer", async () => {
  const taken = { ...LIMITED, status: 409, code: "app_id_taken" };
  const kinds = [
    [problem(taken), "problem"],
    [json(400, { error: "invalid_request", error_description: "no" }), "oauth"],
    [new Response("<h1>Bad gateway</h1>", { status: 500 }), "unexpected"],
    [new Response("<h1>Hello</h1>", { status: 200 }), "unexpected"],
    [new TypeError("fetch failed"), "unreachable"],
  ];
  for (const [answer, kind] of kinds) {
    const settled = await result(stage([answer], { retry: false }).api.GET("/readyz"));
    assert.deepEqual([settled.ok, settled.kind], [false, kind]);
  }
});

test("a problem that this version does not know is a problem all the same", () => {
  assert.equal(isKnownProblem(LIMITED), true);
  assert.equal(isKnownProblem({ ...LIMITED, code: "of_a_newer_server" }), false);
});

test("credentials go with every call, encoded as in a form, unless the call names others", async () => {
  const stageAs = (credentials) => stage([json(200, {}), json(200, {})], { credentials });
  const { api, sent } = stageAs({ appId: "shop", clientSecret: "s:e cret" });
  await api.GET("/readyz");
  await api.GET("/readyz", { headers: { authorization: "Bearer other" } });
  assert.equal(Buffer.from(sent[0].headers.get("authorization").slice(6), "base64").toString(), "shop:s%3Ae+cret");
  assert.equal(sent[1].headers.get("authorization"), "Bearer other");
  const admin = stageAs({ adminToken: "biscuit" });
  await admin.api.GET("/readyz");
  assert.equal(admin.sent[0].headers.get("authorization"), "Bearer biscuit");
});

test("credentials never go over plain http to another machine", () => {
  const credentials = { adminToken: "biscuit" };
  assert.throws(() => createApi({ origin: "http://auth.example.com", credentials }), TypeError);
  for (const origin of ["https://auth.example.com", "http://localhost:8081", "http://127.0.0.1:8081", "http://[::1]:8081"]) {
    assert.ok(createApi({ origin, credentials }));
  }
  assert.ok(createApi({ origin: "http://auth.example.com" }), "without credentials there is nothing to lose");
});

test("a list is read page by page, and no further than asked", async () => {
  const pages = { undefined: { items: [1, 2], next_page: "b" }, b: { items: [3], next_page: "c" }, c: { items: [] } };
  const asked = [];
  const page = async (token) => (asked.push(token), pages[token]);
  const all = [];
  for await (const item of items(page)) all.push(item);
  assert.deepEqual(
    [all, asked],
    [
      [1, 2, 3],
      [undefined, "b", "c"],
    ],
  );
  asked.length = 0;
  for await (const item of items(page)) if (item === 2) break;
  assert.deepEqual(asked, [undefined]);
});
