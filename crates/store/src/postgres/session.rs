//! How queries travel to PostgreSQL: `BEGIN` with the first one, writes that nobody waits for with the next one, and
//! `COMMIT` with the last ones. Each meeting of client and server is a trip.

use super::connection::Manager;
use super::pipeline::{Commit, Counting, Loosely, Outcome, in_a_row, together};
use crate::error::{failed, fault, too_late};
use crate::kept::Kept;
use crate::mode::{Mode, Writing};
use crate::pool::{Lent, Pool};
use diesel::pg::Pg;
use diesel::query_builder::{QueryFragment, QueryId};
use diesel::result::{Error, QueryResult};
use diesel_async::methods::LoadQuery;
use diesel_async::{AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use gatepost_application::{Fault, StoreError};
use std::marker::PhantomData;
use std::time::Duration;
use tokio::time::timeout;

/// How long one trip may take: waiting for a row that somebody else holds is the longest part of it.
const TRIP: Duration = Duration::from_secs(10);

/// A write that waits for the next trip.
type Write = Box<dyn for<'c> FnOnce(&'c AsyncPgConnection) -> Counting<'c> + Send>;

/// A connection of its own, as a transaction or without one. Dropping a transaction undoes it, by giving up its
/// connection if the server heard of it at all.
pub struct Session<M> {
    lent: Lent<Manager>,
    is_begun: bool,
    has_failed: bool,
    is_given_up: bool,
    writes: Vec<Write>,
    mode: PhantomData<M>,
}

impl<M: Mode> Session<M> {
    pub(super) async fn open(pool: &Pool<Manager>, doing: &'static str) -> Result<Self, StoreError> {
        let lent = pool.lend(doing).await?;
        let (is_begun, has_failed, is_given_up) = (false, false, false);
        Ok(Self { lent, is_begun, has_failed, is_given_up, writes: Vec::new(), mode: PhantomData })
    }

