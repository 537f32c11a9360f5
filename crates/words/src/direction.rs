//! Values that run against their sentence, and the marks that keep them apart (UAX #9).

use crate::Language;
use std::borrow::Cow;

/// FIRST STRONG ISOLATE: what follows finds its own direction.
const OPEN: char = '\u{2068}';
/// POP DIRECTIONAL ISOLATE: and here it ends.
const CLOSE: char = '\u{2069}';

/// The value as it may stand in a sentence of that language: between isolating marks where it could pull the words
/// around it out of order, else as it is. An English sentence about an English name has no marks.
pub(crate) fn isolated(value: &str, language: Language) -> Cow<'_, str> {
    let pulls = if language.is_right_to_left() {
        value.chars().any(|c| !(runs_left(c) || c.is_ascii_digit() || c == ' '))
    } else {
        value.chars().any(runs_left)
    };
    if pulls { Cow::Owned(format!("{OPEN}{value}{CLOSE}")) } else { Cow::Borrowed(value) }
}

/// Whether a character is of a script that runs from right to left, by the blocks that Unicode keeps for them.
const fn runs_left(c: char) -> bool {
    matches!(c,
        '\u{590}'..='\u{8ff}'
        | '\u{200f}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_runs_against_its_sentence_is_kept_apart() {
        for (language, value, apart) in [
            (Language::En, "ACME (2)", false),
            (Language::En, "متجر", true),
            (Language::De, "Ärzte & 東京", false),
            (Language::Fr, "שלום", true),
            (Language::Ar, "ACME", true),
            (Language::Ar, "متجر 24", false),
            (Language::Ar, "123456", false),
            (Language::Ar, "2001:db8::7", true),
        ] {
            let shown = isolated(value, language);
            let expected = if apart { format!("\u{2068}{value}\u{2069}") } else { value.to_owned() };
            assert_eq!(shown, expected, "{value} in {language:?}");
        }
    }
}
