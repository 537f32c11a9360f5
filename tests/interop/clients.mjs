// The clients, each as its documentation says, and where each differs from the usual one.

import { generateKeyPairSync, randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { apache, crate, here, python } from "./places.mjs";

/** Asks the relying party with the browser's cookies, but in no page: nothing there has to settle first. */
async function ask(page, url, data) {
  const headers = { origin: new URL(url).origin };
  const answer = await (data ? page.request.post(url, { data, headers }) : page.request.get(url));
  const text = await answer.text();
  if (!answer.ok()) throw new Error(`${url} says ${answer.status()}: ${text}`);
  return text;
}

const shown = async (page, url, data) => JSON.parse(await ask(page, url, data));

/** The claims of a token that somebody else has verified. */
const claimsOf = (jwt) => JSON.parse(Buffer.from(jwt.split(".")[1], "base64url"));

/**
 * How the relying parties of `relying/` are used. `program` starts one, `installer` brings what it needs. `begin` makes the
 * browser leave for Gatepost, `person` gives the claims of the ID token and the access token that the relying party holds.
 * After logging out, Gatepost sends the browser to `goodbye`, and the relying party to `end`. Where a library has no such thing,
 * the step is undefined. `flags` makes the app another than the usual one; the tokens of one that is `bound` are good in the
 * hands of its key alone.
 */
const usual = {
  kind: "confidential",
  callback: "/callback",
  goodbye: "/",
  end: "/",
  env: {},
  begin: (page, origin) => page.goto(`${origin}/login`),
  person: (page, origin) => shown(page, `${origin}/`),
  again: true,
  userinfo: (page, origin) => shown(page, `${origin}/userinfo`),
  refresh: (page, origin) => ask(page, `${origin}/refresh`),
  logout: (page, origin) => page.goto(`${origin}/logout`),
};

const node = (file) => () => [process.execPath, join(here, "relying", file)];

/** Proves who it is with a key instead of a secret, and pushes its requests (RFC 7523, RFC 9126). */
const withKey = {
  prepare(folder) {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const named = (key, more) => ({ ...key.export({ format: "jwk" }), kid: "interop", ...more });
    writeFileSync(join(folder, "private-key.json"), JSON.stringify(named(privateKey)));
    const keys = [named(publicKey, { alg: "ES256", use: "sig" })];
    writeFileSync(join(folder, "jwks.json"), JSON.stringify({ keys }));
  },
  flags: (folder) => ["--jwks", join(folder, "jwks.json"), "--require-par", "true"],
};

const biscuits = ["--access-token-format", "biscuit"];

const introspect = (page, origin, token) => shown(page, `${origin}/introspect?${new URLSearchParams({ token })}`);

const betterAuth = {
  callback: "/api/auth/callback/gatepost",
  goodbye: "/api/auth/ok",
  end: "/api/auth/ok",
  program: node("better-auth.mjs"),
  async begin(page, origin) {
    const wanted = { provider: "gatepost", callbackURL: "/api/auth/ok" };
    const { url } = await shown(page, `${origin}/api/auth/sign-in/social`, wanted);
    await page.goto(url);
  },
  async account(page, origin) {
    const [{ id }] = await shown(page, `${origin}/api/auth/list-accounts`);
    return { accountId: id };
  },
  async person(page, origin) {
    const session = await shown(page, `${origin}/api/auth/get-session`);
    if (!session) return {};
    const tokens = await shown(page, `${origin}/api/auth/get-access-token`, await this.account(page, origin));
    return { claims: claimsOf(tokens.idToken), access_token: tokens.accessToken };
  },
  async userinfo(page, origin) {
    const account = new URLSearchParams(await this.account(page, origin));
    const { data } = await shown(page, `${origin}/api/auth/account-info?${account}`);
    return data;
  },
  async refresh(page, origin) {
    await shown(page, `${origin}/api/auth/refresh-token`, await this.account(page, origin));
  },
  async logout(page, origin) {
    const { url } = await shown(page, `${origin}/api/auth/sign-out`, { callbackURL: this.goodbye });
    await page.goto(url);
  },
};

const oauth4webapi = { program: node("oauth4webapi.mjs"), kind: "public", logout: undefined };

const nextAuth = {
  callback: "/api/auth/callback/gatepost",
  program: ({ port }) => [
    process.execPath,
    join(here, "node_modules/next/dist/bin/next"),
    "dev",
    join(here, "next"),
    ...["--hostname", "127.0.0.1", "--port", String(port)],
  ],
  env: { NEXTAUTH_SECRET: randomBytes(32).toString("base64url"), NEXT_TELEMETRY_DISABLED: "1" },
  async begin(page, origin) {
    await page.goto(`${origin}/api/auth/signin`);
    const left = page.waitForURL(({ pathname }) => !pathname.startsWith("/api/auth/signin"));
    await Promise.all([left, page.getByRole("button", { name: "Gatepost" }).click()]);
  },
  async person(page, origin) {
    const { sub, accessToken } = await shown(page, `${origin}/api/auth/session`);
    return { claims: { sub }, access_token: accessToken };
  },
  userinfo: async (page, origin) => (await shown(page, `${origin}/api/auth/session`)).profile,
  refresh: undefined,
  logout: undefined,
};

const serveApache = (...more) => () => [apache.program, "-f", join(here, "apache/relying.conf"), "-DFOREGROUND", ...more];

const modAuthOpenidc = {
  callback: "/people/callback",
  installer: "apache",
  program: serveApache(),
  env: { MODULES: apache.modules, PASSPHRASE: randomBytes(16).toString("hex") },
  prepare(folder) {
    mkdirSync(join(folder, "site/people"), { recursive: true });
    writeFileSync(join(folder, "site/people/page.html"), '<!--#echo var="REMOTE_USER" -->');
    writeFileSync(join(folder, "site/index.html"), "<h1>App</h1>");
    chmodSync(folder, 0o755);
  },
  begin: (page, origin) => page.goto(`${origin}/people/page.html`),
  // Whoever is signed in at Apache is not sent away a second time.
  again: false,
  async person(page, origin) {
    const { id_token: claims, access_token: token } = await shown(page, `${origin}/people/callback?info=json`);
    return { claims, access_token: token };
  },
  async userinfo(page, origin) {
    const user = await ask(page, `${origin}/people/page.html`);
    const { userinfo } = await shown(page, `${origin}/people/callback?info=json`);
    if (user !== userinfo.email) throw new Error(`the page was served to ${user}`);
    return userinfo;
  },
  async refresh(page, origin) {
    const { access_token: token } = await this.person(page, origin);
    const back = `${origin}/people/page.html`;
    await page.goto(`${origin}/people/callback?${new URLSearchParams({ refresh: back, access_token: token })}`);
    if (page.url() !== back) throw new Error(`it came back to ${page.url()}`);
  },
  logout: (page, origin) => page.goto(`${origin}/people/callback?${new URLSearchParams({ logout: `${origin}/` })}`),
};

export const clients = [
  {
    name: "authlib + FastAPI",
    installer: "python",
    program: () => [python, join(here, "relying/authlib_fastapi.py")],
    goodbye: "/goodbye",
  },
  { name: "openid-client 6", program: node("openid-client.mjs"), introspect },
  { name: "openid-client 6, biscuits", program: node("openid-client.mjs"), introspect, flags: () => biscuits },
  { name: "openid-client 6, key, PAR", program: node("openid-client.mjs"), introspect, ...withKey },
  { name: "openid-client 5", program: node("openid-client-5.mjs") },
  { name: "oauth4webapi, no secret", ...oauth4webapi },
  {
    name: "oauth4webapi, DPoP",
    ...oauth4webapi,
    env: { DPOP: "1" },
    flags: () => ["--require-dpop", "true"],
    bound: true,
  },
  { name: "Better Auth, generic OAuth", ...betterAuth },
  { name: "NextAuth 4 in Next", ...nextAuth },
  { name: "openidconnect (Rust)", installer: "rust", program: () => [crate] },
  { name: "mod_auth_openidc (Apache)", ...modAuthOpenidc },
  {
    name: "mod_auth_openidc, form_post, biscuits",
    ...modAuthOpenidc,
    program: serveApache("-DFormPost"),
    flags: () => biscuits,
  },
].map((client) => ({ ...usual, ...client }));
