//! Closed lists of words, such as the states of a sign-in: each word is the same in the API, in settings and in stores.

/// A closed list of words, with what each stands for.
pub trait Vocabulary: Copy + Eq + 'static {
    /// What the list is called.
    const NAME: &'static str;

    /// What it is about, in a sentence.
    const ABOUT: &'static str;

    /// All that are in it, in the order in which they are listed.
    const ALL: &'static [Self];

    /// The word.
    fn word(self) -> &'static str;

    /// What it stands for, in a sentence.
    fn meaning(self) -> &'static str;

    /// What that word stands for, if it is in the list.
    fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|known| known.word() == word)
    }
}

/// Declares lists of words, whose documentation is also what is told of them at run time.
macro_rules! words {
    ($($(#[doc = $doc:literal])* $name:ident {
        $($(#[doc = $variant_doc:literal])* $variant:ident = $word:literal,)*
    })*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum $name {
            $($(#[doc = $variant_doc])* $variant,)*
        }

        impl $name {
            /// All of them, in the order in which they are listed.
            pub const ALL: [Self; [$($word),*].len()] = [$(Self::$variant),*];

            /// The word for it in the API, in settings and in stores.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }

            /// What that word stands for.
            pub fn parse(word: &str) -> Option<Self> {
                <Self as $crate::vocabulary::Vocabulary>::of_word(word)
            }
        }

        impl $crate::vocabulary::Vocabulary for $name {
            const NAME: &'static str = stringify!($name);
            const ABOUT: &'static str = concat!($($doc),*).trim_ascii();
            const ALL: &'static [Self] = &$name::ALL;

            fn word(self) -> &'static str {
                self.as_str()
            }

            fn meaning(self) -> &'static str {
                match self {
                    $(Self::$variant => concat!($($variant_doc),*).trim_ascii(),)*
                }
            }
        }
    )*};
}
pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::Vocabulary;
    use crate::app::AppKind;

    #[test]
    fn a_list_knows_its_words_and_what_they_mean() {
        assert_eq!((AppKind::NAME, AppKind::ALL.len()), ("AppKind", 2));
        assert_eq!(AppKind::ABOUT, "Whether an app can keep a secret (RFC 6749 §2.1).");
        assert_eq!(AppKind::Public.word(), "public");
        assert_eq!(
            AppKind::Public.meaning(),
            "Runs in a browser or on a device: proves itself by PKCE alone."
        );
        assert_eq!(AppKind::of_word("confidential"), Some(AppKind::Confidential));
        assert_eq!(AppKind::of_word("Public"), None);
    }
}
