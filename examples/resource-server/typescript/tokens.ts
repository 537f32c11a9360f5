// Who calls: takes the access tokens that Gatepost issues to one app, JWT or Biscuit, and refuses everything else.

import { type Authorizer, Biscuit, KeyPair, PublicKey, SignatureAlgorithm } from "@biscuit-auth/biscuit-wasm";
import { authorizer, biscuit as block, rule } from "@biscuit-auth/biscuit-wasm";
import { type JWK, decodeProtectedHeader, errors, importJWK, jwtVerify } from "jose";

const ALGORITHMS = ["ES256", "RS256", "EdDSA"];
const LEEWAY = 10; // seconds that the two clocks may be apart
const ASK_AGAIN = 60_000; // milliseconds between two looks for a key that nobody knows
const VARIABLES = 2; // mentions of variables that a block of a holder may have
const COSTLY = ["<-", "->", ".matches("]; // rules, loops and patterns, of which it may have none
const KEEP_AT_MOST = 3_600_000; // milliseconds that known keys serve while Gatepost can't be reached
// The time is of a wall clock: with the 20 ms of the library, a busy machine would refuse good tokens.
const LIMITS = { max_facts: 1000, max_iterations: 100, max_time_micro: 250_000 };

/** No token, or none that is good: the caller gets 401. */
export class Refused extends Error {}

/** A good token that does not reach so far: the caller gets 403. */
export class NotEnough extends Refused {}

/** Gatepost can't be asked: the caller gets 503. */
export class Unavailable extends Error {}

/** Whom the token speaks for. */
export type User = { id: string; email: string; session: string };

type Key = JWK & { kid: string; gatepost_use?: string };

/** The published keys of one issuer, by `kid`. */
export class Keys {
  readonly #url: string;
  #keys = new Map<string, Key>();
  #fetchedAt = -Infinity;
  #askedAt = -Infinity;
  #staleAt = -Infinity;
  #asking: Promise<void> | undefined;

  constructor(issuer: string) {
    this.#url = `${issuer}/jwks.json`;
  }

  /** The key of that name. An unknown name costs at most one request a minute, whoever sends how many. */
  async find(kid: unknown): Promise<Key | undefined> {
    if (typeof kid !== "string") return undefined;
    const now = performance.now();
    if (now >= this.#staleAt || (!this.#keys.has(kid) && now >= this.#askedAt + ASK_AGAIN)) {
      this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
    }
    await this.#asking;
    return this.#keys.get(kid);
  }

