"""The Python column of the clients' matrix: every cell against a running server, one JSON line each.

    GATEPOST_BIN=… python matrix.py

Prints `{"client": "python", "cell": "refresh", "ok": true}`, with `"why"` where it is not. Exit code 1 if a cell failed.
"""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from gatepost import (
    Client,
    InsufficientScopeError,
    OAuthError,
    ProblemError,
    SignIn,
    TokenInvalidError,
    Tokens,
    User,
    Verifier,
)
from gatepost.testing import App, DevServer

CALLBACK = "http://localhost/callback"


def expect(holds: object, what: str) -> None:
    """Fails the cell unless it holds; `assert` would be silent under `-O`."""
    if not holds:
        raise AssertionError(what)


def refused(kind: type[Exception], act: Callable[[], object], word: str | None = None) -> None:
    """Fails the cell unless the act is refused, by that kind of error and with that word."""
    try:
        act()
    except kind as error:
        says = getattr(error, "error", getattr(error, "code", None))
        expect(word is None or says == word, f"refused with {says}, not {word}")
    else:
        raise AssertionError(f"not refused: {kind.__name__} was due")


def app_and_client(server: DevServer, app_id: str, *flags: str) -> tuple[App, Client]:
    """An app of the cell's own, and its client."""
    app = server.create_app(app_id, *flags, redirect_uri=CALLBACK)
    return app, app.client()


def is_of(user: User, address: str, tokens: Tokens) -> bool:
    """Whether the verifier and the ID token speak of the same person and session."""
    return (user.email, user.id, user.session_id) == (address, tokens.claims["sub"], tokens.claims["sid"])


def link(server: DevServer) -> None:
    """By link: pressed where the app's redirect URI is, and approved from another screen while the first one waits."""
    app, client = app_and_client(server, "link")
    with client:
        here = client.start("here@example.org", CALLBACK, method="link")
        tokens = client.exchange(here, server.press(server.letter("here@example.org")))
        info = client.userinfo(tokens.access_token)
        expect((info.sub, info.email) == (tokens.claims["sub"], "here@example.org"), "userinfo names another")
        expect(client.status(here).status == "completed", "the sign-in is not completed")

        there = client.start("there@example.org", CALLBACK)
        letter = server.letter("there@example.org")
        with ThreadPoolExecutor(1) as other_thread:
            waiting = other_thread.submit(client.wait, there, timeout=20)
            server.press(letter, "approve", match=there.match_number)
            tokens = client.exchange(there, waiting.result())
        expect(client.userinfo(tokens.access_token).email == "there@example.org", "another was approved")
        refused(ProblemError, lambda: client.enter_code(there, letter.code or ""), "sign_in_completed")
    expect(app.id == "link", "the app is another")


def code(server: DevServer) -> None:
    """By code: a wrong one counts, the right one signs in, and works once."""
    _, client = app_and_client(server, "code")
    with client:
        begun = client.start("code@example.org", CALLBACK, method="code")
        digits = server.letter("code@example.org").code or ""
        wrong = f"{(int(digits) + 1) % 1_000_000:06}"
        refused(ProblemError, lambda: client.enter_code(begun, wrong), "code_incorrect")
        redirect = client.enter_code(begun, f"{digits[:3]} {digits[3:]}")
        tokens = client.exchange(begun, redirect)
        expect(client.userinfo(tokens.access_token).email == "code@example.org", "another was signed in")
        refused(OAuthError, lambda: client.exchange(begun, redirect), "invalid_grant")
        refused(OAuthError, lambda: client.refresh(tokens), "invalid_grant")  # the replay ended the session


def refresh(server: DevServer) -> None:
    """Refresh: new tokens of the same session each time; a replayed one ends it."""
    app, client = app_and_client(server, "refresh")
    with client, Verifier(app.issuer) as verifier:
        first = server.sign_in("refresh@example.org", app)
        second = client.refresh(first)
        third = client.refresh(second.refresh_token)
        sessions = {verifier.verify(tokens.access_token).session_id for tokens in (first, second, third)}
        expect(len(sessions) == 1, "the session changed")
        expect(len({first.refresh_token, second.refresh_token, third.refresh_token}) == 3, "a refresh token came twice")
        refused(OAuthError, lambda: client.refresh(first), "invalid_grant")
        refused(OAuthError, lambda: client.refresh(third), "invalid_grant")


def logout(server: DevServer) -> None:
    """Logout: refresh, userinfo and introspection refuse at once."""
    app, client = app_and_client(server, "logout", "--kind", "confidential")
    with client:
        tokens = server.sign_in("logout@example.org", app)
        expect(client.introspect(tokens.access_token).active, "not active before")
        client.logout(tokens)
        expect(not client.introspect(tokens.access_token).active, "active after")
        refused(OAuthError, lambda: client.refresh(tokens), "invalid_grant")
        refused(OAuthError, lambda: client.userinfo(tokens.access_token), "invalid_token")
        client.logout(tokens)  # once more does no harm (RFC 7009 §2.2)


def jwt(server: DevServer) -> None:
    """Verifying a JWT offline: of each algorithm, and nothing else that looks like one."""
    for algorithm in ("ES256", "RS256", "EdDSA"):
        app, client = app_and_client(server, f"jwt-{algorithm.lower()}", "--access-token-alg", algorithm)
        with client, Verifier(app.issuer) as verifier:
            address = f"{algorithm.lower()}@example.org"
            tokens = server.sign_in(address, app)
            expect(is_of(verifier.verify(tokens.access_token, scopes=["email"]), address, tokens), "another is named")
            refused(InsufficientScopeError, partial(verifier.verify, tokens.access_token, scopes=["notes:write"]))
            head, body, signature = tokens.access_token.split(".")
            forged = (f"{head}.{body}.{signature[::-1]}", f"{head}.{body}.", tokens.id_token or "", tokens.refresh_token)
            for other in forged:
                refused(TokenInvalidError, partial(verifier.verify, other))


