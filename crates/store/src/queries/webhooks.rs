//! Webhooks: what is written and read of them.

use super::{Db, Session, Transaction, UNLESS_TAKEN, columns};
use crate::cells::Cell;
use crate::error::torn;
use crate::rows::{WebhookDeliveryRow, WebhookRow};
use crate::schema::sql::{Id, Moment, Word};
use crate::schema::{webhook_deliveries, webhooks};
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::result::QueryResult;
use diesel::sql_types::{BigInt, Bool};
use gatepost_application::{
    Committed, Lease, StoreError, Tx as _, WebhookLook, WebhookRelease, WebhookSettlement, WebhookTx,
};
use gatepost_domain::app::AppId;
use gatepost_domain::id::{WebhookDeliveryId, WebhookId, WorkerId};
use gatepost_domain::time::Timestamp;
use gatepost_domain::webhook::{DeliveryStanding, DisabledBecause, Endpoint, Webhook, WebhookDelivery};

/// The row of a webhook, to be changed.
macro_rules! webhook {
    ($app:expr, $id:expr) => {
        diesel::update(webhooks::table)
            .filter(webhooks::app_id.eq(Cell($app.clone())))
            .filter(webhooks::id.eq(Cell($id)))
    };
}

/// All messages of a webhook that stand so: by hand, for the index of those.
macro_rules! standing {
    ($word:literal, $app:expr, $id:expr) => {
        webhook_deliveries::table
            .filter(webhook_deliveries::app_id.eq(Cell($app.clone())))
            .filter(webhook_deliveries::webhook_id.eq(Cell($id)))
            .filter(sql::<Bool>(concat!("standing = '", $word, "'")))
    };
}

impl WebhookTx for Transaction {
    fn add_webhook(&mut self, webhook: &Webhook) {
        self.insert(webhooks::table, WebhookRow::from(webhook));
    }

    fn update_webhook(&mut self, webhook: &Webhook, seen: Timestamp) {
        let row = WebhookRow::from(webhook);
        // Whoever switches it on wants what waits to leave now.
        let due_at = webhook.disabled.is_none().then_some(Cell(webhook.updated_at));
        self.update_if(webhook!(webhook.app, webhook.id).filter(webhooks::updated_at.eq(Cell(seen))).set((
            webhooks::url.eq(row.url),
            webhooks::events.eq(row.events),
            webhooks::disabled.eq(row.disabled),
            webhooks::secret_key.eq(row.secret_key),
            webhooks::secret_number.eq(row.secret_number),
            webhooks::previous_key.eq(row.previous_key),
            webhooks::previous_number.eq(row.previous_number),
            webhooks::previous_until.eq(row.previous_until),
            webhooks::updated_at.eq(row.updated_at),
            webhooks::due_at.eq(due_at),
        )));
    }

    fn remove_webhook(&mut self, app: &AppId, webhook: WebhookId) {
        self.update_if(
            diesel::delete(webhooks::table)
                .filter(webhooks::app_id.eq(Cell(app.clone())))
                .filter(webhooks::id.eq(Cell(webhook))),
        );
    }

    fn queue_messages(
        &mut self,
        webhook: &Webhook,
        cursor: u64,
        messages: &[WebhookDelivery],
        now: Timestamp,
    ) {
        let seen = webhook!(webhook.app, webhook.id)
            .filter(webhooks::position.eq(Cell(webhook.cursor)))
            .filter(webhooks::disabled.is_null());
        let moved = webhooks::position.eq(Cell(cursor));
        if messages.is_empty() {
            return self.update_if(seen.set(moved));
        }
        self.update_if(seen.set((moved, webhooks::due_at.eq(Some(Cell(now))))));
        // One by one: behind a condition PostgreSQL takes one row a statement.
        for message in messages {
            self.insert_what_is_new(webhook_deliveries::table, [WebhookDeliveryRow::from(message)]);
        }
    }

