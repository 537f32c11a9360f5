//! What was counted, added to what is there: all of it in one statement, as lists.

use super::Db;
use super::change::{Change, Part};
use super::transaction::Transaction;
use crate::cells::Cell;
use crate::kept::Kind;
use crate::schema::sql::{Moment, Word};
use diesel::query_builder::AstPass;
use diesel::result::QueryResult;
use diesel::sql_types::{Array, BigInt, Text};
use gatepost_domain::app::AppId;
use gatepost_domain::event::EventKind;
use gatepost_domain::tally::Tally;
use gatepost_domain::time::Timestamp;

/// Adds to what was counted.
pub(super) fn tally(tx: &mut Transaction, tallies: &[Tally]) {
    tx.change(Tallying {
        apps: tallies.iter().map(|tally| Cell(tally.app.clone())).collect(),
        hours: tallies.iter().map(|tally| Cell(tally.hour)).collect(),
        kinds: tallies.iter().map(|tally| Cell(tally.kind)).collect(),
        reasons: tallies.iter().map(|tally| tally.reason.clone()).collect(),
        counts: tallies.iter().map(|tally| i64::try_from(tally.count).unwrap_or(i64::MAX)).collect(),
    });
}

struct Tallying {
    apps: Vec<Cell<AppId>>,
    hours: Vec<Cell<Timestamp>>,
    kinds: Vec<Cell<EventKind>>,
    reasons: Vec<String>,
    counts: Vec<i64>,
}

impl Change for Tallying {
    fn write<'b>(&'b self, mut out: AstPass<'_, 'b, Db>, part: Part) -> QueryResult<()> {
        out.push_sql("INSERT INTO event_tallies (app_id, hour, kind, reason, count) SELECT * FROM unnest(");
        out.push_bind_param::<Array<Word>, _>(&self.apps)?;
        out.push_sql(", ");
        out.push_bind_param::<Array<Moment>, _>(&self.hours)?;
        out.push_sql(", ");
        out.push_bind_param::<Array<Word>, _>(&self.kinds)?;
        out.push_sql(", ");
        out.push_bind_param::<Array<Text>, _>(&self.reasons)?;
        out.push_sql(", ");
        out.push_bind_param::<Array<BigInt>, _>(&self.counts)?;
        out.push_sql(") WHERE TRUE");
        if part == Part::Dependent {
            out.push_sql(" AND EXISTS (SELECT 1 FROM won0)");
        }
        out.push_sql(
            " ON CONFLICT (app_id, hour, kind, reason) DO UPDATE SET count = event_tallies.count + excluded.count",
        );
        Ok(())
    }

    fn kind(&self) -> Kind {
        Kind::of::<Self>(1)
    }
}
