//! Apps, their secrets and their keys.

use crate::cells::{Cell, TestAddresses, open};
use crate::schema::{app_logos, apps, client_secrets, signing_keys};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sqlite::Sqlite;
use gatepost_domain::app::{
    AccessTokenFormat, App, AppId, AppKind, AppLimits, AppName, AppStatus, BackchannelLogoutUri, Binding,
    ClientCredential, ClientJwks, Lifetimes, OAuthSettings, Retention, Sender, SignUp,
};
use gatepost_domain::brand::{Accent, Brand, Logo, LogoDigest, LogoImage, LogoType, WebPage};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::id::ClientSecretId;
use gatepost_domain::limit::Rate;
use gatepost_domain::redirect::RedirectUris;
use gatepost_domain::scope::Scope;
use gatepost_domain::secret::{ClientSecret, Digest, MasterKeyId};
use gatepost_domain::sign_in::Locale;
use gatepost_domain::signing_key::{JwtAlgorithm, KeyAlgorithm, PublicKey, SigningKey};
use gatepost_domain::time::Timestamp;
use std::time::Duration;

/// One app; whether it was deleted stands in no value, since a deleted one is never read.
#[derive(Clone, AsChangeset, Insertable, Queryable, Selectable)]
#[diesel(table_name = apps, primary_key(app_id), check_for_backend(Pg, Sqlite))]
#[diesel(treat_none_as_default_value = false, treat_none_as_null = true)]
#[expect(clippy::struct_excessive_bools, reason = "each is a column, and a setting of its own")]
pub(crate) struct AppRow {
    app_id: Cell<AppId>,
    name: Cell<AppName>,
    kind: Cell<AppKind>,
    status: Cell<AppStatus>,
    redirect_uris: Cell<RedirectUris>,
    binding: Cell<Binding>,
    initiate_login_uri: Option<String>,
    access_token_format: Cell<AccessTokenFormat>,
    access_token_audience: Option<String>,
    link_life: Cell<Duration>,
    link_life_max: Cell<Duration>,
    code_life: Cell<Duration>,
    access_token_life: Cell<Duration>,
    refresh_idle: Cell<Duration>,
    refresh_absolute: Cell<Duration>,
    browser_session: Cell<Duration>,
    post_logout_redirect_uris: Cell<RedirectUris>,
    backchannel_logout_uri: Option<Cell<BackchannelLogoutUri>>,
    access_token_alg: Cell<JwtAlgorithm>,
    id_token_alg: Cell<JwtAlgorithm>,
    scopes: Cell<Scope>,
    require_pkce: bool,
    require_dpop: bool,
    require_par: bool,
    jwks: Option<String>,
    accent: Option<Cell<Accent>>,
    logo_digest: Option<Cell<LogoDigest>>,
    logo_type: Option<Cell<LogoType>>,
    policy_uri: Option<Cell<WebPage>>,
    tos_uri: Option<Cell<WebPage>>,
    default_locale: Option<Cell<Locale>>,
    sign_up: Cell<SignUp>,
    retention_sign_ins: Cell<Duration>,
    retention_events: Cell<Duration>,
    test_addresses: Cell<TestAddresses>,
    new_device_letters: bool,
    sender_name: Option<Cell<AppName>>,
    sender_address: Option<String>,
    sender_reply_to: Option<String>,
    limit_per_address: Option<Cell<Rate>>,
    limit_per_day: Option<Cell<Rate>>,
    templates_at: Option<Cell<Timestamp>>,
    newest_key: Cell<u32>,
    created_at: Cell<Timestamp>,
    updated_at: Cell<Timestamp>,
}

