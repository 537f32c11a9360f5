// The API of a Gatepost server, typed: sign-ins, tokens and metadata at its public listener, administration at its admin listener.

export type { components, operations, paths } from "./api.ts";
export { type Api, type ApiSettings, type Credentials, createApi } from "./client.ts";
export { REPEATABLE } from "./facts.ts";
export { items } from "./items.ts";
export { type Problem, type ProblemCode, isKnownProblem } from "./problem.ts";
export { type Failure, type Result, result } from "./result.ts";
export { type RetrySettings, retrying } from "./retry.ts";
