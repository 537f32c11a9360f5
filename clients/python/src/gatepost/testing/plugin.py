"""The pytest plugin: the fixture `gatepost_dev`, one server for all tests of a run. Each test uses an address of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from gatepost.testing.server import DevServer


@pytest.fixture(scope="session")
def gatepost_dev() -> Iterator[DevServer]:
    """A running `gatepost dev` in a folder and on ports of its own; the binary is `GATEPOST_BIN`, or `gatepost` in the path."""
    with DevServer() as server:
        yield server
