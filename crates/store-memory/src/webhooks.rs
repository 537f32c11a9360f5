//! Webhooks and their messages: who works for which, and until when.

use crate::look::MemoryLook;
use crate::moves::add;
use crate::rows::Rows;
use crate::tx::MemoryTx;
use crate::{Memory, locked};
use gatepost_application::{
    Lease, StoreError, WebhookLook, WebhookRelease, WebhookSettlement, WebhookStore, WebhookTx,
};
use gatepost_domain::app::AppId;
use gatepost_domain::id::{WebhookDeliveryId, WebhookId, WorkerId};
use gatepost_domain::time::Timestamp;
use gatepost_domain::webhook::{
    DeliveryCourse, DeliveryStanding, DisabledBecause, Endpoint, Webhook, WebhookDelivery,
};
use std::cmp::Reverse;
use std::sync::Arc;

/// A webhook, and who works for it.
#[derive(Clone)]
pub(crate) struct WebhookRow {
    webhook: Webhook,
    due_at: Option<Timestamp>,
    free_at: Timestamp,
    leased_by: Option<WorkerId>,
}

impl WebhookRow {
    fn is_due(&self, now: Timestamp) -> bool {
        let is_due = self.due_at.is_some_and(|due| due <= now);
        self.webhook.disabled.is_none() && is_due && self.free_at <= now
    }
}

fn due_again(now: Timestamp) -> DeliveryCourse {
    DeliveryCourse { standing: DeliveryStanding::Retrying, tries: 0, due_at: now }
}

fn at_most(most: u32) -> usize {
    usize::try_from(most).unwrap_or(usize::MAX)
}

impl WebhookTx for MemoryTx {
    fn add_webhook(&mut self, webhook: &Webhook) {
        let key = (webhook.app.clone(), webhook.id);
        let row = WebhookRow {
            webhook: webhook.clone(),
            due_at: None,
            free_at: webhook.created_at,
            leased_by: None,
        };
        self.note(|rows| add(&mut rows.webhooks, key, row, "adding a webhook"));
    }

    fn update_webhook(&mut self, webhook: &Webhook, seen: Timestamp) {
        let webhook = webhook.clone();
        self.note_if(move |rows| Ok(rows.update_webhook(webhook, seen)));
    }

    fn remove_webhook(&mut self, app: &AppId, webhook: WebhookId) {
        let key = (app.clone(), webhook);
        self.note_if(move |rows| Ok(Arc::make_mut(&mut rows.webhooks).remove(&key).is_some()));
    }

    fn queue_messages(
        &mut self,
        webhook: &Webhook,
        cursor: u64,
        messages: &[WebhookDelivery],
        now: Timestamp,
    ) {
        let (webhook, messages) = (webhook.clone(), messages.to_vec());
        self.note_if(move |rows| Ok(rows.queue_messages(&webhook, cursor, messages, now)));
    }

    fn send_again(&mut self, delivery: &WebhookDelivery, now: Timestamp) {
        let delivery = delivery.clone();
        self.note_if(move |rows| {
            let found =
                Arc::make_mut(&mut rows.webhook_deliveries).get_mut(&(delivery.app.clone(), delivery.id));
            let is_there = found.map(|found| found.course = due_again(now)).is_some();
            rows.webhook_is_due(&(delivery.app, delivery.webhook), now);
            Ok(is_there)
        });
    }

    fn send_failed_again(&mut self, app: &AppId, webhook: WebhookId, since: Timestamp, now: Timestamp) {
        let key = (app.clone(), webhook);
        self.note(move |rows| {
            let failed = Arc::make_mut(&mut rows.webhook_deliveries).values_mut().filter(|delivery| {
                (&delivery.app, delivery.webhook) == (&key.0, key.1)
                    && delivery.course.standing == DeliveryStanding::Failed
                    && delivery.created_at >= since
            });
            failed.for_each(|delivery| delivery.course = due_again(now));
            rows.webhook_is_due(&key, now);
            Ok(())
        });
    }
}

impl Rows {
    fn webhook_is_due(&mut self, key: &(AppId, WebhookId), now: Timestamp) {
        if let Some(row) = Arc::make_mut(&mut self.webhooks).get_mut(key) {
            row.due_at = Some(now);
        }
    }

    fn update_webhook(&mut self, webhook: Webhook, seen: Timestamp) -> bool {
        let row = Arc::make_mut(&mut self.webhooks).get_mut(&(webhook.app.clone(), webhook.id));
        let Some(row) = row.filter(|row| row.webhook.updated_at == seen) else { return false };
        row.due_at = webhook.disabled.is_none().then_some(webhook.updated_at);
        row.webhook = Webhook { cursor: row.webhook.cursor, ..webhook };
        true
    }

