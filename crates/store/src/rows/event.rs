//! Audit events, as they are appended and read.

use super::legible;
use crate::cells::{Cell, open};
use crate::schema::events;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sqlite::Sqlite;
use gatepost_domain::actor::Actor;
use gatepost_domain::app::AppId;
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::id::{EventId, SessionId, SignInId, UserId};
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::Visitor;
use std::net::IpAddr;

/// One event.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = events, check_for_backend(Pg, Sqlite), treat_none_as_default_value = false)]
pub(crate) struct EventRow {
    app_id: Cell<AppId>,
    id: Cell<EventId>,
    at: Cell<Timestamp>,
    /// None is a kind that another release wrote.
    kind: Cell<Option<EventKind>>,
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
    request: Option<String>,
}

impl From<&Event> for EventRow {
    fn from(event: &Event) -> Self {
        Self {
            app_id: Cell(event.app.clone()),
            id: Cell(event.id),
            at: Cell(event.at),
            kind: Cell(Some(event.kind)),
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
            request: event.visitor.request.clone(),
        }
    }
}

impl EventRow {
    /// Names it.
    pub(crate) const fn id(&self) -> EventId {
        self.id.0
    }

    /// The event, unless it is of a kind that this release does not know.
    pub(crate) fn restore(self) -> Option<Event> {
        Some(Event {
            id: self.id.0,
            app: self.app_id.0,
            at: self.at.0,
            kind: self.kind.0?,
            sign_in: open(self.sign_in_id),
            user: open(self.user_id),
            session: open(self.session_id),
            email: self.email,
            visitor: Visitor {
                ip: open(self.ip),
                browser: self.browser,
                system: self.system,
                request: self.request,
            },
            reason: self.reason,
            reference: self.reference,
            actor: open(self.actor),
            change: self.change,
        })
    }
}
