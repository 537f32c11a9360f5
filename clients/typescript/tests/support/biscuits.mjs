// Biscuits made to order, by the library and by hand.

import { Biscuit, BiscuitBuilder, BlockBuilder, KeyPair, PrivateKey, PublicKey, SignatureAlgorithm } from "@biscuit-auth/biscuit-wasm";

const hex = (text) => Buffer.from(text, "hex");
const publicKey = (root) => PublicKey.fromBytes(hex(root), SignatureAlgorithm.Ed25519);
const privateKey = (seed) => PrivateKey.fromBytes(hex(seed), SignatureAlgorithm.Ed25519);

function block(code) {
  const block = new BlockBuilder();
  block.addCode(code);
  return block;
}

/** What `tests/interop/resource-server/forged.mjs` asks of a library, in this process. */
export const maker = {
  name: "biscuit-wasm",
  acts: {
    mint({ seed, id, code }) {
      const builder = new BiscuitBuilder();
      builder.addCode(code);
      if (id !== undefined) builder.setRootKeyId(id);
      return builder.build(privateKey(seed));
    },
    narrow: ({ token, root, code }) => Biscuit.fromBase64(token, publicKey(root)).appendBlock(block(code)),
    seal: ({ token, root }) => Biscuit.fromBase64(token, publicKey(root)).sealToken(),
    third({ token, root, code, seed }) {
      const biscuit = Biscuit.fromBase64(token, publicKey(root));
      const theirs = biscuit.getThirdPartyRequest().createBlock(privateKey(seed), block(code));
      return biscuit.appendThirdPartyBlock(KeyPair.fromPrivateKey(privateKey(seed)).getPublicKey(), theirs);
    },
  },
  ask: async (act, question) => ({ token: maker.acts[act](question).toBase64() }),
};

function varint(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

function written(value) {
  const bytes = [];
  for (; value > 0x7f; value = Math.floor(value / 128)) bytes.push((value & 0x7f) | 0x80);
  return Buffer.from([...bytes, value]);
}

/** The fields of a protobuf message: `{ number, kind, value }`, the value as bytes or a number. */
export function fields(bytes) {
  const found = [];
  for (let at = 0; at < bytes.length;) {
    const [tag, body] = varint(bytes, at);
    const [value, rest] = varint(bytes, body);
    const kind = tag & 7;
    at = kind === 2 ? rest + value : rest;
    found.push({ number: tag >> 3, kind, value: kind === 2 ? bytes.subarray(rest, at) : value });
  }
  return found;
}

export function message(all) {
  const parts = all.map(({ number, kind, value }) => [
    written(number * 8 + kind),
    ...(kind === 2 ? [written(value.length), value] : [written(value)]),
  ]);
  return Buffer.concat(parts.flat());
}

export const decode = (token) => fields(Buffer.from(token, "base64url"));
/** Padded base64url, as Biscuits are. */
export const padded = (bytes) => Buffer.from(bytes).toString("base64").replaceAll("+", "-").replaceAll("/", "_");

/** The token with one field of its first block replaced: 1 is what it says, 3 the signature. */
export function inFirstBlock(token, number, change) {
  const outer = decode(token).map((field) => {
    if (field.number !== 2) return field;
    const inner = fields(field.value).map((part) => (part.number === number ? { ...part, value: change(Buffer.from(part.value)) } : part));
    return { ...field, value: message(inner) };
  });
  return padded(message(outer));
}
