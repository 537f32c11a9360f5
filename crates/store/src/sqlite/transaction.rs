//! What a use case writes: noted one by one, done in one journey.

use super::session::Session;
use super::writer::{Durability, Writer};
use crate::heard::Heard;
use crate::kept::Kept;
use diesel::RunQueryDsl as _;
use diesel::insertable::Insertable;
use diesel::query_builder::{InsertStatement, QueryFragment};
use diesel::query_source::Table;
use diesel::result::QueryResult;
use diesel::sqlite::{Sqlite, SqliteConnection};
use futures_util::future::try_join_all;
use gatepost_application::{Committed, StoreError, Witness};
use std::sync::Arc;

/// Something that is written; how many rows it changed.
type Write = Box<dyn FnOnce(&mut SqliteConnection) -> QueryResult<usize> + Send>;

/// A transaction that the database has not heard of.
pub struct Transaction {
    writer: Writer,
    conditions: Vec<Write>,
    changes: Vec<Write>,
    heard: Heard,
}

fn write<Q: QueryFragment<Sqlite> + Send + 'static>(query: Q) -> Write {
    Box::new(move |connection| Kept(query).execute(connection))
}

impl Transaction {
    pub(super) fn new(writer: &Writer, witness: &Arc<dyn Witness>) -> Self {
        let heard = Heard::by(witness);
        Self { writer: writer.clone(), conditions: Vec::new(), changes: Vec::new(), heard }
    }

    /// What it will tell of itself.
    pub(super) fn heard(&mut self) -> &mut Heard {
        &mut self.heard
    }

    /// Says that it may take long; here nobody minds.
    #[expect(clippy::unused_self, reason = "its sibling of PostgreSQL has something to lift")]
    pub(super) const fn takes_its_time(&mut self) {}

    /// Adds a row.
    pub(super) fn insert<T, R>(&mut self, table: T, row: R)
    where
        T: Table + Send + 'static,
        R: Insertable<T>,
        InsertStatement<T, R::Values>: QueryFragment<Sqlite> + Send + 'static,
    {
        self.changes.push(write(diesel::insert_into(table).values(row)));
    }

    /// Adds a row on the condition that its key is new.
    pub(super) fn insert_if_new<T, R>(&mut self, table: T, row: R)
    where
        T: Table + Send + 'static,
        R: Insertable<T>,
        diesel::query_builder::InsertOrIgnoreStatement<T, R::Values>: QueryFragment<Sqlite> + Send + 'static,
    {
        self.conditions.push(write(diesel::insert_or_ignore_into(table).values(row)));
    }

    /// Adds those of several rows whose key is new.
    pub(super) fn insert_what_is_new<T, R>(&mut self, table: T, rows: impl IntoIterator<Item = R>)
    where
        T: Table + Copy + Send + 'static,
        R: Insertable<T>,
        diesel::query_builder::InsertOrIgnoreStatement<T, R::Values>: QueryFragment<Sqlite> + Send + 'static,
    {
        for row in rows {
            self.changes.push(write(diesel::insert_or_ignore_into(table).values(row)));
        }
    }

    /// Changes rows, on the condition that there are some.
    pub(super) fn update_if<U: QueryFragment<Sqlite> + Send + 'static>(&mut self, update: U) {
        self.conditions.push(write(update));
    }

    /// Changes rows.
    pub(super) fn update<U: QueryFragment<Sqlite> + Send + 'static>(&mut self, update: U) {
        self.changes.push(write(update));
    }

    /// Keeps all, durably.
    pub(super) async fn keep(self) -> Result<Committed, StoreError> {
        if self.conditions.is_empty() && self.changes.is_empty() {
            return Ok(Committed::Kept);
        }
        let writer = self.writer.clone();
        let kept = writer.write("committing", Durability::Full, |connection| self.run(connection)).await?;
        Ok(if kept.is_some() { Committed::Kept } else { Committed::Overtaken })
    }

    /// `None` if a condition does not hold.
    fn run(self, connection: &mut SqliteConnection) -> QueryResult<Option<()>> {
        for condition in self.conditions {
            if condition(connection)? == 0 {
                return Ok(None);
            }
        }
        for change in self.changes {
            change(connection)?;
        }
        Ok(Some(()))
    }
}

impl Session {
    /// Writes down what may be forgotten in a crash, each for itself. Which of them were.
    pub(super) async fn jot_down(
        &mut self,
        doing: &'static str,
        transactions: Vec<Transaction>,
    ) -> Result<Vec<bool>, StoreError> {
        let under_way = transactions.into_iter().map(async |transaction| {
            let writer = transaction.writer.clone();
            let kept =
                writer.write(doing, Durability::Loose, |connection| transaction.run(connection)).await?;
            Ok(kept.is_some())
        });
        try_join_all(under_way).await
    }
}
