//! What a use case writes: noted one by one, sent as one statement.

use super::change::{Change, Durability, Fails, Insertion, Stays, Update, Whole};
use super::connection::Manager;
use super::session::{Session, together};
use crate::heard::Heard;
use crate::pool::Pool;
use diesel::insertable::{InsertValues, Insertable};
use diesel::pg::Pg;
use diesel::query_builder::{QueryFragment, ValuesClause};
use diesel::query_source::Table;
use diesel::result::QueryResult;
use diesel_async::{AsyncPgConnection, RunQueryDsl as _, SimpleAsyncConnection as _};
use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use gatepost_application::{Committed, StoreError, Witness};
use std::sync::Arc;

/// A transaction that the server has not heard of.
pub struct Transaction {
    pool: Pool<Manager>,
    conditions: Vec<Box<dyn Change>>,
    changes: Vec<Box<dyn Change>>,
    heard: Heard,
    takes_its_time: bool,
}

impl Transaction {
    pub(super) fn new(pool: &Pool<Manager>, witness: &Arc<dyn Witness>) -> Self {
        let heard = Heard::by(witness);
        Self { pool: pool.clone(), conditions: Vec::new(), changes: Vec::new(), heard, takes_its_time: false }
    }

    /// What it will tell of itself.
    pub(super) fn heard(&mut self) -> &mut Heard {
        &mut self.heard
    }

    /// Says that it may take much longer than what a request waits for.
    pub(super) const fn takes_its_time(&mut self) {
        self.takes_its_time = true;
    }

    /// Adds a row.
    pub(super) fn insert<T, R, V>(&mut self, table: T, row: R)
    where
        T: Table + QueryFragment<Pg> + Send + Sync + 'static,
        R: Insertable<T, Values = ValuesClause<V, T>>,
        V: InsertValues<Pg, T> + Send + Sync + 'static,
    {
        self.changes.push(Box::new(Insertion::<_, _, Fails>::of(table, [row])));
    }

    /// Adds a row on the condition that its key is new.
    pub(super) fn insert_if_new<T, R, V>(&mut self, table: T, row: R)
    where
        T: Table + QueryFragment<Pg> + Send + Sync + 'static,
        R: Insertable<T, Values = ValuesClause<V, T>>,
        V: InsertValues<Pg, T> + Send + Sync + 'static,
    {
        self.conditions.push(Box::new(Insertion::<_, _, Stays>::of(table, [row])));
    }

    /// Adds those of several rows whose key is new.
    pub(super) fn insert_what_is_new<T, R, V>(&mut self, table: T, rows: impl IntoIterator<Item = R>)
    where
        T: Table + QueryFragment<Pg> + Send + Sync + 'static,
        R: Insertable<T, Values = ValuesClause<V, T>>,
        V: InsertValues<Pg, T> + Send + Sync + 'static,
    {
        self.changes.push(Box::new(Insertion::<_, _, Stays>::of(table, rows)));
    }

    /// Changes rows, on the condition that there are some.
    pub(super) fn update_if<U: QueryFragment<Pg> + Send + Sync + 'static>(&mut self, update: U) {
        self.conditions.push(Box::new(Update(update)));
    }

    /// Changes rows.
    pub(super) fn update<U: QueryFragment<Pg> + Send + Sync + 'static>(&mut self, update: U) {
        self.changes.push(Box::new(Update(update)));
    }

    /// Makes a change that is written by hand.
    pub(super) fn change(&mut self, change: impl Change + 'static) {
        self.changes.push(Box::new(change));
    }

    /// Keeps all, durably.
    pub(super) async fn keep(self) -> Result<Committed, StoreError> {
        const DOING: &str = "committing";
        let whole = Whole::new(self.conditions, self.changes, Durability::Full);
        if whole.is_empty() {
            return Ok(Committed::Kept);
        }
        let mut session = Session::open(&self.pool, DOING, self.heard.witness()).await?;
        if self.takes_its_time {
            session.takes_its_time();
        }
        let is_kept = if whole.is_atomic() {
            session.write(DOING, |wire| send(whole, wire)).await?
        } else {
            session.write(DOING, |wire| within_a_transaction(whole, wire).boxed()).await?
        };
        Ok(if is_kept { Committed::Kept } else { Committed::Overtaken })
    }
}

impl Session {
    /// Writes down what may be forgotten in a crash, each for itself. Which of them were.
    pub(super) async fn jot_down(
        &mut self,
        doing: &'static str,
        transactions: Vec<Transaction>,
    ) -> Result<Vec<bool>, StoreError> {
        let wholes: Vec<_> = transactions
            .into_iter()
            .map(|tx| Whole::new(tx.conditions, tx.changes, Durability::Loose))
            .collect();
        if wholes.is_empty() {
            return Ok(Vec::new());
        }
        self.write(doing, |wire| together(wholes.into_iter().map(|whole| send(whole, wire)).collect())).await
    }
}

/// Whether all conditions held.
fn send(whole: Whole, mut wire: &AsyncPgConnection) -> BoxFuture<'_, QueryResult<bool>> {
    async move { Ok(whole.load::<bool>(&mut wire).await? == [true]) }.boxed()
}

/// As [`send`], for what has to be undone where a condition failed: others have changed what they could.
async fn within_a_transaction(whole: Whole, mut wire: &AsyncPgConnection) -> QueryResult<bool> {
    wire.batch_execute("BEGIN").await?;
    let sent = send(whole, wire).await;
    let end = if matches!(sent, Ok(true)) { "COMMIT" } else { "ROLLBACK" };
    wire.batch_execute(end).await?;
    sent
}
