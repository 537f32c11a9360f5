"""The app by itself: nobody signs in, and no server is asked."""

import pytest
from fastapi.testclient import TestClient
from gatepost.fastapi import User

from app import app, auth, notes, sessions

ADA = User("usr_ada", "ada@example.org", "ses_1", frozenset({"openid", "email", "notes:write"}))
BOB = User("usr_bob", "bob@example.org", "ses_2", frozenset({"openid", "email"}))


@pytest.fixture
def client() -> TestClient:
    notes.clear()
    return TestClient(app, follow_redirects=False)


def test_a_page_is_for_whoever_is_signed_in(client: TestClient) -> None:
    answer = client.get("/notes", headers={"Accept": "text/html"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/login?next=/notes")
    with sessions.override(ADA):
        assert "Signed in as <strong>ada@example.org</strong>" in client.get("/notes").text


def test_notes_are_their_writers_alone(client: TestClient) -> None:
    with sessions.override(ADA):
        assert client.post("/notes", data={"text": "<script>"}).status_code == 303
        assert "<li>&lt;script&gt;</li>" in client.get("/notes").text
    with sessions.override(BOB):
        assert "<li>" not in client.get("/notes").text


def test_the_api_asks_for_a_token_and_for_the_scope(client: TestClient) -> None:
    assert client.get("/api/notes").status_code == 401
    with auth.override(BOB):
        assert client.get("/api/notes").json() == []
        answer = client.post("/api/notes", params={"text": "a"})
        assert answer.status_code == 403
        assert answer.headers["www-authenticate"] == 'Bearer error="insufficient_scope", scope="notes:write"'
    with auth.override(ADA):
        assert client.post("/api/notes", params={"text": "a"}).json() == ["a"]
