//! What a person's own page says.

use super::sentences::program;
use super::{Face, Notice, Sign, rfc3339};
use gatepost_application::{AccountSession, AccountView, SignInSeen};
use gatepost_domain::address_change::AddressChange;
use gatepost_domain::app::App;
use gatepost_domain::sign_in::Standing;
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::Visitor;
use gatepost_words::{Language, account, logout};
use serde::Serialize;
use std::time::Duration;

/// The page.
#[derive(Serialize)]
pub(in crate::pages) struct AccountTexts {
    title: String,
    face: Face,
    heading: String,
    who: String,
    email: String,
    pending: Option<PendingTexts>,
    sessions_heading: String,
    sessions_none: String,
    sessions: Vec<SessionTexts>,
    end: String,
    email_heading: String,
    email_action: String,
    email_label: String,
    email_hint: String,
    email_button: String,
    typed: String,
    problem: Option<String>,
    history_heading: String,
    history_none: String,
    history: Vec<SignInTexts>,
    leave_heading: String,
    leave_action: String,
    leave_here: String,
    leave_everywhere: String,
    leave_text: String,
}

/// A change of the address that waits.
#[derive(Serialize)]
struct PendingTexts {
    text: String,
    /// Who confirmed already.
    said: Vec<String>,
}

#[derive(Serialize)]
struct SessionTexts {
    name: String,
    ip: Option<String>,
    /// That it is of this browser, if it is.
    here: Option<String>,
    since: String,
    since_machine: String,
    used: String,
    used_machine: String,
    action: String,
    end_that: String,
}

#[derive(Serialize)]
struct SignInTexts {
    outcome: String,
    when: String,
    machine: String,
    name: String,
    ip: Option<String>,
}

/// Why no change of the address begins, for the person to read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::pages) enum Hitch {
    /// Not an address.
    Invalid,
    /// The one that they have.
    Same,
    /// Not of a domain that the app takes.
    Domain,
    /// Enough letters were sent.
    Limited(Duration),
}

impl Hitch {
    fn say(self, app: &str, language: Language) -> String {
        match self {
            Self::Invalid => language.say(account::Invalid),
            Self::Same => language.say(account::Same),
            Self::Domain => language.say(account::Domain { app }),
            Self::Limited(wait) => language.say(account::Limited { wait: language.wait(wait) }),
        }
    }
}

/// Where the page of that app is.
pub(in crate::pages) fn page_of(app: &App) -> String {
    format!("/apps/{}/account", app.id)
}

/// The page as it is; `typed` stands in its field.
pub(in crate::pages) fn account(
    view: &AccountView,
    (typed, hitch): (&str, Option<Hitch>),
    language: Language,
) -> AccountTexts {
    let (app, at) = (view.app.name.as_str(), page_of(&view.app));
    let heading = language.say(account::Heading { app });
    AccountTexts {
        title: heading.clone(),
        face: Face::of(&view.app, language),
        heading,
        who: language.say(account::Who),
        email: view.user.email.delivery().to_owned(),
        pending: view.pending.as_ref().map(|change| pending(change, language)),
        sessions_heading: language.say(account::Sessions),
        sessions_none: language.say(account::SessionsNone),
        sessions: view.sessions.iter().map(|one| session(one, &at, language)).collect(),
        end: language.say(account::End),
        email_heading: language.say(account::Email),
        email_action: format!("{at}/email"),
        email_label: language.say(account::EmailLabel),
        email_hint: language.say(account::EmailHint),
        email_button: language.say(account::EmailButton),
        typed: typed.to_owned(),
        problem: hitch.map(|hitch| hitch.say(app, language)),
        history_heading: language.say(account::History),
        history_none: language.say(account::HistoryNone),
        history: view.history.iter().map(|one| sign_in(one, view.now, language)).collect(),
        leave_heading: language.say(account::Leave),
        leave_action: format!("{at}/sign-out"),
        leave_here: language.say(account::LeaveHere),
        leave_everywhere: language.say(account::LeaveEverywhere),
        leave_text: language.say(account::LeaveText),
    }
}

