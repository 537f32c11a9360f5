//! The languages, and which of them somebody gets.

/// A language that Gatepost speaks.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Language {
    /// English, which everybody gets who asks for none of the others.
    #[default]
    En,
    /// German.
    De,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Japanese.
    Ja,
    /// Arabic.
    Ar,
}

impl Language {
    /// All of them, in the order in which a reader is offered them.
    pub const ALL: [Self; 6] = [Self::En, Self::De, Self::Fr, Self::Es, Self::Ja, Self::Ar];

    /// Its tag (BCP 47), for `lang` and `Content-Language`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::Ja => "ja",
            Self::Ar => "ar",
        }
    }

    /// Which way its lines run, as HTML's `dir` says it.
    pub const fn direction(self) -> &'static str {
        if self.is_right_to_left() { "rtl" } else { "ltr" }
    }

    /// Whether its lines run from right to left.
    pub const fn is_right_to_left(self) -> bool {
        matches!(self, Self::Ar)
    }

    /// Its name as its own speakers write it, for a switch that they find whatever the page speaks.
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::De => "Deutsch",
            Self::Fr => "Français",
            Self::Es => "Español",
            Self::Ja => "日本語",
            Self::Ar => "العربية",
        }
    }

    /// The language that a tag asks for, by lookup (RFC 4647 §3.4): subtags are dropped from the end until one is spoken
    /// here, so `de-CH` gets German. Any text may be asked about; `*` asks for nothing in particular.
    pub fn lookup(tag: &str) -> Option<Self> {
        let wanted = tag.split('-').next().unwrap_or_default().trim();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(wanted))
    }

    /// The first of the wanted tags that is spoken here, else the default. The order of the tags is the order of who has
    /// a say: what was asked for by name ([`listed`](crate::listed) of `ui_locales`, a request's `locale`), then what the
    /// browser accepts ([`accepted`](crate::accepted)).
    pub fn negotiate<'a>(wanted: impl IntoIterator<Item = &'a str>, default: Self) -> Self {
        wanted.into_iter().find_map(Self::lookup).unwrap_or(default)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_gets_the_language_that_it_begins_with() {
        for (tag, language) in [
            ("en", Some(Language::En)),
            ("en-US", Some(Language::En)),
            ("DE-ch-1996", Some(Language::De)),
            (" fr ", Some(Language::Fr)),
            ("ar-EG-u-nu-arab", Some(Language::Ar)),
            ("ja-Latn", Some(Language::Ja)),
            ("eng", None),
            ("e", None),
            ("*", None),
            ("x-de", None),
            ("i-de", None),
            ("zh-Hans", None),
            ("", None),
            ("-", None),
            ("de_CH", None),
        ] {
            assert_eq!(Language::lookup(tag), language, "{tag}");
        }
    }

    #[test]
    fn the_first_language_that_is_spoken_here_is_taken() {
        let negotiate = |wanted: &[&'static str]| Language::negotiate(wanted.iter().copied(), Language::En);
        assert_eq!(negotiate(&["zh", "es-MX", "de"]), Language::Es);
        assert_eq!(negotiate(&["zh", "*"]), Language::En);
        assert_eq!(Language::negotiate([], Language::Ja), Language::Ja);
    }

    #[test]
    fn every_language_is_found_by_its_own_tag() {
        for language in Language::ALL {
            assert_eq!(Language::lookup(language.tag()), Some(language));
            assert!(!language.name().is_empty());
        }
        assert_eq!((Language::Ar.direction(), Language::De.direction()), ("rtl", "ltr"));
    }
}
