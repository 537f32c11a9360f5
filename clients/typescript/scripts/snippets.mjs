// What docs/typescript.md shows is in the file that it was copied from, to the letter: those files are compiled, and some of them run.
// A fenced block of TypeScript stands below a comment that names its file, as `cargo xtask snippets` has it for the other guides.

import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../..");
const GUIDE = "docs/typescript.md";
const BLOCK = /(?:^<!-- (.+) -->\n)?^```typescript\n([\s\S]*?)^```$/gm;

const findings = [];
let number = 0;
for (const [, source, code] of readFileSync(resolve(root, GUIDE), "utf8").matchAll(BLOCK)) {
  number += 1;
  if (!source) findings.push(`${GUIDE}: a block without the name of its file: ${code.split("\n")[0]}`);
  else if (!existsSync(resolve(root, source))) findings.push(`${GUIDE}: there is no ${source}`);
  else if (!`\n${readFileSync(resolve(root, source), "utf8")}`.includes(`\n${code}`))
    findings.push(`${GUIDE}: ${source} has it otherwise; copy it anew`);
}
for (const finding of findings) console.error(finding);
if (number === 0 || findings.length > 0) process.exit(1);
console.log(`${GUIDE}: ${number} snippets, all as in their files`);
