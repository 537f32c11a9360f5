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
    client_id: str,
    request_uri: str | Unset = UNSET,
    redirect_uri: str | Unset = UNSET,
    response_type: str | Unset = UNSET,
    code_challenge: str | Unset = UNSET,
    code_challenge_method: str | Unset = UNSET,
    response_mode: str | Unset = UNSET,
    scope: str | Unset = UNSET,
    state: str | Unset = UNSET,
    nonce: str | Unset = UNSET,
    login_hint: str | Unset = UNSET,
    dpop_jkt: str | Unset = UNSET,
    prompt: str | Unset = UNSET,
    max_age: int | Unset = UNSET,
    ui_locales: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["client_id"] = client_id

    params["request_uri"] = request_uri

    params["redirect_uri"] = redirect_uri

    params["response_type"] = response_type

    params["code_challenge"] = code_challenge

    params["code_challenge_method"] = code_challenge_method

    params["response_mode"] = response_mode

    params["scope"] = scope

    params["state"] = state

    params["nonce"] = nonce

    params["login_hint"] = login_hint

    params["dpop_jkt"] = dpop_jkt

    params["prompt"] = prompt

    params["max_age"] = max_age

    params["ui_locales"] = ui_locales

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/apps/{app_id}/authorize".format(
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

    if response.status_code == 403:
        response_403 = response.text
        return response_403

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
    client_id: str,
    request_uri: str | Unset = UNSET,
    redirect_uri: str | Unset = UNSET,
    response_type: str | Unset = UNSET,
    code_challenge: str | Unset = UNSET,
    code_challenge_method: str | Unset = UNSET,
    response_mode: str | Unset = UNSET,
    scope: str | Unset = UNSET,
    state: str | Unset = UNSET,
    nonce: str | Unset = UNSET,
    login_hint: str | Unset = UNSET,
    dpop_jkt: str | Unset = UNSET,
    prompt: str | Unset = UNSET,
    max_age: int | Unset = UNSET,
    ui_locales: str | Unset = UNSET,
) -> Response[Any | Problem | str]:
    """Show the hosted sign-in page

     The authorization endpoint (RFC 6749 §3.1), for browsers. With the code flow alone. Nothing begins
    by looking at it. A browser that confirmed a link of this app within the last two minutes is sent on
    at once, with a code, once.

    Args:
        app_id (str):
        client_id (str): The app's id.
        request_uri (str | Unset): What was pushed (RFC 9126): then nothing else is read but
            `client_id` and `ui_locales`. Others are never fetched: an error.
        redirect_uri (str | Unset): Where the browser goes with the code: one of the app's
            redirect URIs, to the byte; a loopback one with any port. Required, unless the request was
            pushed.
        response_type (str | Unset): `code`; required, unless the request was pushed.
        code_challenge (str | Unset): The PKCE challenge (RFC 7636 §4.2). Required, unless the app
            keeps a secret, has `require_pkce` switched off and sends a `nonce`.
        code_challenge_method (str | Unset): `S256`; required with a challenge.
        response_mode (str | Unset): How the answer comes: `query`, or `form_post`, which posts it
            to the redirect URI.
        scope (str | Unset): What the tokens are to be good for: words of `openid email`, with
            spaces between. Others are ignored.
        state (str | Unset): Comes back untouched on the redirect.
        nonce (str | Unset): For the ID token.
        login_hint (str | Unset): The address that is expected: it stands in the field already. Or
            the handle that came with `initiate_login_uri`.
        dpop_jkt (str | Unset): The thumbprint of the key that alone may be used at the exchange
            (RFC 9449 §10).
        prompt (str | Unset): `none`, `login`, `select_account` or `consent`.
        max_age (int | Unset): How old a proof of the address may be, in seconds.
        ui_locales (str | Unset): Languages in order of preference (BCP 47), with spaces between.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem | str]
    """

    kwargs = _get_kwargs(
        app_id=app_id,
        client_id=client_id,
        request_uri=request_uri,
        redirect_uri=redirect_uri,
        response_type=response_type,
        code_challenge=code_challenge,
        code_challenge_method=code_challenge_method,
        response_mode=response_mode,
        scope=scope,
        state=state,
        nonce=nonce,
        login_hint=login_hint,
        dpop_jkt=dpop_jkt,
        prompt=prompt,
        max_age=max_age,
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
    client_id: str,
    request_uri: str | Unset = UNSET,
    redirect_uri: str | Unset = UNSET,
    response_type: str | Unset = UNSET,
    code_challenge: str | Unset = UNSET,
    code_challenge_method: str | Unset = UNSET,
    response_mode: str | Unset = UNSET,
    scope: str | Unset = UNSET,
    state: str | Unset = UNSET,
    nonce: str | Unset = UNSET,
    login_hint: str | Unset = UNSET,
    dpop_jkt: str | Unset = UNSET,
    prompt: str | Unset = UNSET,
    max_age: int | Unset = UNSET,
    ui_locales: str | Unset = UNSET,
) -> Any | Problem | str | None:
    """Show the hosted sign-in page

     The authorization endpoint (RFC 6749 §3.1), for browsers. With the code flow alone. Nothing begins
    by looking at it. A browser that confirmed a link of this app within the last two minutes is sent on
    at once, with a code, once.

    Args:
        app_id (str):
        client_id (str): The app's id.
        request_uri (str | Unset): What was pushed (RFC 9126): then nothing else is read but
            `client_id` and `ui_locales`. Others are never fetched: an error.
        redirect_uri (str | Unset): Where the browser goes with the code: one of the app's
            redirect URIs, to the byte; a loopback one with any port. Required, unless the request was
            pushed.
        response_type (str | Unset): `code`; required, unless the request was pushed.
        code_challenge (str | Unset): The PKCE challenge (RFC 7636 §4.2). Required, unless the app
            keeps a secret, has `require_pkce` switched off and sends a `nonce`.
        code_challenge_method (str | Unset): `S256`; required with a challenge.
        response_mode (str | Unset): How the answer comes: `query`, or `form_post`, which posts it
            to the redirect URI.
        scope (str | Unset): What the tokens are to be good for: words of `openid email`, with
            spaces between. Others are ignored.
        state (str | Unset): Comes back untouched on the redirect.
        nonce (str | Unset): For the ID token.
        login_hint (str | Unset): The address that is expected: it stands in the field already. Or
            the handle that came with `initiate_login_uri`.
        dpop_jkt (str | Unset): The thumbprint of the key that alone may be used at the exchange
            (RFC 9449 §10).
        prompt (str | Unset): `none`, `login`, `select_account` or `consent`.
        max_age (int | Unset): How old a proof of the address may be, in seconds.
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
        client_id=client_id,
        request_uri=request_uri,
        redirect_uri=redirect_uri,
        response_type=response_type,
        code_challenge=code_challenge,
        code_challenge_method=code_challenge_method,
        response_mode=response_mode,
        scope=scope,
        state=state,
        nonce=nonce,
        login_hint=login_hint,
        dpop_jkt=dpop_jkt,
        prompt=prompt,
        max_age=max_age,
        ui_locales=ui_locales,
    ).parsed


async def asyncio_detailed(
    app_id: str,
    *,
    client: AuthenticatedClient | Client,
    client_id: str,
    request_uri: str | Unset = UNSET,
    redirect_uri: str | Unset = UNSET,
    response_type: str | Unset = UNSET,
    code_challenge: str | Unset = UNSET,
    code_challenge_method: str | Unset = UNSET,
    response_mode: str | Unset = UNSET,
    scope: str | Unset = UNSET,
    state: str | Unset = UNSET,
    nonce: str | Unset = UNSET,
    login_hint: str | Unset = UNSET,
    dpop_jkt: str | Unset = UNSET,
    prompt: str | Unset = UNSET,
    max_age: int | Unset = UNSET,
    ui_locales: str | Unset = UNSET,
) -> Response[Any | Problem | str]:
    """Show the hosted sign-in page

     The authorization endpoint (RFC 6749 §3.1), for browsers. With the code flow alone. Nothing begins
    by looking at it. A browser that confirmed a link of this app within the last two minutes is sent on
    at once, with a code, once.

    Args:
        app_id (str):
        client_id (str): The app's id.
        request_uri (str | Unset): What was pushed (RFC 9126): then nothing else is read but
            `client_id` and `ui_locales`. Others are never fetched: an error.
        redirect_uri (str | Unset): Where the browser goes with the code: one of the app's
            redirect URIs, to the byte; a loopback one with any port. Required, unless the request was
            pushed.
        response_type (str | Unset): `code`; required, unless the request was pushed.
        code_challenge (str | Unset): The PKCE challenge (RFC 7636 §4.2). Required, unless the app
            keeps a secret, has `require_pkce` switched off and sends a `nonce`.
        code_challenge_method (str | Unset): `S256`; required with a challenge.
        response_mode (str | Unset): How the answer comes: `query`, or `form_post`, which posts it
            to the redirect URI.
        scope (str | Unset): What the tokens are to be good for: words of `openid email`, with
            spaces between. Others are ignored.
        state (str | Unset): Comes back untouched on the redirect.
        nonce (str | Unset): For the ID token.
        login_hint (str | Unset): The address that is expected: it stands in the field already. Or
            the handle that came with `initiate_login_uri`.
        dpop_jkt (str | Unset): The thumbprint of the key that alone may be used at the exchange
            (RFC 9449 §10).
        prompt (str | Unset): `none`, `login`, `select_account` or `consent`.
        max_age (int | Unset): How old a proof of the address may be, in seconds.
        ui_locales (str | Unset): Languages in order of preference (BCP 47), with spaces between.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem | str]
    """

    kwargs = _get_kwargs(
        app_id=app_id,
        client_id=client_id,
        request_uri=request_uri,
        redirect_uri=redirect_uri,
        response_type=response_type,
        code_challenge=code_challenge,
        code_challenge_method=code_challenge_method,
        response_mode=response_mode,
        scope=scope,
        state=state,
        nonce=nonce,
        login_hint=login_hint,
        dpop_jkt=dpop_jkt,
        prompt=prompt,
        max_age=max_age,
        ui_locales=ui_locales,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    app_id: str,
    *,
    client: AuthenticatedClient | Client,
    client_id: str,
    request_uri: str | Unset = UNSET,
    redirect_uri: str | Unset = UNSET,
    response_type: str | Unset = UNSET,
    code_challenge: str | Unset = UNSET,
    code_challenge_method: str | Unset = UNSET,
    response_mode: str | Unset = UNSET,
    scope: str | Unset = UNSET,
    state: str | Unset = UNSET,
    nonce: str | Unset = UNSET,
    login_hint: str | Unset = UNSET,
    dpop_jkt: str | Unset = UNSET,
    prompt: str | Unset = UNSET,
    max_age: int | Unset = UNSET,
    ui_locales: str | Unset = UNSET,
) -> Any | Problem | str | None:
    """Show the hosted sign-in page

     The authorization endpoint (RFC 6749 §3.1), for browsers. With the code flow alone. Nothing begins
    by looking at it. A browser that confirmed a link of this app within the last two minutes is sent on
    at once, with a code, once.

    Args:
        app_id (str):
        client_id (str): The app's id.
        request_uri (str | Unset): What was pushed (RFC 9126): then nothing else is read but
            `client_id` and `ui_locales`. Others are never fetched: an error.
        redirect_uri (str | Unset): Where the browser goes with the code: one of the app's
            redirect URIs, to the byte; a loopback one with any port. Required, unless the request was
            pushed.
        response_type (str | Unset): `code`; required, unless the request was pushed.
        code_challenge (str | Unset): The PKCE challenge (RFC 7636 §4.2). Required, unless the app
            keeps a secret, has `require_pkce` switched off and sends a `nonce`.
        code_challenge_method (str | Unset): `S256`; required with a challenge.
        response_mode (str | Unset): How the answer comes: `query`, or `form_post`, which posts it
            to the redirect URI.
        scope (str | Unset): What the tokens are to be good for: words of `openid email`, with
            spaces between. Others are ignored.
        state (str | Unset): Comes back untouched on the redirect.
        nonce (str | Unset): For the ID token.
        login_hint (str | Unset): The address that is expected: it stands in the field already. Or
            the handle that came with `initiate_login_uri`.
        dpop_jkt (str | Unset): The thumbprint of the key that alone may be used at the exchange
            (RFC 9449 §10).
        prompt (str | Unset): `none`, `login`, `select_account` or `consent`.
        max_age (int | Unset): How old a proof of the address may be, in seconds.
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
            client_id=client_id,
            request_uri=request_uri,
            redirect_uri=redirect_uri,
            response_type=response_type,
            code_challenge=code_challenge,
            code_challenge_method=code_challenge_method,
            response_mode=response_mode,
            scope=scope,
            state=state,
            nonce=nonce,
            login_hint=login_hint,
            dpop_jkt=dpop_jkt,
            prompt=prompt,
            max_age=max_age,
            ui_locales=ui_locales,
        )
    ).parsed
