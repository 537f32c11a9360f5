//! What an app keeps about a user here.

/// The most bytes of it.
pub const METADATA_MAX: usize = 8 * 1024;

/// Why a text is no metadata.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum MetadataInvalid {
    /// Not an object, or not as a serializer of JSON writes one.
    #[error("metadata is a JSON object")]
    NotAnObject,
    /// Longer than it may be.
    #[error("metadata is at most 8 KiB")]
    TooLong,
}

/// A JSON object as text: the app's own, kept and given back, never looked into. Whoever reads JSON has judged its grammar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Metadata(String);

impl Metadata {
    /// Takes what a serializer wrote: no control characters, which stand escaped in JSON.
    pub fn parse(text: &str) -> Result<Self, MetadataInvalid> {
        if text.len() > METADATA_MAX {
            return Err(MetadataInvalid::TooLong);
        }
        let is_object = text.starts_with('{') && text.ends_with('}') && text.len() > 1;
        if !is_object || text.chars().any(char::is_control) {
            return Err(MetadataInvalid::NotAnObject);
        }
        Ok(Self(text.to_owned()))
    }

    /// The object, as it was given.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metadata_is_a_small_object() {
        for sound in ["{}", "{\"a\":{\"b\":[1,\"ü\"]}}"] {
            assert_eq!(Metadata::parse(sound).unwrap().as_str(), sound);
        }
        for wrong in ["", "{", "[]", "null", "\"{}\"", "{\"a\":\"\u{0}\"}", "{\n}"] {
            assert_eq!(Metadata::parse(wrong), Err(MetadataInvalid::NotAnObject), "{wrong:?}");
        }
        let longest = format!("{{\"a\":\"{}\"}}", "x".repeat(METADATA_MAX - 8));
        assert!(Metadata::parse(&longest).is_ok());
        assert_eq!(Metadata::parse(&longest.replace('x', "xy")), Err(MetadataInvalid::TooLong));
    }
}
