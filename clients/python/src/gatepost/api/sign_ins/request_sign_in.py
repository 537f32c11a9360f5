# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from .. import errors
from ..client import AuthenticatedClient, Client
from ..models.problem import Problem
from ..models.sign_in_begun import SignInBegun
from ..models.sign_in_request import SignInRequest
from ..types import UNSET, Response, Unset


def _get_kwargs(
    app_id: str,
    *,
    body: SignInRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/apps/{app_id}/sign-ins".format(
            app_id=quote(str(app_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | SignInBegun | None:
    if response.status_code == 202:
        response_202 = SignInBegun.from_dict(response.json())

        return response_202

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 408:
        response_408 = Problem.from_dict(response.json())

        return response_408

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | SignInBegun]:
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
    body: SignInRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | SignInBegun]:
    """Begin a sign-in

     Sends a letter with a link to the address. The answer is the same, and takes the same time, whether
    or not the address is known, blocked or reachable. Send `code_challenge` and `code_challenge_method`
    (PKCE, RFC 7636), or authenticate with the app's client secret.

    With an `Idempotency-Key` the request may be repeated: within 24 hours the same one gets the first
    answer again, and sends no second letter.

    Args:
        app_id (str):
        idempotency_key (str | Unset):
        body (SignInRequest): What is asked for when a sign-in begins. Example: {'code_challenge':
            'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', 'code_challenge_method': 'S256', 'email':
            'ann@example.com', 'locale': 'en', 'redirect_uri': 'https://app.example.com/callback',
            'scope': 'openid email', 'state': 'af0ifjsldkj'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | SignInBegun]
    """

    kwargs = _get_kwargs(
        app_id=app_id,
        body=body,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    app_id: str,
    *,
    client: AuthenticatedClient,
    body: SignInRequest,
    idempotency_key: str | Unset = UNSET,
) -> Problem | SignInBegun | None:
    """Begin a sign-in

     Sends a letter with a link to the address. The answer is the same, and takes the same time, whether
    or not the address is known, blocked or reachable. Send `code_challenge` and `code_challenge_method`
    (PKCE, RFC 7636), or authenticate with the app's client secret.

    With an `Idempotency-Key` the request may be repeated: within 24 hours the same one gets the first
    answer again, and sends no second letter.

    Args:
        app_id (str):
        idempotency_key (str | Unset):
        body (SignInRequest): What is asked for when a sign-in begins. Example: {'code_challenge':
            'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', 'code_challenge_method': 'S256', 'email':
            'ann@example.com', 'locale': 'en', 'redirect_uri': 'https://app.example.com/callback',
            'scope': 'openid email', 'state': 'af0ifjsldkj'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | SignInBegun
    """

    return sync_detailed(
        app_id=app_id,
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    app_id: str,
    *,
    client: AuthenticatedClient,
    body: SignInRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | SignInBegun]:
    """Begin a sign-in

     Sends a letter with a link to the address. The answer is the same, and takes the same time, whether
    or not the address is known, blocked or reachable. Send `code_challenge` and `code_challenge_method`
    (PKCE, RFC 7636), or authenticate with the app's client secret.

    With an `Idempotency-Key` the request may be repeated: within 24 hours the same one gets the first
    answer again, and sends no second letter.

    Args:
        app_id (str):
        idempotency_key (str | Unset):
        body (SignInRequest): What is asked for when a sign-in begins. Example: {'code_challenge':
            'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', 'code_challenge_method': 'S256', 'email':
            'ann@example.com', 'locale': 'en', 'redirect_uri': 'https://app.example.com/callback',
            'scope': 'openid email', 'state': 'af0ifjsldkj'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | SignInBegun]
    """

    kwargs = _get_kwargs(
        app_id=app_id,
        body=body,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    app_id: str,
    *,
    client: AuthenticatedClient,
    body: SignInRequest,
    idempotency_key: str | Unset = UNSET,
) -> Problem | SignInBegun | None:
    """Begin a sign-in

     Sends a letter with a link to the address. The answer is the same, and takes the same time, whether
    or not the address is known, blocked or reachable. Send `code_challenge` and `code_challenge_method`
    (PKCE, RFC 7636), or authenticate with the app's client secret.

    With an `Idempotency-Key` the request may be repeated: within 24 hours the same one gets the first
    answer again, and sends no second letter.

    Args:
        app_id (str):
        idempotency_key (str | Unset):
        body (SignInRequest): What is asked for when a sign-in begins. Example: {'code_challenge':
            'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', 'code_challenge_method': 'S256', 'email':
            'ann@example.com', 'locale': 'en', 'redirect_uri': 'https://app.example.com/callback',
            'scope': 'openid email', 'state': 'af0ifjsldkj'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | SignInBegun
    """

    return (
        await asyncio_detailed(
            app_id=app_id,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
