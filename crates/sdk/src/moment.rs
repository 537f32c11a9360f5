//! Moments, as the API writes them.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};
use std::fmt;
use std::str::FromStr;
use std::time::SystemTime;
use time::format_description::well_known::Rfc3339;
use time::{OffsetDateTime, UtcOffset};

/// A moment in what the API answers, and in what it is asked: RFC 3339, in UTC.
///
/// ```
/// use gatepost_sdk::Moment;
/// use std::time::{Duration, SystemTime};
///
/// let moment: Moment = "2026-01-31T12:00:00Z".parse()?;
/// assert_eq!(moment.to_string(), "2026-01-31T12:00:00Z");
/// assert_eq!(SystemTime::from(moment), SystemTime::UNIX_EPOCH + Duration::from_secs(1_769_860_800));
/// # Ok::<(), gatepost_sdk::MomentInvalid>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(OffsetDateTime);

/// The text is no moment as RFC 3339 has it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a moment is as RFC 3339 has it, such as 2026-01-31T12:00:00Z")]
pub struct MomentInvalid;

impl From<Moment> for SystemTime {
    fn from(moment: Moment) -> Self {
        moment.0.into()
    }
}

impl From<SystemTime> for Moment {
    fn from(time: SystemTime) -> Self {
        Self(time.into())
    }
}

impl FromStr for Moment {
    type Err = MomentInvalid;

    fn from_str(text: &str) -> Result<Self, MomentInvalid> {
        let moment = OffsetDateTime::parse(text, &Rfc3339).map_err(|_| MomentInvalid)?;
        moment.checked_to_offset(UtcOffset::UTC).map(Self).ok_or(MomentInvalid)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.format(&Rfc3339).map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Moment({})", self.0)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // RFC 3339 has no year beyond 9999, which a clock of this machine may show.
        serializer.serialize_str(&self.0.format(&Rfc3339).map_err(ser::Error::custom)?)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::{Moment, MomentInvalid};
    use proptest::prelude::*;
    use std::time::{Duration, SystemTime};

    #[test]
    fn an_offset_is_only_another_way_to_say_it() {
        let moment: Moment = "2026-01-31T14:00:00.5+02:00".parse().unwrap();
        assert_eq!(moment, "2026-01-31T12:00:00.500Z".parse().unwrap());
        assert_eq!(serde_json::to_string(&moment).unwrap(), "\"2026-01-31T12:00:00.5Z\"");
        assert_eq!("2026-01-31 12:00".parse::<Moment>(), Err(MomentInvalid));
    }

    proptest! {
        #[test]
        fn any_text_is_a_moment_or_none(text in ".*") {
            let _ = text.parse::<Moment>();
        }

        #[test]
        fn what_is_written_is_read(seconds in 0_u64..250_000_000_000) {
            let moment = Moment::from(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds));
            prop_assert_eq!(moment.to_string().parse(), Ok(moment));
        }
    }
}
