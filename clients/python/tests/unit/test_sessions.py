"""Browser sessions: what the browser is given, where it is sent, and what is kept from it."""

import re
import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Annotated
from urllib.parse import parse_qs, urlencode, urlsplit

import anyio
import httpx
import pytest
from fake import ISSUER, Issuer
from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

from gatepost import AsyncClient, AsyncVerifier, User
from gatepost.fastapi import Auth, MemoryStore, Session, Sessions

HOME = "https://app.example.com"
SESSION, FLOWS = "__Host-gatepost-session-notes", "__Host-gatepost-flows-notes"
PAGE = {"Accept": "text/html"}


class Spy(MemoryStore):
    """A store whose content tests look at."""

    @property
    def values(self) -> dict[str, str]:
        return {key: value for key, (value, _) in self._kept.items()}


@pytest.fixture
def store() -> Spy:
    return Spy()


@pytest.fixture
def sessions(issuer: Issuer, store: Spy) -> Sessions:
    auth = Auth(ISSUER, verifier=AsyncVerifier(ISSUER, http=issuer.async_http))
    client = AsyncClient(ISSUER, http=issuer.async_http())
    return Sessions(auth, base_url=HOME, store=store, client=client, after_login="/home", after_logout="/bye")


@pytest.fixture
def app(sessions: Sessions) -> FastAPI:
    app = FastAPI()
    app.include_router(sessions.router)

    @app.get("/me")
    async def me(user: Annotated[User, Depends(sessions.current_user)]) -> str:
        return user.id

    @app.post("/me")
    async def change(user: Annotated[User, Depends(sessions.current_user)]) -> str:
        return user.id

    @app.get("/home")
    async def home(user: Annotated[User | None, Depends(sessions.optional_user)]) -> str:
        return user.id if user else "nobody"

    @app.get("/write")
    async def write(user: Annotated[User, Depends(sessions.require("admin"))]) -> str:
        return user.id

    @app.get("/elsewhere")
    async def elsewhere(session: Annotated[Session, Depends(sessions.current_session)]) -> str:
        return session.tokens.access_token

    return app


@pytest.fixture
def browser(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, base_url=HOME, follow_redirects=False) as browser:
        yield browser


def asked(answer: object) -> dict[str, str]:
    """What a browser is sent to Gatepost with."""
    location = answer.headers["location"]  # type: ignore[attr-defined]
    assert location.startswith(f"{ISSUER}/authorize?"), location
    return {name: values[0] for name, values in parse_qs(urlsplit(location).query).items()}


def come_back(browser: TestClient, state: str, **changes: str) -> httpx.Response:
    query = urlencode({"code": "gp_code_1", "state": state, "iss": ISSUER, **changes})
    answer: httpx.Response = browser.get(f"/callback?{query}")  # type: ignore[assignment]
    return answer


def sign_in(browser: TestClient, issuer: Issuer, path: str = "/login", **tokens: int) -> httpx.Response:
    query = asked(browser.get(path))
    issuer.answers["token"] = [httpx.Response(200, json=issuer.tokens(query["nonce"], **tokens))]
    return come_back(browser, query["state"])


def test_somebody_signs_in_and_goes_on_where_they_were(browser: TestClient, issuer: Issuer) -> None:
    sent = browser.get("/me?a=1&b=2", headers=PAGE)
    assert (sent.status_code, sent.headers["location"]) == (303, "/login?next=/me%3Fa%3D1%26b%3D2")
    back = sign_in(browser, issuer, sent.headers["location"])
    assert (back.status_code, back.headers["location"]) == (303, "/me?a=1&b=2")
    assert browser.get("/me").json() == "usr_ada"
    assert issuer.forms("token")[0]["redirect_uri"] == f"{HOME}/callback"


def test_the_cookie_is_for_this_host_over_https_and_no_script(browser: TestClient, issuer: Issuer) -> None:
    back = sign_in(browser, issuer)
    cookies = back.headers.get_list("set-cookie")
    [session] = [cookie for cookie in cookies if cookie.startswith(f"{SESSION}=")]
    for attribute in ("HttpOnly", "Secure", "SameSite=lax", "Path=/", "Max-Age=2592000"):
        assert attribute in session
    assert "Domain" not in session
    assert re.match(rf"{SESSION}=[A-Za-z0-9_-]{{43}};", session)
    [flows] = [cookie for cookie in cookies if cookie.startswith(f"{FLOWS}=")]
    assert "Max-Age=0" in flows
    assert back.headers["cache-control"] == "no-store"


