//! Some kinds of letters are written in several situations, and one template of the app's has to do for all of them.

use super::LetterKind;
use crate::address_change::{Says, Side};
use crate::sign_in::SignInMethod;

/// Which letter of a kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LetterVariant {
    /// Signs in, by what it carries.
    SignIn(SignInMethod),
    /// Asks one of two addresses whether the one may take the other's place, or tells it that it did.
    EmailChange(Says, Side),
    /// Tells of a sign-in in a browser that the person had no session in before.
    NewDevice,
    /// Tells whoever was erased.
    Erased,
}

impl LetterVariant {
    /// All letters of that kind.
    pub const fn all(kind: LetterKind) -> &'static [Self] {
        match kind {
            LetterKind::SignIn => &[
                Self::SignIn(SignInMethod::Link),
                Self::SignIn(SignInMethod::Code),
                Self::SignIn(SignInMethod::Both),
            ],
            LetterKind::EmailChange => &[
                Self::EmailChange(Says::Asks, Side::Old),
                Self::EmailChange(Says::Asks, Side::New),
                Self::EmailChange(Says::Tells, Side::Old),
                Self::EmailChange(Says::Tells, Side::New),
            ],
            LetterKind::NewDevice => &[Self::NewDevice],
            LetterKind::Erased => &[Self::Erased],
        }
    }

    /// The one that is shown of a kind where nobody says which.
    pub const fn usual(kind: LetterKind) -> Self {
        match kind {
            LetterKind::SignIn => Self::SignIn(SignInMethod::Both),
            LetterKind::EmailChange => Self::EmailChange(Says::Asks, Side::Old),
            LetterKind::NewDevice => Self::NewDevice,
            LetterKind::Erased => Self::Erased,
        }
    }

    /// What the letter is about.
    pub const fn kind(self) -> LetterKind {
        match self {
            Self::SignIn(_) => LetterKind::SignIn,
            Self::EmailChange(..) => LetterKind::EmailChange,
            Self::NewDevice => LetterKind::NewDevice,
            Self::Erased => LetterKind::Erased,
        }
    }

    /// The word for it in the API and on the command line; the only letter of a kind is called as that is.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SignIn(method) => method.as_str(),
            Self::EmailChange(Says::Asks, Side::Old) => "asks_old",
            Self::EmailChange(Says::Asks, Side::New) => "asks_new",
            Self::EmailChange(Says::Tells, Side::Old) => "tells_old",
            Self::EmailChange(Says::Tells, Side::New) => "tells_new",
            Self::NewDevice | Self::Erased => self.kind().as_str(),
        }
    }

    /// The letter of that kind that the word stands for.
    pub fn parse(kind: LetterKind, word: &str) -> Option<Self> {
        Self::all(kind).iter().copied().find(|variant| variant.as_str() == word)
    }

    /// The words for all letters of that kind, as a sentence lists them.
    pub fn words(kind: LetterKind) -> String {
        Self::all(kind).iter().map(|variant| variant.as_str()).collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_has_a_word_of_its_own_within_its_kind() {
        for kind in LetterKind::ALL {
            assert_eq!(LetterKind::parse(kind.as_str()), Some(kind));
            let all = LetterVariant::all(kind);
            assert!(all.contains(&LetterVariant::usual(kind)), "{kind:?}");
            for variant in all {
                assert_eq!(variant.kind(), kind);
                assert_eq!(LetterVariant::parse(kind, variant.as_str()), Some(*variant));
            }
        }
        assert_eq!(LetterVariant::parse(LetterKind::Erased, "both"), None);
        assert_eq!(LetterVariant::words(LetterKind::SignIn), "link, code, both");
    }
}
