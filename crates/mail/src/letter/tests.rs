//! What letters look like, and what never gets into one.

use super::*;
use crate::sender::Sender;
use gatepost_application::LinkUrl;
use gatepost_domain::app::AppName;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::id::{DeliveryId, SignInId};
use gatepost_domain::sign_in::{Locale, SupportId};
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::{Asker, Visitor};
use gatepost_words::Language;

const LINK: &str = "https://auth.acme.example/l/0123456789_-ABCDEFGHIJKLMNOPQRSTUVWXYZabcde";

fn letter(app_name: &str) -> Letter {
    let asked_at = Timestamp::from_seconds(1_769_860_812);
    let asker = Visitor {
        ip: Some("203.0.113.7".parse().unwrap()),
        browser: Some("Firefox".to_owned()),
        system: Some("Linux".to_owned()),
    };
    Letter {
        id: DeliveryId::new(asked_at, [7; 10]),
        support_id: SupportId::of(SignInId::new(asked_at, [9; 10])),
        to: EmailAddress::parse("Alice.Doe@example.org").unwrap(),
        app_name: AppName::parse(app_name).unwrap(),
        link: LinkUrl::sample(LINK),
        asker: Asker::Person(asker),
        asked_at,
        expires_at: Timestamp::from_seconds(1_769_860_812 + 600),
        locale: None,
    }
}

fn composed(letter: &Letter) -> String {
    compose(letter, &Sender::parse("Gatepost <signin@auth.acme.example>").unwrap()).unwrap().content
}

/// The headers of a message, unfolded.
fn headers(content: &str) -> Vec<(String, String)> {
    let (head, _) = content.split_once("\r\n\r\n").unwrap();
    let unfolded = head.replace("\r\n ", " ");
    unfolded
        .split("\r\n")
        .map(|line| line.split_once(": ").unwrap())
        .map(|(n, v)| (n.to_owned(), v.to_owned()))
        .collect()
}

#[test]
fn a_letter_reads_well() {
    let rendered = render(&letter("ACME")).unwrap();
    assert_eq!(rendered.subject, "Sign in to ACME");
    insta::assert_snapshot!("person_text", rendered.text);
    insta::assert_snapshot!("person_html", rendered.html);
}

#[test]
fn a_letter_speaks_the_language_that_was_asked_for() {
    for language in Language::ALL {
        let asked = Letter { locale: Some(Locale::parse(language.tag()).unwrap()), ..letter("ACME") };
        let rendered = render(&asked).unwrap();
        insta::assert_snapshot!(
            format!("text_{}", language.tag()),
            format!("{}\n\n{}", rendered.subject, rendered.text)
        );
        let root = format!("<html lang=\"{}\" dir=\"{}\">", language.tag(), language.direction());
        assert!(rendered.html.contains(&root) && rendered.html.is_ascii(), "{}", rendered.html);
    }
    for (locale, subject) in [("de-AT", "Anmeldung bei ACME"), ("pt-BR", "Sign in to ACME")] {
        let asked = Letter { locale: Some(Locale::parse(locale).unwrap()), ..letter("ACME") };
        assert_eq!(render(&asked).unwrap().subject, subject);
    }
}

#[test]
fn an_arabic_letter_runs_from_right_to_left() {
    let asked = Letter { locale: Some(Locale::parse("ar-EG").unwrap()), ..letter("ACME") };
    let html = render(&asked).unwrap().html;
    assert!(!html.contains("align=\"left\""), "{html}");
    insta::assert_snapshot!("html_ar", html);
}

#[test]
fn a_letter_is_small_in_every_language() {
    for language in Language::ALL {
        for name in ["ACME".to_owned(), "\u{1F510}".repeat(80)] {
            let asked = Letter { locale: Some(Locale::parse(language.tag()).unwrap()), ..letter(&name) };
            let content = composed(&asked);
            assert!(content.is_ascii() && content.len() < 20_000, "{} in {language:?}", content.len());
        }
    }
}

#[test]
fn a_letter_that_a_server_asked_for_says_so() {
    let asked = Letter { asker: Asker::Server(Visitor::default()), ..letter("ACME") };
    insta::assert_snapshot!("server_text", render(&asked).unwrap().text);
}

#[test]
fn a_message_has_its_headers_and_both_parts() {
    insta::assert_snapshot!("message", composed(&letter("ACME")));
}

#[test]
fn a_message_with_letters_of_other_scripts_is_encoded() {
    let content = composed(&letter("Ärzte & 東京 <№1>"));
    assert!(content.is_ascii());
    insta::assert_snapshot!("message_in_other_scripts", content);
}

#[test]
fn the_same_letter_is_the_same_message() {
    assert_eq!(composed(&letter("ACME")), composed(&letter("ACME")));
}

#[test]
fn a_message_has_one_recipient_and_no_thread() {
    for name in
        ["ACME", "a, b@x.example", "Bcc: b@x.example", "=?utf-8?q?=0D=0ABcc:_b@x.example?=", &"é".repeat(80)]
    {
        let headers = headers(&composed(&letter(name)));
        let names: Vec<&str> = headers.iter().map(|(name, _)| name.as_str()).collect();
        let expected = [
            "From",
            "To",
            "Subject",
            "Date",
            "Message-ID",
            "Auto-Submitted",
            "X-Entity-Ref-ID",
            "MIME-Version",
            "Content-Type",
        ];
        assert_eq!(names, expected, "{name}");
        assert_eq!(headers[1].1, "Alice.Doe@example.org");
        assert!(!headers[2].1.contains("=?utf-8?q?=0D"), "{name}");
    }
}

#[test]
fn nothing_in_a_letter_is_fetched() {
    let html = render(&letter("ACME")).unwrap().html;
    assert_eq!(html.matches("http").count(), 2, "the link behind the button, and as text");
    assert_eq!(html.matches("href=").count(), 1);
    assert!(html.contains(&format!("href=\"{LINK}\"")));
    let hostile = render(&letter("<img src=//evil.example/x style=\"a:url(x)\">")).unwrap().html;
    for html in [html, hostile] {
        assert!(!html.contains("<img") && !html.contains("src=\"") && !html.contains("@import"));
    }
}

#[test]
fn every_line_ends_as_mail_wants_and_is_short_enough() {
    let content = composed(&letter("ACME"));
    assert_eq!(content.matches('\n').count(), content.matches("\r\n").count());
    assert_eq!(content.matches('\r').count(), content.matches("\r\n").count());
    assert!(content.split("\r\n").all(|line| line.len() <= 998));
    assert!(content.ends_with("\r\n"));
}
