# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.access_token_format import AccessTokenFormat, check_access_token_format
from ..models.app_kind import AppKind, check_app_kind
from ..models.app_status import AppStatus, check_app_status
from ..models.binding import Binding, check_binding
from ..models.jwt_algorithm import JwtAlgorithm, check_jwt_algorithm
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.app_limits import AppLimits
    from ..models.brand import Brand
    from ..models.letter_sender import LetterSender
    from ..models.lifetimes import Lifetimes
    from ..models.retention import Retention
    from ..models.sign_up_policy import SignUpPolicy
    from ..models.test_address import TestAddress


T = TypeVar("T", bound="AppCreated")


@_attrs_define
class AppCreated:
    """An app that was just made.

    Example:
        {'access_token_alg': 'ES256', 'access_token_format': 'jwt', 'app_id': 'shop', 'binding': 'confirm',
            'created_at': '2026-11-29T06:00:41Z', 'id_token_alg': 'RS256', 'kind': 'confidential', 'lifetimes':
            {'access_token_seconds': 600, 'browser_session_seconds': 43200, 'code_seconds': 60, 'link_max_seconds': 3600,
            'link_seconds': 600, 'refresh_absolute_seconds': 7776000, 'refresh_idle_seconds': 2592000}, 'name': 'Shop',
            'new_device_letters': False, 'post_logout_redirect_uris': ['https://shop.example.com/'], 'redirect_uris':
            ['https://shop.example.com/callback'], 'require_dpop': False, 'require_par': False, 'require_pkce': True,
            'retention': {'audit_events_days': 400, 'sign_ins_days': 30}, 'scopes': ['openid', 'email'], 'sign_up':
            {'domains': ['example.org'], 'policy': 'domains'}, 'status': 'active', 'updated_at': '2026-11-29T06:00:41Z',
            'client_secret': 'gp_client_EXAMPLE'}

    Attributes:
        app_id (str): Its name for machines, for ever; also its OAuth `client_id`.
        name (str): Its name for people.
        kind (AppKind): Whether an app can keep a secret (RFC 6749 §2.1).
        created_at (datetime.datetime): When it was made (RFC 3339).
        updated_at (datetime.datetime): When it was last changed (RFC 3339).
        client_secret (str | Unset): The first client secret of a confidential app. Shown here and nowhere else.
        status (AppStatus | Unset): Whether an app is served at all.
        redirect_uris (list[str] | Unset): Where people may be sent with an exchange code, each to the byte; loopback
            addresses with any port.
        post_logout_redirect_uris (list[str] | Unset): Where a browser may be sent after its logout.
        initiate_login_uri (str | Unset): Where a sign-in that was finished elsewhere starts anew (OIDC Core §4).
        backchannel_logout_uri (str | Unset): Where the app's server hears that a session is over (OIDC Back-Channel
            Logout §2.2).
        binding (Binding | Unset): The app's rule for links that are opened in another browser than the one that asked.
        sign_up (SignUpPolicy | Unset): Who may become a user by signing in.
        access_token_format (AccessTokenFormat | Unset): What an app's access tokens look like.
        access_token_alg (JwtAlgorithm | Unset): What an operator may choose for the JWTs of an app, in the order in
            which it is published.
        id_token_alg (JwtAlgorithm | Unset): What an operator may choose for the JWTs of an app, in the order in which
            it is published.
        access_token_audience (str | Unset): Whom access tokens are for, if not for the app itself.
        scopes (list[str] | Unset): What the app can be granted.
        require_pkce (bool | Unset): Whether an authorization request needs a PKCE challenge; only a confidential app
            can do without.
        require_dpop (bool | Unset): Whether tokens are bound to a key of the client's (RFC 9449).
        require_par (bool | Unset): Whether authorization requests must be pushed first (RFC 9126).
        jwks (Any | Unset): The public keys (JWK set) that the app's server signs its assertions with (RFC 7523).
        default_locale (str | Unset): The language for whoever asks for none that is spoken (BCP 47).
        retention (Retention | Unset): How long records are kept.
        test_addresses (list[TestAddress] | Unset): Addresses that sign in with fixed digits and get no letter: for
            reviews and end-to-end tests.
        lifetimes (Lifetimes | Unset): How long what an app issues lives, in seconds.
        new_device_letters (bool | Unset): Whether people get a letter when they sign in with a kind of browser and
            system that none of their sessions had.
        sender (LetterSender | Unset): Who an app's letters come from.
        brand (Brand | Unset): What an app looks like.
        limits (AppLimits | Unset): How often an app may be asked, in place of the server's own limits.
    """

    app_id: str
    name: str
    kind: AppKind
    created_at: datetime.datetime
    updated_at: datetime.datetime
    client_secret: str | Unset = _attrs_field(default=UNSET, repr=False)
    status: AppStatus | Unset = UNSET
    redirect_uris: list[str] | Unset = UNSET
    post_logout_redirect_uris: list[str] | Unset = UNSET
    initiate_login_uri: str | Unset = UNSET
    backchannel_logout_uri: str | Unset = UNSET
    binding: Binding | Unset = UNSET
    sign_up: SignUpPolicy | Unset = UNSET
    access_token_format: AccessTokenFormat | Unset = UNSET
    access_token_alg: JwtAlgorithm | Unset = UNSET
    id_token_alg: JwtAlgorithm | Unset = UNSET
    access_token_audience: str | Unset = UNSET
    scopes: list[str] | Unset = UNSET
    require_pkce: bool | Unset = UNSET
    require_dpop: bool | Unset = UNSET
    require_par: bool | Unset = UNSET
    jwks: Any | Unset = UNSET
    default_locale: str | Unset = UNSET
    retention: Retention | Unset = UNSET
    test_addresses: list[TestAddress] | Unset = UNSET
    lifetimes: Lifetimes | Unset = UNSET
    new_device_letters: bool | Unset = UNSET
    sender: LetterSender | Unset = UNSET
    brand: Brand | Unset = UNSET
    limits: AppLimits | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        app_id = self.app_id

        name = self.name

        kind: str = self.kind

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        client_secret = self.client_secret

        status: str | Unset = UNSET
        if not isinstance(self.status, Unset):
            status = self.status

        redirect_uris: list[str] | Unset = UNSET
        if not isinstance(self.redirect_uris, Unset):
            redirect_uris = self.redirect_uris

        post_logout_redirect_uris: list[str] | Unset = UNSET
        if not isinstance(self.post_logout_redirect_uris, Unset):
            post_logout_redirect_uris = self.post_logout_redirect_uris

        initiate_login_uri = self.initiate_login_uri

        backchannel_logout_uri = self.backchannel_logout_uri

        binding: str | Unset = UNSET
        if not isinstance(self.binding, Unset):
            binding = self.binding

        sign_up: dict[str, Any] | Unset = UNSET
        if not isinstance(self.sign_up, Unset):
            sign_up = self.sign_up.to_dict()

        access_token_format: str | Unset = UNSET
        if not isinstance(self.access_token_format, Unset):
            access_token_format = self.access_token_format

        access_token_alg: str | Unset = UNSET
        if not isinstance(self.access_token_alg, Unset):
            access_token_alg = self.access_token_alg

        id_token_alg: str | Unset = UNSET
        if not isinstance(self.id_token_alg, Unset):
            id_token_alg = self.id_token_alg

        access_token_audience = self.access_token_audience

        scopes: list[str] | Unset = UNSET
        if not isinstance(self.scopes, Unset):
            scopes = self.scopes

        require_pkce = self.require_pkce

        require_dpop = self.require_dpop

        require_par = self.require_par

        jwks = self.jwks

        default_locale = self.default_locale

        retention: dict[str, Any] | Unset = UNSET
        if not isinstance(self.retention, Unset):
            retention = self.retention.to_dict()

        test_addresses: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.test_addresses, Unset):
            test_addresses = []
            for test_addresses_item_data in self.test_addresses:
                test_addresses_item = test_addresses_item_data.to_dict()
                test_addresses.append(test_addresses_item)

        lifetimes: dict[str, Any] | Unset = UNSET
        if not isinstance(self.lifetimes, Unset):
            lifetimes = self.lifetimes.to_dict()

        new_device_letters = self.new_device_letters

        sender: dict[str, Any] | Unset = UNSET
        if not isinstance(self.sender, Unset):
            sender = self.sender.to_dict()

        brand: dict[str, Any] | Unset = UNSET
        if not isinstance(self.brand, Unset):
            brand = self.brand.to_dict()

        limits: dict[str, Any] | Unset = UNSET
        if not isinstance(self.limits, Unset):
            limits = self.limits.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "app_id": app_id,
                "name": name,
                "kind": kind,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )
        if client_secret is not UNSET:
            field_dict["client_secret"] = client_secret
        if status is not UNSET:
            field_dict["status"] = status
        if redirect_uris is not UNSET:
            field_dict["redirect_uris"] = redirect_uris
        if post_logout_redirect_uris is not UNSET:
            field_dict["post_logout_redirect_uris"] = post_logout_redirect_uris
        if initiate_login_uri is not UNSET:
            field_dict["initiate_login_uri"] = initiate_login_uri
        if backchannel_logout_uri is not UNSET:
            field_dict["backchannel_logout_uri"] = backchannel_logout_uri
        if binding is not UNSET:
            field_dict["binding"] = binding
        if sign_up is not UNSET:
            field_dict["sign_up"] = sign_up
        if access_token_format is not UNSET:
            field_dict["access_token_format"] = access_token_format
        if access_token_alg is not UNSET:
            field_dict["access_token_alg"] = access_token_alg
        if id_token_alg is not UNSET:
            field_dict["id_token_alg"] = id_token_alg
        if access_token_audience is not UNSET:
            field_dict["access_token_audience"] = access_token_audience
        if scopes is not UNSET:
            field_dict["scopes"] = scopes
        if require_pkce is not UNSET:
            field_dict["require_pkce"] = require_pkce
        if require_dpop is not UNSET:
            field_dict["require_dpop"] = require_dpop
        if require_par is not UNSET:
            field_dict["require_par"] = require_par
        if jwks is not UNSET:
            field_dict["jwks"] = jwks
        if default_locale is not UNSET:
            field_dict["default_locale"] = default_locale
        if retention is not UNSET:
            field_dict["retention"] = retention
        if test_addresses is not UNSET:
            field_dict["test_addresses"] = test_addresses
        if lifetimes is not UNSET:
            field_dict["lifetimes"] = lifetimes
        if new_device_letters is not UNSET:
            field_dict["new_device_letters"] = new_device_letters
        if sender is not UNSET:
            field_dict["sender"] = sender
        if brand is not UNSET:
            field_dict["brand"] = brand
        if limits is not UNSET:
            field_dict["limits"] = limits

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.app_limits import AppLimits  # noqa: PLC0415
        from ..models.brand import Brand  # noqa: PLC0415
        from ..models.letter_sender import LetterSender  # noqa: PLC0415
        from ..models.lifetimes import Lifetimes  # noqa: PLC0415
        from ..models.retention import Retention  # noqa: PLC0415
        from ..models.sign_up_policy import SignUpPolicy  # noqa: PLC0415
        from ..models.test_address import TestAddress  # noqa: PLC0415

        d = dict(src_dict)
        app_id = d.pop("app_id")

        name = d.pop("name")

        kind = check_app_kind(d.pop("kind"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at").replace("Z", "+00:00"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at").replace("Z", "+00:00"))

        client_secret = d.pop("client_secret", UNSET)

        _status = d.pop("status", UNSET)
        status: AppStatus | Unset
        if isinstance(_status, Unset):
            status = UNSET
        else:
            status = check_app_status(_status)

        redirect_uris = cast(list[str], d.pop("redirect_uris", UNSET))

        post_logout_redirect_uris = cast(list[str], d.pop("post_logout_redirect_uris", UNSET))

        initiate_login_uri = d.pop("initiate_login_uri", UNSET)

        backchannel_logout_uri = d.pop("backchannel_logout_uri", UNSET)

        _binding = d.pop("binding", UNSET)
        binding: Binding | Unset
        if isinstance(_binding, Unset):
            binding = UNSET
        else:
            binding = check_binding(_binding)

        _sign_up = d.pop("sign_up", UNSET)
        sign_up: SignUpPolicy | Unset
        if isinstance(_sign_up, Unset):
            sign_up = UNSET
        else:
            sign_up = SignUpPolicy.from_dict(_sign_up)

        _access_token_format = d.pop("access_token_format", UNSET)
        access_token_format: AccessTokenFormat | Unset
        if isinstance(_access_token_format, Unset):
            access_token_format = UNSET
        else:
            access_token_format = check_access_token_format(_access_token_format)

        _access_token_alg = d.pop("access_token_alg", UNSET)
        access_token_alg: JwtAlgorithm | Unset
        if isinstance(_access_token_alg, Unset):
            access_token_alg = UNSET
        else:
            access_token_alg = check_jwt_algorithm(_access_token_alg)

        _id_token_alg = d.pop("id_token_alg", UNSET)
        id_token_alg: JwtAlgorithm | Unset
        if isinstance(_id_token_alg, Unset):
            id_token_alg = UNSET
        else:
            id_token_alg = check_jwt_algorithm(_id_token_alg)

        access_token_audience = d.pop("access_token_audience", UNSET)

        scopes = cast(list[str], d.pop("scopes", UNSET))

        require_pkce = d.pop("require_pkce", UNSET)

        require_dpop = d.pop("require_dpop", UNSET)

        require_par = d.pop("require_par", UNSET)

        jwks = d.pop("jwks", UNSET)

        default_locale = d.pop("default_locale", UNSET)

        _retention = d.pop("retention", UNSET)
        retention: Retention | Unset
        if isinstance(_retention, Unset):
            retention = UNSET
        else:
            retention = Retention.from_dict(_retention)

        _test_addresses = d.pop("test_addresses", UNSET)
        test_addresses: list[TestAddress] | Unset = UNSET
        if _test_addresses is not UNSET:
            test_addresses = []
            for test_addresses_item_data in _test_addresses:
                test_addresses_item = TestAddress.from_dict(test_addresses_item_data)

                test_addresses.append(test_addresses_item)

        _lifetimes = d.pop("lifetimes", UNSET)
        lifetimes: Lifetimes | Unset
        if isinstance(_lifetimes, Unset):
            lifetimes = UNSET
        else:
            lifetimes = Lifetimes.from_dict(_lifetimes)

        new_device_letters = d.pop("new_device_letters", UNSET)

        _sender = d.pop("sender", UNSET)
        sender: LetterSender | Unset
        if isinstance(_sender, Unset):
            sender = UNSET
        else:
            sender = LetterSender.from_dict(_sender)

        _brand = d.pop("brand", UNSET)
        brand: Brand | Unset
        if isinstance(_brand, Unset):
            brand = UNSET
        else:
            brand = Brand.from_dict(_brand)

        _limits = d.pop("limits", UNSET)
        limits: AppLimits | Unset
        if isinstance(_limits, Unset):
            limits = UNSET
        else:
            limits = AppLimits.from_dict(_limits)

        app_created = cls(
            app_id=app_id,
            name=name,
            kind=kind,
            created_at=created_at,
            updated_at=updated_at,
            client_secret=client_secret,
            status=status,
            redirect_uris=redirect_uris,
            post_logout_redirect_uris=post_logout_redirect_uris,
            initiate_login_uri=initiate_login_uri,
            backchannel_logout_uri=backchannel_logout_uri,
            binding=binding,
            sign_up=sign_up,
            access_token_format=access_token_format,
            access_token_alg=access_token_alg,
            id_token_alg=id_token_alg,
            access_token_audience=access_token_audience,
            scopes=scopes,
            require_pkce=require_pkce,
            require_dpop=require_dpop,
            require_par=require_par,
            jwks=jwks,
            default_locale=default_locale,
            retention=retention,
            test_addresses=test_addresses,
            lifetimes=lifetimes,
            new_device_letters=new_device_letters,
            sender=sender,
            brand=brand,
            limits=limits,
        )

        app_created.additional_properties = d
        return app_created

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
