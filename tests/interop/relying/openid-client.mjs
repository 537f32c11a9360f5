// openid-client 6, as its README says; plain http has to be allowed by name.

import * as client from "openid-client";

import { clientId, clientSecret, issuer, origin, redirectUri, serve } from "./host.mjs";

const options = { execute: [client.allowInsecureRequests] };
const config = await client.discovery(new URL(issuer), clientId, clientSecret, undefined, options);

serve({
  "/": ({ session }) => session.person,

  "/login": async ({ session }) => {
    session.checks = {
      pkceCodeVerifier: client.randomPKCECodeVerifier(),
      expectedState: client.randomState(),
      expectedNonce: client.randomNonce(),
      idTokenExpected: true,
    };
    return client.buildAuthorizationUrl(config, {
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
