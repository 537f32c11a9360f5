// Who calls an API: takes the access tokens that Gatepost issues to one app, offline, and refuses everything else.

import type { Caller, Format, Need } from "./caller.ts";
import { TokenError, asTokenError, refused } from "./error.ts";
import { verifyJwt } from "./jwt.ts";
import { Keys } from "./keys.ts";

/** What a verifier is told, once. Nothing else is believed: no key, no URL of a key, no algorithm comes from a token. */
export type VerifierSettings = {
  /** `https://auth.example.com/apps/my-app`, to the letter. Its last part is the app's id. */
  issuer: string;
  /** What JWTs must name, if the app has an `access_token_audience`; the app's id if left out. */
  audience?: string;
  /** Takes Biscuits too: `biscuits()` of `@gatepost/client/biscuit`. Without it they are refused. */
  biscuit?: Format;
  /** The app's client secret, for `isActive`. */
  clientSecret?: string;
  /** Seconds that the two clocks may be apart, at most 30; 10 if left out. */
  leeway?: number;
  /** Another `fetch` than the platform's. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Another clock than the machine's: milliseconds since 1970. */
  clock?: () => number;
};

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/** Takes the tokens of one app. Make one for the process: it keeps the published keys. */
export class Verifier {
  readonly issuer: string;
  readonly app: string;
  readonly audience: string;
  readonly #settings: VerifierSettings;
  readonly #fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly #keys: Keys;

  /** @throws TypeError if the settings can't be: an issuer that is no URL, has a slash at its end, or is on neither https nor loopback */
  constructor(settings: VerifierSettings) {
    const { issuer, audience, leeway = 10, fetch = (url, init) => globalThis.fetch(url, init), clock } = settings;
    const { protocol, hostname, pathname, search, hash } = new URL(issuer);
    const safe = protocol === "https:" || (protocol === "http:" && LOOPBACK.includes(hostname));
    const app = /^\/apps\/([^/]+)$/.exec(pathname)?.[1];
    if (!safe || !app || search || hash) throw new TypeError("an issuer is https://HOST/apps/APP_ID, to the letter");
    if (!(leeway >= 0 && leeway <= 30)) throw new TypeError("a leeway is 0 to 30 seconds");
    this.issuer = issuer;
    this.app = app;
    this.audience = audience ?? app;
    this.#settings = { ...settings, leeway };
    this.#fetch = fetch;
    this.#keys = new Keys({ issuer, fetch, clock: clock ?? (() => performance.now()) });
  }

  /**
   * Whose token it is, if it is good and reaches what the request needs.
   *
   * @param token what came as `Authorization: Bearer`; anything at all may be passed
   * @throws TokenError and nothing else: `invalid_token` (401), `insufficient_scope` (403), `unavailable` (503)
   */
  async verify(token: unknown, need: Need = {}): Promise<Caller> {
    if (typeof token !== "string") throw refused("no text");
    const { biscuit, clock = Date.now, leeway = 10 } = this.#settings;
    // A Biscuit has no dots, a JWT has two.
    const format = token.includes(".") ? verifyJwt : biscuit;
    if (!format) throw refused("no JWT");
    const { issuer, app, audience } = this;
    const asked = { issuer, app, audience, leeway, now: clock(), need, find: (kid: string) => this.#keys.find(kid) };
    let caller: Caller;
    try {
      caller = await format(token, asked);
    } catch (error) {
      throw asTokenError(error);
    }
    const { scope } = need;
    if (scope !== undefined && !caller.scopes.includes(scope))
      throw new TokenError("insufficient_scope", "it does not reach so far", { scope });
    return caller;
  }

  /**
   * Asks Gatepost, which knows of a logout, a block or a revocation within a second (RFC 7662). It is a request each time: verify
   * first, and ask where it matters.
   *
   * @throws TokenError `unavailable` if there is no answer, or no `clientSecret` to ask with
   */
  async isActive(token: string): Promise<boolean> {
    const { clientSecret } = this.#settings;
    if (clientSecret === undefined) throw new TokenError("unavailable", "there is no client secret to ask with");
    const [id, secret] = [this.app, clientSecret].map((part) => new URLSearchParams([["", part]]).toString().slice(1));
    try {
      const answer = await this.#fetch(`${this.issuer}/introspect`, {
        method: "POST",
        headers: { authorization: `Basic ${btoa(`${id}:${secret}`)}` },
        body: new URLSearchParams({ token }),
        redirect: "error",
        signal: AbortSignal.timeout(5000),
      });
      if (!answer.ok) throw new TypeError(`status ${answer.status}`);
      return ((await answer.json()) as { active?: unknown } | null)?.active === true;
    } catch (cause) {
      throw new TokenError("unavailable", "no answer", { cause });
    }
  }
}

/** The token of an `Authorization` header (RFC 6750 §2.1), the only place where one is looked for; undefined if there is none. */
export function bearer(header: string | null | undefined): string | undefined {
  return /^bearer +([^ ]+)$/i.exec(header ?? "")?.[1];
}
