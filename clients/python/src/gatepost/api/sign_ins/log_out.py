# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from .. import errors
from ..client import AuthenticatedClient, Client
from ..models.problem import Problem
from ..types import UNSET, Response, Unset


def _get_kwargs(
    app_id: str,
    *,
    id_token_hint: str | Unset = UNSET,
    logout_hint: str | Unset = UNSET,
    client_id: str | Unset = UNSET,
    post_logout_redirect_uri: str | Unset = UNSET,
    state: str | Unset = UNSET,
    ui_locales: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["id_token_hint"] = id_token_hint

    params["logout_hint"] = logout_hint

    params["client_id"] = client_id

    params["post_logout_redirect_uri"] = post_logout_redirect_uri

    params["state"] = state

    params["ui_locales"] = ui_locales

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/apps/{app_id}/logout".format(
            app_id=quote(str(app_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | Problem | str | None:
    if response.status_code == 200:
        response_200 = response.text
        return response_200

    if response.status_code == 303:
        response_303 = cast(Any, None)
        return response_303

    if response.status_code == 400:
        response_400 = response.text
        return response_400

    if response.status_code == 404:
        response_404 = response.text
        return response_404

    if response.status_code == 414:
        response_414 = Problem.from_dict(response.json())

        return response_414

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
    id_token_hint: str | Unset = UNSET,
    logout_hint: str | Unset = UNSET,
    client_id: str | Unset = UNSET,
    post_logout_redirect_uri: str | Unset = UNSET,
    state: str | Unset = UNSET,
    ui_locales: str | Unset = UNSET,
) -> Response[Any | Problem | str]:
    """Log out

     The end session endpoint (OIDC RP-Initiated Logout 1.0), for browsers. What ends is the stay in this
    browser, every session that came of it, every code that was not exchanged yet, and the session that
    the ID token names.

    Args:
        app_id (str):
        id_token_hint (str | Unset): An ID token that the client was given, dead or alive. If it
            is of whoever is signed in in the browser, they are logged out at once; without one they
            are asked.
        logout_hint (str | Unset): Whom the client means, in words of its own. Nothing follows
            from it.
        client_id (str | Unset): The app's id.
        post_logout_redirect_uri (str | Unset): Where the browser goes afterwards: one of the
            addresses that the app registered for that, to the byte. Followed only if `id_token_hint`
            or `client_id` say who asks.
        state (str | Unset): Comes back untouched on the redirect.
        ui_locales (str | Unset): Languages in order of preference (BCP 47), with spaces between.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem | str]
    """

    kwargs = _get_kwargs(
        app_id=app_id,
        id_token_hint=id_token_hint,
        logout_hint=logout_hint,
        client_id=client_id,
        post_logout_redirect_uri=post_logout_redirect_uri,
        state=state,
        ui_locales=ui_locales,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    app_id: str,
    *,
    client: AuthenticatedClient | Client,
    id_token_hint: str | Unset = UNSET,
    logout_hint: str | Unset = UNSET,
    client_id: str | Unset = UNSET,
    post_logout_redirect_uri: str | Unset = UNSET,
    state: str | Unset = UNSET,
    ui_locales: str | Unset = UNSET,
) -> Any | Problem | str | None:
    """Log out

     The end session endpoint (OIDC RP-Initiated Logout 1.0), for browsers. What ends is the stay in this
    browser, every session that came of it, every code that was not exchanged yet, and the session that
    the ID token names.

    Args:
        app_id (str):
        id_token_hint (str | Unset): An ID token that the client was given, dead or alive. If it
            is of whoever is signed in in the browser, they are logged out at once; without one they
            are asked.
        logout_hint (str | Unset): Whom the client means, in words of its own. Nothing follows
            from it.
        client_id (str | Unset): The app's id.
        post_logout_redirect_uri (str | Unset): Where the browser goes afterwards: one of the
            addresses that the app registered for that, to the byte. Followed only if `id_token_hint`
            or `client_id` say who asks.
        state (str | Unset): Comes back untouched on the redirect.
        ui_locales (str | Unset): Languages in order of preference (BCP 47), with spaces between.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem | str
    """

    return sync_detailed(
        app_id=app_id,
        client=client,
        id_token_hint=id_token_hint,
        logout_hint=logout_hint,
        client_id=client_id,
        post_logout_redirect_uri=post_logout_redirect_uri,
        state=state,
        ui_locales=ui_locales,
    ).parsed


async def asyncio_detailed(
    app_id: str,
    *,
    client: AuthenticatedClient | Client,
    id_token_hint: str | Unset = UNSET,
    logout_hint: str | Unset = UNSET,
    client_id: str | Unset = UNSET,
    post_logout_redirect_uri: str | Unset = UNSET,
    state: str | Unset = UNSET,
    ui_locales: str | Unset = UNSET,
) -> Response[Any | Problem | str]:
    """Log out

     The end session endpoint (OIDC RP-Initiated Logout 1.0), for browsers. What ends is the stay in this
    browser, every session that came of it, every code that was not exchanged yet, and the session that
    the ID token names.

    Args:
        app_id (str):
        id_token_hint (str | Unset): An ID token that the client was given, dead or alive. If it
            is of whoever is signed in in the browser, they are logged out at once; without one they
            are asked.
        logout_hint (str | Unset): Whom the client means, in words of its own. Nothing follows
            from it.
        client_id (str | Unset): The app's id.
        post_logout_redirect_uri (str | Unset): Where the browser goes afterwards: one of the
            addresses that the app registered for that, to the byte. Followed only if `id_token_hint`
            or `client_id` say who asks.
        state (str | Unset): Comes back untouched on the redirect.
        ui_locales (str | Unset): Languages in order of preference (BCP 47), with spaces between.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem | str]
    """

    kwargs = _get_kwargs(
        app_id=app_id,
        id_token_hint=id_token_hint,
        logout_hint=logout_hint,
        client_id=client_id,
        post_logout_redirect_uri=post_logout_redirect_uri,
        state=state,
        ui_locales=ui_locales,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    app_id: str,
    *,
    client: AuthenticatedClient | Client,
    id_token_hint: str | Unset = UNSET,
    logout_hint: str | Unset = UNSET,
    client_id: str | Unset = UNSET,
    post_logout_redirect_uri: str | Unset = UNSET,
    state: str | Unset = UNSET,
    ui_locales: str | Unset = UNSET,
) -> Any | Problem | str | None:
    """Log out

     The end session endpoint (OIDC RP-Initiated Logout 1.0), for browsers. What ends is the stay in this
    browser, every session that came of it, every code that was not exchanged yet, and the session that
    the ID token names.

    Args:
        app_id (str):
        id_token_hint (str | Unset): An ID token that the client was given, dead or alive. If it
            is of whoever is signed in in the browser, they are logged out at once; without one they
            are asked.
        logout_hint (str | Unset): Whom the client means, in words of its own. Nothing follows
            from it.
        client_id (str | Unset): The app's id.
        post_logout_redirect_uri (str | Unset): Where the browser goes afterwards: one of the
            addresses that the app registered for that, to the byte. Followed only if `id_token_hint`
            or `client_id` say who asks.
        state (str | Unset): Comes back untouched on the redirect.
        ui_locales (str | Unset): Languages in order of preference (BCP 47), with spaces between.

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
            id_token_hint=id_token_hint,
            logout_hint=logout_hint,
            client_id=client_id,
            post_logout_redirect_uri=post_logout_redirect_uri,
            state=state,
            ui_locales=ui_locales,
        )
    ).parsed
