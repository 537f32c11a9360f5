//! The operator makes, shows, changes and takes away webhooks, and sends messages again. Beside it, the two steps of whoever
//! tells them: the fan-out of the ledger, and the sending.

mod facts;
mod fan_out;
mod ledger;
mod sending;

pub use sending::WebhookShift;

use crate::gatepost::Gatepost;
use crate::manage_apps::{Doing, facts as change};
use crate::page_tokens::{Page, Position};
use crate::ports::{ClientKey, Clock, Committed, Look, Ports, Store, StoreError, Tx, WebhookLook, WebhookTx};
use crate::standard_webhooks::WebhookSecret;
use facts::webhook_facts;
use gatepost_domain::access::is_loopback;
use gatepost_domain::app::AppId;
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::facts::Facts;
use gatepost_domain::id::{WebhookDeliveryId, WebhookId};
use gatepost_domain::time::Timestamp;
use gatepost_domain::webhook::{
    DisabledBecause, MOST_WEBHOOKS, Webhook, WebhookDelivery, WebhookEvents, WebhookSecretRef, WebhookUrl,
};
use std::time::Duration;

/// What the operator decides of a webhook; what is left out stays as it is.
#[derive(Clone, Debug, Default)]
pub struct WebhookCommand {
    /// Where messages are posted; a new one needs it.
    pub url: Option<WebhookUrl>,
    /// What it wants to hear of.
    pub events: Option<WebhookEvents>,
    /// Whether anything is sent.
    pub is_active: Option<bool>,
}

/// A webhook, and the secret that is shown now and never again.
#[derive(Debug)]
pub struct WebhookShown {
    /// The webhook.
    pub webhook: Webhook,
    /// What its messages are verified with.
    pub secret: WebhookSecret,
}

