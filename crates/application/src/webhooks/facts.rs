//! A webhook by its facts, for what audit events say of a change.

use gatepost_domain::facts::Facts;
use gatepost_domain::webhook::{DisabledBecause, Webhook, WebhookEvent};

/// The webhook as the admin API prints it, without any secret. What is not set has no member.
pub(super) fn webhook_facts(webhook: &Webhook) -> Facts {
    let status = if webhook.disabled.is_none() { "active" } else { "disabled" };
    Facts::of([
        ("webhook_id", Some(webhook.id.to_string().into())),
        ("url", Some(webhook.url.as_str().into())),
        ("events", Some(webhook.events.iter().map(WebhookEvent::as_str).collect())),
        ("status", Some(status.into())),
        ("disabled_because", webhook.disabled.map(DisabledBecause::as_str).map(Into::into)),
        ("previous_secret_expires_at", webhook.secrets.previous.map(|(_, until)| until.into())),
        ("created_at", Some(webhook.created_at.into())),
        ("updated_at", Some(webhook.updated_at.into())),
    ])
}
