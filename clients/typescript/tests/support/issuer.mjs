// An issuer in Gatepost's manner, on paper: the test holds its keys, and a function answers in place of a server.

import { Issuer, Key } from "../../../../tests/interop/resource-server/issuer.mjs";

export const ISSUER = "https://auth.example.com/apps/notes";

const json = (body, headers = {}) => new Response(JSON.stringify(body), { headers: { "content-type": "application/json", ...headers } });

export class PaperIssuer extends Issuer {
  url = ISSUER;
  keys = Object.fromEntries(["ES256", "RS256", "EdDSA"].map((algorithm) => [algorithm, new Key(algorithm, `key-${algorithm}`)]));
  /** What was asked for, path by path. */
  asked = [];
  /** Whether it can't be reached. */
  away = false;
  /** Whether it never answers. */
  hangs = false;
  /** For how many seconds its keys may be kept. */
  cached = 300;
  metadata = { issuer: ISSUER, jwks_uri: `${ISSUER}/jwks.json` };
  /** Milliseconds, moved by hand. */
  now = Date.now();

  constructor() {
    super();
    const key = new Key("EdDSA", "7");
    const { d, ...published } = key.privateKey.export({ format: "jwk" });
    const hex = (text) => Buffer.from(text, "base64url").toString("hex");
    this.root = { id: 7, key, seed: hex(d), hex: hex(published.x) };
    this.published = [...Object.values(this.keys).map((key) => key.jwk), { ...published, kid: "7", gatepost_use: "biscuit" }];
  }

  /** What a verifier is told to use it. */
  get settings() {
    return { issuer: ISSUER, fetch: this.fetch, clock: () => this.now };
  }

  /** How often the keys were asked for. */
  get looks() {
    return this.asked.filter((path) => path.endsWith("/jwks.json")).length;
  }

  fetch = async (url) => {
    const { pathname } = new URL(url);
    this.asked.push(pathname);
    if (this.hangs) return new Promise(() => {});
    if (this.away) throw new TypeError("fetch failed");
    if (url === `${ISSUER}/.well-known/openid-configuration`) return json(this.metadata);
    if (url !== this.metadata.jwks_uri) return new Response("", { status: 404 });
    return json({ keys: this.published }, { "cache-control": `public, max-age=${this.cached}` });
  };
}
