"""The protocol without input and output: generators that say what to do next, and one loop each for threads and for tasks.

A generator yields a step and is sent its result: so every rule (retries, checks, the order of requests) is written once.
"""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

import anyio
import httpx

from gatepost.api.models import SignInState
from gatepost.errors import UnreachableError, refusal, retry_after

T = TypeVar("T")
PAUSES = (0.2, 0.4, 0.8)  # seconds before each further attempt, if Gatepost does not say how long
ALWAYS = float("inf")
LONGEST_PAUSE = 5  # seconds, whatever it says: who called is waiting


@dataclass(frozen=True)
class Send:
    """Send a request; its result is the response, read."""

    request: httpx.Request


@dataclass(frozen=True)
class Pause:
    """Wait, in seconds; no result."""

    seconds: float


@dataclass(frozen=True)
class Watch:
    """Read server-sent events until one `is_enough`, which is the result, or the stream ends, which is `None`.

    A refusal is the result as a response. `patience` is how long the stream may be silent, in seconds.
    """

    request: httpx.Request
    is_enough: Callable[[SignInState], bool]
    patience: float


Step = Send | Pause | Watch
Steps = Generator[Step, Any, T]


def send(request: httpx.Request, *, repeat_within: float) -> Steps[httpx.Response]:
    """Sends, and again where that does no harm; gives an answer below 400, and raises what else there was.

    `repeat_within`: for how many seconds Gatepost takes the same request twice for one. After that it is sent again only if
    it never left.
    """
    pauses, began_at = list(PAUSES), time.monotonic()
    while True:
        pause = pauses.pop(0) if pauses else None
        try:
            response: httpx.Response = yield Send(request)
        except httpx.TransportError as error:
            never_left = isinstance(error, (httpx.ConnectError, httpx.ConnectTimeout))
            if pause is None or not (never_left or _in_time(began_at, pause, repeat_within)):
                raise UnreachableError(f"{request.url.host} could not be asked: {type(error).__name__}") from error
        else:
            wait = retry_after(response)
            pause = min(wait, LONGEST_PAUSE) if pause is not None and wait is not None else pause
            if pause is None or not (_may_pass(response) and _in_time(began_at, pause, repeat_within)):
                return _accepted(response)
        yield Pause(pause)


def _in_time(began_at: float, pause: float, repeat_within: float) -> bool:
    return time.monotonic() + pause - began_at < repeat_within


def _accepted(response: httpx.Response) -> httpx.Response:
    if response.status_code >= 400:
        raise refusal(response)
    return response


def _may_pass(response: httpx.Response) -> bool:
    """Whether the same request may fare better soon: a fault, or the same one still running (409 `idempotency_key_in_use`)."""
    return response.status_code >= 500 or (response.status_code == 409 and b"idempotency_key_in_use" in response.content)


def run(steps: Steps[T], http: httpx.Client) -> T:
    """Takes the steps in this thread."""
    result: object = None
    failure: httpx.TransportError | None = None
    while True:
        try:
            step = steps.throw(failure) if failure else steps.send(result)
        except StopIteration as end:
            value: T = end.value
            return value
        try:
            result, failure = _perform(step, http), None
        except httpx.TransportError as error:
            failure = error


async def run_async(steps: Steps[T], http: httpx.AsyncClient) -> T:
    """Takes the steps in this task."""
    result: object = None
    failure: httpx.TransportError | None = None
    while True:
        try:
            step = steps.throw(failure) if failure else steps.send(result)
        except StopIteration as end:
            value: T = end.value
            return value
        try:
            result, failure = await _perform_async(step, http), None
        except httpx.TransportError as error:
            failure = error


def _perform(step: Step, http: httpx.Client) -> object:
    if isinstance(step, Pause):
        time.sleep(step.seconds)
        return None
    _dress(step.request, http.timeout, http.headers)
    if isinstance(step, Send):
        return http.send(step.request)
    response = http.send(_patient(step), stream=True)
    try:
        if response.status_code != 200:
            response.read()
            return response
        return next((state for state in _states(response.iter_lines()) if step.is_enough(state)), None)
    finally:
        response.close()


async def _perform_async(step: Step, http: httpx.AsyncClient) -> object:
    if isinstance(step, Pause):
        await anyio.sleep(step.seconds)
        return None
    _dress(step.request, http.timeout, http.headers)
    if isinstance(step, Send):
        return await http.send(step.request)
    response = await http.send(_patient(step), stream=True)
    try:
        if response.status_code != 200:
            await response.aread()
            return response
        async for state in _states_async(response.aiter_lines()):
            if step.is_enough(state):
                return state
        return None
    finally:
        await response.aclose()


def _dress(request: httpx.Request, timeout: httpx.Timeout, headers: httpx.Headers) -> None:
    """Gives a request what the client would have given it, had it made it: without a timeout it would wait for ever."""
    request.extensions = {"timeout": timeout.as_dict(), **request.extensions}
    for name, value in headers.items():
        request.headers.setdefault(name, value)


def _patient(step: Watch) -> httpx.Request:
    timeout = {**step.request.extensions.get("timeout", {}), "read": step.patience}
    step.request.extensions = {**step.request.extensions, "timeout": timeout}
    return step.request


def _states(lines: Iterator[str]) -> Iterator[SignInState]:
    for line in lines:
        if (state := _state_in(line)) is not None:
            yield state


async def _states_async(lines: AsyncIterator[str]) -> AsyncIterator[SignInState]:
    async for line in lines:
        if (state := _state_in(line)) is not None:
            yield state


def _state_in(line: str) -> SignInState | None:
    """The state that a line of the stream carries: each event of Gatepost's has its data on one line."""
    return SignInState.from_dict(json.loads(line[5:])) if line.startswith("data:") else None
