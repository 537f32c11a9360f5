//! What pages for people say, apart from how they look; each sentence comes from `gatepost-words`.

pub(super) mod account;
pub(super) mod begin;
mod face;
pub(super) mod halts;
pub(super) mod hand_over;
mod inbox;
pub(super) mod logout;
mod moment;
pub(super) mod moving;
mod notice;
pub(super) mod notices;
pub(super) mod sentences;
pub(super) mod wait;

pub(super) use face::Face;
pub(super) use moment::rfc3339;
pub(super) use notice::Notice;

use gatepost_words::Phrase;
use serde::Serialize;

/// The page with the button.
#[derive(Serialize)]
pub(super) struct LinkTexts<'a> {
    pub(super) title: String,
    pub(super) face: Face,
    pub(super) heading: String,
    pub(super) invitation: String,
    pub(super) email: &'a str,
    /// Why it can't be used here, in place of the invitation.
    pub(super) strict: Option<Vec<String>>,
    pub(super) approve: Option<ApproveTexts>,
    pub(super) sign_in: Option<String>,
    /// What that button does, where there is another choice.
    pub(super) here_text: Option<String>,
    pub(super) refuse: String,
    pub(super) asked_heading: String,
    pub(super) facts: Vec<Fact>,
    pub(super) not_you: String,
    pub(super) support_name: String,
    pub(super) support_id: &'a str,
}

/// The form that lets another screen go on.
#[derive(Serialize)]
pub(super) struct ApproveTexts {
    pub(super) heading: String,
    pub(super) text: String,
    pub(super) label: String,
    pub(super) hint: String,
    pub(super) keep: String,
    pub(super) button: String,
}

/// One line of what is known of a sign-in.
#[derive(Serialize)]
pub(super) struct Fact {
    pub(super) name: String,
    pub(super) value: String,
    /// The moment that it tells, if it tells one (RFC 3339).
    pub(super) machine: Option<String>,
}

/// The drawing above a notice; it adds nothing to the words.
#[derive(Clone, Copy, Serialize)]
pub(super) struct Sign {
    /// A drawing that the template knows.
    pub(super) shape: &'static str,
    /// `good`, `bad` or nothing.
    pub(super) tone: &'static str,
}

impl Sign {
    pub(super) const CHECK: Self = Self { shape: "check", tone: "good" };
    pub(super) const CLOCK: Self = Self { shape: "clock", tone: "" };
    pub(super) const STOP: Self = Self { shape: "stop", tone: "bad" };
    pub(super) const QUESTION: Self = Self { shape: "question", tone: "" };
    pub(super) const PAUSE: Self = Self { shape: "pause", tone: "" };
    pub(super) const ALERT: Self = Self { shape: "alert", tone: "bad" };
}

/// What a form carries along.
#[derive(Clone, Serialize)]
pub(super) struct Field {
    name: String,
    value: String,
}

/// A sentence that tells how long to wait, and the same sentence for a script to go on with.
#[derive(Serialize)]
pub(super) struct Countdown {
    sentence: String,
    seconds: u64,
    /// The sentence with `{}` in place of the span.
    pattern: String,
}

impl Countdown {
    /// The sentence that `say` makes of a span, which is so many seconds.
    fn of(seconds: u64, span: Phrase, say: impl Fn(Phrase) -> String) -> Self {
        Self { sentence: say(span), seconds, pattern: say(Phrase::said("{}".to_owned())) }
    }
}
