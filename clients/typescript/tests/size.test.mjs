// What the helper costs a page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
/** Bytes, minified and compressed. */
const AT_MOST = 4096;

test("the helper is a few kB, and brings nothing with it", async (context) => {
  const entryPoints = [join(root, "dist/browser/index.js")];
  const { outputFiles, metafile } = await build({
    entryPoints,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    metafile: true,
  });
  const [{ contents }] = outputFiles;
  const size = gzipSync(contents, { level: 9 }).length;
  context.diagnostic(`@gatepost/client/browser: ${contents.length} bytes minified, ${size} with gzip`);
  assert.ok(size <= AT_MOST, `${size} bytes, ${AT_MOST} at most`);
  assert.deepEqual(
    Object.keys(metafile.inputs).filter((path) => path.includes("node_modules")),
    [],
  );
});

test("what the package exports is there", () => {
  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  for (const file of Object.values(exports)) assert.ok(readFileSync(join(root, file.replace(/\.js$/, ".d.ts"))).length > 0, file);
});
