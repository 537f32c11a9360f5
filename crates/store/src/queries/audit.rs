//! The ledger of an app's events.

use super::{Session, Transaction, columns, place};
use crate::cells::{Cell, open};
use crate::error::torn;
use crate::rows::{AppRow, EventRow, SealRow, SealedRow};
use crate::schema::{app_logos, apps, audit_seals, client_secrets, email_templates, events, signing_keys};
use diesel::prelude::*;
use gatepost_application::StoreError;
use gatepost_domain::app::{App, AppId};
use gatepost_domain::audit::{Position, Seal, SealNumber, SealedEvent, SignedSeal};
use gatepost_domain::event::Event;
use gatepost_domain::time::Timestamp;

/// The next app that has events which nobody sealed.
///
/// Ordered by more than is asked for, so that only the index of what waits will do: the key would be read past all that is
/// sealed.
pub(crate) async fn unsealed_app(
    session: &mut Session,
    after: Option<&AppId>,
) -> Result<Option<AppId>, StoreError> {
    let after = after.map(|app| app.as_str().to_owned()).unwrap_or_default();
    let query = events::table
        .filter(events::position.is_null())
        .filter(events::app_id.gt(Cell(after)))
        .order((events::app_id.asc(), events::at.asc(), events::id.asc()))
        .limit(1)
        .select(events::app_id);
    let found = session.first::<_, Cell<AppId>>("looking for events to be sealed", query).await?;
    Ok(found.map(|app| app.0))
}

/// What nobody sealed of that app; kinds that this release does not know are left to one that does.
pub(crate) async fn unsealed_events(
    session: &mut Session,
    app: &AppId,
    most: u32,
) -> Result<Vec<Event>, StoreError> {
    let query = events::table
        .filter(events::app_id.eq(Cell(app.clone())))
        .filter(events::position.is_null())
        .order((events::at.asc(), events::id.asc()))
        .limit(i64::from(most))
        .select(columns::<EventRow>());
    let rows = session.rows::<_, EventRow>("finding events to be sealed", query).await?;
    Ok(rows.into_iter().filter_map(EventRow::restore).collect())
}

/// The ledger of that app behind a place; it ends before a kind that this release does not know.
pub(crate) async fn events_behind(
    session: &mut Session,
    app: &AppId,
    position: Position,
    most: u32,
) -> Result<Vec<SealedEvent>, StoreError> {
    let doing = "reading the ledger of events";
    let query = events::table
        .filter(events::app_id.eq(Cell(app.clone())))
        .filter(events::position.gt(Cell(position)))
        .order(events::position.asc())
        .limit(i64::from(most))
        .select(columns::<SealedRow>());
    let rows = session.rows::<_, SealedRow>(doing, query).await?;
    let known = rows.into_iter().map_while(|row| row.restore().transpose());
    known.collect::<Result<_, _>>().map_err(|why| torn(doing, why))
}

/// The latest seal of that app.
pub(crate) async fn latest_seal(
    session: &mut Session,
    app: &AppId,
) -> Result<Option<SignedSeal>, StoreError> {
    let query = audit_seals::table
        .filter(audit_seals::app_id.eq(Cell(app.clone())))
        .order(audit_seals::number.desc())
        .limit(1)
        .select(columns::<SealRow>());
    Ok(session.first::<_, SealRow>("finding the latest seal", query).await?.map(SignedSeal::from))
}

/// The seals of that app behind one.
pub(crate) async fn seals_behind(
    session: &mut Session,
    app: &AppId,
    number: SealNumber,
    most: u32,
) -> Result<Vec<SignedSeal>, StoreError> {
    let query = audit_seals::table
        .filter(audit_seals::app_id.eq(Cell(app.clone())))
        .filter(audit_seals::number.gt(Cell(number)))
        .order(audit_seals::number.asc())
        .limit(i64::from(most))
        .select(columns::<SealRow>());
    let rows = session.rows::<_, SealRow>("reading seals", query).await?;
    Ok(rows.into_iter().map(SignedSeal::from).collect())
}

impl Transaction {
    /// Adds a seal, and gives its events their places.
    pub(super) fn insert_seal(&mut self, sealed: &SignedSeal, sealed_events: &[SealedEvent]) {
        self.insert_if_new(audit_seals::table, SealRow::from(sealed));
        place(self, &sealed.seal.app, sealed_events);
    }

    /// Adds a seal with its one event, and takes away what an older seal and those in front of it cover.
    pub(super) fn cut_ledger(&mut self, (sealed, record): (&SignedSeal, &SealedEvent), up_to: &Seal) {
        self.insert_if_new(audit_seals::table, SealRow::from(sealed));
        self.insert(events::table, SealedRow::from(record));
        self.update(
            diesel::delete(events::table)
                .filter(events::app_id.eq(Cell(up_to.app.clone())))
                .filter(events::position.le(Cell(up_to.last))),
        );
        self.update(
            diesel::delete(audit_seals::table)
                .filter(audit_seals::app_id.eq(Cell(up_to.app.clone())))
                .filter(audit_seals::number.lt(Cell(up_to.number))),
        );
    }

    /// Takes away what only an app needed.
    pub(super) fn delete_what_an_app_needed(&mut self, app: &AppId) {
        let app = || Cell(app.clone());
        self.update(diesel::delete(client_secrets::table).filter(client_secrets::app_id.eq(app())));
        self.update(diesel::delete(signing_keys::table).filter(signing_keys::app_id.eq(app())));
        self.update(diesel::delete(email_templates::table).filter(email_templates::app_id.eq(app())));
        self.update(diesel::delete(app_logos::table).filter(app_logos::app_id.eq(app())));
    }
}

/// All apps, and when those were deleted that were.
pub(crate) async fn apps_ever(session: &mut Session) -> Result<Vec<(App, Option<Timestamp>)>, StoreError> {
    let query = apps::table.order(apps::app_id).select((columns::<AppRow>(), apps::deleted_at));
    let rows = session.rows::<_, (AppRow, Option<Cell<Timestamp>>)>("listing all apps", query).await?;
    Ok(rows.into_iter().map(|(app, deleted_at)| (app.into(), open(deleted_at))).collect())
}
