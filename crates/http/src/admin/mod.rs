//! The admin API: what operators do, behind a listener of its own.
//!
//! The guard in front of it judges every request by its path and method before anything else looks at it; no operation can
//! forget to ask.

mod apps;
mod attempts;
mod audit_events;
mod client_secrets;
mod etag;
mod guard;
mod metrics;
mod nothing;
mod once;
mod paging;
mod params;
mod query;
mod signing_keys;
mod suppressions;
mod templates;
mod told;
mod users;
mod webhooks;

pub(crate) use apps::{Apps, new_app, patch_of_app};
pub(crate) use attempts::{AttemptView, Attempts, StoryView, whose};
pub(crate) use audit_events::{AuditEvents, EventView, all_as_lines, read as read_event_filter};
pub(crate) use client_secrets::ClientSecrets;
pub(crate) use guard::{Guard, Operator, PREFIX};
pub(crate) use metrics::{PATH as METRICS, metrics};
pub(crate) use paging::{Paging, next_page};
pub(crate) use signing_keys::SigningKeys;
pub(crate) use suppressions::{Suppressions, shown as suppression_view};
pub(crate) use templates::EmailTemplates;
pub(crate) use told::Told;
pub(crate) use users::Users;
pub(crate) use webhooks::{DeliveryView, WebhookView, Webhooks, command as webhook_command};
