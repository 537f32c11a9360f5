// openid-client 5, which NextAuth 4 and many older apps stand on.

import { generators, Issuer } from "openid-client-5";

import { clientId, clientSecret, issuer, origin, redirectUri, serve } from "./host.mjs";

const found = await Issuer.discover(issuer);
const client = new found.Client({
  client_id: clientId,
  client_secret: clientSecret,
  redirect_uris: [redirectUri],
  response_types: ["code"],
});

serve({
  "/": ({ session }) => session.person,

  "/login": ({ session }) => {
    session.checks = {
      code_verifier: generators.codeVerifier(),
      state: generators.state(),
      nonce: generators.nonce(),
    };
    return new URL(
      client.authorizationUrl({
        scope: "openid email",
        code_challenge: generators.codeChallenge(session.checks.code_verifier),
        code_challenge_method: "S256",
        state: session.checks.state,
        nonce: session.checks.nonce,
      }),
    );
  },

  "/callback": async ({ session, request }) => {
    session.tokens = await client.callback(redirectUri, client.callbackParams(request), session.checks);
    session.person = { claims: session.tokens.claims(), access_token: session.tokens.access_token };
    return new URL(origin);
  },

  "/userinfo": ({ session }) => client.userinfo(session.tokens),

  "/refresh": async ({ session }) => {
    session.tokens = await client.refresh(session.tokens);
    session.person.access_token = session.tokens.access_token;
    return new URL(origin);
  },

  "/logout": ({ session }) => {
    session.person = undefined;
    return new URL(client.endSessionUrl({ id_token_hint: session.tokens, post_logout_redirect_uri: `${origin}/` }));
  },
});
