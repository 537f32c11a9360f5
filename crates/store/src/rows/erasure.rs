//! Erasures of users, as they are queued.

use crate::cells::Cell;
use crate::schema::erasures;
use diesel::prelude::*;
use gatepost_domain::app::AppId;
use gatepost_domain::id::UserId;
use gatepost_domain::sign_in::Locale;
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::Erasure;

/// One erasure.
#[derive(Clone, Insertable)]
#[diesel(table_name = erasures, treat_none_as_default_value = false)]
pub(crate) struct ErasureRow {
    app_id: Cell<AppId>,
    user_id: Cell<UserId>,
    email: Option<String>,
    email_delivery: Option<String>,
    locale: Option<Cell<Locale>>,
    tells: bool,
    attempts: Cell<u32>,
    at: Cell<Timestamp>,
    templates_at: Option<Cell<Timestamp>>,
    due_at: Cell<Timestamp>,
}

impl From<&Erasure> for ErasureRow {
    fn from(erasure: &Erasure) -> Self {
        Self {
            app_id: Cell(erasure.app.clone()),
            user_id: Cell(erasure.user),
            email: Some(erasure.email.identity().to_owned()),
            email_delivery: Some(erasure.email.delivery().to_owned()),
            locale: erasure.locale.clone().map(Cell),
            tells: erasure.tells,
            attempts: Cell(erasure.attempts),
            at: Cell(erasure.at),
            templates_at: erasure.templates_at.map(Cell),
            due_at: Cell(erasure.at),
        }
    }
}
