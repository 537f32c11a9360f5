// A page that waits: streamed, looked up where streams come to nothing, and through whatever passes by itself.

import assert from "node:assert/strict";
import { test } from "node:test";

import { SignIn } from "@gatepost/client/browser";

import { ISSUER, Page, refusal, settle } from "./support/page.mjs";

const BEGUN = {
  sign_in_id: "sin_1",
  sign_in_secret: "secret",
  resend_available_at: "2026-01-31T12:00:30Z",
  email_hint: "a",
  match_number: "47",
};
const PENDING = { status: "pending", delivery: "queued", expires_at: "", resend_available_at: "2026-01-31T12:00:30Z", code_locked: false };
const BACK = "https://shop.example.com/callback?code=1";

const told = (...states) => states.map((state) => `data: ${JSON.stringify({ ...PENDING, ...state })}\n\n`).join("");

/** A stream of events in these pieces; it ends after them unless it is `open`. */
function streamed(pieces, { open = false } = {}) {
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      if (!open) controller.close();
    },
  });
  return new Response(body, { headers: { "content-type": "text/event-stream" } });
}

const begin = (page) => new SignIn(page, `${ISSUER}/sign-ins`, BEGUN);
const kinds = (page) => page.sent.map(({ headers }) => headers.accept);

/** What `wait` gives, once so much time has passed. */
async function waited(page, milliseconds = 0, options = {}) {
  const outcome = begin(page).wait(options);
  outcome.catch(() => undefined);
  await page.pass(milliseconds);
  return outcome;
}

test("a stream tells every change once, until the sign-in goes on here", async () => {
  const page = new Page(() =>
    streamed([told({}, { delivery: "sent" }, { delivery: "sent" }), ":\n\n", told({ status: "approved", redirect_to: BACK })]),
  );
  const states = [];
  const outcome = await waited(page, 0, { onState: ({ status, delivery }) => states.push(`${status} ${delivery}`) });
  assert.deepEqual(outcome, { status: "approved", redirectTo: BACK });
  assert.deepEqual(states, ["pending queued", "pending sent", "approved queued"]);
  const [{ url, headers, credentials }] = page.sent;
  assert.deepEqual(
    [url, headers.authorization, headers.accept, credentials],
    [`${ISSUER}/sign-ins/sin_1`, "Bearer secret", "text/event-stream", "omit"],
  );
  assert.equal(page.waiting, 0, "no timer is left behind");
});

test("events are read however they are cut, in the middle of a letter too", async () => {
  const text = Buffer.from(told({ note: "größer" }, { status: "completed" }));
  for (let at = 1; at < text.length; at += 7) {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(text.subarray(0, at));
        controller.enqueue(text.subarray(at));
        controller.close();
      },
    });
    const notes = [];
    const page = new Page(() => new Response(body, { headers: { "content-type": "text/event-stream" } }));
    const outcome = await waited(page, 0, { onState: ({ note }) => notes.push(note) });
    assert.deepEqual([outcome.status, notes[0]], ["completed", "größer"]);
  }
});

for (const status of ["completed", "refused", "expired", "locked"]) {
  test(`${status} ends the wait`, async () => assert.deepEqual(await waited(new Page(() => streamed([told({ status })]))), { status }));
}

test("a state that only a newer server knows is told, and waited through", async () => {
  const page = new Page(() => streamed([told({ status: "held", delivery: "deferred" }, { status: "completed" })]));
  const states = [];
  const outcome = await waited(page, 0, { onState: ({ status, delivery }) => states.push(`${status} ${delivery}`) });
  assert.deepEqual([outcome, states], [{ status: "completed" }, ["held deferred", "completed queued"]]);
});

test("a sign-in that was renewed is followed, with the same secret", async () => {
  const page = new Page(({ path }) =>
    streamed([path.endsWith("/sin_1") ? told({ status: "expired", renewed_as: "sin_2" }) : told({ status: "completed" })]),
  );
  assert.deepEqual(await waited(page, 1_000), { status: "completed" });
  assert.deepEqual(
    page.sent.map(({ path }) => path),
    ["/sign-ins/sin_1", "/sign-ins/sin_2"],
  );
});

