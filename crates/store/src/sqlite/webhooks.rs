//! Whoever sends to webhooks.

use super::writer::Durability;
use super::{Sqlite, queries};
use gatepost_application::{Lease, Store as _, StoreError, WebhookRelease, WebhookSettlement, WebhookStore};
use gatepost_domain::app::AppId;
use gatepost_domain::id::{WebhookId, WorkerId};
use gatepost_domain::time::Timestamp;

impl WebhookStore for Sqlite {
    async fn take_webhooks(
        &self,
        lease: Lease,
        now: Timestamp,
        most: u32,
    ) -> Result<Vec<(AppId, WebhookId)>, StoreError> {
        queries::take_webhooks(&mut self.hand(Durability::Loose), lease, now, most).await
    }

    async fn settle_webhook(&self, settlement: &WebhookSettlement) -> Result<bool, StoreError> {
        queries::settle_webhook(self.begin(), settlement).await
    }

    async fn release_webhook(&self, release: &WebhookRelease) -> Result<(), StoreError> {
        queries::release_webhook(&mut self.hand(Durability::Loose), release).await
    }

    async fn give_webhooks_back(&self, worker: WorkerId, now: Timestamp) -> Result<(), StoreError> {
        queries::give_webhooks_back(&mut self.hand(Durability::Loose), worker, now).await
    }

    async fn forget_deliveries(&self, before: Timestamp, most: u32) -> Result<usize, StoreError> {
        queries::forget_deliveries(&mut self.hand(Durability::Loose), before, most).await
    }
}
