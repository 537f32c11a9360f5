//! Texts that must not be seen.

use serde::{Deserialize, Serialize};
use std::fmt;
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

/// A text whose holder can do what its owner can: a token, a code, a client secret.
///
/// It does not print, it is compared in constant time, and its memory is wiped when it is dropped. Serialising it writes the text
/// itself, because that is how it gets to where it is needed; keep what you serialise as safe as the text.
///
/// ```
/// use gatepost_sdk::Secret;
///
/// let secret = Secret::from("gp_refresh_6u0");
/// assert_eq!(format!("{secret:?}"), "Secret(…)");
/// assert_eq!(secret.expose(), "gp_refresh_6u0");
/// ```
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// The text itself.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<Secret> for String {
    fn from(secret: Secret) -> Self {
        secret.expose().to_owned()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(…)")
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.expose().as_bytes().ct_eq(other.expose().as_bytes()).into()
    }
}

impl Eq for Secret {}

#[cfg(test)]
mod tests {
    use super::Secret;

    #[test]
    fn it_is_written_as_the_text_that_it_is_and_shown_as_nothing() {
        let secret = Secret::from("a");
        let json = serde_json::to_string(&secret).unwrap();
        assert_eq!(json, "\"a\"");
        assert_eq!(serde_json::from_str::<Secret>(&json).unwrap(), secret);
        assert_ne!(secret, Secret::from("b"));
        assert!(!format!("{secret:?}{:?}", Some(&secret)).contains('a'));
    }
}