    /// All rows of a query.
    pub(super) async fn rows<Q, U>(&mut self, doing: &'static str, query: Q) -> Result<Vec<U>, StoreError>
    where
        Q: for<'c> LoadQuery<'static, &'c AsyncPgConnection, U> + Clone + Send + Sync + 'static,
        U: Send + 'static,
    {
        self.trip(doing, |mut wire| {
            let query = query.clone();
            async move { query.load::<U>(&mut wire).await }.boxed()
        })
        .await
    }

    /// The one row of a query, if there is one.
    pub(super) async fn first<Q, U>(&mut self, doing: &'static str, query: Q) -> Result<Option<U>, StoreError>
    where
        Q: for<'c> LoadQuery<'static, &'c AsyncPgConnection, U> + Clone + Send + Sync + 'static,
        U: Send + 'static,
    {
        Ok(self.rows(doing, query).await?.pop())
    }

    /// How many rows a write changed.
    pub(super) async fn changed<Q>(&mut self, doing: &'static str, query: Q) -> Result<usize, StoreError>
    where
        Q: QueryFragment<Pg> + Clone + Send + Sync + 'static,
    {
        self.trip(doing, |wire| counting(Kept(query.clone()), wire)).await
    }

    /// How many rows each of several writes changed, all in one trip.
    pub(super) async fn changed_by_each<Q>(
        &mut self,
        doing: &'static str,
        queries: Vec<Q>,
    ) -> Result<Vec<usize>, StoreError>
    where
        Q: QueryFragment<Pg> + Clone + Send + Sync + 'static,
    {
        self.trip(doing, |wire| {
            let counts = queries.iter().cloned().map(|query| counting(Kept(query), wire)).collect();
            in_a_row(counts).boxed()
        })
        .await
    }

    /// Runs a text that has no values in it.
    pub(super) async fn run(&mut self, doing: &'static str, sql: &'static str) -> Result<(), StoreError> {
        self.trip(doing, |mut wire| async move { wire.batch_execute(sql).await }.boxed()).await
    }

    /// One trip, with what has to go ahead. If it is the session's first and its connection turns out to have ended,
    /// all is done once more on another one: nothing was written yet.
    async fn trip<T: Send>(
        &mut self,
        doing: &'static str,
        last: impl for<'c> Fn(&'c AsyncPgConnection) -> BoxFuture<'c, QueryResult<T>> + Send + Sync,
    ) -> Result<T, StoreError> {
        let is_first = !self.is_begun && self.writes.is_empty();
        let mut outcome = self.attempt(doing, &last).await?;
        if is_first && outcome.failure().is_some_and(may_be_the_end) && self.lent.ends_soon().await {
            self.lent.replace(doing).await?;
            self.is_begun = false;
            outcome = self.attempt(doing, &last).await?;
        }
        let Outcome { ahead, last } = outcome;
        match ahead.and(last) {
            Ok(answer) => Ok(answer),
            Err(error) => Err(self.blame(doing, error).await),
        }
    }

    async fn attempt<T: Send>(
        &mut self,
        doing: &'static str,
        last: &(impl for<'c> Fn(&'c AsyncPgConnection) -> BoxFuture<'c, QueryResult<T>> + Send + Sync),
    ) -> Result<Outcome<T>, StoreError> {
        let begins = M::IS_TRANSACTION && !self.is_begun;
        if M::IS_TRANSACTION {
            self.is_begun = true;
            self.lent.mark_busy();
        }
        let wire = self.lent.wire();
        let mut ahead = Vec::with_capacity(self.writes.len() + 1);
        if begins {
            ahead.push(begin(wire));
        }
        ahead.extend(self.writes.drain(..).map(|write| write(wire)));
        self.lent.mark_waiting(true);
        let arrived = timeout(TRIP, together(ahead, last(wire))).await;
        match arrived {
            Ok(_) => self.lent.mark_waiting(false),
            Err(_) => self.lent.mark_busy(),
        }
        arrived.map_err(|_| too_late(doing))
    }

    async fn blame(&mut self, doing: &'static str, error: Error) -> StoreError {
        self.has_failed = true;
        let mut error = failed(doing, error);
        // The end of a connection may announce itself in any language.
        if error.fault == Fault::Corrupt && self.lent.ends_soon().await {
            error.fault = Fault::Away;
        }
        // It may be this connection alone: its statements are of another schema, its server takes no writes any more.
        if error.fault != Fault::Conflict {
            self.lent.mark_busy();
            self.is_given_up = true;
        }
        error
    }
}

impl Session<Writing> {
    /// Writes with the next trip.
    pub(super) fn later<Q>(&mut self, query: Q)
    where
        Q: QueryFragment<Pg> + Send + 'static,
    {
        self.writes.push(Box::new(move |wire| counting(Kept(query), wire)));
    }

    /// Keeps all; loosely: not necessarily through a crash of the server.
    pub(super) async fn keep(mut self, doing: &'static str, loosely: bool) -> Result<(), StoreError> {
        if self.has_failed {
            self.undo().await;
            return Err(StoreError { doing, fault: Fault::Conflict, source: None });
        }
        if !self.is_begun && self.writes.is_empty() {
            return Ok(());
        }
        if loosely {
            self.later(Loosely);
        }
        let Outcome { ahead, last } =
            self.attempt(doing, &|wire: &AsyncPgConnection| counting(Commit, wire)).await?;
        if last.is_ok() {
            self.lent.mark_done();
        }
        match ahead.and(last) {
            Ok(_) => Ok(()),
            Err(error) => Err(self.blame(doing, error).await),
        }
    }

    /// Undoes all, and keeps the connection if it still answers.
    pub(super) async fn undo(self) {
        if !self.is_begun || self.is_given_up {
            return;
        }
        let rolled_back = timeout(TRIP, async { self.lent.wire().batch_execute("ROLLBACK").await }).await;
        if let Ok(Ok(())) = rolled_back {
            self.lent.mark_done();
        }
    }
}

/// Whether a failure looks as if the connection were ending. A server that shuts down says so in an answer.
fn may_be_the_end(error: &Error) -> bool {
    fault(error) != Fault::Conflict
}

fn begin(mut wire: &AsyncPgConnection) -> Counting<'_> {
    async move { wire.batch_execute("BEGIN").await.map(|()| 0) }.boxed()
}

fn counting<Q>(query: Q, mut wire: &AsyncPgConnection) -> Counting<'_>
where
    Q: QueryFragment<Pg> + QueryId + Send + 'static,
{
    query.execute(&mut wire)
}
