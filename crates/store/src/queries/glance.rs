//! Many sign-ins looked at at once.

use super::{Db, PAIRS, Session, columns, pairs};
use crate::cells::{Cell, cells};
use crate::error::torn;
use crate::rows::GlanceRow;
use crate::schema::{deliveries, sign_ins};
use diesel::expression::{ValidGrouping, is_aggregate};
use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::result::QueryResult;
use diesel::sql_types::Bool;
use gatepost_application::{Glance, StoreError};
use gatepost_domain::app::AppId;
use gatepost_domain::delivery::DeliveryStatus;
use gatepost_domain::id::SignInId;

/// That a sign-in is one of those. By hand, so that each is looked up by app and id together, which two lists would not be.
#[derive(Clone, Debug)]
struct IsAmong {
    apps: Vec<Cell<AppId>>,
    ids: Vec<Cell<SignInId>>,
}

impl Expression for IsAmong {
    type SqlType = Bool;
}

impl<Tables> AppearsOnTable<Tables> for IsAmong {}

impl ValidGrouping<()> for IsAmong {
    type IsAggregate = is_aggregate::Never;
}

impl QueryId for IsAmong {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl QueryFragment<Db> for IsAmong {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Db>) -> QueryResult<()> {
        out.push_sql("(sign_ins.app_id, sign_ins.id) IN (");
        pairs(out.reborrow(), &self.apps, &self.ids)?;
        out.push_sql(")");
        Ok(())
    }
}

/// What can be seen of those that exist.
pub(crate) async fn glance(
    session: &mut Session,
    asked: &[(AppId, SignInId)],
) -> Result<Vec<Glance>, StoreError> {
    let doing = "glancing at sign-ins";
    let mut glances = Vec::new();
    for some in asked.chunks(PAIRS) {
        let (apps, ids): (Vec<_>, Vec<_>) = some.iter().cloned().unzip();
        let of_letter = deliveries::app_id.eq(sign_ins::app_id).and(deliveries::id.eq(sign_ins::delivery_id));
        let query = sign_ins::table
            .inner_join(deliveries::table.on(of_letter))
            .filter(IsAmong { apps: cells(apps), ids: cells(ids) })
            .select((columns::<GlanceRow>(), deliveries::status));
        for (row, delivery) in session.rows::<_, (GlanceRow, Cell<DeliveryStatus>)>(doing, query).await? {
            glances.push(row.restore(delivery.0).map_err(|why| torn(doing, why))?);
        }
    }
    Ok(glances)
}
