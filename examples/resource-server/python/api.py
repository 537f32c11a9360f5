"""An API that keeps a note for each person: `GET /me`, `PUT /note`, `DELETE /note`."""

import os
from typing import Annotated

import httpx
import uvicorn
from fastapi import Depends, FastAPI, HTTPException, Request

from tokens import NotEnough, Refused, Unavailable, User, Verifier

ISSUER = os.environ["ISSUER"]  # https://auth.example.com/apps/my-app
verifier = Verifier(
    ISSUER,
    audience=os.environ.get("AUDIENCE", ISSUER.rsplit("/", 1)[1]),
    http=httpx.AsyncClient(timeout=5),
    secret=os.environ.get("CLIENT_SECRET"),
)
api = FastAPI()
notes: dict[str, str] = {}


def bearer(request: Request) -> str:
    """The token of the `Authorization` header, the only place where one is looked for."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise HTTPException(401, "a token is needed", {"WWW-Authenticate": "Bearer"})
    return token


def allowed(operation: str, scope: str, ask: bool = False):
    """A dependency: who calls, if they may. With `ask`, Gatepost is asked whether the token was revoked meanwhile."""

    async def current_user(token: Annotated[str, Depends(bearer)]) -> User:
        try:
            user = await verifier.verify(token, operation, scope)
            if ask and not await verifier.still_good(token):
                raise Refused("revoked")
            return user
        except NotEnough as error:
            headers = {"WWW-Authenticate": f'Bearer error="insufficient_scope", scope="{scope}"'}
            raise HTTPException(403, "the token does not reach so far", headers) from error
        except Refused as error:
            raise HTTPException(401, "the token is not good", {"WWW-Authenticate": 'Bearer error="invalid_token"'}) from error
        except Unavailable as error:
            raise HTTPException(503, "tokens can't be verified", {"Retry-After": "5"}) from error

    return current_user


Reader = Annotated[User, Depends(allowed("read", "openid"))]
Writer = Annotated[User, Depends(allowed("write", "notes:write"))]
Eraser = Annotated[User, Depends(allowed("write", "notes:write", ask=True))]


@api.get("/me")
async def me(user: Reader):
    return {"user": user.id, "email": user.email, "session": user.session, "note": notes.get(user.id, "")}


@api.put("/note")
async def write(user: Writer, request: Request):
    notes[user.id] = (await request.body()).decode()[:1000]
    return {"user": user.id}


@api.delete("/note")
async def erase(user: Eraser):
    notes.pop(user.id, None)
    return {"user": user.id}


if __name__ == "__main__":
    uvicorn.run(api, host="127.0.0.1", port=int(os.environ.get("PORT", "8000")), log_level="warning")