  async #ask(): Promise<void> {
    const now = (this.#askedAt = performance.now());
    try {
      const answer = await fetch(this.#url, { redirect: "error", signal: AbortSignal.timeout(5000) });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      const { keys } = (await answer.json()) as { keys: Key[] };
      const age = /max-age=(\d+)/.exec(answer.headers.get("cache-control") ?? "")?.[1];
      this.#keys = new Map(keys.map((key) => [key.kid, key]));
      this.#fetchedAt = now;
      this.#staleAt = now + Math.min(age ? Number(age) * 1000 : ASK_AGAIN, KEEP_AT_MOST);
    } catch (cause) {
      if (now >= this.#fetchedAt + KEEP_AT_MOST) throw new Unavailable("no keys", { cause });
      this.#staleAt = now + ASK_AGAIN;
    }
  }
}

/** Takes tokens of one app: `issuer` ends in its id, `audience` is what its JWTs must name. */
export class Verifier {
  readonly issuer: string;
  readonly app: string;
  readonly audience: string;
  readonly #keys: Keys;
  readonly #secret: string | undefined;

  constructor(issuer: string, { audience, secret }: { audience?: string; secret?: string } = {}) {
    this.issuer = issuer;
    this.app = issuer.slice(issuer.lastIndexOf("/") + 1);
    this.audience = audience ?? this.app;
    this.#keys = new Keys(issuer);
    this.#secret = secret;
  }

  /** Whose token it is, if it is good for that operation (`read`, `write`) and reaches that scope. */
  async verify(token: string, operation: string, scope: string): Promise<User> {
    return token.split(".").length === 3 ? this.jwt(token, scope) : this.biscuit(token, operation, scope);
  }

  /** A JWT (RFC 9068). */
  async jwt(token: string, scope: string): Promise<User> {
    if (token.length > 8192) throw new Refused("too long");
    try {
      const key = await this.#keys.find(decodeProtectedHeader(token).kid);
      if (key?.use !== "sig" || !key.alg || !ALGORITHMS.includes(key.alg)) throw new Refused("signed by nobody known");
      const { payload: claims } = await jwtVerify(token, await importJWK(key), {
        algorithms: [key.alg], // what the key is for, not what the token asks for
        typ: "at+jwt",
        issuer: this.issuer,
        audience: this.audience,
        clockTolerance: LEEWAY,
        requiredClaims: ["iss", "aud", "sub", "exp", "iat"],
      });
      if (typeof claims.aud !== "string" || claims.app_id !== this.app) throw new Refused("issued to another app");
      if ("cnf" in claims) throw new Refused("bound to a key (DPoP), which this API does not ask for");
      if (!String(claims.scope).split(" ").includes(scope)) throw new NotEnough(scope);
      return { id: String(claims.sub), email: String(claims.email), session: String(claims.sid) };
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof TypeError) throw new Refused(error.message, { cause: error });
      throw error;
    }
  }

  /** A Biscuit, which its holder may have narrowed. */
  async biscuit(token: string, operation: string, scope: string): Promise<User> {
    if (token.length > 4096) throw new Refused("too long");
    const key = await this.#keys.find(rootKeyId(token));
    if (key?.gatepost_use !== "biscuit" || !key.x) throw new Refused("signed by nobody known");
    const root = PublicKey.fromBytes(Buffer.from(key.x, "base64url"), SignatureAlgorithm.Ed25519);
    const biscuit = refusing(() => Biscuit.fromBase64(token, root));
    for (let block = 1; block < biscuit.countBlocks(); block++) {
      if (!harmless(biscuit.getBlockSource(block))) throw new Refused("a block that does more than narrow");
    }
    const user = this.#allowed(biscuit, operation, scope, new Date());
    if (!user && this.#allowed(biscuit, operation, scope, new Date(0))) throw new Refused("expired: once it reached so far");
    if (!user) throw new NotEnough(scope);
    return user;
  }

  #allowed(biscuit: Biscuit, operation: string, scope: string, now: Date): User | undefined {
    const asked = authorizer`
      time(${now}); operation(${operation}); required_scope(${scope});
      check if issuer(${this.issuer}), app(${this.app});
      allow if user($user), scope(${scope});
    `;
    const answer = refusing(() => asked.buildAuthenticated(biscuit)) as Authorizer;
    try {
      answer.authorizeWithLimits(LIMITS);
    } catch {
      return undefined;
    }
    // Queries, like policies, see what Gatepost wrote and not what holders added.
    const who = rule`who($u, $e, $s) <- user($u), email($e), session($s)`;
    const [id, email, session] = answer.queryWithLimits(who, LIMITS)[0]?.terms() ?? [];
    return { id, email, session };
  }

  /** Asks Gatepost, which knows of a logout, a block or a revocation within a second (RFC 7662). */
  async stillGood(token: string): Promise<boolean> {
    const credentials = Buffer.from(`${this.app}:${this.#secret}`).toString("base64");
    try {
      const answer = await fetch(`${this.issuer}/introspect`, {
        method: "POST",
        headers: { authorization: `Basic ${credentials}` },
        body: new URLSearchParams({ token }),
        signal: AbortSignal.timeout(5000),
      });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      return ((await answer.json()) as { active: unknown }).active === true;
    } catch (cause) {
      throw new Unavailable("no answer", { cause });
    }
  }
}

/** The name of the key that signed it. The library tells only whoever hands it a key, so it gets one that fits nothing. */
function rootKeyId(token: string): string | undefined {
  let id: number | undefined;
  try {
    Biscuit.fromBase64WithProvider(token, (named: number | undefined) => {
      id = named;
      return new KeyPair(SignatureAlgorithm.Ed25519).getPublicKey();
    });
  } catch {
    // It fits nothing, as it should.
  }
  return id?.toString();
}

/**
 * Whether a holder's block has small checks and nothing else. The library's limits don't stop a check that tries every combination
 * of facts: `check if scope($a), scope($b), …` takes longer with each, until it takes for ever.
 */
function harmless(source: string): boolean {
  const checks = source.trimEnd().split("\n").every((line) => /^(check if|check all|reject if) /.test(line));
  return checks && source.split("$").length - 1 <= VARIABLES && !COSTLY.some((word) => source.includes(word));
}

/** The first judgement takes a hundred times as long as the next, and would run out of time: WebAssembly is compiled at its use. */
export function warmUp(): void {
  const token = block`user(${"nobody"}); check if time($time), $time < ${new Date()}`.build(
    new KeyPair(SignatureAlgorithm.Ed25519).getPrivateKey(),
  );
  const asked = authorizer`time(${new Date(0)}); allow if user($user)`;
  (asked.buildAuthenticated(token) as Authorizer).authorizeWithLimits({ ...LIMITS, max_time_micro: 60_000_000 });
}

/** The library throws plain values. */
function refusing<T>(act: () => T): T {
  try {
    return act();
  } catch (cause) {
    throw new Refused("no good biscuit", { cause });
  }
}
