// The secret that ties the end of a sign-in to its beginning (RFC 7636).

import type { Environment } from "./environment.ts";
import { GatepostError } from "./error.ts";

/** No link lives longer, in milliseconds, so older verifiers are of no use. */
const LIFE = 3_600_000;

/** Before the state of a sign-in that began because no verifier was found, so that it is not begun for ever. */
const AGAIN = "again.";

/** 256 random bits, as base64url. */
export function chance(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

/** The challenge of a verifier (RFC 7636 §4.2, S256). */
export async function challengeOf(verifier: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** The verifiers of one app in this tab, each under the `state` of its sign-in. */
export class Verifiers {
  readonly #environment: Environment;
  readonly #prefix: string;

  constructor(environment: Environment, issuer: string) {
    this.#environment = environment;
    this.#prefix = `gatepost:${issuer}:`;
  }

  /** Makes a verifier and keeps it. `again`: because none was found. */
  async make({ again = false }: { again?: boolean } = {}): Promise<{
    state: string;
    code_challenge: string;
    code_challenge_method: "S256";
  }> {
    const [verifier, state] = [chance(), (again ? AGAIN : "") + chance()];
    try {
      this.#sweep();
      this.#environment.storage.setItem(this.#prefix + state, `${this.#environment.now()} ${verifier}`);
    } catch (cause) {
      throw new GatepostError("storage_unavailable", "this browser lets the page keep nothing", { cause });
    }
    return { state, code_challenge: await challengeOf(verifier), code_challenge_method: "S256" };
  }

  /** The verifier of that sign-in, once. */
  take(state: string): string | undefined {
    try {
      const kept = this.#environment.storage.getItem(this.#prefix + state);
      this.#environment.storage.removeItem(this.#prefix + state);
      return kept?.split(" ")[1];
    } catch {
      return undefined; // a browser that lets the page keep nothing has kept nothing
    }
  }

  /** Whether that sign-in began because no verifier was found. */
  static isAgain(state: string): boolean {
    return state.startsWith(AGAIN);
  }

  #sweep(): void {
    const { storage, now } = this.#environment;
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
    for (const key of keys.filter((key) => key !== null)) {
      const at = Number(storage.getItem(key)?.split(" ")[0]);
      if (key.startsWith(this.#prefix) && !(now() - at < LIFE)) storage.removeItem(key);
    }
  }
}
