import NextAuth from "next-auth";

/** NextAuth 4 takes people from the ID token, which bears no address (OIDC Core §5.4): `userinfo.request` is how one asks for it. */
const gatepost = {
  id: "gatepost",
  name: "Gatepost",
  type: "oauth",
  wellKnown: `${process.env.ISSUER}/.well-known/openid-configuration`,
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  authorization: { params: { scope: "openid email" } },
  idToken: true,
  checks: ["pkce", "state", "nonce"],
  userinfo: { request: ({ client, tokens }) => client.userinfo(tokens) },
  profile: ({ sub, email }) => ({ id: sub, email }),
};

export default NextAuth({
  providers: [gatepost],
  callbacks: {
    jwt: ({ token, account, profile }) => (account ? { ...token, accessToken: account.access_token, profile } : token),
    session: ({ session, token }) => ({ ...session, ...token }),
  },
});
