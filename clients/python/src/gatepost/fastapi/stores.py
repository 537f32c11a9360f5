"""Where sessions are kept: in memory, or wherever you like."""

import time
from collections import OrderedDict
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Protocol
from weakref import WeakValueDictionary

import anyio


class SessionStore(Protocol):
    """What `Sessions` needs of a store. Keys and values are text; values hold tokens, so keep strangers out.

    With redis-py: `get` and `delete` as they are, `set(key, value, ex=seconds)`, and `lock(f"{key}:lock", timeout=30)`.
    """

    async def get(self, key: str) -> str | None:
        """The value, unless it was deleted or its time is over."""
        ...

    async def set(self, key: str, value: str, seconds: int) -> None:
        """Keeps the value for so many seconds, in place of what was there."""
        ...

    async def delete(self, key: str) -> None:
        """Forgets the value; that there is none is no error."""
        ...

    def lock(self, key: str) -> AbstractAsyncContextManager[object]:
        """Keeps everybody else who asks for that lock waiting, on other nodes too: a refresh token must not be used twice."""
        ...


class MemoryStore:
    """Keeps sessions in this process: for one worker. They are gone when it ends, and people sign in anew.

    Beyond `most` sessions the oldest one is forgotten.
    """

    def __init__(self, most: int = 100_000, clock: Callable[[], float] = time.monotonic) -> None:
        self._most, self._clock = most, clock
        self._kept: OrderedDict[str, tuple[str, float]] = OrderedDict()
        self._locks: WeakValueDictionary[str, anyio.Lock] = WeakValueDictionary()

    async def get(self, key: str) -> str | None:
        """The value, unless it was deleted or its time is over."""
        value, ends_at = self._kept.get(key, ("", 0.0))
        if ends_at > self._clock():
            return value
        self._kept.pop(key, None)
        return None

    async def set(self, key: str, value: str, seconds: int) -> None:
        """Keeps the value for so many seconds."""
        self._kept[key] = (value, self._clock() + seconds)
        self._kept.move_to_end(key)
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)

    async def delete(self, key: str) -> None:
        """Forgets the value."""
        self._kept.pop(key, None)

    def lock(self, key: str) -> AbstractAsyncContextManager[object]:
        """Keeps others in this process waiting."""
        return self._locks.setdefault(key, anyio.Lock())
