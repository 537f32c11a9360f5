//! For every event of the ledger behind a webhook's cursor that it wants to hear of, there is one message: the messages are
//! queued and the cursor is moved in one transaction, so no event is told twice and none is left out, on however many nodes.

use crate::gatepost::Gatepost;
use crate::ports::{Clock, Committed, Ports, Store, StoreError, Tx, WebhookLook, WebhookTx};
use gatepost_domain::event::Event;
use gatepost_domain::id::WebhookDeliveryId;
use gatepost_domain::webhook::{Webhook, WebhookDelivery};

/// So many webhooks are looked at together.
const WEBHOOKS: u32 = 64;

/// So many events are told in one transaction.
const EVENTS: u32 = 100;

impl<P: Ports> Gatepost<P> {
    /// Queues messages for webhooks that are behind. Whether there may be more to do at once.
    pub async fn fan_out(&self) -> Result<bool, StoreError> {
        let behind = self.parts.store.look().await?.webhooks_behind(WEBHOOKS).await?;
        let mut is_more = behind.len() >= usize::try_from(WEBHOOKS).unwrap_or(usize::MAX);
        for webhook in &behind {
            is_more |= self.fan_out_to(webhook).await?;
        }
        Ok(is_more)
    }

    /// The next messages for one webhook; whether it may still be behind.
    async fn fan_out_to(&self, webhook: &Webhook) -> Result<bool, StoreError> {
        let ledger = self.ledger_behind(&webhook.app, webhook.cursor, EVENTS).await?;
        let Some((_, cursor)) = ledger.last() else { return Ok(false) };
        let now = self.parts.clock.now();
        let message = |(event, position): &(Event, u64)| {
            let id = WebhookDeliveryId::new(now, self.chance());
            WebhookDelivery::of(webhook, (event, *position), (id, now))
        };
        let messages: Vec<_> = ledger.iter().filter_map(message).collect();
        let mut tx = self.parts.store.begin();
        tx.queue_messages(webhook, *cursor, &messages, now);
        let is_full = ledger.len() >= usize::try_from(EVENTS).unwrap_or(usize::MAX);
        // Whoever was quicker goes on from where they are.
        Ok(tx.commit().await? == Committed::Kept && is_full)
    }
}
