//! What an access token is good for (RFC 6749 §3.3).

use std::fmt;

/// What every app can be granted unless its operator decides otherwise: who it is, and their address.
const USUAL: [&str; 2] = ["openid", "email"];

/// So many scopes an app has at most.
const MOST: usize = 50;

/// So long a scope is at most, in characters.
const LONGEST: usize = 64;

/// Why a list is no list of scopes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum ScopesInvalid {
    /// One of them has characters that no scope has, or is too long.
    #[error("a scope is 1 to 64 printable ASCII characters without space, \" and \\")]
    Token,
    /// There are too many.
    #[error("an app has at most 50 scopes")]
    TooMany,
}

/// A set of scopes, in the order in which they are printed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scope(Vec<String>);

impl Default for Scope {
    fn default() -> Self {
        Self(USUAL.map(str::to_owned).to_vec())
    }
}

impl Scope {
    /// What an app may be granted: these, each once (RFC 6749 §3.3, `scope-token`).
    pub fn parse<'a>(words: impl IntoIterator<Item = &'a str>) -> Result<Self, ScopesInvalid> {
        let mut scopes = Vec::new();
        for word in words {
            let sound = |byte: u8| byte.is_ascii_graphic() && byte != b'"' && byte != b'\\';
            if !(1..=LONGEST).contains(&word.len()) || !word.bytes().all(sound) {
                return Err(ScopesInvalid::Token);
            }
            if !scopes.iter().any(|known| known == word) {
                scopes.push(word.to_owned());
            }
        }
        if scopes.len() > MOST { Err(ScopesInvalid::TooMany) } else { Ok(Self(scopes)) }
    }

    /// What is granted of what was asked by an app that can be granted `self`: what it can't be is dropped, and no word at
    /// all means `openid email`.
    #[must_use]
    pub fn grant(&self, asked: Option<&str>) -> Self {
        let asked = asked.filter(|asked| !asked.trim().is_empty());
        let wanted = |scope: &&String| match asked {
            None => USUAL.contains(&scope.as_str()),
            Some(asked) => asked.split(' ').any(|word| word == scope.as_str()),
        };
        Self(self.0.iter().filter(wanted).cloned().collect())
    }

    /// The part of this scope that is asked for again (RFC 6749 §6); `None` if it would be more than was granted.
    pub fn narrow(&self, asked: Option<&str>) -> Option<Self> {
        let Some(asked) = asked else { return Some(self.clone()) };
        let mut words = asked.split(' ').filter(|word| !word.is_empty()).peekable();
        words.peek()?;
        words.all(|word| self.contains(word)).then(|| self.grant(Some(asked)))
    }

    /// The scope that a store kept.
    pub fn restore(text: &str) -> Self {
        Self(text.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect())
    }

    /// Whether this scope was granted.
    pub fn contains(&self, scope: &str) -> bool {
        self.0.iter().any(|known| known == scope)
    }

    /// The scopes one by one.
    pub fn iter(&self) -> impl Iterator<Item = &str> + '_ {
        self.0.iter().map(String::as_str)
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

    fn shop() -> Scope {
        Scope::parse(["openid", "email", "orders:read", "orders:read"]).unwrap()
    }

    #[test]
    fn no_word_means_who_it_is_and_their_address() {
        for asked in [None, Some(" ")] {
            assert_eq!(Scope::default().grant(asked).to_string(), "openid email");
            assert_eq!(shop().grant(asked).to_string(), "openid email");
        }
        assert_eq!(Scope::parse(["email"]).unwrap().grant(None).to_string(), "email");
    }

    #[test]
    fn what_the_app_can_t_be_granted_is_dropped() {
        assert_eq!(Scope::default().grant(Some("email admin emailx")).to_string(), "email");
        assert_eq!(Scope::default().grant(Some("admin")).to_string(), "");
        assert_eq!(Scope::default().grant(Some("orders:read openid")).to_string(), "openid");
        assert_eq!(shop().grant(Some("orders:read  email email")).to_string(), "email orders:read");
    }

    #[test]
    fn a_scope_is_narrowed_and_never_widened() {
        let email = Scope::default().grant(Some("email"));
        assert_eq!(email.narrow(None), Some(email.clone()));
        assert_eq!(email.narrow(Some("openid email")), None);
        assert_eq!(Scope::default().narrow(Some("email")), Some(email.clone()));
        assert_eq!(email.narrow(Some("")), None);
    }

    #[test]
    fn restoring_undoes_printing() {
        for asked in [None, Some("email"), Some("orders:read"), Some("nothing")] {
            let scope = shop().grant(asked);
            assert_eq!(Scope::restore(&scope.to_string()), scope);
        }
    }

    #[test]
    fn a_scope_has_no_space_quote_or_backslash() {
        for wrong in ["", "a b", "a\"", "a\\", "ä", "a\n", &"x".repeat(65)] {
            assert_eq!(Scope::parse([wrong]), Err(ScopesInvalid::Token), "{wrong:?}");
        }
        let many: Vec<_> = (0..51).map(|n| n.to_string()).collect();
        assert_eq!(Scope::parse(many.iter().map(String::as_str)), Err(ScopesInvalid::TooMany));
    }
}
