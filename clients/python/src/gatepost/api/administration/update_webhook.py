# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from .. import errors
from ..client import AuthenticatedClient, Client
from ..models.problem import Problem
from ..models.webhook import Webhook
from ..models.webhook_patch import WebhookPatch
from ..types import UNSET, Response, Unset


def _get_kwargs(
    app_id: str,
    webhook_id: str,
    *,
    body: WebhookPatch,
    if_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/admin/v1/apps/{app_id}/webhooks/{webhook_id}".format(
            app_id=quote(str(app_id), safe=""),
            webhook_id=quote(str(webhook_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | Webhook | None:
    if response.status_code == 200:
        response_200 = Webhook.from_dict(response.json())

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

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

    if response.status_code == 412:
        response_412 = Problem.from_dict(response.json())

        return response_412

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

    if response.status_code == 428:
        response_428 = Problem.from_dict(response.json())

        return response_428

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | Webhook]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    app_id: str,
    webhook_id: str,
    *,
    client: AuthenticatedClient,
    body: WebhookPatch,
    if_match: str | Unset = UNSET,
) -> Response[Problem | Webhook]:
    """Update a webhook

     A merge patch (RFC 7396): what is left out stays. Nothing of a webhook can be missing, so `null` is
    refused.

    Args:
        app_id (str):
        webhook_id (str):
        if_match (str | Unset):
        body (WebhookPatch): What becomes of a webhook. What is left out stays. Example:
            {'events': ['user.created', 'user.blocked', 'user.erased']}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Webhook]
    """

    kwargs = _get_kwargs(
        app_id=app_id,
        webhook_id=webhook_id,
        body=body,
        if_match=if_match,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    app_id: str,
    webhook_id: str,
    *,
    client: AuthenticatedClient,
    body: WebhookPatch,
    if_match: str | Unset = UNSET,
) -> Problem | Webhook | None:
    """Update a webhook

     A merge patch (RFC 7396): what is left out stays. Nothing of a webhook can be missing, so `null` is
    refused.

    Args:
        app_id (str):
        webhook_id (str):
        if_match (str | Unset):
        body (WebhookPatch): What becomes of a webhook. What is left out stays. Example:
            {'events': ['user.created', 'user.blocked', 'user.erased']}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Webhook
    """

    return sync_detailed(
        app_id=app_id,
        webhook_id=webhook_id,
        client=client,
        body=body,
        if_match=if_match,
    ).parsed


async def asyncio_detailed(
    app_id: str,
    webhook_id: str,
    *,
    client: AuthenticatedClient,
    body: WebhookPatch,
    if_match: str | Unset = UNSET,
) -> Response[Problem | Webhook]:
    """Update a webhook

     A merge patch (RFC 7396): what is left out stays. Nothing of a webhook can be missing, so `null` is
    refused.

    Args:
        app_id (str):
        webhook_id (str):
        if_match (str | Unset):
        body (WebhookPatch): What becomes of a webhook. What is left out stays. Example:
            {'events': ['user.created', 'user.blocked', 'user.erased']}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Webhook]
    """

    kwargs = _get_kwargs(
        app_id=app_id,
        webhook_id=webhook_id,
        body=body,
        if_match=if_match,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    app_id: str,
    webhook_id: str,
    *,
    client: AuthenticatedClient,
    body: WebhookPatch,
    if_match: str | Unset = UNSET,
) -> Problem | Webhook | None:
    """Update a webhook

     A merge patch (RFC 7396): what is left out stays. Nothing of a webhook can be missing, so `null` is
    refused.

    Args:
        app_id (str):
        webhook_id (str):
        if_match (str | Unset):
        body (WebhookPatch): What becomes of a webhook. What is left out stays. Example:
            {'events': ['user.created', 'user.blocked', 'user.erased']}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Webhook
    """

    return (
        await asyncio_detailed(
            app_id=app_id,
            webhook_id=webhook_id,
            client=client,
            body=body,
            if_match=if_match,
        )
    ).parsed
