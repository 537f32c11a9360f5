// What came of a call, as one value with one member to branch on.

import type { components } from "./api.ts";
import { type Problem, isProblem } from "./problem.ts";

/** Why a call did not do what it was asked. */
export type Failure =
  /** The server said what is wrong (RFC 9457): any endpoint but those of OAuth. */
  | { ok: false; kind: "problem"; problem: Problem; response: Response }
  /** An OAuth endpoint said what is wrong (RFC 6749 §5.2). */
  | { ok: false; kind: "oauth"; error: components["schemas"]["OAuthError"]; response: Response }
  /** An answer that is not Gatepost's: a proxy's page, or a body that was cut off. `cause` is there if it could not be read. */
  | { ok: false; kind: "unexpected"; response?: Response; cause?: unknown }
  /** No answer: the network, a time-out, or an `AbortSignal`. Whether the server did it is unknown. */
  | { ok: false; kind: "unreachable"; cause: unknown };

/** `value` is what the operation answers; undefined where it answers with a status alone. */
export type Result<Value> = { ok: true; value: Value; response: Response } | Failure;

/** What the methods of `openapi-fetch` resolve to. */
type Answer<Value> = { data?: Value; error?: unknown; response: Response };

/** Settles a call of the API. Never throws and never rejects: every failure is a value. */
export async function result<Value>(call: Promise<Answer<Value>>): Promise<Result<Value>> {
  let answer: Answer<Value>;
  try {
    answer = await call;
  } catch (cause) {
    // The body is read after the head: what is no JSON there is an answer all the same.
    return cause instanceof SyntaxError ? { ok: false, kind: "unexpected", cause } : { ok: false, kind: "unreachable", cause };
  }
  const { data, error, response } = answer;
  if (response.ok) return { ok: true, value: data as Value, response };
  if (isProblem(error)) return { ok: false, kind: "problem", problem: error, response };
  if (isOAuthError(error)) return { ok: false, kind: "oauth", error, response };
  return { ok: false, kind: "unexpected", response };
}

function isOAuthError(body: unknown): body is components["schemas"]["OAuthError"] {
  return typeof body === "object" && body !== null && "error" in body && typeof body.error === "string";
}
