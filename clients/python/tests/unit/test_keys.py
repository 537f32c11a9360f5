"""Keys come and go, and so does who publishes them."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import anyio
import httpx
import pytest
from fake import ISSUER, Clock, Issuer, Key

from gatepost import AsyncVerifier, TokenInvalidError, UnreachableError, Verifier


@pytest.fixture
def verifier(issuer: Issuer, clock: Clock) -> Verifier:
    return Verifier(ISSUER, http=issuer.http(), clock=clock)


def looks(issuer: Issuer) -> int:
    return issuer.asked.count("jwks.json")


def test_keys_are_kept_for_as_long_as_they_may_be(issuer: Issuer, verifier: Verifier, clock: Clock) -> None:
    for passed, expected in ((0, 1), (299, 1), (2, 2), (200, 2)):
        clock.now += passed
        verifier.verify(issuer.token())
        assert looks(issuer) == expected


@pytest.mark.parametrize(("says", "kept"), [("max-age=86400", 3600), ("no-store", 0), ("", 60), ("public, max-age=7", 7)])
def test_how_long_is_said_by_cache_control_within_an_hour(
    issuer: Issuer, verifier: Verifier, clock: Clock, says: str, kept: int
) -> None:
    issuer.cache_control = says
    verifier.verify(issuer.token())
    clock.now += max(0, kept - 1)
    verifier.verify(issuer.token())
    assert looks(issuer) == (1 if kept else 2)
    clock.now += 1
    verifier.verify(issuer.token())
    assert looks(issuer) == (2 if kept else 3)


def test_a_new_key_is_found_at_once_and_a_withdrawn_one_is_forgotten(issuer: Issuer, verifier: Verifier) -> None:
    before, after = issuer.token(), Key("ES256", "after")
    verifier.verify(before)
    issuer.published = [after.jwk]
    assert verifier.verify(after.sign(issuer.claims())).id == "usr_ada"
    with pytest.raises(TokenInvalidError):
        verifier.verify(before)


def test_unknown_names_cost_one_look_a_minute_however_many_come(issuer: Issuer, verifier: Verifier, clock: Clock) -> None:
    verifier.verify(issuer.token())
    for minute in (1, 2):
        for number in range(50):
            with pytest.raises(TokenInvalidError):
                verifier.verify(issuer.keys["ES256"].sign(issuer.claims(), kid=f"nobody-{number}"))
        assert looks(issuer) == 1 + minute
        clock.now += 60


def test_known_keys_serve_while_gatepost_is_away_for_an_hour(issuer: Issuer, verifier: Verifier, clock: Clock) -> None:
    verifier.verify(issuer.token())
    issuer.away = True
    clock.now += 301
    verifier.verify(issuer.token())
    asked = len(issuer.asked)
    verifier.verify(issuer.token())
    assert len(issuer.asked) == asked, "it is left alone for a while"
    clock.now += 3300
    with pytest.raises(UnreachableError):
        verifier.verify(issuer.token())
    issuer.away = False
    clock.now += 16
    verifier.verify(issuer.token())


@pytest.mark.parametrize("answer", [httpx.Response(500), httpx.Response(200, text="<html>"), httpx.Response(200, json={"keys": 1})])
def test_what_is_no_key_set_takes_no_keys_away(issuer: Issuer, verifier: Verifier, clock: Clock, answer: httpx.Response) -> None:
    verifier.verify(issuer.token())
    issuer.answers["jwks.json"] = [answer]
    clock.now += 301
    verifier.verify(issuer.token())
    assert looks(issuer) == 2


def test_without_any_keys_nothing_is_said_of_the_token(issuer: Issuer, verifier: Verifier) -> None:
    issuer.away = True
    with pytest.raises(UnreachableError):
        verifier.verify(issuer.token())


@pytest.mark.parametrize(
    "lie",
    [
        {"issuer": "https://auth.example.com/apps/shop"},
        {"issuer": f"{ISSUER}/"},
        {"jwks_uri": "https://evil.example/apps/notes/jwks.json"},
        {"jwks_uri": f"{ISSUER}.evil.example/jwks.json"},
        {"token_endpoint": "https://evil.example/token"},
    ],
)
def test_who_speaks_for_another_or_sends_elsewhere_is_not_believed(issuer: Issuer, verifier: Verifier, lie: dict[str, str]) -> None:
    issuer.answers[".well-known/openid-configuration"] = [httpx.Response(200, json={**issuer.metadata(), **lie})]
    with pytest.raises(UnreachableError):
        verifier.verify(issuer.token())
    assert [request.url.host for request in issuer.requests] == ["auth.example.com"]


@pytest.mark.anyio
async def test_a_crowd_of_tasks_asks_once(issuer: Issuer) -> None:
    verifier = AsyncVerifier(ISSUER, http=issuer.async_http)
    async with anyio.create_task_group() as tasks:
        for _ in range(50):
            tasks.start_soon(verifier.verify, issuer.token())
    assert looks(issuer) == 1


def test_a_crowd_of_threads_asks_once(issuer: Issuer) -> None:
    verifier = Verifier(ISSUER, http=issuer.http())
    with ThreadPoolExecutor(8) as threads:
        users = list(threads.map(lambda _: verifier.verify(issuer.token()), range(50)))
    assert len(users) == 50
    assert looks(issuer) == 1


def test_one_thread_looks_and_the_others_go_on_with_what_they_have(issuer: Issuer, clock: Clock) -> None:
    looking, go_on = Event(), Event()

    def slow(request: httpx.Request) -> httpx.Response:
        if looks(issuer):
            looking.set()
            assert go_on.wait(10)
        return issuer(request)

    verifier = Verifier(ISSUER, http=httpx.Client(transport=httpx.MockTransport(slow)), clock=clock)
    verifier.verify(issuer.token())
    clock.now += 301
    with ThreadPoolExecutor(1) as threads:
        first = threads.submit(verifier.verify, issuer.token())
        assert looking.wait(10)
        assert verifier.verify(issuer.token()).id == "usr_ada"
        go_on.set()
        assert first.result().id == "usr_ada"


def test_one_verifier_serves_several_event_loops(issuer: Issuer, clock: Clock) -> None:
    verifier = AsyncVerifier(ISSUER, http=issuer.async_http, clock=clock)

    async def crowd() -> None:
        async with anyio.create_task_group() as tasks:
            for _ in range(5):
                tasks.start_soon(verifier.verify, issuer.token())

    for _ in range(3):
        anyio.run(crowd)
        clock.now += 301
    assert looks(issuer) == 3
