# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from .. import errors
from ..client import AuthenticatedClient, Client
from ..models.code_accepted import CodeAccepted
from ..models.code_entry import CodeEntry
from ..models.problem import Problem
from ..types import Response


def _get_kwargs(
    app_id: str,
    sign_in_id: str,
    *,
    body: CodeEntry,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/apps/{app_id}/sign-ins/{sign_in_id}/code".format(
            app_id=quote(str(app_id), safe=""),
            sign_in_id=quote(str(sign_in_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> CodeAccepted | Problem | None:
    if response.status_code == 200:
        response_200 = CodeAccepted.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 408:
        response_408 = Problem.from_dict(response.json())

        return response_408

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[CodeAccepted | Problem]:
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
    body: CodeEntry,
) -> Response[CodeAccepted | Problem]:
    """Type the code

     Completes the sign-in with the six digits of its letters, which are the same in each of them. Every
    attempt counts, and after the fifth the code is dead; the link is not.

    Args:
        app_id (str):
        sign_in_id (str):
        body (CodeEntry): The digits of the letter. Example: {'code': '123456'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CodeAccepted | Problem]
    """

    kwargs = _get_kwargs(
        app_id=app_id,
        sign_in_id=sign_in_id,
        body=body,
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
    body: CodeEntry,
) -> CodeAccepted | Problem | None:
    """Type the code

     Completes the sign-in with the six digits of its letters, which are the same in each of them. Every
    attempt counts, and after the fifth the code is dead; the link is not.

    Args:
        app_id (str):
        sign_in_id (str):
        body (CodeEntry): The digits of the letter. Example: {'code': '123456'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CodeAccepted | Problem
    """

    return sync_detailed(
        app_id=app_id,
        sign_in_id=sign_in_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    app_id: str,
    sign_in_id: str,
    *,
    client: AuthenticatedClient,
    body: CodeEntry,
) -> Response[CodeAccepted | Problem]:
    """Type the code

     Completes the sign-in with the six digits of its letters, which are the same in each of them. Every
    attempt counts, and after the fifth the code is dead; the link is not.

    Args:
        app_id (str):
        sign_in_id (str):
        body (CodeEntry): The digits of the letter. Example: {'code': '123456'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CodeAccepted | Problem]
    """

    kwargs = _get_kwargs(
        app_id=app_id,
        sign_in_id=sign_in_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    app_id: str,
    sign_in_id: str,
    *,
    client: AuthenticatedClient,
    body: CodeEntry,
) -> CodeAccepted | Problem | None:
    """Type the code

     Completes the sign-in with the six digits of its letters, which are the same in each of them. Every
    attempt counts, and after the fifth the code is dead; the link is not.

    Args:
        app_id (str):
        sign_in_id (str):
        body (CodeEntry): The digits of the letter. Example: {'code': '123456'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CodeAccepted | Problem
    """

    return (
        await asyncio_detailed(
            app_id=app_id,
            sign_in_id=sign_in_id,
            client=client,
            body=body,
        )
    ).parsed
