//! Messages leave: webhook by webhook, so that one that hangs is in nobody's way, and in each in the order of the ledger.

use crate::gatepost::Gatepost;
use crate::ports::{
    ClientKey, Clock, Entropy, Lease, Look, Ports, Store, StoreError, WebhookLook, WebhookPost,
    WebhookRelease, WebhookSender, WebhookSettlement, WebhookStore,
};
use crate::standard_webhooks::sign;
use gatepost_domain::app::AppId;
use gatepost_domain::event::EventKind;
use gatepost_domain::id::WebhookId;
use gatepost_domain::time::Timestamp;
use gatepost_domain::webhook::{
    DeliveryStanding, Endpoint, WEBHOOK_LEASE, WEBHOOK_SHIFT, Webhook, WebhookAnswer, WebhookDelivery,
};

/// So many messages in line are read at once, and so many that were set aside.
const LINE: u32 = 32;
const RETRIES: u32 = 8;

/// How long messages are kept, however they stand.
const KEPT: std::time::Duration = std::time::Duration::from_hours(30 * 24);

/// A webhook that this node may work for, until its lease ends.
#[derive(Clone, Debug)]
pub struct WebhookShift {
    app: AppId,
    webhook: WebhookId,
    lease: Lease,
    began_at: Timestamp,
}

/// What a shift left behind.
struct Left {
    free_at: Timestamp,
    due_at: Option<Timestamp>,
}

impl<P: Ports> Gatepost<P> {
    /// Takes up to `most` webhooks that have something to be sent and that nobody works for.
    pub async fn take_due_webhooks(&self, most: u32) -> Result<Vec<WebhookShift>, StoreError> {
        let now = self.parts.clock.now();
        let lease = Lease { worker: self.worker, until: now.plus(WEBHOOK_LEASE) };
        let taken = self.parts.store.take_webhooks(lease, now, most).await?;
        let shift = |(app, webhook)| WebhookShift { app, webhook, lease, began_at: now };
        Ok(taken.into_iter().map(shift).collect())
    }

    /// Sends what is due for one of them, until a message is not taken or the shift is over; then gives it back. What a node
    /// sends and has no time to write down is sent once more.
    pub async fn work_for_webhook(
        &self,
        sender: &impl WebhookSender,
        shift: &WebhookShift,
    ) -> Result<(), StoreError> {
        let left = match self.webhook_served(shift).await? {
            Some(webhook) => self.send_what_is_due(sender, &webhook, shift).await?,
            None => Left { free_at: self.parts.clock.now(), due_at: None },
        };
        let release = WebhookRelease {
            app: shift.app.clone(),
            webhook: shift.webhook,
            lease: shift.lease,
            free_at: left.free_at,
            due_at: left.due_at,
        };
        self.parts.store.release_webhook(&release).await
    }

    /// Gives back what this node has, when it stops.
    pub async fn give_webhooks_back(&self) -> Result<(), StoreError> {
        self.parts.store.give_webhooks_back(self.worker, self.parts.clock.now()).await
    }

    /// Forgets up to `most` messages that are too old; how many that were.
    pub async fn forget_webhook_deliveries(&self, most: u32) -> Result<usize, StoreError> {
        let now = self.parts.clock.now();
        let micros = i64::try_from(KEPT.as_micros()).unwrap_or(i64::MAX);
        let before = Timestamp::from_micros(now.as_micros().saturating_sub(micros));
        self.parts.store.forget_deliveries(before, most).await
    }

    /// The webhook, if it and its app are still there and it is on.
    async fn webhook_served(&self, shift: &WebhookShift) -> Result<Option<Webhook>, StoreError> {
        let mut look = self.parts.store.look().await?;
        let key = ClientKey { app: shift.app.clone(), secret: None };
        if look.client(&key).await?.is_none() {
            return Ok(None);
        }
        let webhook = look.webhook(&shift.app, shift.webhook).await?;
        Ok(webhook.filter(|webhook| webhook.disabled.is_none()))
    }

    async fn send_what_is_due(
        &self,
        sender: &impl WebhookSender,
        webhook: &Webhook,
        shift: &WebhookShift,
    ) -> Result<Left, StoreError> {
        loop {
            if let Some(left) = self.send_some(sender, webhook, shift).await? {
                return Ok(left);
            }
            let due_at = self.next_due((&webhook.app, webhook.id)).await?;
            let now = self.parts.clock.now();
            if due_at.is_none_or(|due_at| due_at > now) {
                return Ok(Left { free_at: now, due_at });
            }
        }
    }