impl From<&App> for AppRow {
    fn from(app: &App) -> Self {
        Self {
            app_id: Cell(app.id.clone()),
            name: Cell(app.name.clone()),
            kind: Cell(app.kind),
            status: Cell(app.status),
            redirect_uris: Cell(app.redirect_uris.clone()),
            binding: Cell(app.binding),
            initiate_login_uri: app.initiate_login_uri.clone(),
            access_token_format: Cell(app.access_token_format),
            access_token_audience: app.access_token_audience.clone(),
            link_life: Cell(app.lifetimes.link),
            link_life_max: Cell(app.lifetimes.link_max),
            code_life: Cell(app.lifetimes.code),
            access_token_life: Cell(app.lifetimes.access_token),
            refresh_idle: Cell(app.lifetimes.refresh_idle),
            refresh_absolute: Cell(app.lifetimes.refresh_absolute),
            browser_session: Cell(app.lifetimes.browser_session),
            post_logout_redirect_uris: Cell(app.oauth.post_logout_redirect_uris.clone()),
            backchannel_logout_uri: app.oauth.backchannel_logout_uri.clone().map(Cell),
            access_token_alg: Cell(app.oauth.access_token_alg),
            id_token_alg: Cell(app.oauth.id_token_alg),
            scopes: Cell(app.oauth.scopes.clone()),
            require_pkce: app.oauth.require_pkce,
            require_dpop: app.oauth.require_dpop,
            require_par: app.oauth.require_par,
            jwks: app.oauth.jwks.as_ref().map(|jwks| jwks.as_str().to_owned()),
            accent: app.brand.accent.map(Cell),
            logo_digest: app.brand.logo.map(|logo| Cell(logo.digest)),
            logo_type: app.brand.logo.map(|logo| Cell(logo.media_type)),
            policy_uri: app.brand.policy_uri.clone().map(Cell),
            tos_uri: app.brand.tos_uri.clone().map(Cell),
            default_locale: app.default_locale.clone().map(Cell),
            sign_up: Cell(app.sign_up.clone()),
            retention_sign_ins: Cell(app.retention.sign_ins),
            retention_events: Cell(app.retention.events),
            test_addresses: Cell(TestAddresses(app.test_addresses.clone())),
            new_device_letters: app.new_device_letters,
            sender_name: app.sender.as_ref().and_then(|sender| sender.name.clone()).map(Cell),
            sender_address: app.sender.as_ref().map(|sender| sender.address.delivery().to_owned()),
            sender_reply_to: app
                .sender
                .as_ref()
                .and_then(|sender| sender.reply_to.as_ref())
                .map(|address| address.delivery().to_owned()),
            limit_per_address: app.limits.sign_ins_per_address.map(Cell),
            limit_per_day: app.limits.sign_ins_per_app_day.map(Cell),
            templates_at: app.templates_at.map(Cell),
            newest_key: Cell(app.newest_key),
            created_at: Cell(app.created_at),
            updated_at: Cell(app.updated_at),
        }
    }
}

impl From<AppRow> for App {
    fn from(row: AppRow) -> Self {
        Self {
            id: row.app_id.0,
            name: row.name.0,
            kind: row.kind.0,
            status: row.status.0,
            redirect_uris: row.redirect_uris.0,
            binding: row.binding.0,
            initiate_login_uri: row.initiate_login_uri,
            access_token_format: row.access_token_format.0,
            access_token_audience: row.access_token_audience,
            oauth: OAuthSettings {
                post_logout_redirect_uris: row.post_logout_redirect_uris.0,
                backchannel_logout_uri: open(row.backchannel_logout_uri),
                access_token_alg: row.access_token_alg.0,
                id_token_alg: row.id_token_alg.0,
                scopes: row.scopes.0,
                require_pkce: row.require_pkce,
                require_dpop: row.require_dpop,
                require_par: row.require_par,
                jwks: row.jwks.map(ClientJwks::restore),
            },
            lifetimes: Lifetimes {
                link: row.link_life.0,
                link_max: row.link_life_max.0,
                code: row.code_life.0,
                access_token: row.access_token_life.0,
                refresh_idle: row.refresh_idle.0,
                refresh_absolute: row.refresh_absolute.0,
                browser_session: row.browser_session.0,
            },
            brand: Brand {
                accent: open(row.accent),
                logo: open(row.logo_digest)
                    .zip(open(row.logo_type))
                    .map(|(digest, media_type)| Logo { media_type, digest }),
                policy_uri: open(row.policy_uri),
                tos_uri: open(row.tos_uri),
            },
            default_locale: open(row.default_locale),
            sign_up: row.sign_up.0,
            retention: Retention { sign_ins: row.retention_sign_ins.0, events: row.retention_events.0 },
            test_addresses: row.test_addresses.0.0,
            new_device_letters: row.new_device_letters,
            sender: sender(row.sender_name, row.sender_address, row.sender_reply_to),
            limits: AppLimits {
                sign_ins_per_address: open(row.limit_per_address),
                sign_ins_per_app_day: open(row.limit_per_day),
            },
            templates_at: open(row.templates_at),
            newest_key: row.newest_key.0,
            created_at: row.created_at.0,
            updated_at: row.updated_at.0,
        }
    }
}

