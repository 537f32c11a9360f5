//! What a merge patch says of a member, and how the document shows that `null` takes it away.

use super::{Field, Found, Member};
use crate::json::Value;
use poem_openapi::registry::{MetaSchema, MetaSchemaRef, Registry};
use poem_openapi::types::{ParseError, ParseFromJSON, ParseResult, ToJSON, Type};
use std::borrow::Cow;

/// What a merge patch (RFC 7396) says of a member.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Patched<M> {
    /// Nothing.
    Kept,
    /// It goes: `null`.
    Removed,
    /// It becomes this.
    Set(M),
}

impl<M: Member> Member for Patched<M> {
    fn read(given: Option<Value>, field: &Field<'_>, found: &mut Found) -> Option<Self> {
        match given {
            None => Some(Self::Kept),
            Some(Value::Null) => Some(Self::Removed),
            given => M::read(given, field, found).map(Self::Set),
        }
    }

    fn stand_in() -> Option<Self> {
        Some(Self::Kept)
    }
}

/// What `null` alone is.
fn nothing() -> MetaSchema {
    MetaSchema { nullable: true, enum_items: vec![serde_json::Value::Null], ..MetaSchema::new("object") }
}

impl<T: Type> Type for Patched<T> {
    const IS_REQUIRED: bool = false;

    type RawValueType = T::RawValueType;
    type RawElementValueType = T::RawElementValueType;

    fn name() -> Cow<'static, str> {
        format!("nullable<{}>", T::name()).into()
    }

    fn schema_ref() -> MetaSchemaRef {
        let nullable = match T::schema_ref() {
            MetaSchemaRef::Inline(schema) => MetaSchema { nullable: true, ..*schema },
            // `nullable` counts beside a `type` alone (OpenAPI 3.0.3, Schema Object), which a reference has elsewhere.
            reference @ MetaSchemaRef::Reference(_) => MetaSchema {
                any_of: vec![reference, MetaSchemaRef::Inline(Box::new(nothing()))],
                ..MetaSchema::ANY
            },
        };
        MetaSchemaRef::Inline(Box::new(nullable))
    }

    fn register(registry: &mut Registry) {
        T::register(registry);
    }

    fn as_raw_value(&self) -> Option<&Self::RawValueType> {
        match self {
            Self::Set(value) => value.as_raw_value(),
            Self::Kept | Self::Removed => None,
        }
    }

    fn raw_element_iter<'a>(&'a self) -> Box<dyn Iterator<Item = &'a Self::RawElementValueType> + 'a> {
        match self {
            Self::Set(value) => value.raw_element_iter(),
            Self::Kept | Self::Removed => Box::new(std::iter::empty()),
        }
    }
}

impl<T: ParseFromJSON> ParseFromJSON for Patched<T> {
    fn parse_from_json(value: Option<serde_json::Value>) -> ParseResult<Self> {
        match value {
            None => Ok(Self::Kept),
            Some(serde_json::Value::Null) => Ok(Self::Removed),
            value => T::parse_from_json(value).map(Self::Set).map_err(ParseError::propagate),
        }
    }
}

impl<T: ToJSON> ToJSON for Patched<T> {
    fn to_json(&self) -> Option<serde_json::Value> {
        match self {
            Self::Kept => None,
            Self::Removed => Some(serde_json::Value::Null),
            Self::Set(value) => value.to_json(),
        }
    }
}
