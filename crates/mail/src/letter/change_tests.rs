//! The letters of a change of an address.

use super::render;
use super::tests::letter;
use gatepost_application::{ChangeNotice, Letter, LinkUrl, Notice};
use gatepost_domain::address_change::{Says, Side};
use gatepost_domain::sign_in::Locale;
use std::collections::BTreeSet;

const URL: &str = "https://auth.example.org/apps/acme/account/change/AAAA";

fn change(tag: &str, side: Side, says: Says) -> Letter {
    let (old_hint, new_hint) = (
        "o\u{2022}\u{2022}\u{2022}@e\u{2022}\u{2022}\u{2022}.org",
        "n\u{2022}\u{2022}\u{2022}@e\u{2022}\u{2022}\u{2022}.com",
    );
    let notice = ChangeNotice { side, says, old_hint: old_hint.to_owned(), new_hint: new_hint.to_owned() };
    Letter {
        notice: Some(Notice::AddressChange(notice)),
        link: (says == Says::Asks).then(|| LinkUrl::sample(URL)),
        code: None,
        locale: Locale::parse(tag).ok(),
        ..letter("ACME")
    }
}

#[test]
fn each_of_the_four_letters_says_something_else_in_every_language() {
    let mut texts = BTreeSet::new();
    for tag in ["en", "de", "fr", "es", "ja", "ar"] {
        for side in [Side::Old, Side::New] {
            for says in [Says::Asks, Says::Tells] {
                let rendered = render(&change(tag, side, says)).unwrap();
                assert!(rendered.subject.contains("ACME"), "{}", rendered.subject);
                let asks = says == Says::Asks;
                assert_eq!((rendered.html.contains(URL), rendered.text.contains(URL)), (asks, asks), "{tag}");
                assert_eq!(rendered.html.contains("href"), asks, "{tag}");
                assert_eq!(rendered.html.contains("dir=\"rtl\""), tag == "ar");
                texts.insert(rendered.text);
            }
        }
    }
    assert_eq!(texts.len(), 24);
}

#[test]
fn no_reader_learns_the_other_address() {
    for (side, other) in
        [(Side::Old, "n\u{2022}\u{2022}\u{2022}@"), (Side::New, "o\u{2022}\u{2022}\u{2022}@")]
    {
        let rendered = render(&change("en", side, Says::Asks)).unwrap();
        assert!(rendered.text.contains(other), "{}", rendered.text);
        assert!(rendered.text.contains("only when both addresses have confirmed"), "{}", rendered.text);
    }
}
