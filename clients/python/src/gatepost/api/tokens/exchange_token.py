# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from .. import errors
from ..client import AuthenticatedClient, Client
from ..models.o_auth_error import OAuthError
from ..models.problem import Problem
from ..models.token_answer import TokenAnswer
from ..models.token_request import TokenRequest
from ..types import UNSET, Response, Unset


def _get_kwargs(
    app_id: str,
    *,
    body: TokenRequest,
    d_po_p: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(d_po_p, Unset):
        headers["DPoP"] = d_po_p

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/apps/{app_id}/token".format(
            app_id=quote(str(app_id), safe=""),
        ),
    }

    _kwargs["data"] = body.to_dict()
    headers["Content-Type"] = "application/x-www-form-urlencoded"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> OAuthError | Problem | TokenAnswer | None:
    if response.status_code == 200:
        response_200 = TokenAnswer.from_dict(response.json())

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
) -> Response[OAuthError | Problem | TokenAnswer]:
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
    body: TokenRequest,
    d_po_p: str | Unset = UNSET,
) -> Response[OAuthError | Problem | TokenAnswer]:
    """Exchange a code, or refresh

     The token endpoint of OAuth 2.1 (RFC 6749 §3.2). A code lives 60 seconds and is good once; a wrong
    verifier kills it, and presenting it again ends the session that it opened. Refresh tokens rotate:
    each is good once, and presenting an old one ends the session, except within 10 seconds while its
    successor is unused.

    A client authenticates by exactly one method a request: `client_secret_basic`, `client_secret_post`,
    `private_key_jwt` or, if the app is public, `none`.

    Args:
        app_id (str):
        d_po_p (str | Unset):
        body (TokenRequest): What a client of the token endpoint sends. Empty parameters count as
            left out; none may be sent twice. Example: {'client_id': 'acme', 'code': 'gp_code_…',
            'code_verifier': 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk', 'grant_type':
            'authorization_code', 'redirect_uri': 'https://app.example.com/callback'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OAuthError | Problem | TokenAnswer]
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
    body: TokenRequest,
    d_po_p: str | Unset = UNSET,
) -> OAuthError | Problem | TokenAnswer | None:
    """Exchange a code, or refresh

     The token endpoint of OAuth 2.1 (RFC 6749 §3.2). A code lives 60 seconds and is good once; a wrong
    verifier kills it, and presenting it again ends the session that it opened. Refresh tokens rotate:
    each is good once, and presenting an old one ends the session, except within 10 seconds while its
    successor is unused.

    A client authenticates by exactly one method a request: `client_secret_basic`, `client_secret_post`,
    `private_key_jwt` or, if the app is public, `none`.

    Args:
        app_id (str):
        d_po_p (str | Unset):
        body (TokenRequest): What a client of the token endpoint sends. Empty parameters count as
            left out; none may be sent twice. Example: {'client_id': 'acme', 'code': 'gp_code_…',
            'code_verifier': 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk', 'grant_type':
            'authorization_code', 'redirect_uri': 'https://app.example.com/callback'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OAuthError | Problem | TokenAnswer
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
    body: TokenRequest,
    d_po_p: str | Unset = UNSET,
) -> Response[OAuthError | Problem | TokenAnswer]:
    """Exchange a code, or refresh

     The token endpoint of OAuth 2.1 (RFC 6749 §3.2). A code lives 60 seconds and is good once; a wrong
    verifier kills it, and presenting it again ends the session that it opened. Refresh tokens rotate:
    each is good once, and presenting an old one ends the session, except within 10 seconds while its
    successor is unused.

    A client authenticates by exactly one method a request: `client_secret_basic`, `client_secret_post`,
    `private_key_jwt` or, if the app is public, `none`.

    Args:
        app_id (str):
        d_po_p (str | Unset):
        body (TokenRequest): What a client of the token endpoint sends. Empty parameters count as
            left out; none may be sent twice. Example: {'client_id': 'acme', 'code': 'gp_code_…',
            'code_verifier': 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk', 'grant_type':
            'authorization_code', 'redirect_uri': 'https://app.example.com/callback'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OAuthError | Problem | TokenAnswer]
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
    body: TokenRequest,
    d_po_p: str | Unset = UNSET,
) -> OAuthError | Problem | TokenAnswer | None:
    """Exchange a code, or refresh

     The token endpoint of OAuth 2.1 (RFC 6749 §3.2). A code lives 60 seconds and is good once; a wrong
    verifier kills it, and presenting it again ends the session that it opened. Refresh tokens rotate:
    each is good once, and presenting an old one ends the session, except within 10 seconds while its
    successor is unused.

    A client authenticates by exactly one method a request: `client_secret_basic`, `client_secret_post`,
    `private_key_jwt` or, if the app is public, `none`.

    Args:
        app_id (str):
        d_po_p (str | Unset):
        body (TokenRequest): What a client of the token endpoint sends. Empty parameters count as
            left out; none may be sent twice. Example: {'client_id': 'acme', 'code': 'gp_code_…',
            'code_verifier': 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk', 'grant_type':
            'authorization_code', 'redirect_uri': 'https://app.example.com/callback'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OAuthError | Problem | TokenAnswer
    """

    return (
        await asyncio_detailed(
            app_id=app_id,
            client=client,
            body=body,
            d_po_p=d_po_p,
        )
    ).parsed
