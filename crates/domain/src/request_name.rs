//! What a request is called, so that its answer, the log and the audit can be put together.

use std::fmt;

/// The longest name, in bytes.
const LONGEST: usize = 128;

/// The name of a request, as its answer bears it (`X-Request-Id`): up to 128 letters, digits, `.`, `_` and `-`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct RequestName {
    bytes: [u8; LONGEST],
    length: usize,
}

impl RequestName {
    /// A name, if it is one.
    pub fn parse(text: &str) -> Option<Self> {
        let is_sane = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
        if text.is_empty() || !text.bytes().all(is_sane) {
            return None;
        }
        let mut bytes = [0; LONGEST];
        bytes.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        Some(Self { bytes, length: text.len() })
    }

    /// The name of a request that brought none along: its number in that process.
    pub fn numbered(process: u64, number: u64) -> Self {
        let nameless = Self { bytes: [b'-'; LONGEST], length: 1 };
        Self::parse(&format!("{process:016x}-{number}")).unwrap_or(nameless)
    }

    /// As it was given.
    pub fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..self.length).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }
}

impl fmt::Debug for RequestName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RequestName({})", self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_make_names() {
        let named = RequestName::numbered(u64::MAX, u64::MAX);
        assert_eq!(named.as_str(), "ffffffffffffffff-18446744073709551615");
        assert_eq!(RequestName::parse(named.as_str()), Some(named));
    }

    #[test]
    fn a_name_is_kept_as_it_was_given_and_nothing_else_is_one() {
        for sane in ["1", "a-B_c.9", &"x".repeat(128)] {
            assert_eq!(RequestName::parse(sane).map(|name| name.as_str().to_owned()).as_deref(), Some(sane));
        }
        for other in ["", "a b", "a\tb", "<script>", "ü", "a,b", &"x".repeat(129)] {
            assert_eq!(RequestName::parse(other), None, "{other}");
        }
    }
}
