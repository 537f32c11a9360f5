// The tokens of a session, and how they stay fresh.

import type { components } from "../api.ts";
import { ask } from "./call.ts";
import type { Environment } from "./environment.ts";
import { GatepostError } from "./error.ts";

/** The tokens of one session. */
export type Tokens = {
  /** For the app's API, as `Authorization: Bearer`. */
  accessToken: string;
  /** When it dies, in milliseconds since 1970 by this machine's clock. */
  expiresAt: number;
  /** Opens the next tokens, once. */
  refreshToken: string;
  /** What the access token is good for, words separated by spaces. */
  scope: string;
  /** Who signed in, for the app itself; there with the scope `openid`. */
  idToken?: string;
};

/** Where tokens are kept. The helper's own is a variable: no other tab sees it, and a page that is loaded anew has none. */
export type TokenStore = {
  get(): Tokens | undefined | Promise<Tokens | undefined>;
  set(tokens: Tokens | undefined): void | Promise<void>;
};

/** A store in this page's memory alone. */
export function memory(): TokenStore {
  let kept: Tokens | undefined;
  return { get: () => kept, set: (tokens) => void (kept = tokens) };
}

/** An access token that lives no longer than this is refreshed before it is used: milliseconds. */
const SOON = 30_000;
/** Milliseconds until a refresh whose answer was lost is tried again. Within ten seconds the old refresh token still serves. */
const ONCE_MORE = 1_000;
/** Milliseconds between two looks for what another tab has written, and how many: browsers copy `localStorage` between processes. */
const [LAG, LOOKS] = [50, 10];

/** The tokens of one app in this page. */
export class Session {
  readonly #environment: Environment;
  readonly #issuer: string;
  readonly #clientId: string;
  readonly #store: TokenStore;
  #refreshing: Promise<Tokens> | undefined;

  constructor(environment: Environment, issuer: string, store: TokenStore) {
    this.#environment = environment;
    this.#issuer = issuer;
    this.#clientId = issuer.slice(issuer.lastIndexOf("/") + 1);
    this.#store = store;
  }

  /** The tokens there are, however old. */
  async tokens(): Promise<Tokens | undefined> {
    return this.#store.get();
  }

  /** An access token that is still good, refreshed if need be; undefined if nobody is signed in. */
  async accessToken(): Promise<string | undefined> {
    const tokens = await this.#store.get();
    if (!tokens || tokens.expiresAt - this.#environment.now() > SOON) return tokens?.accessToken;
    return (await this.refresh()).accessToken;
  }

  /** Tokens for a code (RFC 6749 §4.1.3). Never repeated: a code that comes twice ends the session that it opened. */
  async exchange(code: string, verifier: string, redirectUri: string): Promise<Tokens> {
    const tokens = await this.#buy({ grant_type: "authorization_code", code, code_verifier: verifier, redirect_uri: redirectUri });
    await this.#store.set(tokens);
    return tokens;
  }

  /** New tokens (RFC 6749 §6): one request, whoever asks how often meanwhile, in this tab or another with the same store. */
  refresh(): Promise<Tokens> {
    this.#refreshing ??= this.#alone().finally(() => (this.#refreshing = undefined));
    return this.#refreshing;
  }

  /** Ends the session at the server (RFC 7009) and forgets the tokens, the latter in any case. */
  async end(): Promise<Tokens | undefined> {
    const tokens = await this.#store.get();
    await this.#store.set(undefined);
    if (tokens) {
      const form = { client_id: this.#clientId, token: tokens.refreshToken };
      await ask(this.#environment, `${this.#issuer}/revoke`, { form });
    }
    return tokens;
  }

  async #alone(): Promise<Tokens> {
    const seen = (await this.#store.get())?.refreshToken;
    const act = () => this.#refreshOnce(seen);
    const { locks } = this.#environment;
    if (!locks) return act();
    const name = `gatepost:${this.#issuer}`;
    const first = await locks.request(name, { ifAvailable: true }, async (lock) => lock && act());
    return first ?? locks.request(name, () => this.#caughtUp(seen).then(act));
  }

  /** Another tab held the lock, to refresh: what it wrote may get here a little later than the lock. */
  async #caughtUp(seen: string | undefined): Promise<void> {
    for (let look = 0; look < LOOKS && (await this.#store.get())?.refreshToken === seen; look++) await this.#pause(LAG);
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => void this.#environment.later(resolve, milliseconds));
  }

  async #refreshOnce(seen: string | undefined): Promise<Tokens> {
    const tokens = await this.#store.get();
    if (!tokens) throw new GatepostError("signed_out", "there are no tokens to refresh");
    // Another tab was first, and what it got serves this one too.
    if (tokens.refreshToken !== seen) return tokens;
    const form = { grant_type: "refresh_token", refresh_token: tokens.refreshToken };
    try {
      const next = await this.#buy(form).catch((error: unknown) => this.#again(error, form));
      if (!(await this.#replace(seen, next))) throw new GatepostError("signed_out", "the session was ended meanwhile");
      return next;
    } catch (error) {
      if (error instanceof GatepostError && error.code === "invalid_grant") await this.#replace(seen, undefined);
      throw error;
    }
  }

  /** Whether the tokens were still those; whoever logged out meanwhile stays so, and whoever signed in anew keeps what they have. */
  async #replace(seen: string, next: Tokens | undefined): Promise<boolean> {
    const still = (await this.#store.get())?.refreshToken === seen;
    if (still) await this.#store.set(next);
    return still;
  }

  async #again(error: unknown, form: Record<string, string>): Promise<Tokens> {
    const lost = error instanceof GatepostError && (error.code === "unreachable" || (error.status ?? 0) >= 500);
    if (!lost) throw error;
    await this.#pause(ONCE_MORE);
    return this.#buy(form);
  }

  async #buy(form: Record<string, string>): Promise<Tokens> {
    const asked = this.#environment.now();
    const answer = await ask<components["schemas"]["TokenAnswer"]>(this.#environment, `${this.#issuer}/token`, {
      form: { client_id: this.#clientId, ...form },
    });
    return {
      accessToken: answer.access_token,
      expiresAt: asked + answer.expires_in * 1000,
      refreshToken: answer.refresh_token,
      scope: answer.scope,
      ...(answer.id_token && { idToken: answer.id_token }),
    };
  }
}
