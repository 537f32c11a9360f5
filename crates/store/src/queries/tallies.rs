//! How often what happened, hour by hour.

use super::{Db, Session, Transaction, tally};
use crate::cells::Cell;
use crate::schema::sql::{Moment, Word};
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::result::QueryResult;
use diesel::sql_types::{BigInt, Text};
use gatepost_application::{StoreError, Tallied, TallyLook, TallyTx};
use gatepost_domain::app::AppId;
use gatepost_domain::event::EventKind;
use gatepost_domain::tally::Tally;
use gatepost_domain::time::Timestamp;

impl TallyTx for Transaction {
    fn tally(&mut self, tallies: &[Tally]) {
        if !tallies.is_empty() {
            tally(self, tallies);
        }
    }
}

/// What was counted of an app from one hour on, added up where it was counted: a few rows for each hour.
#[derive(Clone, Debug)]
struct Sums {
    app: Cell<AppId>,
    from: Cell<Timestamp>,
}

impl QueryId for Sums {
    type QueryId = Self;
    const HAS_STATIC_QUERY_ID: bool = true;
}

impl Query for Sums {
    type SqlType = (Text, Text, BigInt);
}

impl<C> RunQueryDsl<C> for Sums {}

impl QueryFragment<Db> for Sums {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Db>) -> QueryResult<()> {
        out.push_sql("SELECT kind, reason, CAST(SUM(count) AS BIGINT) FROM event_tallies WHERE app_id = ");
        out.push_bind_param::<Word, _>(&self.app)?;
        out.push_sql(" AND hour >= ");
        out.push_bind_param::<Moment, _>(&self.from)?;
        out.push_sql(" GROUP BY kind, reason");
        Ok(())
    }
}

impl TallyLook for Session {
    async fn tallied(&mut self, app: &AppId, from: Timestamp) -> Result<Vec<Tallied>, StoreError> {
        let sums = Sums { app: Cell(app.clone()), from: Cell(from) };
        let rows = self.rows::<_, (String, String, i64)>("adding up what happened", sums).await?;
        let known = rows.into_iter().filter_map(|(kind, reason, count)| {
            Some(Tallied { kind: EventKind::parse(&kind)?, reason, count: u64::try_from(count).ok()? })
        });
        Ok(known.collect())
    }
}
