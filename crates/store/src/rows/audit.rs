//! Events in their places, and what is held fast of them.

use super::EventRow;
use crate::cells::{Cell, Torn};
use crate::schema::{audit_seals, events};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sqlite::Sqlite;
use gatepost_domain::app::AppId;
use gatepost_domain::audit::{
    AuditHash, AuditSignature, Position, Salt, Seal, SealNumber, SealedEvent, SignedSeal,
};
use gatepost_domain::secret::MasterKeyId;
use gatepost_domain::time::Timestamp;

/// One seal.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = audit_seals, check_for_backend(Pg, Sqlite))]
pub(crate) struct SealRow {
    app_id: Cell<AppId>,
    number: Cell<SealNumber>,
    first_position: Cell<Position>,
    last_position: Cell<Position>,
    at: Cell<Timestamp>,
    previous: Cell<AuditHash>,
    content: Cell<AuditHash>,
    master_key: Cell<MasterKeyId>,
    signature: Cell<[u8; 64]>,
}

impl From<&SignedSeal> for SealRow {
    fn from(SignedSeal { seal, signature }: &SignedSeal) -> Self {
        Self {
            app_id: Cell(seal.app.clone()),
            number: Cell(seal.number),
            first_position: Cell(seal.first),
            last_position: Cell(seal.last),
            at: Cell(seal.at),
            previous: Cell(seal.previous),
            content: Cell(seal.content),
            master_key: Cell(signature.key),
            signature: Cell(signature.bytes),
        }
    }
}

impl From<SealRow> for SignedSeal {
    fn from(row: SealRow) -> Self {
        let seal = Seal {
            app: row.app_id.0,
            number: row.number.0,
            first: row.first_position.0,
            last: row.last_position.0,
            at: row.at.0,
            previous: row.previous.0,
            content: row.content.0,
        };
        let signature = AuditSignature { key: row.master_key.0, bytes: row.signature.0 };
        Self { seal, signature }
    }
}

/// One event that was sealed.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = events, check_for_backend(Pg, Sqlite), treat_none_as_default_value = false)]
pub(crate) struct SealedRow {
    #[diesel(embed)]
    event: EventRow,
    position: Option<Cell<Position>>,
    personal: Option<Cell<AuditHash>>,
    salt: Option<Cell<Salt>>,
}

impl From<&SealedEvent> for SealedRow {
    fn from(sealed: &SealedEvent) -> Self {
        Self {
            event: EventRow::from(&sealed.event),
            position: Some(Cell(sealed.position)),
            personal: Some(Cell(sealed.personal)),
            salt: Some(Cell(sealed.salt)),
        }
    }
}

impl SealedRow {
    /// The event in its place; none if it is of a kind that this release does not know.
    pub(crate) fn restore(self) -> Result<Option<SealedEvent>, Torn> {
        let position = self.position.ok_or(Torn("events.position"))?.0;
        let personal = self.personal.ok_or(Torn("events.personal"))?.0;
        let salt = self.salt.ok_or(Torn("events.salt"))?.0;
        Ok(self.event.restore().map(|event| SealedEvent { position, event, personal, salt }))
    }
}
