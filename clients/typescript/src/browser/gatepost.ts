// A public OAuth client in a page: starts sign-ins, comes back from them, keeps tokens fresh, ends sessions.

import type { components } from "../api.ts";
import { ask } from "./call.ts";
import { type Environment, browser } from "./environment.ts";
import { GatepostError } from "./error.ts";
import { Verifiers, chance } from "./pkce.ts";
import { SignIn } from "./sign-in.ts";
import { Session, type TokenStore, type Tokens, memory } from "./tokens.ts";

/** What the helper is told, once. */
export type Settings = {
  /** `https://auth.example.com/apps/my-app`, to the letter. Its last part is the app's id, and the client id. */
  issuer: string;
  /** Where links lead: one of the app's redirect URIs, to the byte. Its origin is the one that may call Gatepost. */
  redirectUri: string;
  /** Where the browser goes after `logOut`, registered as such; without it the page stays. */
  postLogoutRedirectUri?: string;
  /** What the tokens are to be good for; `openid email` if left out. */
  scope?: string;
  /** Where tokens are kept; in memory if left out. */
  store?: TokenStore;
};

/** More about one sign-in; the members are those of the contract. */
export type StartOptions = Pick<components["schemas"]["SignInRequest"], "locale" | "method" | "link_expires_in">;

/** Sign-in by e-mail, for a page that is all of its app. */
export class Gatepost {
  readonly #settings: Settings;
  readonly #environment: Environment;
  readonly #verifiers: Verifiers;
  readonly #session: Session;

  constructor(settings: Settings, environment: Environment = browser()) {
    this.#settings = settings;
    this.#environment = environment;
    this.#verifiers = new Verifiers(environment, settings.issuer);
    this.#session = new Session(environment, settings.issuer, settings.store ?? memory());
  }

  /**
   * Sends a letter to an address. The answer is the same whether or not anybody is known by it.
   *
   * @throws GatepostError `invalid_request` with `fields`, `rate_limited` with `retryAfter`, `app_disabled`
   */
  async start(email: string, options: StartOptions = {}): Promise<SignIn> {
    const { issuer, redirectUri: redirect_uri, scope } = this.#settings;
    const request = { email, redirect_uri, ...(scope && { scope }), ...options, ...(await this.#verifiers.make()) };
    const headers = { "idempotency-key": chance() };
    const begun = await ask<components["schemas"]["SignInBegun"]>(this.#environment, `${issuer}/sign-ins`, { json: request, headers });
    return new SignIn(this.#environment, `${issuer}/sign-ins`, begun);
  }

  /**
   * Finishes a sign-in: takes the code off the page's address (or `address`, which `wait` and `enterCode` give) and buys tokens with it.
   *
   * A link that is opened in another tab or browser comes back where there is no verifier for it. Then the browser is sent to the
   * authorization endpoint, which lets it in without another letter and leads back here; the answer is undefined, and the page
   * is left.
   *
   * @throws GatepostError `issuer_mismatch`; `access_denied` and whatever else the server says in `error`; `invalid_grant`
   */
  async callback(address?: string): Promise<Tokens | undefined> {
    const parameters = new URL(address ?? this.#environment.address()).searchParams;
    // First of all the code leaves the address bar, the history, and whatever reads them.
    if (address === undefined) this.#environment.forget();
    const { issuer, redirectUri } = this.#settings;
    if (parameters.get("iss") !== issuer) throw new GatepostError("issuer_mismatch", `the answer is not one of ${issuer}`);
    const state = parameters.get("state") ?? "";
    const verifier = this.#verifiers.take(state);
    const [code, error] = [parameters.get("code"), parameters.get("error")];
    if (error !== null) throw new GatepostError(error, parameters.get("error_description") ?? error);
    if (verifier && code) return this.#session.exchange(code, verifier, redirectUri);
    if (Verifiers.isAgain(state)) throw new GatepostError("verifier_missing", "this browser keeps no verifier");
    await this.#leaveToAuthorize({ again: true });
    return undefined;
  }

  /** Whether an address is one that `callback` takes. */
  isCallback(address: string = this.#environment.address()): boolean {
    const { origin, pathname, searchParams } = new URL(address);
    const redirect = new URL(this.#settings.redirectUri);
    return origin === redirect.origin && pathname === redirect.pathname && (searchParams.has("code") || searchParams.has("error"));
  }

  /**
   * Leaves for the hosted sign-in page; in a browser that is known there, it comes back at once. `prompt: "none"` comes back in any
   * case, with `login_required` if somebody would have to type (OIDC Core §3.1.2.1).
   */
  authorize(options: { prompt?: "none" | "login"; loginHint?: string } = {}): Promise<void> {
    return this.#leaveToAuthorize(options);
  }

  /** An access token that is still good, refreshed if need be; undefined if nobody is signed in. */
  accessToken(): Promise<string | undefined> {
    return this.#session.accessToken();
  }

  /** The tokens there are, however old. */
  tokens(): Promise<Tokens | undefined> {
    return this.#session.tokens();
  }

  /**
   * New tokens, now: one request for all who ask meanwhile.
   *
   * @throws GatepostError `invalid_grant` if the session is over, after which there are no tokens; `signed_out` if there were none
   */
  refresh(): Promise<Tokens> {
    return this.#session.refresh();
  }

  /** Who is signed in (OIDC Core §5.3). */
  async userInfo(): Promise<components["schemas"]["UserInfoClaims"]> {
    const bearer = await this.accessToken();
    if (!bearer) throw new GatepostError("signed_out", "nobody is signed in");
    return ask(this.#environment, `${this.#settings.issuer}/userinfo`, { bearer });
  }

  /**
   * Forgets the tokens, ends the session at the server, and, with `postLogoutRedirectUri`, the browser's stay there too: the page is
   * left for that.
   *
   * @throws GatepostError `unreachable` if the server could not be told; the tokens are forgotten all the same
   */
  async logOut(): Promise<void> {
    const { issuer, postLogoutRedirectUri } = this.#settings;
    const tokens = await this.#session.end();
    if (!postLogoutRedirectUri) return;
    this.#environment.leave(`${issuer}/logout`, {
      client_id: this.#clientId,
      post_logout_redirect_uri: postLogoutRedirectUri,
      ...(tokens?.idToken && { id_token_hint: tokens.idToken }),
    });
  }

  get #clientId(): string {
    return this.#settings.issuer.slice(this.#settings.issuer.lastIndexOf("/") + 1);
  }

  async #leaveToAuthorize(options: { again?: boolean; prompt?: string; loginHint?: string }): Promise<void> {
    const { again = false, prompt, loginHint } = options;
    const { issuer, redirectUri, scope = "openid email" } = this.#settings;
    const query = new URLSearchParams({
      response_type: "code",
      client_id: this.#clientId,
      redirect_uri: redirectUri,
      scope,
      ...(await this.#verifiers.make({ again })),
      ...(prompt && { prompt }),
      ...(loginHint && { login_hint: loginHint }),
    });
    this.#environment.leave(`${issuer}/authorize?${query}`);
  }
}
