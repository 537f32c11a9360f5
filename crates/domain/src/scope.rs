//! What an access token is good for (RFC 6749 §3.3).

use std::fmt;

/// The scopes that a sign-in can be granted, in the order in which they are printed.
const KNOWN: [&str; 2] = ["openid", "email"];

/// A set of granted scopes; never one that nobody knows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scope(Vec<&'static str>);

impl Scope {
    /// What is granted of what was asked: unknown scopes are dropped, and no word at all means all known ones.
    pub fn grant(asked: Option<&str>) -> Self {
        let Some(asked) = asked.filter(|asked| !asked.trim().is_empty()) else {
            return Self(KNOWN.to_vec());
        };
        Self(KNOWN.into_iter().filter(|known| asked.split(' ').any(|word| word == *known)).collect())
    }

    /// The part of this scope that is asked for again (RFC 6749 §6); `None` if it would be more than was granted.
    pub fn narrow(&self, asked: Option<&str>) -> Option<Self> {
        let Some(asked) = asked else { return Some(self.clone()) };
        let mut words = asked.split(' ').filter(|word| !word.is_empty()).peekable();
        words.peek()?;
        words.all(|word| self.contains(word)).then(|| Self::grant(Some(asked)))
    }

    /// The scope that a store kept.
    pub fn restore(text: &str) -> Self {
        Self(KNOWN.into_iter().filter(|known| text.split(' ').any(|word| word == *known)).collect())
    }

    /// Whether this scope was granted.
    pub fn contains(&self, scope: &str) -> bool {
        self.0.contains(&scope)
    }

    /// The scopes one by one.
    pub fn iter(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.0.iter().copied()
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_means_all_that_is_known() {
        assert_eq!(Scope::grant(None).to_string(), "openid email");
        assert_eq!(Scope::grant(Some(" ")).to_string(), "openid email");
    }

    #[test]
    fn unknown_scopes_are_dropped() {
        assert_eq!(Scope::grant(Some("email admin emailx")).to_string(), "email");
        assert_eq!(Scope::grant(Some("admin")).to_string(), "");
    }

    #[test]
    fn a_scope_is_narrowed_and_never_widened() {
        let email = Scope::grant(Some("email"));
        assert_eq!(email.narrow(None), Some(email.clone()));
        assert_eq!(email.narrow(Some("openid email")), None);
        assert_eq!(Scope::grant(None).narrow(Some("email")), Some(email.clone()));
        assert_eq!(email.narrow(Some("")), None);
    }

    #[test]
    fn restoring_undoes_printing() {
        for asked in [None, Some("email"), Some("nothing")] {
            let scope = Scope::grant(asked);
            assert_eq!(Scope::restore(&scope.to_string()), scope);
        }
    }
}
