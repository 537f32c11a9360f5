"""Authlib's Starlette client in a FastAPI app, as its documentation says."""

import os
import secrets

from authlib.integrations.starlette_client import OAuth
from fastapi import FastAPI, Request
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import RedirectResponse

# A token is larger than a cookie may be, so the session in the cookie only names the place where it is kept.
kept: dict[str, dict] = {}

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key=secrets.token_urlsafe())

oauth = OAuth()
oauth.register(
    "gatepost",
    server_metadata_url=os.environ["ISSUER"] + "/.well-known/openid-configuration",
    client_id=os.environ["CLIENT_ID"],
    client_secret=os.environ["CLIENT_SECRET"],
    client_kwargs={"scope": "openid email", "code_challenge_method": "S256"},
)


def token_of(request: Request) -> dict:
    return kept[request.session["token"]]


@app.get("/")
async def home(request: Request):
    if "token" not in request.session:
        return {}
    token = token_of(request)
    return {"claims": token["userinfo"], "access_token": token["access_token"]}


@app.get("/login")
async def login(request: Request):
    return await oauth.gatepost.authorize_redirect(request, request.url_for("callback"))


@app.get("/callback")
async def callback(request: Request):
    place = secrets.token_urlsafe()
    kept[place] = await oauth.gatepost.authorize_access_token(request)
    request.session["token"] = place
    return RedirectResponse("/")


@app.get("/userinfo")
async def userinfo(request: Request):
    return await oauth.gatepost.userinfo(token=token_of(request))


@app.get("/refresh")
async def refresh(request: Request):
    token = token_of(request)
    fresh = await oauth.gatepost.fetch_access_token(
        grant_type="refresh_token", refresh_token=token["refresh_token"]
    )
    token.update(fresh)
    return RedirectResponse("/")


@app.get("/logout")
async def logout(request: Request):
    hint = token_of(request)["id_token"]
    del request.session["token"]
    return await oauth.gatepost.logout_redirect(
        request, post_logout_redirect_uri=request.url_for("goodbye"), id_token_hint=hint
    )


@app.get("/goodbye")
async def goodbye(request: Request):
    await oauth.gatepost.validate_logout_response(request)
    return RedirectResponse("/")


if __name__ == "__main__":
    import uvicorn

    uvicorn.run(app, host="127.0.0.1", port=int(os.environ["PORT"]), log_level="warning")
