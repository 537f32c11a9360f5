// What a verifier says no with: one class, so that an API answers in one place.

/** The words of RFC 6750 §3.1, and `unavailable`, which is about the verifier and not about the token. */
export type TokenErrorCode = "invalid_token" | "insufficient_scope" | "unavailable";

const STATUS = { invalid_token: 401, insufficient_scope: 403, unavailable: 503 } as const;

/** Why a caller is not let in. The message is for your log alone: it holds nothing of the token, and callers need not know why. */
export class TokenError extends Error {
  override readonly name = "TokenError";
  readonly code: TokenErrorCode;
  /** The scope that was needed, with `insufficient_scope`. */
  readonly scope: string | undefined;

  constructor(code: TokenErrorCode, message: string, { cause, scope }: { cause?: unknown; scope?: string | undefined } = {}) {
    super(message, cause === undefined ? {} : { cause });
    this.code = code;
    this.scope = scope;
  }

  /** The status to answer with: 401, 403 or 503. */
  get status(): 401 | 403 | 503 {
    return STATUS[this.code];
  }

  /** The value of `WWW-Authenticate` (RFC 6750 §3); undefined with 503, where the token may be good. */
  get challenge(): string | undefined {
    if (this.code === "unavailable") return undefined;
    return `Bearer error="${this.code}"${this.scope === undefined ? "" : `, scope="${this.scope}"`}`;
  }
}

/** A token that is not good. */
export function refused(message: string, cause?: unknown): TokenError {
  return new TokenError("invalid_token", message, { cause });
}

/** Passes on what is a `TokenError`, and makes one of anything else: a verifier throws nothing of its libraries'. */
export function asTokenError(error: unknown): TokenError {
  return error instanceof TokenError ? error : refused("it can't be read", error);
}
