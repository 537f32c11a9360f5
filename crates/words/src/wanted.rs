//! What a reader asked for, read out of whatever came: both forms may be as long and as wrong as anybody likes.

/// As many tags are looked at; nobody reads more languages than that.
const MOST: usize = 32;

/// As many octets are looked at.
const LONGEST: usize = 2048;

/// How much a reader likes a language, in thousandths; 0 is not at all.
type Quality = u16;

/// The tags of `ui_locales` (OIDC Core §3.1.2.1), the best first.
pub fn listed(ui_locales: &str) -> impl Iterator<Item = &str> {
    bounded(ui_locales).split_ascii_whitespace().take(MOST)
}

/// The tags of an `Accept-Language` (RFC 9110 §12.5.4), the best first; of those that are liked alike, the first. What
/// can't be read counts as not wanted.
pub fn accepted(header: &str) -> impl Iterator<Item = &str> {
    let ranges = bounded(header).split(',').take(MOST);
    let mut wanted: Vec<_> = ranges.map(judged).filter(|(quality, _)| *quality > 0).collect();
    wanted.sort_by_key(|(quality, _)| std::cmp::Reverse(*quality));
    wanted.into_iter().map(|(_, tag)| tag)
}

/// The beginning of a text that is too long, without the word that the cut goes through.
fn bounded(text: &str) -> &str {
    if text.len() <= LONGEST {
        return text;
    }
    let kept = text.get(..text.floor_char_boundary(LONGEST)).unwrap_or_default();
    kept.rsplit_once([',', ' ']).map_or("", |(whole, _)| whole)
}

/// A range with its quality: `de;q=0.5` is German, in second place.
fn judged(range: &str) -> (Quality, &str) {
    let mut parts = range.split(';');
    let tag = parts.next().unwrap_or_default().trim();
    let weight = parts.find_map(|part| {
        let (name, value) = part.split_once('=')?;
        name.trim().eq_ignore_ascii_case("q").then(|| thousandths(value.trim()))
    });
    (weight.unwrap_or(1000), tag)
}

/// `0.5` as 500; what is no quality counts as none at all.
fn thousandths(text: &str) -> Quality {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let sound = part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    match whole {
        "1" if sound => 1000,
        "0" if sound => format!("{part:0<3}").parse().unwrap_or(0),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use proptest::prelude::*;

    #[test]
    fn languages_come_in_the_order_in_which_they_are_liked() {
        for (header, tags) in [
            ("de-CH, de;q=0.9, en;q=0.8, *;q=0.5", &["de-CH", "de", "en", "*"][..]),
            ("en;q=0.1,fr ; Q=0.9 , ja", &["ja", "fr", "en"]),
            ("es, ar", &["es", "ar"]),
            ("de;q=0, fr;q=0.001", &["fr"]),
            ("de;q=nonsense, fr;q=2, es;q=1.0, ja;q=0.1234, en;level=1", &["es", "en"]),
        ] {
            assert_eq!(accepted(header).collect::<Vec<_>>(), tags, "{header}");
        }
        assert_eq!(listed("  fr-CA fr\ten ").collect::<Vec<_>>(), ["fr-CA", "fr", "en"]);
    }

    #[test]
    fn what_is_too_long_is_read_to_where_it_is_enough() {
        assert_eq!(accepted(&"de,".repeat(1_000_000)).count(), MOST);
        assert_eq!(listed(&"de ".repeat(1_000_000)).count(), MOST);
        assert_eq!(accepted(&format!("fr,{}", "d".repeat(3000))).collect::<Vec<_>>(), ["fr"]);
        assert_eq!(listed(&"é".repeat(3000)).count(), 0);
    }

    proptest! {
        #[test]
        fn whatever_is_asked_for_some_language_is_spoken(header in "\\PC{0,64}", noise in any::<Vec<u8>>()) {
            let noise = String::from_utf8_lossy(&noise);
            let wanted = listed(&noise).chain(accepted(&header)).chain(accepted(&noise));
            prop_assert!(Language::ALL.contains(&Language::negotiate(wanted, Language::En)));
        }
    }
}
