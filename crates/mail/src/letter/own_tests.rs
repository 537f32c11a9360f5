//! What an app's own letter may say, and that none ever keeps a letter from leaving.

use super::tests::{LINK, letter, told_in};
use super::*;
use gatepost_domain::app::AppId;
use gatepost_domain::brand::Stationery;
use gatepost_domain::sign_in::Locale;
use gatepost_domain::template::{LetterKind, LetterTemplate, TemplateSource};
use gatepost_domain::time::Timestamp;

const SUBJECT: &str = "Hallo bei {{ app_name }}";
const HTML: &str = "<p>Grüezi!</p>\n{% if link %}<a href=\"{{ link }}\">{{ said.link.button }}</a>{% endif %}\n\
                    {% if code %}<b>{{ code }}</b>{% endif %} <i>{{ asked }} {{ expires_in }}</i>\n";
const TEXT: &str =
    "{% if link %}{{ link }}{% endif %}\n{% if code %}{{ code }}{% endif %}\n{{ said.not_you }}\n";

fn template(locale: &str, subject: &str, html: &str, text: &str) -> LetterTemplate {
    LetterTemplate {
        app: AppId::parse("acme").unwrap(),
        kind: LetterKind::SignIn,
        locale: Locale::parse(locale).unwrap(),
        saved_at: Timestamp::from_seconds(0),
        source: Some(TemplateSource {
            subject: subject.to_owned(),
            html: html.to_owned(),
            text: text.to_owned(),
        }),
    }
}

#[test]
fn a_letter_is_written_in_the_app_s_own_words() {
    let own = template("de", SUBJECT, HTML, TEXT);
    assert_eq!(check(&own), Ok(()));
    let rendered = render(&Letter { templates: vec![own], ..told_in("de-AT", letter("A & <B>")) }).unwrap();
    assert_eq!(rendered.subject, "Hallo bei A & <B>");
    assert!(
        rendered.html.is_ascii() && rendered.html.contains("Gr&#252;ezi") && !rendered.html.contains("<B>")
    );
    assert!(
        rendered.html.contains("A &#38; &#60;B&#62;") && rendered.html.contains(&format!("href=\"{LINK}\""))
    );
    assert!(rendered.text.contains(&format!("{LINK}\r\n048213\r\nWenn")), "{}", rendered.text);
}

#[test]
fn the_nearest_of_an_app_s_own_letters_is_sent_in_the_reader_s_language() {
    let templates: Vec<_> = ["de-CH", "de", "pt"].iter().map(|tag| template(tag, tag, HTML, TEXT)).collect();
    for (asked, default, subject) in [
        (Some("de-CH"), None, "de-CH"),
        (Some("DE-ch"), None, "de-CH"),
        (Some("de-AT"), None, "de"),
        (Some("pt-BR"), None, "pt"),
        (Some("fr"), Some("de"), "Connexion à ACME"),
        (Some("zh"), Some("de-CH"), "de-CH"),
        (None, Some("de-LI"), "de"),
        (None, None, "Sign in to ACME"),
        (Some("en"), Some("de"), "Sign in to ACME"),
    ] {
        let tag = |tag: &str| Locale::parse(tag).unwrap();
        let stationery = Stationery { default_locale: default.map(tag), accent: None };
        let letter =
            Letter { locale: asked.map(tag), stationery, templates: templates.clone(), ..letter("ACME") };
        assert_eq!(render(&letter).unwrap().subject, subject, "{asked:?}, {default:?}");
    }
    let english = Letter { templates: vec![template("en", "Hello", HTML, TEXT)], ..letter("ACME") };
    assert_eq!(render(&english).unwrap().subject, "Hello", "English is the default of whoever has none");
}

#[test]
fn what_could_break_a_letter_is_refused_by_name_and_line() {
    let subject = |source: &str| (source.to_owned(), HTML.to_owned(), TEXT.to_owned());
    let html = |source: &str| (SUBJECT.to_owned(), source.to_owned(), TEXT.to_owned());
    let more = |source: &str| html(&format!("{HTML}{source}"));
    let text = |source: &str| (SUBJECT.to_owned(), HTML.to_owned(), source.to_owned());
    let work = "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}";
    for ((subject, html, text), said) in [
        (subject("{{ app_name"), "subject line 1: syntax: "),
        (more("\n{{ nobody }}"), "html line 5: blank_unknown: "),
        (more("{{ said.nobody }}"), "html line 4: blank_unknown: "),
        (text("{{ link }} {{ code }}"), "text line 1: blank_unknown: a blank is empty in some letters"),
        (text("{{ link|nobody }}"), "text line 1: syntax: "),
        (text(&format!("{TEXT}{work}")), "text line 4: too_much_work: "),
        (subject(""), "subject: subject_form: "),
        (subject("a\nb"), "subject: subject_form: "),
        (subject(&"x".repeat(201)), "subject: subject_form: "),
        (subject("Code {{ code or '' }}"), "subject: subject_tells: "),
        (subject("{{ link or code }}"), "subject: subject_tells: "),
        (html("<p>Hi</p>"), "html: link_missing: "),
        (text("{{ link or '' }}"), "text: code_missing: "),
        (more(&"x".repeat(20_000)), "html: too_large: "),
        (more("\n<IMG SRC = 'https://x.example/p.gif'>"), "html line 5: loads_something: "),
        (more("<style>p{background:url ( x )}</style>"), "html: loads_something: "),
        (more("<{{ 'body background' }}=x>"), "html: loads_something: "),
        (more(&" ".repeat(70_000)), "html: too_large: "),
    ] {
        let fault = check(&template("de", &subject, &html, &text)).unwrap_err().to_string();
        assert!(fault.starts_with(said), "{fault}");
    }
}

#[test]
fn no_blank_becomes_markup_whatever_a_template_asks_for() {
    let html = format!("{{% autoescape false %}}{{{{ app_name|safe }}}}{{% endautoescape %}}{HTML}");
    let own = template("en", SUBJECT, &html, TEXT);
    assert_eq!(check(&own), Ok(()));
    let rendered = render(&Letter { templates: vec![own], ..letter("<img src=x>") }).unwrap();
    assert!(!rendered.html.contains("<img"), "{}", rendered.html);
}

#[test]
fn a_template_that_fails_after_all_loses_no_letter() {
    let late = template(
        "en",
        SUBJECT,
        &format!("{HTML}{{% if app_name == 'ACME' %}}{{{{ nobody }}}}{{% endif %}}"),
        TEXT,
    );
    assert_eq!(check(&late), Ok(()), "no sample comes that far");
    let ours = render(&letter("ACME")).unwrap();
    let sent = render(&Letter { templates: vec![late], ..letter("ACME") }).unwrap();
    assert_eq!((sent.subject, sent.html, sent.text), (ours.subject, ours.html, ours.text));
}
