// An API that keeps a note for each person: `GET /me`, `PUT /note`, `DELETE /note`.

import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import { text } from "node:stream/consumers";

import { NotEnough, Refused, Unavailable, type User, Verifier, warmUp } from "./tokens.ts";

const { ISSUER, AUDIENCE, CLIENT_SECRET, PORT = "8000" } = process.env;
if (!ISSUER) throw new Error("ISSUER is needed, such as https://auth.example.com/apps/my-app");
const verifier = new Verifier(ISSUER, { audience: AUDIENCE, secret: CLIENT_SECRET });
const notes = new Map<string, string>();

type Answer = (user: User, request: IncomingMessage) => object | Promise<object>;
type Route = { operation: string; scope: string; ask?: boolean; answer: Answer };

const routes: Record<string, Route> = {
  "GET /me": {
    operation: "read",
    scope: "openid",
    answer: (user) => ({ user: user.id, email: user.email, session: user.session, note: notes.get(user.id) ?? "" }),
  },
  "PUT /note": {
    operation: "write",
    scope: "notes:write",
    async answer(user, request) {
      notes.set(user.id, (await text(request)).slice(0, 1000));
      return { user: user.id };
    },
  },
  "DELETE /note": {
    operation: "write",
    scope: "notes:write",
    ask: true,
    answer(user) {
      notes.delete(user.id);
      return { user: user.id };
    },
  },
};

/** The token of the `Authorization` header, the only place where one is looked for. */
function bearer(request: IncomingMessage): string | undefined {
  return /^bearer ([^ ]+)$/i.exec(request.headers.authorization ?? "")?.[1];
}

/** Who calls, if they may. With `ask`, Gatepost is asked whether the token was revoked meanwhile. */
async function currentUser(token: string, { operation, scope, ask }: Route): Promise<User> {
  const user = await verifier.verify(token, operation, scope);
  if (ask && !(await verifier.stillGood(token))) throw new Refused("revoked");
  return user;
}

function say(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const route = routes[`${request.method} ${request.url}`];
  if (!route) return say(response, 404, { detail: "not found" });
  const token = bearer(request);
  if (!token) return say(response, 401, { detail: "a token is needed" }, { "www-authenticate": "Bearer" });
  try {
    const user = await currentUser(token, route);
    say(response, 200, await route.answer(user, request));
  } catch (error) {
    if (error instanceof NotEnough) {
      const needed = { "www-authenticate": `Bearer error="insufficient_scope", scope="${route.scope}"` };
      return say(response, 403, { detail: "the token does not reach so far" }, needed);
    }
    if (error instanceof Refused) {
      return say(response, 401, { detail: "the token is not good" }, { "www-authenticate": 'Bearer error="invalid_token"' });
    }
    if (error instanceof Unavailable) return say(response, 503, { detail: "tokens can't be verified" }, { "retry-after": "5" });
    throw error;
  }
}

warmUp();
createServer((request, response) => {
  serve(request, response).catch((error: unknown) => {
    console.error(error);
    say(response, 500, { detail: "internal error" });
  });
}).listen(Number(PORT), "127.0.0.1");
