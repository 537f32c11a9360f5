//! For every event of the ledger behind a webhook's cursor that it wants to hear of, there is one message: the messages are
//! queued and the cursor is moved in one transaction, so no event is told twice and none is left out, on however many nodes.

use crate::gatepost::Gatepost;
use crate::ports::{Clock, Committed, Look, Ports, Store, StoreError, Tx, WebhookLook, WebhookTx};
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
        let from = gatepost_domain::audit::Position::from_number(webhook.cursor);
        let mut look = self.parts.store.look().await?;
        let sealed = look.events_behind(&webhook.app, from, EVENTS).await?;
        drop(look);
        let Some(last) = sealed.last() else { return Ok(false) };
        let (cursor, now) = (last.position.number(), self.parts.clock.now());
        let messages: Vec<_> = sealed
            .iter()
            .filter_map(|sealed| {
                let id = WebhookDeliveryId::new(now, self.chance());
                WebhookDelivery::of(webhook, (&sealed.event, sealed.position.number()), (id, now))
            })
            .collect();
        let mut tx = self.parts.store.begin();
        tx.queue_messages(webhook, cursor, &messages, now);
        let is_full = sealed.len() >= usize::try_from(EVENTS).unwrap_or(usize::MAX);
        // Whoever was quicker goes on from where they are.
        Ok(tx.commit().await? == Committed::Kept && is_full)
    }
}
