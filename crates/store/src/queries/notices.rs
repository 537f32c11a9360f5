//! Notices of logouts on their way: each on one desk at a time.

use super::leasing::{Outbox, Take};
use super::{Session, Transaction};
use crate::cells::Cell;
use crate::rows::legible;
use crate::schema::logout_notices;
use crate::schema::sql::{Count, Id, Moment, Word};
use diesel::prelude::*;
use gatepost_application::{Committed, Lease, NoticeSettlement, StoreError, Tx as _};
use gatepost_domain::app::AppId;
use gatepost_domain::id::{SessionId, UserId, WorkerId};
use gatepost_domain::logout_notice::{LogoutNotice, NoticeProgress};
use gatepost_domain::time::Timestamp;

/// What apps are told of logouts.
#[derive(Clone, Debug)]
struct Notices;

impl Outbox for Notices {
    type Row = (Word, Id, Id, Count, Moment);
    const TABLE: &str = "logout_notices";
    const KEY: &str = "session_id";
    const READ: &str = ", user_id, attempts, created_at";
}

type Taken = (Cell<AppId>, Cell<SessionId>, Cell<UserId>, Cell<u32>, Cell<Timestamp>);

/// Takes up to `most` notices.
pub(crate) async fn take_notices(
    session: &mut Session,
    lease: Lease,
    now: Timestamp,
    most: u32,
) -> Result<Vec<LogoutNotice>, StoreError> {
    let take = Take::<Notices>::up_to(most, lease, now);
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
