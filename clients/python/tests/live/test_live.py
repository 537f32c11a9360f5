"""Against a running server (the fixture `gatepost_dev`): what the matrix does not ask."""

import httpx
import pytest

from gatepost import AsyncClient, AsyncVerifier, Client, OAuthError, ProblemError, SignInEndedError
from gatepost.api import AuthenticatedClient
from gatepost.api.administration import create_user, list_users
from gatepost.api.models import NewUser, User, UserList
from gatepost.testing import App, DevServer

CALLBACK = "http://localhost/callback"


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
def app(gatepost_dev: DevServer) -> App:
    return gatepost_dev.create_app("live", redirect_uri=CALLBACK)


@pytest.mark.anyio
async def test_tasks_sign_somebody_in_who_approves_on_another_screen(gatepost_dev: DevServer, app: App) -> None:
    async with httpx.AsyncClient() as http:
        client = AsyncClient(app.issuer, http=http)
        begun = await client.start("tasks@example.org", CALLBACK)
        gatepost_dev.press(gatepost_dev.letter("tasks@example.org"), "approve", match=begun.match_number)
        tokens = await client.exchange(begun, await client.wait(begun, timeout=20))
        user = await AsyncVerifier(app.issuer).verify(tokens.access_token, scopes=["email"])
        assert user.email == "tasks@example.org"
        await client.logout(tokens)
        with pytest.raises(OAuthError, match="invalid_grant"):
            await client.refresh(tokens)


def test_whoever_refuses_ends_the_wait(gatepost_dev: DevServer, app: App) -> None:
    with app.client() as client:
        begun = client.start("refused@example.org", CALLBACK)
        gatepost_dev.press(gatepost_dev.letter("refused@example.org"), "refuse")
        with pytest.raises(SignInEndedError, match="refused"):
            client.wait(begun, timeout=20)


def test_a_second_letter_has_to_wait(app: App) -> None:
    with app.client() as client:
        begun = client.start("resend@example.org", CALLBACK)
        with pytest.raises(ProblemError) as early:
            client.resend(begun)
        assert (early.value.status, early.value.code) == (429, "rate_limited")
        assert 0 < (early.value.retry_after or 0) <= 30


def test_a_redirect_uri_that_is_not_registered_is_named(app: App) -> None:
    with app.client() as client, pytest.raises(ProblemError) as refused:
        client.start("ada@example.org", "https://evil.example/callback")
    assert refused.value.fields == {"redirect_uri": "redirect_uri_not_registered"}


def test_an_app_that_does_not_exist_is_told(gatepost_dev: DevServer) -> None:
    with Client(gatepost_dev.issuer("nowhere")) as client, pytest.raises(ProblemError, match="app_not_found"):
        client.start("ada@example.org", CALLBACK)


def test_a_confidential_app_speaks_for_a_person(gatepost_dev: DevServer) -> None:
    app = gatepost_dev.create_app("confidential", "--kind", "confidential", redirect_uri=CALLBACK)
    tokens = gatepost_dev.sign_in("secret@example.org", app)
    with app.client() as client:
        assert client.introspect(tokens.access_token).active
        assert client.userinfo(client.refresh(tokens).access_token).email == "secret@example.org"


def test_the_generated_client_administers(gatepost_dev: DevServer, app: App) -> None:
    token = gatepost_dev.run("admin-token", "create")
    with AuthenticatedClient(base_url=gatepost_dev.admin_origin, token=token) as admin:
        made = create_user.sync(app.id, client=admin, body=NewUser(email="made@example.org"))
        assert isinstance(made, User)
        found = list_users.sync(app.id, client=admin, email="made@example.org")
        assert isinstance(found, UserList)
        assert [user.user_id for user in found.items] == [made.user_id]


def test_a_server_comes_back_with_what_it_knew(gatepost_dev: DevServer, app: App) -> None:
    tokens = gatepost_dev.sign_in("restarted@example.org", app)
    gatepost_dev.restart()
    with app.client() as client:
        assert client.refresh(tokens).claims["sub"] == tokens.claims["sub"]


def test_what_a_command_says_against_is_told(gatepost_dev: DevServer) -> None:
    with pytest.raises(RuntimeError, match="app create failed"):
        gatepost_dev.create_app("Not An Id")
