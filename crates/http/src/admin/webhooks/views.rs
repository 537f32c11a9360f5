//! Webhooks and their messages as they are shown.

use crate::answer::Answer;
use crate::moment::Moment;
use crate::word::Word;
use gatepost_application::WebhookShown;
use gatepost_domain::webhook::{
    DisabledBecause, Webhook, WebhookAttempt, WebhookDelivery, WebhookDeliveryStatus, WebhookEvent,
    WebhookStatus,
};
use http::StatusCode;
use poem_openapi::Object;
use serde::Serialize;

/// A webhook.
#[derive(Object, Serialize)]
#[oai(rename = "Webhook", skip_serializing_if_is_none)]
pub(crate) struct WebhookView {
    /// Names the webhook.
    webhook_id: String,
    /// Where messages are posted.
    url: String,
    /// What it hears of; all, if it is empty.
    events: Vec<String>,
    /// Whether anything is sent.
    status: Word<WebhookStatus>,
    /// Why it is disabled, if it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    disabled_because: Option<Word<DisabledBecause>>,
    /// Until when messages are signed with the secret before too (RFC 3339).
    #[serde(skip_serializing_if = "Option::is_none")]
    previous_secret_expires_at: Option<Moment>,
    /// When it was made (RFC 3339).
    created_at: Moment,
    /// When it was last changed (RFC 3339).
    updated_at: Moment,
}

impl WebhookView {
    pub(crate) fn of(webhook: &Webhook) -> Self {
        Self {
            webhook_id: webhook.id.to_string(),
            url: webhook.url.as_str().to_owned(),
            events: webhook.events.iter().map(WebhookEvent::as_str).map(str::to_owned).collect(),
            status: Word(webhook.status()),
            disabled_because: webhook.disabled.map(Word),
            previous_secret_expires_at: webhook.secrets.previous.map(|(_, until)| Moment(until)),
            created_at: Moment(webhook.created_at),
            updated_at: Moment(webhook.updated_at),
        }
    }
}

impl Answer for WebhookView {
    const DESCRIPTION: &'static str = "The webhook.";
    const HEADERS: &'static [(&'static str, &'static str)] = &[("ETag", "its version, for `If-Match`")];
}

/// The webhooks of an app.
#[derive(Object, Serialize)]
pub(crate) struct WebhookList {
    /// The webhooks, newest first; there is no other page.
    pub(super) items: Vec<WebhookView>,
}

impl Answer for WebhookList {
    const DESCRIPTION: &'static str = "The webhooks, newest first.";
}

/// A webhook that was just made.
#[derive(Object, Serialize)]
pub(crate) struct WebhookMade {
    #[oai(flatten)]
    #[serde(flatten)]
    webhook: WebhookView,
    /// What messages are verified with: `whsec_` and base64. Shown here and nowhere else.
    secret: String,
}

impl WebhookMade {
    pub(super) fn of(shown: &WebhookShown) -> Self {
        Self { webhook: WebhookView::of(&shown.webhook), secret: shown.secret.expose().to_string() }
    }
}

impl Answer for WebhookMade {
    const STATUS: StatusCode = StatusCode::CREATED;
    const DESCRIPTION: &'static str = "The webhook is made. Its secret is shown here and nowhere else.";
    const HEADERS: &'static [(&'static str, &'static str)] =
        &[("Location", "the path of the webhook"), ("ETag", "its version")];
}

/// A new secret of a webhook.
#[derive(Object, Serialize)]
#[oai(skip_serializing_if_is_none)]
pub(crate) struct WebhookSecretShown {
    /// The webhook.
    webhook_id: String,
    /// What messages are verified with. Shown here and nowhere else.
    secret: String,
    /// Until when they are signed with the secret before too (RFC 3339).
    #[serde(skip_serializing_if = "Option::is_none")]
    previous_secret_expires_at: Option<Moment>,
}

impl WebhookSecretShown {
    pub(super) fn of(shown: &WebhookShown) -> Self {
        Self {
            webhook_id: shown.webhook.id.to_string(),
            secret: shown.secret.expose().to_string(),
            previous_secret_expires_at: shown.webhook.secrets.previous.map(|(_, until)| Moment(until)),
        }
    }
}

impl Answer for WebhookSecretShown {
    const DESCRIPTION: &'static str = "The new secret signs from now on.";
    const HEADERS: &'static [(&'static str, &'static str)] = &[("ETag", "the webhook's version")];
}

/// A trial that is on its way.
#[derive(Object, Serialize)]
pub(crate) struct TestSent {
    /// The event that the message tells of: by it the message is found among what is sent.
    pub(super) event_id: String,
}

impl Answer for TestSent {
    const STATUS: StatusCode = StatusCode::ACCEPTED;
    const DESCRIPTION: &'static str = "The message will be queued in a moment.";
}

/// One attempt to send a message.
#[derive(Object, Serialize)]
#[oai(rename = "WebhookAttempt", skip_serializing_if_is_none)]
pub(crate) struct AttemptView {
    /// When it ended (RFC 3339).
    at: Moment,
    /// How long it took, in milliseconds.
    took_ms: u64,
    /// The status that was answered, if there was an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
    /// The beginning of the answer, without what looks like a secret or an address; or why there was none.
    said: String,
}

impl AttemptView {
    fn of(attempt: &WebhookAttempt) -> Self {
        Self {
            at: Moment(attempt.at),
            took_ms: u64::try_from(attempt.took.as_millis()).unwrap_or(u64::MAX),
            status: attempt.status,
            said: attempt.said.clone(),
        }
    }
}

/// A message for a webhook.
#[derive(Object, Serialize)]
#[oai(rename = "WebhookDelivery", skip_serializing_if_is_none)]
pub(crate) struct DeliveryView {
    /// Names the message: its `webhook-id`, at each attempt the same.
    delivery_id: String,
    /// The event that it tells of.
    event_id: String,
    /// What it tells.
    #[oai(rename = "type")]
    #[serde(rename = "type")]
    kind: String,
    /// Where the event stands in the ledger of the app.
    position: u64,
    /// What has become of it.
    status: Word<WebhookDeliveryStatus>,
    /// When it is tried next (RFC 3339), if it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    next_attempt_at: Option<Moment>,
    /// When it was queued first (RFC 3339).
    created_at: Moment,
    /// What is posted, byte for byte.
    payload: String,
    /// The last attempts, the oldest first.
    attempts: Vec<AttemptView>,
}

impl DeliveryView {
    pub(crate) fn of(delivery: &WebhookDelivery) -> Self {
        let status = delivery.course.standing.status();
        let is_pending = status == WebhookDeliveryStatus::Pending;
        Self {
            delivery_id: delivery.id.to_string(),
            event_id: delivery.event.to_string(),
            kind: delivery.kind.as_str().to_owned(),
            position: delivery.position,
            status: Word(status),
            next_attempt_at: is_pending.then_some(Moment(delivery.course.due_at)),
            created_at: Moment(delivery.created_at),
            payload: delivery.body.clone(),
            attempts: delivery.attempts.iter().map(AttemptView::of).collect(),
        }
    }
}

impl Answer for DeliveryView {
    const DESCRIPTION: &'static str = "The message.";
}

/// What is sent to a webhook.
#[derive(Object, Serialize)]
#[oai(skip_serializing_if_is_none)]
pub(crate) struct DeliveryList {
    /// The messages, newest first.
    pub(super) items: Vec<DeliveryView>,
    /// Where the list goes on, if it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) next_page: Option<String>,
}

impl Answer for DeliveryList {
    const DESCRIPTION: &'static str = "The messages, newest first.";
}
