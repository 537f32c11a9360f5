# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from .. import errors
from ..client import AuthenticatedClient, Client
from ..models.problem import Problem
from ..models.take_resend_report_body import TakeResendReportBody
from ..types import Response


def _get_kwargs(
    app_id: str,
    *,
    body: TakeResendReportBody,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/webhooks/resend/{app_id}".format(
            app_id=quote(str(app_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | Problem | None:
    if response.status_code == 204:
        response_204 = cast(Any, None)
        return response_204

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Any | Problem]:
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
    body: TakeResendReportBody,
) -> Response[Any | Problem]:
    """Take a report of Resend's

     For the webhook of a Resend account: what became of letters (`email.delivered`,
    `email.delivery_delayed`, `email.bounced`, `email.complained`; others change nothing). Signed by
    Svix: the headers `svix-id`, `svix-timestamp` and `svix-signature`.

    Args:
        app_id (str):
        body (TakeResendReportBody):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem]
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
    body: TakeResendReportBody,
) -> Any | Problem | None:
    """Take a report of Resend's

     For the webhook of a Resend account: what became of letters (`email.delivered`,
    `email.delivery_delayed`, `email.bounced`, `email.complained`; others change nothing). Signed by
    Svix: the headers `svix-id`, `svix-timestamp` and `svix-signature`.

    Args:
        app_id (str):
        body (TakeResendReportBody):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem
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
    body: TakeResendReportBody,
) -> Response[Any | Problem]:
    """Take a report of Resend's

     For the webhook of a Resend account: what became of letters (`email.delivered`,
    `email.delivery_delayed`, `email.bounced`, `email.complained`; others change nothing). Signed by
    Svix: the headers `svix-id`, `svix-timestamp` and `svix-signature`.

    Args:
        app_id (str):
        body (TakeResendReportBody):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem]
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
    body: TakeResendReportBody,
) -> Any | Problem | None:
    """Take a report of Resend's

     For the webhook of a Resend account: what became of letters (`email.delivered`,
    `email.delivery_delayed`, `email.bounced`, `email.complained`; others change nothing). Signed by
    Svix: the headers `svix-id`, `svix-timestamp` and `svix-signature`.

    Args:
        app_id (str):
        body (TakeResendReportBody):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem
    """

    return (
        await asyncio_detailed(
            app_id=app_id,
            client=client,
            body=body,
        )
    ).parsed
