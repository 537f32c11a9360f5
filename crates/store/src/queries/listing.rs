//! Sign-ins and events as lists: newest first, each part found by a key.

use super::{Db, Session, columns};
use crate::cells::{Cell, cells};
use crate::error::torn;
use crate::rows::{EventRow, SignInRow};
use crate::schema::sql::{Id, Moment, Word};
use crate::schema::{deliveries, events, sign_ins};
use diesel::dsl::sql;
use diesel::expression::{ValidGrouping, is_aggregate};
use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::result::QueryResult;
use diesel::sql_types::{Bool, Text};
use gatepost_application::{EventFilter, ListingLook, Part, SignInSeen, SignInsOf, StoreError};
use gatepost_domain::actor::Actor;
use gatepost_domain::app::AppId;
use gatepost_domain::delivery::DeliveryStatus;
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::id::{EventId, SignInId, UserId};
use gatepost_domain::time::Timestamp;
use std::time::Duration;

/// An event's identifier is made within so long of the event.
const MADE_WITHIN: Duration = Duration::from_mins(1);

/// As many sign-ins one statement asks for.
const AT_ONCE: usize = 500;

/// Conditions that are written by hand, since diesel's own that vary can't be cloned.
macro_rules! conditions {
    ($name:ident) => {
        impl Expression for $name {
            type SqlType = Bool;
        }

        impl<Tables> AppearsOnTable<Tables> for $name {}

        impl ValidGrouping<()> for $name {
            type IsAggregate = is_aggregate::Never;
        }

        impl QueryId for $name {
            type QueryId = ();
            const HAS_STATIC_QUERY_ID: bool = false;
        }
    };
}

/// Which sign-ins.
#[derive(Clone, Debug)]
struct Whose {
    app: Cell<AppId>,
    address: Option<String>,
    support: Option<String>,
    itself: Option<Cell<SignInId>>,
    before: Option<Cell<SignInId>>,
}

conditions!(Whose);

impl QueryFragment<Db> for Whose {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Db>) -> QueryResult<()> {
        out.push_sql("sign_ins.app_id = ");
        out.push_bind_param::<Word, _>(&self.app)?;
        if let Some(address) = &self.address {
            out.push_sql(" AND sign_ins.email = ");
            out.push_bind_param::<Text, _>(address)?;
        }
        if let Some(support) = &self.support {
            out.push_sql(" AND sign_ins.support_id = ");
            out.push_bind_param::<Text, _>(support)?;
        }
        if let Some(id) = &self.itself {
            out.push_sql(" AND sign_ins.id = ");
            out.push_bind_param::<Id, _>(id)?;
        }
        if let Some(before) = &self.before {
            out.push_sql(" AND sign_ins.id < ");
            out.push_bind_param::<Id, _>(before)?;
        }
        Ok(())
    }
}

/// These sign-ins.
async fn sign_ins_of(
    session: &mut Session,
    app: &AppId,
    of: &SignInsOf,
    part: Part<SignInId>,
) -> Result<Vec<SignInSeen>, StoreError> {
    let doing = "listing sign-ins";
    let (mut address, mut support, mut itself) = (None, None, None);
    match of {
        SignInsOf::App => {}
        SignInsOf::Address(identity) => address = Some(identity.clone()),
        SignInsOf::Support(id) => support = Some(id.as_str().to_owned()),
        SignInsOf::Itself(id) => itself = Some(Cell(*id)),
    }
    let whose = Whose { app: Cell(app.clone()), address, support, itself, before: part.before.map(Cell) };
    // The app's id is hidden from the planner, as it is where codes are looked up.
    let of_letter = deliveries::app_id
        .eq(sql::<Word>("sign_ins.app_id || ''"))
        .and(deliveries::id.eq(sign_ins::delivery_id));
    let query = sign_ins::table
        .left_join(deliveries::table.on(of_letter))
        .filter(whose)
        .order(sign_ins::id.desc())
        .limit(i64::from(part.most))
        .select((columns::<SignInRow>(), deliveries::status.nullable()));
    let rows = session.rows::<_, (SignInRow, Option<Cell<DeliveryStatus>>)>(doing, query).await?;
    let seen = rows.into_iter().map(|(row, delivery)| {
        let sign_in = row.restore().map_err(|why| torn(doing, why))?;
        Ok(SignInSeen { sign_in, delivery: delivery.map(|status| status.0) })
    });
    seen.collect()
}

/// Which events.
#[derive(Clone, Debug)]
struct Which {
    app: Cell<AppId>,
    kind: Option<Cell<EventKind>>,
    actor: Option<Cell<Actor>>,
    user: Option<Cell<UserId>>,
    email: Option<String>,
    sign_in: Option<Cell<SignInId>>,
    request: Option<String>,
    from: Option<(Cell<EventId>, Cell<Timestamp>)>,
    to: Option<(Cell<EventId>, Cell<Timestamp>)>,
    before: Option<Cell<EventId>>,
}

conditions!(Which);

impl Which {
    fn new(app: &AppId, filter: &EventFilter, before: Option<EventId>) -> Self {
        let earliest = |from: Timestamp| {
            let micros = i64::try_from(MADE_WITHIN.as_micros()).unwrap_or(0);
            EventId::new(Timestamp::from_micros(from.as_micros().saturating_sub(micros)), [0; 10])
        };
        let latest = |to: Timestamp| EventId::new(to.plus(MADE_WITHIN), [0; 10]);
        Self {
            app: Cell(app.clone()),
            kind: filter.kind.map(Cell),
            actor: filter.actor.map(Cell),
            user: filter.user.map(Cell),
            email: filter.email.clone(),
            sign_in: filter.sign_in.map(Cell),
            request: filter.request.clone(),
            from: filter.from.map(|from| (Cell(earliest(from)), Cell(from))),
            to: filter.to.map(|to| (Cell(latest(to)), Cell(to))),
            before: before.map(Cell),
        }
    }
}

