// oauth4webapi as an app without a secret. It only speaks the protocol: the address for logging out is put together by hand.
// Where DPOP is set, its tokens are bound to a key of its own (RFC 9449), and it discovers as OAuth says (RFC 8414).

import * as oauth from "oauth4webapi";

import { clientId, issuer, origin, redirectUri, serve } from "./host.mjs";

const http = { [oauth.allowInsecureRequests]: true };
const client = { client_id: clientId };
const authentication = oauth.None();
const key = process.env.DPOP && (await oauth.generateKeyPair("ES256"));
const options = { ...http, ...(key && { DPoP: oauth.DPoP(client, key) }) };
const where = new URL(issuer);
const discovered = await oauth.discoveryRequest(where, { ...http, algorithm: key ? "oauth2" : "oidc" });
const server = await oauth.processDiscoveryResponse(where, discovered);

serve({
  "/": ({ session }) => session.person,

  "/login": async ({ session }) => {
    session.verifier = oauth.generateRandomCodeVerifier();
    session.state = oauth.generateRandomState();
    session.nonce = oauth.generateRandomNonce();
    const url = new URL(server.authorization_endpoint);
    url.search = new URLSearchParams({
      response_type: "code",
      client_id: clientId,
      redirect_uri: redirectUri,
      scope: "openid email",
      code_challenge: await oauth.calculatePKCECodeChallenge(session.verifier),
      code_challenge_method: "S256",
      state: session.state,
      nonce: session.nonce,
    });
    return url;
  },

  "/callback": async ({ session, url }) => {
    const parameters = oauth.validateAuthResponse(server, client, url, session.state);
    const answer = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      authentication,
      parameters,
      redirectUri,
      session.verifier,
      options,
    );
    session.tokens = await oauth.processAuthorizationCodeResponse(server, client, answer, {
      expectedNonce: session.nonce,
      requireIdToken: true,
    });
    await oauth.validateApplicationLevelSignature(server, answer, http);
    const claims = oauth.getValidatedIdTokenClaims(session.tokens);
    session.person = { claims, access_token: session.tokens.access_token };
    return new URL(origin);
  },

  "/userinfo": async ({ session }) => {
    const answer = await oauth.userInfoRequest(server, client, session.tokens.access_token, options);
    return oauth.processUserInfoResponse(server, client, session.person.claims.sub, answer);
  },

  "/refresh": async ({ session }) => {
    const { refresh_token: refreshToken } = session.tokens;
    const answer = await oauth.refreshTokenGrantRequest(server, client, authentication, refreshToken, options);
    session.tokens = await oauth.processRefreshTokenResponse(server, client, answer);
    session.person.access_token = session.tokens.access_token;
    return new URL(origin);
  },
});
