//! Every message in every language, as it is said.

use crate::messages::declared;
use crate::{Language, confirm, letter, link, moment, page, wait};
use gatepost_domain::time::Timestamp;
use std::collections::BTreeSet;
use std::time::Duration;

/// 2026-01-31T12:05:09Z.
const AT: Timestamp = Timestamp::from_seconds(1_769_861_109);

#[test]
fn every_message_can_be_said_in_every_language() {
    for language in Language::ALL {
        for message in declared() {
            let said = (message.sample)(language).unwrap();
            assert!(!said.is_empty() && !said.contains("  ") && !said.contains(['{', '}']), "{said}");
            assert_eq!(said.trim(), said, "{} in {language:?}", message.id);
            assert!(!said.contains(['\u{ad}', '\u{200b}', '\n']), "{} in {language:?}", message.id);
        }
    }
}

#[test]
fn letters_in_english_are_ascii_and_pages_have_no_hidden_marks() {
    for message in declared() {
        let said = (message.sample)(Language::En).unwrap();
        let is_of_letters = ["letter", "code", "moment", "who"].iter().any(|s| message.id.starts_with(s));
        assert!(!is_of_letters || said.is_ascii(), "{said}");
        assert!(!said.contains(|c: char| ('\u{2066}'..='\u{2069}').contains(&c) || c == '\u{a0}'), "{said}");
    }
}

#[test]
fn no_language_says_a_sentence_of_another() {
    // Names of things that are alike in several languages.
    let alike = ["notice-front-heading", "page-title"];
    for message in declared().filter(|message| !alike.contains(&message.id)) {
        let english = (message.sample)(Language::En).unwrap();
        if english.split(' ').filter(|word| word.chars().all(char::is_alphabetic)).count() < 3 {
            continue;
        }
        let said: BTreeSet<_> =
            Language::ALL.iter().map(|language| (message.sample)(*language).unwrap()).collect();
        assert_eq!(said.len(), Language::ALL.len(), "{}: {said:?}", message.id);
    }
}

#[test]
fn a_moment_is_told_by_the_minute_that_has_begun() {
    let told = Language::ALL.map(|l| (l.date(AT).to_string(), l.clock(AT).to_string()));
    let expected = [
        ("31 January 2026", "12:05 UTC"),
        ("31. Januar 2026", "12:05 Uhr UTC"),
        ("31 janvier 2026", "12:05 UTC"),
        ("31 de enero de 2026", "12:05 UTC"),
        ("2026年1月31日", "12:05 UTC"),
        ("31 يناير 2026", "12:05 UTC"),
    ];
    assert_eq!(told.each_ref().map(|(date, clock)| (date.as_str(), clock.as_str())), expected);
    assert_eq!(Language::En.precisely(AT).as_str(), "31 January 2026, 12:05:09 UTC");
    assert_eq!(Language::Fr.date(Timestamp::from_seconds(0)).as_str(), "1er janvier 1970");
    assert_eq!(Language::En.date(Timestamp::from_micros(i64::MAX)).as_str(), "1 January 1970");
}

#[test]
fn every_month_has_a_name_of_its_own() {
    for language in Language::ALL {
        let told = (1..=12).map(|month| language.say(moment::Date { day: 2, month, year: 2026 }));
        assert_eq!(told.collect::<BTreeSet<_>>().len(), 12, "{language:?}");
    }
}

#[test]
fn a_span_is_never_told_too_long_and_a_wait_never_too_short() {
    let from = Timestamp::from_seconds(1000);
    let span =
        |micros: i64| Language::En.span(from, Timestamp::from_micros(1_000_000_000 + micros)).to_string();
    assert_eq!(span(599_999_999), "9 minutes");
    assert_eq!(span(59_000_000), "less than a minute");
    assert_eq!(span(-1), "less than a minute");
    assert_eq!(
        [60, 3600, 5400, 7200].map(|s| span(s * 1_000_000)),
        ["1 minute", "1 hour", "90 minutes", "2 hours"]
    );
    let wait = |millis| Language::En.wait(Duration::from_millis(millis)).to_string();
    assert_eq!([0, 200, 1200].map(wait), ["1 second", "1 second", "2 seconds"]);
    assert_eq!(
        [119_000, 120_000, 120_001, 3_600_000].map(wait),
        ["119 seconds", "2 minutes", "3 minutes", "1 hour"]
    );
    assert_eq!(Language::En.ago(from, Timestamp::from_seconds(1130)).as_str(), "2 minutes ago");
    assert_eq!(
        Language::En.left(from, Timestamp::from_seconds(1059)).as_str(),
        "less than a minute from now"
    );
}

#[test]
fn plurals_follow_each_language() {
    let wrong = |language: Language, tries| language.say(wait::CodeWrong { tries });
    assert!(wrong(Language::En, 1).ends_with("You have 1 more try."));
    assert!(wrong(Language::De, 4).ends_with("Sie haben noch 4 Versuche."));
    assert!(wrong(Language::Fr, 1).ends_with("Il vous reste 1 essai."));
    assert!(wrong(Language::Ja, 1).ends_with("あと 1 回入力できます。"));
    let arabic = [1, 2, 3, 10, 11, 99, 100].map(|minutes| Language::Ar.say(moment::Minutes { minutes }));
    let expected = ["دقيقة واحدة", "دقيقتين", "3 دقائق", "10 دقائق", "11 دقيقة", "99 دقيقة", "100 دقيقة"];
    assert_eq!(arabic, expected);
    for language in Language::ALL {
        for count in 0..=200 {
            let said = [
                language.say(moment::Seconds { seconds: count }),
                language.say(moment::Hours { hours: count }),
                language.say(moment::Ago { minutes: count }),
                language.say(moment::Left { minutes: count }),
            ];
            assert!(said.iter().all(|said| !said.is_empty() && !said.starts_with("moment-")), "{said:?}");
        }
    }
}

#[test]
fn values_are_kept_apart_only_where_they_run_against_the_sentence() {
    assert_eq!(Language::Ar.say(letter::Heading { app: "ACME" }), "تسجيل الدخول إلى \u{2068}ACME\u{2069}");
    assert_eq!(Language::Ar.say_bare(letter::Subject { app: "ACME" }), "تسجيل الدخول إلى ACME");
    assert_eq!(Language::En.say(letter::Heading { app: "ACME" }), "Sign in to ACME");
    assert_eq!(Language::En.say(letter::Heading { app: "متجر" }), "Sign in to \u{2068}متجر\u{2069}");
    assert_eq!(Language::Ar.quote("203.0.113.7").as_str(), "\u{2068}203.0.113.7\u{2069}");
    // Digits to copy come without a mark that would be copied too.
    assert!(!Language::Ar.say(wait::Number { number: "47" }).contains('\u{2068}'));
    let heading = Language::Ar.phrase(confirm::ApprovedHeading);
    assert_eq!(Language::Ar.say(page::Title { heading, app: "متجر" }), "تم التأكيد – متجر");
}

#[test]
fn a_button_that_a_sentence_names_is_named_as_it_is() {
    for language in Language::ALL {
        assert!(language.say(link::NotYou { app: "ACME" }).contains(&language.say(link::Refuse)));
        assert!(language.say(wait::CheckAgainHint).contains(&language.say(wait::CheckAgain)));
    }
}
