// The published keys of one issuer, kept through rotations and outages.

import { type CryptoKey, type JWK, base64url, importJWK } from "jose";

import { TokenError } from "./error.ts";

/** The algorithms that Gatepost signs JWTs with. */
const ALGORITHMS = ["ES256", "RS256", "EdDSA"];

/** Milliseconds between two looks for names that nobody knows, and between two attempts while the issuer is away. */
const ASK_AGAIN = 60_000;
/** Milliseconds that known keys serve while the issuer can't be reached, and the longest that any are kept unasked. */
const KEEP_AT_MOST = 3_600_000;
/** Milliseconds after a failure in which a verifier without keys does not ask again. */
const BREATHE = 1_000;
const PATIENCE = 5_000;

/** A key, and the one thing that it is for. */
export type Key = { use: "jwt"; algorithm: string; key: CryptoKey | Uint8Array } | { use: "biscuit"; bytes: Uint8Array };

/** How keys are got, and by which clock they age. */
export type KeySource = {
  issuer: string;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds of a clock that never goes back. */
  clock: () => number;
};

/** The keys by name (`kid`). */
export class Keys {
  readonly #source: KeySource;
  #url: string | undefined;
  #keys = new Map<string, Key>();
  #fetchedAt = -Infinity;
  #failedAt = -Infinity;
  /** When a name that nobody knows last made it ask. */
  #lookedAt = -Infinity;
  #staleAt = -Infinity;
  #asking: Promise<void> | undefined;

  constructor(source: KeySource) {
    this.#source = source;
  }

  /**
   * The key of that name. A name that nobody knows costs at most one request a minute, whoever sends how many.
   *
   * @throws TokenError `unavailable` if there are no keys, or they are older than an hour and the issuer is away
   */
  async find(kid: string): Promise<Key | undefined> {
    const now = this.#source.clock();
    if (this.#shouldAsk(kid, now)) {
      this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
      this.#asking.catch(() => undefined);
    }
    const usable = now < this.#fetchedAt + KEEP_AT_MOST;
    // Once the issuer is known to be away, nobody with a good key waits for it to time out.
    const away = this.#failedAt > this.#fetchedAt;
    if (this.#asking && !(usable && away && this.#keys.has(kid))) await this.#asking;
    else if (!usable) throw new TokenError("unavailable", "there are no keys");
    return this.#keys.get(kid);
  }

  #shouldAsk(kid: string, now: number): boolean {
    if (now >= this.#staleAt) return now >= this.#failedAt + BREATHE;
    if (this.#keys.has(kid) || now < this.#lookedAt + ASK_AGAIN) return false;
    this.#lookedAt = now;
    return true;
  }

  async #ask(): Promise<void> {
    const now = this.#source.clock();
    try {
      this.#url ??= await this.#discover();
      const { body, headers } = await this.#get(this.#url);
      const { keys } = body as { keys?: unknown };
      if (!Array.isArray(keys)) throw new TypeError("no key set");
      const age = /(?:^|[\s,])max-age=(\d+)/.exec(headers.get("cache-control") ?? "")?.[1];
      this.#keys = await read(keys);
      this.#fetchedAt = now;
      this.#staleAt = now + Math.min(age ? Number(age) * 1000 : ASK_AGAIN, KEEP_AT_MOST);
    } catch (cause) {
      this.#failedAt = now;
      if (now >= this.#fetchedAt + KEEP_AT_MOST) throw new TokenError("unavailable", "the keys can't be had", { cause });
      this.#staleAt = Math.min(now + ASK_AGAIN, this.#fetchedAt + KEEP_AT_MOST);
    }
  }

  /** Where the keys are (OIDC Discovery 1.0 §4.3): on the issuer's own origin, or nowhere. */
  async #discover(): Promise<string> {
    const { issuer } = this.#source;
    const { body } = await this.#get(`${issuer}/.well-known/openid-configuration`);
    const { issuer: named, jwks_uri: url } = body as { issuer?: unknown; jwks_uri?: unknown };
    if (named !== issuer) throw new TypeError("the metadata are another issuer's");
    if (typeof url !== "string" || new URL(url).origin !== new URL(issuer).origin) throw new TypeError("keys of another origin");
    return url;
  }

  async #get(url: string): Promise<{ body: object; headers: Headers }> {
    const init = { redirect: "error", signal: AbortSignal.timeout(PATIENCE), headers: { accept: "application/json" } } as const;
    const answer = await this.#source.fetch(url, init);
    if (!answer.ok) throw new TypeError(`status ${answer.status}`);
    const body: unknown = await answer.json();
    if (typeof body !== "object" || body === null) throw new TypeError("no JSON object");
    return { body, headers: answer.headers };
  }
}

/** The keys that this verifier can use; what else is in the set is for others. */
async function read(set: unknown[]): Promise<Map<string, Key>> {
  const keys = new Map<string, Key>();
  for (const entry of set) {
    if (typeof entry !== "object" || entry === null) continue;
    const jwk = entry as JWK & { gatepost_use?: unknown };
    const key = await usable(jwk).catch(() => undefined);
    if (key && typeof jwk.kid === "string" && !keys.has(jwk.kid)) keys.set(jwk.kid, key);
  }
  return keys;
}

async function usable(jwk: JWK & { gatepost_use?: unknown }): Promise<Key | undefined> {
  if (jwk.crv === "Ed25519" && (typeof jwk.x !== "string" || isWeak(base64url.decode(jwk.x)))) return undefined;
  if (jwk.gatepost_use === "biscuit") {
    return jwk.kty === "OKP" && jwk.x ? { use: "biscuit", bytes: base64url.decode(jwk.x) } : undefined;
  }
  if (jwk.use !== "sig" || !jwk.alg || !ALGORITHMS.includes(jwk.alg)) return undefined;
  return { use: "jwt", algorithm: jwk.alg, key: await importJWK(jwk) };
}

/** The points of small order on edwards25519, by which anybody signs anything (RFC 8032 §5.1.7), without the sign bit. */
const SMALL_ORDER = [
  "00".repeat(32),
  `01${"00".repeat(31)}`,
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  `ec${"ff".repeat(30)}7f`,
  `ed${"ff".repeat(30)}7f`,
  `ee${"ff".repeat(30)}7f`,
];

function isWeak(bytes: Uint8Array): boolean {
  const masked = bytes.map((byte, index) => (index === 31 ? byte & 0x7f : byte));
  const hex = Array.from(masked, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return bytes.length !== 32 || SMALL_ORDER.includes(hex);
}
