"""The pages, without a template engine: what people typed is always escaped."""

from collections.abc import Sequence
from html import escape

from gatepost.fastapi import User

STYLE = """
:root { color-scheme: light dark; font: 1.1rem/1.5 system-ui, sans-serif }
body { max-width: 34rem; margin: 3rem auto; padding: 0 1rem }
button, .button, input { font: inherit; padding: .5rem 1rem }
.button { border: 1px solid; border-radius: .4rem; text-decoration: none }
"""
SIGN_OUT = '<form method="post" action="/logout"><button>Sign out</button></form>'
NEW_NOTE = """
<form method="post" action="/notes">
<label>New note <input name="text" required maxlength="1000"></label> <button>Write down</button>
</form>
"""


def page(title: str, body: str = "", user: User | None = None, *, form: bool = False, notes: Sequence[str] = ()) -> str:
    """A whole page; `body` is HTML, everything else text."""
    who = f"<p>Signed in as <strong>{escape(user.email)}</strong></p>" if user else ""
    listed = "".join(f"<li>{escape(note)}</li>" for note in notes)
    parts = [who, body, f"<ul>{listed}</ul>" if listed else "", NEW_NOTE if form else "", SIGN_OUT if user else ""]
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)}</title><style>{STYLE}</style><h1>{escape(title)}</h1>{''.join(parts)}</html>"
    )
