import pytest
from fake import Clock, Issuer


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def keys() -> Issuer:
    """Keys are slow to make: tests share them, and nothing else."""
    return Issuer()


@pytest.fixture
def issuer(keys: Issuer) -> Issuer:
    fresh = Issuer.__new__(Issuer)
    fresh.__dict__ = {**keys.__dict__, "published": list(keys.published), "asked": [], "requests": [], "answers": {}}
    return fresh


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Nothing waits in these tests; what would have been waited for is listed."""
    pauses: list[float] = []

    async def pause(seconds: float) -> None:
        pauses.append(seconds)

    monkeypatch.setattr("gatepost._steps.time.sleep", pauses.append)
    monkeypatch.setattr("gatepost._steps.anyio.sleep", pause)
    return pauses