impl QueryFragment<Db> for Which {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Db>) -> QueryResult<()> {
        out.push_sql("events.app_id = ");
        out.push_bind_param::<Word, _>(&self.app)?;
        if let Some(kind) = &self.kind {
            out.push_sql(" AND events.kind = ");
            out.push_bind_param::<Word, _>(kind)?;
        }
        if let Some(actor) = &self.actor {
            out.push_sql(" AND events.actor = ");
            out.push_bind_param::<Word, _>(actor)?;
        }
        if let Some(email) = &self.email {
            out.push_sql(" AND events.email = ");
            out.push_bind_param::<Text, _>(email)?;
        }
        if let Some(user) = &self.user {
            out.push_sql(" AND events.user_id = ");
            out.push_bind_param::<Id, _>(user)?;
        }
        if let Some(sign_in) = &self.sign_in {
            out.push_sql(" AND events.sign_in_id = ");
            out.push_bind_param::<Id, _>(sign_in)?;
        }
        if let Some(request) = &self.request {
            // Spelled as its index is, which has nothing of requests that a sign-in came of.
            out.push_sql(" AND events.sign_in_id IS NULL AND events.request = ");
            out.push_bind_param::<Text, _>(request)?;
        }
        for (by_id, by_moment, bound) in [
            (" AND events.id >= ", " AND events.at >= ", &self.from),
            (" AND events.id < ", " AND events.at < ", &self.to),
        ] {
            if let Some((id, moment)) = bound {
                out.push_sql(by_id);
                out.push_bind_param::<Id, _>(id)?;
                out.push_sql(by_moment);
                out.push_bind_param::<Moment, _>(moment)?;
            }
        }
        if let Some(before) = &self.before {
            out.push_sql(" AND events.id < ");
            out.push_bind_param::<Id, _>(before)?;
        }
        Ok(())
    }
}

/// The events that fit.
async fn events_that_fit(
    session: &mut Session,
    app: &AppId,
    filter: &EventFilter,
    part: Part<EventId>,
) -> Result<Vec<Event>, StoreError> {
    let (mut found, mut part) = (Vec::new(), part);
    // What another release wrote is left out, and the list goes on behind it.
    loop {
        let query = events::table
            .filter(Which::new(app, filter, part.before))
            .order(events::id.desc())
            .limit(i64::from(part.most))
            .select(columns::<EventRow>());
        let rows = session.rows::<_, EventRow>("listing events", query).await?;
        let (count, last) = (rows.len(), rows.last().map(EventRow::id));
        found.extend(rows.into_iter().filter_map(EventRow::restore));
        let most = usize::try_from(part.most).unwrap_or(usize::MAX);
        if count < most || found.len() >= most {
            found.truncate(most);
            return Ok(found);
        }
        part.before = last;
    }
}

/// The first events of that sign-in.
async fn events_of_sign_in(
    session: &mut Session,
    app: &AppId,
    sign_in: SignInId,
    most: u32,
) -> Result<Vec<Event>, StoreError> {
    let query = events::table
        .filter(events::app_id.eq(Cell(app.clone())))
        .filter(events::sign_in_id.eq(Some(Cell(sign_in))))
        .order(events::id.asc())
        .limit(i64::from(most))
        .select(columns::<EventRow>());
    let rows = session.rows::<_, EventRow>("reading the events of a sign-in", query).await?;
    Ok(rows.into_iter().filter_map(EventRow::restore).collect())
}

/// All events of those kinds of these sign-ins.
async fn events_among(
    session: &mut Session,
    app: &AppId,
    sign_ins: &[SignInId],
    kinds: &[EventKind],
) -> Result<Vec<Event>, StoreError> {
    let mut found = Vec::new();
    for some in sign_ins.chunks(AT_ONCE) {
        let query = events::table
            .filter(events::app_id.eq(Cell(app.clone())))
            .filter(events::sign_in_id.eq_any(cells(some.to_vec())))
            .filter(events::kind.eq_any(cells(kinds.to_vec())))
            .select(columns::<EventRow>());
        let rows = session.rows::<_, EventRow>("reading the events of sign-ins", query).await?;
        found.extend(rows.into_iter().filter_map(EventRow::restore));
    }
    found.sort_by_key(|event| event.id);
    Ok(found)
}

impl ListingLook for Session {
    async fn sign_ins_of(
        &mut self,
        app: &AppId,
        of: &SignInsOf,
        part: Part<SignInId>,
    ) -> Result<Vec<SignInSeen>, StoreError> {
        sign_ins_of(self, app, of, part).await
    }

    async fn events_of_sign_in(
        &mut self,
        app: &AppId,
        sign_in: SignInId,
        most: u32,
    ) -> Result<Vec<Event>, StoreError> {
        events_of_sign_in(self, app, sign_in, most).await
    }

    async fn events_among(
        &mut self,
        app: &AppId,
        sign_ins: &[SignInId],
        kinds: &[EventKind],
    ) -> Result<Vec<Event>, StoreError> {
        events_among(self, app, sign_ins, kinds).await
    }

    async fn events(
        &mut self,
        app: &AppId,
        filter: &EventFilter,
        part: Part<EventId>,
    ) -> Result<Vec<Event>, StoreError> {
        events_that_fit(self, app, filter, part).await
    }
}
