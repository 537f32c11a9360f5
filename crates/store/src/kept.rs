//! Statements whose text is written once.

use diesel::RunQueryDsl;
use diesel::pg::{Pg, PgQueryBuilder};
use diesel::query_builder::{AstPass, Query, QueryBuilder as _, QueryFragment, QueryId};
use diesel::result::QueryResult;
use diesel::sqlite::Sqlite;
use std::any::TypeId;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

/// A statement to be kept prepared, found again by its text. diesel itself keeps no update and few inserts, since theirs
/// can differ with each value; those here have one text.
///
/// On PostgreSQL that text is written once for each type of statement: diesel-async would otherwise write it for each
/// call. So on that side a statement's text must follow from its type; debug builds look.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kept<Q>(pub(crate) Q);

impl<Q: QueryFragment<Pg> + 'static> QueryFragment<Pg> for Kept<Q> {
    fn walk_ast<'b>(&'b self, out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.0.walk_ast(out)
    }

    fn to_sql(&self, out: &mut PgQueryBuilder, backend: &Pg) -> QueryResult<()> {
        write_once(&[Kind::of::<Q>(1)], out, |out| self.0.to_sql(out, backend))
    }

    fn is_safe_to_cache_prepared(&self, _backend: &Pg) -> QueryResult<bool> {
        Ok(true)
    }
}

impl<Q: QueryFragment<Sqlite>> QueryFragment<Sqlite> for Kept<Q> {
    fn walk_ast<'b>(&'b self, out: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        self.0.walk_ast(out)
    }

    fn is_safe_to_cache_prepared(&self, _backend: &Sqlite) -> QueryResult<bool> {
        Ok(true)
    }
}

impl<Q> QueryId for Kept<Q> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<Q: Query> Query for Kept<Q> {
    type SqlType = Q::SqlType;
}

impl<Q, C> RunQueryDsl<C> for Kept<Q> {}

/// What a part of a text follows from: its type, and how often it stands there.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Kind {
    part: TypeId,
    times: usize,
}

impl Kind {
    /// The kind of a part of that type.
    pub(crate) fn of<Q: 'static>(times: usize) -> Self {
        Self { part: TypeId::of::<Q>(), times }
    }
}

type Texts = HashMap<Box<[Kind]>, Arc<str>>;

static TEXTS: LazyLock<RwLock<Texts>> = LazyLock::new(RwLock::default);

/// Writes the text of a statement that consists of parts of these kinds, in this order; `write` is asked the first time.
pub(crate) fn write_once(
    kinds: &[Kind],
    out: &mut PgQueryBuilder,
    write: impl Fn(&mut PgQueryBuilder) -> QueryResult<()>,
) -> QueryResult<()> {
    let written = || {
        let mut text = PgQueryBuilder::default();
        write(&mut text).map(|()| text.finish())
    };
    let known = TEXTS.read().unwrap_or_else(PoisonError::into_inner).get(kinds).map(Arc::clone);
    let text = if let Some(text) = known {
        debug_assert_eq!(written().as_deref(), Ok(&*text), "the text of a statement follows from its type");
        text
    } else {
        let text: Arc<str> = written()?.into();
        let mut texts = TEXTS.write().unwrap_or_else(PoisonError::into_inner);
        texts.insert(kinds.into(), Arc::clone(&text));
        text
    };
    out.push_sql(&text);
    Ok(())
}
