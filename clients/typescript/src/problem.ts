// What a request is refused with (RFC 9457).

import type { components } from "./api.ts";
import { PROBLEM_CODES } from "./facts.ts";

/** A code of the contract: a stable word to branch on. A newer server may know more of them. */
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Why a request was not served (RFC 9457 §3), with what the contract adds to it. */
export type Problem = Omit<components["schemas"]["Problem"], "code"> & {
  /** What went wrong. Editors complete the codes that this version knows; others are possible. */
  code: ProblemCode | (string & {});
};

const known: ReadonlySet<string> = new Set(PROBLEM_CODES);

/** Whether the code is one that this version of the client knows, so that a `switch` over it can be exhaustive. */
export function isKnownProblem(problem: Problem): problem is Problem & { code: ProblemCode } {
  return known.has(problem.code);
}

/** Whether a body is a problem at all: proxies on the way answer in shapes of their own. */
export function isProblem(body: unknown): body is Problem {
  if (typeof body !== "object" || body === null) return false;
  const { code, status, title } = body as Partial<Record<"code" | "status" | "title", unknown>>;
  return typeof code === "string" && typeof status === "number" && typeof title === "string";
}
