// Access tokens, verified offline. Runs wherever `jose` does.

export type { Asked, Caller, Format, Need } from "./caller.ts";
export { TokenError, type TokenErrorCode } from "./error.ts";
export type { Key } from "./keys.ts";
export { Verifier, type VerifierSettings, bearer } from "./verifier.ts";
