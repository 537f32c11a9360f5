//! How queries travel to SQLite: each to a thread that may wait for the disk, and back.

use super::connection::Manager;
use super::writer::{Durability, Writer};
use crate::error::failed;
use crate::kept::Kept;
use crate::pool::{Lent, Pool};
use diesel::RunQueryDsl as _;
use diesel::connection::SimpleConnection as _;
use diesel::query_builder::QueryFragment;
use diesel::query_dsl::methods::LoadQuery;
use diesel::result::QueryResult;
use diesel::sqlite::{Sqlite, SqliteConnection};
use gatepost_application::{Fault, StoreError};

/// Who does what is asked.
enum Hand {
    Reader(Lent<Manager>),
    Writer(Writer, Durability),
}

/// Reading and writing, each statement a transaction of its own.
pub struct Session {
    hand: Hand,
}

impl Session {
    /// One that reads.
    pub(super) async fn reading(pool: &Pool<Manager>, doing: &'static str) -> Result<Self, StoreError> {
        Ok(Self { hand: Hand::Reader(pool.lend(doing).await?) })
    }

    /// One that writes.
    pub(super) fn writing(writer: &Writer, durability: Durability) -> Self {
        Self { hand: Hand::Writer(writer.clone(), durability) }
    }

    /// All rows of a query.
    pub(super) async fn rows<Q, U>(&mut self, doing: &'static str, query: Q) -> Result<Vec<U>, StoreError>
    where
        Q: LoadQuery<'static, SqliteConnection, U> + Send + 'static,
        U: Send + 'static,
    {
        self.journey(doing, move |connection| query.load(connection)).await
    }

    /// The same, of a query whose text varies with its values.
    pub(super) async fn rows_of_any<Q, U>(
        &mut self,
        doing: &'static str,
        query: Q,
    ) -> Result<Vec<U>, StoreError>
    where
        Q: LoadQuery<'static, SqliteConnection, U> + Send + 'static,
        U: Send + 'static,
    {
        self.rows(doing, query).await
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

    /// Runs a text that has no values in it.
    pub(super) async fn run(&mut self, doing: &'static str, sql: &'static str) -> Result<(), StoreError> {
        self.journey(doing, move |connection| connection.batch_execute(sql)).await
    }

    async fn journey<T: Send + 'static>(
        &mut self,
        doing: &'static str,
        work: impl FnOnce(&mut SqliteConnection) -> QueryResult<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        match &self.hand {
            Hand::Reader(lent) => lent.work(work).await.map_err(|error| failed(doing, error)),
            Hand::Writer(writer, durability) => {
                let answer = writer.write(doing, *durability, move |connection| work(connection).map(Some));
                answer.await?.ok_or(StoreError { doing, fault: Fault::Corrupt, source: None })
            }
        }
    }
}
