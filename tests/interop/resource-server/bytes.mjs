// Biscuits as bytes, for what no library would do to one: fields of the outermost message (root key id 1, first block 2, further
// blocks 3, proof 4) taken away or changed.

function varint(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

/** The fields, each with its number and all of its bytes. */
function fields(bytes) {
  const found = [];
  for (let at = 0; at < bytes.length; ) {
    const [tag, body] = varint(bytes, at);
    const [value, rest] = varint(bytes, body);
    const end = tag & 2 ? rest + value : rest;
    found.push({ number: tag >> 3, bytes: bytes.subarray(at, end) });
    at = end;
  }
  return found;
}

const decode = (token) => Buffer.from(token, "base64url");
const encode = (bytes) => Buffer.from(bytes).toString("base64").replaceAll("+", "-").replaceAll("/", "_");

/** Without its last block: the narrowing is gone, the proof is not. */
export function widened(token) {
  const all = fields(decode(token));
  const last = all.findLastIndex(({ number }) => number === 3);
  return encode(Buffer.concat(all.filter((_, index) => index !== last).map((field) => field.bytes)));
}

/** With its further blocks in another order. */
export function reordered(token) {
  const all = fields(decode(token));
  const blocks = all.filter(({ number }) => number === 3).reverse();
  return encode(Buffer.concat(all.map((field) => (field.number === 3 ? blocks.shift() : field).bytes)));
}

/** With one bit of the middle of its last block turned over, or of its first if it has no other. */
export function tampered(token) {
  const all = fields(decode(token)).map(({ number, bytes }) => ({ number, bytes: Buffer.from(bytes) }));
  const { bytes } = all.findLast(({ number }) => number === 3) ?? all.find(({ number }) => number === 2);
  bytes[bytes.length >> 1] ^= 1;
  return encode(Buffer.concat(all.map((field) => field.bytes)));
}
