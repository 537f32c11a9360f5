//! What was counted, added to what is there, one by one.

use super::transaction::Transaction;
use crate::cells::Cell;
use crate::schema::event_tallies;
use diesel::prelude::*;
use diesel::upsert::excluded;
use gatepost_domain::tally::Tally;

/// Adds to what was counted.
pub(super) fn tally(tx: &mut Transaction, tallies: &[Tally]) {
    for tally in tallies {
        let row = (
            event_tallies::app_id.eq(Cell(tally.app.clone())),
            event_tallies::hour.eq(Cell(tally.hour)),
            event_tallies::kind.eq(Cell(tally.kind)),
            event_tallies::reason.eq(tally.reason.clone()),
            event_tallies::count.eq(i64::try_from(tally.count).unwrap_or(i64::MAX)),
        );
        let key = (event_tallies::app_id, event_tallies::hour, event_tallies::kind, event_tallies::reason);
        let sum = event_tallies::count + excluded(event_tallies::count);
        let counted = diesel::insert_into(event_tallies::table).values(row).on_conflict(key).do_update();
        tx.update(counted.set(event_tallies::count.eq(sum)));
    }
}
