// Tokens that an API must take, and tokens that it must not, with what it has to say to each.

import { randomBytes } from "node:crypto";

import { reordered, tampered, widened } from "./bytes.mjs";
import { Key, hmac, jwt, moment, seconds } from "./issuer.mjs";

const READ = "GET /me";
const WRITE = "PUT /note";

/** JWTs: `[name, request, token, status]`. */
function jwts(issuer) {
  const { ES256, RS256, EdDSA } = issuer.keys;
  const claims = issuer.claims();
  const without = (name) => Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
  const stranger = new Key("ES256", ES256.kid);
  const [head, body, signature] = ES256.sign(claims).split(".");
  const admin = Buffer.from(JSON.stringify({ ...claims, sub: "usr_admin" })).toString("base64url");
  return [
    ...[ES256, RS256, EdDSA].map((key) => [`good, signed with ${key.algorithm}`, WRITE, key.sign(claims), 200]),
    ["expired within the leeway", READ, ES256.sign({ ...claims, exp: seconds() - 2 }), 200],
    ["expired", READ, ES256.sign({ ...claims, exp: seconds() - 60 }), 401],
    ["without expiry", READ, ES256.sign(without("exp")), 401],
    ["expiry as a text", READ, ES256.sign({ ...claims, exp: String(claims.exp) }), 401],
    ["not good yet", READ, ES256.sign({ ...claims, nbf: seconds() + 600 }), 401],
    ["other audience", READ, ES256.sign({ ...claims, aud: "shop" }), 401],
    ["several audiences", READ, ES256.sign({ ...claims, aud: ["notes", "shop"] }), 401],
    ["without audience", READ, ES256.sign(without("aud")), 401],
    ["other app's token", READ, ES256.sign({ ...claims, client_id: "shop", app_id: "shop" }), 401],
    ["other issuer", READ, ES256.sign({ ...claims, iss: issuer.url.replace("/notes", "/shop") }), 401],
    ["issuer with a slash", READ, ES256.sign({ ...claims, iss: `${issuer.url}/` }), 401],
    ["without subject", READ, ES256.sign(without("sub")), 401],
    ["ID token", READ, ES256.sign({ ...claims, nonce: "n" }, { typ: "JWT" }), 401],
    ["logout token", READ, ES256.sign(claims, { typ: "logout+jwt" }), 401],
    ["without a type", READ, ES256.sign(claims, { typ: undefined }), 401],
    ["alg none", READ, jwt({ typ: "at+jwt", alg: "none", kid: ES256.kid }, claims, () => ""), 401],
    ["HS256 with the public key as PEM", READ, hmac(RS256.kid, claims, RS256.publicKey.export({ format: "pem", type: "spki" })), 401],
    ["HS256 with the public key as DER", READ, hmac(ES256.kid, claims, ES256.publicKey.export({ format: "der", type: "spki" })), 401],
    ["other algorithm than the key's", READ, ES256.sign(claims, { kid: RS256.kid }), 401],
    ["signed by a stranger in the key's name", READ, stranger.sign(claims), 401],
    ["signed by a key that it brings itself", READ, stranger.sign(claims, { jwk: stranger.jwk, kid: undefined }), 401],
    ["unknown kid", READ, ES256.sign(claims, { kid: "nobody" }), 401],
    ["no kid", READ, ES256.sign(claims, { kid: undefined }), 401],
    ["kid that is no text", READ, ES256.sign(claims, { kid: [ES256.kid] }), 401],
    ["signed by the key for Biscuits", READ, issuer.root.key.sign(claims), 401],
    ["critical header", READ, ES256.sign(claims, { crit: ["exp"] }), 401],
    ["changed claims", READ, `${head}.${admin}.${signature}`, 401],
    ["no signature", READ, `${head}.${body}.`, 401],
    ["bound to a key, without proof", READ, ES256.sign({ ...claims, cnf: { jkt: "0".repeat(43) } }), 401],
    ["longer than 8 KiB", READ, ES256.sign({ ...claims, more: "x".repeat(9000) }), 401],
    ["scope for reading", READ, ES256.sign({ ...claims, scope: "openid" }), 200],
    ["no scope for writing", WRITE, ES256.sign({ ...claims, scope: "openid notes:writer" }), 403],
  ];
}

