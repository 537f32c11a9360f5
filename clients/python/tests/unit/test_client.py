"""What a client sends, what it sends again, and what it does not believe."""

import json
from base64 import b64encode
from collections.abc import Callable
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest
from fake import ISSUER, Issuer

from gatepost import (
    AsyncClient,
    Client,
    GatepostError,
    OAuthError,
    ProblemError,
    RedirectError,
    SignIn,
    SignInEndedError,
    TokenInvalidError,
    UnreachableError,
)
from gatepost.pkce import challenge_of

CALLBACK = "https://app.example.com/callback"
BEGUN = {
    "sign_in_id": "sin_1",
    "sign_in_secret": "gp_signin_secret",
    "expires_at": "2026-01-31T12:10:00Z",
    "resend_available_at": "2026-01-31T12:00:30Z",
    "email_hint": "a•••@e•••.org",
    "match_number": "47",
}
PENDING = {
    "status": "pending",
    "delivery": "sent",
    "expires_at": "2026-01-31T12:10:00Z",
    "resend_available_at": "2026-01-31T12:00:30Z",
    "code_locked": False,
}
LOST = httpx.ReadError("the answer was lost")


def problem(status: int, code: str, **more: object) -> httpx.Response:
    body = {"type": "t", "title": "t", "status": status, "code": code, "detail": "d", "request_id": "r", **more}
    return httpx.Response(status, json=body, headers={"Retry-After": "7"} if status == 429 else {})


def stream(*states: dict[str, object]) -> httpx.Response:
    return httpx.Response(200, text="".join(f"data: {json.dumps(state)}\n\n" for state in states))


@pytest.fixture
def client(issuer: Issuer) -> Client:
    return Client(ISSUER, http=issuer.http())


@pytest.fixture
def begun(issuer: Issuer, client: Client) -> SignIn:
    issuer.answers["sign-ins"] = [httpx.Response(202, json=BEGUN)]
    return client.start("ada@example.org", CALLBACK)


def redirect(begun: SignIn, **changes: str) -> str:
    return f"{CALLBACK}?{urlencode({'code': 'gp_code_1', 'state': begun.state, 'iss': ISSUER, **changes})}"


def sent(issuer: Issuer, path: str) -> list[dict[str, object]]:
    return [json.loads(request.content) for request in issuer.requests if request.url.path.endswith(path)]


def test_a_sign_in_is_bound_to_its_beginning(issuer: Issuer, begun: SignIn) -> None:
    [body] = sent(issuer, "/sign-ins")
    assert body["code_challenge"] == challenge_of(begun.verifier)
    assert (body["code_challenge_method"], body["state"], body["nonce"]) == ("S256", begun.state, begun.nonce)
    assert (begun.id, begun.match_number, begun.expires_at.isoformat()) == ("sin_1", "47", "2026-01-31T12:10:00+00:00")


def test_the_challenge_is_that_of_the_standard() -> None:
    assert challenge_of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk") == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"


def test_nothing_secret_is_printed(issuer: Issuer, client: Client, begun: SignIn) -> None:
    issuer.answers["token"] = [httpx.Response(200, json=issuer.tokens(begun.nonce))]
    tokens = client.exchange(begun, redirect(begun))
    for printed in (repr(begun), str(tokens), repr(tokens)):
        for secret in (begun.secret, begun.verifier, begun.nonce, begun.state, tokens.access_token, tokens.refresh_token):
            assert secret not in printed


def test_a_lost_answer_is_asked_for_again_under_the_same_key(issuer: Issuer, client: Client, no_pauses: list[float]) -> None:
    running = problem(409, "idempotency_key_in_use")
    issuer.answers["sign-ins"] = [LOST, httpx.Response(503), running, httpx.Response(202, json=BEGUN)]
    assert client.start("ada@example.org", CALLBACK).id == "sin_1"
    assert len({request.headers["idempotency-key"] for request in issuer.requests}) == 1
    assert len({request.content for request in issuer.requests}) == 1
    assert no_pauses == [0.2, 0.4, 0.8]


def test_two_sign_ins_have_two_keys(issuer: Issuer, client: Client) -> None:
    issuer.answers["sign-ins"] = [httpx.Response(202, json=BEGUN), httpx.Response(202, json=BEGUN)]
    first, second = client.start("ada@example.org", CALLBACK), client.start("ada@example.org", CALLBACK)
    assert len({request.headers["idempotency-key"] for request in issuer.requests}) == 2
    assert first.verifier != second.verifier


def test_after_four_attempts_it_gives_up(issuer: Issuer, client: Client) -> None:
    issuer.answers["sign-ins"] = [httpx.Response(503, headers={"Retry-After": "2"}) for _ in range(9)]
    with pytest.raises(UnreachableError) as gave_up:
        client.start("ada@example.org", CALLBACK)
    assert gave_up.value.retry_after == 2
    assert issuer.asked == ["sign-ins"] * 4


