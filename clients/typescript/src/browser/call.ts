// One request, and what came of it.

import type { Environment } from "./environment.ts";
import { GatepostError, refusal } from "./error.ts";

/** A request; `json` and `form` are its body. */
export type Call = {
  method?: "GET" | "POST";
  bearer?: string;
  json?: object;
  form?: Record<string, string>;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
};

/** Sends it. Neither cookies nor a referrer go with it, and no cache keeps the answer. */
export async function send(environment: Environment, url: string, call: Call): Promise<Response> {
  const headers: Record<string, string> = { accept: "application/json", ...call.headers };
  if (call.bearer) headers["authorization"] = `Bearer ${call.bearer}`;
  if (call.json) headers["content-type"] = "application/json";
  const body = call.json ? JSON.stringify(call.json) : call.form && new URLSearchParams(call.form);
  try {
    return await environment.fetch(url, {
      method: call.method ?? (body ? "POST" : "GET"),
      headers,
      body: body ?? null,
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "error",
      signal: call.signal ?? null,
    });
  } catch (cause) {
    if (call.signal?.aborted) throw call.signal.reason;
    throw new GatepostError("unreachable", "the server can't be reached", { cause });
  }
}

/** Sends it and reads the JSON of its answer. */
export async function ask<Answer>(environment: Environment, url: string, call: Call): Promise<Answer> {
  const answer = await send(environment, url, call);
  return read<Answer>(answer);
}

/** The JSON of an answer; a refusal is thrown. */
export async function read<Answer>(answer: Response): Promise<Answer> {
  let body: unknown;
  try {
    const text = await answer.text();
    body = text ? JSON.parse(text) : undefined;
  } catch (cause) {
    throw new GatepostError("unexpected", `an answer that can't be read, with status ${answer.status}`, { status: answer.status, cause });
  }
  if (!answer.ok) throw refusal(answer.status, answer.headers, body);
  return body as Answer;
}
