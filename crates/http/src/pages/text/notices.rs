//! What notices say: what is so, and what to do now.

use super::{Notice, Sign};
use crate::pages::link::Obstacle;
use crate::problem::Code;
use gatepost_application::LinkPage;
use gatepost_domain::app::App;
use gatepost_domain::link::DeadLink;
use gatepost_domain::sign_in::{ConfirmRefused, RenewRefused, SupportId};
use gatepost_words::{Language, confirm, notice};
use std::time::Duration;

/// A notice that belongs to no app yet.
fn plain(sign: Sign, language: Language, heading: String, sentences: Vec<String>) -> Notice {
    Notice { sentences, ..Notice::new(sign, language, heading) }
}

impl Notice {
    /// With the button that has a new letter sent, where that may be.
    pub(in crate::pages) fn renewed_at(self, action: &str, page: &LinkPage, language: Language) -> Self {
        if page.renewable.is_err() {
            return self;
        }
        // One next step is enough, and the button is nearer than the page where it began.
        Self { next: None, ..self }
            .post(action.to_owned(), language.say(confirm::Renew { hint: &page.email.hint() }))
            .hint(language.say(confirm::RenewText))
    }
}

/// The reader of the mail said that it was not theirs.
pub(in crate::pages) fn stopped(app: &App, support: Option<&SupportId>, language: Language) -> Notice {
    let next = if support.is_some() {
        language.say(notice::StoppedNextWithId)
    } else {
        language.say(notice::StoppedNext)
    };
    let heading = language.say(notice::StoppedHeading);
    let done = language.say(notice::StoppedDone { app: app.name.as_str() });
    let told = plain(Sign::CHECK, language, heading, vec![done, language.say(notice::StoppedHarmless)]);
    told.of(app, language).next(next).support(support)
}

/// The other screen goes on.
pub(in crate::pages) fn approved(app: &App, support: Option<&SupportId>, language: Language) -> Notice {
    let text = language.say(confirm::ApprovedText);
    let told = plain(Sign::CHECK, language, language.say(confirm::ApprovedHeading), vec![text]);
    told.of(app, language).support(support)
}

/// The front door in production.
pub(in crate::pages) fn front_door(language: Language) -> Notice {
    let text = language.say(notice::FrontText);
    plain(Sign::CHECK, language, language.say(notice::FrontHeading), vec![text])
        .next(language.say(notice::FrontNext))
}

/// What is in the way. `page` is what is known of the link, if anything is.
pub(in crate::pages) fn obstacle(obstacle: &Obstacle, page: Option<&LinkPage>, language: Language) -> Notice {
    let told = match (obstacle, page) {
        (Obstacle::Refused(ConfirmRefused::Dead(_)), Some(page)) if page.renewed => renewed(page, language),
        (Obstacle::Refused(ConfirmRefused::Dead(DeadLink::Spent)), Some(page)) if page.pressed_again => {
            signed_in(page, language)
        }
        (Obstacle::Refused(why), Some(page)) => Refusal { page, language }.told(*why),
        // More could not be looked up; why the link does nothing is settled all the same.
        (Obstacle::Refused(why), None) => refusal(*why, language),
        (Obstacle::Guessing(limited), _) => guessing(limited.retry_after, language),
        (Obstacle::TooManyLetters(limited), _) => letters(limited.retry_after, language),
        (Obstacle::WrongNumber, page) => wrong_number(page, language),
        (Obstacle::NotRenewed(why), page) => not_renewed(*why, page, language),
        (Obstacle::CrossSite | Obstacle::Form(_), _) => {
            not_ours(obstacle, language).next(language.say(notice::PressInMail))
        }
        (Obstacle::Failed(problem), _) => failed(problem.code(), language),
    };
    told.of_some(page.map(|page| &page.app), language).support(page.map(|page| &page.support_id))
}

/// The number was not the one of the other screen.
fn wrong_number(page: Option<&LinkPage>, language: Language) -> Notice {
    let sentences = match page {
        Some(page) => vec![language.say(confirm::WrongText { app: page.app.name.as_str() })],
        None => refusal(ConfirmRefused::Dead(DeadLink::Refused), language).sentences,
    };
    plain(Sign::STOP, language, language.say(confirm::WrongHeading), sentences)
        .next(language.say(confirm::WrongNext))
}

