// Access tokens as JWTs (RFC 9068).

import { jwtVerify } from "jose";

import type { Asked, Caller } from "./caller.ts";
import { readCompact } from "./compact.ts";
import { refused } from "./error.ts";

const TIMES = ["iat", "exp", "nbf", "auth_time"];

/**
 * Whose token it is.
 *
 * @throws TokenError `invalid_token` for whatever is not an access token of that issuer, audience and app, in time; others may be
 * thrown by the library, and are made `TokenError`s by the caller
 */
export async function verifyJwt(token: string, { issuer, app, audience, leeway, now, find }: Asked): Promise<Caller> {
  const { header, claims } = readCompact(token);
  if (typeof header["kid"] !== "string") throw refused("it names no key");
  const key = await find(header["kid"]);
  if (key?.use !== "jwt") throw refused("not signed by a key for JWTs");
  for (const name of TIMES) {
    if (claims[name] !== undefined && !Number.isSafeInteger(claims[name])) throw refused(`${name} is no moment`);
  }
  await jwtVerify(token, key.key, {
    algorithms: [key.algorithm], // what the key is for, not what the token asks for
    typ: "at+jwt", // neither an ID token nor a logout token is ever an access token (RFC 9068 §4)
    issuer,
    audience,
    clockTolerance: leeway,
    currentDate: new Date(now),
    requiredClaims: ["iss", "aud", "sub", "exp", "iat"],
  });
  // One token, one app: several apps may share an audience, and an audience in a list may be shared with anybody.
  if (claims["aud"] !== audience || claims["app_id"] !== app) throw refused("issued to another app");
  if ("cnf" in claims) throw refused("bound to a key (DPoP), of which no proof is asked here");
  return {
    format: "jwt",
    user: text(claims, "sub"),
    email: claims["email"] === undefined ? undefined : text(claims, "email"),
    session: text(claims, "sid"),
    app,
    scopes: claims["scope"] === undefined ? [] : text(claims, "scope").split(" "),
    expiresAt: new Date(Number(claims["exp"]) * 1000),
    revocationIds: [],
  };
}

function text(claims: Record<string, unknown>, name: string): string {
  const value = claims[name];
  if (typeof value !== "string" || value === "") throw refused(`${name} is no text`);
  return value;
}
