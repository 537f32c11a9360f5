import { betterAuth } from "better-auth";
import { genericOAuth } from "better-auth/plugins";

export const auth = betterAuth({
  baseURL: process.env.ORIGIN,
  secret: process.env.BETTER_AUTH_SECRET,
  plugins: [
    genericOAuth({
      config: [
        {
          providerId: "gatepost",
          discoveryUrl: `${process.env.ISSUER}/.well-known/openid-configuration`,
          clientId: process.env.CLIENT_ID!,
          clientSecret: process.env.CLIENT_SECRET!,
          scopes: ["openid", "email"],
          requireIdTokenVerification: true,
        },
      ],
    }),
  ],
});
