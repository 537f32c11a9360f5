// What can go wrong in the helper: one class, with a word to branch on.

import type { components } from "../api.ts";

/**
 * Why a step of a sign-in failed. `code` is the server's own word (RFC 9457 `code`, RFC 6749 `error`), or one of these:
 *
 * - `unreachable`: no answer; whether the server did it is unknown
 * - `unexpected`: an answer that is not Gatepost's, such as a proxy's page
 * - `issuer_mismatch`: the code comes from another issuer (RFC 9207), and was thrown away
 * - `verifier_missing`: this browser keeps nothing, so its sign-in can't be finished
 * - `storage_unavailable`: the same, noticed before the browser was sent away
 * - `signed_out`: there are no tokens
 */
export class GatepostError extends Error {
  override readonly name = "GatepostError";
  readonly code: string;
  /** The status of the answer, if there was one. */
  readonly status: number | undefined;
  /** After how many seconds it is worth trying again, if the server said so. */
  readonly retryAfter: number | undefined;
  /** Every field that is wrong, with `invalid_request`. */
  readonly fields: components["schemas"]["FieldProblem"][];
  /** How many more codes may be typed, with `code_incorrect`. */
  readonly attemptsRemaining: number | undefined;
  /** The request's id, to ask the operator about. */
  readonly requestId: string | undefined;

  constructor(code: string, message: string, more: Partial<Omit<GatepostError, "code" | "message">> = {}) {
    super(message, more.cause === undefined ? {} : { cause: more.cause });
    this.code = code;
    this.status = more.status;
    this.retryAfter = more.retryAfter;
    this.fields = more.fields ?? [];
    this.attemptsRemaining = more.attemptsRemaining;
    this.requestId = more.requestId;
  }
}

/** What a refusal says, in whichever of the two shapes. */
export function refusal(status: number, headers: Headers, body: unknown): GatepostError {
  const said = (typeof body === "object" && body !== null ? body : {}) as Partial<
    components["schemas"]["Problem"] & components["schemas"]["OAuthError"]
  >;
  const wait = Number(headers.get("retry-after") ?? "-");
  return new GatepostError(said.code ?? said.error ?? "unexpected", said.detail ?? said.error_description ?? `status ${status}`, {
    status,
    fields: said.errors ?? [],
    attemptsRemaining: said.attempts_remaining,
    retryAfter: Number.isFinite(wait) ? wait : undefined,
    requestId: said.request_id ?? headers.get("x-request-id") ?? undefined,
  });
}
