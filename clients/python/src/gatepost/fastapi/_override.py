"""Somebody in place of whoever calls, for tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from gatepost.values import User


@dataclass(frozen=True)
class Overridden:
    """Who calls while an override is in force; `None` is nobody."""

    user: User | None


class Override:
    """What dependencies ask before they look at a request."""

    def __init__(self) -> None:
        self._overridden: list[Overridden] = []

    @property
    def _override(self) -> Overridden | None:
        return self._overridden[-1] if self._overridden else None

    @contextmanager
    def override(self, user: User | None) -> Iterator[None]:
        """For tests: every caller is that user, or nobody, whatever they bring. Scopes are still asked for.

        Use it as `with auth.override(User("usr_ada", "ada@example.org", "ses_1")): …`.
        """
        overridden = Overridden(user)
        self._overridden.append(overridden)
        try:
            yield
        finally:
            self._overridden.remove(overridden)
