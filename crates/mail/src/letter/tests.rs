//! What letters look like, and what never gets into one.

use super::*;
use crate::sender::Sender;
use gatepost_application::LinkUrl;
use gatepost_domain::app::AppName;
use gatepost_domain::brand::{Accent, Stationery};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::email_code::EmailCode;
use gatepost_domain::id::{DeliveryId, SignInId};
use gatepost_domain::sign_in::{Locale, SupportId};
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::{Asker, Visitor};
use gatepost_words::Language;

pub(super) const LINK: &str = "https://auth.acme.example/l/0123456789_-ABCDEFGHIJKLMNOPQRSTUVWXYZabcde";

/// A code that begins with a zero.
const DIGITS: &str = "048213";

/// A letter with link and code.
pub(super) fn letter(app_name: &str) -> Letter {
    let asked_at = Timestamp::from_seconds(1_769_860_812);
    let asker = Visitor {
        ip: Some("203.0.113.7".parse().unwrap()),
        browser: Some("Firefox".to_owned()),
        system: Some("Linux".to_owned()),
        request: None,
    };
    Letter {
        id: DeliveryId::new(asked_at, [7; 10]),
        support_id: SupportId::of(SignInId::new(asked_at, [9; 10])),
        to: EmailAddress::parse("Alice.Doe@example.org").unwrap(),
        app_name: AppName::parse(app_name).unwrap(),
        stationery: Stationery::default(),
        sender: None,
        templates: Vec::new(),
        notice: None,
        link: Some(LinkUrl::sample(LINK)),
        code: Some(EmailCode::parse(DIGITS).unwrap()),
        asker: Asker::Person(asker),
        asked_at,
        expires_at: Timestamp::from_seconds(1_769_860_812 + 600),
        locale: None,
        doubt: None,
    }
}