/// A new letter was sent in place of this one.
fn renewed(page: &LinkPage, language: Language) -> Notice {
    let text = language.say(confirm::RenewedText { hint: &page.email.hint() });
    plain(Sign::CHECK, language, language.say(confirm::RenewedHeading), vec![text])
        .next(language.say(confirm::RenewedNext))
}

/// The same visit looks once more at what it did.
fn signed_in(page: &LinkPage, language: Language) -> Notice {
    let text = language.say(confirm::SignedInText { app: page.app.name.as_str() });
    plain(Sign::CHECK, language, language.say(confirm::SignedInHeading), vec![text])
        .next(language.say(confirm::SignedInNext))
}

fn not_renewed(why: RenewRefused, page: Option<&LinkPage>, language: Language) -> Notice {
    match (why, page) {
        (RenewRefused::Unknown, _) => unknown(language),
        (RenewRefused::Renewed, Some(page)) => renewed(page, language),
        (RenewRefused::SignedIn, Some(page)) => signed_in(page, language),
        (RenewRefused::Confirm(why), Some(page)) => Refusal { page, language }.told(why),
        (RenewRefused::Confirm(why), None) => refusal(why, language),
        (RenewRefused::InUse | RenewRefused::Renewed | RenewRefused::SignedIn, _) => {
            let text = language.say(confirm::RenewTooSoonText);
            plain(Sign::PAUSE, language, language.say(confirm::RenewTooSoonHeading), vec![text])
        }
    }
}

fn letters(wait: Duration, language: Language) -> Notice {
    let text = language.say(confirm::LimitedText);
    plain(Sign::PAUSE, language, language.say(confirm::LimitedHeading), vec![text])
        .next(language.say(confirm::LimitedNext { wait: language.wait(wait) }))
}

/// What was sent is none of our buttons' doing, so nothing was done.
fn not_ours(obstacle: &Obstacle, language: Language) -> Notice {
    let (sign, heading, text) = match obstacle {
        Obstacle::CrossSite => {
            (Sign::STOP, language.say(notice::CrossSiteHeading), language.say(notice::CrossSiteText))
        }
        _ => (Sign::ALERT, language.say(notice::FormHeading), language.say(notice::FormText)),
    };
    plain(sign, language, heading, vec![text])
}

fn failed(code: Code, language: Language) -> Notice {
    if code == Code::Unavailable {
        let text = language.say(notice::UnavailableText);
        return plain(Sign::PAUSE, language, language.say(notice::UnavailableHeading), vec![text])
            .next(language.say(notice::UnavailableNext));
    }
    let text = language.say(notice::FailedText);
    plain(Sign::ALERT, language, language.say(notice::FailedHeading), vec![text])
        .next(language.say(notice::FailedNext))
}

fn unknown(language: Language) -> Notice {
    let text = language.say(notice::UnknownText);
    plain(Sign::QUESTION, language, language.say(notice::UnknownHeading), vec![text])
        .next(language.say(notice::UnknownNext))
}

fn guessing(wait: Duration, language: Language) -> Notice {
    let text = language.say(notice::GuessingText);
    plain(Sign::PAUSE, language, language.say(notice::GuessingHeading), vec![text])
        .next(language.say(notice::GuessingNext { wait: language.wait(wait) }))
}

