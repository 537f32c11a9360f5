//! One step of a story: when, what, why, by whom, and in plain words.

use super::Place;
use crate::event::Event;
use crate::id::EventId;
use crate::sign_in::{Beginning, SignInMethod, SignInRequest};
use crate::time::Timestamp;
use crate::visitor::{Asker, Visitor};

/// One step of a story.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// When.
    pub at: Timestamp,
    /// What, as a stable word: that of the event, or `letter.queued` and `sign_in.expired`, which leave none.
    pub kind: &'static str,
    /// Why, or of which class, as a stable code.
    pub reason: Option<String>,
    /// Who did it, if a request did.
    pub visitor: Visitor,
    /// Where in the world that came from, if it is known.
    pub place: Option<String>,
    /// What it refers to outside: the provider's message id, or what the mail server said.
    pub reference: Option<String>,
    /// The event that tells it, if one does.
    pub event: Option<EventId>,
    /// The same in plain words.
    pub words: String,
}

impl Step {
    /// Somebody asked for the sign-in. Its event alone knows in which request.
    pub(super) fn asked(request: &SignInRequest, event: Option<&Event>, place: Place<'_>) -> Self {
        let visitor = Visitor {
            request: event.and_then(|event| event.visitor.request.clone()),
            ..request.asker.visitor().clone()
        };
        let from = visitor.ip.and_then(place);
        let by = whoever(&visitor, from.as_deref());
        let way = match request.beginning {
            Beginning::Api => "through the API",
            Beginning::HostedPage => "on the sign-in page",
        };
        let words = match &request.asker {
            Asker::Person(_) => format!("asked for {way} by {by}"),
            Asker::Server(_) => format!("asked for {way} by the app's server, {by}"),
        };
        let step = Self::new(request.asked_at, "sign_in.requested", words).by(&visitor);
        Self { event: event.map(|event| event.id), place: from, ..step }
    }

    /// Its first letter was written, in the same transaction.
    pub(super) fn queued(method: SignInMethod, at: Timestamp) -> Self {
        let carries = match method {
            SignInMethod::Link => "a link",
            SignInMethod::Code => "six digits",
            SignInMethod::Both => "a link and six digits",
        };
        Self::new(at, "letter.queued", format!("the letter with {carries} was queued"))
    }

    /// Time ran out.
    pub(super) fn expired(at: Timestamp) -> Self {
        Self::new(at, "sign_in.expired", "what the latest letter carried expired".to_owned())
    }

    /// What that event tells.
    pub fn of(event: &Event, place: Place<'_>) -> Self {
        let from = event.visitor.ip.and_then(place);
        let words = words(event, &whoever(&event.visitor, from.as_deref()));
        Self {
            reason: event.reason.clone(),
            reference: event.reference.clone(),
            event: Some(event.id),
            place: from,
            ..Self::new(event.at, event.kind.as_str(), words)
        }
        .by(&event.visitor)
    }

    fn new(at: Timestamp, kind: &'static str, words: String) -> Self {
        let visitor = Visitor::default();
        Self { at, kind, reason: None, visitor, place: None, reference: None, event: None, words }
    }

    fn by(self, visitor: &Visitor) -> Self {
        Self { visitor: visitor.clone(), ..self }
    }
}

