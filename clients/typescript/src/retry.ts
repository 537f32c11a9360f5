// Asks again where that can do no harm.

/** How often and how long to try. */
export type RetrySettings = {
  /** Requests at most, the first among them; 1 never repeats. 3 if left out. */
  attempts?: number;
  /** The longest pause in milliseconds, 10,000 if left out. If the server asks for a longer one, its answer is given as it is. */
  longestPause?: number;
  /** Waits so many milliseconds, or rejects when the request is given up. */
  pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** A number from 0 up to 1, so that clients which failed together do not come back together. */
  chance?: () => number;
};

const FIRST_PAUSE = 200;
const SAFE = ["GET", "HEAD", "OPTIONS"];
const PASSING = [502, 503, 504];

/**
 * A `fetch` that repeats a request when the answer was lost or says *later*: reading requests and those with an `Idempotency-Key`
 * after 502, 503, 504 or no answer, and every request after 429, since that one was not served.
 *
 * Nothing else is repeated: a code that is exchanged twice ends the session that it opened.
 */
export function retrying(
  fetch: (request: Request) => Promise<Response>,
  settings: RetrySettings = {},
): (request: Request) => Promise<Response> {
  const { attempts = 3, longestPause = 10_000, pause = sleep, chance = Math.random } = settings;
  return async (request) => {
    const repeatable = SAFE.includes(request.method) || request.headers.has("idempotency-key");
    for (let attempt = 1; ; attempt++) {
      const last = attempt >= attempts;
      const outcome = await fetch(last ? request : request.clone()).catch((cause: unknown) => ({ cause }));
      const answered = outcome instanceof Response;
      const worthIt = answered
        ? outcome.status === 429 || (repeatable && PASSING.includes(outcome.status))
        : repeatable && !request.signal.aborted;
      const wait = (answered && retryAfter(outcome.headers)) || FIRST_PAUSE * 2 ** (attempt - 1) * (0.5 + chance() / 2);
      if (last || !worthIt || wait > longestPause) {
        if (answered) return outcome;
        throw outcome.cause;
      }
      if (answered) await outcome.body?.cancel();
      await pause(wait, request.signal);
    }
  };
}

/** The pause that the server asks for, in milliseconds (RFC 9110 §10.2.3); undefined if it asks for none. */
export function retryAfter(headers: Headers): number | undefined {
  const value = headers.get("retry-after");
  if (!value) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) ? Math.max(wait, 0) : undefined;
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", abort);
      resolve();
    }, milliseconds);
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
  });
}
