//! Letters of an app as their readers see them.

use super::guard::Visit;
use super::page::Shown;
use super::stop::Stop;
use super::templates::Page;
use super::values::{app, of_app, path};
use crate::site::Site;
use gatepost_application::{LetterTestError, Ports};
use gatepost_domain::app::AppId;
use gatepost_domain::sign_in::{Locale, SignInMethod};
use gatepost_domain::template::LetterKind;
use gatepost_words::Language;
use http::StatusCode;
use serde_json::json;

/// Which letter is meant: in that language, with that in it.
fn wanted(locale: Option<&str>, method: Option<&str>) -> (Language, Option<Locale>, SignInMethod) {
    let language = locale.and_then(Language::lookup).unwrap_or_default();
    let method = method.and_then(SignInMethod::parse).unwrap_or(SignInMethod::Both);
    (language, Locale::parse(language.tag()).ok(), method)
}

/// A letter, with its choices.
pub(super) async fn show<P: Ports>(site: &Site<P>, visit: &Visit, id: &AppId) -> Result<Shown, Stop> {
    let (language, locale, method) = wanted(visit.asked("locale"), visit.asked("method"));
    let app = app(site, id).await?;
    let own = site.gatepost.templates(id).await?.iter().any(|own| own.is_for(language.tag()));
    let letter = site.gatepost.preview_letter((id, LetterKind::SignIn), (locale, method), None).await?;
    let locales: Vec<_> =
        Language::ALL.iter().map(|one| json!({ "tag": one.tag(), "name": one.name() })).collect();
    let more = json!({
        "locales": locales,
        "locale": language.tag(),
        "methods": ["link", "code", "both"],
        "method": method.as_str(),
        "own": own,
        "letter": { "subject": letter.subject, "text": letter.text },
    });
    Ok(Shown::page(Page::Letters, "Letters", of_app(&app, "/letters", more)))
}

/// Its HTML part, for the frame.
pub(super) async fn preview<P: Ports>(site: &Site<P>, visit: &Visit, id: &AppId) -> Result<Shown, Stop> {
    let (_, locale, method) = wanted(visit.asked("locale"), visit.asked("method"));
    let letter = site.gatepost.preview_letter((id, LetterKind::SignIn), (locale, method), None).await?;
    Ok(Shown::Letter(letter.html))
}

/// Sends it to the operator's own mailbox.
pub(super) async fn test<P: Ports>(site: &Site<P>, visit: &mut Visit, id: &AppId) -> Result<Shown, Stop> {
    let (locale, method) = (visit.form.take("locale"), visit.form.take("method"));
    let (language, locale, method) = wanted(locale.as_deref(), method.as_deref());
    match site.gatepost.test_letter((&visit.operator, visit.doing()), id, (locale, method)).await {
        Ok(()) => {
            let (tag, method) = (language.tag(), method.as_str());
            Ok(Shown::see(path(id, &format!("/letters?locale={tag}&method={method}&done=sent"))))
        }
        Err(LetterTestError::TooMany(wait)) => Err(crate::problem::Problem::limited(wait).into()),
        Err(LetterTestError::Letter(error)) => Err(error.into()),
        Err(error @ LetterTestError::NotTaken(_)) => {
            Err(Stop::Refused(StatusCode::BAD_GATEWAY, format!("{error}.")))
        }
    }
}
