//! The one thing that stood in the way, in one sentence.

use super::{Trace, moment::utc, step};
use crate::event::Event;
use crate::link::OpenClass;
use crate::sign_in::{Mark, SignInMethod, Standing};
use crate::time::Timestamp;
use std::time::Duration;

/// How long an app has to exchange a code before that is told as a failure.
const EXCHANGED_WITHIN: Duration = Duration::from_mins(1);

/// What stood in the way.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cause {
    /// A stable code for it.
    pub code: String,
    /// One sentence for support.
    pub words: String,
}

impl Cause {
    fn new(code: &str, words: impl Into<String>) -> Self {
        Self { code: code.to_owned(), words: words.into() }
    }

    /// Why that attempt never became a sign-in.
    pub fn of_attempt(event: &Event) -> Option<Self> {
        let (reason, reference) = (event.reason.as_deref().unwrap_or_default(), event.reference.as_deref());
        match event.kind.as_str() {
            "sign_in.rejected" => {
                let code = reason.split(' ').next().unwrap_or_default();
                Some(Self::new(or(code, "rejected"), sentence(&rejection(reason, reference))))
            }
            "sign_in.limited" => Some(Self::new("limited", sentence(limit(reason)))),
            _ => None,
        }
    }
}

/// The reason, or another code if there is none.
fn or<'a>(reason: &'a str, other: &'a str) -> &'a str {
    if reason.is_empty() { other } else { reason }
}

/// Why a request could not become a sign-in: a list of codes, and what was given.
pub(super) fn rejection(reason: &str, given: Option<&str>) -> String {
    let given = given.unwrap_or("that was given");
    let one = |code: &str| match code {
        "redirect_uri_not_registered" => format!("the redirect URI {given} is not registered for the app"),
        "redirect_uri_invalid" => format!("the redirect URI {given} is none"),
        "email_invalid" => "what was typed is no address".to_owned(),
        "code_challenge_required" => "the app sent no PKCE challenge".to_owned(),
        "app_disabled" => "the app is switched off".to_owned(),
        "client_id_invalid" => "the client_id is not the app's".to_owned(),
        "request_uri_gone" => "the pushed request was used, has expired or never was".to_owned(),
        other => other.replace('_', " "),
    };
    reason.split(' ').map(one).collect::<Vec<_>>().join("; ")
}

/// Which limit was reached.
pub(super) fn limit(rule: &str) -> &str {
    match rule {
        "client" => "this client asked for more sign-ins than one may",
        "address" => "the address got as many letters as it may for now, and one is in the mailbox already",
        "app" => "the app was asked for more sign-ins today than it may be",
        "resend" => "a further letter was asked for before its time",
        _ => "a limit was reached",
    }
}

/// The words as a sentence: with a capital and a full stop.
fn sentence(words: &str) -> String {
    let mut rest = words.chars();
    let first = rest.next().map(char::to_uppercase).into_iter().flatten();
    format!("{}.", first.chain(rest).collect::<String>())
}

/// What stood in the way of that sign-in.
pub(super) fn of(trace: &Trace, now: Timestamp) -> Option<Cause> {
    match trace.sign_in.standing() {
        Standing::Completed { at } => of_completed(trace, at, now),
        Standing::Refused { at } => Some(of_refused(trace, at)),
        Standing::Approved { at } => of_approved(trace, at, now),
        Standing::Pending => of_pending(trace, now),
    }
}

fn of_completed(trace: &Trace, at: Timestamp, now: Timestamp) -> Option<Cause> {
    if let Some(replay) = trace.last("code.replayed").or_else(|| trace.last("session.refresh_replayed")) {
        let what = if replay.kind.as_str() == "code.replayed" { "exchange code" } else { "refresh token" };
        let words = format!(
            "The {what} came a second time at {}, so the session was ended: it may be stolen, or the app repeats requests.",
            utc(replay.at)
        );
        return Some(Cause::new("token_replayed", words));
    }
    if trace.last("code.exchanged").is_some() {
        return None;
    }
    if let Some(burned) = trace.last("code.burned") {
        let words = format!(
            "The app showed the exchange code without the right proof at {}: another verifier, secret or redirect URI than those it began with.",
            utc(burned.at)
        );
        return Some(Cause::new("code_burned", words));
    }
    if !at.plus(EXCHANGED_WITHIN).is_over(now) {
        return None;
    }
    let confirmed = utc(at);
    Some(match trace.sign_in.course().mark {
        Some(Mark::Unused) if trace.sign_in.course().code.is_none() => Cause::new(
            "not_fetched",
            format!(
                "The link was confirmed at {confirmed} in another browser, and the app never sent that browser back to sign in."
            ),
        ),
        _ => Cause::new(
            "not_exchanged",
            format!(
                "The sign-in was confirmed at {confirmed}, and the app never exchanged the code: see what its redirect URI does."
            ),
        ),
    })
}

fn of_refused(trace: &Trace, at: Timestamp) -> Cause {
    let reason = trace.last("sign_in.refused").and_then(|event| event.reason.as_deref());
    match reason {
        Some("match_incorrect") => Cause::new(
            "match_incorrect",
            format!("A wrong number was typed at {}, which refuses the sign-in.", utc(at)),
        ),
        Some("user_blocked") => Cause::new("user_blocked", format!("The user was blocked at {}.", utc(at))),
        _ => Cause::new(
            "refused",
            format!("The reader of the letter said at {} that it was not theirs.", utc(at)),
        ),
    }
}

