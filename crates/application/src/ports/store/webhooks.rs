//! Webhooks in a store: what is noted in a transaction, read, and done by whoever sends.

use super::{Lease, StoreError};
use gatepost_domain::app::AppId;
use gatepost_domain::event::Event;
use gatepost_domain::id::{WebhookDeliveryId, WebhookId, WorkerId};
use gatepost_domain::time::Timestamp;
use gatepost_domain::webhook::{DeliveryCourse, Endpoint, Webhook, WebhookDelivery};
use std::future::Future;

/// What became of an attempt to send a message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WebhookSettlement {
    /// The message, as it is now.
    pub delivery: WebhookDelivery,
    /// How far it was before: if it is not that far any more, nothing is written down.
    pub seen: DeliveryCourse,
    /// What it means for the webhook.
    pub endpoint: Endpoint,
    /// How the audit tells it, if it does.
    pub event: Option<Event>,
}

/// What whoever worked for a webhook leaves behind.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WebhookRelease {
    /// The app.
    pub app: AppId,
    /// The webhook.
    pub webhook: WebhookId,
    /// Under which lease they worked.
    pub lease: Lease,
    /// From when on somebody may work for it again.
    pub free_at: Timestamp,
    /// When somebody must, as far as they know; for whatever was queued meanwhile somebody comes anyway.
    pub due_at: Option<Timestamp>,
}

/// Writing, a part of [`Tx`](super::Tx).
pub trait WebhookTx: Send {
    /// Adds a webhook.
    fn add_webhook(&mut self, webhook: &Webhook);

    /// Puts what the operator decides of a webhook in place of what it was. Its cursor stays. Condition: it is as it was at `seen`
    /// (its `updated_at`).
    fn update_webhook(&mut self, webhook: &Webhook, seen: Timestamp);

    /// Takes a webhook away; its messages are forgotten by their age. Condition: there is one.
    fn remove_webhook(&mut self, app: &AppId, webhook: WebhookId);

    /// Moves the cursor of a webhook, and queues the messages for what lies between. Condition: it is on, and its cursor is where
    /// the domain saw it.
    fn queue_messages(
        &mut self,
        webhook: &Webhook,
        cursor: u64,
        messages: &[WebhookDelivery],
        now: Timestamp,
    );

    /// Lets a message be sent once more, at once, however it stands; it does not stand in line. Condition: there is one.
    fn send_again(&mut self, delivery: &WebhookDelivery, now: Timestamp);

    /// The same for all that was queued first at `since` or later, and given up.
    fn send_failed_again(&mut self, app: &AppId, webhook: WebhookId, since: Timestamp, now: Timestamp);
}

/// Reading, a part of [`Look`](super::Look).
pub trait WebhookLook: Send {
    /// That webhook of that app.
    fn webhook(
        &mut self,
        app: &AppId,
        webhook: WebhookId,
    ) -> impl Future<Output = Result<Option<Webhook>, StoreError>> + Send;

    /// The app's webhooks, newest first.
    fn webhooks(&mut self, app: &AppId) -> impl Future<Output = Result<Vec<Webhook>, StoreError>> + Send;

    /// Up to `most` webhooks that are on, and whose apps have events behind their cursors.
    fn webhooks_behind(&mut self, most: u32)
    -> impl Future<Output = Result<Vec<Webhook>, StoreError>> + Send;

    /// That message of that webhook.
    fn webhook_delivery(
        &mut self,
        webhook: (&AppId, WebhookId),
        delivery: WebhookDeliveryId,
    ) -> impl Future<Output = Result<Option<WebhookDelivery>, StoreError>> + Send;

    /// Up to `most` messages of a webhook that stand before that position of the ledger, the newest first.
    fn webhook_deliveries(
        &mut self,
        webhook: (&AppId, WebhookId),
        before: u64,
        most: u32,
    ) -> impl Future<Output = Result<Vec<WebhookDelivery>, StoreError>> + Send;

    /// The first messages in line.
    fn webhook_line(
        &mut self,
        webhook: (&AppId, WebhookId),
        most: u32,
    ) -> impl Future<Output = Result<Vec<WebhookDelivery>, StoreError>> + Send;

    /// The messages that were set aside and whose time comes first, be it over or not.
    fn webhook_retries(
        &mut self,
        webhook: (&AppId, WebhookId),
        most: u32,
    ) -> impl Future<Output = Result<Vec<WebhookDelivery>, StoreError>> + Send;
}

/// What whoever sends asks for, a part of [`Store`](super::Store).
pub trait WebhookStore: Send + Sync + 'static {
    /// Takes up to `most` webhooks that are on, that somebody must look at now and that nobody works for, the one that has waited
    /// longest first. Each is taken by one worker alone.
    fn take_webhooks(
        &self,
        lease: Lease,
        now: Timestamp,
        most: u32,
    ) -> impl Future<Output = Result<Vec<(AppId, WebhookId)>, StoreError>> + Send;

    /// Writes down what became of a message, and what that means for its webhook; `false` if somebody else did meanwhile.
    fn settle_webhook(
        &self,
        settlement: &WebhookSettlement,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Gives a webhook back; nothing if `lease` was lost meanwhile.
    fn release_webhook(
        &self,
        release: &WebhookRelease,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Gives back all webhooks of `worker`, so that another node may work for them at once.
    fn give_webhooks_back(
        &self,
        worker: WorkerId,
        now: Timestamp,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Forgets up to `most` messages that were queued before that moment, however they stand; how many that were.
    fn forget_deliveries(
        &self,
        before: Timestamp,
        most: u32,
    ) -> impl Future<Output = Result<usize, StoreError>> + Send;
}
