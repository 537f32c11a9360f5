//! Webhooks and their messages, each made of a seed.

use super::{app_id, event_id, master_key_id, moment, webhook_delivery_id, webhook_id};
use gatepost_domain::app::AppId;
use gatepost_domain::webhook::{
    DeliveryCourse, DeliveryStanding, Webhook, WebhookDelivery, WebhookEvent, WebhookEvents, WebhookUrl,
};

/// A webhook that wants all, and has heard of nothing yet.
pub fn webhook(seed: u32, app: &AppId) -> Webhook {
    let url = WebhookUrl::parse(&format!("https://hooks.example.com/{seed}?tenant=7")).unwrap();
    Webhook::new((webhook_id(seed), app), (url, WebhookEvents::all()), (master_key_id(seed), 0), moment(seed))
}

/// A message of that webhook in line, of the event in that place.
pub fn webhook_delivery(seed: u32, webhook: &Webhook) -> WebhookDelivery {
    WebhookDelivery {
        id: webhook_delivery_id(seed),
        app: webhook.app.clone(),
        webhook: webhook.id,
        event: event_id(seed),
        position: u64::from(seed),
        kind: WebhookEvent::UserSignedIn,
        body: format!(r#"{{"type":"user.signed_in","data":{{"app_id":"{}","position":{seed}}}}}"#, app_id(1)),
        created_at: moment(seed),
        course: DeliveryCourse { standing: DeliveryStanding::Waiting, tries: 0, due_at: moment(seed) },
        attempts: Vec::new(),
    }
}
