//! Webhooks and their messages as JSON: what the admin API prints, and what audit events say of a change.

use crate::manage_apps::{Facts, moment};
use gatepost_domain::webhook::{
    DeliveryStanding, Webhook, WebhookAttempt, WebhookDelivery, WebhookEvent,
};
use serde_json::{Value, json};

fn facts<const N: usize>(members: [(&str, Option<Value>); N]) -> Facts {
    members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

/// The webhook as the admin API prints it. What is not set has no member.
pub fn webhook_facts(webhook: &Webhook) -> Facts {
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

/// A message as the admin API prints it.
pub fn delivery_facts(delivery: &WebhookDelivery) -> Facts {
    let (status, next) = match delivery.course.standing {
        DeliveryStanding::Waiting | DeliveryStanding::Retrying => {
            ("pending", Some(moment(delivery.course.due_at).into()))
        }
        DeliveryStanding::Delivered => ("delivered", None),
        DeliveryStanding::Failed => ("failed", None),
    };
    facts([
        ("delivery_id", Some(delivery.id.to_string().into())),
        ("event_id", Some(delivery.event.to_string().into())),
        ("type", Some(delivery.kind.as_str().into())),
        ("position", Some(delivery.position.into())),
        ("status", Some(status.into())),
        ("next_attempt_at", next),
        ("created_at", Some(moment(delivery.created_at).into())),
        ("payload", serde_json::from_str(&delivery.body).ok()),
        ("attempts", Some(delivery.attempts.iter().map(attempt).collect())),
    ])
}

fn attempt(attempt: &WebhookAttempt) -> Value {
    let mut value = json!({
        "at": moment(attempt.at),
        "took_ms": u64::try_from(attempt.took.as_millis()).unwrap_or(u64::MAX),
        "said": attempt.said,
    });
    if let (Some(status), Some(members)) = (attempt.status, value.as_object_mut()) {
        members.insert("status".to_owned(), status.into());
    }
    value
}
