// What no OpenID library does for a relying party: listen, know a browser again, answer.

import { randomUUID } from "node:crypto";
import { createServer } from "node:http";

/** All that a relying party is told of Gatepost and of itself. A public one has no secret. */
export const { ISSUER: issuer, CLIENT_ID: clientId, CLIENT_SECRET: clientSecret, ORIGIN: origin } = process.env;
export const redirectUri = `${origin}/callback`;

const COOKIE = /(?:^|; )relying=([^;]+)/;

/** The error and all its causes: libraries hide in them what the server answered. */
function inFull(error) {
  const causes = [];
  for (let cause = error; cause !== undefined && causes.length < 5; cause = cause?.cause) {
    causes.push(cause.stack ?? JSON.stringify(cause), JSON.stringify({ ...cause }));
  }
  return causes.join("\ncaused by ");
}

/**
 * Answers each path by its function, which is handed the request, its URL and what is kept for that browser. A `URL` that it
 * gives is gone to, a `Response` is passed on, anything else shown as JSON. `fallback` gets what has no function.
 */
export function serve(routes, fallback = undefined) {
  const browsers = new Map();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, origin);
    const route = routes[url.pathname];
    if (!route && fallback) return fallback(request, response);
    const id = COOKIE.exec(request.headers.cookie ?? "")?.[1] ?? randomUUID();
    if (!browsers.has(id)) browsers.set(id, {});
    response.setHeader("set-cookie", `relying=${id}; Path=/; HttpOnly; SameSite=Lax`);
    try {
      if (!route) return response.writeHead(404).end();
      const answer = await route({ request, url, session: browsers.get(id) });
      if (answer instanceof URL) return response.writeHead(303, { location: answer.href }).end();
      response.setHeader("content-type", "application/json");
      return response.end(JSON.stringify(answer ?? {}));
    } catch (error) {
      console.error(inFull(error));
      return response.writeHead(500, { "content-type": "text/plain" }).end(inFull(error));
    }
  });
  server.listen(new URL(origin).port, "127.0.0.1");
}
