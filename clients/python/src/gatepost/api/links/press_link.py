# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from .. import errors
from ..client import AuthenticatedClient, Client
from ..models.link_form import LinkForm
from ..models.link_outcome import LinkOutcome
from ..models.problem import Problem
from ..types import UNSET, Response, Unset


def _get_kwargs(
    token: str,
    *,
    body: LinkForm | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/l/{token}".format(
            token=quote(str(token), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["data"] = body.to_dict()
    headers["Content-Type"] = "application/x-www-form-urlencoded"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | LinkOutcome | Problem | None:
    if response.status_code == 200:
        response_200 = LinkOutcome.from_dict(response.json())

        return response_200

    if response.status_code == 303:
        response_303 = cast(Any, None)
        return response_303

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 408:
        response_408 = Problem.from_dict(response.json())

        return response_408

    if response.status_code == 410:
        response_410 = Problem.from_dict(response.json())

        return response_410

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 414:
        response_414 = Problem.from_dict(response.json())

        return response_414

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())

        return response_415

    if response.status_code == 422:
        response_422 = Problem.from_dict(response.json())

        return response_422

    if response.status_code == 429:
        response_429 = Problem.from_dict(response.json())

        return response_429

    if response.status_code == 500:
        response_500 = Problem.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = Problem.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Any | LinkOutcome | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    token: str,
    *,
    client: AuthenticatedClient | Client,
    body: LinkForm | Unset = UNSET,
) -> Response[Any | LinkOutcome | Problem]:
    """Press a link's button

     Signs in, or lets the screen go on where the sign-in began; either spends the link. Or refuses the
    sign-in. A form that another site sent is refused. Whoever prefers JSON gets `redirect_to` with 200;
    everybody else is sent on with 303. A browser in which the sign-in did not begin is let in at the
    authorization endpoint for two minutes, once.

    Args:
        token (str):
        body (LinkForm | Unset): The form of a link. Example: {'action': 'approve', 'match':
            '47'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | LinkOutcome | Problem]
    """

    kwargs = _get_kwargs(
        token=token,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    token: str,
    *,
    client: AuthenticatedClient | Client,
    body: LinkForm | Unset = UNSET,
) -> Any | LinkOutcome | Problem | None:
    """Press a link's button

     Signs in, or lets the screen go on where the sign-in began; either spends the link. Or refuses the
    sign-in. A form that another site sent is refused. Whoever prefers JSON gets `redirect_to` with 200;
    everybody else is sent on with 303. A browser in which the sign-in did not begin is let in at the
    authorization endpoint for two minutes, once.

    Args:
        token (str):
        body (LinkForm | Unset): The form of a link. Example: {'action': 'approve', 'match':
            '47'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | LinkOutcome | Problem
    """

    return sync_detailed(
        token=token,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    token: str,
    *,
    client: AuthenticatedClient | Client,
    body: LinkForm | Unset = UNSET,
) -> Response[Any | LinkOutcome | Problem]:
    """Press a link's button

     Signs in, or lets the screen go on where the sign-in began; either spends the link. Or refuses the
    sign-in. A form that another site sent is refused. Whoever prefers JSON gets `redirect_to` with 200;
    everybody else is sent on with 303. A browser in which the sign-in did not begin is let in at the
    authorization endpoint for two minutes, once.

    Args:
        token (str):
        body (LinkForm | Unset): The form of a link. Example: {'action': 'approve', 'match':
            '47'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | LinkOutcome | Problem]
    """

    kwargs = _get_kwargs(
        token=token,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    token: str,
    *,
    client: AuthenticatedClient | Client,
    body: LinkForm | Unset = UNSET,
) -> Any | LinkOutcome | Problem | None:
    """Press a link's button

     Signs in, or lets the screen go on where the sign-in began; either spends the link. Or refuses the
    sign-in. A form that another site sent is refused. Whoever prefers JSON gets `redirect_to` with 200;
    everybody else is sent on with 303. A browser in which the sign-in did not begin is let in at the
    authorization endpoint for two minutes, once.

    Args:
        token (str):
        body (LinkForm | Unset): The form of a link. Example: {'action': 'approve', 'match':
            '47'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | LinkOutcome | Problem
    """

    return (
        await asyncio_detailed(
            token=token,
            client=client,
            body=body,
        )
    ).parsed
