//! Whoever sends to webhooks.

use super::{Postgres, queries};
use gatepost_application::{Lease, Store as _, StoreError, WebhookRelease, WebhookSettlement, WebhookStore};
use gatepost_domain::app::AppId;
use gatepost_domain::id::{WebhookId, WorkerId};
use gatepost_domain::time::Timestamp;

impl WebhookStore for Postgres {
    async fn take_webhooks(
        &self,
        lease: Lease,
        now: Timestamp,
        most: u32,
    ) -> Result<Vec<(AppId, WebhookId)>, StoreError> {
        queries::take_webhooks(&mut self.session("leasing webhooks").await?, lease, now, most).await
    }

    async fn settle_webhook(&self, settlement: &WebhookSettlement) -> Result<bool, StoreError> {
        queries::settle_webhook(self.begin(), settlement).await
    }

    async fn release_webhook(&self, release: &WebhookRelease) -> Result<(), StoreError> {
        queries::release_webhook(&mut self.session("giving a webhook back").await?, release).await
    }

    async fn give_webhooks_back(&self, worker: WorkerId, now: Timestamp) -> Result<(), StoreError> {
        queries::give_webhooks_back(&mut self.session("giving webhooks back").await?, worker, now).await
    }

    async fn forget_deliveries(&self, before: Timestamp, most: u32) -> Result<usize, StoreError> {
        let mut session = self.session("forgetting messages of webhooks").await?;
        queries::forget_deliveries(&mut session, before, most).await
    }
}
