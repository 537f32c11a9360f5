// The typed client: `openapi-fetch` over the contract's types, with credentials, idempotency keys and retries.

import createClient, { type Client, type Middleware } from "openapi-fetch";

import type { paths } from "./api.ts";
import { REPEATABLE } from "./facts.ts";
import { type RetrySettings, retrying } from "./retry.ts";

/** Who calls. */
export type Credentials =
  /** An app's server (HTTP Basic, RFC 6749 §2.3.1). */
  | { appId: string; clientSecret: string }
  /** An operator: `gatepost admin-token create`. */
  | { adminToken: string }
  /** A bearer token: an access token for `userinfo`, or the `sign_in_secret` of one sign-in. */
  | { bearer: string };

/** Where the server is and who asks. */
export type ApiSettings = {
  /** The origin of the listener: the public URL, or for `/admin/v1` that of the admin listener. */
  origin: string;
  /** Left out for what anybody may call, such as beginning a sign-in with a PKCE challenge. */
  credentials?: Credentials;
  /** What is repeated, and how often; `false` repeats nothing. */
  retry?: RetrySettings | false;
  /** Another `fetch` than the platform's. */
  fetch?: (request: Request) => Promise<Response>;
};

/** `GET`, `POST`, `PUT`, `PATCH` and `DELETE`, each with the contract's paths, parameters, bodies and answers. */
export type Api = Client<paths>;

/**
 * A client of one listener. Every call resolves to `{ data, error, response }`; pass it to `result` for one value to branch on.
 *
 * A POST that may bear an `Idempotency-Key` gets one if the caller gave none, the same for every repeat of that call.
 *
 * @throws TypeError if `origin` is no URL, or is neither https nor on this machine while there are credentials to send
 */
export function createApi({ origin, credentials, retry = {}, fetch = (request) => globalThis.fetch(request) }: ApiSettings): Api {
  if (credentials) refuseToShout(new URL(origin));
  const send = retry === false ? fetch : retrying(fetch, retry);
  const api = createClient<paths>({ baseUrl: origin, fetch: send });
  api.use(idempotent, ...(credentials ? [authorized(credentials)] : []));
  return api;
}

const repeatable: readonly string[] = REPEATABLE;

const idempotent: Middleware = {
  onRequest({ request, schemaPath }) {
    const fits = request.method === "POST" && repeatable.includes(schemaPath);
    if (fits && !request.headers.has("idempotency-key")) request.headers.set("idempotency-key", crypto.randomUUID());
    return request;
  },
};

function authorized(credentials: Credentials): Middleware {
  const value = authorization(credentials);
  return {
    onRequest({ request }) {
      // Whoever names other credentials for one call means them.
      if (!request.headers.has("authorization")) request.headers.set("authorization", value);
      return request;
    },
  };
}

/** The value of `Authorization`. Id and secret are encoded as in a form before they are joined (RFC 6749 §2.3.1). */
function authorization(credentials: Credentials): string {
  if ("adminToken" in credentials) return `Bearer ${credentials.adminToken}`;
  if ("bearer" in credentials) return `Bearer ${credentials.bearer}`;
  const encoded = [credentials.appId, credentials.clientSecret].map((part) => new URLSearchParams([["", part]]).toString().slice(1));
  return `Basic ${btoa(encoded.join(":"))}`;
}

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/** Secrets go over TLS, or stay on this machine. */
function refuseToShout(origin: URL): void {
  if (origin.protocol === "https:" || LOOPBACK.includes(origin.hostname)) return;
  throw new TypeError(`credentials would go to ${origin.origin} without TLS`);
}