    fn send_again(&mut self, delivery: &WebhookDelivery, now: Timestamp) {
        self.update_if(
            diesel::update(webhook_deliveries::table)
                .filter(webhook_deliveries::app_id.eq(Cell(delivery.app.clone())))
                .filter(webhook_deliveries::id.eq(Cell(delivery.id)))
                .set(due_again(now)),
        );
        self.update(webhook!(delivery.app, delivery.webhook).set(webhooks::due_at.eq(Some(Cell(now)))));
    }

    fn send_failed_again(&mut self, app: &AppId, webhook: WebhookId, since: Timestamp, now: Timestamp) {
        self.update(
            diesel::update(
                standing!("failed", app, webhook).filter(webhook_deliveries::created_at.ge(Cell(since))),
            )
            .set(due_again(now)),
        );
        self.update(webhook!(app, webhook).set(webhooks::due_at.eq(Some(Cell(now)))));
    }
}

/// That a message is tried from the beginning, at that moment, and out of line.
#[derive(Clone, AsChangeset)]
#[diesel(table_name = webhook_deliveries)]
struct Course {
    standing: Cell<DeliveryStanding>,
    tries: Cell<u32>,
    due_at: Cell<Timestamp>,
}

const fn due_again(now: Timestamp) -> Course {
    Course { standing: Cell(DeliveryStanding::Retrying), tries: Cell(0), due_at: Cell(now) }
}

impl WebhookLook for Session {
    async fn webhook(&mut self, app: &AppId, webhook: WebhookId) -> Result<Option<Webhook>, StoreError> {
        let query = webhooks::table
            .filter(webhooks::app_id.eq(Cell(app.clone())))
            .filter(webhooks::id.eq(Cell(webhook)))
            .select(columns::<WebhookRow>());
        restored(self.rows::<_, WebhookRow>(FINDING, query).await?).map(|mut found| found.pop())
    }

    async fn webhooks(&mut self, app: &AppId) -> Result<Vec<Webhook>, StoreError> {
        let query = webhooks::table
            .filter(webhooks::app_id.eq(Cell(app.clone())))
            .order(webhooks::id.desc())
            .select(columns::<WebhookRow>());
        restored(self.rows::<_, WebhookRow>(FINDING, query).await?)
    }

    async fn webhooks_behind(&mut self, most: u32) -> Result<Vec<Webhook>, StoreError> {
        let query = webhooks::table
            .filter(sql::<Bool>("disabled IS NULL"))
            .filter(sql::<Bool>(
                // A scalar, so that no planner joins all events: the last of an app is found by its key.
                "webhooks.position < (SELECT events.position FROM events WHERE events.app_id = webhooks.app_id \
                 AND events.position IS NOT NULL ORDER BY events.position DESC LIMIT 1)",
            ))
            .order((webhooks::app_id.asc(), webhooks::id.asc()))
            .limit(i64::from(most))
            .select(columns::<WebhookRow>());
        restored(self.rows::<_, WebhookRow>(FINDING, query).await?)
    }

    async fn webhook_delivery(
        &mut self,
        (app, webhook): (&AppId, WebhookId),
        delivery: WebhookDeliveryId,
    ) -> Result<Option<WebhookDelivery>, StoreError> {
        let query = webhook_deliveries::table
            .filter(webhook_deliveries::app_id.eq(Cell(app.clone())))
            .filter(webhook_deliveries::id.eq(Cell(delivery)))
            .select(columns::<WebhookDeliveryRow>());
        let found = self.first::<_, WebhookDeliveryRow>(READING, query).await?.map(WebhookDelivery::from);
        Ok(found.filter(|delivery| delivery.webhook == webhook))
    }

    async fn webhook_deliveries(
        &mut self,
        (app, webhook): (&AppId, WebhookId),
        before: u64,
        most: u32,
    ) -> Result<Vec<WebhookDelivery>, StoreError> {
        let query = webhook_deliveries::table
            .filter(webhook_deliveries::app_id.eq(Cell(app.clone())))
            .filter(webhook_deliveries::webhook_id.eq(Cell(webhook)))
            .filter(webhook_deliveries::position.lt(Cell(before)))
            .order(webhook_deliveries::position.desc())
            .limit(i64::from(most))
            .select(columns::<WebhookDeliveryRow>());
        Ok(read(self.rows(READING, query).await?))
    }

