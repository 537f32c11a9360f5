//! Whether an app's own letter may be used: every letter that could be is written by it once.

use super::own::{fault, fill_in};
use gatepost_application::{DeviceNotice, Letter, LinkUrl, Notice};
use gatepost_domain::app::AppName;
use gatepost_domain::brand::Stationery;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::email_code::EmailCode;
use gatepost_domain::id::{DeliveryId, SignInId};
use gatepost_domain::sign_in::SupportId;
use gatepost_domain::template::{
    LetterKind, LetterTemplate, LetterVariant, TemplateFault, TemplatePart, TemplateProblem,
};
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::{Asker, Visitor};
use gatepost_words::Language;
use std::time::Duration;

/// As long as any link is.
const LINK: &str =
    "https://sign-in.a-rather-long-name.example.org/l/0123456789_-ABCDEFGHIJKLMNOPQRSTUVWXYZabcde";

/// A person's own page at an app whose name is as long as any.
const ACCOUNT: &str =
    "https://sign-in.a-rather-long-name.example.org/apps/a-name-of-an-app-that-is-as-long-as-may/account";

/// What would load or run something, if it stood in the HTML part.
const ELEMENTS: [&str; 15] = [
    "<img",
    "<script",
    "<link",
    "<iframe",
    "<object",
    "<embed",
    "<video",
    "<audio",
    "<source",
    "<svg",
    "<form",
    "<input",
    "<base",
    "<picture",
    "javascript:",
];

/// The same in attributes and styles, once spaces are taken away.
const REFERENCES: [&str; 5] = ["src=", "srcset=", "background=", "url(", "@import"];

/// Whether all letters of its kind can be written by that template, with whatever they may carry or not know, in its own
/// language and in ones that run either way.
pub fn check(template: &LetterTemplate) -> Result<(), TemplateFault> {
    let Some(source) = &template.source else { return Ok(()) };
    source.must_be_small()?;
    must_load_nothing(&source.html)?;
    let own = Language::lookup(template.locale.as_str()).unwrap_or_default();
    for language in [own, Language::En, Language::Ar] {
        for letter in samples(template.kind)? {
            let rendered = fill_in(source, &letter, language)?;
            // Lines of what was written are none of the template's.
            must_load_nothing(&rendered.html).map_err(|fault| TemplateFault { line: None, ..fault })?;
        }
    }
    Ok(())
}

fn must_load_nothing(html: &str) -> Result<(), TemplateFault> {
    let html = html.to_ascii_lowercase();
    let dense: String = html.chars().filter(|c| !c.is_whitespace()).collect();
    let element = ELEMENTS.into_iter().find(|element| html.contains(element));
    let found = element.or_else(|| REFERENCES.into_iter().find(|reference| dense.contains(reference)));
    match found {
        None => Ok(()),
        Some(found) => {
            let at = html.find(found).unwrap_or_default();
            let line = html.get(..at).map(|before| before.matches('\n').count() + 1);
            let detail = format!("{found} stands in it, and letters load and run nothing");
            let fault = fault(TemplatePart::Html, TemplateProblem::LoadsSomething, detail);
            Err(TemplateFault { line: line.filter(|_| at > 0), ..fault })
        }
    }
}

/// All letters of that kind, and those that know nothing of who stands behind them.
fn samples(kind: LetterKind) -> Result<Vec<Letter>, TemplateFault> {
    let sample = sample().ok_or_else(|| {
        let detail = "there is no letter to try it with".to_owned();
        fault(TemplatePart::Text, TemplateProblem::NotFilledIn, detail)
    })?;
    let variants = LetterVariant::all(kind).iter();
    let known: Vec<_> = variants.map(|variant| sample.clone().sampled(*variant, ACCOUNT)).collect();
    let unknown: Vec<_> = known.iter().cloned().map(of_nobody).collect();
    Ok([known, unknown].concat())
}

/// The same letter, of somebody of whom nothing is known.
fn of_nobody(letter: Letter) -> Letter {
    let notice = match letter.notice {
        Some(Notice::NewDevice(notice)) => Some(Notice::NewDevice(DeviceNotice { place: None, ..notice })),
        other => other,
    };
    Letter { notice, asker: Asker::Person(Visitor::default()), ..letter }
}

fn sample() -> Option<Letter> {
    let asked_at = Timestamp::from_seconds(1_769_860_812);
    let visitor = Visitor {
        ip: Some([203, 0, 113, 7].into()),
        browser: Some("Samsung Internet".to_owned()),
        system: Some("Android".to_owned()),
        request: None,
    };
    Some(Letter {
        id: DeliveryId::new(asked_at, [7; 10]),
        support_id: SupportId::of(SignInId::new(asked_at, [9; 10])),
        to: EmailAddress::parse("ann@example.org").ok()?,
        app_name: AppName::parse("Ärzte & <Söhne>").ok()?,
        stationery: Stationery::default(),
        sender: None,
        templates: Vec::new(),
        notice: None,
        link: Some(LinkUrl::sample(LINK)),
        code: Some(EmailCode::parse("048213").ok()?),
        asker: Asker::Person(visitor),
        asked_at,
        expires_at: asked_at.plus(Duration::from_mins(10)),
        locale: None,
        doubt: None,
    })
}
