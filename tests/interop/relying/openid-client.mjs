// openid-client 6, as its README says; plain http has to be allowed by name. With a key in its folder it proves with that one who
// it is, and pushes its requests.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import * as client from "openid-client";

import { clientId, clientSecret, issuer, origin, redirectUri, serve } from "./host.mjs";

const keyFile = join(process.env.FOLDER, "private-key.json");
const hasKey = existsSync(keyFile);

async function authentication() {
  const { kid, ...jwk } = JSON.parse(readFileSync(keyFile));
  const key = await crypto.subtle.importKey("jwk", jwk, { name: "ECDSA", namedCurve: "P-256" }, false, ["sign"]);
  return client.PrivateKeyJwt({ key, kid });
}

const config = await client.discovery(
  new URL(issuer),
  clientId,
  hasKey ? undefined : clientSecret,
  hasKey ? await authentication() : undefined,
  { execute: [client.allowInsecureRequests] },
);
const buildAuthorizationUrl = hasKey ? client.buildAuthorizationUrlWithPAR : client.buildAuthorizationUrl;

serve({
  "/": ({ session }) => session.person,

  "/login": async ({ session }) => {
    session.checks = {
      pkceCodeVerifier: client.randomPKCECodeVerifier(),
      expectedState: client.randomState(),
      expectedNonce: client.randomNonce(),
      idTokenExpected: true,
    };
    return buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: "openid email",
      code_challenge: await client.calculatePKCECodeChallenge(session.checks.pkceCodeVerifier),
      code_challenge_method: "S256",
      state: session.checks.expectedState,
      nonce: session.checks.expectedNonce,
    });
  },

  "/callback": async ({ session, url }) => {
    session.tokens = await client.authorizationCodeGrant(config, url, session.checks);
    session.person = { claims: session.tokens.claims(), access_token: session.tokens.access_token };
    return new URL(origin);
  },

  "/userinfo": ({ session }) => client.fetchUserInfo(config, session.tokens.access_token, session.person.claims.sub),

  "/introspect": ({ url }) => client.tokenIntrospection(config, url.searchParams.get("token")),

  "/refresh": async ({ session }) => {
    const tokens = await client.refreshTokenGrant(config, session.tokens.refresh_token);
    session.tokens = { ...session.tokens, ...tokens };
    session.person.access_token = tokens.access_token;
    return new URL(origin);
  },

  "/logout": ({ session }) => {
    const hint = session.tokens.id_token;
    session.person = undefined;
    return client.buildEndSessionUrl(config, { id_token_hint: hint, post_logout_redirect_uri: `${origin}/` });
  },
});
