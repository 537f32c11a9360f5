# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from .. import errors
from ..client import AuthenticatedClient, Client
from ..models.introspection_request import IntrospectionRequest
from ..models.o_auth_error import OAuthError
from ..models.problem import Problem
from ..models.token_state import TokenState
from ..types import Response


def _get_kwargs(
    app_id: str,
    *,
    body: IntrospectionRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/apps/{app_id}/introspect".format(
            app_id=quote(str(app_id), safe=""),
        ),
    }

    _kwargs["data"] = body.to_dict()
    headers["Content-Type"] = "application/x-www-form-urlencoded"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> OAuthError | Problem | TokenState | None:
    if response.status_code == 200:
        response_200 = TokenState.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = OAuthError.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = OAuthError.from_dict(response.json())

        return response_401

    if response.status_code == 408:
        response_408 = OAuthError.from_dict(response.json())

        return response_408

    if response.status_code == 413:
        response_413 = OAuthError.from_dict(response.json())

        return response_413

    if response.status_code == 414:
        response_414 = Problem.from_dict(response.json())

        return response_414

    if response.status_code == 500:
        response_500 = OAuthError.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = OAuthError.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[OAuthError | Problem | TokenState]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    app_id: str,
    *,
    client: AuthenticatedClient,
    body: IntrospectionRequest,
) -> Response[OAuthError | Problem | TokenState]:
    """What a token is worth now

     Token introspection (RFC 7662), for apps that can prove to be themselves: a public app is refused as
    `invalid_client`. A token that is unknown, malformed, of another app, expired, used or revoked is
    not active, and the answer does not say which. The session is looked at each time.

    Args:
        app_id (str):
        body (IntrospectionRequest): What a client of the introspection endpoint sends. Empty
            parameters count as left out; none may be sent twice. Example: {'token': 'gp_refresh_…'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OAuthError | Problem | TokenState]
    """

    kwargs = _get_kwargs(
        app_id=app_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    app_id: str,
    *,
    client: AuthenticatedClient,
    body: IntrospectionRequest,
) -> OAuthError | Problem | TokenState | None:
    """What a token is worth now

     Token introspection (RFC 7662), for apps that can prove to be themselves: a public app is refused as
    `invalid_client`. A token that is unknown, malformed, of another app, expired, used or revoked is
    not active, and the answer does not say which. The session is looked at each time.

    Args:
        app_id (str):
        body (IntrospectionRequest): What a client of the introspection endpoint sends. Empty
            parameters count as left out; none may be sent twice. Example: {'token': 'gp_refresh_…'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OAuthError | Problem | TokenState
    """

    return sync_detailed(
        app_id=app_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    app_id: str,
    *,
    client: AuthenticatedClient,
    body: IntrospectionRequest,
) -> Response[OAuthError | Problem | TokenState]:
    """What a token is worth now

     Token introspection (RFC 7662), for apps that can prove to be themselves: a public app is refused as
    `invalid_client`. A token that is unknown, malformed, of another app, expired, used or revoked is
    not active, and the answer does not say which. The session is looked at each time.

    Args:
        app_id (str):
        body (IntrospectionRequest): What a client of the introspection endpoint sends. Empty
            parameters count as left out; none may be sent twice. Example: {'token': 'gp_refresh_…'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OAuthError | Problem | TokenState]
    """

    kwargs = _get_kwargs(
        app_id=app_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    app_id: str,
    *,
    client: AuthenticatedClient,
    body: IntrospectionRequest,
) -> OAuthError | Problem | TokenState | None:
    """What a token is worth now

     Token introspection (RFC 7662), for apps that can prove to be themselves: a public app is refused as
    `invalid_client`. A token that is unknown, malformed, of another app, expired, used or revoked is
    not active, and the answer does not say which. The session is looked at each time.

    Args:
        app_id (str):
        body (IntrospectionRequest): What a client of the introspection endpoint sends. Empty
            parameters count as left out; none may be sent twice. Example: {'token': 'gp_refresh_…'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OAuthError | Problem | TokenState
    """

    return (
        await asyncio_detailed(
            app_id=app_id,
            client=client,
            body=body,
        )
    ).parsed