fn of_approved(trace: &Trace, at: Timestamp, now: Timestamp) -> Option<Cause> {
    let course = trace.sign_in.course();
    if course.code.is_some() {
        return of_completed(trace, at, now);
    }
    course.letters.expires_at.is_over(now).then(|| {
        let words =
            format!("The sign-in was approved at {} on another screen, and the page where it began was not there to go on.", utc(at));
        Cause::new("not_fetched", words)
    })
}

fn of_pending(trace: &Trace, now: Timestamp) -> Option<Cause> {
    if let Some(cause) = of_letters(trace) {
        return Some(cause);
    }
    let (request, course) = (trace.sign_in.request(), trace.sign_in.course());
    if trace.sign_in.code_is_locked() && request.method == SignInMethod::Code {
        let words = format!("Wrong digits were typed {} times, so the code is locked.", course.code_attempts);
        return Some(Cause::new("code_locked", words));
    }
    if course.letters.expires_at.is_over(now) {
        return Some(of_expired(trace, course.letters.expires_at));
    }
    let delayed = trace.last("letter.delayed").filter(|_| trace.last("letter.sent").is_none())?;
    let words = format!(
        "The mail server did not take the letter yet{}; it is tried again.",
        said(delayed.reference.as_deref())
    );
    Some(Cause::new("letter_delayed", words))
}

/// What the last word on its letters is, if it is bad.
fn of_letters(trace: &Trace) -> Option<Cause> {
    let fates = [
        "letter.sent",
        "letter.delivered",
        "letter.withheld",
        "letter.failed",
        "letter.bounced",
        "letter.complained",
    ];
    let last = trace.events.iter().rev().find(|event| fates.contains(&event.kind.as_str()))?;
    let (reason, reference) = (last.reason.as_deref().unwrap_or_default(), last.reference.as_deref());
    let domain = domain(trace);
    match last.kind.as_str() {
        "letter.withheld" => {
            let why = step::withheld(reason);
            Some(Cause::new(
                or(reason, "letter_withheld"),
                format!("No letter was sent, and nobody was told so: {why}."),
            ))
        }
        "letter.failed" if reason == "refused_by_server" => Some(Cause::new(
            "letter_refused",
            format!("The mail server refused the letter to {domain}{}.", said(reference)),
        )),
        "letter.failed" => {
            let why = step::failed(reason);
            Some(Cause::new(
                or(reason, "letter_failed"),
                format!("The letter never left: {why}{}.", said(reference)),
            ))
        }
        "letter.bounced" => Some(Cause::new(
            "bounced",
            format!(
                "The mail server of {domain} sent the letter back{}.",
                said(reference.or(last.reason.as_deref()))
            ),
        )),
        "letter.complained" => Some(Cause::new(
            "complained",
            format!("Somebody at {domain} reported the letter as spam at {}.", utc(last.at)),
        )),
        _ => None,
    }
}

fn of_expired(trace: &Trace, at: Timestamp) -> Cause {
    let renewed = trace.sign_in.course().renewed_as;
    let and = renewed.map_or(String::new(), |new| format!(" A new letter took its place: {new}."));
    let expired = utc(at);
    let opens = trace.events.iter().filter(|event| event.kind.as_str() == "link.opened");
    let (people, programs): (Vec<_>, Vec<_>) = opens.partition(|event| is_a_person_s(event));
    if let Some(person) = people.last() {
        let words = format!(
            "The link was opened at {}, and nobody pressed its button before it expired at {expired}.{and}",
            utc(person.at)
        );
        return Cause::new("opened_not_confirmed", words);
    }
    if !programs.is_empty() {
        let times = if programs.len() == 1 { "once".to_owned() } else { format!("{} times", programs.len()) };
        let words = format!(
            "The link was opened {times} by scanners and never confirmed; it expired at {expired}.{and}"
        );
        return Cause::new("opened_by_scanners", words);
    }
    let Some(sent) = trace.last("letter.sent") else {
        return Cause::new("expired", format!("Nothing came of it before it expired at {expired}.{and}"));
    };
    if !trace.is_whole {
        return Cause::new("expired", format!("Nobody used the letter before it expired at {expired}.{and}"));
    }
    if let Some(deferred) = trace.last("letter.deferred").filter(|_| trace.last("letter.delivered").is_none())
    {
        let words = format!(
            "The mail server of {} put the letter off{}; it expired at {expired}.{and}",
            domain(trace),
            said(deferred.reference.as_deref())
        );
        return Cause::new("letter_deferred", words);
    }
    let used = if trace.sign_in.request().method.has_link() { "opened its link" } else { "typed its digits" };
    let delivered = trace.last("letter.delivered");
    let went = match delivered {
        Some(delivered) => {
            format!("The mail server of {} has the letter since {}", domain(trace), utc(delivered.at))
        }
        None => format!("The letter was handed over at {}", utc(sent.at)),
    };
    let words = format!(
        "{went}, and nobody {used} before it expired at {expired}: it may lie among unwanted mail.{and}"
    );
    Cause::new("never_opened", words)
}

/// Whether a person seems to have opened it: of whom nobody can tell, that is assumed.
fn is_a_person_s(opened: &Event) -> bool {
    let class = opened.reason.as_deref().and_then(OpenClass::parse);
    !matches!(class, Some(OpenClass::Prefetch | OpenClass::Scanner))
}

fn domain(trace: &Trace) -> &str {
    let identity = trace.sign_in.request().email.identity();
    identity.split_once('@').map_or("the address", |(_, domain)| domain)
}

/// What somebody said, as it goes on in a sentence.
fn said(words: Option<&str>) -> String {
    words
        .map(|words| words.trim_end_matches('.'))
        .filter(|words| !words.is_empty())
        .map_or(String::new(), |words| format!(": {words}"))
}