@pytest.mark.anyio
async def test_no_request_waits_for_ever(issuer: Issuer) -> None:
    patient = {"connect": 3.0, "read": 3.0, "write": 3.0, "pool": 3.0}
    waits = {**PENDING, "status": "approved", "redirect_to": "there"}
    async with httpx.AsyncClient(transport=issuer.transport, timeout=3, headers={"User-Agent": "notes"}) as tasks:
        issuer.answers |= {"sign-ins": [httpx.Response(202, json=BEGUN)], "sign-ins/sin_1": [stream(waits)]}
        client = AsyncClient(ISSUER, http=tasks)
        await client.wait(await client.start("ada@example.org", CALLBACK), timeout=20)
    with httpx.Client(transport=issuer.transport, timeout=3, headers={"User-Agent": "notes"}) as threads:
        issuer.answers |= {"sign-ins": [httpx.Response(202, json=BEGUN)], "sign-ins/sin_1": [stream(waits)]}
        same = Client(ISSUER, http=threads)
        same.wait(same.start("ada@example.org", CALLBACK), timeout=20)
    begun, waiting, *others = [request.extensions["timeout"] for request in issuer.requests]
    assert begun == patient
    assert waiting == {**patient, "read": pytest.approx(20, abs=1)}
    assert len(others) == 2
    assert others[0] == begun
    assert {request.headers["user-agent"] for request in issuer.requests} == {"notes"}


def test_a_fault_is_no_refusal_whatever_it_says(issuer: Issuer, client: Client) -> None:
    issuer.answers["sign-ins"] = [problem(500, "internal_error") for _ in range(4)]
    with pytest.raises(UnreachableError):
        client.start("ada@example.org", CALLBACK)


def test_who_is_limited_is_told_for_how_long_and_is_not_asked_again(issuer: Issuer, client: Client) -> None:
    issuer.answers["sign-ins"] = [problem(429, "rate_limited")]
    with pytest.raises(ProblemError) as limited:
        client.start("ada@example.org", CALLBACK)
    assert (limited.value.code, limited.value.retry_after, limited.value.request_id) == ("rate_limited", 7, "r")
    assert len(issuer.asked) == 1


def test_every_wrong_field_is_named(issuer: Issuer, client: Client) -> None:
    wrong = [{"field": "email", "code": "email_invalid", "detail": "d"}]
    issuer.answers["sign-ins"] = [problem(422, "invalid_request", errors=wrong)]
    with pytest.raises(ProblemError) as refused:
        client.start("ada", CALLBACK)
    assert refused.value.fields == {"email": "email_invalid"}


def test_what_is_not_gatepost_is_no_answer(issuer: Issuer, client: Client) -> None:
    issuer.answers["sign-ins"] = [httpx.Response(404, text="<html>")]
    with pytest.raises(UnreachableError, match=r"auth\.example\.com answered 404"):
        client.start("ada@example.org", CALLBACK)


def test_a_secret_goes_by_http_basic_each_part_as_in_a_form(issuer: Issuer) -> None:
    issuer.answers["sign-ins"] = [httpx.Response(202, json=BEGUN)]
    issuer.answers["revoke"] = [httpx.Response(200)]
    client = Client(ISSUER, client_secret="a b:c/d", http=issuer.http())
    client.start("ada@example.org", CALLBACK)
    client.logout("gp_refresh_1")
    expected = f"Basic {b64encode(b'notes:a+b%3Ac%2Fd').decode()}"
    asked = [request for request in issuer.requests if request.method == "POST"]
    assert [request.headers["authorization"] for request in asked] == [expected, expected]
    assert issuer.forms("revoke") == [{"token": "gp_refresh_1"}]


def test_a_code_is_exchanged_with_the_verifier(issuer: Issuer, client: Client, begun: SignIn) -> None:
    issuer.answers["token"] = [httpx.Response(200, json=issuer.tokens(begun.nonce))]
    tokens = client.exchange(begun, redirect(begun))
    proof = {"client_id": "notes", "code_verifier": begun.verifier, "redirect_uri": CALLBACK}
    assert issuer.forms("token") == [{"grant_type": "authorization_code", "code": "gp_code_1", **proof}]
    assert tokens.claims["sub"] == "usr_ada"
    assert tokens.scopes == {"openid", "email", "notes:write"}
    assert not tokens.expires_within(590)
    assert tokens.expires_within(601)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"state": "another"}, RedirectError),
        ({"state": ""}, RedirectError),
        ({"iss": ISSUER.replace("notes", "shop")}, RedirectError),
        ({"iss": ""}, RedirectError),
        ({"code": ""}, RedirectError),
        ({"error": "access_denied"}, OAuthError),
    ],
)
def test_a_redirect_that_is_not_the_answer_sends_nothing(
    issuer: Issuer, client: Client, begun: SignIn, changes: dict[str, str], error: type[GatepostError]
) -> None:
    with pytest.raises(error):
        client.exchange(begun, redirect(begun, **changes))
    assert "token" not in issuer.asked


