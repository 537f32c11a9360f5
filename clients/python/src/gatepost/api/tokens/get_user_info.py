# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from .. import errors
from ..client import AuthenticatedClient, Client
from ..models.o_auth_error import OAuthError
from ..models.problem import Problem
from ..models.user_info_claims import UserInfoClaims
from ..types import UNSET, Response, Unset


def _get_kwargs(
    app_id: str,
    *,
    d_po_p: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(d_po_p, Unset):
        headers["DPoP"] = d_po_p

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/apps/{app_id}/userinfo".format(
            app_id=quote(str(app_id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> OAuthError | Problem | UserInfoClaims | None:
    if response.status_code == 200:
        response_200 = UserInfoClaims.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = OAuthError.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = OAuthError.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = OAuthError.from_dict(response.json())

        return response_403

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
) -> Response[OAuthError | Problem | UserInfoClaims]:
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
    d_po_p: str | Unset = UNSET,
) -> Response[OAuthError | Problem | UserInfoClaims]:
    """Who an access token is about

     The userinfo endpoint of OIDC (OIDC Core §5.3), for tokens with scope `openid`: JWTs and Biscuits
    alike. The session is looked at each time, so that nothing is told once it is over. A token that is
    bound to a key is sent by the scheme `DPoP`, with a proof.

    Args:
        app_id (str):
        d_po_p (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OAuthError | Problem | UserInfoClaims]
    """

    kwargs = _get_kwargs(
        app_id=app_id,
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
    d_po_p: str | Unset = UNSET,
) -> OAuthError | Problem | UserInfoClaims | None:
    """Who an access token is about

     The userinfo endpoint of OIDC (OIDC Core §5.3), for tokens with scope `openid`: JWTs and Biscuits
    alike. The session is looked at each time, so that nothing is told once it is over. A token that is
    bound to a key is sent by the scheme `DPoP`, with a proof.

    Args:
        app_id (str):
        d_po_p (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OAuthError | Problem | UserInfoClaims
    """

    return sync_detailed(
        app_id=app_id,
        client=client,
        d_po_p=d_po_p,
    ).parsed


async def asyncio_detailed(
    app_id: str,
    *,
    client: AuthenticatedClient,
    d_po_p: str | Unset = UNSET,
) -> Response[OAuthError | Problem | UserInfoClaims]:
    """Who an access token is about

     The userinfo endpoint of OIDC (OIDC Core §5.3), for tokens with scope `openid`: JWTs and Biscuits
    alike. The session is looked at each time, so that nothing is told once it is over. A token that is
    bound to a key is sent by the scheme `DPoP`, with a proof.

    Args:
        app_id (str):
        d_po_p (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OAuthError | Problem | UserInfoClaims]
    """

    kwargs = _get_kwargs(
        app_id=app_id,
        d_po_p=d_po_p,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    app_id: str,
    *,
    client: AuthenticatedClient,
    d_po_p: str | Unset = UNSET,
) -> OAuthError | Problem | UserInfoClaims | None:
    """Who an access token is about

     The userinfo endpoint of OIDC (OIDC Core §5.3), for tokens with scope `openid`: JWTs and Biscuits
    alike. The session is looked at each time, so that nothing is told once it is over. A token that is
    bound to a key is sent by the scheme `DPoP`, with a proof.

    Args:
        app_id (str):
        d_po_p (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OAuthError | Problem | UserInfoClaims
    """

    return (
        await asyncio_detailed(
            app_id=app_id,
            client=client,
            d_po_p=d_po_p,
        )
    ).parsed
