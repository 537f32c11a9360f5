//! What is so, by name: how things are told to operators and in audit events, the same everywhere.
//!
//! Facts print as JSON (RFC 8259). Nothing is read here; whoever wants JSON as a tree reads what is printed.

use crate::time::Timestamp;
use std::fmt::{self, Write};

/// One value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fact {
    /// True or false.
    Flag(bool),
    /// A whole number.
    Number(u64),
    /// A text.
    Text(String),
    /// A moment, told to the second (RFC 3339).
    Moment(Timestamp),
    /// Several values.
    List(Vec<Fact>),
    /// Several values by name.
    Object(Facts),
    /// A text that is JSON already, as whoever wrote it had it judged.
    Json(String),
}

/// Values by name, in the order in which they are told.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Facts(Vec<(&'static str, Fact)>);

impl Facts {
    /// Those that are set, of values that may be missing.
    pub fn of<const N: usize>(facts: [(&'static str, Option<Fact>); N]) -> Self {
        Self(facts.into_iter().filter_map(|(name, fact)| Some((name, fact?))).collect())
    }

    /// The value of that name.
    pub fn get(&self, name: &str) -> Option<&Fact> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, fact)| fact)
    }

    /// As [`Facts::get`], to change it.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Fact> {
        self.0.iter_mut().find(|(known, _)| *known == name).map(|(_, fact)| fact)
    }

    /// Names and values.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Fact)> {
        self.0.iter().map(|(name, fact)| (*name, fact))
    }

    /// Only those with these names.
    #[must_use]
    pub fn only(mut self, names: &[&str]) -> Self {
        self.0.retain(|(name, _)| names.contains(name));
        self
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As one value; nothing if there is none.
    pub fn filled(self) -> Option<Fact> {
        (!self.is_empty()).then_some(Fact::Object(self))
    }
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Fact {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<u64> for Fact {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Fact {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<Timestamp> for Fact {
    fn from(at: Timestamp) -> Self {
        Self::Moment(at)
    }
}

impl<F: Into<Fact>> FromIterator<F> for Fact {
    fn from_iter<I: IntoIterator<Item = F>>(items: I) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag) => write!(f, "{flag}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Text(text) => quote(f, text),
            Self::Moment(at) => write!(f, "\"{at}\""),
            Self::Json(text) => f.write_str(text),
            Self::Object(facts) => write!(f, "{facts}"),
            Self::List(items) => {
                f.write_char('[')?;
                for (place, item) in items.iter().enumerate() {
                    f.write_str(if place > 0 { "," } else { "" })?;
                    write!(f, "{item}")?;
                }
                f.write_char(']')
            }
        }
    }
}

impl fmt::Display for Facts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('{')?;
        for (place, (name, fact)) in self.iter().enumerate() {
            f.write_str(if place > 0 { "," } else { "" })?;
            quote(f, name)?;
            write!(f, ":{fact}")?;
        }
        f.write_char('}')
    }
}

/// A string as RFC 8259 §7 writes it.
fn quote(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    f.write_char('"')?;
    for c in text.chars() {
        match c {
            '"' | '\\' => write!(f, "\\{c}")?,
            c if u32::from(c) < 0x20 => write!(f, "\\u{:04x}", u32::from(c))?,
            c => f.write_char(c)?,
        }
    }
    f.write_char('"')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn facts_print_as_json() {
        let inner = Facts::of([("a", Some(true.into())), ("gone", None)]);
        let facts = Facts::of([
            ("text", Some("x\"\\\n\u{1}ü".into())),
            ("number", Some(7_u64.into())),
            ("at", Some(Timestamp::from_seconds(1_769_860_800).into())),
            ("list", Some(["a", "b"].into_iter().collect())),
            ("object", inner.filled()),
            ("json", Some(Fact::Json("{\"k\":[]}".to_owned()))),
            ("empty", Facts::default().filled()),
        ]);
        assert_eq!(
            facts.to_string(),
            "{\"text\":\"x\\\"\\\\\\u000a\\u0001ü\",\"number\":7,\"at\":\"2026-01-31T12:00:00Z\",\"list\":[\"a\",\"b\"],\
             \"object\":{\"a\":true},\"json\":{\"k\":[]}}"
        );
        assert_eq!(Fact::List(Vec::new()).to_string(), "[]");
        assert_eq!(Facts::default().to_string(), "{}");
    }

    proptest! {
        #[test]
        fn no_text_leaves_its_quotes(text in any::<String>()) {
            let printed = Fact::from(text.as_str()).to_string();
            let inside = printed.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap();
            let mut chars = inside.chars();
            while let Some(c) = chars.next() {
                prop_assert!(c >= ' ' && c != '"', "{printed}");
                if c == '\\' {
                    prop_assert!(chars.next().is_some_and(|c| matches!(c, '"' | '\\' | 'u')), "{printed}");
                }
            }
        }
    }
}
