//! The letter to somebody who was erased.

use super::render;
use super::tests::letter;
use gatepost_application::{Letter, Notice};
use gatepost_domain::sign_in::Locale;
use std::collections::BTreeSet;

fn erased(tag: &str) -> Letter {
    let locale = Locale::parse(tag).ok();
    Letter { notice: Some(Notice::Erased), link: None, code: None, locale, ..letter("ACME") }
}

#[test]
fn whoever_was_erased_is_told_in_their_language_and_gets_nothing_to_press() {
    let mut texts = BTreeSet::new();
    for tag in ["en", "de", "fr", "es", "ja", "ar"] {
        let rendered = render(&erased(tag)).unwrap();
        assert!(rendered.subject.contains("ACME"), "{}", rendered.subject);
        assert!(!rendered.html.contains("href") && !rendered.html.contains("://"), "{tag}");
        assert!(!rendered.text.contains("://") && !rendered.text.contains("None"), "{tag}");
        assert_eq!(rendered.html.contains("dir=\"rtl\""), tag == "ar");
        texts.insert(rendered.text);
    }
    assert_eq!(texts.len(), 6);
    let english = render(&erased("en")).unwrap();
    assert_eq!(english.subject, "Your account at ACME was deleted");
    assert!(english.text.contains("31 January 2026"), "{}", english.text);
}