/** What the library's limits don't stop: it looks at the clock between checks and rules, not within one. */
export const COSTLY = {
  "a rule that takes for ever": `${times(40, (n) => `n(${n});`, " ")} m($a, $b, $c, $d) <- n($a), n($b), n($c), n($d)`,
  "a check that takes for ever": `check if ${times(40, (n) => `scope($a${n})`, ", ")}, $a0 == "no"`,
  "patterns that take long": `check if "a".matches("(\\\\w{50}){20}")`,
  "closures that take for ever": `check if ${Array.from({ length: 20 }).reduce((inner, _, n) => `[1, 2, 3].all($p${n} -> ${inner})`, "true")}`,
};

function times(count, piece, joint) {
  return Array.from({ length: count }, (_, n) => piece(n)).join(joint);
}

/** Biscuits, made by one library. */
async function biscuits(issuer, maker) {
  const { seed, hex: root, id } = issuer.root;
  const mint = async (code, more = {}) => (await maker.ask("mint", { seed, id, code, ...more })).token;
  const narrow = async (token, code) => (await maker.ask("narrow", { token, root, code })).token;
  const stranger = randomBytes(32).toString("hex");
  const good = await mint(issuer.facts());
  const reader = await mint(issuer.facts({ scopes: ["openid"] }));
  const narrowed = await narrow(good, 'check if operation("read")');
  const twice = await narrow(narrowed, `check if time($t), $t < ${moment(seconds() + 300)}`);
  const theirs = await maker.ask("third", { token: reader, root, code: 'scope("notes:write")', seed: stranger });
  return [
    ["good", WRITE, good, 200],
    ["attenuated to reading", READ, narrowed, 200],
    ["attenuated to reading, for a write", WRITE, narrowed, 403],
    ["attenuated to one scope", READ, await narrow(good, 'check if required_scope("openid")'), 200],
    ["attenuated to one scope, for another", WRITE, await narrow(good, 'check if required_scope("openid")'), 403],
    ["attenuated twice", READ, twice, 200],
    ["attenuated with an end that is over", READ, await narrow(good, `check if time($t), $t < ${moment(seconds() - 60)}`), 401],
    ["expired", READ, await mint(issuer.facts({ expires: seconds() - 60 })), 401],
    ["other app's token", READ, await mint(issuer.facts({ app: "shop" })), 403],
    ["other issuer", READ, await mint(issuer.facts({ issuer: issuer.url.replace("/notes", "/shop") })), 403],
    ["no scope for writing", WRITE, reader, 403],
    ["a holder adds a scope", WRITE, await narrow(reader, 'scope("notes:write")'), 401],
    ["a holder adds a rule for a scope", WRITE, await narrow(reader, 'scope("notes:write") <- user($u)'), 401],
    ["a holder adds the operation", WRITE, await narrow(narrowed, 'operation("read")'), 401],
    ["a holder names another user", READ, await narrow(good, 'user("usr_admin")'), 401],
    ["a holder takes the app's name", READ, await narrow(await mint(issuer.facts({ app: "shop" })), 'app("notes")'), 401],
    ["signed by a stranger in the key's name", READ, await mint(issuer.facts(), { seed: stranger }), 401],
    ["unknown root key id", READ, await mint(issuer.facts(), { id: 8 }), 401],
    ["no root key id", READ, await mint(issuer.facts(), { id: undefined }), 401],
    ["tampered with", READ, tampered(good), 401],
    ["its narrowing tampered with", READ, tampered(narrowed), 401],
    ["its narrowing taken away", WRITE, widened(narrowed), 401],
    ["its narrowings in another order", READ, reordered(twice), 401],
    ["a block of a third party", WRITE, theirs.token, [401, 403]],
    ...(await Promise.all(Object.entries(COSTLY).map(async ([name, code]) => [name, READ, await narrow(good, code), 401]))),
    ["longer than 4 KiB", READ, await narrow(good, `check if operation("${"x".repeat(4000)}") or true`), 401],
  ];
}

/** What is no token at all. */
const NONSENSE = ["a", "..", "a.b.c", "=", "A".repeat(4000), "e30.e30.e30", "Bearer"].map((token) => [`nonsense: ${token.slice(0, 12)}`, READ, token, 401]);

/** Everything, as `{ name, request, token, status }`. */
export async function cases(issuer, makers) {
  const made = await Promise.all(makers.map(async (maker) => [maker.name, await biscuits(issuer, maker)]));
  const all = [["JWT", jwts(issuer)], ...made, ["no token", NONSENSE]];
  return all.flatMap(([kind, rows]) =>
    rows.map(([name, request, token, status]) => ({ kind, name: `${kind}: ${name}`, request, token, statuses: [status].flat() })),
  );
}
