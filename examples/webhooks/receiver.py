"""A server that takes messages from Gatepost, and believes none that Gatepost did not sign."""

import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from standardwebhooks.webhooks import Webhook, WebhookVerificationError

webhook = Webhook(os.environ["WEBHOOK_SECRET"])
seen: set[str] = set()


def take(headers: dict[str, str], body: bytes) -> int:
    """The status to answer with. The signature is of the bytes as they came: parse them afterwards."""
    try:
        message = webhook.verify(body, headers)
    except WebhookVerificationError:
        return 400
    # A message may come twice, always under the same name. Keep the names in your database, with the effect.
    if headers["webhook-id"] not in seen:
        seen.add(headers["webhook-id"])
        print(message["type"], message["data"], flush=True)
    return 204


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        body = self.rfile.read(int(headers.get("content-length", 0)))
        self.send_response(take(headers, body))
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Receiver).serve_forever()
