//! Epochs: that the store was restored, and what is void since.

use super::{Session, Transaction};
use crate::cells::{Cell, CodeStandingWord, SignInStanding};
use crate::schema::console::{console_sessions, setup_links};
use crate::schema::epochs::epochs;
use crate::schema::{
    address_changes, address_letters, browser_sessions, deliveries, device_letters, exchange_codes, links,
    pushed_requests, refresh_tokens, sessions, sign_ins,
};
use diesel::prelude::*;
use gatepost_application::{Committed, StoreError, Tx as _};
use gatepost_domain::delivery::DeliveryStatus;
use gatepost_domain::epoch::Epoch;
use gatepost_domain::sign_in::Mark;
use gatepost_domain::time::Timestamp;

/// The latest one.
pub(crate) async fn latest_epoch(session: &mut Session) -> Result<Option<Epoch>, StoreError> {
    let query =
        epochs::table.order(epochs::number.desc()).limit(1).select((epochs::number, epochs::began_at));
    let latest = session.first::<_, (Cell<u32>, Cell<Timestamp>)>("looking for the epoch", query).await?;
    Ok(latest.map(|(number, began_at)| Epoch { number: number.0, began_at: began_at.0 }))
}

/// Rows of a table that would expire after that moment expire then.
macro_rules! expire {
    ($table:ident, $at:expr) => {
        diesel::update($table::table)
            .filter($table::expires_at.gt(Cell($at)))
            .set($table::expires_at.eq(Cell($at)))
    };
}

/// Begins an epoch: whatever is outstanding expires when it begins.
pub(crate) async fn begin_epoch(mut tx: Transaction, epoch: &Epoch) -> Result<Committed, StoreError> {
    let at = epoch.began_at;
    tx.takes_its_time();
    tx.insert_if_new(epochs::table, EpochRow { number: Cell(epoch.number), began_at: Cell(at) });
    tx.update(expire!(setup_links, at));
    tx.update(expire!(console_sessions, at));
    tx.update(expire!(links, at));
    tx.update(expire!(address_changes, at));
    tx.update(expire!(address_letters, at));
    tx.update(expire!(device_letters, at));
    tx.update(expire!(pushed_requests, at));
    tx.update(expire!(browser_sessions, at));
    tx.update(expire!(sessions, at));
    tx.update(expire!(refresh_tokens, at));
    tx.update(expire!(setup_links, at));
    tx.update(expire!(console_sessions, at));
    tx.update(
        diesel::update(exchange_codes::table)
            .filter(exchange_codes::standing.eq(Cell(CodeStandingWord::Unused)))
            .set((
                exchange_codes::standing.eq(Cell(CodeStandingWord::Burned)),
                exchange_codes::settled_at.eq(Some(Cell(at))),
            )),
    );
    tx.update(
        diesel::update(deliveries::table)
            .filter(deliveries::status.eq(Cell(DeliveryStatus::Queued)))
            .filter(deliveries::expires_at.gt(Cell(at)))
            .set(deliveries::expires_at.eq(Cell(at))),
    );
    tx.update(
        diesel::update(sign_ins::table)
            .filter(sign_ins::standing.ne(Cell(SignInStanding::Completed)))
            .filter(sign_ins::standing.ne(Cell(SignInStanding::Refused)))
            .filter(sign_ins::expires_at.gt(Cell(at)))
            .set(sign_ins::expires_at.eq(Cell(at))),
    );
    tx.update(
        diesel::update(sign_ins::table)
            .filter(sign_ins::standing.eq(Cell(SignInStanding::Completed)))
            .filter(sign_ins::mark.eq(Some(Cell(Mark::Unused))))
            .set(sign_ins::mark.eq(Some(Cell(Mark::Dead)))),
    );
    tx.commit().await
}

/// One row.
#[derive(Clone, Insertable)]
#[diesel(table_name = epochs)]
struct EpochRow {
    number: Cell<u32>,
    began_at: Cell<Timestamp>,
}
