// A JWT as text: read more strictly than most libraries do, so that nobody reads two things in one token.

import { base64url } from "jose";

import { refused } from "./error.ts";

/** Nothing of Gatepost's is longer, and what follows costs time: characters. */
const LONGEST = 8192;

/** Members of a header that ask for what is never done: other encodings, other keys (RFC 8725 §3.6, §3.10; RFC 7797). */
const NEVER = ["crit", "b64", "zip", "jwk", "jku", "x5c", "x5u"];

const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Header and claims, of which nothing is believed yet. */
export type Unverified = { header: Record<string, unknown>; claims: Record<string, unknown> };

/**
 * Splits a token in compact form (RFC 7515 §3.1) and reads its parts.
 *
 * @throws TokenError for anything but three canonical base64url parts, two of which are JSON objects without a name twice
 */
export function readCompact(token: string): Unverified {
  if (token.length > LONGEST) throw refused("too long");
  const parts = token.split(".");
  if (parts.length !== 3) throw refused("not three parts");
  const [header, claims] = parts.map(decode).slice(0, 2).map(object);
  if (!header || !claims) throw refused("not three parts");
  const asks = NEVER.find((name) => Object.hasOwn(header, name));
  if (asks) throw refused(`a header with ${asks}`);
  return { header, claims };
}

/** The bytes of a part. A part that another spelling has too is none: a token has one name. */
function decode(part: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = base64url.decode(part);
  } catch (cause) {
    throw refused("not base64url", cause);
  }
  if (part === "" || base64url.encode(bytes) !== part) throw refused("not canonical base64url");
  return bytes;
}

function object(bytes: Uint8Array): Record<string, unknown> {
  let source: string;
  let value: unknown;
  try {
    source = text.decode(bytes);
    value = JSON.parse(source);
  } catch (cause) {
    throw refused("not JSON", cause);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw refused("no JSON object");
  if (hasTwins(source)) throw refused("a name that stands there twice");
  return value as Record<string, unknown>;
}

/** Whether an object in a valid JSON text has a name twice, of which parsers choose one (RFC 7519 §4). */
function hasTwins(source: string): boolean {
  const open: Set<string>[] = [];
  for (const [token, colon] of source.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g)) {
    if (token === "{" || token === "[") open.push(new Set());
    else if (token === "}" || token === "]") open.pop();
    else if (colon) {
      const name: string = JSON.parse(token.slice(0, -colon.length));
      const names = open.at(-1);
      if (names?.has(name)) return true;
      names?.add(name);
    }
  }
  return false;
}