    async fn webhook_line(
        &mut self,
        (app, webhook): (&AppId, WebhookId),
        most: u32,
    ) -> Result<Vec<WebhookDelivery>, StoreError> {
        let query = standing!("waiting", app, webhook)
            .order(webhook_deliveries::position.asc())
            .limit(i64::from(most))
            .select(columns::<WebhookDeliveryRow>());
        Ok(read(self.rows(READING, query).await?))
    }

    async fn webhook_retries(
        &mut self,
        (app, webhook): (&AppId, WebhookId),
        most: u32,
    ) -> Result<Vec<WebhookDelivery>, StoreError> {
        let query = standing!("retrying", app, webhook)
            .order(webhook_deliveries::due_at.asc())
            .limit(i64::from(most))
            .select(columns::<WebhookDeliveryRow>());
        Ok(read(self.rows(READING, query).await?))
    }
}

const FINDING: &str = "finding webhooks";
const READING: &str = "reading messages of a webhook";

fn restored(rows: Vec<WebhookRow>) -> Result<Vec<Webhook>, StoreError> {
    rows.into_iter().map(|row| row.restore().map_err(|why| torn(FINDING, why))).collect()
}

fn read(rows: Vec<WebhookDeliveryRow>) -> Vec<WebhookDelivery> {
    rows.into_iter().map(WebhookDelivery::from).collect()
}

/// Takes webhooks that somebody must look at, as letters are taken. Should their worker die, somebody looks when its lease ends.
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
    type SqlType = (Word, Id);
}

impl<C> RunQueryDsl<C> for Take {}

impl QueryFragment<Db> for Take {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Db>) -> QueryResult<()> {
        out.push_sql(
            "WITH due AS MATERIALIZED (SELECT app_id, id FROM webhooks WHERE disabled IS NULL AND due_at <= ",
        );
        out.push_bind_param::<Moment, _>(&self.now)?;
        out.push_sql(" AND free_at <= ");
        out.push_bind_param::<Moment, _>(&self.now)?;
        out.push_sql(" ORDER BY due_at ASC LIMIT ");
        out.push_bind_param::<BigInt, _>(&self.most)?;
        out.push_sql(UNLESS_TAKEN);
        out.push_sql(") UPDATE webhooks SET leased_by = ");
        out.push_bind_param::<Id, _>(&self.worker)?;
        out.push_sql(", free_at = ");
        out.push_bind_param::<Moment, _>(&self.until)?;
        out.push_sql(", due_at = ");
        out.push_bind_param::<Moment, _>(&self.until)?;
        out.push_sql(
            " WHERE (app_id, id) IN (SELECT app_id, id FROM due) AND disabled IS NULL AND free_at <= ",
        );
        out.push_bind_param::<Moment, _>(&self.now)?;
        out.push_sql(" RETURNING app_id, id");
        Ok(())
    }
}

/// Takes up to `most` webhooks.
pub(crate) async fn take_webhooks(
    session: &mut Session,
    lease: Lease,
    now: Timestamp,
    most: u32,
) -> Result<Vec<(AppId, WebhookId)>, StoreError> {
    let take =
        Take { worker: Cell(lease.worker), until: Cell(lease.until), now: Cell(now), most: i64::from(most) };
    let taken = session.rows::<_, (Cell<AppId>, Cell<WebhookId>)>("leasing webhooks", take).await?;
    Ok(taken.into_iter().map(|(app, id)| (app.0, id.0)).collect())
}