fn pending(change: &AddressChange, language: Language) -> PendingTexts {
    let (date, clock) = (language.date(change.expires_at), language.clock(change.expires_at));
    let old = change.course.old_confirmed_at.map(|_| language.say(account::PendingOld));
    let new = change.course.new_confirmed_at.map(|_| language.say(account::PendingNew));
    PendingTexts {
        text: language.say(account::Pending { email: change.new.delivery(), date, clock }),
        said: old.into_iter().chain(new).collect(),
    }
}

fn ip(visitor: &Visitor) -> Option<String> {
    visitor.ip.map(|ip| ip.to_canonical().to_string())
}

fn session(shown: &AccountSession, at: &str, language: Language) -> SessionTexts {
    let AccountSession { session, visitor, used_at, is_here } = shown;
    let name = program(visitor, language);
    let since = session.started_at;
    SessionTexts {
        end_that: language.say(account::EndThat { what: &name }),
        name,
        ip: ip(visitor),
        here: is_here.then(|| language.say(account::Here)),
        since: language.say(account::Since { date: language.date(since), clock: language.clock(since) }),
        since_machine: rfc3339(since),
        used: language.say(account::Used { date: language.date(*used_at), clock: language.clock(*used_at) }),
        used_machine: rfc3339(*used_at),
        action: format!("{at}/sessions/{}", session.id),
    }
}

/// What became of a sign-in, in a word for programs.
pub(in crate::pages) fn outcome(seen: &SignInSeen, now: Timestamp) -> &'static str {
    let course = seen.sign_in.course();
    match course.standing {
        Standing::Completed { .. } => "completed",
        Standing::Approved { .. } if course.code.is_some() => "completed",
        Standing::Refused { .. } => "refused",
        Standing::Pending | Standing::Approved { .. } if course.letters.expires_at.is_over(now) => "expired",
        Standing::Pending | Standing::Approved { .. } => "pending",
    }
}

fn sign_in(seen: &SignInSeen, now: Timestamp, language: Language) -> SignInTexts {
    let request = seen.sign_in.request();
    let visitor = request.asker.visitor();
    let (date, clock) = (language.date(request.asked_at), language.clock(request.asked_at));
    SignInTexts {
        outcome: match outcome(seen, now) {
            "completed" => language.say(account::Completed),
            "refused" => language.say(account::Refused),
            "expired" => language.say(account::Expired),
            _ => language.say(account::Waiting),
        },
        when: format!("{date}, {clock}"),
        machine: rfc3339(request.asked_at),
        name: program(visitor, language),
        ip: ip(visitor),
    }
}

/// Whoever asks for a change has to sign in anew first.
pub(in crate::pages) fn fresh(app: &App, language: Language) -> Notice {
    Notice::new(Sign::CLOCK, language, language.say(account::FreshHeading))
        .says(language.say(account::FreshText))
        .of(app, language)
        .go(format!("{}/sign-in", page_of(app)), language.say(account::FreshButton))
}

/// The sign-in that was to lead to the page leads nowhere.
pub(in crate::pages) fn again(app: &App, language: Language) -> Notice {
    Notice::new(Sign::QUESTION, language, language.say(account::AgainHeading))
        .says(language.say(account::AgainText))
        .of(app, language)
        .go(page_of(app), language.say(account::Back))
}

/// There is no session of that name that is theirs.
pub(in crate::pages) fn gone(app: &str, language: Language) -> Notice {
    Notice::new(Sign::QUESTION, language, language.say(account::GoneHeading))
        .says(language.say(account::GoneText))
        .go(format!("/apps/{app}/account"), language.say(account::Back))
}

/// Nobody is signed in any more, here or anywhere.
pub(in crate::pages) fn left(app: &App, everywhere: bool, language: Language) -> Notice {
    let name = app.name.as_str();
    let text = if everywhere {
        language.say(account::LeftEverywhere { app: name })
    } else {
        language.say(logout::DoneText { app: name })
    };
    Notice::new(Sign::CHECK, language, language.say(logout::DoneHeading))
        .says(text)
        .next(language.say(logout::DoneNext))
        .of(app, language)
}
