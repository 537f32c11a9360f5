// Every link of the book leads to a page and a heading that are there, and nothing is fetched from elsewhere when it is read.
//
//   node tests/docs/book.mjs FOLDER
//
// No address outside is asked. The closing line is `book: …`; the exit code is 0 only if all is as it says.

import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";

import { LinkChecker } from "linkinator";

const folder = resolve(process.argv[2]);
const findings = [];

// What a page loads by itself, as a link does not.
const LOADED = /<(?!a\b)[a-z]+\b[^>]*\b(?:src|href|data|poster)="(?:https?:)?\/\/[^"]*"|url\(["']?(?:https?:)?\/\/[^)]*\)|@import/g;
const files = readdirSync(folder, { recursive: true }).filter((name) => /\.(html|css)$/.test(name));
for (const name of files) {
  for (const [loaded] of readFileSync(join(folder, name), "utf8").matchAll(LOADED)) findings.push(`${name}: is loaded from elsewhere: ${loaded}`);
}

const probe = createServer().listen(0, "127.0.0.1");
await once(probe, "listening");
const { port } = probe.address();
await new Promise((tell) => probe.close(tell));
const origin = `http://localhost:${port}/`;
const { links } = await new LinkChecker().check({
  path: folder,
  port,
  recurse: true,
  checkFragments: true,
  linksToSkip: async (link) => !link.startsWith(origin),
});
for (const { url, parent, status } of links.filter(({ state }) => state === "BROKEN")) {
  findings.push(`${parent}: leads nowhere: ${url} (${status})`);
}

// What nobody comes by: a page for lost ones, and the first page under its own name, which is the index too.
const apart = ["404.html", "README.html"];
const seen = new Set(links.filter(({ state }) => state === "OK").map(({ url }) => resolve(folder, url.replace(origin, ""))));
const pages = files.filter((name) => name.endsWith(".html") && !apart.includes(name) && name !== "index.html");
for (const page of pages.filter((page) => !seen.has(join(folder, page)))) findings.push(`${page}: nothing leads there`);

for (const finding of findings) console.error(finding.replaceAll(`${folder}/`, ""));
if (findings.length > 0) process.exit(1);
console.log(`book: ${pages.length} pages, all links lead somewhere in it, and nothing is loaded from elsewhere`);
