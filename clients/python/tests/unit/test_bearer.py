"""Access tokens at a FastAPI app: what is let in, and what is answered otherwise."""

from collections.abc import Iterator
from typing import Annotated

import pytest
from fake import ISSUER, Issuer
from fastapi import Depends, FastAPI, Security
from fastapi.testclient import TestClient

from gatepost import AsyncVerifier, User
from gatepost.fastapi import Auth

ADA = User("usr_ada", "ada@example.org", "ses_ada", frozenset({"openid", "email"}))


@pytest.fixture
def auth(issuer: Issuer) -> Auth:
    return Auth(ISSUER, scopes={"notes:write": "Write notes"}, verifier=AsyncVerifier(ISSUER, http=issuer.async_http))


@pytest.fixture
def app(auth: Auth) -> FastAPI:
    app = FastAPI(docs_url=None)
    auth.add_docs(app)

    @app.get("/me")
    async def me(user: Annotated[User, Depends(auth.current_user)]) -> str:
        return user.id

    @app.get("/feed")
    async def feed(user: Annotated[User | None, Depends(auth.optional_user)]) -> str:
        return user.id if user else "nobody"

    @app.post("/notes", dependencies=[Depends(auth.require("notes:write"))])
    async def write() -> str:
        return "written"

    @app.put("/notes")
    async def put(user: Annotated[User, Security(auth.current_user, scopes=["notes:write"])]) -> str:
        return user.id

    return app


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app) as client:
        yield client


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def test_without_a_token_one_is_asked_for(client: TestClient) -> None:
    for headers in ({}, {"Authorization": "Basic YTpi"}, {"Authorization": "Bearer"}):
        answer = client.get("/me", headers=headers)
        assert answer.status_code == 401, headers
        assert answer.headers["www-authenticate"] in {"Bearer", 'Bearer error="invalid_token"'}
    assert client.get("/me").headers["www-authenticate"] == "Bearer"


def test_a_good_token_opens(client: TestClient, issuer: Issuer) -> None:
    assert client.get("/me", headers=bearer(issuer.token())).json() == "usr_ada"
    assert client.get("/me", headers={"Authorization": f"bearer {issuer.token()}"}).json() == "usr_ada"
    assert client.post("/notes", headers=bearer(issuer.token())).json() == "written"


def test_a_token_is_looked_for_in_the_header_alone(client: TestClient, issuer: Issuer) -> None:
    assert client.get("/me", params={"access_token": issuer.token()}).status_code == 401


def test_a_bad_token_is_refused_without_a_reason_where_one_is_optional_too(client: TestClient, issuer: Issuer) -> None:
    for path in ("/me", "/feed"):
        answer = client.get(path, headers=bearer(issuer.token(aud="shop")))
        assert (answer.status_code, answer.headers["www-authenticate"]) == (401, 'Bearer error="invalid_token"')
        assert "aud" not in answer.text
    assert client.get("/feed").json() == "nobody"


@pytest.mark.parametrize("method", ["POST", "PUT"])
def test_a_token_without_the_scope_is_told_which(client: TestClient, issuer: Issuer, method: str) -> None:
    answer = client.request(method, "/notes", headers=bearer(issuer.token(scope="openid")))
    assert answer.status_code == 403
    assert answer.headers["www-authenticate"] == 'Bearer error="insufficient_scope", scope="notes:write"'


def test_without_keys_it_is_nobodys_fault(client: TestClient, issuer: Issuer) -> None:
    issuer.away = True
    answer = client.get("/me", headers=bearer(issuer.token()))
    assert answer.status_code == 503
    assert int(answer.headers["retry-after"]) > 0


def test_a_biscuit_for_reading_reads(client: TestClient, issuer: Issuer) -> None:
    token = issuer.narrow(issuer.mint(), 'check if operation("read")')
    assert client.get("/me", headers=bearer(token)).json() == "usr_ada"
    assert client.post("/notes", headers=bearer(token)).status_code == 403
    assert client.post("/notes", headers=bearer(issuer.mint())).status_code == 200


def test_an_override_is_whoever_calls_within_their_scopes(client: TestClient, auth: Auth) -> None:
    with auth.override(ADA):
        assert client.get("/me").json() == "usr_ada"
        assert client.post("/notes").status_code == 403
        with auth.override(None):
            assert client.get("/me").status_code == 401
            assert client.get("/feed").json() == "nobody"
        assert client.get("/feed").json() == "usr_ada"
    assert client.get("/me").status_code == 401


def test_the_contract_says_how_to_sign_in_and_which_scope_is_needed(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    scheme = document["components"]["securitySchemes"]["Gatepost"]
    flow = scheme["flows"]["authorizationCode"]
    assert (flow["authorizationUrl"], flow["tokenUrl"]) == (f"{ISSUER}/authorize", f"{ISSUER}/token")
    assert flow["scopes"].keys() == {"openid", "email", "notes:write"}
    paths = document["paths"]
    assert paths["/me"]["get"]["security"] == [{"Gatepost": []}]
    assert paths["/notes"]["post"]["security"] == [{"Gatepost": ["notes:write"]}]
    assert paths["/notes"]["put"]["security"] == [{"Gatepost": ["notes:write"]}]


def test_the_docs_ask_with_pkce_and_hear_of_the_answer(client: TestClient) -> None:
    page = client.get("/docs").text
    assert '"usePkceWithAuthorizationCodeGrant": true' in page
    assert f'data.iss !== "{ISSUER}"' in page
    come_back = client.get("/docs/oauth2-redirect?code=c&state=s")
    assert come_back.headers["cache-control"] == "no-store"
    assert "BroadcastChannel" in come_back.text


def test_docs_that_are_there_already_are_not_hidden(auth: Auth) -> None:
    with pytest.raises(ValueError, match="docs_url=None"):
        auth.add_docs(FastAPI())
