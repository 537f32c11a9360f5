import NextAuth from "next-auth";

export const { handlers, auth, signIn, signOut } = NextAuth({
  providers: [
    {
      id: "gatepost",
      name: "Gatepost",
      type: "oidc",
      issuer: process.env.ISSUER!,
      clientId: process.env.CLIENT_ID!,
      clientSecret: process.env.CLIENT_SECRET!,
      authorization: { params: { scope: "openid email" } },
      checks: ["pkce", "state", "nonce"],
      idToken: false, // the address is in userinfo, and never in an ID token
      profile: ({ sub, email }: { sub: string; email: string }) => ({ id: sub, email }),
    },
  ],
});
