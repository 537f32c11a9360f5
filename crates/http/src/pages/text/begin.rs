//! What the page says where a sign-in begins.

use super::{Countdown, Face, Field};
use crate::problem::whole_seconds;
use gatepost_domain::app::App;
use gatepost_words::{Language, Phrase, begin, page};
use serde::Serialize;
use std::time::Duration;

/// Why the page is shown once more.
#[derive(Clone, Copy)]
pub(in crate::pages) enum Hitch {
    /// Nothing was typed.
    Missing,
    /// What was typed is no address.
    Invalid,
    /// Too many letters were asked for; again after that time.
    Limited(Duration),
}

/// The page with the one field.
#[derive(Serialize)]
pub(in crate::pages) struct BeginTexts<'a> {
    title: String,
    face: Face,
    heading: String,
    hint: String,
    /// Where the form is posted.
    action: String,
    /// What the form carries along.
    request: Vec<Field>,
    label: String,
    email: &'a str,
    problem: Option<String>,
    limited: Option<Limited>,
    button: String,
    languages: Languages,
    support_name: String,
    /// What the request is called, where something is in the way that support could be asked about.
    support_id: Option<&'a str>,
}

impl<'a> BeginTexts<'a> {
    /// With the name of the request that met a hitch.
    pub(in crate::pages) fn asked_as(self, request_id: Option<&'a str>) -> Self {
        Self { support_id: request_id, ..self }
    }
}

/// Why to wait, and how long.
#[derive(Serialize)]
struct Limited {
    heading: String,
    text: String,
    countdown: Countdown,
}

/// The switch between languages.
#[derive(Serialize)]
struct Languages {
    action: String,
    request: Vec<Field>,
    label: String,
    button: String,
    offered: Vec<Offered>,
}

/// A language to choose.
#[derive(Serialize)]
struct Offered {
    tag: &'static str,
    name: &'static str,
    is_spoken: bool,
}

/// The page as it is for that app, with what a form has to carry along and the address that stands in the field.
pub(in crate::pages) fn begin<'a>(
    app: &'a App,
    (request, email): (Vec<(String, String)>, &'a str),
    hitch: Option<Hitch>,
    language: Language,
) -> BeginTexts<'a> {
    let name = app.name.as_str();
    let heading = language.say(begin::Heading { app: name });
    let titled = |heading: String| language.say(page::Title { heading: Phrase::said(heading), app: name });
    let title = match hitch {
        None => heading.clone(),
        Some(Hitch::Missing | Hitch::Invalid) => titled(language.say(begin::ProblemHeading)),
        Some(Hitch::Limited(_)) => titled(language.say(begin::LimitedHeading)),
    };
    let problem = match hitch {
        Some(Hitch::Missing) => Some(language.say(begin::MissingProblem)),
        Some(Hitch::Invalid) => Some(language.say(begin::InvalidProblem)),
        Some(Hitch::Limited(_)) | None => None,
    };
    let limited = match hitch {
        Some(Hitch::Limited(wait)) => Some(limited(wait, language)),
        _ => None,
    };
    let again = if limited.is_some() { language.say(begin::TryAgain) } else { language.say(begin::Continue) };
    let fields: Vec<_> = request.into_iter().map(|(name, value)| Field { name, value }).collect();
    BeginTexts {
        title,
        face: Face::of(app, language),
        heading,
        hint: language.say(begin::Hint),
        action: format!("/apps/{}/sign-in", app.id),
        languages: languages(app, &fields, language),
        support_name: language.say(page::SupportId),
        support_id: None,
        request: fields,
        label: language.say(begin::Label),
        email,
        problem,
        limited,
        button: again,
    }
}

fn limited(wait: Duration, language: Language) -> Limited {
    let say = |wait| language.say(begin::LimitedNext { wait });
    Limited {
        heading: language.say(begin::LimitedHeading),
        text: language.say(begin::LimitedText),
        countdown: Countdown::of(whole_seconds(wait), language.wait(wait), say),
    }
}

fn languages(app: &App, request: &[Field], language: Language) -> Languages {
    let offered = Language::ALL.map(|offered| Offered {
        tag: offered.tag(),
        name: offered.name(),
        is_spoken: offered == language,
    });
    Languages {
        action: format!("/apps/{}/authorize", app.id),
        request: request.iter().filter(|field| field.name != "ui_locales").cloned().collect(),
        label: language.say(begin::LanguageLabel),
        button: language.say(begin::LanguageButton),
        offered: offered.into(),
    }
}