def test_a_parameter_that_stands_there_twice_is_none(issuer: Issuer, client: Client, begun: SignIn) -> None:
    with pytest.raises(RedirectError):
        client.exchange(begun, f"{redirect(begun)}&code=another")
    assert "token" not in issuer.asked


@pytest.mark.parametrize("answer", [LOST, httpx.Response(503), httpx.ReadTimeout("late")])
def test_a_code_is_never_sent_twice(issuer: Issuer, client: Client, begun: SignIn, answer: httpx.Response | Exception) -> None:
    issuer.answers["token"] = [answer, httpx.Response(200, json=issuer.tokens(begun.nonce))]
    with pytest.raises(UnreachableError):
        client.exchange(begun, redirect(begun))
    assert issuer.asked.count("token") == 1


def test_a_code_that_never_left_is_sent_again(issuer: Issuer, client: Client, begun: SignIn) -> None:
    issuer.answers["token"] = [httpx.ConnectError("no way"), httpx.Response(200, json=issuer.tokens(begun.nonce))]
    assert client.exchange(begun, redirect(begun)).claims["sub"] == "usr_ada"


Change = Callable[[Issuer, SignIn], dict[str, object]]
BAD_ID_TOKENS: dict[str, Change] = {
    "another nonce": lambda issuer, _: issuer.tokens("another"),
    "no nonce": lambda issuer, _: issuer.tokens(),
    "another access token": lambda issuer, begun: {
        **issuer.tokens(begun.nonce),
        "id_token": issuer.id_token("x", nonce=begun.nonce),
    },
    "another app": lambda issuer, begun: with_id_token(issuer, begun, aud="shop"),
    "another issuer": lambda issuer, begun: with_id_token(issuer, begun, iss=ISSUER.replace("notes", "shop")),
    "over": lambda issuer, begun: with_id_token(issuer, begun, exp=1),
    "nobody": lambda issuer, begun: with_id_token(issuer, begun, sub=None),
    "an access token in its place": lambda issuer, begun: {**issuer.tokens(begun.nonce), "id_token": issuer.token()},
}


def with_id_token(issuer: Issuer, begun: SignIn, **claims: object) -> dict[str, object]:
    tokens = issuer.tokens(begun.nonce)
    return {**tokens, "id_token": issuer.id_token(str(tokens["access_token"]), **{"nonce": begun.nonce, **claims})}


@pytest.mark.parametrize("change", BAD_ID_TOKENS.values(), ids=BAD_ID_TOKENS.keys())
def test_an_id_token_that_is_not_of_this_sign_in_is_refused(issuer: Issuer, client: Client, begun: SignIn, change: Change) -> None:
    issuer.answers["token"] = [httpx.Response(200, json=change(issuer, begun))]
    with pytest.raises(TokenInvalidError):
        client.exchange(begun, redirect(begun))


def test_a_refresh_whose_answer_was_lost_is_asked_for_again(issuer: Issuer, client: Client) -> None:
    issuer.answers["token"] = [LOST, httpx.Response(200, json=issuer.tokens(number=2))]
    assert client.refresh("gp_refresh_1").refresh_token == "gp_refresh_2"
    assert [form["refresh_token"] for form in issuer.forms("token")] == ["gp_refresh_1"] * 2