/// Why the link does nothing, where no more is known than that.
fn refusal(why: ConfirmRefused, language: Language) -> Notice {
    let say = |sign, heading, text| plain(sign, language, heading, vec![text]);
    match why {
        ConfirmRefused::Dead(DeadLink::Unknown) => unknown(language),
        ConfirmRefused::Dead(DeadLink::Spent) => {
            let sentences = vec![language.say(notice::SpentText), language.say(notice::SpentYou)];
            plain(Sign::CHECK, language, language.say(notice::SpentHeading), sentences)
                .next(language.say(notice::SpentNext))
        }
        ConfirmRefused::Dead(DeadLink::Expired) => {
            say(Sign::CLOCK, language.say(notice::ExpiredHeading), language.say(notice::ExpiredText))
                .next(language.say(notice::Again))
        }
        ConfirmRefused::Dead(DeadLink::Refused) => {
            say(Sign::STOP, language.say(notice::RefusedHeading), language.say(notice::RefusedText))
                .next(language.say(notice::RefusedNext))
        }
        ConfirmRefused::NotHere => {
            say(Sign::STOP, language.say(notice::NotAllowedHeading), language.say(notice::NotAllowedText))
                .next(language.say(notice::PressInMail))
        }
        ConfirmRefused::AppDisabled(_) => {
            say(Sign::PAUSE, language.say(notice::DisabledHeading), language.say(notice::DisabledText))
                .next(language.say(notice::DisabledNext))
        }
        ConfirmRefused::UserNotAllowed(_) => {
            say(Sign::STOP, language.say(notice::UserHeading), language.say(notice::UserText))
                .next(language.say(notice::UserNext))
        }
        ConfirmRefused::RedirectGone => {
            say(Sign::ALERT, language.say(notice::MovedHeading), language.say(notice::MovedText))
                .next(language.say(notice::Again))
        }
    }
}

/// Why a link does nothing that is known: with the names of app and address.
struct Refusal<'a> {
    page: &'a LinkPage,
    language: Language,
}

impl Refusal<'_> {
    fn told(&self, why: ConfirmRefused) -> Notice {
        match why {
            ConfirmRefused::Dead(DeadLink::Unknown) => unknown(self.language),
            ConfirmRefused::Dead(dead) => self.dead(dead),
            ConfirmRefused::NotHere => refusal(why, self.language),
            ConfirmRefused::AppDisabled(_) => self.disabled(),
            ConfirmRefused::UserNotAllowed(_) => self.user_not_allowed(),
            ConfirmRefused::RedirectGone => self.moved(),
        }
    }

    fn dead(&self, dead: DeadLink) -> Notice {
        let Self { page, language } = self;
        let (app, hint) = (page.app.name.as_str(), &*page.email.hint());
        let base = refusal(ConfirmRefused::Dead(dead), *language);
        match dead {
            DeadLink::Unknown => base,
            DeadLink::Spent => Notice {
                sentences: vec![
                    language.say(notice::SpentTextOf { hint, app }),
                    language.say(notice::SpentYou),
                ],
                next: Some(language.say(notice::SpentNextAt { app })),
                ..base
            },
            DeadLink::Expired => {
                let (date, clock) = (language.date(page.expires_at), language.clock(page.expires_at));
                Notice {
                    sentences: vec![language.say(notice::ExpiredTextOf { hint, date, clock })],
                    next: Some(language.say(notice::AgainAt { app })),
                    ..base
                }
            }
            DeadLink::Refused => Notice {
                sentences: vec![language.say(notice::RefusedTextOf { hint })],
                next: Some(language.say(notice::RefusedNextAt { app })),
                ..base
            },
        }
    }

    fn disabled(&self) -> Notice {
        let Self { page, language } = self;
        let heading = language.say(notice::DisabledHeadingOf { app: page.app.name.as_str() });
        let (date, clock) = (language.date(page.expires_at), language.clock(page.expires_at));
        plain(Sign::PAUSE, *language, heading, vec![language.say(notice::DisabledText)])
            .next(language.say(notice::DisabledNextUntil { date, clock }))
    }

    fn user_not_allowed(&self) -> Notice {
        let Self { page, language } = self;
        let heading = language.say(notice::UserHeadingOf { app: page.app.name.as_str() });
        let text = language.say(notice::UserTextOf { hint: &page.email.hint() });
        plain(Sign::STOP, *language, heading, vec![text]).next(language.say(notice::UserNext))
    }

    fn moved(&self) -> Notice {
        let Self { page, language } = self;
        let (app, hint) = (page.app.name.as_str(), &*page.email.hint());
        let text = language.say(notice::MovedTextOf { hint, app });
        plain(Sign::ALERT, *language, language.say(notice::MovedHeading), vec![text])
            .next(language.say(notice::AgainAt { app }))
    }
}
