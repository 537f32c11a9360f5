//! What the page says that posts an answer to a client; with a script it is gone before it is read.

use super::{Face, Field, Sign};
use gatepost_application::Reply;
use gatepost_domain::app::{App, AppId};
use gatepost_words::{Language, Phrase, page, wait};
use serde::Serialize;

/// The page with the form.
#[derive(Serialize)]
pub(in crate::pages) struct HandOverTexts<'a> {
    title: String,
    face: Option<Face>,
    sign: Option<Sign>,
    heading: String,
    text: Option<String>,
    /// Where the form is posted.
    action: &'a str,
    fields: Vec<Field>,
    button: String,
}

/// The page as it is for that app, with what the form brings it.
pub(in crate::pages) fn hand_over<'a>(
    (id, app): (&AppId, Option<&App>),
    reply: &'a Reply,
    language: Language,
) -> HandOverTexts<'a> {
    let name = app.map_or(id.as_str(), |app| app.name.as_str());
    let is_good = reply.is_good();
    let heading =
        if is_good { language.say(wait::ApprovedHeading) } else { language.say(wait::Back { app: name }) };
    let field = |(name, value): &(&str, String)| Field { name: (*name).to_owned(), value: value.clone() };
    HandOverTexts {
        title: language.say(page::Title { heading: Phrase::said(heading.clone()), app: name }),
        face: app.map(|app| Face::of(app, language)),
        sign: is_good.then_some(Sign::CHECK),
        heading,
        text: is_good.then(|| language.say(wait::ApprovedText { app: name })),
        action: reply.to().as_str(),
        fields: reply.parameters().iter().map(field).collect(),
        button: language.say(wait::GoOn { app: name }),
    }
}
