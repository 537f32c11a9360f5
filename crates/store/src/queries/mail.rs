//! What providers report of letters, and who gets no more of them.

use super::{Session, Transaction, outbox};
use crate::cells::{Cell, open};
use crate::rows::legible;
use crate::schema::sql::Word;
use crate::schema::{deliveries, sign_ins, suppressions, used_proofs};
use diesel::dsl::sql;
use diesel::prelude::*;
use gatepost_application::{Due, MailLook, MailTx, ReportedLetter, StoreError};
use gatepost_domain::app::AppId;
use gatepost_domain::delivery::DeliveryStatus;
use gatepost_domain::id::{DeliveryId, ParcelId, SignInId};
use gatepost_domain::report::{Report, Suppression, SuppressionReason};
use gatepost_domain::secret::Digest;
use gatepost_domain::single_use::{SingleUse, SingleUseKind};
use gatepost_domain::time::Timestamp;

/// An entry of a suppression list.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = suppressions, treat_none_as_default_value = false, check_for_backend(super::Db))]
struct SuppressionRow {
    app_id: Cell<AppId>,
    email: String,
    reason: Cell<SuppressionReason>,
    why: Option<String>,
    delivery_id: Cell<DeliveryId>,
    created_at: Cell<Timestamp>,
}

impl From<&Suppression> for SuppressionRow {
    fn from(suppression: &Suppression) -> Self {
        Self {
            app_id: Cell(suppression.app.clone()),
            email: suppression.email.clone(),
            reason: Cell(suppression.reason),
            why: suppression.why.as_deref().map(|why| legible(why).into_owned()),
            delivery_id: Cell(suppression.delivery),
            created_at: Cell(suppression.created_at),
        }
    }
}

impl From<SuppressionRow> for Suppression {
    fn from(row: SuppressionRow) -> Self {
        Self {
            app: row.app_id.0,
            email: row.email,
            reason: row.reason.0,
            why: row.why,
            delivery: row.delivery_id.0,
            created_at: row.created_at.0,
        }
    }
}

/// What was used.
#[derive(Clone, Insertable)]
#[diesel(table_name = used_proofs)]
struct UseRow {
    app_id: Cell<AppId>,
    kind: Cell<SingleUseKind>,
    name: Cell<Digest<SingleUseKind>>,
    expires_at: Cell<Timestamp>,
}

impl MailTx for Transaction {
    fn report(&mut self, app: &AppId, delivery: DeliveryId, report: &Report) {
        let at = Cell(report.at);
        let letter = diesel::update(deliveries::table)
            .filter(deliveries::app_id.eq(Cell(app.clone())))
            .filter(deliveries::id.eq(Cell(delivery)))
            .filter(deliveries::reported_at.is_null().or(deliveries::reported_at.lt(Some(at))));
        let reported = deliveries::reported_at.eq(Some(at));
        match report.status() {
            Some(status) => self.update(letter.set((reported, deliveries::status.eq(Cell(status))))),
            None => self.update(letter.set(reported)),
        }
    }

    fn suppress(&mut self, suppression: &Suppression) {
        self.insert_what_is_new(suppressions::table, [SuppressionRow::from(suppression)]);
    }

    fn lift_suppression(&mut self, app: &AppId, email: &str) {
        self.update_if(
            diesel::delete(suppressions::table)
                .filter(suppressions::app_id.eq(Cell(app.clone())))
                .filter(suppressions::email.eq(email.to_owned())),
        );
    }

    fn use_up(&mut self, used: &SingleUse) {
        let row = UseRow {
            app_id: Cell(used.app.clone()),
            kind: Cell(used.kind),
            name: Cell(used.name),
            expires_at: Cell(used.expires_at),
        };
        self.insert_if_new(used_proofs::table, row);
    }
}

type Reported = (Cell<DeliveryId>, Cell<SignInId>, String, Option<Cell<Timestamp>>);

impl MailLook for Session {
    async fn parcel(&mut self, parcel: ParcelId) -> Result<Vec<Due>, StoreError> {
        outbox::parcel(self, parcel).await
    }

    async fn reported_letter(
        &mut self,
        app: &AppId,
        message_ids: &[String],
    ) -> Result<Option<ReportedLetter>, StoreError> {
        // So spelled that its value is not known before it is read: else all sign-ins of the app may be.
        let of_letter = sign_ins::app_id
            .eq(sql::<Word>("deliveries.app_id || ''"))
            .and(sign_ins::id.eq(deliveries::sign_in_id));
        let query = deliveries::table
            .inner_join(sign_ins::table.on(of_letter))
            .filter(deliveries::app_id.eq(Cell(app.clone())))
            .filter(deliveries::message_id.eq_any(message_ids.to_vec()))
            .select((deliveries::id, deliveries::sign_in_id, sign_ins::email, deliveries::reported_at));
        let found = self.first::<_, Reported>("finding a letter that was reported", query).await?;
        Ok(found.map(|(delivery, sign_in, email, reported_at)| ReportedLetter {
            delivery: delivery.0,
            sign_in: sign_in.0,
            email,
            reported_at: open(reported_at),
        }))
    }

    async fn newest_letters(
        &mut self,
        app: &AppId,
        since: DeliveryId,
        most: u32,
    ) -> Result<Vec<DeliveryStatus>, StoreError> {
        let query = deliveries::table
            .filter(deliveries::app_id.eq(Cell(app.clone())))
            .filter(deliveries::id.ge(Cell(since)))
            .order(deliveries::id.desc())
            .limit(i64::from(most))
            .select(deliveries::status);
        let found = self.rows::<_, Cell<DeliveryStatus>>("reading how far letters are", query).await?;
        Ok(found.into_iter().map(|status| status.0).collect())
    }

    async fn waiting_letters(&mut self, most: u32) -> Result<usize, StoreError> {
        outbox::waiting_letters(self, most).await
    }

    async fn suppression(&mut self, app: &AppId, email: &str) -> Result<Option<Suppression>, StoreError> {
        let query = suppressions::table
            .filter(suppressions::app_id.eq(Cell(app.clone())))
            .filter(suppressions::email.eq(email.to_owned()))
            .select(super::columns::<SuppressionRow>());
        let found = self.first::<_, SuppressionRow>("finding a suppressed address", query).await?;
        Ok(found.map(Suppression::from))
    }

    async fn suppressions(
        &mut self,
        app: &AppId,
        behind: Option<DeliveryId>,
        most: u32,
    ) -> Result<Vec<Suppression>, StoreError> {
        // Nothing is behind the greatest id, so that one text does for the first page too.
        let behind = behind.unwrap_or(DeliveryId::from_bits(u128::MAX));
        let query = suppressions::table
            .filter(suppressions::app_id.eq(Cell(app.clone())))
            .filter(suppressions::delivery_id.lt(Cell(behind)))
            .order(suppressions::delivery_id.desc())
            .limit(i64::from(most))
            .select(super::columns::<SuppressionRow>());
        let rows = self.rows::<_, SuppressionRow>("listing suppressed addresses", query).await?;
        Ok(rows.into_iter().map(Suppression::from).collect())
    }
}