    fn queue_messages(
        &mut self,
        webhook: &Webhook,
        cursor: u64,
        messages: Vec<WebhookDelivery>,
        now: Timestamp,
    ) -> bool {
        let row = Arc::make_mut(&mut self.webhooks).get_mut(&(webhook.app.clone(), webhook.id));
        let is_as_seen =
            |row: &&mut WebhookRow| row.webhook.cursor == webhook.cursor && row.webhook.disabled.is_none();
        let Some(row) = row.filter(is_as_seen) else { return false };
        row.webhook.cursor = cursor;
        if !messages.is_empty() {
            row.due_at = Some(now);
        }
        let rows = Arc::make_mut(&mut self.webhook_deliveries);
        for message in messages {
            rows.entry((message.app.clone(), message.id)).or_insert(message);
        }
        true
    }

    fn take_webhooks(&mut self, lease: Lease, now: Timestamp, most: u32) -> Vec<(AppId, WebhookId)> {
        let mut due: Vec<_> = self.webhooks.iter().filter(|(_, row)| row.is_due(now)).collect();
        due.sort_by_key(|(_, row)| row.due_at);
        let taken: Vec<_> = due.into_iter().take(at_most(most)).map(|(key, _)| key.clone()).collect();
        let rows = Arc::make_mut(&mut self.webhooks);
        for key in &taken {
            if let Some(row) = rows.get_mut(key) {
                row.leased_by = Some(lease.worker);
                row.free_at = lease.until;
                row.due_at = Some(lease.until);
            }
        }
        taken
    }

    fn settle_webhook(&mut self, settlement: &WebhookSettlement) -> bool {
        let WebhookSettlement { delivery, seen, endpoint, event } = settlement;
        let key = (delivery.app.clone(), delivery.webhook);
        let is_on = self.webhooks.get(&key).is_some_and(|row| row.webhook.disabled.is_none());
        if *endpoint == Endpoint::Gone && !is_on {
            return false;
        }
        let found = Arc::make_mut(&mut self.webhook_deliveries).get_mut(&(delivery.app.clone(), delivery.id));
        let is_as_seen = |found: &&mut WebhookDelivery| {
            (found.course.standing, found.course.due_at) == (seen.standing, seen.due_at)
        };
        let Some(found) = found.filter(is_as_seen) else { return false };
        *found = delivery.clone();
        if let (Endpoint::Gone, Some(row)) = (endpoint, Arc::make_mut(&mut self.webhooks).get_mut(&key)) {
            row.webhook.disabled = Some(DisabledBecause::Gone);
            row.webhook.updated_at =
                delivery.attempts.last().map_or(delivery.created_at, |attempt| attempt.at);
        }
        self.append(event.clone());
        true
    }

    fn release_webhook(&mut self, release: &WebhookRelease) {
        let row = Arc::make_mut(&mut self.webhooks).get_mut(&(release.app.clone(), release.webhook));
        let is_theirs = |row: &&mut WebhookRow| {
            row.leased_by == Some(release.lease.worker) && row.free_at == release.lease.until
        };
        if let Some(row) = row.filter(is_theirs) {
            row.leased_by = None;
            row.free_at = release.free_at;
            if row.due_at == Some(release.lease.until) {
                row.due_at = release.due_at;
            }
        }
    }

    /// The place of the last event that has one.
    fn ledger_ends_at(&self, app: &AppId) -> u64 {
        self.latest_seal(app).map_or(0, |sealed| sealed.seal.last.number())
    }

    fn deliveries_of<'a>(
        &'a self,
        (app, webhook): (&'a AppId, WebhookId),
    ) -> impl Iterator<Item = &'a WebhookDelivery> {
        let of_app = self.webhook_deliveries.values().filter(move |delivery| delivery.app == *app);
        of_app.filter(move |delivery| delivery.webhook == webhook)
    }
}

impl WebhookLook for MemoryLook {
    async fn webhook(&mut self, app: &AppId, webhook: WebhookId) -> Result<Option<Webhook>, StoreError> {
        Ok(self.rows()?.webhooks.get(&(app.clone(), webhook)).map(|row| row.webhook.clone()))
    }

    async fn webhooks(&mut self, app: &AppId) -> Result<Vec<Webhook>, StoreError> {
        let rows = self.rows()?;
        let of_app = rows.webhooks.values().rev().filter(|row| row.webhook.app == *app);
        Ok(of_app.map(|row| row.webhook.clone()).collect())
    }

