//! Moments as letters tell them: UTC, to the minute that has begun, so that a link is never promised too long a life.

use gatepost_domain::time::Timestamp;
use time::UtcDateTime;

/// "31 January 2026".
pub(super) fn date(moment: Timestamp) -> String {
    let day = calendar(moment).date();
    format!("{} {} {}", day.day(), day.month(), day.year())
}

/// "12:05", of 24 hours.
pub(super) fn clock(moment: Timestamp) -> String {
    let time = calendar(moment).time();
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// Whole minutes from one moment to another, as the clock shows them.
pub(super) fn span(from: Timestamp, until: Timestamp) -> u64 {
    until.since(from).as_secs() / 60
}

/// Moments that no calendar holds (years beyond 9999) are the epoch: a letter never bears one.
fn calendar(moment: Timestamp) -> UtcDateTime {
    UtcDateTime::from_unix_timestamp(moment.as_seconds()).unwrap_or(UtcDateTime::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_told_by_the_minute_that_has_begun() {
        let moment = Timestamp::from_seconds(1_769_860_859);
        assert_eq!((date(moment).as_str(), clock(moment).as_str()), ("31 January 2026", "12:00"));
        assert_eq!(
            (date(Timestamp::from_seconds(0)).as_str(), clock(Timestamp::from_seconds(0)).as_str()),
            ("1 January 1970", "00:00")
        );
        assert_eq!(date(Timestamp::from_micros(i64::MAX)), "1 January 1970");
    }

    #[test]
    fn a_span_is_never_told_too_long() {
        let from = Timestamp::from_seconds(1000);
        assert_eq!(span(from, Timestamp::from_micros(1_599_999_999)), 9);
        assert_eq!(span(from, Timestamp::from_seconds(1600)), 10);
        assert_eq!(span(from, Timestamp::from_seconds(1)), 0);
    }
}
