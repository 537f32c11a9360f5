//! Words of closed lists, as JSON and the document have them.

use crate::json::Value;
use crate::payload::{Field, Found, Member};
use gatepost_domain::app::{AccessTokenFormat, AppKind, AppStatus, Binding, SignUpRule};
use gatepost_domain::sign_in::SignInMethod;
use gatepost_domain::signing_key::{JwtAlgorithm, KeyAlgorithm};
use gatepost_domain::user::UserStatus;
use gatepost_domain::vocabulary::Vocabulary;
use gatepost_domain::webhook::WebhookStatus;
use poem_openapi::registry::{MetaSchema, MetaSchemaRef, Registry};
use poem_openapi::types::{ParseError, ParseFromJSON, ParseResult, ToJSON, Type};
use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// A word of that list. The document has the list as an `enum` of its own, under its name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Word<T>(pub(crate) T);

/// A list that callers choose from.
pub(crate) trait Choice: Vocabulary {
    /// The code of what is wrong with another word.
    const INVALID: &'static str;
}

macro_rules! choices {
    ($($list:ty = $code:literal;)*) => {$(
        impl Choice for $list {
            const INVALID: &'static str = $code;
        }
    )*};
}

choices! {
    AppKind = "kind_invalid";
    AppStatus = "status_invalid";
    UserStatus = "status_invalid";
    WebhookStatus = "status_invalid";
    Binding = "binding_invalid";
    SignUpRule = "policy_invalid";
    AccessTokenFormat = "access_token_format_invalid";
    JwtAlgorithm = "alg_invalid";
    KeyAlgorithm = "alg_invalid";
    SignInMethod = "method_not_available";
}

/// What is said of another word: `it takes open, invited or domains`.
fn takes<T: Vocabulary>() -> String {
    let words: Vec<_> = T::ALL.iter().map(|known| known.word()).collect();
    match words.as_slice() {
        [most @ .., last] if !most.is_empty() => format!("it takes {} or {last}", most.join(", ")),
        few => format!("it takes {}", few.concat()),
    }
}

impl<T: Vocabulary> Serialize for Word<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.word())
    }
}

impl<T: Choice> Member for Word<T> {
    fn read(given: Option<Value>, field: &Field<'_>, found: &mut Found) -> Option<Self> {
        let word = T::of_word(&String::read(given, field, found)?).map(Self);
        if word.is_none() {
            found.add(field, T::INVALID, &takes::<T>());
        }
        word
    }
}

impl<T: Vocabulary + Send + Sync> Type for Word<T> {
    const IS_REQUIRED: bool = true;

    type RawValueType = Self;
    type RawElementValueType = Self;

    fn name() -> Cow<'static, str> {
        T::NAME.into()
    }

    fn schema_ref() -> MetaSchemaRef {
        MetaSchemaRef::Reference(T::NAME.to_owned())
    }

    fn register(registry: &mut Registry) {
        registry.create_schema::<Self, _>(T::NAME.to_owned(), |_| MetaSchema {
            description: Some(T::ABOUT),
            enum_items: T::ALL.iter().map(|known| known.word().into()).collect(),
            ..MetaSchema::new("string")
        });
    }

    fn as_raw_value(&self) -> Option<&Self> {
        Some(self)
    }

    fn raw_element_iter<'a>(&'a self) -> Box<dyn Iterator<Item = &'a Self> + 'a> {
        Box::new(std::iter::once(self))
    }
}

impl<T: Vocabulary + Send + Sync> ParseFromJSON for Word<T> {
    fn parse_from_json(value: Option<serde_json::Value>) -> ParseResult<Self> {
        let value = value.unwrap_or_default();
        let word = value.as_str().and_then(T::of_word).map(Self);
        word.ok_or_else(|| ParseError::expected_type(value))
    }
}

impl<T: Vocabulary + Send + Sync> ToJSON for Word<T> {
    fn to_json(&self) -> Option<serde_json::Value> {
        Some(self.0.word().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_names_all_words() {
        assert_eq!(takes::<AppKind>(), "it takes public or confidential");
        assert_eq!(takes::<Binding>(), "it takes strict, confirm or off");
    }
}
