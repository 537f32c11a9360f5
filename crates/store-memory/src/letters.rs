//! The outbox: who has which letter, and until when.

use crate::rows::Rows;
use gatepost_application::{Due, Lease, Settlement};
use gatepost_domain::delivery::{Delivery, DeliveryStatus, Progress, Way};
use gatepost_domain::id::{DeliveryId, WorkerId};
use gatepost_domain::time::Timestamp;
use std::sync::Arc;

/// A letter, and who works on it.
#[derive(Clone)]
pub(crate) struct LetterRow {
    pub(crate) delivery: Delivery,
    pub(crate) status: DeliveryStatus,
    due_at: Timestamp,
    lease: Option<Lease>,
    pub(crate) message_id: Option<String>,
    pub(crate) reported_at: Option<Timestamp>,
}

impl LetterRow {
    /// A new letter: due at once.
    pub(crate) fn new(delivery: Delivery, lease: Option<Lease>) -> Self {
        let due_at = delivery.created_at;
        let (message_id, reported_at) = (None, None);
        Self { delivery, status: DeliveryStatus::Queued, due_at, lease, message_id, reported_at }
    }

    fn is_free(&self, now: Timestamp) -> bool {
        let nobody_s = self.lease.is_none_or(|lease| lease.until.is_over(now));
        self.status == DeliveryStatus::Queued && self.due_at <= now && nobody_s
    }

    pub(crate) fn is_leased_by(&self, worker: WorkerId) -> bool {
        self.lease.is_some_and(|lease| lease.worker == worker)
    }

    /// It never leaves.
    pub(crate) fn fail(&mut self) {
        self.lease = None;
        self.status = DeliveryStatus::Failed;
    }

    fn settle(&mut self, progress: &Progress) {
        self.lease = None;
        self.delivery.doubt = None;
        match progress {
            Progress::Sent { message_id } => {
                self.status = DeliveryStatus::Sent;
                self.message_id = Some(message_id.clone());
            }
            Progress::Withheld(_) => self.status = DeliveryStatus::Sent,
            Progress::Retry { at, .. } => {
                self.due_at = *at;
                self.delivery.parcel = None;
            }
            Progress::Doubt { at, way, .. } => {
                self.due_at = *at;
                self.delivery.doubt = Some(*way);
                self.delivery.parcel = self.delivery.parcel.filter(|_| *way == Way::First);
            }
            Progress::Failed { .. } => self.status = DeliveryStatus::Failed,
        }
    }
}

impl Rows {
    pub(crate) fn lease(&mut self, lease: Lease, now: Timestamp, most: u32) -> Vec<Due> {
        let mut free: Vec<_> = self.letters.iter().filter(|(_, row)| row.is_free(now)).collect();
        free.sort_by_key(|(_, row)| (row.due_at, row.delivery.id));
        let taken = free.into_iter().map(|(key, _)| key.clone());
        let taken: Vec<_> = taken.take(usize::try_from(most).unwrap_or(usize::MAX)).collect();
        let mut due = Vec::new();
        for key in taken {
            let Some(row) = Arc::make_mut(&mut self.letters).get_mut(&key) else { continue };
            if row.lease.is_some() {
                row.delivery.doubt.get_or_insert(Way::First);
            }
            row.lease = Some(lease);
            row.delivery.attempts += 1;
            let delivery = row.delivery.clone();
            due.extend(self.due(delivery));
        }
        due
    }

    /// What a courier has to know of a letter; of one whose app was deleted too, for its end has to be written down.
    pub(crate) fn due(&self, delivery: Delivery) -> Option<Due> {
        let app = &self.apps.get(&delivery.app)?.app;
        let (app_name, stationery, sender) = (app.name.clone(), app.stationery(), app.sender.clone());
        let request = self.sign_ins.get(&(delivery.app.clone(), delivery.sign_in))?.sign_in.request();
        let (email, asker, locale) = (request.email.clone(), request.asker.clone(), request.locale.clone());
        Some(Due { delivery, email, app_name, stationery, sender, asker, locale })
    }

    pub(crate) fn settle(&mut self, worker: WorkerId, settlements: &[Settlement]) -> Vec<DeliveryId> {
        let letters = Arc::make_mut(&mut self.letters);
        let mut settled = Vec::new();
        let mut events = Vec::new();
        for Settlement { app, delivery, progress, event } in settlements {
            let row = letters.get_mut(&(app.clone(), *delivery)).filter(|row| row.is_leased_by(worker));
            if let Some(row) = row {
                row.settle(progress);
                settled.push(*delivery);
                events.push(event.clone());
            }
        }
        self.append(events);
        settled
    }

    pub(crate) fn give_back(&mut self, worker: WorkerId) {
        for row in Arc::make_mut(&mut self.letters).values_mut().filter(|row| row.is_leased_by(worker)) {
            row.lease = None;
        }
    }
}
