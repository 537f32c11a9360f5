//! A whole transaction as one statement: its condition and its changes are common table expressions, and PostgreSQL does
//! all of a statement or nothing. So it needs neither `BEGIN` nor `COMMIT`, and is one trip.
//!
//! ```sql
//! WITH won0 AS (UPDATE … WHERE … RETURNING 1 AS one),
//!      change0 AS (INSERT INTO … SELECT … FROM won0),
//!      change1 AS (UPDATE … WHERE … AND EXISTS (SELECT 1 FROM won0))
//! SELECT EXISTS (SELECT 1 FROM won0)
//! ```

use crate::kept::{Kind, write_once};
use diesel::insertable::{InsertValues, Insertable};
use diesel::pg::{Pg, PgQueryBuilder};
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId, ValuesClause};
use diesel::query_source::Table;
use diesel::result::QueryResult;
use diesel::sql_types::Bool;
use std::marker::PhantomData;

/// How a change stands in its statement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Part {
    /// Others depend on whether it found a row.
    Condition,
    /// It is done in any case.
    Free,
    /// It is done if the first condition holds.
    Dependent,
}

/// Something that is written.
pub(super) trait Change: Send + Sync {
    /// Its text and its values.
    fn write<'b>(&'b self, out: AstPass<'_, 'b, Pg>, part: Part) -> QueryResult<()>;

    /// What its text follows from.
    fn kind(&self) -> Kind;
}

/// What happens where a row of the same key is there already.
pub(super) trait OnKnown: Send + Sync + 'static {
    /// In SQL.
    const CLAUSE: &'static str;
}

/// All fails.
pub(super) struct Fails;

impl OnKnown for Fails {
    const CLAUSE: &'static str = "";
}

/// The row stays, and the new one is let go.
pub(super) struct Stays;

impl OnKnown for Stays {
    const CLAUSE: &'static str = " ON CONFLICT DO NOTHING";
}

/// New rows of one table.
pub(super) struct Insertion<T, V, K> {
    table: T,
    rows: Vec<V>,
    known: PhantomData<K>,
}

impl<T: Table, V, K: OnKnown> Insertion<T, V, K> {
    pub(super) fn of<R>(table: T, rows: impl IntoIterator<Item = R>) -> Self
    where
        R: Insertable<T, Values = ValuesClause<V, T>>,
    {
        let rows = rows.into_iter().map(|row| row.values().values).collect();
        Self { table, rows, known: PhantomData }
    }
}

impl<T, V, K> Change for Insertion<T, V, K>
where
    T: Table + QueryFragment<Pg> + Send + Sync + 'static,
    V: InsertValues<Pg, T> + Send + Sync + 'static,
    K: OnKnown,
{
    fn write<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>, part: Part) -> QueryResult<()> {
        let Some(first) = self.rows.first() else { return Ok(()) };
        out.push_sql("INSERT INTO ");
        self.table.walk_ast(out.reborrow())?;
        out.push_sql(" (");
        first.column_names(out.reborrow())?;
        if part == Part::Dependent {
            let mut before = ") SELECT ";
            for row in &self.rows {
                out.push_sql(before);
                row.walk_ast(out.reborrow())?;
                out.push_sql(" FROM won0");
                before = " UNION ALL SELECT ";
            }
        } else {
            let mut before = ") VALUES (";
            for row in &self.rows {
                out.push_sql(before);
                row.walk_ast(out.reborrow())?;
                before = "), (";
            }
            out.push_sql(")");
        }
        out.push_sql(K::CLAUSE);
        Ok(())
    }

    fn kind(&self) -> Kind {
        Kind::of::<Self>(self.rows.len())
    }
}

/// Rows that are changed; its statement has a `WHERE`.
pub(super) struct Update<U>(pub(super) U);

impl<U: QueryFragment<Pg> + Send + Sync + 'static> Change for Update<U> {
    fn write<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>, part: Part) -> QueryResult<()> {
        self.0.walk_ast(out.reborrow())?;
        if part == Part::Dependent {
            out.push_sql(" AND EXISTS (SELECT 1 FROM won0)");
        }
        Ok(())
    }

    fn kind(&self) -> Kind {
        Kind::of::<U>(1)
    }
}

/// Whether what was written survives a crash of the server that comes right after.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Durability {
    /// It does.
    Full,
    /// It may be forgotten.
    Loose,
}

/// All of a transaction. Its one row says whether all conditions hold; with more than one the caller must undo it all if
/// they don't, since each of them has changed what it could.
pub(super) struct Whole {
    conditions: Vec<Box<dyn Change>>,
    changes: Vec<Box<dyn Change>>,
    durability: Durability,
}

impl Whole {
    pub(super) fn new(
        conditions: Vec<Box<dyn Change>>,
        changes: Vec<Box<dyn Change>>,
        durability: Durability,
    ) -> Self {
        Self { conditions, changes, durability }
    }

    /// Whether the statement alone is all or nothing.
    pub(super) fn is_atomic(&self) -> bool {
        self.conditions.len() <= 1
    }

    pub(super) fn is_empty(&self) -> bool {
        self.conditions.is_empty() && self.changes.is_empty()
    }

    fn kinds(&self) -> Vec<Kind> {
        /// Stands between conditions and changes.
        struct Between;
        let between = Kind::of::<Between>(usize::from(self.durability == Durability::Loose));
        let conditions = self.conditions.iter().map(|change| change.kind());
        conditions.chain([between]).chain(self.changes.iter().map(|change| change.kind())).collect()
    }
}

impl QueryFragment<Pg> for Whole {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        let mut before = "WITH ";
        for (number, condition) in self.conditions.iter().enumerate() {
            out.push_sql(before);
            out.push_sql(&format!("won{number} AS ("));
            condition.write(out.reborrow(), Part::Condition)?;
            out.push_sql(" RETURNING 1 AS one)");
            before = ", ";
        }
        let part = if self.conditions.is_empty() { Part::Free } else { Part::Dependent };
        for (number, change) in self.changes.iter().enumerate() {
            out.push_sql(before);
            out.push_sql(&format!("change{number} AS ("));
            change.write(out.reborrow(), part)?;
            out.push_sql(")");
            before = ", ";
        }
        out.push_sql(" SELECT TRUE");
        for number in 0..self.conditions.len() {
            out.push_sql(&format!(" AND EXISTS (SELECT 1 FROM won{number})"));
        }
        if self.durability == Durability::Loose {
            out.push_sql(" AND set_config('synchronous_commit', 'off', true) = 'off'");
        }
        Ok(())
    }

    fn to_sql(&self, out: &mut PgQueryBuilder, backend: &Pg) -> QueryResult<()> {
        write_once(&self.kinds(), out, |out| AsWritten(self).to_sql(out, backend))
    }

    fn is_safe_to_cache_prepared(&self, _backend: &Pg) -> QueryResult<bool> {
        Ok(true)
    }
}

/// The statement, written anew.
struct AsWritten<'a>(&'a Whole);

impl QueryFragment<Pg> for AsWritten<'_> {
    fn walk_ast<'b>(&'b self, out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.0.walk_ast(out)
    }
}

impl QueryId for Whole {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl Query for Whole {
    type SqlType = Bool;
}
