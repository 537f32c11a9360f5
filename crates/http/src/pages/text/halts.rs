//! Pages on which nothing moves any more: what is so, and the next step.

use super::{Sign, monogram};
use gatepost_application::Stay;
use gatepost_domain::app::AppName;
use gatepost_domain::id::SignInId;
use gatepost_domain::sign_in::SupportId;
use gatepost_words::{Language, Phrase, begin, confirm, notice, page, wait};
use serde::Serialize;
use std::time::Duration;

/// Such a page.
#[derive(Serialize)]
pub(in crate::pages) struct Halt {
    title: String,
    app_name: Option<String>,
    monogram: Option<String>,
    sign: Sign,
    heading: String,
    sentences: Vec<String>,
    next: Option<String>,
    /// A button that posts.
    post: Option<Step>,
    /// A link that leads on.
    go: Option<Step>,
    support_name: String,
    support_id: Option<String>,
}

/// A next step that the page offers.
#[derive(Serialize)]
struct Step {
    target: String,
    words: String,
}

impl Halt {
    /// A page that belongs to no app yet.
    pub(super) fn new(sign: Sign, language: Language, heading: String) -> Self {
        Self {
            title: heading.clone(),
            app_name: None,
            monogram: None,
            sign,
            heading,
            sentences: Vec::new(),
            next: None,
            post: None,
            go: None,
            support_name: language.say(page::SupportId),
            support_id: None,
        }
    }

    pub(super) fn says(mut self, sentence: String) -> Self {
        self.sentences.push(sentence);
        self
    }

    pub(super) fn next(self, step: String) -> Self {
        Self { next: Some(step), ..self }
    }

    /// With a button that posts to that path.
    pub(super) fn post(self, target: String, words: String) -> Self {
        Self { post: Some(Step { target, words }), ..self }
    }

    /// With a link to that address.
    pub(super) fn go(self, target: String, words: String) -> Self {
        Self { go: Some(Step { target, words }), ..self }
    }

    pub(super) fn of(self, app: &AppName, language: Language) -> Self {
        let app = app.as_str();
        Self {
            title: language.say(page::Title { heading: Phrase::said(self.heading.clone()), app }),
            monogram: monogram(app),
            app_name: Some(app.to_owned()),
            ..self
        }
    }

    pub(super) fn about(self, sign_in: SignInId) -> Self {
        Self { support_id: Some(SupportId::of(sign_in).as_str().to_owned()), ..self }
    }

    fn of_some(self, app: Option<&AppName>, language: Language) -> Self {
        match app {
            Some(app) => self.of(app, language),
            None => self,
        }
    }
}

/// A browser that was sent here, and goes nowhere.
pub(in crate::pages) fn stay(stay: &Stay, language: Language) -> Halt {
    match stay {
        Stay::AppNotFound => stray(language.say(begin::StrayApp), language),
        Stay::AppDisabled(app) => disabled(Some(app), language),
        Stay::ClientInvalid(app) | Stay::RedirectInvalid(app) => stray_request(Some(app), language),
        Stay::RedirectNotRegistered(app) => stray_redirect(app, language),
    }
}

/// What an app sent can't be.
pub(in crate::pages) fn stray_request(app: Option<&AppName>, language: Language) -> Halt {
    stray(language.say(begin::StrayRequest), language).of_some(app, language)
}

/// The redirect URI is none of the app's.
pub(in crate::pages) fn stray_redirect(app: &AppName, language: Language) -> Halt {
    stray(language.say(begin::StrayRedirect), language).of(app, language)
}

fn stray(text: String, language: Language) -> Halt {
    Halt::new(Sign::QUESTION, language, language.say(begin::StrayHeading))
        .says(text)
        .next(language.say(begin::StrayNext))
}

/// The app is switched off.
pub(in crate::pages) fn disabled(app: Option<&AppName>, language: Language) -> Halt {
    let heading = match app {
        Some(app) => language.say(notice::DisabledHeadingOf { app: app.as_str() }),
        None => language.say(notice::DisabledHeading),
    };
    let told = Halt::new(Sign::PAUSE, language, heading).says(language.say(notice::DisabledText));
    let told = told.next(language.say(notice::DisabledNext));
    // The heading names the app already, and so does the title then.
    match app {
        Some(app) => Halt { title: told.title.clone(), ..told.of(app, language) },
        None => told,
    }
}

/// The user may not sign in.
pub(in crate::pages) fn not_allowed(app: &AppName, hint: &str, language: Language) -> Halt {
    let heading = language.say(notice::UserHeadingOf { app: app.as_str() });
    let told = Halt::new(Sign::STOP, language, heading).says(language.say(notice::UserTextOf { hint }));
    let told = told.next(language.say(notice::UserNext));
    Halt { title: told.title.clone(), ..told.of(app, language) }
}

/// The form stood on another site's page.
pub(in crate::pages) fn cross_site(language: Language) -> Halt {
    Halt::new(Sign::STOP, language, language.say(confirm::CrossSiteHeading))
        .says(language.say(confirm::CrossSiteText))
        .next(language.say(confirm::CrossSiteNext))
}

/// No letter can be written right now.
pub(in crate::pages) fn trouble(language: Language) -> Halt {
    Halt::new(Sign::PAUSE, language, language.say(begin::TroubleHeading))
        .says(language.say(begin::TroubleText))
        .next(language.say(begin::TroubleNext))
}

/// How a sign-in stands can't be looked up right now.
pub(in crate::pages) fn unavailable(language: Language) -> Halt {
    Halt::new(Sign::PAUSE, language, language.say(notice::UnavailableHeading))
        .says(language.say(notice::UnavailableText))
        .next(language.say(notice::UnavailableNext))
}

/// Too many letters were asked for.
pub(in crate::pages) fn limited(wait: Duration, language: Language) -> Halt {
    Halt::new(Sign::CLOCK, language, language.say(begin::LimitedHeading))
        .says(language.say(begin::LimitedText))
        .next(language.say(begin::LimitedNext { wait: language.wait(wait) }))
}

/// The sign-in did not begin in this browser, or too long ago. Some apps have a page where one starts anew.
pub(in crate::pages) fn elsewhere(app: Option<(&AppName, Option<String>)>, language: Language) -> Halt {
    let told = Halt::new(Sign::QUESTION, language, language.say(wait::ElsewhereHeading))
        .says(language.say(wait::ElsewhereText))
        .next(language.say(wait::ElsewhereNext));
    match app {
        Some((app, Some(start))) => told.of(app, language).go(start, language.say(wait::StartAgain)),
        Some((app, None)) => told.of(app, language),
        None => told,
    }
}
