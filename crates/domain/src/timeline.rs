//! What happened to a sign-in, as a story that support can read out: "where is my mail?" has an answer in one look.
//!
//! Pure: from what was kept to steps in the order in which they happened, and to the one thing that stood in the way. Texts
//! are for the operator and stand in English; codes are stable.

mod cause;
mod moment;
mod step;

pub use cause::Cause;
pub use moment::utc;
pub use step::Step;

use crate::delivery::DeliveryStatus;
use crate::event::{Event, EventKind};
use crate::sign_in::{SignIn, SignInStatus, Standing};
use crate::time::Timestamp;
use std::net::IpAddr;

/// Says where in the world an address is, if that is known.
pub type Place<'a> = &'a (dyn Fn(IpAddr) -> Option<String> + Sync);

/// Nobody knows where an address is.
pub fn nowhere(_: IpAddr) -> Option<String> {
    None
}

const TELLING: [&str; 8] = [
    "letter.sent",
    "letter.withheld",
    "letter.delayed",
    "letter.failed",
    "letter.bounced",
    "letter.complained",
    "code.exchanged",
    "code.burned",
];

/// What is known of a sign-in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trace {
    /// The sign-in.
    pub sign_in: SignIn,
    /// How far its latest letter is; nothing once that was forgotten.
    pub delivery: Option<DeliveryStatus>,
    /// What happened to it, oldest first.
    pub events: Vec<Event>,
    /// Whether those are all its events, and not only the ones that say how it stands.
    pub is_whole: bool,
}

impl Trace {
    /// The kinds of events that say how a sign-in stands, of which each sign-in has few: enough for a list of many.
    pub fn telling() -> Vec<EventKind> {
        TELLING.iter().filter_map(|word| EventKind::parse(word)).collect()
    }

    /// How it stands at `now`. Whether a code that was handed out became a session is known by the event of it.
    pub fn status(&self, now: Timestamp) -> SignInStatus {
        let is_handed_out = self.sign_in.course().code.is_some();
        match self.sign_in.standing() {
            Standing::Approved { .. } if self.last("code.exchanged").is_some() => SignInStatus::Completed,
            Standing::Approved { .. }
                if is_handed_out && self.sign_in.course().letters.expires_at.is_over(now) =>
            {
                SignInStatus::Expired
            }
            _ => self.sign_in.status(None, now),
        }
    }

    /// Its story up to `now`, in the order in which it happened.
    pub fn steps(&self, place: Place<'_>, now: Timestamp) -> Vec<Step> {
        let request = self.sign_in.request();
        let asked = self.events.iter().find(|event| event.kind == EventKind::SignInRequested);
        let mut steps =
            vec![Step::asked(request, asked, place), Step::queued(request.method, request.asked_at)];
        let others = self.events.iter().filter(|event| event.kind != EventKind::SignInRequested);
        steps.extend(others.map(|event| Step::of(event, place)));
        let expires_at = self.sign_in.course().letters.expires_at;
        if self.sign_in.standing() == Standing::Pending && expires_at.is_over(now) {
            steps.push(Step::expired(expires_at));
        }
        // A stable sort: what happened at one moment stays in the order in which it was written.
        steps.sort_by_key(|step| step.at);
        steps
    }

    /// What stood in the way, if something did, in one sentence.
    pub fn cause(&self, now: Timestamp) -> Option<Cause> {
        cause::of(self, now)
    }

    /// The last event of that kind. Kinds are compared by their words, since some are only written where letters leave
    /// by a provider that reports back.
    fn last(&self, kind: &str) -> Option<&Event> {
        self.events.iter().rev().find(|event| event.kind.as_str() == kind)
    }
}

#[cfg(test)]
mod tests;
