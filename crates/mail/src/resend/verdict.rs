//! What an answer of Resend's means for a letter, and what the operator may read of it.

use crate::smtp::without_secrets;
use gatepost_application::Letter;
use gatepost_domain::delivery::{HandOver, Way};
use resend_rs::Error;
use resend_rs::types::{ErrorKind, ErrorResponse};
use std::time::Duration;

/// How long Resend wants silence where it doesn't say.
const USUAL_SILENCE: Duration = Duration::from_secs(1);

/// What became of a request that was not granted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Verdict {
    /// Nothing was taken, and something may be after so long.
    Wait(Duration),
    /// Nothing was taken this time.
    Away(String),
    /// It may have been taken.
    InDoubt(String),
    /// Nothing is taken before a setting is mended.
    Misconfigured(String),
    /// Nothing will be taken for that recipient.
    Refused(String),
}

impl Verdict {
    pub(super) fn of(error: Error) -> Self {
        match error {
            Error::RateLimit { ratelimit_reset, .. } => {
                Self::Wait(ratelimit_reset.map_or(USUAL_SILENCE, Duration::from_secs).max(USUAL_SILENCE))
            }
            Error::Resend(response) => Self::of_response(&response),
            Error::Http(error) if error.is_connect() || error.is_builder() => {
                Self::Away(format!("Resend can't be reached: {}", chain(error)))
            }
            Error::Http(error) => Self::InDoubt(format!("no answer: {}", chain(error))),
            // A page of something on the way, whose status resend-rs doesn't tell.
            Error::Parse { .. } => Self::InDoubt("the answer is none of Resend's".to_owned()),
            Error::Other(_) => Self::InDoubt("an answer that is not known".to_owned()),
        }
    }

    /// By the status, and by what is wrong: what is not about the recipient is about the settings.
    fn of_response(response: &ErrorResponse) -> Self {
        let said = format!("{} {}: {}", response.status_code, response.name, response.message);
        match (response.status_code, response.kind()) {
            // The same was asked before, and whoever did knows what came of it; or with other words, and then it left.
            (409, ErrorKind::ResourceLocked) => Self::Away(said),
            (409 | 500.., _) => Self::InDoubt(said),
            (429, _) => Self::Wait(USUAL_SILENCE),
            (400 | 413 | 422, _) => match Self::of_letter(&response.message) {
                Self::Refused(_) => Self::Refused(said),
                _ => Self::Misconfigured(said),
            },
            _ => Self::Misconfigured(said),
        }
    }

    /// What is wrong with one letter of several, or with the only one.
    pub(super) fn of_letter(message: &str) -> Self {
        if message.contains("`to`") {
            Self::Refused(message.to_owned())
        } else {
            Self::Misconfigured(message.to_owned())
        }
    }

    pub(super) fn busy() -> Self {
        Self::Away("too many requests are under way".to_owned())
    }

    pub(super) fn asked_to_wait() -> Self {
        Self::Away("Resend asks for silence: too many requests".to_owned())
    }

    pub(super) fn hand_over(&self, letter: &Letter) -> HandOver {
        let shown = |why: &str| without_secrets(why, letter);
        match self {
            Self::Wait(_) => Self::asked_to_wait().hand_over(letter),
            Self::Away(why) | Self::Misconfigured(why) => HandOver::Away { why: shown(why) },
            Self::InDoubt(why) => HandOver::InDoubt { why: shown(why), way: Way::First },
            Self::Refused(why) => HandOver::RefusedForGood { why: shown(why) },
        }
    }
}

/// What went wrong, down to its cause.
fn chain(error: reqwest::Error) -> String {
    let error = error.without_url();
    let mut said = error.to_string();
    let mut cause = std::error::Error::source(&error);
    while let Some(next) = cause {
        said.push_str(": ");
        said.push_str(&next.to_string());
        cause = next.source();
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(status_code: u16, name: &str, message: &str) -> Verdict {
        let (name, message) = (name.to_owned(), message.to_owned());
        Verdict::of(Error::Resend(ErrorResponse { status_code, message, name }))
    }

    #[test]
    fn each_error_has_its_class() {
        let is = |verdict: Verdict| match verdict {
            Verdict::Wait(_) => "wait",
            Verdict::Away(_) => "away",
            Verdict::InDoubt(_) => "in doubt",
            Verdict::Misconfigured(_) => "misconfigured",
            Verdict::Refused(_) => "refused",
        };
        for (status, name, message, class) in [
            (400, "validation_error", "API key is invalid", "misconfigured"),
            (401, "missing_api_key", "Missing API key", "misconfigured"),
            (403, "validation_error", "The acme.example domain is not verified.", "misconfigured"),
            (404, "not_found", "The requested endpoint does not exist", "misconfigured"),
            (409, "concurrent_idempotent_requests", "still in progress", "in doubt"),
            (409, "invalid_idempotent_request", "different request payload", "in doubt"),
            (409, "resource_locked", "already updating", "away"),
            (422, "validation_error", "Invalid `to` field.", "refused"),
            (422, "invalid_from_address", "Invalid `from` field.", "misconfigured"),
            (429, "daily_quota_exceeded", "You have reached your daily quota.", "wait"),
            (500, "application_error", "An unexpected error occurred", "in doubt"),
            (503, "service_unavailable", "temporarily unavailable", "in doubt"),
        ] {
            assert_eq!(is(said(status, name, message)), class, "{status} {name}");
        }
        let page = Error::Parse { message: "<html>".to_owned(), source: None };
        assert_eq!(is(Verdict::of(page)), "in doubt");
    }

    #[test]
    fn resend_says_how_long_to_be_silent() {
        let limited = |ratelimit_reset| Error::RateLimit {
            ratelimit_limit: Some(2),
            ratelimit_remaining: Some(0),
            ratelimit_reset,
        };
        assert_eq!(Verdict::of(limited(Some(7))), Verdict::Wait(Duration::from_secs(7)));
        assert_eq!(Verdict::of(limited(None)), Verdict::Wait(Duration::from_secs(1)));
        assert_eq!(Verdict::of(limited(Some(0))), Verdict::Wait(Duration::from_secs(1)));
    }
}
