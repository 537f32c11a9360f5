//! The beginning of what a server said, fit to be shown to an operator: short, without control characters, and without what
//! looks like a secret or an address, which a server may repeat from what it was sent.

/// As much of an answer is kept at most.
pub const EXCERPT_BYTES: usize = 1024;

/// What secrets and signatures begin with.
const MARKS: [&str; 6] = ["whsec_", "gp_", "v1,", "Bearer", "Basic", "eyJ"];

const MASK: &str = "•••";

/// The excerpt of these bytes.
pub fn excerpt(bytes: &[u8]) -> String {
    let head = bytes.get(..EXCERPT_BYTES).unwrap_or(bytes);
    let text = String::from_utf8_lossy(head);
    let mut shown = String::new();
    let mut is_after_scheme = false;
    for word in text.split_inclusive(is_gap) {
        let (body, gap) = split_gap(word);
        let is_secret = MARKS.iter().any(|mark| body.contains(mark)) || body.contains('@') || is_after_scheme;
        is_after_scheme = !body.is_empty() && (body.ends_with("Bearer") || body.ends_with("Basic"))
            || body.is_empty() && is_after_scheme;
        shown.push_str(if is_secret && !body.is_empty() { MASK } else { body });
        if let Some(gap) = gap {
            shown.push(if gap.is_control() { ' ' } else { gap });
        }
    }
    cut(shown)
}

/// What stands between words: what quotes and lists have there too.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || c.is_control() || "\"'<>{}[]();&?=:".contains(c)
}

fn split_gap(word: &str) -> (&str, Option<char>) {
    match word.chars().next_back().filter(|last| is_gap(*last)) {
        Some(gap) => (word.get(..word.len() - gap.len_utf8()).unwrap_or_default(), Some(gap)),
        None => (word, None),
    }
}

/// At most [`EXCERPT_BYTES`], whole characters.
fn cut(mut text: String) -> String {
    if text.len() > EXCERPT_BYTES {
        let end = (0..=EXCERPT_BYTES).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
        text.truncate(end);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_server_repeats_is_masked() {
        for (said, shown) in [
            ("ok", "ok"),
            (r#"{"error":"no such user"}"#, r#"{"error":"no such user"}"#),
            ("unknown ann@example.org here", "unknown ••• here"),
            (r#"{"to":"ann@example.org"}"#, r#"{"to":"•••"}"#),
            ("whsec_AAAA= is wrong", "•••= is wrong"),
            ("signature v1,c2lnbmF0dXJl", "signature •••"),
            ("Authorization: Bearer abc.def", "Authorization: ••• •••"),
            ("gp_client_abc", "•••"),
            ("a\r\nb\0c\u{7}d", "a  b c d"),
        ] {
            assert_eq!(excerpt(said.as_bytes()), shown);
        }
    }

    #[test]
    fn it_is_short_and_readable() {
        assert_eq!(excerpt("ä".repeat(4_000).as_bytes()).len(), EXCERPT_BYTES);
        assert_eq!(excerpt(&[0xff, b'a']), "\u{fffd}a");
    }

    proptest! {
        #[test]
        fn whatever_is_said_the_excerpt_is_short_and_shows_no_address(bytes in proptest::collection::vec(any::<u8>(), 0..3_000)) {
            let shown = excerpt(&bytes);
            prop_assert!(shown.len() <= EXCERPT_BYTES);
            prop_assert!(!shown.chars().any(char::is_control) && !shown.contains('@'));
        }
    }
}
