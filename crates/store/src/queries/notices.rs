//! Notices of logouts on their way: each on one desk at a time.

use super::{Db, Session, Transaction, UNLESS_TAKEN};
use crate::cells::Cell;
use crate::rows::legible;
use crate::schema::logout_notices;
use crate::schema::sql::{Count, Id, Moment, Word};
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::result::QueryResult;
use diesel::sql_types::BigInt;
use gatepost_application::{Committed, Lease, NoticeSettlement, StoreError, Tx as _};
use gatepost_domain::app::AppId;
use gatepost_domain::id::{SessionId, UserId, WorkerId};
use gatepost_domain::logout_notice::{LogoutNotice, NoticeProgress};
use gatepost_domain::time::Timestamp;

/// Takes notices that are due, as letters are taken.
#[derive(Clone, Debug)]
struct Take {
    worker: Cell<WorkerId>,
    until: Cell<Timestamp>,
    now: Cell<Timestamp>,
    most: i64,
}

impl QueryId for Take {
    type QueryId = Self;
    const HAS_STATIC_QUERY_ID: bool = true;
}

impl Query for Take {
    type SqlType = (Word, Id, Id, Count, Moment);
}

impl<C> RunQueryDsl<C> for Take {}

impl QueryFragment<Db> for Take {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Db>) -> QueryResult<()> {
        out.push_sql(
            "WITH due AS MATERIALIZED (SELECT app_id, session_id FROM logout_notices WHERE status = 'queued' AND due_at <= ",
        );
        out.push_bind_param::<Moment, _>(&self.now)?;
        out.push_sql(" AND (leased_until IS NULL OR leased_until <= ");
        out.push_bind_param::<Moment, _>(&self.now)?;
        out.push_sql(") ORDER BY due_at ASC LIMIT ");
        out.push_bind_param::<BigInt, _>(&self.most)?;
        out.push_sql(UNLESS_TAKEN);
        out.push_sql(") UPDATE logout_notices SET leased_by = ");
        out.push_bind_param::<Id, _>(&self.worker)?;
        out.push_sql(", leased_until = ");
        out.push_bind_param::<Moment, _>(&self.until)?;
        out.push_sql(
            ", attempts = attempts + 1 WHERE (app_id, session_id) IN (SELECT app_id, session_id FROM due) \
             AND status = 'queued' AND (leased_until IS NULL OR leased_until <= ",
        );
        out.push_bind_param::<Moment, _>(&self.now)?;
        out.push_sql(") RETURNING app_id, session_id, user_id, attempts, created_at");
        Ok(())
    }
}

type Taken = (Cell<AppId>, Cell<SessionId>, Cell<UserId>, Cell<u32>, Cell<Timestamp>);

/// Takes up to `most` notices.
pub(crate) async fn take_notices(
    session: &mut Session,
    lease: Lease,
    now: Timestamp,
    most: u32,
) -> Result<Vec<LogoutNotice>, StoreError> {
    let take =
        Take { worker: Cell(lease.worker), until: Cell(lease.until), now: Cell(now), most: i64::from(most) };
    let taken = session.rows::<_, Taken>("leasing notices of logouts", take).await?;
    let notice = |(app, session, user, attempts, created_at): Taken| LogoutNotice {
        app: app.0,
        session: session.0,
        user: user.0,
        attempts: attempts.0,
        created_at: created_at.0,
    };
    Ok(taken.into_iter().map(notice).collect())
}

/// Writes down what became of a notice, with its event, under the condition that `worker` still has it.
pub(crate) async fn settle_notice(
    mut tx: Transaction,
    worker: WorkerId,
    settlement: &NoticeSettlement,
) -> Result<bool, StoreError> {
    let notice = diesel::update(logout_notices::table)
        .filter(logout_notices::app_id.eq(Cell(settlement.app.clone())))
        .filter(logout_notices::session_id.eq(Cell(settlement.session)))
        .filter(logout_notices::leased_by.eq(Some(Cell(worker))))
        .filter(logout_notices::status.eq("queued"));
    let nobody = (
        logout_notices::leased_by.eq(None::<Cell<WorkerId>>),
        logout_notices::leased_until.eq(None::<Cell<Timestamp>>),
    );
    match &settlement.progress {
        NoticeProgress::Told => tx.update_if(notice.set((nobody, logout_notices::status.eq("told")))),
        NoticeProgress::Retry { at, why } => {
            let why = logout_notices::why.eq(Some(legible(why).into_owned()));
            tx.update_if(notice.set((nobody, logout_notices::due_at.eq(Cell(*at)), why)));
        }
        NoticeProgress::Failed { why } => {
            let why = logout_notices::why.eq(Some(legible(why).into_owned()));
            tx.update_if(notice.set((nobody, logout_notices::status.eq("failed"), why)));
        }
    }
    tx.append(&settlement.event);
    Ok(tx.commit().await? == Committed::Kept)
}
