// The Biscuit library for JavaScript, asked over its standard input: a JSON line a question, a JSON line an answer.

import { createInterface } from "node:readline";

// It says hello on the standard output, where the answers go.
const say = console.log;
console.log = console.error;
const { AuthorizerBuilder, Biscuit, BiscuitBuilder, BlockBuilder, KeyPair, PrivateKey, PublicKey, Rule, SignatureAlgorithm } =
  await import("@biscuit-auth/biscuit-wasm");

const LIMITS = { max_facts: 1000, max_iterations: 100, max_time_micro: 2_000_000 };
const hex = (text) => Buffer.from(text, "hex");
const publicKey = (root) => PublicKey.fromBytes(hex(root), SignatureAlgorithm.Ed25519);
const privateKey = (seed) => PrivateKey.fromBytes(hex(seed), SignatureAlgorithm.Ed25519);

function block(code) {
  const block = new BlockBuilder();
  block.addCode(code);
  return block;
}

const acts = {
  mint({ seed, id, code }) {
    const builder = new BiscuitBuilder();
    builder.addCode(code);
    if (id !== undefined) builder.setRootKeyId(id);
    return { token: builder.build(privateKey(seed)).toBase64() };
  },

  read({ token, root }) {
    let id;
    const biscuit = Biscuit.fromBase64WithProvider(token, (named) => {
      id = named;
      return publicKey(root);
    });
    const blocks = Array.from({ length: biscuit.countBlocks() }, (_, index) => biscuit.getBlockSource(index));
    return { id, blocks, revocation_ids: biscuit.getRevocationIdentifiers() };
  },

  narrow({ token, root, code }) {
    return { token: Biscuit.fromBase64(token, publicKey(root)).appendBlock(block(code)).toBase64() };
  },

  third({ token, root, code, seed }) {
    const biscuit = Biscuit.fromBase64(token, publicKey(root));
    const theirs = biscuit.getThirdPartyRequest().createBlock(privateKey(seed), block(code));
    const key = KeyPair.fromPrivateKey(privateKey(seed)).getPublicKey();
    return { token: biscuit.appendThirdPartyBlock(key, theirs).toBase64() };
  },

  allow({ token, root, code }) {
    const builder = new AuthorizerBuilder();
    builder.addCode(code);
    const answer = builder.buildAuthenticated(Biscuit.fromBase64(token, publicKey(root)));
    answer.authorizeWithLimits(LIMITS);
    const users = answer.queryWithLimits(Rule.fromString("who($u) <- user($u)"), LIMITS);
    return { users: users.flatMap((fact) => fact.terms()) };
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { act, ...question } = JSON.parse(line);
  let answer;
  try {
    answer = acts[act](question);
  } catch (error) {
    answer = { refused: error instanceof Error ? String(error) : JSON.stringify(error) };
  }
  say(JSON.stringify(answer));
}