/// Writes down what became of a message, under the condition that nobody else did.
pub(crate) async fn settle_webhook(
    mut tx: Transaction,
    settlement: &WebhookSettlement,
) -> Result<bool, StoreError> {
    let WebhookSettlement { delivery, seen, endpoint, event } = settlement;
    let now = delivery.attempts.last().map_or(delivery.created_at, |attempt| attempt.at);
    let course = Course {
        standing: Cell(delivery.course.standing),
        tries: Cell(delivery.course.tries),
        due_at: Cell(delivery.course.due_at),
    };
    tx.update_if(
        diesel::update(webhook_deliveries::table)
            .filter(webhook_deliveries::app_id.eq(Cell(delivery.app.clone())))
            .filter(webhook_deliveries::id.eq(Cell(delivery.id)))
            .filter(webhook_deliveries::standing.eq(Cell(seen.standing)))
            .filter(webhook_deliveries::due_at.eq(Cell(seen.due_at)))
            .set((course, webhook_deliveries::attempts.eq(Cell(delivery.attempts.clone())))),
    );
    if *endpoint == Endpoint::Gone {
        tx.update_if(webhook!(delivery.app, delivery.webhook).filter(webhooks::disabled.is_null()).set((
            webhooks::disabled.eq(Some(Cell(DisabledBecause::Gone))),
            webhooks::updated_at.eq(Cell(now)),
        )));
    }
    if let Some(event) = event {
        tx.append(event);
    }
    Ok(tx.commit().await? == Committed::Kept)
}

/// Gives a webhook back. Whatever was queued since the lease began has set `due_at` to an earlier moment than the lease's end,
/// which stays.
pub(crate) async fn release_webhook(
    session: &mut Session,
    release: &WebhookRelease,
) -> Result<(), StoreError> {
    let leased = webhook!(release.app, release.webhook)
        .filter(webhooks::leased_by.eq(Some(Cell(release.lease.worker))))
        .filter(webhooks::free_at.eq(Cell(release.lease.until)));
    let untouched = diesel::dsl::case_when(
        webhooks::due_at.eq(Some(Cell(release.lease.until))),
        release.due_at.map(Cell).into_sql::<diesel::sql_types::Nullable<Moment>>(),
    )
    .otherwise(webhooks::due_at);
    let query = leased.set((
        webhooks::leased_by.eq(None::<Cell<WorkerId>>),
        webhooks::free_at.eq(Cell(release.free_at)),
        webhooks::due_at.eq(untouched),
    ));
    session.changed("giving a webhook back", query).await.map(drop)
}

/// Gives back what `worker` has.
pub(crate) async fn give_webhooks_back(
    session: &mut Session,
    worker: WorkerId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let query = diesel::update(webhooks::table)
        .filter(sql::<Bool>("disabled IS NULL"))
        .filter(webhooks::due_at.is_not_null())
        .filter(webhooks::leased_by.eq(Some(Cell(worker))))
        .set((
            webhooks::leased_by.eq(None::<Cell<WorkerId>>),
            webhooks::free_at.eq(Cell(now)),
            webhooks::due_at.eq(Some(Cell(now))),
        ));
    session.changed("giving webhooks back", query).await.map(drop)
}

/// Takes away messages that are old, the oldest first. By hand, since a list with a limit must be made once.
#[derive(Clone, Debug)]
struct Forget {
    before: Cell<Timestamp>,
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
            "WITH due AS MATERIALIZED (SELECT app_id, id FROM webhook_deliveries WHERE created_at < ",
        );
        out.push_bind_param::<Moment, _>(&self.before)?;
        out.push_sql(" ORDER BY created_at ASC LIMIT ");
        out.push_bind_param::<BigInt, _>(&self.most)?;
        out.push_sql(UNLESS_TAKEN);
        out.push_sql(") DELETE FROM webhook_deliveries WHERE (app_id, id) IN (SELECT app_id, id FROM due)");
        Ok(())
    }
}

/// Forgets so many messages of what is too old; how many that were.
pub(crate) async fn forget_deliveries(
    session: &mut Session,
    before: Timestamp,
    most: u32,
) -> Result<usize, StoreError> {
    let forget = Forget { before: Cell(before), most: i64::from(most) };
    session.changed("forgetting messages of webhooks", forget).await
}
