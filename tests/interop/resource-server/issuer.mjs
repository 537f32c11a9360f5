// An issuer in Gatepost's manner whose private keys the test holds: whatever Gatepost would never sign can be made here.

import { createHmac, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { createServer } from "node:http";

const encode = (value) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
export const seconds = () => Math.floor(Date.now() / 1000);

const KINDS = {
  ES256: { pair: () => generateKeyPairSync("ec", { namedCurve: "P-256" }), options: { dsaEncoding: "ieee-p1363" } },
  RS256: { pair: () => generateKeyPairSync("rsa", { modulusLength: 2048 }) },
  EdDSA: { pair: () => generateKeyPairSync("ed25519") },
};

/** A JWT with that signature, made by `signer` of what is signed. */
export function jwt(header, claims, signer) {
  const text = `${encode(header)}.${encode(claims)}`;
  return `${text}.${Buffer.from(signer(text)).toString("base64url")}`;
}

export class Key {
  constructor(algorithm, kid) {
    const { pair, options = {} } = KINDS[algorithm];
    const { publicKey, privateKey } = pair();
    Object.assign(this, { algorithm, kid, publicKey, privateKey });
    const hash = algorithm === "EdDSA" ? null : "sha256";
    this.signer = (text) => sign(hash, Buffer.from(text), { key: privateKey, ...options });
    this.header = { typ: "at+jwt", alg: algorithm, kid };
  }

  get jwk() {
    return { ...this.publicKey.export({ format: "jwk" }), use: "sig", alg: this.algorithm, kid: this.kid };
  }

  sign(claims, header = {}) {
    return jwt({ ...this.header, ...header }, claims, this.signer);
  }
}

/** The same text, signed by HMAC with something that is public (RFC 8725 §2.1). */
export function hmac(kid, claims, secret) {
  return jwt({ typ: "at+jwt", alg: "HS256", kid }, claims, (text) => createHmac("sha256", secret).update(text).digest());
}

export class Issuer {
  /** `cached`: for how many seconds its keys may be kept. */
  static async start({ cached = 300 } = {}) {
    const issuer = new Issuer();
    issuer.keys = Object.fromEntries(Object.keys(KINDS).map((algorithm) => [algorithm, new Key(algorithm, `key-${algorithm}`)]));
    const root = new Key("EdDSA", "7");
    issuer.root = {
      id: 7,
      key: root,
      seed: Buffer.from(root.privateKey.export({ format: "jwk" }).d, "base64url").toString("hex"),
      hex: Buffer.from(root.jwk.x, "base64url").toString("hex"),
    };
    const { kty, crv, x } = root.jwk;
    issuer.published = [...Object.values(issuer.keys).map((key) => key.jwk), { kty, crv, x, kid: root.kid, gatepost_use: "biscuit" }];
    issuer.asked = 0;
    issuer.server = createServer((request, response) => {
      if (request.url !== "/apps/notes/jwks.json") return void response.writeHead(404).end();
      issuer.asked += 1;
      const headers = { "content-type": "application/json", "cache-control": `public, max-age=${cached}` };
      response.writeHead(200, headers).end(JSON.stringify({ keys: issuer.published }));
    });
    await new Promise((listening) => issuer.server.listen(0, "127.0.0.1", listening));
    issuer.url = `http://127.0.0.1:${issuer.server.address().port}/apps/notes`;
    return issuer;
  }

  /** What Gatepost says in an access token of the app `notes` (RFC 9068). */
  claims(more = {}) {
    const now = seconds();
    const id = () => randomBytes(13).toString("hex");
    return {
      iss: this.url,
      aud: "notes",
      sub: "usr_ada",
      client_id: "notes",
      app_id: "notes",
      sid: "ses_ada",
      jti: `tok_${id()}`,
      scope: "openid email notes:write",
      email: "ada@example.org",
      iat: now,
      exp: now + 600,
      auth_time: now,
      amr: ["email"],
      ...more,
    };
  }

  /** The same, as the first block of a Biscuit. */
  facts({ app = "notes", issuer = this.url, scopes = ["openid", "email", "notes:write"], expires = seconds() + 600 } = {}) {
    return `
      app("${app}"); issuer("${issuer}"); user("usr_ada"); session("ses_ada"); email("ada@example.org");
      ${scopes.map((scope) => `scope("${scope}");`).join(" ")}
      check if time($t), $t < ${moment(expires)};
    `;
  }

  stop() {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** A moment as Datalog spells it. */
export const moment = (at) => new Date(at * 1000).toISOString().replace(".000Z", "Z");