/// `Firefox on Android at 203.0.113.7 (Lyon, France)`, as far as it is known.
fn whoever(visitor: &Visitor, place: Option<&str>) -> String {
    let words = match (visitor.browser.as_deref(), visitor.system.as_deref()) {
        (Some(browser), Some(system)) => format!("{browser} on {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => "an unknown program".to_owned(),
    };
    let ip = visitor.ip.map(|ip| format!(" at {ip}")).unwrap_or_default();
    let place = place.map(|place| format!(" ({place})")).unwrap_or_default();
    format!("{words}{ip}{place}")
}

/// A few words with what somebody else said, if they said something.
fn with(words: &str, said: Option<&str>) -> String {
    match said {
        Some(said) if !said.is_empty() => format!("{words}: {said}"),
        _ => words.to_owned(),
    }
}

fn words(event: &Event, by: &str) -> String {
    let (reason, reference) = (event.reason.as_deref(), event.reference.as_deref());
    let kind = event.kind.as_str();
    match kind.split('.').next().unwrap_or_default() {
        "letter" => of_letter(kind, reason, reference),
        "link" | "email_code" | "mark" => of_reader(kind, reason, by),
        "code" | "session" | "browser_session" | "logout" => of_session(kind, reference, by),
        _ => of_sign_in(kind, (reason, reference), by),
    }
}

fn of_letter(kind: &str, reason: Option<&str>, reference: Option<&str>) -> String {
    match kind {
        "letter.requested" => "a further letter was asked for and queued".to_owned(),
        "letter.sent" => {
            let by = reason.map_or("the mail server", |provider| provider);
            with(&format!("{by} took the letter"), reference.map(|id| format!("message {id}")).as_deref())
        }
        "letter.withheld" => format!("the letter was withheld: {}", withheld(reason.unwrap_or_default())),
        "letter.delayed" => with("the mail server did not take the letter yet", reference),
        "letter.deferred" => with("the receiving mail server put the letter off", reference),
        "letter.delivered" => with("the receiving mail server has the letter", reference),
        "letter.bounced" => with("the letter came back", reference.or(reason)),
        "letter.complained" => "the receiver reported the letter as spam".to_owned(),
        "letter.failed" => {
            with(&format!("the letter failed: {}", failed(reason.unwrap_or_default())), reference)
        }
        other => with(other, reason),
    }
}

/// Why a letter was not sent, while whoever asked for it was told nothing of that.
pub(super) fn withheld(reason: &str) -> &str {
    match reason {
        "user_blocked" => "the user is blocked",
        "suppressed" => "the address is suppressed since a letter to it came back or was reported as spam",
        "not_invited" => "the app's sign-up policy lets nobody in with this address",
        "test_address" => "it is a test address, whose code is fixed",
        other => other,
    }
}

/// Why a letter was never handed over.
pub(super) fn failed(reason: &str) -> &str {
    match reason {
        "refused_by_server" => "the mail server refused it",
        "expired_before_sent" => "what it carried expired before the mail server took it",
        "master_key_missing" => "the master key that it was written with is not configured any more",
        other => other,
    }
}

fn of_reader(kind: &str, reason: Option<&str>, by: &str) -> String {
    match (kind, reason.unwrap_or_default()) {
        ("link.opened", "human") => format!("the link was opened by a person: {by}"),
        ("link.opened", "scanner") => format!("the link was opened by a scanner or a preview: {by}"),
        ("link.opened", "prefetch") => format!("the link was fetched ahead of a click: {by}"),
        ("link.opened", _) => format!("the link was opened: {by}"),
        ("link.confirmed", _) => format!("the link was confirmed by {by}"),
        ("mark.used", _) => format!("the browser in which the link was confirmed was let in: {by}"),
        ("email_code.accepted", _) => format!("the six digits were typed by {by}"),
        ("email_code.rejected", _) => format!("wrong digits were typed by {by}"),
        (other, reason) => with(other, Some(reason)),
    }
}

fn of_session(kind: &str, reference: Option<&str>, by: &str) -> String {
    match kind {
        "code.exchanged" => format!("the app exchanged the code, and a session began: {by}"),
        "code.burned" => format!("the app showed the code without the right proof, and the code died: {by}"),
        "code.replayed" => format!("the code came a second time, and the session that it opened ended: {by}"),
        "session.refreshed" => format!("the session went on: {by}"),
        "session.refresh_replayed" => {
            format!("a refresh token that was used before came again, and the session ended: {by}")
        }
        "session.revoked" => "the session was ended".to_owned(),
        "session.logged_out" => format!("the session ended with a logout: {by}"),
        "browser_session.used" => format!("the browser was let in again without a letter: {by}"),
        "browser_session.replaced" => format!("somebody signed in anew in the browser: {by}"),
        "browser_session.logged_out" => format!("somebody logged out in the browser: {by}"),
        "logout.told" => "the app was told that the session is over".to_owned(),
        "logout.delayed" => with("the app was not told yet that the session is over", reference),
        "logout.untold" => with("the app will not be told that the session is over", reference),
        other => other.to_owned(),
    }
}

fn of_sign_in(kind: &str, (reason, reference): (Option<&str>, Option<&str>), by: &str) -> String {
    match (kind, reason) {
        ("sign_in.requested", _) => format!("asked for by {by}"),
        ("sign_in.rejected", reason) => {
            let why = super::cause::rejection(reason.unwrap_or_default(), reference);
            format!("asked for by {by}, and rejected: {why}")
        }
        ("sign_in.limited", reason) => {
            format!("asked for by {by}, too often: {}", super::cause::limit(reason.unwrap_or_default()))
        }
        ("sign_in.approved", _) => format!("approved for the screen where it began by {by}"),
        ("sign_in.handed_out", _) => format!("the screen where it began went on: {by}"),
        ("sign_in.renewed", _) => with("a new sign-in took its place", reference),
        ("sign_in.refused", Some("match_incorrect")) => {
            format!("refused, since a wrong number was typed by {by}")
        }
        ("sign_in.refused", _) => format!("the reader of the letter said that it was not theirs: {by}"),
        (other, reason) => with(other, reason),
    }
}
