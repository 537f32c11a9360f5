//! What operators work with.

use crate::cells::{Cell, open};
use crate::schema::{admin_tokens, client_secrets, kept_answers};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sqlite::Sqlite;
use gatepost_application::{AnswerClaim, AnswerFound, AnswerKey, Sealed};
use gatepost_domain::admin_token::AdminToken;
use gatepost_domain::app::{AppId, ClientCredential};
use gatepost_domain::id::{AdminTokenId, ClientSecretId};
use gatepost_domain::idempotency::{IdempotencyKey, RequestBody};
use gatepost_domain::secret::{ClientSecret, Digest, MasterKeyId};
use gatepost_domain::time::Timestamp;

/// One admin token.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = admin_tokens, treat_none_as_default_value = false, check_for_backend(Pg, Sqlite))]
pub(crate) struct AdminTokenRow {
    id: Cell<AdminTokenId>,
    app_id: Option<Cell<AppId>>,
    read_only: bool,
    created_at: Cell<Timestamp>,
    expires_at: Cell<Timestamp>,
    revoked_at: Option<Cell<Timestamp>>,
}

impl From<&AdminToken> for AdminTokenRow {
    fn from(token: &AdminToken) -> Self {
        Self {
            id: Cell(token.id),
            app_id: token.app.clone().map(Cell),
            read_only: token.read_only,
            created_at: Cell(token.created_at),
            expires_at: Cell(token.expires_at),
            revoked_at: token.revoked_at.map(Cell),
        }
    }
}

impl From<AdminTokenRow> for AdminToken {
    fn from(row: AdminTokenRow) -> Self {
        Self {
            id: row.id.0,
            app: open(row.app_id),
            read_only: row.read_only,
            created_at: row.created_at.0,
            expires_at: row.expires_at.0,
            revoked_at: open(row.revoked_at),
        }
    }
}

/// One client secret as it is listed.
#[derive(Clone, Queryable, Selectable)]
#[diesel(table_name = client_secrets, check_for_backend(Pg, Sqlite))]
pub(crate) struct ClientCredentialRow {
    app_id: Cell<AppId>,
    id: Cell<ClientSecretId>,
    digest: Cell<Digest<ClientSecret>>,
    created_at: Cell<Timestamp>,
}

impl From<ClientCredentialRow> for ClientCredential {
    fn from(row: ClientCredentialRow) -> Self {
        Self { id: row.id.0, app: row.app_id.0, digest: row.digest.0, created_at: row.created_at.0 }
    }
}

/// One key of an operator's request, and what was answered.
#[derive(Clone, Queryable, Selectable)]
#[diesel(table_name = kept_answers, check_for_backend(Pg, Sqlite))]
pub(crate) struct AnswerRow {
    key: Cell<Digest<IdempotencyKey>>,
    body: Cell<Digest<RequestBody>>,
    at: Cell<Timestamp>,
    master_key: Option<Cell<MasterKeyId>>,
    sealed: Option<Vec<u8>>,
}

impl From<AnswerRow> for AnswerFound {
    fn from(row: AnswerRow) -> Self {
        let sealed = open(row.master_key).zip(row.sealed);
        Self {
            claim: AnswerClaim { key: AnswerKey { key: row.key.0, body: row.body.0 }, at: row.at.0 },
            answer: sealed.map(|(master, bytes)| Sealed { master, bytes }),
        }
    }
}
