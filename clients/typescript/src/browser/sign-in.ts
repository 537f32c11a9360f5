// One sign-in, as its initiator sees it: wait for the link, type the code, ask for another letter.

import type { components } from "../api.ts";
import { type Call, ask, read, send } from "./call.ts";
import type { Environment } from "./environment.ts";
import { GatepostError } from "./error.ts";
import { events } from "./events.ts";

type Begun = components["schemas"]["SignInBegun"];
/** How a sign-in stands; the members are those of the contract. */
export type SignInState = components["schemas"]["SignInState"];

/**
 * What became of a sign-in. `approved`: it goes on here, with `redirectTo` for `callback`. `completed`: it went on in the tab or
 * browser where the link was opened. The others end it.
 */
export type Outcome = { status: "approved"; redirectTo: string } | { status: "completed" | "refused" | "expired" | "locked" };

// In any other state, one that a newer server adds too, a sign-in may still go on.
const ENDS = ["completed", "refused", "expired", "locked"] as const satisfies readonly SignInState["status"][];
const isEnd = (status: string): status is (typeof ENDS)[number] => (ENDS as readonly string[]).includes(status);

/** Milliseconds until a stream must have said something: its first event comes at once, and then at least a comment every 15 s. */
const FIRST_WORD = 5_000;
const SILENCE = 40_000;
/** Milliseconds between two looks, while the sign-in is fresh and later. */
const [OFTEN, SELDOM, FRESH] = [1_000, 5_000, 60_000];
/** Streams that failed in a row before the page looks by itself. */
const PATIENCE = 2;

/** A sign-in that this page began. Its secret is in memory alone: a page that is loaded anew begins anew. */
export class SignIn {
  /** Enough of the address to recognise it. */
  readonly emailHint: string;
  /** Two digits to show: whoever opens the link on another screen types them there. */
  readonly matchNumber: string;
  readonly #environment: Environment;
  readonly #list: string;
  readonly #secret: string;
  #id: string;
  /** Streams that failed in a row. */
  #failures = 0;
  #resendAvailableAt: Date;

  constructor(environment: Environment, list: string, begun: Begun) {
    this.emailHint = begun.email_hint;
    this.matchNumber = begun.match_number;
    this.#environment = environment;
    this.#list = list;
    this.#secret = begun.sign_in_secret;
    this.#id = begun.sign_in_id;
    this.#resendAvailableAt = new Date(begun.resend_available_at);
  }

  /** From when on `resend` sends another letter. */
  get resendAvailableAt(): Date {
    return this.#resendAvailableAt;
  }

  /**
   * Waits until the sign-in goes on or ends. `onState` hears of every change, such as the letter being sent.
   *
   * @throws GatepostError `sign_in_secret_invalid` if the server knows it no more; whatever passes by itself is waited for
   */
  async wait({ signal, onState }: { signal?: AbortSignal; onState?: (state: SignInState) => void } = {}): Promise<Outcome> {
    let said = "";
    for await (const state of this.#states(signal)) {
      const news = JSON.stringify(state);
      if (news !== said) onState?.(state);
      said = news;
      if (state.resend_available_at) this.#resendAvailableAt = new Date(state.resend_available_at);
      if (state.redirect_to) return { status: "approved", redirectTo: state.redirect_to };
      if (state.renewed_as) this.#id = state.renewed_as;
      else if (isEnd(state.status)) return { status: state.status };
    }
    throw new GatepostError("unexpected", "the wait ended without an outcome");
  }

  /**
   * Tries the digits of the letter, spaces and dashes among them or not, and gives what `callback` takes.
   *
   * @throws GatepostError `code_incorrect` with `attemptsRemaining`; `code_locked`, after which the link is still good
   */
  async enterCode(code: string): Promise<string> {
    const { redirect_to } = await this.#ask<components["schemas"]["CodeAccepted"]>("/code", { json: { code } });
    return redirect_to;
  }

  /**
   * Sends another letter; links of earlier ones stay good.
   *
   * @throws GatepostError `rate_limited` with `retryAfter` before `resendAvailableAt`; `resend_exhausted` after the fifth
   */
  async resend(): Promise<void> {
    const resent = await this.#ask<components["schemas"]["LetterResent"]>("/resend", { method: "POST" });
    this.#resendAvailableAt = new Date(resent.resend_available_at);
  }

  #url(path = ""): string {
    return `${this.#list}/${encodeURIComponent(this.#id)}${path}`;
  }

  #ask<Answer>(path: string, call: Call): Promise<Answer> {
    return ask<Answer>(this.#environment, this.#url(path), { ...call, bearer: this.#secret });
  }

  /** States until nobody listens: streamed, or looked up where streams come to nothing. */
  async *#states(signal: AbortSignal | undefined): AsyncGenerator<SignInState, void, undefined> {
    const began = this.#environment.now();
    for (;;) {
      try {
        if (this.#failures < PATIENCE) yield* this.#stream(signal);
        else yield await this.#ask<SignInState>("", { signal });
      } catch (error) {
        signal?.throwIfAborted();
        if (!passes(error)) throw error;
        this.#failures += 1;
      }
      const fresh = this.#environment.now() - began < FRESH;
      await this.#pause(fresh ? OFTEN : SELDOM, signal);
    }
  }

  async *#stream(signal: AbortSignal | undefined): AsyncGenerator<SignInState, void, undefined> {
    const silent = new AbortController();
    const tooQuiet = () => silent.abort(new GatepostError("unreachable", "the stream says nothing"));
    let cancel = this.#environment.later(tooQuiet, FIRST_WORD);
    const either = signal ? AbortSignal.any([signal, silent.signal]) : silent.signal;
    try {
      const call = { bearer: this.#secret, headers: { accept: "text/event-stream" }, signal: either };
      const answer = await send(this.#environment, this.#url(), call);
      if (!answer.body || !answer.headers.get("content-type")?.startsWith("text/event-stream")) {
        const state = await read<SignInState>(answer);
        this.#failures = PATIENCE;
        return yield state;
      }
      const alive = () => {
        cancel();
        cancel = this.#environment.later(tooQuiet, SILENCE);
      };
      for await (const data of events(answer.body, alive)) {
        this.#failures = 0;
        yield JSON.parse(data) as SignInState;
      }
    } finally {
      cancel();
    }
  }

  #pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const cancel = this.#environment.later(() => {
        signal?.removeEventListener("abort", abort);
        resolve();
      }, milliseconds);
      const abort = () => {
        cancel();
        reject(signal?.reason);
      };
      if (signal?.aborted) abort();
      else signal?.addEventListener("abort", abort, { once: true });
    });
  }
}

/** Whether waiting mends it: the network, a restart, a limit. A body that broke off is a `TypeError` of the stream's. */
function passes(error: unknown): boolean {
  if (!(error instanceof GatepostError)) return true;
  return error.status === undefined || error.status === 429 || error.status >= 500;
}
