//! How queries travel to PostgreSQL: each is one trip, a meeting of client and server.

use super::connection::Manager;
use crate::error::{failed, fault, too_late};
use crate::kept::Kept;
use crate::pool::{Lent, Pool};
use diesel::pg::Pg;
use diesel::query_builder::QueryFragment;
use diesel::result::{Error, QueryResult};
use diesel_async::methods::LoadQuery;
use diesel_async::{AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, try_join_all};
use gatepost_application::{Fault, StoreError, Witness};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;

/// How long one trip may take: waiting for a row that somebody else holds is the longest part of it.
const TRIP: Duration = Duration::from_secs(10);

/// How long work on whole tables may take, which no request waits for.
const WHOLE_TABLES: Duration = Duration::from_mins(30);

/// A connection of its own, each statement a transaction of its own.
pub struct Session {
    lent: Lent<Manager>,
    witness: Arc<dyn Witness>,
    patience: Duration,
}

impl Session {
    pub(super) async fn open(
        pool: &Pool<Manager>,
        doing: &'static str,
        witness: &Arc<dyn Witness>,
    ) -> Result<Self, StoreError> {
        Ok(Self { lent: pool.lend(doing).await?, witness: Arc::clone(witness), patience: TRIP })
    }

    /// Lets a trip take as long as work on a whole table may.
    pub(super) const fn takes_its_time(&mut self) {
        self.patience = WHOLE_TABLES;
    }

    /// All rows of a query.
    pub(super) async fn rows<Q, U>(&mut self, doing: &'static str, query: Q) -> Result<Vec<U>, StoreError>
    where
        Q: Clone + Send + Sync + 'static,
        Kept<Q>: for<'c> LoadQuery<'static, &'c AsyncPgConnection, U>,
        U: Send + 'static,
    {
        self.trip(doing, |mut wire| {
            let query = Kept(query.clone());
            async move { query.load::<U>(&mut wire).await }.boxed()
        })
        .await
    }

    /// All rows of a query whose text varies with its values: it is written anew each time.
    pub(super) async fn rows_of_any<Q, U>(
        &mut self,
        doing: &'static str,
        query: Q,
    ) -> Result<Vec<U>, StoreError>
    where
        Q: Clone + Send + Sync + 'static + for<'c> LoadQuery<'static, &'c AsyncPgConnection, U>,
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
        Q: Clone + Send + Sync + 'static,
        Kept<Q>: for<'c> LoadQuery<'static, &'c AsyncPgConnection, U>,
        U: Send + 'static,
    {
        Ok(self.rows(doing, query).await?.pop())
    }

    /// How many rows a write changed.
    pub(super) async fn changed<Q>(&mut self, doing: &'static str, query: Q) -> Result<usize, StoreError>
    where
        Q: QueryFragment<Pg> + Clone + Send + Sync + 'static,
    {
        self.trip(doing, |mut wire| {
            let query = Kept(query.clone());
            async move { query.execute(&mut wire).await }.boxed()
        })
        .await
    }

    /// Runs a text that has no values in it.
    pub(super) async fn run(&mut self, doing: &'static str, sql: &'static str) -> Result<(), StoreError> {
        self.trip(doing, |mut wire| async move { wire.batch_execute(sql).await }.boxed()).await
    }

    /// One trip, once more on another connection if this one turns out to have ended. So that is for statements alone that
    /// do no harm when they are done twice.
    async fn trip<T: Send>(
        &mut self,
        doing: &'static str,
        travel: impl for<'c> Fn(&'c AsyncPgConnection) -> BoxFuture<'c, QueryResult<T>> + Send + Sync,
    ) -> Result<T, StoreError> {
        let mut outcome = self.attempt(doing, travel(self.lent.wire())).await?;
        if outcome.as_ref().err().is_some_and(may_be_the_end) && self.lent.ends_soon().await {
            self.witness.retried("statement");
            self.lent.replace(doing).await?;
            outcome = self.attempt(doing, travel(self.lent.wire())).await?;
        }
        match outcome {
            Ok(answer) => Ok(answer),
            Err(error) => Err(self.blame(doing, error).await),
        }
    }

    async fn attempt<T: Send>(
        &self,
        doing: &'static str,
        travel: impl Future<Output = QueryResult<T>> + Send,
    ) -> Result<QueryResult<T>, StoreError> {
        self.lent.mark_waiting(true);
        let arrived = timeout(self.patience, travel).await;
        match arrived {
            Ok(_) => self.lent.mark_waiting(false),
            Err(_) => self.lent.mark_busy(),
        }
        arrived.map_err(|_| too_late(doing))
    }

    /// One trip of a write that must not be done twice. Whoever gives up waiting gives up the connection, and the server
    /// is asked to break off what it does.
    pub(super) async fn write<T: Send>(
        &mut self,
        doing: &'static str,
        travel: impl for<'c> FnOnce(&'c AsyncPgConnection) -> BoxFuture<'c, QueryResult<T>> + Send,
    ) -> Result<T, StoreError> {
        self.lent.mark_busy();
        match self.attempt(doing, travel(self.lent.wire())).await? {
            Ok(answer) => {
                self.lent.mark_done();
                Ok(answer)
            }
            Err(error) => {
                // Of what failed nothing is left open, unless `blame` has doubts.
                self.lent.mark_done();
                Err(self.blame(doing, error).await)
            }
        }
    }

    async fn blame(&self, doing: &'static str, error: Error) -> StoreError {
        let mut error = failed(doing, error);
        // The end of a connection may announce itself in any language.
        if error.fault == Fault::Corrupt && self.lent.ends_soon().await {
            error.fault = Fault::Away;
        }
        // It may be this connection alone: its statements are of another schema, its server takes no writes any more.
        if error.fault != Fault::Conflict {
            self.lent.mark_busy();
        }
        error
    }
}

/// Whether a failure looks as if the connection were ending. A server that shuts down says so in an answer.
fn may_be_the_end(error: &Error) -> bool {
    fault(error) != Fault::Conflict
}

/// Sends all of them without waiting in between, and waits for all answers.
pub(super) fn together<'c, T: Send + 'c>(
    statements: Vec<BoxFuture<'c, QueryResult<T>>>,
) -> BoxFuture<'c, QueryResult<Vec<T>>> {
    try_join_all(statements).boxed()
}
