// Cases with verdicts, one JSON object a line.

import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../../../tests/corpus");

/** The cases of one file. */
export function corpus(name) {
  return readFileSync(join(folder, `${name}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}
