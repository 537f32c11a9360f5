//! What the pages say where somebody logs out.

use super::{Face, Field, Notice, Sign};
use gatepost_application::{Farewell, Stray};
use gatepost_domain::app::App;
use gatepost_words::{Language, logout, page};
use serde::Serialize;

/// The page that asks whether somebody wants to log out.
#[derive(Serialize)]
pub(in crate::pages) struct LogoutTexts {
    title: String,
    face: Face,
    heading: String,
    /// Who is signed in, if somebody is.
    who: Option<String>,
    text: String,
    /// Where the form is posted.
    action: String,
    /// What it carries along.
    request: Vec<Field>,
    here: String,
    everywhere: String,
    everywhere_text: String,
    stay: String,
    support_name: String,
    support_id: Option<String>,
}

/// The page as it is for that app, with what its form has to carry along.
pub(in crate::pages) fn ask(
    farewell: &Farewell,
    carried: Vec<(String, String)>,
    language: Language,
) -> LogoutTexts {
    let app = farewell.app.name.as_str();
    let heading = language.say(logout::Heading { app });
    let who = farewell.user.as_ref().map(|user| language.say(logout::Who { hint: &user.email.hint() }));
    LogoutTexts {
        title: heading.clone(),
        face: Face::of(&farewell.app, language),
        heading,
        who,
        text: language.say(logout::Text { app }),
        action: format!("/apps/{}/logout/confirm", farewell.app.id),
        request: carried.into_iter().map(|(name, value)| Field { name, value }).collect(),
        here: language.say(logout::Here),
        everywhere: language.say(logout::Everywhere),
        everywhere_text: language.say(logout::EverywhereText),
        stay: language.say(logout::Stay),
        support_name: language.say(page::SupportId),
        support_id: None,
    }
}

/// Nobody is signed in any more.
pub(in crate::pages) fn done(app: &App, language: Language) -> Notice {
    Notice::new(Sign::CHECK, language, language.say(logout::DoneHeading))
        .says(language.say(logout::DoneText { app: app.name.as_str() }))
        .next(language.say(logout::DoneNext))
        .of(app, language)
}

/// What came can't be followed, so nothing ended.
pub(in crate::pages) fn stray(stray: &Stray, language: Language) -> Notice {
    let text = match stray {
        Stray::AppNotFound => language.say(gatepost_words::begin::StrayApp),
        Stray::RequestInvalid(_) => language.say(logout::StrayRequest),
        Stray::RedirectNotRegistered(_) => language.say(logout::StrayRedirect),
    };
    Notice::new(Sign::QUESTION, language, language.say(logout::StrayHeading))
        .says(text)
        .next(language.say(logout::StrayNext))
        .of_some(stray.app(), language)
}
