//! What the console works with.

use crate::cells::{Cell, open};
use crate::schema::console::{console_sessions, operators, setup_links};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sqlite::Sqlite;
use gatepost_domain::console::{ConsoleSession, Operator, OperatorRole, SetupLink};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::id::UserId;
use gatepost_domain::secret::{ConsoleSecret, Digest, SetupToken};
use gatepost_domain::time::Timestamp;

/// One setup link.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = setup_links, treat_none_as_default_value = false, check_for_backend(Pg, Sqlite))]
pub(crate) struct SetupLinkRow {
    digest: Cell<Digest<SetupToken>>,
    email: String,
    email_delivery: String,
    role: Cell<OperatorRole>,
    created_at: Cell<Timestamp>,
    expires_at: Cell<Timestamp>,
    used_at: Option<Cell<Timestamp>>,
}

impl From<&SetupLink> for SetupLinkRow {
    fn from(link: &SetupLink) -> Self {
        Self {
            digest: Cell(link.digest),
            email: link.email.identity().to_owned(),
            email_delivery: link.email.delivery().to_owned(),
            role: Cell(link.role),
            created_at: Cell(link.created_at),
            expires_at: Cell(link.expires_at),
            used_at: link.used_at.map(Cell),
        }
    }
}

impl From<SetupLinkRow> for SetupLink {
    fn from(row: SetupLinkRow) -> Self {
        Self {
            digest: row.digest.0,
            email: EmailAddress::restore(row.email, row.email_delivery),
            role: row.role.0,
            created_at: row.created_at.0,
            expires_at: row.expires_at.0,
            used_at: open(row.used_at),
        }
    }
}

/// One operator.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = operators, check_for_backend(Pg, Sqlite))]
pub(crate) struct OperatorRow {
    user_id: Cell<UserId>,
    email: String,
    email_delivery: String,
    role: Cell<OperatorRole>,
    created_at: Cell<Timestamp>,
}

impl From<&Operator> for OperatorRow {
    fn from(operator: &Operator) -> Self {
        Self {
            user_id: Cell(operator.user),
            email: operator.email.identity().to_owned(),
            email_delivery: operator.email.delivery().to_owned(),
            role: Cell(operator.role),
            created_at: Cell(operator.created_at),
        }
    }
}

impl From<OperatorRow> for Operator {
    fn from(row: OperatorRow) -> Self {
        Self {
            user: row.user_id.0,
            email: EmailAddress::restore(row.email, row.email_delivery),
            role: row.role.0,
            created_at: row.created_at.0,
        }
    }
}

/// One session of the console.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = console_sessions, treat_none_as_default_value = false, check_for_backend(Pg, Sqlite))]
pub(crate) struct ConsoleSessionRow {
    digest: Cell<Digest<ConsoleSecret>>,
    user_id: Cell<UserId>,
    created_at: Cell<Timestamp>,
    expires_at: Cell<Timestamp>,
    ended_at: Option<Cell<Timestamp>>,
}

impl From<&ConsoleSession> for ConsoleSessionRow {
    fn from(session: &ConsoleSession) -> Self {
        Self {
            digest: Cell(session.digest),
            user_id: Cell(session.user),
            created_at: Cell(session.created_at),
            expires_at: Cell(session.expires_at),
            ended_at: session.ended_at.map(Cell),
        }
    }
}

impl From<ConsoleSessionRow> for ConsoleSession {
    fn from(row: ConsoleSessionRow) -> Self {
        Self {
            digest: row.digest.0,
            user: row.user_id.0,
            created_at: row.created_at.0,
            expires_at: row.expires_at.0,
            ended_at: open(row.ended_at),
        }
    }
}
