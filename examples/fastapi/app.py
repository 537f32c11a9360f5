"""A notebook: people sign in by a letter, and write notes that only they read; an API has the same notes for their programs."""

import os
from typing import Annotated

from fastapi import Depends, FastAPI, Form
from fastapi.responses import HTMLResponse, RedirectResponse
from gatepost.fastapi import Auth, Sessions, User

from pages import page

ISSUER = os.environ.get("ISSUER", "http://localhost:8080/apps/notes")
BASE_URL = os.environ.get("BASE_URL", "http://localhost:8000")

auth = Auth(ISSUER, scopes={"notes:write": "Write notes"})
sessions = Sessions(auth, base_url=BASE_URL, client_secret=os.environ.get("CLIENT_SECRET"), scope="openid email notes:write")
app = FastAPI(title="Notes", docs_url=None)
auth.add_docs(app)
app.include_router(sessions.router)
notes: dict[str, list[str]] = {}

SignedIn = Annotated[User, Depends(sessions.current_user)]
Visitor = Annotated[User | None, Depends(sessions.optional_user)]
Caller = Annotated[User, Depends(auth.current_user)]
Writer = Annotated[User, Depends(auth.require("notes:write"))]


@app.get("/", response_class=HTMLResponse, include_in_schema=False)
async def home(user: Visitor) -> str:
    """For everybody."""
    if user is None:
        return page("Notes", '<p>Notes that only you read.</p><p><a class="button" href="/login?next=/notes">Sign in</a></p>')
    return page("Notes", '<p><a class="button" href="/notes">My notes</a></p>', user)


@app.get("/notes", response_class=HTMLResponse, include_in_schema=False)
async def my_notes(user: SignedIn) -> str:
    """For whoever is signed in; others are sent to sign in, and come back."""
    return page("My notes", form=True, user=user, notes=notes.get(user.id, []))


@app.post("/notes", include_in_schema=False)
async def add_note(user: SignedIn, text: Annotated[str, Form(max_length=1000)]) -> RedirectResponse:
    """Writes a note down. What another site sends does not come so far."""
    notes.setdefault(user.id, []).append(text)
    return RedirectResponse("/notes", 303)


@app.get("/api/notes")
async def list_notes(user: Caller) -> list[str]:
    """The caller's notes."""
    return notes.get(user.id, [])


@app.post("/api/notes", status_code=201)
async def write_note(user: Writer, text: str) -> list[str]:
    """Writes a note down, with the scope `notes:write`."""
    notes.setdefault(user.id, []).append(text)
    return notes[user.id]
