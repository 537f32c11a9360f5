//! What may be used once.

use super::{Db, Session, UNLESS_TAKEN};
use crate::cells::Cell;
use crate::schema::sql::Moment;
use crate::schema::used_proofs;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::query_dsl::methods::FilterDsl;
use diesel::result::QueryResult;
use diesel::sql_types::BigInt;
use gatepost_application::StoreError;
use gatepost_domain::single_use::SingleUse;
use gatepost_domain::time::Timestamp;

/// The rule of [`Store::use_once`](gatepost_application::Store::use_once) in one statement. What is done twice because the
/// first answer was lost is refused: nobody is let in by that.
pub(crate) async fn use_once(
    session: &mut Session,
    used: &SingleUse,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let remembered = diesel::insert_into(used_proofs::table)
        .values((
            used_proofs::app_id.eq(Cell(used.app.clone())),
            used_proofs::kind.eq(Cell(used.kind)),
            used_proofs::name.eq(Cell(used.name)),
            used_proofs::expires_at.eq(Cell(used.expires_at)),
        ))
        .on_conflict((used_proofs::app_id, used_proofs::kind, used_proofs::name))
        .do_update()
        .set(used_proofs::expires_at.eq(Cell(used.expires_at)));
    let unless_known = FilterDsl::filter(remembered, used_proofs::expires_at.le(Cell(now)));
    Ok(session.changed("using something once", unless_known).await? > 0)
}

/// Takes away what can be forgotten, the oldest first. By hand, since a list with a limit must be made once.
#[derive(Clone, Debug)]
struct Forget {
    now: Cell<Timestamp>,
    most: i64,
}

impl QueryId for Forget {
    type QueryId = Self;
    const HAS_STATIC_QUERY_ID: bool = true;
}

impl Query for Forget {
    type SqlType = ();
}

impl<C> RunQueryDsl<C> for Forget {}

impl QueryFragment<Db> for Forget {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Db>) -> QueryResult<()> {
        out.push_sql(
            "WITH due AS MATERIALIZED (SELECT app_id, kind, name FROM used_proofs WHERE expires_at <= ",
        );
        out.push_bind_param::<Moment, _>(&self.now)?;
        out.push_sql(" ORDER BY expires_at ASC LIMIT ");
        out.push_bind_param::<BigInt, _>(&self.most)?;
        out.push_sql(UNLESS_TAKEN);
        out.push_sql(
            ") DELETE FROM used_proofs WHERE (app_id, kind, name) IN (SELECT app_id, kind, name FROM due)",
        );
        Ok(())
    }
}

/// Forgets so much of what expired; how many that were.
pub(crate) async fn forget_uses(
    session: &mut Session,
    now: Timestamp,
    most: u32,
) -> Result<usize, StoreError> {
    session.changed("forgetting what expired", Forget { now: Cell(now), most: i64::from(most) }).await
}
