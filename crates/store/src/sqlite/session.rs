//! How queries travel to SQLite: each to a thread of its own and back; `BEGIN` with the first one, writes that nobody
//! waits for with the next one, and `COMMIT` with the last ones.

use super::connection::Manager;
use crate::error::failed;
use crate::kept::Kept;
use crate::mode::{Mode, Reading, Writing};
use crate::pool::{Lent, Pool};
use diesel::RunQueryDsl as _;
use diesel::connection::SimpleConnection as _;
use diesel::query_builder::QueryFragment;
use diesel::query_dsl::methods::LoadQuery;
use diesel::result::QueryResult;
use diesel::sqlite::{Sqlite, SqliteConnection};
use gatepost_application::{Fault, StoreError};
use std::marker::PhantomData;
use std::mem;

/// A write that waits for the next journey.
type Write = Box<dyn FnOnce(&mut SqliteConnection) -> QueryResult<usize> + Send>;

/// A connection of its own, as a transaction or without one. Dropping a transaction undoes it, by giving up its
/// connection if that was used at all.
pub struct Session<M> {
    lent: Lent<Manager>,
    is_begun: bool,
    has_failed: bool,
    forgives_crashes: bool,
    writes: Vec<Write>,
    mode: PhantomData<M>,
}

impl<M: Mode> Session<M> {
    pub(super) async fn open(pool: &Pool<Manager>, doing: &'static str) -> Result<Self, StoreError> {
        let lent = pool.lend(doing).await?;
        Ok(Self {
            lent,
            is_begun: false,
            has_failed: false,
            forgives_crashes: false,
            writes: Vec::new(),
            mode: PhantomData,
        })
    }

    /// All rows of a query.
    pub(super) async fn rows<Q, U>(&mut self, doing: &'static str, query: Q) -> Result<Vec<U>, StoreError>
    where
        Q: LoadQuery<'static, SqliteConnection, U> + Send + 'static,
        U: Send + 'static,
    {
        self.journey(doing, move |connection| query.load(connection)).await
    }

    /// The one row of a query, if there is one.
    pub(super) async fn first<Q, U>(&mut self, doing: &'static str, query: Q) -> Result<Option<U>, StoreError>
    where
        Q: LoadQuery<'static, SqliteConnection, U> + Send + 'static,
        U: Send + 'static,
    {
        Ok(self.rows::<Q, U>(doing, query).await?.pop())
    }

    /// How many rows a write changed.
    pub(super) async fn changed<Q>(&mut self, doing: &'static str, query: Q) -> Result<usize, StoreError>
    where
        Q: QueryFragment<Sqlite> + Send + 'static,
    {
        self.journey(doing, move |connection| Kept(query).execute(connection)).await
    }

    /// How many rows each of several writes changed, all in one journey.
    pub(super) async fn changed_by_each<Q>(
        &mut self,
        doing: &'static str,
        queries: Vec<Q>,
    ) -> Result<Vec<usize>, StoreError>
    where
        Q: QueryFragment<Sqlite> + Send + 'static,
    {
        self.journey(doing, move |connection| {
            queries.into_iter().map(|query| Kept(query).execute(connection)).collect()
        })
        .await
    }

    /// Runs a text that has no values in it.
    pub(super) async fn run(&mut self, doing: &'static str, sql: &'static str) -> Result<(), StoreError> {
        self.journey(doing, move |connection| connection.batch_execute(sql)).await
    }

    /// One journey, with what has to be done first.
    async fn journey<T: Send + 'static>(
        &mut self,
        doing: &'static str,
        last: impl FnOnce(&mut SqliteConnection) -> QueryResult<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let begins = M::IS_TRANSACTION && !self.is_begun;
        if M::IS_TRANSACTION {
            self.is_begun = true;
            self.lent.mark_busy();
        }
        let (writes, forgives_crashes) = (mem::take(&mut self.writes), self.forgives_crashes);
        let work = move |connection: &mut SqliteConnection| {
            if begins {
                connection.batch_execute("BEGIN IMMEDIATE")?;
            }
            for write in writes {
                write(connection)?;
            }
            if forgives_crashes { hastily(connection, last) } else { last(connection) }
        };
        if forgives_crashes {
            self.lent.mark_busy();
        }
        let answer = self.lent.work(work).await;
        self.has_failed |= answer.is_err();
        // Otherwise it may not be as careful as before.
        if forgives_crashes && answer.is_ok() {
            self.lent.mark_done();
        }
        answer.map_err(|error| failed(doing, error))
    }
}

impl Session<Reading> {
    /// Lets the statements of this session answer before they are on disk; what is committed later takes them along.
    pub(super) fn forgive_crashes(&mut self) {
        self.forgives_crashes = true;
    }
}

fn hastily<T>(
    connection: &mut SqliteConnection,
    work: impl FnOnce(&mut SqliteConnection) -> QueryResult<T>,
) -> QueryResult<T> {
    connection.batch_execute("PRAGMA synchronous = NORMAL")?;
    let answer = work(connection);
    connection.batch_execute("PRAGMA synchronous = FULL")?;
    answer
}

impl Session<Writing> {
    /// Writes with the next journey.
    pub(super) fn later<Q>(&mut self, query: Q)
    where
        Q: QueryFragment<Sqlite> + Send + 'static,
    {
        self.writes.push(Box::new(move |connection| Kept(query).execute(connection)));
    }

    /// Keeps all. There is no looser way: what is committed together is written to disk together.
    pub(super) async fn keep(mut self, doing: &'static str, _loosely: bool) -> Result<(), StoreError> {
        if self.has_failed {
            self.undo().await;
            return Err(StoreError { doing, fault: Fault::Conflict, source: None });
        }
        if !self.is_begun && self.writes.is_empty() {
            return Ok(());
        }
        match self.journey(doing, |connection| connection.batch_execute("COMMIT")).await {
            Ok(()) => {
                self.lent.mark_done();
                Ok(())
            }
            Err(error) => {
                self.undo().await;
                Err(error)
            }
        }
    }

    /// Undoes all, and keeps the connection if that went well.
    pub(super) async fn undo(self) {
        if !self.is_begun {
            return;
        }
        if self.lent.work(|connection| connection.batch_execute("ROLLBACK")).await.is_ok() {
            self.lent.mark_done();
        }
    }
}
