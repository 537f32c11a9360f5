//! A person's own page as a program reads it.

use crate::pages::text::account::outcome;
use crate::pages::text::rfc3339;
use gatepost_application::{AccountSession, AccountView, SignInSeen};
use gatepost_domain::address_change::AddressChange;
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::Visitor;
use serde::Serialize;

/// All of it.
#[derive(Serialize)]
pub(super) struct Told {
    user_id: String,
    email: String,
    sessions: Vec<Session>,
    sign_ins: Vec<SignIn>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email_change: Option<Change>,
}

/// Where something was asked for, as far as it is known.
#[derive(Serialize)]
struct Place {
    #[serde(skip_serializing_if = "Option::is_none")]
    browser: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    system: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ip: Option<String>,
}

#[derive(Serialize)]
struct Session {
    #[serde(rename = "session_id")]
    id: String,
    started_at: String,
    last_used_at: String,
    this_browser: bool,
    #[serde(flatten)]
    place: Place,
}

#[derive(Serialize)]
struct SignIn {
    asked_at: String,
    outcome: &'static str,
    #[serde(flatten)]
    place: Place,
}

#[derive(Serialize)]
struct Change {
    email: String,
    old_confirmed: bool,
    new_confirmed: bool,
    expires_at: String,
}

impl Told {
    pub(super) fn of(view: &AccountView) -> Self {
        Self {
            user_id: view.user.id.to_string(),
            email: view.user.email.delivery().to_owned(),
            sessions: view.sessions.iter().map(session).collect(),
            sign_ins: view.history.iter().map(|seen| sign_in(seen, view.now)).collect(),
            email_change: view.pending.as_ref().map(change),
        }
    }
}

fn place(visitor: &Visitor) -> Place {
    Place {
        browser: visitor.browser.clone(),
        system: visitor.system.clone(),
        ip: visitor.ip.map(|ip| ip.to_canonical().to_string()),
    }
}

fn session(shown: &AccountSession) -> Session {
    Session {
        id: shown.session.id.to_string(),
        started_at: rfc3339(shown.session.started_at),
        last_used_at: rfc3339(shown.used_at),
        this_browser: shown.is_here,
        place: place(&shown.visitor),
    }
}

fn sign_in(seen: &SignInSeen, now: Timestamp) -> SignIn {
    let request = seen.sign_in.request();
    SignIn {
        asked_at: rfc3339(request.asked_at),
        outcome: outcome(seen, now),
        place: place(request.asker.visitor()),
    }
}

fn change(change: &AddressChange) -> Change {
    Change {
        email: change.new.delivery().to_owned(),
        old_confirmed: change.course.old_confirmed_at.is_some(),
        new_confirmed: change.course.new_confirmed_at.is_some(),
        expires_at: rfc3339(change.expires_at),
    }
}
