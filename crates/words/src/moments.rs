//! Moments and spans in words: in UTC, to the minute that has begun, so that nothing is promised too long a life.

use crate::message::Phrase;
use crate::{Language, moment};
use gatepost_domain::time::Timestamp;
use std::time::Duration;
use time::UtcDateTime;

impl Language {
    /// The day: "31 January 2026".
    pub fn date(self, at: Timestamp) -> Phrase {
        let day = calendar(at).date();
        let year = u64::try_from(day.year()).unwrap_or_default();
        let (month, day) = (u64::from(u8::from(day.month())), u64::from(day.day()));
        self.phrase(moment::Date { day, month, year })
    }

    /// The time of day, of 24 hours, with its zone: "12:05 UTC".
    pub fn clock(self, at: Timestamp) -> Phrase {
        let time = calendar(at).time();
        self.phrase(moment::Clock { hour: two_digits(time.hour()), minute: two_digits(time.minute()) })
    }

    /// Day and time to the second, for those who look closely: "31 January 2026, 12:05:09 UTC".
    pub fn precisely(self, at: Timestamp) -> Phrase {
        let time = calendar(at).time();
        let [hour, minute, second] = [time.hour(), time.minute(), time.second()].map(two_digits);
        self.phrase(moment::Precisely { date: self.date(at), hour, minute, second })
    }

    /// How long something lives, in whole minutes; whole hours are told as hours.
    pub fn span(self, from: Timestamp, until: Timestamp) -> Phrase {
        self.minutes(minutes(from, until))
    }

    /// How long to wait, never too short: in seconds, from two minutes on in minutes.
    pub fn wait(self, wait: Duration) -> Phrase {
        let seconds = wait.as_secs().saturating_add(u64::from(wait.subsec_nanos() > 0));
        if seconds < 120 {
            self.phrase(moment::Seconds { seconds: seconds.max(1) })
        } else {
            self.minutes(seconds.div_ceil(60))
        }
    }

    /// How long ago something was, to begin a line with: "2 minutes ago".
    pub fn ago(self, then: Timestamp, now: Timestamp) -> Phrase {
        self.phrase(moment::Ago { minutes: minutes(then, now) })
    }

    /// How long is left, in the middle of a line: "7 more minutes".
    pub fn left(self, now: Timestamp, until: Timestamp) -> Phrase {
        self.phrase(moment::Left { minutes: minutes(now, until) })
    }

    fn minutes(self, minutes: u64) -> Phrase {
        if minutes > 0 && minutes.is_multiple_of(60) {
            self.phrase(moment::Hours { hours: minutes / 60 })
        } else {
            self.phrase(moment::Minutes { minutes })
        }
    }
}

/// Whole minutes from one moment to another.
fn minutes(from: Timestamp, until: Timestamp) -> u64 {
    until.since(from).as_secs() / 60
}

/// "05".
fn two_digits(number: u8) -> Phrase {
    Phrase::said(format!("{number:02}"))
}

/// Moments that no calendar holds (years beyond 9999) are the epoch: nothing that is shown bears one.
fn calendar(at: Timestamp) -> UtcDateTime {
    UtcDateTime::from_unix_timestamp(at.as_seconds()).unwrap_or(UtcDateTime::UNIX_EPOCH)
}
