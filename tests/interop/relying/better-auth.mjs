// Better Auth with its generic OAuth plugin. Everything under /api/auth is its own.

import { randomBytes } from "node:crypto";

import { betterAuth } from "better-auth";
import { toNodeHandler } from "better-auth/node";
import { genericOAuth } from "better-auth/plugins";

import { clientId, clientSecret, issuer, origin, serve } from "./host.mjs";

const auth = betterAuth({
  baseURL: origin,
  secret: randomBytes(32).toString("base64url"),
  plugins: [
    genericOAuth({
      config: [
        {
          providerId: "gatepost",
          discoveryUrl: `${issuer}/.well-known/openid-configuration`,
          clientId,
          clientSecret,
          scopes: ["openid", "email"],
          requireIdTokenVerification: true,
        },
      ],
    }),
  ],
});

serve({}, toNodeHandler(auth));
