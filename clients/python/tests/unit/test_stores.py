"""The store in memory, and how a session is written down."""

from datetime import datetime, timezone

import anyio
import pytest
from fake import Clock

from gatepost import Tokens, User
from gatepost.fastapi import MemoryStore, Session

pytestmark = pytest.mark.anyio


async def test_a_value_lives_as_long_as_was_said(clock: Clock) -> None:
    store = MemoryStore(clock=clock)
    await store.set("a", "1", 10)
    clock.now += 9.9
    assert await store.get("a") == "1"
    await store.set("a", "2", 10)
    clock.now += 9.9
    assert await store.get("a") == "2"
    clock.now += 0.1
    assert await store.get("a") is None


async def test_a_deleted_value_is_gone_and_deleting_again_is_no_error() -> None:
    store = MemoryStore()
    await store.set("a", "1", 10)
    await store.delete("a")
    await store.delete("a")
    assert await store.get("a") is None


async def test_beyond_its_size_the_oldest_is_forgotten() -> None:
    store = MemoryStore(most=2)
    for key in ("a", "b", "a", "c"):
        await store.set(key, key, 10)
    assert [await store.get(key) for key in ("a", "b", "c")] == ["a", None, "c"]


async def test_a_lock_is_for_one_at_a_time_and_for_its_key_alone() -> None:
    store, order = MemoryStore(), []

    async def hold(key: str, name: str) -> None:
        async with store.lock(key):
            order.append(f"{name} in")
            await anyio.lowlevel.checkpoint()
            order.append(f"{name} out")

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(hold, "a", "first")
        tasks.start_soon(hold, "a", "second")
    assert order == ["first in", "first out", "second in", "second out"]
    async with store.lock("a"), store.lock("b"):
        order.append("both")
    assert order[-1] == "both"


def test_a_session_is_read_as_it_was_written() -> None:
    now = datetime(2026, 1, 31, 12, 0, 0, 123456, timezone.utc)
    user = User("usr_ada", "ada@example.org", "ses_1", frozenset({"openid"}), now, now)
    tokens = Tokens("access", "refresh", "id", now, frozenset({"openid"}))
    for session in (Session(user, tokens, 7), Session(User("usr_b", "b@example.org", "ses_2"), tokens, 8)):
        assert Session.from_json(session.to_json()) == session


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"user": {"scopes": []}, "tokens": {"scopes": []}}'])
def test_what_is_no_session_is_an_error_that_can_be_told(text: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        Session.from_json(text)
