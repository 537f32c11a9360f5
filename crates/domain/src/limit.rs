//! How often something may be asked for: the generic cell rate algorithm (ITU-T I.371), one moment of state a bucket.

use crate::time::Timestamp;
use std::fmt;
use std::time::Duration;

/// So many at once, and so many in each period.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rate {
    count: u32,
    per: Duration,
}

/// Why a text is no rate.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a rate is COUNT/PERIOD such as 30/1m, with a period in s, m, h or d")]
pub struct RateInvalid;

/// It was asked for too often.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("asked for too often")]
pub struct Limited {
    /// After how long it may be asked for again.
    pub retry_after: Duration,
}

impl Rate {
    /// `count` in each `per`; neither may be nothing.
    pub fn new(count: u32, per: Duration) -> Result<Self, RateInvalid> {
        if count == 0 || per.is_zero() || per > Duration::from_hours(31 * 24) {
            return Err(RateInvalid);
        }
        Ok(Self { count, per })
    }

    /// Reads `30/1m`.
    pub fn parse(text: &str) -> Result<Self, RateInvalid> {
        let (count, period) = text.split_once('/').ok_or(RateInvalid)?;
        let digits = period.len() - period.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
        let (amount, unit) = period.split_at(digits);
        let seconds = match unit {
            "s" => 1,
            "m" => 60,
            "h" => 3600,
            "d" => 86_400,
            _ => return Err(RateInvalid),
        };
        let amount: u32 = amount.parse().map_err(|_| RateInvalid)?;
        let count = count.parse().map_err(|_| RateInvalid)?;
        Self::new(count, Duration::from_secs(u64::from(amount) * seconds))
    }

    /// The same in a day.
    pub fn a_day(count: u32) -> Result<Self, RateInvalid> {
        Self::new(count, Duration::from_hours(24))
    }

    /// How many in each period.
    pub const fn count(self) -> u32 {
        self.count
    }

    /// The time that one admission takes from the bucket: whole microseconds, the grain of a [`Timestamp`].
    pub fn emission(self) -> Duration {
        let micros = self.per.as_micros() / u128::from(self.count);
        Duration::from_micros(u64::try_from(micros).unwrap_or(u64::MAX).max(1))
    }

    /// How far ahead of now the bucket may be and still admit.
    pub fn tolerance(self) -> Duration {
        self.emission() * (self.count - 1)
    }

    /// The level of a bucket that stood at `level` when `count` more are in it, whether that is too much or not.
    #[must_use]
    pub fn gather(self, level: Option<Timestamp>, count: u32, now: Timestamp) -> Timestamp {
        level.map_or(now, |level| level.max(now)).plus(self.emission().saturating_mul(count))
    }

    /// Judges one more at `now` on a bucket that stands at `level`: the bucket's new level, or how long to wait.
    pub fn admit(self, level: Option<Timestamp>, now: Timestamp) -> Result<Timestamp, Limited> {
        let level = level.map_or(now, |level| level.max(now));
        let ahead = level.since(now);
        if ahead > self.tolerance() {
            return Err(Limited { retry_after: ahead.saturating_sub(self.tolerance()) });
        }
        Ok(level.plus(self.emission()))
    }
}

/// As [`Rate::parse`] reads it.
impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.per.as_secs();
        let units = [(86_400, 'd'), (3600, 'h'), (60, 'm')];
        let (unit, name) =
            units.into_iter().find(|(unit, _)| seconds.is_multiple_of(*unit)).unwrap_or((1, 's'));
        write!(f, "{}/{}{name}", self.count, seconds / unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn rates_are_read_as_settings_write_them() {
        assert_eq!(Rate::parse("30/1m"), Rate::new(30, Duration::from_mins(1)));
        assert_eq!(Rate::parse("5/15m"), Rate::new(5, Duration::from_mins(15)));
        for text in ["30/1m", "5/15m", "100000/1d", "2/90s", "7/31d", "1/25h"] {
            assert_eq!(Rate::parse(text).unwrap().to_string(), text);
        }
        for wrong in ["", "30", "30/", "0/1m", "30/0m", "30/1", "30/m", "a/1m", "30/1w", "-1/1m", "30/1m "] {
            assert_eq!(Rate::parse(wrong), Err(RateInvalid), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn a_burst_is_admitted_and_no_more(count in 1_u32..200, seconds in 1_u64..4000) {
            let (rate, now) = (Rate::new(count, Duration::from_secs(seconds)).unwrap(), Timestamp::from_seconds(1_000_000));
            let mut level = None;
            for _ in 0..count {
                level = Some(rate.admit(level, now).unwrap());
            }
            let limited = rate.admit(level, now).unwrap_err();
            prop_assert!(limited.retry_after <= rate.emission() + Duration::from_micros(1));
            prop_assert!(rate.admit(level, now.plus(limited.retry_after)).is_ok());
        }

        #[test]
        fn what_is_gathered_is_as_much_as_one_by_one(count in 1_u32..200, seconds in 1_u64..4000, ago in 0_u64..9000) {
            let rate = Rate::new(count, Duration::from_secs(seconds)).unwrap();
            let (then, now) = (Timestamp::from_seconds(1_000_000), Timestamp::from_seconds(1_000_000).plus(Duration::from_secs(ago)));
            let begun = rate.admit(None, then).ok();
            let together = rate.gather(begun, count, now);
            let one_by_one = (0..count).fold(begun, |level, _| Some(rate.gather(level, 1, now)));
            prop_assert_eq!(Some(together), one_by_one);
            prop_assert_eq!(rate.gather(None, 1, now), rate.admit(None, now).unwrap());
        }
    }
}
