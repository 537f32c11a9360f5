// Access tokens as Biscuits, which their holders may have narrowed. Needs the peer `@biscuit-auth/biscuit-wasm`.

import { type Authorizer, Biscuit, KeyPair, PublicKey, SignatureAlgorithm } from "@biscuit-auth/biscuit-wasm";
import { type Rule, authorizer, biscuit as block, rule } from "@biscuit-auth/biscuit-wasm";

import type { Asked, Caller, Format } from "./caller.ts";
import { TokenError, refused } from "./error.ts";

/** Characters: a narrowing ten times over. */
const LONGEST = 4096;
/** Mentions of variables that a block of a holder may have. */
const VARIABLES = 2;
/** Rules, loops and patterns, of which it may have none. */
const COSTLY = ["<-", "->", ".matches("];
// The time is of a wall clock: with the 20 ms of the library, a busy machine would refuse good tokens.
const LIMITS = { max_facts: 1000, max_iterations: 100, max_time_micro: 250_000 };

/** What an operator decided about tokens. */
export type BiscuitSettings = {
  /** Whether one of these revocation ids is on a list of yours; a narrowed token has its parents' ids too. */
  isRevoked?: (ids: string[]) => boolean | Promise<boolean>;
};

/** Judges Biscuits for a `Verifier`. Makes WebAssembly ready, which takes a moment: call it once, at the start. */
export function biscuits({ isRevoked }: BiscuitSettings = {}): Format {
  warmUp();
  return async (token, asked) => {
    const biscuit = await open(token, asked);
    const caller = judge(biscuit, asked);
    if (await listed(isRevoked, caller.revocationIds)) throw refused("revoked");
    return caller;
  };
}

/** What your list says. If it can't be asked, nothing is said of the token. */
async function listed(isRevoked: BiscuitSettings["isRevoked"], ids: string[]): Promise<boolean> {
  try {
    return (await isRevoked?.(ids)) ?? false;
  } catch (cause) {
    throw new TokenError("unavailable", "revoked tokens can't be looked up", { cause });
  }
}

/** A Biscuit that the issuer signed, and whose holders only narrowed it. */
async function open(token: string, { find }: Asked): Promise<Biscuit> {
  if (token.length > LONGEST) throw refused("too long");
  const name = rootKeyId(token);
  const key = name === undefined ? undefined : await find(name);
  if (key?.use !== "biscuit") throw refused("not signed by a key for Biscuits");
  const biscuit = refusing(() => Biscuit.fromBase64(token, PublicKey.fromBytes(key.bytes, SignatureAlgorithm.Ed25519)));
  for (let block = 1; block < biscuit.countBlocks(); block++) {
    if (!harmless(biscuit.getBlockSource(block))) throw refused("a block that does more than narrow");
  }
  return biscuit;
}

function judge(biscuit: Biscuit, asked: Asked): Caller {
  const { issuer, app, need } = asked;
  const granted = allowed(biscuit, asked, new Date(asked.now));
  // The same at the beginning of time tells a token that is over from one that never reached so far.
  if (!granted && allowed(biscuit, asked, new Date(0))) throw refused("expired: once it reached so far");
  if (!granted) throw new TokenError("insufficient_scope", "its checks do not allow this", { scope: need.scope });
  const [from, to, user, session, email] = ask(
    granted,
    rule`it($i, $a, $u, $s, $e) <- issuer($i), app($a), user($u), session($s), email($e)`,
  );
  if (from !== issuer || to !== app || !user || !session) throw refused("issued by or to another");
  const end = /^check if time\(\$t\), \$t < (\S+);$/m.exec(biscuit.getBlockSource(0))?.[1];
  return {
    format: "biscuit",
    user,
    email,
    session,
    app,
    scopes: query(granted, rule`its($s) <- scope($s)`).map(([scope]) => String(scope)),
    expiresAt: end === undefined ? undefined : new Date(end),
    revocationIds: biscuit.getRevocationIdentifiers(),
  };
}

/** The authorizer, if every check of the token holds at that time; whose token it is, is asked of it afterwards. */
function allowed(biscuit: Biscuit, { need }: Asked, now: Date): Authorizer | undefined {
  const { scope, operation = "read" } = need;
  const facts = authorizer`time(${now}); operation(${operation}); allow if user($user);`;
  if (scope !== undefined) facts.merge(authorizer`required_scope(${scope});`);
  const answer = refusing(() => facts.buildAuthenticated(biscuit)) as Authorizer;
  try {
    answer.authorizeWithLimits(LIMITS);
    return answer;
  } catch {
    return undefined;
  }
}

/** What the issuer wrote: queries, like policies, see nothing that holders added. */
function query(answer: Authorizer, asked: Rule): string[][] {
  return refusing(() => answer.queryWithLimits(asked, LIMITS)).map((fact: { terms(): string[] }) => fact.terms());
}

/** The one answer there is. */
function ask(answer: Authorizer, asked: Rule): string[] {
  const [only, ...others] = query(answer, asked);
  if (!only || others.length > 0) throw refused("it names no one, or several");
  return only;
}

/** The name of the key that signed it. The library tells only whoever hands it a key, so it gets one that fits nothing. */
function rootKeyId(token: string): string | undefined {
  let id: number | undefined;
  try {
    Biscuit.fromBase64WithProvider(token, (named: number | undefined) => {
      id = named;
      return new KeyPair(SignatureAlgorithm.Ed25519).getPublicKey();
    });
  } catch {
    // It fits nothing, as it should.
  }
  return id?.toString();
}

/**
 * Whether a holder's block has small checks and nothing else. The library's limits don't stop a check that tries every combination
 * of facts: `check if scope($a), scope($b), …` takes longer with each, until it takes for ever.
 */
function harmless(source: string): boolean {
  const checks = source
    .trimEnd()
    .split("\n")
    .every((line) => /^(check if|check all|reject if) /.test(line));
  return checks && source.split("$").length - 1 <= VARIABLES && !COSTLY.some((word) => source.includes(word));
}

/** The first judgement takes a hundred times as long as the next, and would run out of time: WebAssembly is compiled at its use. */
function warmUp(): void {
  const token = block`user(${"nobody"}); check if time($time), $time < ${new Date()}`.build(
    new KeyPair(SignatureAlgorithm.Ed25519).getPrivateKey(),
  );
  const asked = authorizer`time(${new Date(0)}); allow if user($user)`;
  (asked.buildAuthenticated(token) as Authorizer).authorizeWithLimits({ ...LIMITS, max_time_micro: 60_000_000 });
}

/** The library throws plain values. */
function refusing<T>(act: () => T): T {
  try {
    return act();
  } catch (cause) {
    throw refused("no good Biscuit", cause);
  }
}