    /// First the line, in its order; then, if nothing was in the way, what was set aside and is due. What is left if something
    /// was in the way.
    async fn send_some(
        &self,
        sender: &impl WebhookSender,
        webhook: &Webhook,
        shift: &WebhookShift,
    ) -> Result<Option<Left>, StoreError> {
        let of = (&webhook.app, webhook.id);
        let mut look = self.parts.store.look().await?;
        let (line, retries) = (look.webhook_line(of, LINE).await?, look.webhook_retries(of, RETRIES).await?);
        drop(look);
        for delivery in line.into_iter().chain(retries) {
            let now = self.parts.clock.now();
            let due_at = delivery.course.due_at;
            if due_at > now {
                // Nobody passes the head of the line while it is to be tried again in a moment; nor is what follows among those
                // that were set aside due before it.
                let is_head = delivery.course.standing == DeliveryStanding::Waiting;
                return Ok(is_head.then_some(Left { free_at: now, due_at: Some(due_at) }));
            }
            if now.since(shift.began_at) >= WEBHOOK_SHIFT {
                return Ok(Some(Left { free_at: now, due_at: Some(now) }));
            }
            match self.send(sender, webhook, delivery).await? {
                Endpoint::GoesOn => {}
                Endpoint::Rests(until) => return Ok(Some(Left { free_at: until, due_at: Some(until) })),
                Endpoint::Gone => return Ok(Some(Left { free_at: self.parts.clock.now(), due_at: None })),
            }
        }
        Ok(None)
    }

    /// When there is something to do again.
    async fn next_due(&self, of: (&AppId, WebhookId)) -> Result<Option<Timestamp>, StoreError> {
        let mut look = self.parts.store.look().await?;
        let first = look.webhook_line(of, 1).await?.into_iter().chain(look.webhook_retries(of, 1).await?);
        Ok(first.map(|delivery| delivery.course.due_at).min())
    }

    /// One attempt, written down.
    async fn send(
        &self,
        sender: &impl WebhookSender,
        webhook: &Webhook,
        delivery: WebhookDelivery,
    ) -> Result<Endpoint, StoreError> {
        let began = self.parts.clock.now();
        let answer = match self.webhook_post(webhook, &delivery, began) {
            Ok(post) => sender.send(post).await,
            Err(why) => WebhookAnswer::Silence { why: why.to_owned() },
        };
        let (now, [chance]) = (self.parts.clock.now(), self.parts.entropy.bytes());
        let seen = delivery.course;
        let (delivery, endpoint) = delivery.after((&answer, now.since(began)), chance, now);
        let kind = match (endpoint, delivery.course.standing) {
            (Endpoint::Gone, _) => Some(EventKind::WebhookDisabled),
            (_, DeliveryStanding::Failed) => Some(EventKind::WebhookFailed),
            _ => None,
        };
        let event = kind.map(|kind| {
            let event = self.event(kind, &webhook.app, now).referring_to(&webhook.id.to_string());
            event.because(if kind == EventKind::WebhookDisabled { "gone" } else { "given_up" })
        });
        let attempt = delivery.attempts.last();
        tracing::info!(
            app.id = %webhook.app,
            webhook.id = %webhook.id,
            delivery.id = %delivery.id,
            attempt = delivery.course.tries,
            status = attempt.and_then(|attempt| attempt.status),
            standing = delivery.course.standing.as_str(),
            "message for a webhook"
        );
        let settlement = WebhookSettlement { delivery, seen, endpoint, event };
        self.parts.store.settle_webhook(&settlement).await?;
        Ok(endpoint)
    }

    /// The message, signed with every secret that is good now.
    fn webhook_post(
        &self,
        webhook: &Webhook,
        delivery: &WebhookDelivery,
        now: Timestamp,
    ) -> Result<WebhookPost, &'static str> {
        if webhook.url.is_loopback() && !self.serves_loopback() {
            return Err("the address is of this machine");
        }
        let secrets: Vec<_> =
            webhook.secrets.live(now).filter_map(|secret| self.webhook_secret(webhook.id, secret)).collect();
        if secrets.is_empty() {
            return Err("the master key that its secret follows from is not configured any more");
        }
        let id = delivery.id.to_string();
        let signature = sign(&secrets, &id, now, delivery.body.as_bytes());
        Ok(WebhookPost {
            url: webhook.url.clone(),
            id,
            timestamp: now.as_seconds().to_string(),
            signature,
            body: delivery.body.clone(),
        })
    }
}
