//! How messages reach webhooks.

use gatepost_domain::webhook::{WebhookAnswer, WebhookUrl};
use std::future::Future;

/// One attempt to send a message (Standard Webhooks 1.0, "Webhook headers").
#[derive(Clone, Debug)]
pub struct WebhookPost {
    /// Where it goes.
    pub url: WebhookUrl,
    /// The value of `webhook-id`.
    pub id: String,
    /// The value of `webhook-timestamp`.
    pub timestamp: String,
    /// The value of `webhook-signature`.
    pub signature: String,
    /// JSON, posted byte for byte.
    pub body: String,
}

/// Posts messages to webhooks.
pub trait WebhookSender: Send + Sync + 'static {
    /// Posts it. MUST answer within [`WEBHOOK_SHIFT`](gatepost_domain::webhook::WEBHOOK_SHIFT), MUST follow no redirect, MUST read
    /// no more than 64 KiB of an answer, and MUST NOT reach an address that is not public, unless the URL is of this machine.
    fn send(&self, post: WebhookPost) -> impl Future<Output = WebhookAnswer> + Send;
}
