//! Webhooks and their messages.

use crate::cells::{Cell, Torn, open};
use crate::schema::{webhook_deliveries, webhooks};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sqlite::Sqlite;
use gatepost_domain::app::AppId;
use gatepost_domain::id::{EventId, WebhookDeliveryId, WebhookId};
use gatepost_domain::secret::MasterKeyId;
use gatepost_domain::time::Timestamp;
use gatepost_domain::webhook::{
    DeliveryCourse, DeliveryStanding, DisabledBecause, Webhook, WebhookAttempt, WebhookDelivery,
    WebhookEvent, WebhookEvents, WebhookSecretRef, WebhookSecrets, WebhookUrl,
};

/// One webhook, without who is at work for it.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = webhooks, check_for_backend(Pg, Sqlite), treat_none_as_default_value = false)]
pub(crate) struct WebhookRow {
    app_id: Cell<AppId>,
    id: Cell<WebhookId>,
    pub(crate) url: Cell<WebhookUrl>,
    pub(crate) events: Cell<WebhookEvents>,
    pub(crate) disabled: Option<Cell<DisabledBecause>>,
    pub(crate) secret_key: Cell<MasterKeyId>,
    pub(crate) secret_number: Cell<u32>,
    pub(crate) previous_key: Option<Cell<MasterKeyId>>,
    pub(crate) previous_number: Option<Cell<u32>>,
    pub(crate) previous_until: Option<Cell<Timestamp>>,
    position: Cell<u64>,
    created_at: Cell<Timestamp>,
    pub(crate) updated_at: Cell<Timestamp>,
    free_at: Cell<Timestamp>,
}

impl From<&Webhook> for WebhookRow {
    fn from(webhook: &Webhook) -> Self {
        let WebhookSecrets { current, previous } = webhook.secrets;
        Self {
            app_id: Cell(webhook.app.clone()),
            id: Cell(webhook.id),
            url: Cell(webhook.url.clone()),
            events: Cell(webhook.events.clone()),
            disabled: webhook.disabled.map(Cell),
            secret_key: Cell(current.key),
            secret_number: Cell(current.number),
            previous_key: previous.map(|(secret, _)| Cell(secret.key)),
            previous_number: previous.map(|(secret, _)| Cell(secret.number)),
            previous_until: previous.map(|(_, until)| Cell(until)),
            position: Cell(webhook.cursor),
            created_at: Cell(webhook.created_at),
            updated_at: Cell(webhook.updated_at),
            free_at: Cell(webhook.created_at),
        }
    }
}

impl WebhookRow {
    /// The webhook that the row stands for.
    pub(crate) fn restore(self) -> Result<Webhook, Torn> {
        let previous = match (open(self.previous_key), open(self.previous_number), open(self.previous_until))
        {
            (None, None, None) => None,
            (Some(key), Some(number), Some(until)) => Some((WebhookSecretRef { key, number }, until)),
            _ => return Err(Torn("webhooks.previous_until")),
        };
        let current = WebhookSecretRef { key: self.secret_key.0, number: self.secret_number.0 };
        Ok(Webhook {
            id: self.id.0,
            app: self.app_id.0,
            url: self.url.0,
            events: self.events.0,
            disabled: open(self.disabled),
            secrets: WebhookSecrets { current, previous },
            cursor: self.position.0,
            created_at: self.created_at.0,
            updated_at: self.updated_at.0,
        })
    }
}

/// One message.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = webhook_deliveries, check_for_backend(Pg, Sqlite))]
pub(crate) struct WebhookDeliveryRow {
    app_id: Cell<AppId>,
    id: Cell<WebhookDeliveryId>,
    webhook_id: Cell<WebhookId>,
    event_id: Cell<EventId>,
    position: Cell<u64>,
    kind: Cell<WebhookEvent>,
    body: String,
    created_at: Cell<Timestamp>,
    standing: Cell<DeliveryStanding>,
    tries: Cell<u32>,
    due_at: Cell<Timestamp>,
    attempts: Cell<Vec<WebhookAttempt>>,
}

impl From<&WebhookDelivery> for WebhookDeliveryRow {
    fn from(delivery: &WebhookDelivery) -> Self {
        Self {
            app_id: Cell(delivery.app.clone()),
            id: Cell(delivery.id),
            webhook_id: Cell(delivery.webhook),
            event_id: Cell(delivery.event),
            position: Cell(delivery.position),
            kind: Cell(delivery.kind),
            body: delivery.body.clone(),
            created_at: Cell(delivery.created_at),
            standing: Cell(delivery.course.standing),
            tries: Cell(delivery.course.tries),
            due_at: Cell(delivery.course.due_at),
            attempts: Cell(delivery.attempts.clone()),
        }
    }
}

impl From<WebhookDeliveryRow> for WebhookDelivery {
    fn from(row: WebhookDeliveryRow) -> Self {
        Self {
            id: row.id.0,
            app: row.app_id.0,
            webhook: row.webhook_id.0,
            event: row.event_id.0,
            position: row.position.0,
            kind: row.kind.0,
            body: row.body,
            created_at: row.created_at.0,
            course: DeliveryCourse { standing: row.standing.0, tries: row.tries.0, due_at: row.due_at.0 },
            attempts: row.attempts.0,
        }
    }
}
