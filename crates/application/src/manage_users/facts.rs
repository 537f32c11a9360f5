//! A user and a session by their facts: what the admin API and commands print, and what audit events say of a change.

use gatepost_domain::event::Event;
use gatepost_domain::facts::{Fact, Facts};
use gatepost_domain::session::Session;
use gatepost_domain::sign_in::SignInRequest;
use gatepost_domain::user::User;

/// The user as the admin API prints it.
pub fn user_facts(user: &User) -> Facts {
    let metadata = user.metadata.as_ref();
    Facts::of([
        ("user_id", Some(user.id.to_string().into())),
        ("email", Some(user.email.delivery().into())),
        ("status", Some(user.status.as_str().into())),
        ("metadata", metadata.map(|metadata| Fact::Json(metadata.as_str().to_owned()))),
        ("created_at", Some(user.created_at.into())),
        ("updated_at", Some(user.updated_at.into())),
        ("last_sign_in_at", user.last_sign_in_at.map(Fact::from)),
    ])
}

/// What a sign-in tells of the person who asked for it.
pub(super) fn sign_in_facts(request: &SignInRequest) -> Facts {
    let asker = request.asker.visitor();
    Facts::of([
        ("sign_in_id", Some(request.id.to_string().into())),
        ("email", Some(request.email.delivery().into())),
        ("asked_at", Some(request.asked_at.into())),
        ("locale", request.locale.as_ref().map(|locale| locale.as_str().into())),
        ("ip", asker.ip.map(|ip| ip.to_string().into())),
        ("browser", asker.browser.as_deref().map(Fact::from)),
        ("system", asker.system.as_deref().map(Fact::from)),
    ])
}

/// What an event tells of the person.
pub(super) fn event_facts(event: &Event) -> Facts {
    Facts::of([
        ("event_id", Some(event.id.to_string().into())),
        ("at", Some(event.at.into())),
        ("type", Some(event.kind.as_str().into())),
        ("sign_in_id", event.sign_in.map(|id| id.to_string().into())),
        ("session_id", event.session.map(|id| id.to_string().into())),
        ("email", event.email.as_deref().map(Fact::from)),
        ("ip", event.visitor.ip.map(|ip| ip.to_string().into())),
        ("browser", event.visitor.browser.as_deref().map(Fact::from)),
        ("system", event.visitor.system.as_deref().map(Fact::from)),
        ("reason", event.reason.as_deref().map(Fact::from)),
    ])
}

/// A session as the admin API prints it.
pub fn session_facts(session: &Session) -> Facts {
    Facts::of([
        ("session_id", Some(session.id.to_string().into())),
        ("user_id", Some(session.user.to_string().into())),
        ("sign_in_id", Some(session.sign_in.to_string().into())),
        ("browser", session.device.browser.as_deref().map(Fact::from)),
        ("system", session.device.system.as_deref().map(Fact::from)),
        ("scope", Some(session.scope.to_string().into())),
        ("is_bound_to_key", Some(session.dpop_jkt.is_some().into())),
        ("authenticated_at", Some(session.authenticated_at.into())),
        ("started_at", Some(session.started_at.into())),
        ("expires_at", Some(session.expires_at.into())),
    ])
}
