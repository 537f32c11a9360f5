//! Moments and spans as pages tell them: in UTC, to the minute that has begun.

use gatepost_domain::time::Timestamp;
use time::UtcDateTime;
use time::format_description::well_known::Rfc3339;

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

/// Whole minutes from one moment to another.
pub(super) fn minutes(from: Timestamp, until: Timestamp) -> u64 {
    until.since(from).as_secs() / 60
}

/// `2026-01-31T12:05:09Z`, for programs.
pub(in crate::pages) fn rfc3339(moment: Timestamp) -> String {
    // Years of four digits are all that a calendar here gives, and all that the form can take.
    calendar(moment).format(&Rfc3339).unwrap_or_default()
}

/// "31 January 2026, 12:05:09 UTC", for developers.
pub(in crate::pages) fn told(moment: Timestamp) -> String {
    format!("{}, {}:{:02} UTC", date(moment), clock(moment), calendar(moment).time().second())
}

/// Moments that no calendar holds (years beyond 9999) are the epoch: nothing that is shown bears one.
fn calendar(moment: Timestamp) -> UtcDateTime {
    UtcDateTime::from_unix_timestamp(moment.as_seconds()).unwrap_or(UtcDateTime::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_told_by_the_minute_that_has_begun() {
        let moment = Timestamp::from_micros(1_769_860_859_999_999);
        assert_eq!((date(moment).as_str(), clock(moment).as_str()), ("31 January 2026", "12:00"));
        assert_eq!(rfc3339(moment), "2026-01-31T12:00:59Z");
        assert_eq!(told(moment), "31 January 2026, 12:00:59 UTC");
        assert_eq!(rfc3339(Timestamp::from_micros(i64::MAX)), "1970-01-01T00:00:00Z");
    }

    #[test]
    fn a_span_is_never_told_too_long() {
        let from = Timestamp::from_seconds(1000);
        assert_eq!(minutes(from, Timestamp::from_micros(1_119_999_999)), 1);
        assert_eq!(minutes(from, Timestamp::from_seconds(1)), 0);
    }
}
