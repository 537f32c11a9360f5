//! Authorization requests that clients pushed.

use crate::cells::{Cell, open};
use crate::schema::pushed_requests;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sqlite::Sqlite;
use gatepost_domain::app::AppId;
use gatepost_domain::pushed_request::{Parameter, PushedRequest};
use gatepost_domain::secret::{Digest, RequestUri};
use gatepost_domain::time::Timestamp;

/// One request.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = pushed_requests, check_for_backend(Pg, Sqlite), treat_none_as_default_value = false)]
pub(crate) struct PushedRequestRow {
    app_id: Cell<AppId>,
    digest: Cell<Digest<RequestUri>>,
    parameters: Cell<Vec<Parameter>>,
    pushed_at: Cell<Timestamp>,
    expires_at: Cell<Timestamp>,
    opened_at: Option<Cell<Timestamp>>,
    used_at: Option<Cell<Timestamp>>,
}

impl From<&PushedRequest> for PushedRequestRow {
    fn from(request: &PushedRequest) -> Self {
        Self {
            app_id: Cell(request.app.clone()),
            digest: Cell(request.digest),
            parameters: Cell(request.parameters.clone()),
            pushed_at: Cell(request.pushed_at),
            expires_at: Cell(request.expires_at),
            opened_at: request.opened_at.map(Cell),
            used_at: request.used_at.map(Cell),
        }
    }
}

impl From<PushedRequestRow> for PushedRequest {
    fn from(row: PushedRequestRow) -> Self {
        Self {
            app: row.app_id.0,
            digest: row.digest.0,
            parameters: row.parameters.0,
            pushed_at: row.pushed_at.0,
            expires_at: row.expires_at.0,
            opened_at: open(row.opened_at),
            used_at: open(row.used_at),
        }
    }
}