def test_on_this_machine_http_does_without_the_prefix(issuer: Issuer) -> None:
    auth = Auth(ISSUER, verifier=AsyncVerifier(ISSUER, http=issuer.async_http))
    client = AsyncClient(ISSUER, http=issuer.async_http())
    sessions = Sessions(auth, base_url="http://localhost:8000", client=client, prefix="/auth")
    app = FastAPI()
    app.include_router(sessions.router)
    with TestClient(app, base_url="http://localhost:8000", follow_redirects=False) as browser:
        answer = browser.get("/auth/login")
    assert answer.headers["set-cookie"].startswith("gatepost-flows-notes=")
    assert "Secure" not in answer.headers["set-cookie"]
    assert asked(answer)["redirect_uri"] == "http://localhost:8000/auth/callback"


@pytest.mark.parametrize(
    "wrong", ["http://app.example.com", "https://app.example.com/", "https://app.example.com/base", "app.example.com", "https://"]
)
def test_a_base_url_that_is_no_origin_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="base URL"):
        Sessions(Auth(ISSUER), base_url=wrong)


def test_tokens_stay_on_the_server_and_the_store_does_not_name_the_cookie(browser: TestClient, issuer: Issuer, store: Spy) -> None:
    back = sign_in(browser, issuer)
    [value] = store.values.values()
    session = Session.from_json(value)
    everything = back.text + str(back.headers) + browser.get("/me").text
    for secret in (session.tokens.access_token, session.tokens.refresh_token, session.tokens.id_token or "-"):
        assert secret in value
        assert secret not in everything
    assert browser.cookies[SESSION] not in str(store.values)
    assert browser.get("/elsewhere").json() == session.tokens.access_token


def test_a_sign_in_ends_the_session_that_was_there_and_takes_a_new_name(browser: TestClient, issuer: Issuer, store: Spy) -> None:
    browser.cookies.set(SESSION, "chosen-by-an-attacker", domain="app.example.com", path="/")
    sign_in(browser, issuer)
    first = browser.cookies[SESSION]
    assert first != "chosen-by-an-attacker"
    sign_in(browser, issuer)
    assert browser.cookies[SESSION] != first
    assert len(store.values) == 1


@pytest.mark.parametrize(
    "path",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "\\\\evil.example",
        "/\t/evil.example",
        "///evil.example",
        "/notes\r\nSet-Cookie: a=b",
        "/notes more",
        "/\0",
        "javascript:alert(1)",
        "evil.example",
        "/ä",
        "/" + "a" * 600,
        "",
    ],
)
def test_nobody_is_sent_elsewhere(browser: TestClient, issuer: Issuer, path: str) -> None:
    assert sign_in(browser, issuer, f"/login?{urlencode({'next': path})}").headers["location"] == "/home"


def test_several_tabs_each_go_on_where_they_were_but_no_more_than_four(browser: TestClient, issuer: Issuer) -> None:
    tabs = [asked(browser.get(f"/login?next=/{number}")) for number in range(5)]
    for number in (3, 1, 4):
        issuer.answers["token"] = [httpx.Response(200, json=issuer.tokens(tabs[number]["nonce"]))]
        assert come_back(browser, tabs[number]["state"]).headers["location"] == f"/{number}"
    assert asked(come_back(browser, tabs[0]["state"]))["state"].startswith("again.")


def test_a_callback_that_this_browser_did_not_begin_begins_anew_once(browser: TestClient, issuer: Issuer) -> None:
    answer = come_back(browser, "of-another-browser")
    query = asked(answer)
    assert "token" not in issuer.asked, "the code of another browser is not touched"
    issuer.answers["token"] = [httpx.Response(200, json=issuer.tokens(query["nonce"]))]
    assert come_back(browser, query["state"]).headers["location"] == "/home"

    query = asked(come_back(browser, "of-another-browser"))
    browser.cookies.clear()  # a browser without cookies must not go in circles
    stopped = come_back(browser, query["state"])
    assert (stopped.status_code, stopped.headers["content-type"]) == (400, "text/html; charset=utf-8")


def test_a_callback_is_good_once(browser: TestClient, issuer: Issuer) -> None:
    query = asked(browser.get("/login"))
    issuer.answers["token"] = [httpx.Response(200, json=issuer.tokens(query["nonce"]))]
    come_back(browser, query["state"])
    assert asked(come_back(browser, query["state"]))
    assert issuer.asked.count("token") == 1


