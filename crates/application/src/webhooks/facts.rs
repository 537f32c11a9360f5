//! A webhook as JSON, for what audit events say of a change.

use crate::manage_apps::{Facts, moment};
use gatepost_domain::webhook::{Webhook, WebhookEvent};
use serde_json::Value;

fn facts<const N: usize>(members: [(&str, Option<Value>); N]) -> Facts {
    members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

/// The webhook as the admin API prints it. What is not set has no member.
pub(super) fn webhook_facts(webhook: &Webhook) -> Facts {
    let status = if webhook.disabled.is_none() { "active" } else { "disabled" };
    let previous = webhook.secrets.previous.map(|(_, until)| moment(until).into());
    facts([
        ("webhook_id", Some(webhook.id.to_string().into())),
        ("url", Some(webhook.url.as_str().into())),
        ("events", Some(webhook.events.iter().map(WebhookEvent::as_str).map(Value::from).collect())),
        ("status", Some(status.into())),
        ("disabled_because", webhook.disabled.map(|why| why.as_str().into())),
        ("previous_secret_expires_at", previous),
        ("created_at", Some(moment(webhook.created_at).into())),
        ("updated_at", Some(moment(webhook.updated_at).into())),
    ])
}