/// The same with the link alone, with the code alone, and with both.
fn kinds(app_name: &str) -> [(&'static str, Letter); 3] {
    [
        ("link", Letter { code: None, ..letter(app_name) }),
        ("code", Letter { link: None, ..letter(app_name) }),
        ("both", letter(app_name)),
    ]
}

/// Every kind of letter in every language.
fn all_kinds(app_name: &str) -> impl Iterator<Item = (&'static str, Letter)> {
    Language::ALL.into_iter().flat_map(move |language| {
        kinds(app_name).map(|(kind, letter)| (kind, told_in(language.tag(), letter)))
    })
}

/// The letter for somebody who asked for that language.
pub(super) fn told_in(tag: &str, letter: Letter) -> Letter {
    Letter { locale: Some(Locale::parse(tag).unwrap()), ..letter }
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

fn assert_text(name: &str, rendered: &Rendered) {
    insta::assert_snapshot!(format!("{name}_text"), format!("{}\n\n{}", rendered.subject, rendered.text));
}

#[test]
fn each_kind_of_letter_reads_well() {
    for (kind, letter) in kinds("ACME") {
        let rendered = render(&letter).unwrap();
        assert_text(&format!("{kind}_en"), &rendered);
        insta::assert_snapshot!(format!("{kind}_en_html"), rendered.html);
    }
}

#[test]
fn a_letter_that_carries_nothing_is_not_written() {
    let empty = Letter { link: None, code: None, ..letter("ACME") };
    assert!(matches!(render(&empty), Err(LetterUnwritten::Empty)));
}

#[test]
fn a_code_is_shown_once_and_in_one_piece() {
    for (kind, letter) in all_kinds("ACME") {
        let Rendered { subject, html, text } = render(&letter).unwrap();
        let times = usize::from(letter.code.is_some());
        assert_eq!(text.split("\r\n").filter(|line| *line == DIGITS).count(), times, "{kind}: {text}");
        assert_eq!(html.matches(&format!(">{DIGITS}</span>")).count(), times, "{kind}: {html}");
        for part in [&text, &html] {
            assert_eq!(part.matches(DIGITS).count(), times, "{kind}: {part}");
        }
        assert!(!subject.contains(DIGITS), "{kind}: {subject}");
    }
}

#[test]
fn a_letter_offers_what_it_carries() {
    let subjects = kinds("ACME").map(|(_, letter)| render(&letter).unwrap().subject);
    assert_eq!(subjects, ["Sign in to ACME", "Your code for ACME", "Sign in to ACME"]);
    for (kind, letter) in all_kinds("ACME") {
        let Rendered { html, text, .. } = render(&letter).unwrap();
        let times = usize::from(letter.link.is_some());
        assert_eq!(
            (html.matches("<a ").count(), text.matches(LINK).count()),
            (times, times),
            "{kind}: {html}"
        );
        assert_eq!(html.matches("http").count(), 2 * times, "{kind}: behind the button, and as text");
    }
}

#[test]
fn a_letter_speaks_the_language_that_was_asked_for() {
    for language in Language::ALL {
        let rendered = render(&told_in(language.tag(), letter("ACME"))).unwrap();
        assert_text(&format!("both_{}", language.tag()), &rendered);
        let root = format!("<html lang=\"{}\" dir=\"{}\">", language.tag(), language.direction());
        assert!(rendered.html.contains(&root) && rendered.html.is_ascii(), "{}", rendered.html);
    }
    for (tag, subject) in [("de-AT", "Anmeldung bei ACME"), ("pt-BR", "Sign in to ACME")] {
        assert_eq!(render(&told_in(tag, letter("ACME"))).unwrap().subject, subject);
    }
}

#[test]
fn whoever_asks_for_no_language_that_is_spoken_gets_the_app_s() {
    for (asked, default, subject) in [
        (None, Some("de-AT"), "Anmeldung bei ACME"),
        (Some("pt-BR"), Some("fr"), "Connexion à ACME"),
        (Some("de"), Some("fr"), "Anmeldung bei ACME"),
        (None, Some("pt"), "Sign in to ACME"),
    ] {
        let tag = |tag: &str| Locale::parse(tag).unwrap();
        let stationery = Stationery { default_locale: default.map(tag), accent: None };
        let letter = Letter { locale: asked.map(tag), stationery, ..letter("ACME") };
        assert_eq!(render(&letter).unwrap().subject, subject, "{asked:?}, {default:?}");
    }
}

#[test]
fn an_app_s_colour_is_the_button_s_in_light_and_dark() {
    let accent = Accent::parse("#7c2d12").unwrap();
    let stationery = Stationery { accent: Some(accent), default_locale: None };
    let html = render(&Letter { stationery, ..letter("ACME") }).unwrap().html;
    let (light, dark) = (accent.on_light().to_string(), accent.on_dark().to_string());
    assert_eq!((html.matches(&light).count(), html.matches(&dark).count()), (3, 2), "{html}");
    assert!(html.contains(&format!(".press a {{ color: {} !important", accent.ink_on_dark())), "{html}");
    let plain = render(&letter("ACME")).unwrap().html;
    let painted = plain.replace("#1f5fd0", &light).replace("#8ab4ff", &dark);
    assert_eq!(painted.replace("#0b1220", &accent.ink_on_dark().to_string()), html, "nothing else changes");
}

#[test]
fn an_arabic_letter_runs_from_right_to_left() {
    let html = render(&told_in("ar-EG", letter("ACME"))).unwrap().html;
    assert!(!html.contains("align=\"left\""), "{html}");
    insta::assert_snapshot!("both_ar_html", html);
}

#[test]
fn a_letter_is_small_in_every_language() {
    for name in ["ACME", &"\u{1F510}".repeat(80)] {
        for (kind, letter) in all_kinds(name) {
            let content = composed(&letter);
            assert!(content.is_ascii() && content.len() < 20_000, "{} of {kind}, {letter:?}", content.len());
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
    for ((_, first), (_, again)) in all_kinds("ACME").zip(all_kinds("ACME")) {
        assert_eq!(composed(&first), composed(&again));
    }
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
