"""Gatepost for FastAPI. Needs the extra `gatepost[fastapi]`.

`Auth` is for APIs whose callers bring access tokens, `Sessions` for apps whose people come with a browser. Both give dependencies:
`current_user`, `optional_user` and `require(scope)`.
"""

from gatepost.fastapi.bearer import Auth
from gatepost.fastapi.sessions import Sessions
from gatepost.fastapi.stored import Session
from gatepost.fastapi.stores import MemoryStore, SessionStore
from gatepost.values import User

__all__ = ["Auth", "MemoryStore", "Session", "SessionStore", "Sessions", "User"]