@pytest.mark.parametrize("changes", [{"error": "access_denied"}, {"iss": f"{ISSUER}x"}, {"code": ""}])
def test_what_came_to_nothing_is_told_and_opens_nothing(browser: TestClient, store: Spy, changes: dict[str, str]) -> None:
    query = asked(browser.get("/login"))
    answer = come_back(browser, query["state"], **changes)
    assert answer.status_code == 400
    assert 'href="/login"' in answer.text
    assert not store.values


def test_an_error_that_nobody_asked_for_is_told(browser: TestClient) -> None:
    answer = browser.get("/callback?error=access_denied&state=x&error_description=<script>")
    assert answer.status_code == 400
    assert "<script>" not in answer.text


@pytest.mark.parametrize("bad", ["", "e30", "bnVsbA", "W10", "W251bGxd", "WzFd", "not base64 !", "A" * 3000, "W3sic3RhdGUiOjF9XQ"])
def test_a_cookie_that_is_not_ours_is_no_error(browser: TestClient, issuer: Issuer, bad: str) -> None:
    browser.cookies.set(FLOWS, bad)
    browser.cookies.set(SESSION, bad)
    assert browser.get("/home").json() == "nobody"
    assert sign_in(browser, issuer).headers["location"] == "/home"


def test_gatepost_may_ask_to_begin_but_nobody_in_its_name(browser: TestClient) -> None:
    query = asked(browser.get("/login", params={"iss": ISSUER, "login_hint": "lh_1"}))
    assert query["login_hint"] == "lh_1"
    assert browser.get("/login", params={"iss": "https://evil.example"}).status_code == 400


def test_what_is_no_page_gets_401(browser: TestClient) -> None:
    answer = browser.get("/me", headers={"Accept": "application/json"})
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, 'Cookie form-action="/login"')
    assert browser.post("/me", headers=PAGE).status_code == 401
    assert browser.get("/elsewhere").status_code == 401


def test_what_needs_more_than_was_granted_gets_403(browser: TestClient, issuer: Issuer) -> None:
    sign_in(browser, issuer)
    assert browser.get("/write", headers=PAGE).status_code == 403


def test_an_access_token_that_is_nearly_over_is_replaced_before_it_is_used(browser: TestClient, issuer: Issuer, store: Spy) -> None:
    sign_in(browser, issuer, expires_in=20)
    issuer.answers["token"] = [httpx.Response(200, json=issuer.tokens(number=2))]
    for _ in range(3):
        assert browser.get("/me").json() == "usr_ada"
    assert [form["grant_type"] for form in issuer.forms("token")] == ["authorization_code", "refresh_token"]
    [value] = store.values.values()
    assert Session.from_json(value).tokens.refresh_token == "gp_refresh_2"


@pytest.mark.anyio
async def test_a_crowd_of_requests_refreshes_once(app: FastAPI, browser: TestClient, issuer: Issuer) -> None:
    sign_in(browser, issuer, expires_in=20)
    issuer.answers["token"] = [httpx.Response(200, json=issuer.tokens(number=2))]
    kept, answers = {"Cookie": f"{SESSION}={browser.cookies[SESSION]}"}, []

    async def ask(crowd: httpx.AsyncClient) -> None:
        answers.append((await crowd.get("/me", headers=kept)).status_code)

    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=HOME) as crowd, anyio.create_task_group() as tasks:
        for _ in range(16):
            tasks.start_soon(ask, crowd)
    assert answers == [200] * 16
    assert len(issuer.forms("token")) == 2


def test_a_session_that_was_revoked_ends(browser: TestClient, issuer: Issuer, store: Spy) -> None:
    sign_in(browser, issuer, expires_in=20)
    issuer.answers["token"] = [httpx.Response(400, json={"error": "invalid_grant"})]
    assert browser.get("/me").status_code == 401
    assert not store.values


def test_a_fault_of_ours_ends_no_session(browser: TestClient, issuer: Issuer, store: Spy) -> None:
    sign_in(browser, issuer, expires_in=20)
    issuer.answers["token"] = [httpx.Response(401, json={"error": "invalid_client"})]
    assert browser.get("/me").status_code == 503
    assert store.values


@pytest.mark.anyio
async def test_a_logout_during_a_refresh_is_a_logout(app: FastAPI, browser: TestClient, issuer: Issuer, store: Spy) -> None:
    sign_in(browser, issuer, expires_in=20)
    issuer.answers |= {"token": [httpx.Response(200, json=issuer.tokens(number=2))], "revoke": [httpx.Response(200)]}
    headers = {"Cookie": f"{SESSION}={browser.cookies[SESSION]}"}
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=HOME, headers=headers) as two:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(two.get, "/me")
            tasks.start_soon(two.post, "/logout")
        assert not store.values
        assert issuer.forms("revoke")[0]["token"] == "gp_refresh_2"


