# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from .. import errors
from ..client import AuthenticatedClient, Client
from ..models.o_auth_error import OAuthError
from ..models.problem import Problem
from ..models.pushed_answer import PushedAnswer
from ..models.pushed_authorization import PushedAuthorization
from ..types import UNSET, Response, Unset


def _get_kwargs(
    app_id: str,
    *,
    body: PushedAuthorization,
    d_po_p: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(d_po_p, Unset):
        headers["DPoP"] = d_po_p

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/apps/{app_id}/par".format(
            app_id=quote(str(app_id), safe=""),
        ),
    }

    _kwargs["data"] = body.to_dict()
    headers["Content-Type"] = "application/x-www-form-urlencoded"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> OAuthError | Problem | PushedAnswer | None:
    if response.status_code == 201:
        response_201 = PushedAnswer.from_dict(response.json())

        return response_201

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
) -> Response[OAuthError | Problem | PushedAnswer]:
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
    body: PushedAuthorization,
    d_po_p: str | Unset = UNSET,
) -> Response[OAuthError | Problem | PushedAnswer]:
    """Push an authorization request

     Keeps the request (RFC 9126), so that the browser bears its name alone. It is judged as `authorize`
    would, and the client authenticates as at the token endpoint. The person has ten minutes from the
    moment at which the browser comes with it.

    Args:
        app_id (str):
        d_po_p (str | Unset):
        body (PushedAuthorization): An authorization request, with what the client authenticates
            by. Empty parameters count as left out; none may be sent twice; others are ignored.
            Example: {'response_type': 'code', 'client_id': 'shop', 'redirect_uri':
            'https://shop.example.com/callback', 'scope': 'openid email', 'state': 'af0ifjsldkj',
            'nonce': 'n-0S6_WzA2Mj', 'code_challenge': 'ZtNPunH49FD35FWYhT5Tv8I7vRKQJ8uxMaL0_9eHjNA',
            'code_challenge_method': 'S256'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OAuthError | Problem | PushedAnswer]
    """

    kwargs = _get_kwargs(
        app_id=app_id,
        body=body,
        d_po_p=d_po_p,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    app_id: str,
    *,
    client: AuthenticatedClient,
    body: PushedAuthorization,
    d_po_p: str | Unset = UNSET,
) -> OAuthError | Problem | PushedAnswer | None:
    """Push an authorization request

     Keeps the request (RFC 9126), so that the browser bears its name alone. It is judged as `authorize`
    would, and the client authenticates as at the token endpoint. The person has ten minutes from the
    moment at which the browser comes with it.

    Args:
        app_id (str):
        d_po_p (str | Unset):
        body (PushedAuthorization): An authorization request, with what the client authenticates
            by. Empty parameters count as left out; none may be sent twice; others are ignored.
            Example: {'response_type': 'code', 'client_id': 'shop', 'redirect_uri':
            'https://shop.example.com/callback', 'scope': 'openid email', 'state': 'af0ifjsldkj',
            'nonce': 'n-0S6_WzA2Mj', 'code_challenge': 'ZtNPunH49FD35FWYhT5Tv8I7vRKQJ8uxMaL0_9eHjNA',
            'code_challenge_method': 'S256'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OAuthError | Problem | PushedAnswer
    """

    return sync_detailed(
        app_id=app_id,
        client=client,
        body=body,
        d_po_p=d_po_p,
    ).parsed


async def asyncio_detailed(
    app_id: str,
    *,
    client: AuthenticatedClient,
    body: PushedAuthorization,
    d_po_p: str | Unset = UNSET,
) -> Response[OAuthError | Problem | PushedAnswer]:
    """Push an authorization request

     Keeps the request (RFC 9126), so that the browser bears its name alone. It is judged as `authorize`
    would, and the client authenticates as at the token endpoint. The person has ten minutes from the
    moment at which the browser comes with it.

    Args:
        app_id (str):
        d_po_p (str | Unset):
        body (PushedAuthorization): An authorization request, with what the client authenticates
            by. Empty parameters count as left out; none may be sent twice; others are ignored.
            Example: {'response_type': 'code', 'client_id': 'shop', 'redirect_uri':
            'https://shop.example.com/callback', 'scope': 'openid email', 'state': 'af0ifjsldkj',
            'nonce': 'n-0S6_WzA2Mj', 'code_challenge': 'ZtNPunH49FD35FWYhT5Tv8I7vRKQJ8uxMaL0_9eHjNA',
            'code_challenge_method': 'S256'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OAuthError | Problem | PushedAnswer]
    """

    kwargs = _get_kwargs(
        app_id=app_id,
        body=body,
        d_po_p=d_po_p,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    app_id: str,
    *,
    client: AuthenticatedClient,
    body: PushedAuthorization,
    d_po_p: str | Unset = UNSET,
) -> OAuthError | Problem | PushedAnswer | None:
    """Push an authorization request

     Keeps the request (RFC 9126), so that the browser bears its name alone. It is judged as `authorize`
    would, and the client authenticates as at the token endpoint. The person has ten minutes from the
    moment at which the browser comes with it.

    Args:
        app_id (str):
        d_po_p (str | Unset):
        body (PushedAuthorization): An authorization request, with what the client authenticates
            by. Empty parameters count as left out; none may be sent twice; others are ignored.
            Example: {'response_type': 'code', 'client_id': 'shop', 'redirect_uri':
            'https://shop.example.com/callback', 'scope': 'openid email', 'state': 'af0ifjsldkj',
            'nonce': 'n-0S6_WzA2Mj', 'code_challenge': 'ZtNPunH49FD35FWYhT5Tv8I7vRKQJ8uxMaL0_9eHjNA',
            'code_challenge_method': 'S256'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OAuthError | Problem | PushedAnswer
    """

    return (
        await asyncio_detailed(
            app_id=app_id,
            client=client,
            body=body,
            d_po_p=d_po_p,
        )
    ).parsed