/// The sender whose parts these are; an address that is none any more is nobody's.
pub(crate) fn sender(
    name: Option<Cell<AppName>>,
    address: Option<String>,
    reply_to: Option<String>,
) -> Option<Sender> {
    let read = |text: String| EmailAddress::parse(&text).ok();
    Some(Sender { name: open(name), address: read(address?)?, reply_to: reply_to.and_then(read) })
}

/// One picture of an app.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = app_logos, check_for_backend(Pg, Sqlite))]
pub(crate) struct LogoRow {
    app_id: Cell<AppId>,
    digest: Cell<LogoDigest>,
    media_type: Cell<LogoType>,
    bytes: Vec<u8>,
}

impl LogoRow {
    pub(crate) fn new(app: &AppId, image: &LogoImage) -> Self {
        Self {
            app_id: Cell(app.clone()),
            digest: Cell(image.logo().digest),
            media_type: Cell(image.media_type()),
            bytes: image.bytes().to_vec(),
        }
    }
}

impl From<LogoRow> for LogoImage {
    fn from(row: LogoRow) -> Self {
        Self::restore(row.media_type.0, row.bytes)
    }
}

/// One client secret, only ever written and compared.
#[derive(Clone, Insertable)]
#[diesel(table_name = client_secrets)]
pub(crate) struct ClientSecretRow {
    app_id: Cell<AppId>,
    id: Cell<ClientSecretId>,
    digest: Cell<Digest<ClientSecret>>,
    created_at: Cell<Timestamp>,
}

impl From<&ClientCredential> for ClientSecretRow {
    fn from(credential: &ClientCredential) -> Self {
        Self {
            app_id: Cell(credential.app.clone()),
            id: Cell(credential.id),
            digest: Cell(credential.digest),
            created_at: Cell(credential.created_at),
        }
    }
}

/// One signing key.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = signing_keys, check_for_backend(Pg, Sqlite))]
pub(crate) struct SigningKeyRow {
    app_id: Cell<AppId>,
    id: String,
    number: Cell<u32>,
    algorithm: Cell<KeyAlgorithm>,
    public: Cell<PublicKey>,
    sealed: Vec<u8>,
    master_key: Cell<MasterKeyId>,
    created_at: Cell<Timestamp>,
    signs_from: Cell<Timestamp>,
}

impl From<&SigningKey> for SigningKeyRow {
    fn from(key: &SigningKey) -> Self {
        Self {
            app_id: Cell(key.app.clone()),
            id: key.id.clone(),
            number: Cell(key.number),
            algorithm: Cell(key.algorithm),
            public: Cell(key.public.clone()),
            sealed: key.sealed.clone(),
            master_key: Cell(key.master),
            created_at: Cell(key.created_at),
            signs_from: Cell(key.signs_from),
        }
    }
}

impl From<SigningKeyRow> for SigningKey {
    fn from(row: SigningKeyRow) -> Self {
        Self {
            app: row.app_id.0,
            id: row.id,
            number: row.number.0,
            algorithm: row.algorithm.0,
            public: row.public.0,
            sealed: row.sealed,
            master: row.master_key.0,
            created_at: row.created_at.0,
            signs_from: row.signs_from.0,
        }
    }
}