def test_while_gatepost_is_away_a_session_waits_and_is_not_lost(browser: TestClient, issuer: Issuer, store: Spy) -> None:
    sign_in(browser, issuer, expires_in=20)
    issuer.away = True
    assert browser.get("/me").status_code == 503
    assert store.values
    issuer.away = False
    issuer.answers["token"] = [httpx.Response(200, json=issuer.tokens(number=2))]
    assert browser.get("/me").json() == "usr_ada"


def test_a_session_has_an_end(browser: TestClient, issuer: Issuer, monkeypatch: pytest.MonkeyPatch) -> None:
    sign_in(browser, issuer)
    kept = {"Cookie": f"{SESSION}={browser.cookies[SESSION]}"}
    browser.cookies.clear()
    assert browser.get("/me", headers=kept).status_code == 200
    later = time.time() + timedelta(days=30).total_seconds() + 1
    monkeypatch.setattr("gatepost.fastapi.sessions.time.time", lambda: later)
    assert browser.get("/me", headers=kept).status_code == 401


SENDERS = [
    ({"Sec-Fetch-Site": "same-origin"}, True),
    ({"Sec-Fetch-Site": "same-origin", "Origin": "https://evil.example"}, True),
    ({"Sec-Fetch-Site": "cross-site", "Origin": HOME}, False),
    ({"Sec-Fetch-Site": "same-site"}, False),
    ({"Sec-Fetch-Site": "none"}, False),
    ({"Origin": HOME}, True),
    ({"Origin": "https://evil.example"}, False),
    ({"Origin": "null"}, False),
    ({"Origin": f"{HOME}:8443"}, False),
    ({}, True),
]


@pytest.mark.parametrize(("headers", "ours"), SENDERS)
def test_only_a_page_of_ours_changes_things_or_signs_out(
    browser: TestClient, issuer: Issuer, store: Spy, headers: dict[str, str], ours: bool
) -> None:
    sign_in(browser, issuer)
    issuer.answers["revoke"] = [httpx.Response(200)]
    assert browser.post("/me", headers=headers).status_code == (200 if ours else 403)
    assert browser.post("/logout", headers=headers).status_code == (303 if ours else 403)
    assert bool(store.values) is not ours


def test_a_logout_ends_the_session_here_and_at_gatepost(browser: TestClient, issuer: Issuer, store: Spy) -> None:
    sign_in(browser, issuer)
    name = browser.cookies[SESSION]
    issuer.answers["revoke"] = [httpx.Response(200)]
    answer = browser.post("/logout")
    parts = urlsplit(answer.headers["location"])
    query = {key: values[0] for key, values in parse_qs(parts.query).items()}
    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == f"{ISSUER}/logout"
    assert query["post_logout_redirect_uri"] == f"{HOME}/bye"
    assert (query["client_id"], query["id_token_hint"].count(".")) == ("notes", 2)
    assert issuer.forms("revoke")[0]["token"] == "gp_refresh_1"
    assert not store.values
    browser.cookies.set(SESSION, name)
    assert browser.get("/me").status_code == 401


def test_a_logout_ends_here_while_gatepost_is_away(browser: TestClient, issuer: Issuer, store: Spy) -> None:
    sign_in(browser, issuer)
    issuer.away = True
    answer = browser.post("/logout")
    assert (answer.status_code, answer.headers["location"]) == (303, "/bye")
    assert not store.values
    assert browser.post("/logout").headers["location"] == "/bye"  # nobody is signed in: no error


def test_a_logout_by_get_is_none(browser: TestClient) -> None:
    assert browser.get("/logout").status_code == 405


def test_an_override_needs_no_cookie(browser: TestClient, sessions: Sessions) -> None:
    with sessions.override(User("usr_bob", "bob@example.org", "ses_b", frozenset({"admin"}))):
        assert browser.get("/write").json() == "usr_bob"
    with sessions.override(None):
        assert browser.get("/home").json() == "nobody"
    assert browser.get("/me").status_code == 401


def test_a_session_of_another_version_is_nobodys(browser: TestClient, issuer: Issuer, store: Spy) -> None:
    sign_in(browser, issuer)
    [key] = store.values
    store._kept[key] = ('{"user": {}}', float("inf"))
    assert browser.get("/me").status_code == 401
