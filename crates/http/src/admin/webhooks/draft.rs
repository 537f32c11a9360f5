//! What operators send of a webhook.

use crate::moment::Moment;
use crate::payload::body;
use crate::problem::{FieldProblem, Problem};
use crate::word::Word;
use gatepost_application::WebhookCommand;
use gatepost_domain::webhook::{WebhookEvent, WebhookEvents, WebhookStatus, WebhookUrl};

body! {
    /// A new webhook.
    #[oai(rename = "NewWebhook")]
    pub(crate) struct NewWebhook {
        /// Where messages are posted: `https` with a name of the internet. A server that only this machine reaches takes `http` on
        /// loopback too.
        url: String,
        /// What it hears of; all, also what is added later, if it is empty or left out.
        events: Option<Vec<String>>,
        /// Whether anything is sent; `active`, if it is left out.
        status: Option<Word<WebhookStatus>>,
    }
}

body! {
    /// What becomes of a webhook. What is left out stays.
    #[oai(rename = "WebhookPatch")]
    pub(crate) struct WebhookPatch {
        /// Where messages are posted.
        url: Option<String>,
        /// What it hears of, in place of what it did; all, if it is empty.
        events: Option<Vec<String>>,
        /// Whether anything is sent. Whoever switches it on gets what waited meanwhile, in its order.
        status: Option<Word<WebhookStatus>>,
    }
}

body! {
    /// What is sent again.
    #[oai(rename = "Redelivery")]
    pub(crate) struct Redelivery {
        /// All that was queued first at that moment or later, and given up (RFC 3339).
        since: Moment,
    }
}

/// What was sent of a webhook: its address, what it hears of, and whether it is on.
pub(crate) type Given<'a> = (Option<&'a str>, Option<&'a [String]>, Option<WebhookStatus>);

/// What is asked for of a webhook, or all that is wrong with it, beside what was found before.
pub(crate) fn command(
    (url, events, status): Given<'_>,
    errors: &[FieldProblem],
) -> Result<WebhookCommand, Problem> {
    let mut errors = errors.to_vec();
    let url = url.map(WebhookUrl::parse).transpose().unwrap_or_else(|wrong| {
        errors.push(FieldProblem::new("url", "webhook_url_invalid", wrong.to_string()));
        None
    });
    let is_active = status.map(|status| status == WebhookStatus::Active);
    let mut wanted = Vec::new();
    for (place, word) in events.unwrap_or_default().iter().enumerate() {
        if let Some(event) = WebhookEvent::parse(word) {
            wanted.push(event);
        } else {
            let takes = WebhookEvent::ALL.map(WebhookEvent::as_str).join(", ");
            let field = format!("events.{place}");
            errors.push(FieldProblem::new(field, "event_unknown", format!("it takes {takes}")));
        }
    }
    if !errors.is_empty() {
        return Err(Problem::invalid(errors));
    }
    Ok(WebhookCommand { url, events: events.map(|_| WebhookEvents::new(wanted)), is_active })
}