def test_but_not_later_than_gatepost_forgives(issuer: Issuer, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    moments = iter(range(0, 1000, 9))  # each look at the clock is nine seconds later
    monkeypatch.setattr("gatepost._steps.time.monotonic", lambda: float(next(moments)))
    issuer.answers["token"] = [LOST, httpx.Response(200, json=issuer.tokens(number=2))]
    with pytest.raises(UnreachableError):
        client.refresh("gp_refresh_1")
    assert issuer.asked.count("token") == 1


def test_nor_after_a_pause_that_is_longer_than_that(issuer: Issuer, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    moments = iter(range(0, 1000, 4))
    monkeypatch.setattr("gatepost._steps.time.monotonic", lambda: float(next(moments)))
    issuer.answers["token"] = [httpx.Response(503, headers={"Retry-After": "5"}) for _ in range(2)]
    with pytest.raises(UnreachableError):
        client.refresh("gp_refresh_1")
    assert issuer.asked.count("token") == 1


def test_a_session_that_is_over_is_told_by_the_standards_word(issuer: Issuer, client: Client) -> None:
    issuer.answers["token"] = [httpx.Response(400, json={"error": "invalid_grant", "error_description": "over"})]
    with pytest.raises(OAuthError) as over:
        client.refresh("gp_refresh_1")
    assert (over.value.error, over.value.status) == ("invalid_grant", 400)


def test_tokens_that_are_bound_to_a_key_are_not_taken(issuer: Issuer, client: Client) -> None:
    issuer.answers["token"] = [httpx.Response(200, json={**issuer.tokens(), "token_type": "DPoP"})]
    with pytest.raises(OAuthError):
        client.refresh("gp_refresh_1")


def test_who_waits_is_told_of_the_approval_through_broken_streams(issuer: Issuer, client: Client, begun: SignIn) -> None:
    approved = {**PENDING, "status": "approved", "redirect_to": redirect(begun)}
    issuer.answers["sign-ins/sin_1"] = [stream(PENDING), LOST, httpx.Response(503), stream(PENDING, approved)]
    assert client.wait(begun) == redirect(begun)
    asked = [request for request in issuer.requests if request.url.path.endswith("sin_1")]
    assert all(request.headers["accept"] == "text/event-stream" for request in asked)
    assert all(request.headers["authorization"] == "Bearer gp_signin_secret" for request in asked)


@pytest.mark.parametrize("status", ["completed", "refused", "expired", "locked"])
def test_who_waits_is_told_of_another_end(issuer: Issuer, client: Client, begun: SignIn, status: str) -> None:
    issuer.answers["sign-ins/sin_1"] = [stream({**PENDING, "status": status})]
    with pytest.raises(SignInEndedError) as ended:
        client.wait(begun)
    assert ended.value.status == status


def test_who_waits_follows_a_sign_in_that_was_renewed(issuer: Issuer, client: Client, begun: SignIn) -> None:
    issuer.answers["sign-ins/sin_1"] = [stream({**PENDING, "status": "expired", "renewed_as": "sin_2"})]
    issuer.answers["sign-ins/sin_2"] = [stream({**PENDING, "status": "approved", "redirect_to": redirect(begun)})]
    assert client.wait(begun) == redirect(begun)


def test_who_waits_goes_on_through_a_state_that_only_a_newer_server_knows(issuer: Issuer, client: Client, begun: SignIn) -> None:
    approved = {**PENDING, "status": "approved", "redirect_to": redirect(begun)}
    issuer.answers["sign-ins/sin_1"] = [stream({**PENDING, "status": "held", "delivery": "deferred"}, approved)]
    assert client.wait(begun) == redirect(begun)


def test_nobody_waits_for_ever(issuer: Issuer, client: Client, begun: SignIn) -> None:
    with pytest.raises(TimeoutError):
        client.wait(begun, timeout=0)
    issuer.answers["sign-ins/sin_1"] = [problem(401, "sign_in_secret_invalid")]
    with pytest.raises(ProblemError, match="sign_in_secret_invalid"):
        client.wait(begun)


def test_a_wrong_code_tells_what_is_left(issuer: Issuer, client: Client, begun: SignIn) -> None:
    issuer.answers["sign-ins/sin_1/code"] = [problem(422, "code_incorrect", attempts_remaining=4)]
    with pytest.raises(ProblemError) as wrong:
        client.enter_code(begun, "123456")
    assert wrong.value.attempts_remaining == 4


def test_the_hosted_page_is_asked_with_everything_that_binds(client: Client) -> None:
    asked = client.authorize(CALLBACK, login_hint="lh_1")
    query = {name: values[0] for name, values in parse_qs(urlsplit(asked.url).query).items()}
    assert asked.url.startswith(f"{ISSUER}/authorize?")
    assert query == {
        "response_type": "code",
        "client_id": "notes",
        "redirect_uri": CALLBACK,
        "scope": "openid email",
        "state": asked.state,
        "nonce": asked.nonce,
        "code_challenge": challenge_of(asked.verifier),
        "code_challenge_method": "S256",
        "login_hint": "lh_1",
    }


@pytest.mark.anyio
async def test_tasks_do_the_same_as_threads(issuer: Issuer) -> None:
    client = AsyncClient(ISSUER, http=issuer.async_http())
    issuer.answers["sign-ins"] = [LOST, httpx.Response(202, json=BEGUN)]
    begun = await client.start("ada@example.org", CALLBACK)
    approved = {**PENDING, "status": "approved", "redirect_to": redirect(begun)}
    issuer.answers["sign-ins/sin_1"] = [LOST, stream(PENDING), stream(approved)]
    issuer.answers["token"] = [httpx.Response(200, json=issuer.tokens(begun.nonce))]
    tokens = await client.exchange(begun, await client.wait(begun))
    assert tokens.claims["sub"] == "usr_ada"
    issuer.answers["token"] = [httpx.Response(400, json={"error": "invalid_grant"})]
    with pytest.raises(OAuthError):
        await client.refresh(tokens)
