"""`/docs` whose *Authorize* button works.

Swagger UI signs in in a window of its own and expects to be told by `window.opener`. Gatepost's pages cut that tie
(`Cross-Origin-Opener-Policy`), so that no page that opened them can reach into them; the answer then comes by a channel that
only pages of this site hear.
"""

import json
from html import escape

from fastapi import FastAPI, Request
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.responses import HTMLResponse

LISTEN = """
<script>
"use strict";
new BroadcastChannel("gatepost-docs").addEventListener("message", ({ data }) => {
  const flow = window.swaggerUIRedirectOauth2;
  if (!flow || !flow.state || data.state !== flow.state || data.iss !== ISSUER) return;
  delete flow.state;
  if (data.code) {
    flow.auth.code = data.code;
    flow.callback({ auth: flow.auth, redirectUrl: flow.redirectUrl });
  } else {
    const message = `[${data.error}] ${data.error_description ?? ""}`;
    flow.errCb({ authId: flow.auth.name, source: "auth", level: "error", message });
  }
});
</script>
</body>"""
TELL = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Signed in</title>
<p>Go on in the other window; this one can be closed.</p>
<script>
"use strict";
const answer = Object.fromEntries(new URLSearchParams(location.search));
history.replaceState(null, "", location.pathname);
new BroadcastChannel("gatepost-docs").postMessage(answer);
window.close();
</script>
</html>
"""
NO_STORE = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}


def add_docs(app: FastAPI, issuer: str, init_oauth: dict[str, object], path: str, **assets: str) -> None:
    """Adds the page and where its sign-in comes back. `assets` are those of `get_swagger_ui_html`, such as `swagger_js_url`."""
    if any(getattr(route, "path", None) == path for route in app.routes):
        raise ValueError(f"{path} is there already: make the app with FastAPI(docs_url=None)")
    listen = LISTEN.replace("ISSUER", json.dumps(issuer).replace("<", "\\u003c"))

    async def docs(request: Request) -> HTMLResponse:
        root = escape(str(request.scope.get("root_path", "")).rstrip("/"))
        page = get_swagger_ui_html(
            openapi_url=f"{root}{app.openapi_url}",
            title=f"{app.title} - Swagger UI",
            oauth2_redirect_url=f"{root}{path}/oauth2-redirect",
            init_oauth=init_oauth,
            swagger_ui_parameters=app.swagger_ui_parameters,
            **assets,
        )
        return HTMLResponse(bytes(page.body).decode().replace("</body>", listen))

    async def come_back() -> HTMLResponse:
        return HTMLResponse(TELL, headers=NO_STORE)

    app.add_api_route(path, docs, include_in_schema=False)
    app.add_api_route(f"{path}/oauth2-redirect", come_back, include_in_schema=False)
