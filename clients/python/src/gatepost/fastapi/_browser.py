"""What a browser sends and keeps: cookies, the origin of a form, a path to go on to."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import asdict, dataclass, replace
from html import escape
from urllib.parse import urlsplit

from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from gatepost.values import Attempt

FLOWS = 4  # sign-ins that one browser may have under way, in several tabs
FLOW_SECONDS = 3600  # a link lives an hour at most
LONGEST_PATH = 512
LONGEST_COOKIE = 3800  # bytes; browsers keep 4096 with name and attributes


def is_same_origin(request: Request, origin: str) -> bool:
    """Whether a page of ours sent it: by `Sec-Fetch-Site` if it is there, else by `Origin`; without both it is no browser."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    return request.headers.get("origin", origin) == origin


def wants_page(request: Request) -> bool:
    """Whether somebody opened a page, who can be sent to sign in."""
    return request.method == "GET" and "text/html" in request.headers.get("accept", "")


def safe_path(path: str | None, otherwise: str) -> str:
    """A path of this site and nothing else: no scheme, no host, no backslash that browsers take for a slash (CWE-601)."""
    if not path or len(path) > LONGEST_PATH or not path.startswith("/") or path.startswith("//"):
        return otherwise
    if "\\" in path or not path.isascii() or any(ord(sign) <= 0x20 or ord(sign) == 0x7F for sign in path):
        return otherwise
    parts = urlsplit(path)
    return otherwise if parts.scheme or parts.netloc else path


@dataclass(frozen=True)
class Flow:
    """A sign-in under way in this browser, and where it goes on afterwards."""

    state: str
    nonce: str
    verifier: str
    path: str

    def attempt(self, redirect_uri: str) -> Attempt:
        """What the redirect is compared with."""
        return Attempt(redirect_uri, self.state, self.nonce, self.verifier)


@dataclass(frozen=True)
class Cookies:
    """The cookies of one app: `__Host-` binds them to https and to this host alone (RFC 6265bis §4.1.3.2)."""

    app: str
    secure: bool

    @property
    def session(self) -> str:
        """The name of the cookie that holds a session's name."""
        return self._name("session")

    @property
    def flows(self) -> str:
        """The name of the cookie that holds sign-ins under way."""
        return self._name("flows")

    def _name(self, what: str) -> str:
        return f"{'__Host-' if self.secure else ''}gatepost-{what}-{self.app}"

    def set(self, response: Response, name: str, value: str, seconds: int) -> None:
        """Sets one that no script reads and no other site sends along with a form."""
        response.set_cookie(name, value, max_age=seconds, path="/", secure=self.secure, httponly=True, samesite="lax")

    def drop(self, response: Response, name: str) -> None:
        """Takes one back."""
        response.delete_cookie(name, path="/", secure=self.secure, httponly=True, samesite="lax")

    def read_flows(self, request: Request) -> list[Flow]:
        """The sign-ins under way; none where the cookie is not ours."""
        try:
            rows = json.loads(urlsafe_b64decode(request.cookies.get(self.flows, "") + "=="))
            flows = [Flow(**row) for row in rows]
        except (ValueError, TypeError, RecursionError):
            return []
        return flows if all(isinstance(value, str) for flow in flows for value in vars(flow).values()) else []

    def write_flows(self, response: Response, flows: list[Flow]) -> None:
        """Keeps the last few; the paths go first where they don't fit."""
        if not flows:
            self.drop(response, self.flows)
            return
        kept = flows[-FLOWS:]
        if len(_encoded(kept)) > LONGEST_COOKIE:
            kept = [*(replace(flow, path="") for flow in kept[:-1]), kept[-1]]
        self.set(response, self.flows, _encoded(kept), FLOW_SECONDS)


def _encoded(flows: list[Flow]) -> str:
    return urlsafe_b64encode(json.dumps([asdict(flow) for flow in flows]).encode()).rstrip(b"=").decode("ascii")


def not_signed_in(why: str, login_path: str) -> Response:
    """A page for somebody whose sign-in came to nothing."""
    page = (
        '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>Not signed in</title><h1>Not signed in</h1><p>{escape(why)}</p>"
        f'<p><a href="{escape(login_path)}">Sign in again</a></p></html>'
    )
    headers = {"Cache-Control": "no-store", "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'"}
    return HTMLResponse(page, 400, headers)