/// Why a webhook could not be managed.
#[derive(Debug, thiserror::Error)]
pub enum WebhookError {
    /// There is no such app.
    #[error("no such app")]
    AppNotFound,
    /// The app has no such webhook.
    #[error("no such webhook")]
    NotFound,
    /// The webhook has no such message.
    #[error("no such delivery")]
    DeliveryNotFound,
    /// A new webhook needs an address.
    #[error("a new webhook needs a url")]
    UrlMissing,
    /// Its address is of this machine, and this server is for others too.
    #[error("this machine is no place for messages of a server that others reach")]
    UrlNotPublic,
    /// The app has as many as an app may have.
    #[error("an app has at most {MOST_WEBHOOKS} webhooks")]
    TooMany,
    /// Somebody else changed it at the same time.
    #[error("the webhook was changed meanwhile")]
    ChangedMeanwhile,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl<P: Ports> Gatepost<P> {
    /// Makes a webhook, which hears of what happens from now on.
    pub async fn create_webhook(
        &self,
        doing: Doing,
        app: &AppId,
        command: WebhookCommand,
    ) -> Result<WebhookShown, WebhookError> {
        let url = command.url.ok_or(WebhookError::UrlMissing)?;
        self.must_be_public(&url)?;
        self.must_have_app(app).await?;
        let mut look = self.parts.store.look().await?;
        if look.webhooks(app).await?.len() >= MOST_WEBHOOKS {
            return Err(WebhookError::TooMany);
        }
        drop(look);
        let cursor = self.ledger_end(app).await?;
        let now = self.parts.clock.now();
        let id = WebhookId::new(now, self.chance());
        let key = self.keys.current();
        let mut webhook =
            Webhook::new((id, app), (url, command.events.unwrap_or_default()), (key.id(), cursor), now);
        webhook.disabled = (command.is_active == Some(false)).then_some(DisabledBecause::Operator);
        let secret = WebhookSecret::from_bytes(&key.webhook_secret(id, webhook.secrets.current.number));
        let mut tx = self.parts.store.begin();
        tx.add_webhook(&webhook);
        let told = change::made(&webhook_facts(&webhook));
        tx.append(&self.event_of_webhook(EventKind::WebhookCreated, &webhook, doing, now).changing(&told));
        if tx.commit().await? == Committed::Overtaken {
            return Err(WebhookError::ChangedMeanwhile);
        }
        tracing::info!(app.id = %app, webhook.id = %id, "webhook created");
        Ok(WebhookShown { webhook, secret })
    }

    /// All webhooks of an app, newest first.
    pub async fn webhooks(&self, app: &AppId) -> Result<Vec<Webhook>, WebhookError> {
        self.must_have_app(app).await?;
        Ok(self.parts.store.look().await?.webhooks(app).await?)
    }

    /// One webhook.
    pub async fn webhook(&self, app: &AppId, id: WebhookId) -> Result<Webhook, WebhookError> {
        self.must_have_app(app).await?;
        self.parts.store.look().await?.webhook(app, id).await?.ok_or(WebhookError::NotFound)
    }

    /// Changes what `command` names. Whoever switches it on gets what waited meanwhile.
    pub async fn update_webhook(
        &self,
        doing: Doing,
        (app, id): (&AppId, WebhookId),
        command: WebhookCommand,
    ) -> Result<Webhook, WebhookError> {
        if let Some(url) = &command.url {
            self.must_be_public(url)?;
        }
        let old = self.webhook_seen(doing, app, id).await?;
        let now = self.later_than(old.updated_at);
        let disabled = match command.is_active {
            None => old.disabled,
            Some(true) => None,
            Some(false) => old.disabled.or(Some(DisabledBecause::Operator)),
        };
        let webhook = Webhook {
            url: command.url.unwrap_or_else(|| old.url.clone()),
            events: command.events.unwrap_or_else(|| old.events.clone()),
            disabled,
            updated_at: now,
            ..old.clone()
        };
        let told = change::changed(&webhook_facts(&old), &webhook_facts(&webhook));
        let event = self.event_of_webhook(EventKind::WebhookUpdated, &webhook, doing, now).changing(&told);
        self.put_webhook(&webhook, old.updated_at, &event).await?;
        Ok(webhook)
    }

    /// A new secret takes the place of the one that was shown last, which signs for a day more.
    pub async fn rotate_webhook_secret(
        &self,
        doing: Doing,
        app: &AppId,
        id: WebhookId,
    ) -> Result<WebhookShown, WebhookError> {
        let old = self.webhook_seen(doing, app, id).await?;
        let (now, key) = (self.later_than(old.updated_at), self.keys.current());
        let webhook = Webhook { secrets: old.secrets.rotated(key.id(), now), updated_at: now, ..old.clone() };
        let event = self.event_of_webhook(EventKind::WebhookSecretRotated, &webhook, doing, now);
        self.put_webhook(&webhook, old.updated_at, &event).await?;
        let secret = WebhookSecret::from_bytes(&key.webhook_secret(id, webhook.secrets.current.number));
        Ok(WebhookShown { webhook, secret })
    }

    /// Takes a webhook away, with what was to be sent there.
    pub async fn delete_webhook(&self, doing: Doing, app: &AppId, id: WebhookId) -> Result<(), WebhookError> {
        let old = self.webhook_seen(doing, app, id).await?;
        let now = self.parts.clock.now();
        let mut tx = self.parts.store.begin();
        tx.remove_webhook(app, id);
        let told = change::gone(&webhook_facts(&old));
        tx.append(&self.event_of_webhook(EventKind::WebhookDeleted, &old, doing, now).changing(&told));
        if tx.commit().await? == Committed::Overtaken {
            return Err(WebhookError::NotFound);
        }
        tracing::info!(app.id = %app, webhook.id = %id, "webhook deleted");
        Ok(())
    }

    /// Sends a message that tells nothing; it goes the way of all others. Answers the event that it comes from.
    pub async fn test_webhook(
        &self,
        doing: Doing,
        app: &AppId,
        id: WebhookId,
    ) -> Result<Event, WebhookError> {
        let webhook = self.webhook(app, id).await?;
        let event = self.event_of_webhook(EventKind::WebhookTested, &webhook, doing, self.parts.clock.now());
        self.append_alone(&event).await?;
        Ok(event)
    }

    /// One page of what was sent to a webhook or is to be, the newest first.
    pub async fn webhook_deliveries(
        &self,
        (app, id): (&AppId, WebhookId),
        behind: Option<Position>,
        most: u32,
    ) -> Result<Page<WebhookDelivery>, WebhookError> {
        self.webhook(app, id).await?;
        let before = behind.map_or(u64::MAX >> 1, |behind| u64::try_from(behind.0).unwrap_or(0));
        let mut look = self.parts.store.look().await?;
        let found = look.webhook_deliveries((app, id), before, most.saturating_add(1)).await?;
        Ok(Page::of(found, most, |delivery| Position(u128::from(delivery.position))))
    }

    /// One message.
    pub async fn webhook_delivery(
        &self,
        (app, id): (&AppId, WebhookId),
        delivery: WebhookDeliveryId,
    ) -> Result<WebhookDelivery, WebhookError> {
        self.webhook(app, id).await?;
        let mut look = self.parts.store.look().await?;
        look.webhook_delivery((app, id), delivery).await?.ok_or(WebhookError::DeliveryNotFound)
    }

    /// Sends a message again, whatever became of it: at once, or when its webhook is switched on.
    pub async fn redeliver(
        &self,
        doing: Doing,
        (app, id): (&AppId, WebhookId),
        delivery: WebhookDeliveryId,
    ) -> Result<(), WebhookError> {
        let webhook = self.webhook(app, id).await?;
        let delivery = self.webhook_delivery((app, id), delivery).await?;
        let now = self.parts.clock.now();
        let mut tx = self.parts.store.begin();
        tx.send_again(&delivery, now);
        let event = self.event_of_webhook(EventKind::WebhookRedelivered, &webhook, doing, now);
        let told = Facts::of([("delivery_id", Some(delivery.id.to_string().into()))]);
        tx.append(&event.because("asked_for").changing(&change::made(&told)));
        match tx.commit().await? {
            Committed::Kept => Ok(()),
            Committed::Overtaken => Err(WebhookError::DeliveryNotFound),
        }
    }

    /// Sends everything again that was queued first at `since` or later, and given up.
    pub async fn redeliver_failed(
        &self,
        doing: Doing,
        (app, id): (&AppId, WebhookId),
        since: Timestamp,
    ) -> Result<(), WebhookError> {
        let webhook = self.webhook(app, id).await?;
        let now = self.parts.clock.now();
        let mut tx = self.parts.store.begin();
        tx.send_failed_again(app, id, since, now);
        let event = self.event_of_webhook(EventKind::WebhookRedelivered, &webhook, doing, now);
        tx.append(&event.because("failed"));
        tx.commit().await?.must_be_kept()
    }

    /// The secret, if its master key is still configured.
    pub(crate) fn webhook_secret(&self, id: WebhookId, secret: WebhookSecretRef) -> Option<WebhookSecret> {
        let key = self.keys.find(secret.key)?;
        Some(WebhookSecret::from_bytes(&key.webhook_secret(id, secret.number)))
    }

    async fn put_webhook(
        &self,
        webhook: &Webhook,
        seen: Timestamp,
        event: &Event,
    ) -> Result<(), WebhookError> {
        let mut tx = self.parts.store.begin();
        tx.update_webhook(webhook, seen);
        tx.append(event);
        if tx.commit().await? == Committed::Overtaken {
            return Err(WebhookError::ChangedMeanwhile);
        }
        tracing::info!(app.id = %webhook.app, webhook.id = %webhook.id, "{}", event.kind.as_str());
        Ok(())
    }

    async fn append_alone(&self, event: &Event) -> Result<(), WebhookError> {
        let mut tx = self.parts.store.begin();
        tx.append(event);
        tx.commit().await?.must_be_kept()
    }

    /// The webhook, if it is the version that they saw.
    async fn webhook_seen(&self, doing: Doing, app: &AppId, id: WebhookId) -> Result<Webhook, WebhookError> {
        let webhook = self.webhook(app, id).await?;
        let is_as_seen = doing.seen.is_none_or(|seen| seen == webhook.updated_at);
        if is_as_seen { Ok(webhook) } else { Err(WebhookError::ChangedMeanwhile) }
    }

    async fn must_have_app(&self, app: &AppId) -> Result<(), WebhookError> {
        let key = ClientKey { app: app.clone(), secret: None };
        let client = self.parts.store.look().await?.client(&key).await?;
        client.map(drop).ok_or(WebhookError::AppNotFound)
    }

    /// This machine is served only where nobody else reaches this server.
    fn must_be_public(&self, url: &WebhookUrl) -> Result<(), WebhookError> {
        if url.is_loopback() && !self.serves_loopback() {
            return Err(WebhookError::UrlNotPublic);
        }
        Ok(())
    }

    /// Whether messages may go to this machine.
    pub(crate) fn serves_loopback(&self) -> bool {
        is_loopback(self.settings.public_url.host())
    }

    /// Two changes in one microsecond are two versions all the same.
    fn later_than(&self, seen: Timestamp) -> Timestamp {
        self.parts.clock.now().max(seen.plus(Duration::from_micros(1)))
    }

    fn event_of_webhook(&self, kind: EventKind, webhook: &Webhook, doing: Doing, now: Timestamp) -> Event {
        self.event(kind, &webhook.app, now)
            .referring_to(&webhook.id.to_string())
            .by_actor(doing.actor)
            .in_request(doing.request)
    }
}

impl Committed {
    /// What has no condition is kept.
    fn must_be_kept(self) -> Result<(), WebhookError> {
        match self {
            Self::Kept => Ok(()),
            Self::Overtaken => Err(WebhookError::ChangedMeanwhile),
        }
    }
}
