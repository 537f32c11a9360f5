//! Apps, their secrets and their keys.

use crate::schema::{apps, client_secrets, signing_keys};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sqlite::Sqlite;
use gatepost_domain::access::{KeyAlgorithm, PublicKey, SigningKey};
use gatepost_domain::app::{
    AccessTokenFormat, App, AppId, AppKind, AppName, AppStatus, Binding, ClientCredential, Lifetimes,
};
use gatepost_domain::id::ClientSecretId;
use gatepost_domain::redirect::RedirectUris;
use gatepost_domain::secret::{ClientSecret, Digest, MasterKeyId};
use gatepost_domain::time::Timestamp;
use std::time::Duration;

/// One app; whether it was deleted stands in no value, since a deleted one is never read.
#[derive(Clone, AsChangeset, Insertable, Queryable, Selectable)]
#[diesel(table_name = apps, primary_key(app_id), check_for_backend(Pg, Sqlite))]
#[diesel(treat_none_as_default_value = false, treat_none_as_null = true)]
pub(crate) struct AppRow {
    app_id: AppId,
    name: AppName,
    kind: AppKind,
    status: AppStatus,
    redirect_uris: RedirectUris,
    binding: Binding,
    initiate_login_uri: Option<String>,
    access_token_format: AccessTokenFormat,
    access_token_audience: Option<String>,
    link_life: Duration,
    link_life_max: Duration,
    code_life: Duration,
    access_token_life: Duration,
    refresh_idle: Duration,
    refresh_absolute: Duration,
    created_at: Timestamp,
    updated_at: Timestamp,
}

impl From<&App> for AppRow {
    fn from(app: &App) -> Self {
        Self {
            app_id: app.id.clone(),
            name: app.name.clone(),
            kind: app.kind,
            status: app.status,
            redirect_uris: app.redirect_uris.clone(),
            binding: app.binding,
            initiate_login_uri: app.initiate_login_uri.clone(),
            access_token_format: app.access_token_format,
            access_token_audience: app.access_token_audience.clone(),
            link_life: app.lifetimes.link,
            link_life_max: app.lifetimes.link_max,
            code_life: app.lifetimes.code,
            access_token_life: app.lifetimes.access_token,
            refresh_idle: app.lifetimes.refresh_idle,
            refresh_absolute: app.lifetimes.refresh_absolute,
            created_at: app.created_at,
            updated_at: app.updated_at,
        }
    }
}

impl From<AppRow> for App {
    fn from(row: AppRow) -> Self {
        Self {
            id: row.app_id,
            name: row.name,
            kind: row.kind,
            status: row.status,
            redirect_uris: row.redirect_uris,
            binding: row.binding,
            initiate_login_uri: row.initiate_login_uri,
            access_token_format: row.access_token_format,
            access_token_audience: row.access_token_audience,
            lifetimes: Lifetimes {
                link: row.link_life,
                link_max: row.link_life_max,
                code: row.code_life,
                access_token: row.access_token_life,
                refresh_idle: row.refresh_idle,
                refresh_absolute: row.refresh_absolute,
            },
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

/// One client secret, only ever written and compared.
#[derive(Clone, Insertable)]
#[diesel(table_name = client_secrets)]
pub(crate) struct ClientSecretRow {
    app_id: AppId,
    id: ClientSecretId,
    digest: Digest<ClientSecret>,
    created_at: Timestamp,
}

impl From<&ClientCredential> for ClientSecretRow {
    fn from(credential: &ClientCredential) -> Self {
        Self {
            app_id: credential.app.clone(),
            id: credential.id,
            digest: credential.digest,
            created_at: credential.created_at,
        }
    }
}

/// One signing key.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = signing_keys, check_for_backend(Pg, Sqlite))]
pub(crate) struct SigningKeyRow {
    app_id: AppId,
    id: String,
    algorithm: KeyAlgorithm,
    public: PublicKey,
    sealed: Vec<u8>,
    master_key: MasterKeyId,
    created_at: Timestamp,
}

impl From<&SigningKey> for SigningKeyRow {
    fn from(key: &SigningKey) -> Self {
        Self {
            app_id: key.app.clone(),
            id: key.id.clone(),
            algorithm: key.algorithm,
            public: key.public.clone(),
            sealed: key.sealed.clone(),
            master_key: key.master,
            created_at: key.created_at,
        }
    }
}

impl From<SigningKeyRow> for SigningKey {
    fn from(row: SigningKeyRow) -> Self {
        Self {
            app: row.app_id,
            id: row.id,
            algorithm: row.algorithm,
            public: row.public,
            sealed: row.sealed,
            master: row.master_key,
            created_at: row.created_at,
        }
    }
}
