//! What providers report of letters, and who gets no more of them.

use crate::look::MemoryLook;
use crate::rows::Rows;
use crate::tx::MemoryTx;
use gatepost_application::{Due, MailLook, MailTx, ReportedLetter, StoreError};
use gatepost_domain::app::AppId;
use gatepost_domain::delivery::DeliveryStatus;
use gatepost_domain::id::{DeliveryId, ParcelId, WorkerId};
use gatepost_domain::report::{Report, Suppression};
use gatepost_domain::secret::Digest;
use gatepost_domain::single_use::{SingleUse, SingleUseKind};
use std::collections::HashSet;
use std::sync::Arc;

impl Rows {
    pub(crate) fn is_suppressed(&self, app: &AppId, email: &str) -> bool {
        self.suppressions.contains_key(&(app.clone(), email.to_owned()))
    }

    pub(crate) fn pack(
        &mut self,
        worker: WorkerId,
        parcel: ParcelId,
        letters: &[(AppId, DeliveryId)],
    ) -> Vec<DeliveryId> {
        let all = Arc::make_mut(&mut self.letters);
        let mut packed = Vec::new();
        for key in letters {
            let row = all.get_mut(key).filter(|row| row.is_leased_by(worker));
            let free =
                row.filter(|row| row.delivery.parcel.is_none() && row.status == DeliveryStatus::Queued);
            if let Some(row) = free {
                row.delivery.parcel = Some(parcel);
                packed.push(key.1);
            }
        }
        packed
    }
}

impl MailTx for MemoryTx {
    fn report(&mut self, app: &AppId, delivery: DeliveryId, report: &Report) {
        let (key, report) = ((app.clone(), delivery), report.clone());
        self.note(move |rows| {
            let row = Arc::make_mut(&mut rows.letters).get_mut(&key);
            if let Some(row) = row.filter(|row| report.is_news(row.reported_at)) {
                row.reported_at = Some(report.at);
                row.status = report.status().unwrap_or(row.status);
            }
            Ok(())
        });
    }

    fn suppress(&mut self, suppression: &Suppression) {
        let suppression = suppression.clone();
        self.note(move |rows| {
            let key = (suppression.app.clone(), suppression.email.clone());
            Arc::make_mut(&mut rows.suppressions).entry(key).or_insert(suppression);
            Ok(())
        });
    }

    fn lift_suppression(&mut self, app: &AppId, email: &str) {
        let key = (app.clone(), email.to_owned());
        self.note_if(move |rows| Ok(Arc::make_mut(&mut rows.suppressions).remove(&key).is_some()));
    }

    /// Kept with the rows, for what is noted here is kept with them or not at all; and found by no [`Store::use_once`],
    /// which has kinds of its own.
    ///
    /// [`Store::use_once`]: gatepost_application::Store::use_once
    fn use_up(&mut self, used: &SingleUse) {
        let key = (used.app.clone(), used.kind.as_str(), used.name);
        self.note_if(move |rows| Ok(Arc::make_mut(&mut rows.used_up).insert(key)));
    }
}

/// What was used in transactions.
pub(crate) type UsedUp = HashSet<(AppId, &'static str, Digest<SingleUseKind>)>;

fn at_most(most: u32) -> usize {
    usize::try_from(most).unwrap_or(usize::MAX)
}

impl MailLook for MemoryLook {
    async fn parcel(&mut self, parcel: ParcelId) -> Result<Vec<Due>, StoreError> {
        let rows = self.rows()?;
        let of_parcel = rows.letters.values().filter(|row| row.delivery.parcel == Some(parcel));
        let mut dues: Vec<_> = of_parcel.filter_map(|row| rows.due(row.delivery.clone())).collect();
        dues.sort_by_key(|due| due.delivery.id);
        Ok(dues)
    }

    async fn reported_letter(
        &mut self,
        app: &AppId,
        message_ids: &[String],
    ) -> Result<Option<ReportedLetter>, StoreError> {
        let rows = self.rows()?;
        let is_it = |id: &Option<String>| id.as_ref().is_some_and(|id| message_ids.contains(id));
        let found = rows.letters.values().find(|row| row.delivery.app == *app && is_it(&row.message_id));
        Ok(found.and_then(|row| {
            let email = rows.due(row.delivery.clone())?.email.identity().to_owned();
            let (delivery, sign_in) = (row.delivery.id, row.delivery.sign_in);
            Some(ReportedLetter { delivery, sign_in, email, reported_at: row.reported_at })
        }))
    }

    async fn newest_letters(
        &mut self,
        app: &AppId,
        since: DeliveryId,
        most: u32,
    ) -> Result<Vec<DeliveryStatus>, StoreError> {
        let rows = self.rows()?;
        let of_app = |row: &&crate::letters::LetterRow| row.delivery.app == *app && row.delivery.id >= since;
        let mut letters: Vec<_> =
            rows.letters.values().filter(of_app).map(|row| (row.delivery.id, row.status)).collect();
        letters.sort_by_key(|(id, _)| std::cmp::Reverse(*id));
        Ok(letters.into_iter().take(at_most(most)).map(|(_, status)| status).collect())
    }

    async fn waiting_letters(&mut self, most: u32) -> Result<usize, StoreError> {
        let rows = self.rows()?;
        let waiting = rows.letters.values().filter(|row| row.status == DeliveryStatus::Queued);
        Ok(waiting.take(at_most(most)).count())
    }

    async fn suppression(&mut self, app: &AppId, email: &str) -> Result<Option<Suppression>, StoreError> {
        Ok(self.rows()?.suppressions.get(&(app.clone(), email.to_owned())).cloned())
    }

    async fn suppressions(
        &mut self,
        app: &AppId,
        behind: Option<DeliveryId>,
        most: u32,
    ) -> Result<Vec<Suppression>, StoreError> {
        let rows = self.rows()?;
        let of_app = rows.suppressions.values().filter(|entry| entry.app == *app);
        let is_behind = |entry: &&Suppression| behind.is_none_or(|behind| entry.delivery < behind);
        let mut all: Vec<_> = of_app.filter(is_behind).cloned().collect();
        all.sort_by_key(|entry| std::cmp::Reverse(entry.delivery));
        all.truncate(at_most(most));
        Ok(all)
    }
}
