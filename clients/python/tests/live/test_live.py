"""Against a running server (the fixture `gatepost_dev`): what the matrix does not ask."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import httpx
import pytest

from gatepost import AsyncClient, AsyncVerifier, Client, OAuthError, ProblemError, SignInEndedError
from gatepost.api import AuthenticatedClient
from gatepost.api.administration import create_user, get_app, list_users, update_app
from gatepost.api.models import App as StoredApp
from gatepost.api.models import AppLimits, AppLimitsPatch, AppPatch, LetterSender, NewUser, Problem, User, UserList
from gatepost.api.types import Unset
from gatepost.testing import App, DevServer

CALLBACK = "http://localhost/callback"


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
def app(gatepost_dev: DevServer) -> App:
    return gatepost_dev.create_app("live", redirect_uri=CALLBACK)


@pytest.fixture(scope="module")
def admin(gatepost_dev: DevServer) -> Iterator[AuthenticatedClient]:
    token = gatepost_dev.run("admin-token", "create")
    with AuthenticatedClient(base_url=gatepost_dev.admin_origin, token=token) as client:
        yield client


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


def test_the_generated_client_administers(admin: AuthenticatedClient, app: App) -> None:
    made = create_user.sync(app.id, client=admin, body=NewUser(email="made@example.org"))
    assert isinstance(made, User)
    assert made.status == "active"
    assert abs(datetime.now(timezone.utc) - made.created_at) < timedelta(minutes=1)
    found = list_users.sync(app.id, client=admin, email="made@example.org")
    assert isinstance(found, UserList)
    assert [user.user_id for user in found.items] == [made.user_id]


def patched(admin: AuthenticatedClient, app: App, patch: AppPatch) -> StoredApp:
    version = get_app.sync_detailed(app.id, client=admin).headers["etag"]
    answer = update_app.sync(app.id, client=admin, body=patch, if_match=version)
    assert isinstance(answer, StoredApp), answer
    assert get_app.sync(app.id, client=admin) == answer
    return answer


def test_none_takes_a_member_of_an_app_away(gatepost_dev: DevServer, admin: AuthenticatedClient) -> None:
    app = gatepost_dev.create_app("patched", redirect_uri=CALLBACK)
    sender = LetterSender(name="Shop", address="shop@example.org")
    limits = AppLimitsPatch(sign_ins_per_address="3/15m", sign_ins_per_app_day=100)
    before = patched(admin, app, AppPatch(binding="strict", default_locale="de", sender=sender, limits=limits))
    assert (before.binding, before.default_locale, before.sender) == ("strict", "de", sender)
    assert before.limits == AppLimits(sign_ins_per_address="3/15m", sign_ins_per_app_day=100)

    some = patched(admin, app, AppPatch(default_locale=None, limits=AppLimitsPatch(sign_ins_per_app_day=None)))
    assert isinstance(some.default_locale, Unset)
    assert some.limits == AppLimits(sign_ins_per_address="3/15m")
    assert (some.binding, some.sender) == ("strict", sender), "what is left out stays"

    after = patched(admin, app, AppPatch(sender=None, limits=None))
    assert (after.binding, type(after.sender), type(after.limits)) == ("strict", Unset, Unset)


@pytest.mark.parametrize("limit", [0, 201])
def test_a_limit_out_of_bounds_is_refused_by_the_server(admin: AuthenticatedClient, app: App, limit: int) -> None:
    refused = list_users.sync(app.id, client=admin, limit=limit)
    assert isinstance(refused, Problem)
    assert (refused.status, refused.code) == (422, "invalid_request")
    assert not isinstance(refused.errors, Unset)
    assert [(wrong.field, wrong.code) for wrong in refused.errors] == [("limit", "limit_out_of_range")]


def test_a_server_comes_back_with_what_it_knew(gatepost_dev: DevServer, app: App) -> None:
    tokens = gatepost_dev.sign_in("restarted@example.org", app)
    gatepost_dev.restart()
    with app.client() as client:
        assert client.refresh(tokens).claims["sub"] == tokens.claims["sub"]


def test_what_a_command_says_against_is_told(gatepost_dev: DevServer) -> None:
    with pytest.raises(RuntimeError, match="app create failed"):
        gatepost_dev.create_app("Not An Id")
