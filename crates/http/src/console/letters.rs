//! Letters of an app as their readers see them.

use super::guard::Visit;
use super::page::Shown;
use super::stop::Stop;
use super::templates::Page;
use super::values::{app, of_app, path};
use crate::site::Site;
use gatepost_application::{LetterTestError, Ports};
use gatepost_domain::address_change::{Says, Side};
use gatepost_domain::app::AppId;
use gatepost_domain::sign_in::{Locale, SignInMethod};
use gatepost_domain::template::{LetterKind, LetterVariant};
use gatepost_words::Language;
use http::StatusCode;
use serde_json::{Value, json};

/// Which letter is meant: in that language, and which of its kind.
#[derive(Clone, Copy)]
struct Wanted {
    language: Language,
    variant: LetterVariant,
}

impl Wanted {
    /// Reads a language and a letter, which is a kind, a point, and the word of a letter of that kind. What is not understood is
    /// what is usual.
    fn read(locale: Option<&str>, letter: Option<&str>) -> Self {
        let language = locale.and_then(Language::lookup).unwrap_or_default();
        let (kind, word) = letter.and_then(|letter| letter.split_once('.')).unwrap_or_default();
        let kind = LetterKind::parse(kind).unwrap_or(LetterKind::SignIn);
        let variant = LetterVariant::parse(kind, word).unwrap_or(LetterVariant::usual(kind));
        Self { language, variant }
    }

    fn asked(visit: &Visit) -> Self {
        Self::read(visit.asked("locale"), visit.asked("letter"))
    }

    fn locale(self) -> Option<Locale> {
        Locale::parse(self.language.tag()).ok()
    }
}

/// How a letter is named in a query.
fn name(variant: LetterVariant) -> String {
    format!("{}.{}", variant.kind().as_str(), variant.as_str())
}

/// What operators call a letter.
const fn title(variant: LetterVariant) -> &'static str {
    match variant {
        LetterVariant::SignIn(SignInMethod::Link) => "Sign-in, with the link",
        LetterVariant::SignIn(SignInMethod::Code) => "Sign-in, with the code",
        LetterVariant::SignIn(SignInMethod::Both) => "Sign-in, with link and code",
        LetterVariant::EmailChange(Says::Asks, Side::Old) => "Change of address, asks the old one",
        LetterVariant::EmailChange(Says::Asks, Side::New) => "Change of address, asks the new one",
        LetterVariant::EmailChange(Says::Tells, Side::Old) => "Change of address, tells the old one",
        LetterVariant::EmailChange(Says::Tells, Side::New) => "Change of address, tells the new one",
        LetterVariant::NewDevice => "Sign-in in a new browser",
        LetterVariant::Erased => "Erased",
    }
}

/// All letters, as a list to choose from.
fn choices() -> Vec<Value> {
    let all = LetterKind::ALL.into_iter().flat_map(LetterVariant::all);
    all.map(|one| json!({ "name": name(*one), "title": title(*one) })).collect()
}

/// A letter, with its choices.
pub(super) async fn show<P: Ports>(site: &Site<P>, visit: &Visit, id: &AppId) -> Result<Shown, Stop> {
    let wanted = Wanted::asked(visit);
    let (app, kind, tag) = (app(site, id).await?, wanted.variant.kind(), wanted.language.tag());
    let own = site.gatepost.templates(id).await?.iter().any(|own| own.kind == kind && own.is_for(tag));
    let letter = site.gatepost.preview_letter(id, (wanted.locale(), wanted.variant), None).await?;
    let locales: Vec<_> =
        Language::ALL.iter().map(|one| json!({ "tag": one.tag(), "name": one.name() })).collect();
    let more = json!({
        "locales": locales,
        "locale": tag,
        "letters": choices(),
        "chosen": name(wanted.variant),
        "kind": kind.as_str(),
        "own": own,
        "letter": { "subject": letter.subject, "text": letter.text },
    });
    Ok(Shown::page(Page::Letters, "Letters", of_app(&app, "/letters", more)))
}

/// Its HTML part, for the frame.
pub(super) async fn preview<P: Ports>(site: &Site<P>, visit: &Visit, id: &AppId) -> Result<Shown, Stop> {
    let wanted = Wanted::asked(visit);
    let letter = site.gatepost.preview_letter(id, (wanted.locale(), wanted.variant), None).await?;
    Ok(Shown::Letter(letter.html))
}

/// Sends it to the operator's own mailbox.
pub(super) async fn test<P: Ports>(site: &Site<P>, visit: &mut Visit, id: &AppId) -> Result<Shown, Stop> {
    let (locale, letter) = (visit.form.take("locale"), visit.form.take("letter"));
    let wanted = Wanted::read(locale.as_deref(), letter.as_deref());
    let who = (&visit.operator, visit.doing());
    match site.gatepost.test_letter(who, id, (wanted.locale(), wanted.variant)).await {
        Ok(()) => {
            let (tag, name) = (wanted.language.tag(), name(wanted.variant));
            Ok(Shown::see(path(id, &format!("/letters?locale={tag}&letter={name}&done=sent"))))
        }
        Err(LetterTestError::TooMany(wait)) => Err(crate::problem::Problem::limited(wait).into()),
        Err(LetterTestError::Letter(error)) => Err(error.into()),
        Err(error @ LetterTestError::NotTaken(_)) => {
            Err(Stop::Refused(StatusCode::BAD_GATEWAY, format!("{error}.")))
        }
    }
}