test("a server that restarts is asked again", async () => {
  const answers = [streamed([told({})]), new TypeError("fetch failed"), streamed([told({ status: "completed" })])];
  const page = new Page(() => answers.shift());
  assert.deepEqual(await waited(page, 2_000), { status: "completed" });
  assert.deepEqual(kinds(page), Array(3).fill("text/event-stream"));
});

test("where streams come to nothing it looks by itself, seldom after a minute", async () => {
  const page = new Page((_, count) => {
    if (count <= 2) return new TypeError("fetch failed");
    return Response.json({ ...PENDING, status: count >= 70 ? "completed" : "pending" });
  });
  assert.deepEqual(await waited(page, 200_000), { status: "completed" });
  assert.deepEqual(new Set(kinds(page).slice(2)), new Set(["application/json"]));
  const before = new Page(() => Response.json(PENDING));
  begin(before)
    .wait()
    .catch(() => undefined);
  await before.pass(60_000);
  const fresh = before.sent.length;
  await before.pass(60_000);
  assert.deepEqual([fresh, before.sent.length - fresh], [60 + 1, 12]);
});

test("somebody on the way who turns a stream into an answer is taken at that", async () => {
  const page = new Page((_, count) => Response.json({ ...PENDING, status: count === 3 ? "completed" : "pending" }));
  assert.deepEqual(await waited(page, 2_000), { status: "completed" });
  assert.deepEqual(kinds(page), ["text/event-stream", "application/json", "application/json"]);
});

test("somebody on the way who holds a stream back is noticed", async () => {
  const page = new Page(({ headers, signal }) => {
    if (headers.accept !== "text/event-stream") return Response.json({ ...PENDING, status: "completed" });
    return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  });
  assert.deepEqual(await waited(page, 12_000), { status: "completed" });
  assert.deepEqual(kinds(page), ["text/event-stream", "text/event-stream", "application/json"]);
});

test("limits and faults pass, a secret that nobody knows does not", async () => {
  const answers = [
    refusal(429, { code: "rate_limited" }),
    refusal(503, { code: "unavailable" }),
    Response.json({ ...PENDING, status: "completed" }),
  ];
  assert.deepEqual(await waited(new Page(() => answers.shift()), 3_000), { status: "completed" });
  const page = new Page(() => refusal(401, { code: "sign_in_secret_invalid" }));
  await assert.rejects(waited(page, 3_000), { name: "GatepostError", code: "sign_in_secret_invalid" });
  assert.equal(page.sent.length, 1);
});

test("whoever gives up waiting hangs up", async () => {
  const page = new Page(() => streamed([told({})], { open: true }));
  const leaving = new AbortController();
  page.answer = ({ signal }) => {
    const answer = streamed([told({})], { open: true });
    const stream = answer.body;
    const cut = new TransformStream();
    stream.pipeTo(cut.writable, { signal }).catch(() => undefined);
    return new Response(cut.readable, { headers: { "content-type": "text/event-stream" } });
  };
  const outcome = begin(page).wait({ signal: leaving.signal });
  await settle();
  leaving.abort(new Error("the page was left"));
  await assert.rejects(outcome, /the page was left/);
  assert.equal(page.waiting, 0);
  await page.pass(10_000);
  assert.equal(page.sent.length, 1);
});

test("digits lead on, wrong ones say how many are left", async () => {
  const page = new Page(({ body }) =>
    body.code === "123 456" ? Response.json({ redirect_to: BACK }) : refusal(422, { code: "code_incorrect", attempts_remaining: 4 }),
  );
  const signIn = begin(page);
  await assert.rejects(signIn.enterCode("000000"), { code: "code_incorrect", attemptsRemaining: 4 });
  assert.equal(await signIn.enterCode("123 456"), BACK);
  assert.deepEqual([page.sent[0].path, page.sent[0].headers.authorization], ["/sign-ins/sin_1/code", "Bearer secret"]);
});

test("another letter moves the moment from which on there is a next one", async () => {
  const page = new Page(() => refusal(202, { ...BEGUN, resend_available_at: "2026-01-31T12:02:00Z" }));
  const signIn = begin(page);
  assert.equal(signIn.resendAvailableAt.toISOString(), "2026-01-31T12:00:30.000Z");
  await signIn.resend();
  assert.equal(signIn.resendAvailableAt.toISOString(), "2026-01-31T12:02:00.000Z");
  assert.deepEqual([page.sent[0].method, page.sent[0].path], ["POST", "/sign-ins/sin_1/resend"]);
});
