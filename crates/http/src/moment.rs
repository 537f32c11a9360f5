//! Moments, as JSON has them.

use crate::json::Value;
use crate::payload::{Field, Found, Member};
use gatepost_domain::time::Timestamp;
use poem_openapi::registry::{MetaSchema, MetaSchemaRef};
use poem_openapi::types::{ParseError, ParseFromJSON, ParseResult, ToJSON, Type};
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// A moment: RFC 3339. Written in UTC, to the second; read with any offset, to the microsecond.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Moment(pub(crate) Timestamp);

impl Moment {
    /// Reads a moment as RFC 3339 has it.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let nanos = OffsetDateTime::parse(text, &Rfc3339).ok()?.unix_timestamp_nanos();
        i64::try_from(nanos / 1_000).ok().map(Timestamp::from_micros).map(Self)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl Member for Moment {
    fn read(given: Option<Value>, field: &Field<'_>, found: &mut Found) -> Option<Self> {
        let moment = Self::parse(&String::read(given, field, found)?);
        if moment.is_none() {
            found.add(field, "time_invalid", "a time is as RFC 3339 has it, such as 2026-01-31T12:00:00Z");
        }
        moment
    }
}

impl Type for Moment {
    const IS_REQUIRED: bool = true;

    type RawValueType = Self;
    type RawElementValueType = Self;

    fn name() -> Cow<'static, str> {
        "date-time".into()
    }

    fn schema_ref() -> MetaSchemaRef {
        MetaSchemaRef::Inline(Box::new(MetaSchema::new_with_format("string", "date-time")))
    }

    fn as_raw_value(&self) -> Option<&Self> {
        Some(self)
    }

    fn raw_element_iter<'a>(&'a self) -> Box<dyn Iterator<Item = &'a Self> + 'a> {
        Box::new(std::iter::once(self))
    }
}

impl ParseFromJSON for Moment {
    fn parse_from_json(value: Option<serde_json::Value>) -> ParseResult<Self> {
        let value = value.unwrap_or_default();
        value.as_str().and_then(Self::parse).ok_or_else(|| ParseError::expected_type(value))
    }
}

impl ToJSON for Moment {
    fn to_json(&self) -> Option<serde_json::Value> {
        Some(serde_json::Value::String(self.0.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_as_whole_seconds_in_utc() {
        let moment = Moment(Timestamp::from_micros(1_769_860_800_999_999));
        assert_eq!(serde_json::to_value(moment).unwrap(), "2026-01-31T12:00:00Z");
    }

    #[test]
    fn moments_are_read_with_their_offset() {
        let read = |text| Moment::parse(text).map(|moment| moment.0);
        assert_eq!(read("2026-01-31T14:00:00.5+02:00"), Some(Timestamp::from_micros(1_769_860_800_500_000)));
        for wrong in ["2026-01-31", "2026-01-31T12:00:00", "yesterday", "1769860800", ""] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
