//! Keys with which sign-ins were begun.

use crate::cells::Cell;
use crate::schema::idempotency_keys;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sqlite::Sqlite;
use gatepost_domain::app::AppId;
use gatepost_domain::id::SignInId;
use gatepost_domain::idempotency::{IdempotencyKey, KeyUse, RequestBody};
use gatepost_domain::secret::Digest;
use gatepost_domain::time::Timestamp;

/// The latest use of a key.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = idempotency_keys, check_for_backend(Pg, Sqlite))]
pub(crate) struct KeyUseRow {
    app_id: Cell<AppId>,
    key: Cell<Digest<IdempotencyKey>>,
    body: Cell<Digest<RequestBody>>,
    sign_in_id: Cell<SignInId>,
    at: Cell<Timestamp>,
}

impl From<&KeyUse> for KeyUseRow {
    fn from(used: &KeyUse) -> Self {
        Self {
            app_id: Cell(used.app.clone()),
            key: Cell(used.key),
            body: Cell(used.body),
            sign_in_id: Cell(used.sign_in),
            at: Cell(used.at),
        }
    }
}

impl From<KeyUseRow> for KeyUse {
    fn from(row: KeyUseRow) -> Self {
        Self { app: row.app_id.0, key: row.key.0, body: row.body.0, sign_in: row.sign_in_id.0, at: row.at.0 }
    }
}