    async fn webhooks_behind(&mut self, most: u32) -> Result<Vec<Webhook>, StoreError> {
        let rows = self.rows()?;
        let is_behind = |webhook: &&Webhook| {
            webhook.disabled.is_none() && rows.ledger_ends_at(&webhook.app) > webhook.cursor
        };
        let all = rows.webhooks.values().map(|row| &row.webhook);
        Ok(all.filter(is_behind).take(at_most(most)).cloned().collect())
    }

    async fn webhook_delivery(
        &mut self,
        (app, webhook): (&AppId, WebhookId),
        delivery: WebhookDeliveryId,
    ) -> Result<Option<WebhookDelivery>, StoreError> {
        let found = self.rows()?.webhook_deliveries.get(&(app.clone(), delivery)).cloned();
        Ok(found.filter(|found| found.webhook == webhook))
    }

    async fn webhook_deliveries(
        &mut self,
        webhook: (&AppId, WebhookId),
        before: u64,
        most: u32,
    ) -> Result<Vec<WebhookDelivery>, StoreError> {
        let rows = self.rows()?;
        let earlier = rows.deliveries_of(webhook).filter(|delivery| delivery.position < before);
        let mut found: Vec<_> = earlier.cloned().collect();
        found.sort_by_key(|delivery| Reverse(delivery.position));
        found.truncate(at_most(most));
        Ok(found)
    }

    async fn webhook_line(
        &mut self,
        webhook: (&AppId, WebhookId),
        most: u32,
    ) -> Result<Vec<WebhookDelivery>, StoreError> {
        let rows = self.rows()?;
        let waits = |delivery: &&WebhookDelivery| delivery.course.standing == DeliveryStanding::Waiting;
        let mut found: Vec<_> = rows.deliveries_of(webhook).filter(waits).cloned().collect();
        found.sort_by_key(|delivery| delivery.position);
        found.truncate(at_most(most));
        Ok(found)
    }

    async fn webhook_retries(
        &mut self,
        webhook: (&AppId, WebhookId),
        most: u32,
    ) -> Result<Vec<WebhookDelivery>, StoreError> {
        let rows = self.rows()?;
        let is_aside = |delivery: &&WebhookDelivery| delivery.course.standing == DeliveryStanding::Retrying;
        let mut found: Vec<_> = rows.deliveries_of(webhook).filter(is_aside).cloned().collect();
        found.sort_by_key(|delivery| delivery.course.due_at);
        found.truncate(at_most(most));
        Ok(found)
    }
}

impl WebhookStore for Memory {
    async fn take_webhooks(
        &self,
        lease: Lease,
        now: Timestamp,
        most: u32,
    ) -> Result<Vec<(AppId, WebhookId)>, StoreError> {
        self.shared.must_be_here("leasing webhooks")?;
        Ok(locked(&self.shared.committed).take_webhooks(lease, now, most))
    }

    async fn settle_webhook(&self, settlement: &WebhookSettlement) -> Result<bool, StoreError> {
        self.shared.must_be_here("settling a message of a webhook")?;
        Ok(locked(&self.shared.committed).settle_webhook(settlement))
    }

    async fn release_webhook(&self, release: &WebhookRelease) -> Result<(), StoreError> {
        self.shared.must_be_here("giving a webhook back")?;
        locked(&self.shared.committed).release_webhook(release);
        Ok(())
    }

    async fn give_webhooks_back(&self, worker: WorkerId, now: Timestamp) -> Result<(), StoreError> {
        self.shared.must_be_here("giving webhooks back")?;
        let mut committed = locked(&self.shared.committed);
        let rows = Arc::make_mut(&mut committed.webhooks).values_mut();
        for row in rows.filter(|row| row.leased_by == Some(worker) && row.due_at.is_some()) {
            row.leased_by = None;
            row.free_at = now;
            row.due_at = Some(now);
        }
        Ok(())
    }

    async fn forget_deliveries(&self, before: Timestamp, most: u32) -> Result<usize, StoreError> {
        self.shared.must_be_here("forgetting messages of webhooks")?;
        let mut committed = locked(&self.shared.committed);
        let rows = Arc::make_mut(&mut committed.webhook_deliveries);
        let mut old: Vec<_> = rows
            .iter()
            .filter(|(_, delivery)| delivery.created_at < before)
            .map(|(key, delivery)| (delivery.created_at, key.clone()))
            .collect();
        old.sort();
        old.truncate(at_most(most));
        for (_, key) in &old {
            rows.remove(key);
        }
        Ok(old.len())
    }
}
