// Sign-in by e-mail for a page: no dependencies, no framework, tokens in memory alone.

export type { Environment } from "./environment.ts";
export { GatepostError } from "./error.ts";
export { Gatepost, type Settings, type StartOptions } from "./gatepost.ts";
export { type Outcome, SignIn, type SignInState } from "./sign-in.ts";
export { type TokenStore, type Tokens, memory } from "./tokens.ts";
