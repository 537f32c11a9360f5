# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from .. import errors
from ..client import AuthenticatedClient, Client
from ..models.problem import Problem
from ..models.sign_in_state import SignInState
from ..types import Response


def _get_kwargs(
    app_id: str,
    sign_in_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/apps/{app_id}/sign-ins/{sign_in_id}".format(
            app_id=quote(str(app_id), safe=""),
            sign_in_id=quote(str(sign_in_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | SignInState | None:
    if response.status_code == 200:
        response_200 = SignInState.from_dict(response.json())

        return response_200

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 414:
        response_414 = Problem.from_dict(response.json())

        return response_414

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | SignInState]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    app_id: str,
    sign_in_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Problem | SignInState]:
    """Watch a sign-in

     For the page that waits. Only the holder of the sign-in's secret is told. With `Accept: text/event-
    stream` it is a stream of server-sent events, each with the same JSON, that ends when nothing more
    can happen.

    Args:
        app_id (str):
        sign_in_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | SignInState]
    """

    kwargs = _get_kwargs(
        app_id=app_id,
        sign_in_id=sign_in_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    app_id: str,
    sign_in_id: str,
    *,
    client: AuthenticatedClient,
) -> Problem | SignInState | None:
    """Watch a sign-in

     For the page that waits. Only the holder of the sign-in's secret is told. With `Accept: text/event-
    stream` it is a stream of server-sent events, each with the same JSON, that ends when nothing more
    can happen.

    Args:
        app_id (str):
        sign_in_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | SignInState
    """

    return sync_detailed(
        app_id=app_id,
        sign_in_id=sign_in_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    app_id: str,
    sign_in_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Problem | SignInState]:
    """Watch a sign-in

     For the page that waits. Only the holder of the sign-in's secret is told. With `Accept: text/event-
    stream` it is a stream of server-sent events, each with the same JSON, that ends when nothing more
    can happen.

    Args:
        app_id (str):
        sign_in_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | SignInState]
    """

    kwargs = _get_kwargs(
        app_id=app_id,
        sign_in_id=sign_in_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    app_id: str,
    sign_in_id: str,
    *,
    client: AuthenticatedClient,
) -> Problem | SignInState | None:
    """Watch a sign-in

     For the page that waits. Only the holder of the sign-in's secret is told. With `Accept: text/event-
    stream` it is a stream of server-sent events, each with the same JSON, that ends when nothing more
    can happen.

    Args:
        app_id (str):
        sign_in_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | SignInState
    """

    return (
        await asyncio_detailed(
            app_id=app_id,
            sign_in_id=sign_in_id,
            client=client,
        )
    ).parsed
