//! The letter of a sign-in in a new browser.

use super::render;
use super::tests::{letter, told_in};
use gatepost_application::{DeviceNotice, Letter, Notice};
use gatepost_domain::visitor::{Asker, Visitor};
use std::collections::BTreeSet;

const ACCOUNT: &str = "https://auth.example.org/apps/acme/account";

fn new_device(tag: &str, place: Option<&str>) -> Letter {
    let notice = DeviceNotice { place: place.map(str::to_owned), account_url: ACCOUNT.to_owned() };
    let letter = Letter { link: None, code: None, ..told_in(tag, letter("ACME")) };
    Letter { notice: Some(Notice::NewDevice(notice)), ..letter }
}

#[test]
fn whoever_signed_in_somewhere_new_is_told_when_and_where_in_their_language() {
    let mut texts = BTreeSet::new();
    for tag in ["en", "de", "fr", "es", "ja", "ar"] {
        let rendered = render(&new_device(tag, Some("Lyon, France"))).unwrap();
        assert!(rendered.subject.contains("ACME"), "{}", rendered.subject);
        assert!(rendered.text.contains("Firefox") && rendered.text.contains("203.0.113.7"), "{tag}");
        assert!(rendered.text.contains("Lyon, France"), "{}", rendered.text);
        assert_eq!(rendered.html.contains("dir=\"rtl\""), tag == "ar");
        texts.insert(rendered.text);
    }
    assert_eq!(texts.len(), 6);
    let english = render(&new_device("en", Some("Lyon, France"))).unwrap();
    let when = "Signed in on 31 January 2026 at 12:00 UTC from Firefox on Linux, 203.0.113.7 (Lyon, France).";
    assert!(english.text.contains(when), "{}", english.text);
    let nowhere = render(&new_device("en", None)).unwrap();
    assert!(nowhere.text.contains("203.0.113.7.") && !nowhere.text.contains('('), "{}", nowhere.text);
    let nobody = Asker::Person(Visitor::default());
    let unknown = render(&Letter { asker: nobody, ..new_device("en", None) }).unwrap();
    assert!(unknown.text.contains("from an unknown browser."), "{}", unknown.text);
}

#[test]
fn its_only_address_is_the_person_s_own_page_and_nothing_is_said_of_an_end() {
    let rendered = render(&new_device("en", None)).unwrap();
    for part in [&rendered.html, &rendered.text] {
        let addresses: BTreeSet<_> = part.match_indices("https://").map(|(at, _)| &part[at..]).collect();
        assert!(
            !addresses.is_empty() && addresses.iter().all(|address| address.starts_with(ACCOUNT)),
            "{part}"
        );
        assert!(!part.contains("works once") && !part.contains("pass the link on"), "{part}");
    }
    assert!(rendered.html.contains(&format!("href=\"{ACCOUNT}\"")), "{}", rendered.html);
}
