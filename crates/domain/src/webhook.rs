//! Webhooks: an app's server hears of what happens in the app (Standard Webhooks 1.0).
//!
//! Each webhook follows the ledger of its app: it has a cursor, and for every event behind it that it wants there is one
//! message, which is sent until the server takes it or the schedule is over.

mod answer;
mod delivery;
mod excerpt;
mod kind;
mod message;
mod secret;
mod url;

pub use answer::{WebhookAnswer, WebhookAttempt};
pub use delivery::{
    DeliveryCourse, DeliveryStanding, Endpoint, SCHEDULE, WebhookDelivery, WebhookDeliveryStatus,
};
pub use excerpt::{EXCERPT_BYTES, excerpt};
pub use kind::{WebhookEvent, WebhookEvents};
pub use message::message;
pub use secret::{ROTATION, WebhookSecretRef, WebhookSecrets};
pub use url::{WebhookUrl, WebhookUrlInvalid};

use crate::app::AppId;
use crate::event::{Event, EventKind};
use crate::id::WebhookId;
use crate::secret::MasterKeyId;
use crate::time::Timestamp;
use crate::vocabulary::words;
use std::time::Duration;

/// How many webhooks an app may have.
pub const MOST_WEBHOOKS: usize = 16;

/// How long a node may work for a webhook before another one may: several attempts, of which each takes a quarter of a minute at
/// most.
pub const WEBHOOK_LEASE: Duration = Duration::from_mins(1);

/// Nothing more is begun for a webhook when a node has worked for it so long: what is begun must end within the lease.
pub const WEBHOOK_SHIFT: Duration = Duration::from_secs(30);

words! {
    /// Whether anything is sent to a webhook.
    WebhookStatus {
        /// What it wants to hear of is sent.
        Active = "active",
        /// Nothing is; what is queued waits.
        Disabled = "disabled",
    }

    /// Why nothing is sent to a webhook.
    DisabledBecause {
        /// The operator decided so.
        Operator = "operator",
        /// Its server answered 410: it is gone for good.
        Gone = "gone",
    }
}

/// An address that hears of what happens in an app.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Webhook {
    /// Names it.
    pub id: WebhookId,
    /// Its app.
    pub app: AppId,
    /// Where messages are posted.
    pub url: WebhookUrl,
    /// What it wants to hear of.
    pub events: WebhookEvents,
    /// Why nothing is sent, if nothing is. What is queued stays queued, and the cursor stays where it is.
    pub disabled: Option<DisabledBecause>,
    /// What messages are signed with.
    pub secrets: WebhookSecrets,
    /// The position in the ledger of its app up to which there are messages.
    pub cursor: u64,
    /// When it was made.
    pub created_at: Timestamp,
    /// When the operator last changed it, or its server said that it is gone.
    pub updated_at: Timestamp,
}

impl Webhook {
    /// A webhook that hears of what comes after `cursor`.
    pub fn new(
        (id, app): (WebhookId, &AppId),
        (url, events): (WebhookUrl, WebhookEvents),
        (key, cursor): (MasterKeyId, u64),
        now: Timestamp,
    ) -> Self {
        let secrets = WebhookSecrets::first(key);
        let app = app.clone();
        Self { id, app, url, events, disabled: None, secrets, cursor, created_at: now, updated_at: now }
    }

    /// Whether anything is sent.
    pub const fn status(&self) -> WebhookStatus {
        if self.disabled.is_none() { WebhookStatus::Active } else { WebhookStatus::Disabled }
    }

    /// What it is told of that event, if it wants to hear of it.
    pub fn hears(&self, event: &Event) -> Option<WebhookEvent> {
        let kind = WebhookEvent::of(event.kind)?;
        let is_wanted = match event.kind {
            // A trial is of one webhook, whatever that one wants.
            EventKind::WebhookTested => event.reference.as_deref() == Some(&*self.id.to_string()),
            _ => self.events.contain(kind),
        };
        is_wanted.then_some(kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::EventId;

    fn webhook(events: WebhookEvents) -> Webhook {
        let app = AppId::parse("acme").unwrap();
        let url = WebhookUrl::parse("https://hooks.example.com/in").unwrap();
        let key = MasterKeyId::from_number(1);
        Webhook::new((WebhookId::from_bits(1), &app), (url, events), (key, 0), Timestamp::from_seconds(1))
    }

    fn event(kind: EventKind) -> Event {
        Event::new(EventId::from_bits(1), kind, &AppId::parse("acme").unwrap(), Timestamp::from_seconds(2))
    }

    #[test]
    fn a_webhook_hears_of_what_it_wants_and_of_all_if_it_names_nothing() {
        let (all, some) = (webhook(WebhookEvents::all()), WebhookEvents::new([WebhookEvent::SessionEnded]));
        let some = webhook(some);
        for (kind, told) in [
            (EventKind::CodeExchanged, WebhookEvent::UserSignedIn),
            (EventKind::SessionLoggedOut, WebhookEvent::SessionEnded),
        ] {
            assert_eq!(all.hears(&event(kind)), Some(told));
            assert_eq!(some.hears(&event(kind)).is_some(), told == WebhookEvent::SessionEnded);
        }
        assert_eq!(all.hears(&event(EventKind::SessionRefreshed)), None, "that is nobody's business");
    }

    #[test]
    fn a_trial_is_of_one_webhook_alone() {
        let some = webhook(WebhookEvents::new([WebhookEvent::SessionEnded]));
        let trial = |of: WebhookId| event(EventKind::WebhookTested).referring_to(&of.to_string());
        assert_eq!(some.hears(&trial(some.id)), Some(WebhookEvent::Test));
        assert_eq!(some.hears(&trial(WebhookId::from_bits(2))), None);
    }
}
