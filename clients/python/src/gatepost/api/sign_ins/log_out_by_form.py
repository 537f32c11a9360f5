# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from .. import errors
from ..client import AuthenticatedClient, Client
from ..models.logout_request import LogoutRequest
from ..models.problem import Problem
from ..types import Response


def _get_kwargs(
    app_id: str,
    *,
    body: LogoutRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/apps/{app_id}/logout".format(
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
    body: LogoutRequest,
) -> Response[Any | Problem | str]:
    """Log out, by a form

     The same request as a form; the browser is then sent on to GET.

    Args:
        app_id (str):
        body (LogoutRequest): A request to log out (OIDC RP-Initiated Logout 1.0 §2). Other
            parameters are ignored; one that stands there twice is an error. Example: {'client_id':
            'shop', 'post_logout_redirect_uri': 'https://shop.example.com/', 'state': 'af0ifjsldkj'}.

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
    body: LogoutRequest,
) -> Any | Problem | str | None:
    """Log out, by a form

     The same request as a form; the browser is then sent on to GET.

    Args:
        app_id (str):
        body (LogoutRequest): A request to log out (OIDC RP-Initiated Logout 1.0 §2). Other
            parameters are ignored; one that stands there twice is an error. Example: {'client_id':
            'shop', 'post_logout_redirect_uri': 'https://shop.example.com/', 'state': 'af0ifjsldkj'}.

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
    body: LogoutRequest,
) -> Response[Any | Problem | str]:
    """Log out, by a form

     The same request as a form; the browser is then sent on to GET.

    Args:
        app_id (str):
        body (LogoutRequest): A request to log out (OIDC RP-Initiated Logout 1.0 §2). Other
            parameters are ignored; one that stands there twice is an error. Example: {'client_id':
            'shop', 'post_logout_redirect_uri': 'https://shop.example.com/', 'state': 'af0ifjsldkj'}.

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
    body: LogoutRequest,
) -> Any | Problem | str | None:
    """Log out, by a form

     The same request as a form; the browser is then sent on to GET.

    Args:
        app_id (str):
        body (LogoutRequest): A request to log out (OIDC RP-Initiated Logout 1.0 §2). Other
            parameters are ignored; one that stands there twice is an error. Example: {'client_id':
            'shop', 'post_logout_redirect_uri': 'https://shop.example.com/', 'state': 'af0ifjsldkj'}.

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
