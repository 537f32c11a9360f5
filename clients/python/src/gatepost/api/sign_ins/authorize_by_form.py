# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from .. import errors
from ..client import AuthenticatedClient, Client
from ..models.authorization_request import AuthorizationRequest
from ..models.problem import Problem
from ..types import Response


def _get_kwargs(
    app_id: str,
    *,
    body: AuthorizationRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/apps/{app_id}/authorize".format(
            app_id=quote(str(app_id), safe=""),
        ),
    }

    _kwargs["data"] = body.to_dict()
    headers["Content-Type"] = "application/x-www-form-urlencoded"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | Problem | str | None:
    if response.status_code == 303:
        response_303 = cast(Any, None)
        return response_303

    if response.status_code == 400:
        response_400 = response.text
        return response_400

    if response.status_code == 403:
        response_403 = response.text
        return response_403

    if response.status_code == 404:
        response_404 = response.text
        return response_404

    if response.status_code == 413:
        response_413 = response.text
        return response_413

    if response.status_code == 414:
        response_414 = Problem.from_dict(response.json())

        return response_414

    if response.status_code == 415:
        response_415 = response.text
        return response_415

    if response.status_code == 503:
        response_503 = response.text
        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Any | Problem | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    app_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: AuthorizationRequest,
) -> Response[Any | Problem | str]:
    """Show the hosted sign-in page, by a form

     The same request as a form (RFC 6749 §3.1); the browser is then sent on to GET.

    Args:
        app_id (str):
        body (AuthorizationRequest): An authorization request (RFC 6749 §4.1.1, OIDC Core
            §3.1.2.1). Other parameters are ignored; one that stands there twice is an error. Example:
            {'response_type': 'code', 'client_id': 'shop', 'redirect_uri':
            'https://shop.example.com/callback', 'scope': 'openid email', 'state': 'af0ifjsldkj',
            'nonce': 'n-0S6_WzA2Mj', 'code_challenge': 'ZtNPunH49FD35FWYhT5Tv8I7vRKQJ8uxMaL0_9eHjNA',
            'code_challenge_method': 'S256'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem | str]
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
    client: AuthenticatedClient | Client,
    body: AuthorizationRequest,
) -> Any | Problem | str | None:
    """Show the hosted sign-in page, by a form

     The same request as a form (RFC 6749 §3.1); the browser is then sent on to GET.

    Args:
        app_id (str):
        body (AuthorizationRequest): An authorization request (RFC 6749 §4.1.1, OIDC Core
            §3.1.2.1). Other parameters are ignored; one that stands there twice is an error. Example:
            {'response_type': 'code', 'client_id': 'shop', 'redirect_uri':
            'https://shop.example.com/callback', 'scope': 'openid email', 'state': 'af0ifjsldkj',
            'nonce': 'n-0S6_WzA2Mj', 'code_challenge': 'ZtNPunH49FD35FWYhT5Tv8I7vRKQJ8uxMaL0_9eHjNA',
            'code_challenge_method': 'S256'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem | str
    """

    return sync_detailed(
        app_id=app_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    app_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: AuthorizationRequest,
) -> Response[Any | Problem | str]:
    """Show the hosted sign-in page, by a form

     The same request as a form (RFC 6749 §3.1); the browser is then sent on to GET.

    Args:
        app_id (str):
        body (AuthorizationRequest): An authorization request (RFC 6749 §4.1.1, OIDC Core
            §3.1.2.1). Other parameters are ignored; one that stands there twice is an error. Example:
            {'response_type': 'code', 'client_id': 'shop', 'redirect_uri':
            'https://shop.example.com/callback', 'scope': 'openid email', 'state': 'af0ifjsldkj',
            'nonce': 'n-0S6_WzA2Mj', 'code_challenge': 'ZtNPunH49FD35FWYhT5Tv8I7vRKQJ8uxMaL0_9eHjNA',
            'code_challenge_method': 'S256'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem | str]
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
    client: AuthenticatedClient | Client,
    body: AuthorizationRequest,
) -> Any | Problem | str | None:
    """Show the hosted sign-in page, by a form

     The same request as a form (RFC 6749 §3.1); the browser is then sent on to GET.

    Args:
        app_id (str):
        body (AuthorizationRequest): An authorization request (RFC 6749 §4.1.1, OIDC Core
            §3.1.2.1). Other parameters are ignored; one that stands there twice is an error. Example:
            {'response_type': 'code', 'client_id': 'shop', 'redirect_uri':
            'https://shop.example.com/callback', 'scope': 'openid email', 'state': 'af0ifjsldkj',
            'nonce': 'n-0S6_WzA2Mj', 'code_challenge': 'ZtNPunH49FD35FWYhT5Tv8I7vRKQJ8uxMaL0_9eHjNA',
            'code_challenge_method': 'S256'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem | str
    """

    return (
        await asyncio_detailed(
            app_id=app_id,
            client=client,
            body=body,
        )
    ).parsed
