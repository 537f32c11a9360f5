"""What can go wrong. Nothing here prints a token, a code or a secret."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from gatepost.api.models import OAuthError as OAuthAnswer
from gatepost.api.models import Problem
from gatepost.api.types import Unset

if TYPE_CHECKING:
    import httpx


class GatepostError(Exception):
    """Whatever this package raises on purpose."""


class UnreachableError(GatepostError):
    """Gatepost could not be asked, or could not answer (5xx). `retry_after` is in seconds, if it said so."""

    def __init__(self, what: str, retry_after: int | None = None) -> None:
        super().__init__(what)
        self.retry_after = retry_after


class ProblemError(GatepostError):
    """Gatepost refused a request with a problem (RFC 9457).

    Attributes:
        status: the HTTP status.
        code: a stable word to branch on, such as `rate_limited` or `code_incorrect`.
        detail: what went wrong this time, for a developer.
        request_id: by which support finds the request.
        fields: each wrong field with its code; for status 422.
        attempts_remaining: how many more codes may be typed; with `code_incorrect`.
        retry_after: seconds to wait, if Gatepost said so.
    """

    def __init__(self, problem: Problem, retry_after: int | None = None) -> None:
        super().__init__(f"{problem.code}: {problem.detail}")
        self.status, self.code, self.detail = problem.status, problem.code, problem.detail
        self.request_id = problem.request_id
        wrong = [] if isinstance(problem.errors, Unset) else problem.errors
        self.fields = {field.field: field.code for field in wrong}
        left = problem.attempts_remaining
        self.attempts_remaining = None if isinstance(left, Unset) else left
        self.retry_after = retry_after


class OAuthError(GatepostError):
    """An OAuth endpoint refused (RFC 6749 §5.2), or a redirect brought an error (§4.1.2.1). `error` is the word to branch on."""

    def __init__(self, error: str, description: str = "", status: int | None = None) -> None:
        super().__init__(f"{error}: {description}" if description else error)
        self.error, self.description, self.status = error, description, status


class SignInEndedError(GatepostError):
    """The sign-in will not be approved any more. `status` is `completed` (in another browser), `refused`, `expired` or `locked`."""

    def __init__(self, status: str) -> None:
        super().__init__(f"the sign-in is {status}")
        self.status = status


class RedirectError(GatepostError):
    """A redirect that does not belong to the sign-in: another state, another issuer (RFC 9207), or no code."""


class TokenInvalidError(GatepostError):
    """A token that is not good. The reason is for your log; tell the caller nothing but 401 `invalid_token` (RFC 6750 §3.1)."""


class InsufficientScopeError(GatepostError):
    """A good token that does not reach so far: 403 `insufficient_scope` (RFC 6750 §3.1). `scopes` are those that are needed."""

    def __init__(self, scopes: Iterable[str]) -> None:
        self.scopes = tuple(scopes)
        super().__init__(f"the token does not reach {' '.join(self.scopes) or 'this operation'}")


def retry_after(response: httpx.Response) -> int | None:
    """The header in seconds (RFC 9110 §10.2.3), where it is a number."""
    value = response.headers.get("retry-after", "")
    return int(value) if value.isascii() and value.isdigit() else None


def refusal(response: httpx.Response) -> GatepostError:
    """The error that an answer of 4xx or 5xx stands for, whichever endpoint gave it."""
    wait = retry_after(response)
    if response.status_code >= 500:
        return UnreachableError(f"Gatepost answered {response.status_code}", wait)
    try:
        body = response.json()
        if "error" in body:
            answer = OAuthAnswer.from_dict({"error_description": "", **body})
            return OAuthError(answer.error, answer.error_description, response.status_code)
        return ProblemError(Problem.from_dict(body), wait)
    except (ValueError, KeyError, TypeError):
        return UnreachableError(f"{response.url.host} answered {response.status_code}, which is not Gatepost's", wait)
