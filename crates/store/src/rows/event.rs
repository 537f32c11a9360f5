//! Audit events, only ever written so far.

use super::legible;
use crate::cells::Cell;
use crate::schema::events;
use diesel::prelude::*;
use gatepost_domain::actor::Actor;
use gatepost_domain::app::AppId;
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::id::{EventId, SessionId, SignInId, UserId};
use gatepost_domain::time::Timestamp;
use std::net::IpAddr;

/// One event.
#[derive(Clone, Insertable)]
#[diesel(table_name = events, treat_none_as_default_value = false)]
pub(crate) struct EventRow {
    app_id: Cell<AppId>,
    id: Cell<EventId>,
    at: Cell<Timestamp>,
    kind: Cell<EventKind>,
    sign_in_id: Option<Cell<SignInId>>,
    user_id: Option<Cell<UserId>>,
    session_id: Option<Cell<SessionId>>,
    email: Option<String>,
    ip: Option<Cell<IpAddr>>,
    browser: Option<String>,
    system: Option<String>,
    reason: Option<String>,
    reference: Option<String>,
    actor: Option<Cell<Actor>>,
    change: Option<String>,
}

impl From<&Event> for EventRow {
    fn from(event: &Event) -> Self {
        Self {
            app_id: Cell(event.app.clone()),
            id: Cell(event.id),
            at: Cell(event.at),
            kind: Cell(event.kind),
            sign_in_id: event.sign_in.map(Cell),
            user_id: event.user.map(Cell),
            session_id: event.session.map(Cell),
            email: event.email.clone(),
            ip: event.visitor.ip.map(Cell),
            browser: event.visitor.browser.clone(),
            system: event.visitor.system.clone(),
            reason: event.reason.as_deref().map(|text| legible(text).into_owned()),
            reference: event.reference.as_deref().map(|text| legible(text).into_owned()),
            actor: event.actor.map(Cell),
            change: event.change.as_deref().map(|text| legible(text).into_owned()),
        }
    }
}
