"""What README.md shows, to the letter: types hold it, and nothing runs it. `cargo xtask snippets` compares."""
# ruff: noqa: ANN001, ANN201, E402, F841, I001
# mypy: disable-error-code="no-untyped-def"

from typing import Annotated

from fastapi import Depends, FastAPI
from gatepost import Client, Verifier
from gatepost.fastapi import Auth, Sessions, User

token = secret = admin_token = "…"

auth = Auth("https://auth.example.com/apps/my-app")
sessions = Sessions(auth, base_url="https://my-app.example.com")
app = FastAPI(docs_url=None)
app.include_router(sessions.router)  # /login, /callback, /logout
auth.add_docs(app)  # /docs, whose Authorize button signs in


@app.get("/page")
async def page(user: Annotated[User, Depends(sessions.current_user)]): ...


@app.post("/api/notes")
async def write(user: Annotated[User, Depends(auth.require("notes:write"))]): ...


verifier = Verifier("https://auth.example.com/apps/my-app", audience="my-app")  # AsyncVerifier in tasks
user = verifier.verify(token, scopes=["notes:write"], operation="write")

client = Client("https://auth.example.com/apps/my-app", client_secret=secret)  # AsyncClient in tasks
sign_in = client.start("ada@example.org", "https://my-app.example.com/callback")
redirect = client.wait(sign_in)  # or client.enter_code(sign_in, "123456")
tokens = client.exchange(sign_in, redirect)
tokens = client.refresh(tokens)
client.logout(tokens)

from gatepost.api import AuthenticatedClient
from gatepost.api.administration import get_app, list_users, update_app
from gatepost.api.models import AppPatch

with AuthenticatedClient(base_url="http://localhost:8081", token=admin_token) as admin:
    users = list_users.sync("my-app", client=admin, limit=200)
    version = get_app.sync_detailed("my-app", client=admin).headers["etag"]
    patch = AppPatch(binding="strict", default_locale=None)
    changed = update_app.sync("my-app", client=admin, body=patch, if_match=version)


def test_a_token_opens_the_api(gatepost_dev):
    app = gatepost_dev.create_app("my-app", redirect_uri="http://localhost/callback")
    tokens = gatepost_dev.sign_in("ada@example.org", app)
