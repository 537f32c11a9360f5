//! How what waits in an outbox is taken: each on one desk at a time.

use super::{Db, Transaction, UNLESS_TAKEN};
use crate::cells::Cell;
use crate::rows::legible;
use crate::schema::sql::{Id, Moment, Word};
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::result::QueryResult;
use diesel::sql_types::{BigInt, Nullable, Text};
use gatepost_application::{AccountLetterSettlement, Committed, Lease, StoreError, Tx as _};
use gatepost_domain::address_change::LetterProgress;
use gatepost_domain::app::AppId;
use gatepost_domain::id::{DeliveryId, WorkerId};
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

/// What became of a letter that waited in an outbox, as its row has it from now on; what is `None` stays as it is.
#[derive(Clone, Debug)]
struct Settle<O> {
    app: Cell<AppId>,
    letter: Cell<DeliveryId>,
    worker: Cell<WorkerId>,
    status: &'static str,
    message_id: Option<String>,
    why: Option<String>,
    due_at: Option<Cell<Timestamp>>,
    outbox: PhantomData<O>,
}

impl<O: Outbox> QueryId for Settle<O> {
    type QueryId = Self;
    const HAS_STATIC_QUERY_ID: bool = true;
}

impl<O: Outbox> QueryFragment<Db> for Settle<O> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Db>) -> QueryResult<()> {
        out.push_sql("UPDATE ");
        out.push_sql(O::TABLE);
        out.push_sql(" SET leased_by = NULL, leased_until = NULL, status = ");
        out.push_bind_param::<Text, _>(self.status)?;
        out.push_sql(", message_id = COALESCE(");
        out.push_bind_param::<Nullable<Text>, _>(&self.message_id)?;
        out.push_sql(", message_id), why = COALESCE(");
        out.push_bind_param::<Nullable<Text>, _>(&self.why)?;
        out.push_sql(", why), due_at = COALESCE(");
        out.push_bind_param::<Nullable<Moment>, _>(&self.due_at)?;
        out.push_sql(", due_at) WHERE app_id = ");
        out.push_bind_param::<Word, _>(&self.app)?;
        out.push_sql(" AND ");
        out.push_sql(O::KEY);
        out.push_sql(" = ");
        out.push_bind_param::<Id, _>(&self.letter)?;
        out.push_sql(" AND leased_by = ");
        out.push_bind_param::<Id, _>(&self.worker)?;
        out.push_sql(" AND status = 'queued'");
        Ok(())
    }
}

/// Writes down what became of a letter, with its event, under the condition that `worker` still has it.
pub(super) async fn settle_letter<O: Outbox + Sync>(
    mut tx: Transaction,
    worker: WorkerId,
    settlement: &AccountLetterSettlement,
) -> Result<bool, StoreError> {
    let because = |why: &str| Some(legible(why).into_owned());
    let (status, message_id, why, due_at) = match &settlement.progress {
        LetterProgress::Sent { message_id } => ("sent", because(message_id), None, None),
        // Like one that left: a database that somebody reads tells no more than it must.
        LetterProgress::Withheld(_) => ("sent", None, None, None),
        LetterProgress::Failed { why } => ("failed", None, because(why), None),
        LetterProgress::Retry { at, why } => ("queued", None, because(why), Some(Cell(*at))),
    };
    let (app, letter) = (Cell(settlement.app.clone()), Cell(settlement.letter));
    let worker = Cell(worker);
    tx.update_if(Settle::<O> { app, letter, worker, status, message_id, why, due_at, outbox: PhantomData });
    tx.append(&settlement.event);
    Ok(tx.commit().await? == Committed::Kept)
}
