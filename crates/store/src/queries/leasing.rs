//! How what waits in an outbox is taken: each on one desk at a time.

use super::{Db, UNLESS_TAKEN};
use crate::cells::Cell;
use crate::schema::sql::{Id, Moment};
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::result::QueryResult;
use diesel::sql_types::BigInt;
use gatepost_application::Lease;
use gatepost_domain::id::WorkerId;
use gatepost_domain::time::Timestamp;
use std::marker::PhantomData;

/// A table in which something waits, due at a moment, until a worker takes it.
pub(super) trait Outbox: Clone + Send + 'static {
    /// What is told of a row that was taken: its app, its key, and [`Outbox::READ`].
    type Row;

    const TABLE: &str;

    /// The column that names a row within its app.
    const KEY: &str;

    /// What is written more when a row is taken, after a comma.
    const MORE: &str = "";

    /// What is read more of it, after a comma.
    const READ: &str = "";
}

/// Takes what is due: one conditional statement, so that of two takers the second finds the first one's lease.
///
/// By hand, since the index of what waits is used only where its status stands in the text; and since a list with
/// a limit must be made once, which a bare subquery does not promise.
#[derive(Clone, Debug)]
pub(super) struct Take<O> {
    worker: Cell<WorkerId>,
    until: Cell<Timestamp>,
    now: Cell<Timestamp>,
    most: i64,
    outbox: PhantomData<O>,
}

impl<O> Take<O> {
    pub(super) fn up_to(most: u32, lease: Lease, now: Timestamp) -> Self {
        let (worker, until) = (Cell(lease.worker), Cell(lease.until));
        Self { worker, until, now: Cell(now), most: i64::from(most), outbox: PhantomData }
    }
}

impl<O: Outbox> QueryId for Take<O> {
    type QueryId = Self;
    const HAS_STATIC_QUERY_ID: bool = true;
}

impl<O: Outbox> Query for Take<O> {
    type SqlType = O::Row;
}

impl<O, C> RunQueryDsl<C> for Take<O> {}

impl<O: Outbox> QueryFragment<Db> for Take<O> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Db>) -> QueryResult<()> {
        let say =
            |words: &[&str], out: &mut AstPass<'_, 'b, Db>| words.iter().for_each(|word| out.push_sql(word));
        let (table, key) = (O::TABLE, O::KEY);
        say(&["WITH due AS MATERIALIZED (SELECT app_id, ", key, " FROM ", table], &mut out);
        out.push_sql(" WHERE status = 'queued' AND due_at <= ");
        out.push_bind_param::<Moment, _>(&self.now)?;
        out.push_sql(" AND (leased_until IS NULL OR leased_until <= ");
        out.push_bind_param::<Moment, _>(&self.now)?;
        out.push_sql(") ORDER BY due_at ASC LIMIT ");
        out.push_bind_param::<BigInt, _>(&self.most)?;
        say(&[UNLESS_TAKEN, ") UPDATE ", table, " SET leased_by = "], &mut out);
        out.push_bind_param::<Id, _>(&self.worker)?;
        out.push_sql(", leased_until = ");
        out.push_bind_param::<Moment, _>(&self.until)?;
        say(
            &[", attempts = attempts + 1", O::MORE, " WHERE (app_id, ", key, ") IN (SELECT app_id, ", key],
            &mut out,
        );
        out.push_sql(" FROM due) AND status = 'queued' AND (leased_until IS NULL OR leased_until <= ");
        out.push_bind_param::<Moment, _>(&self.now)?;
        say(&[") RETURNING app_id, ", key, O::READ], &mut out);
        Ok(())
    }
}
