// Serves the app's four files. Any static host does the same; what matters is the policy.
//
//   ISSUER   https://auth.example.com/apps/my-app   needed
//   PORT     5173

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";

const { ISSUER, PORT = "5173" } = process.env;
if (!ISSUER) throw new Error("ISSUER is needed, such as http://localhost:8080/apps/my-app");
const server = new URL(ISSUER).origin;

const FILES = {
  "/": ["src/index.html", "text/html; charset=utf-8"],
  "/callback": ["src/index.html", "text/html; charset=utf-8"],
  "/app.css": ["src/app.css", "text/css; charset=utf-8"],
  "/app.js": ["dist/app.js", "text/javascript; charset=utf-8"],
};

/** Scripts of its own and nobody else's: whoever runs one here has the tokens. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src data:",
  `connect-src ${server}`,
  `form-action 'self' ${server}`, // signing out posts there, and comes back
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

createServer(async (request, response) => {
  const { pathname } = new URL(request.url, "http://localhost");
  const found = Object.hasOwn(FILES, pathname) && request.method === "GET" ? FILES[pathname] : undefined;
  if (!found) return response.writeHead(404, { "content-type": "text/plain" }).end("Not found\n");
  const [file, type] = found;
  response.writeHead(200, {
    "content-type": type,
    "content-security-policy": POLICY,
    "referrer-policy": "no-referrer", // the callback's address holds a code for a moment
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  const text = await readFile(join(import.meta.dirname, file), "utf8");
  response.end(text.replace("%ISSUER%", ISSUER));
}).listen(Number(PORT), "127.0.0.1");
