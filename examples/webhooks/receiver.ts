// A server that takes messages from Gatepost, and believes none that Gatepost did not sign.

import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";

import { Webhook } from "standardwebhooks";

const webhook = new Webhook(process.env.WEBHOOK_SECRET ?? "");
const seen = new Set();

createServer(async (request, response) => {
  // The signature is of the bytes as they came: parse them afterwards.
  const body = (await buffer(request)).toString();
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  try {
    const message = webhook.verify(body, headers);
    // A message may come twice, always under the same name. Keep the names in your database, with the effect.
    if (!seen.has(headers["webhook-id"])) {
      seen.add(headers["webhook-id"]);
      console.log(JSON.stringify(message));
    }
    response.writeHead(204).end();
  } catch {
    response.writeHead(400).end();
  }
}).listen(Number(process.env.PORT), "127.0.0.1");
