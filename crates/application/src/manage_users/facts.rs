//! A user and a session as JSON: what the admin API and commands print, and what audit events say of a change.

use crate::manage_apps::{Facts, moment};
use gatepost_domain::session::Session;
use gatepost_domain::sign_in::SignInRequest;
use gatepost_domain::user::User;
use serde_json::Value;

/// The members that are set.
fn members<const N: usize>(members: [(&str, Option<Value>); N]) -> Facts {
    members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

/// The user as the admin API prints it.
pub fn user_facts(user: &User) -> Facts {
    let metadata = user.metadata.as_ref();
    members([
        ("user_id", Some(user.id.to_string().into())),
        ("email", Some(user.email.delivery().into())),
        ("status", Some(user.status.as_str().into())),
        ("metadata", metadata.and_then(|metadata| serde_json::from_str(metadata.as_str()).ok())),
        ("created_at", Some(moment(user.created_at).into())),
        ("updated_at", Some(moment(user.updated_at).into())),
        ("last_sign_in_at", user.last_sign_in_at.map(|at| moment(at).into())),
    ])
}

/// What a sign-in tells of the person who asked for it.
pub(super) fn sign_in_facts(request: &SignInRequest) -> Facts {
    let asker = request.asker.visitor();
    members([
        ("sign_in_id", Some(request.id.to_string().into())),
        ("email", Some(request.email.delivery().into())),
        ("asked_at", Some(moment(request.asked_at).into())),
        ("locale", request.locale.as_ref().map(|locale| locale.as_str().into())),
        ("ip", asker.ip.map(|ip| ip.to_string().into())),
        ("browser", asker.browser.as_deref().map(Value::from)),
        ("system", asker.system.as_deref().map(Value::from)),
    ])
}

/// A session as the admin API prints it.
pub fn session_facts(session: &Session) -> Facts {
    members([
        ("session_id", Some(session.id.to_string().into())),
        ("user_id", Some(session.user.to_string().into())),
        ("sign_in_id", Some(session.sign_in.to_string().into())),
        ("scope", Some(session.scope.to_string().into())),
        ("is_bound_to_key", Some(session.dpop_jkt.is_some().into())),
        ("authenticated_at", Some(moment(session.authenticated_at).into())),
        ("started_at", Some(moment(session.started_at).into())),
        ("expires_at", Some(moment(session.expires_at).into())),
    ])
}
