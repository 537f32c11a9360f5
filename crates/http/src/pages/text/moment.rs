//! Moments as programs read them.

use gatepost_domain::time::Timestamp;
use time::UtcDateTime;
use time::format_description::well_known::Rfc3339;

/// `2026-01-31T12:05:09Z`. Moments that no calendar holds (years beyond 9999) are the epoch: nothing that is shown bears
/// one.
pub(in crate::pages) fn rfc3339(moment: Timestamp) -> String {
    let moment = UtcDateTime::from_unix_timestamp(moment.as_seconds()).unwrap_or(UtcDateTime::UNIX_EPOCH);
    // Years of four digits are all that a calendar here gives, and all that the form can take.
    moment.format(&Rfc3339).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_told_to_the_second_that_has_begun() {
        assert_eq!(rfc3339(Timestamp::from_micros(1_769_860_859_999_999)), "2026-01-31T12:00:59Z");
        assert_eq!(rfc3339(Timestamp::from_micros(i64::MAX)), "1970-01-01T00:00:00Z");
    }
}
