//! Audit events, only ever written so far.

use crate::schema::events;
use diesel::prelude::*;
use gatepost_domain::app::AppId;
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::id::{EventId, SessionId, SignInId, UserId};
use gatepost_domain::time::Timestamp;
use std::net::IpAddr;

/// One event.
#[derive(Clone, Insertable)]
#[diesel(table_name = events, treat_none_as_default_value = false)]
pub(crate) struct EventRow {
    app_id: AppId,
    id: EventId,
    at: Timestamp,
    kind: EventKind,
    sign_in_id: Option<SignInId>,
    user_id: Option<UserId>,
    session_id: Option<SessionId>,
    email: Option<String>,
    ip: Option<IpAddr>,
    browser: Option<String>,
    system: Option<String>,
    reason: Option<String>,
    reference: Option<String>,
}

impl From<&Event> for EventRow {
    fn from(event: &Event) -> Self {
        Self {
            app_id: event.app.clone(),
            id: event.id,
            at: event.at,
            kind: event.kind,
            sign_in_id: event.sign_in,
            user_id: event.user,
            session_id: event.session,
            email: event.email.clone(),
            ip: event.visitor.ip,
            browser: event.visitor.browser.clone(),
            system: event.visitor.system.clone(),
            reason: event.reason.clone(),
            reference: event.reference.clone(),
        }
    }
}
