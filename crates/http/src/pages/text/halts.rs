//! Notices of the hosted page: what is so, and the next step.

use super::{Notice, Sign};
use gatepost_application::Stay;
use gatepost_domain::app::App;
use gatepost_words::{Language, begin, confirm, notice, wait};
use std::time::Duration;

/// A browser that was sent here, and goes nowhere.
pub(in crate::pages) fn stay(stay: &Stay, language: Language) -> Notice {
    match stay {
        Stay::AppNotFound => stray(language.say(begin::StrayApp), language),
        Stay::AppDisabled(app) => disabled(Some(app), language),
        Stay::ClientInvalid(app) | Stay::RedirectInvalid(app) | Stay::RequestGone(app) => {
            stray_request(Some(app), language)
        }
        Stay::RedirectNotRegistered(app) => stray_redirect(app, language),
    }
}

/// What an app sent can't be.
pub(in crate::pages) fn stray_request(app: Option<&App>, language: Language) -> Notice {
    stray(language.say(begin::StrayRequest), language).of_some(app, language)
}

/// The redirect URI is none of the app's.
pub(in crate::pages) fn stray_redirect(app: &App, language: Language) -> Notice {
    stray(language.say(begin::StrayRedirect), language).of(app, language)
}

fn stray(text: String, language: Language) -> Notice {
    Notice::new(Sign::QUESTION, language, language.say(begin::StrayHeading))
        .says(text)
        .next(language.say(begin::StrayNext))
}

/// The app is switched off.
pub(in crate::pages) fn disabled(app: Option<&App>, language: Language) -> Notice {
    let heading = match app {
        Some(app) => language.say(notice::DisabledHeadingOf { app: app.name.as_str() }),
        None => language.say(notice::DisabledHeading),
    };
    let told = Notice::new(Sign::PAUSE, language, heading).says(language.say(notice::DisabledText));
    let told = told.next(language.say(notice::DisabledNext));
    // The heading names the app already, and so does the title then.
    match app {
        Some(app) => told.faced(app, language),
        None => told,
    }
}

/// The user may not sign in.
pub(in crate::pages) fn not_allowed(app: &App, hint: &str, language: Language) -> Notice {
    let heading = language.say(notice::UserHeadingOf { app: app.name.as_str() });
    let told = Notice::new(Sign::STOP, language, heading).says(language.say(notice::UserTextOf { hint }));
    told.next(language.say(notice::UserNext)).faced(app, language)
}

/// The form stood on another site's page.
pub(in crate::pages) fn cross_site(language: Language) -> Notice {
    Notice::new(Sign::STOP, language, language.say(confirm::CrossSiteHeading))
        .says(language.say(confirm::CrossSiteText))
        .next(language.say(confirm::CrossSiteNext))
}

/// No letter can be written right now.
pub(in crate::pages) fn trouble(language: Language) -> Notice {
    Notice::new(Sign::PAUSE, language, language.say(begin::TroubleHeading))
        .says(language.say(begin::TroubleText))
        .next(language.say(begin::TroubleNext))
}

/// How a sign-in stands can't be looked up right now.
pub(in crate::pages) fn unavailable(language: Language) -> Notice {
    Notice::new(Sign::PAUSE, language, language.say(notice::UnavailableHeading))
        .says(language.say(notice::UnavailableText))
        .next(language.say(notice::UnavailableNext))
}

/// Too many letters were asked for.
pub(in crate::pages) fn limited(wait: Duration, language: Language) -> Notice {
    Notice::new(Sign::CLOCK, language, language.say(begin::LimitedHeading))
        .says(language.say(begin::LimitedText))
        .next(language.say(begin::LimitedNext { wait: language.wait(wait) }))
}

/// The sign-in did not begin in this browser, or too long ago. Some apps have a page where one starts anew.
pub(in crate::pages) fn elsewhere(app: Option<(&App, Option<String>)>, language: Language) -> Notice {
    let told = Notice::new(Sign::QUESTION, language, language.say(wait::ElsewhereHeading))
        .says(language.say(wait::ElsewhereText))
        .next(language.say(wait::ElsewhereNext));
    match app {
        Some((app, Some(start))) => told.of(app, language).go(start, language.say(wait::StartAgain)),
        Some((app, None)) => told.of(app, language),
        None => told,
    }
}