def biscuit(server: DevServer) -> None:
    """Verifying a Biscuit offline: as issued, narrowed by its holder, and tampered with."""
    app, client = app_and_client(server, "biscuit", "--access-token-format", "biscuit")
    with client, Verifier(app.issuer) as verifier:
        tokens = server.sign_in("biscuit@example.org", app)
        token = tokens.access_token
        expect(
            is_of(verifier.verify(token, scopes=["email"], operation="write"), "biscuit@example.org", tokens), "another is named"
        )
        check = ("token", "attenuate", "--check", 'operation("read")', "--expires-in", "5m")
        narrowed = server.run(*check, input=token)
        expect(verifier.verify(narrowed, scopes=["email"], operation="read").id == tokens.claims["sub"], "narrowed to nobody")
        refused(InsufficientScopeError, lambda: verifier.verify(narrowed, operation="write"))
        refused(InsufficientScopeError, lambda: verifier.verify(token, scopes=["notes:write"]))
        refused(TokenInvalidError, lambda: verifier.verify(f"{token[:60]}{'B' if token[60] == 'A' else 'A'}{token[61:]}"))


def rotation(server: DevServer) -> None:
    """Keys change under the verifier's feet: planned, so that both keys are good, and because one was stolen."""
    app, client = app_and_client(server, "rotation")
    with client, Verifier(app.issuer) as verifier:
        before = server.sign_in("rotation@example.org", app)
        verifier.verify(before.access_token)
        server.run("keys", "rotate", app.id)
        planned = client.refresh(before)
        verifier.verify(planned.access_token)
        server.run("keys", "rotate", app.id, "--now")
        after = client.refresh(planned)
        verifier.verify(after.access_token)
        refused(TokenInvalidError, lambda: verifier.verify(planned.access_token))


def restart(server: DevServer) -> None:
    """The server goes and comes back: known keys serve meanwhile, sign-ins and sessions go on, and who waits goes on waiting."""
    app, client = app_and_client(server, "restart")
    with client, Verifier(app.issuer) as verifier:
        tokens = server.sign_in("restart@example.org", app)
        verifier.verify(tokens.access_token)
        begun = client.start("again@example.org", CALLBACK)
        letter = server.letter("again@example.org")
        with ThreadPoolExecutor(1) as other_thread:
            waiting = other_thread.submit(client.wait, begun, timeout=30)
            server.stop()
            verifier.verify(tokens.access_token)
            server.start()
            finish(server, client, begun, waiting.result, lambda: server.press(letter, "approve", match=begun.match_number))
        verifier.verify(client.refresh(tokens).access_token)


def finish(server: DevServer, client: Client, begun: SignIn, wait: Callable[[], str], approve: Callable[[], str]) -> None:
    """Approves, and exchanges what the waiting thread got."""
    approve()
    tokens = client.exchange(begun, wait())
    expect(client.userinfo(tokens.access_token).email == "again@example.org", f"another, at {server.origin}")


def wrong_audience(server: DevServer) -> None:
    """A token for another API is refused, though issuer, app and key are right."""
    app, client = app_and_client(server, "audience", "--access-token-audience", "https://api.example.org")
    with client, Verifier(app.issuer) as of_the_app, Verifier(app.issuer, "https://api.example.org") as of_the_api:
        token = server.sign_in("audience@example.org", app).access_token
        expect(of_the_api.verify(token).email == "audience@example.org", "the right audience refuses")
        refused(TokenInvalidError, lambda: of_the_app.verify(token))
        with Verifier(app.issuer, "https://api.example.org/") as nearly:
            refused(TokenInvalidError, lambda: nearly.verify(token))


def wrong_app(server: DevServer) -> None:
    """Nothing of one app is accepted by another: access token, refresh token, code."""
    api = ("--access-token-audience", "https://api.example.org")  # both share an audience: issuer and app must tell them apart
    (ours, client), (theirs, other) = app_and_client(server, "ours", *api), app_and_client(server, "theirs", *api)
    with client, other, Verifier(ours.issuer, "https://api.example.org") as verifier:
        mine, foreign = server.sign_in("both@example.org", ours), server.sign_in("both@example.org", theirs)
        expect(verifier.verify(mine.access_token).id != foreign.claims["sub"], "one person, one name in both apps")
        refused(TokenInvalidError, lambda: verifier.verify(foreign.access_token))
        refused(OAuthError, lambda: client.refresh(foreign), "invalid_grant")
        refused(OAuthError, lambda: client.userinfo(foreign.access_token), "invalid_token")
        begun = other.start("code-of-theirs@example.org", CALLBACK)
        redirect = server.press(server.letter("code-of-theirs@example.org"))
        mistaken = redirect.replace("apps%2Ftheirs", "apps%2Fours")
        refused(OAuthError, lambda: client.exchange(begun, mistaken), "invalid_grant")


CELLS = (link, code, refresh, logout, jwt, biscuit, rotation, restart, wrong_audience, wrong_app)


def main() -> int:
    """Runs all cells on one server; gives the exit code."""
    failed = 0
    with DevServer() as server:
        for cell in CELLS:
            row: dict[str, object] = {"client": "python", "cell": cell.__name__, "ok": True}
            try:
                cell(server)
            except Exception as error:  # noqa: BLE001 - whatever it is, the cell failed
                failed += 1
                row |= {"ok": False, "why": f"{type(error).__name__}: {error}"}
                traceback.print_exc()
            print(json.dumps(row), flush=True)
    print(f"python: {len(CELLS) - failed} of {len(CELLS)} cells passed", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
