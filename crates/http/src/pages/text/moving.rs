//! What the page behind the link of a change of an address says.

use super::sentences::asker;
use super::{Face, Fact, Notice, Sign, account, halts, rfc3339};
use gatepost_application::{ChangeConfirmed, ChangePage};
use gatepost_domain::address_change::{ChangeOutcome, ConfirmChangeRefused, DeadChange, Side};
use gatepost_domain::app::App;
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::Asker;
use gatepost_words::{Language, link, moving, notice};
use serde::Serialize;

/// The page with the buttons.
#[derive(Serialize)]
pub(in crate::pages) struct MovingTexts {
    title: String,
    face: Face,
    heading: String,
    text: String,
    email: String,
    both: String,
    confirm: String,
    refuse: String,
    asked_heading: String,
    facts: Vec<Fact>,
    not_you: String,
}

/// The page as it is at `now`. The reader sees their own address, and a hint at the other one.
pub(in crate::pages) fn moving(shown: &ChangePage, now: Timestamp, language: Language) -> MovingTexts {
    let (app, change) = (shown.app.name.as_str(), &shown.change);
    let heading = language.say(moving::Heading { app });
    let text = match shown.side {
        Side::Old => language.say(moving::Old { hint: &change.new.hint() }),
        Side::New => language.say(moving::New { hint: &change.old.hint() }),
    };
    MovingTexts {
        title: heading.clone(),
        face: Face::of(&shown.app, language),
        heading,
        text,
        email: change.address(shown.side).delivery().to_owned(),
        both: language.say(moving::Both),
        confirm: language.say(moving::Confirm),
        refuse: language.say(link::Refuse),
        asked_heading: language.say(link::AskedHeading),
        facts: facts(shown, now, language),
        not_you: language.say(moving::NotYou),
    }
}

fn facts(shown: &ChangePage, now: Timestamp, language: Language) -> Vec<Fact> {
    let change = &shown.change;
    let mut facts = asker(&Asker::Person(change.asker.clone()), shown.app.name.as_str(), language);
    let asked = language.say(link::WhenTold {
        ago: language.ago(change.asked_at, now),
        date: language.date(change.asked_at),
        clock: language.clock(change.asked_at),
    });
    let works = language.say(link::WorksUntil {
        clock: language.clock(change.expires_at),
        left: language.left(now, change.expires_at),
    });
    facts.push(Fact {
        name: language.say(link::When),
        value: asked,
        machine: Some(rfc3339(change.asked_at)),
    });
    let machine = Some(rfc3339(change.expires_at));
    facts.push(Fact { name: language.say(link::Works), value: works, machine });
    facts
}

/// What came of a confirmation.
pub(in crate::pages) fn confirmed(confirmed: &ChangeConfirmed, language: Language) -> Notice {
    let (app, change) = (&confirmed.app, &confirmed.change);
    let other = match confirmed.side {
        Side::Old => change.new.hint(),
        Side::New => change.old.hint(),
    };
    let (heading, text) = if confirmed.is_done {
        let (name, hint) = (app.name.as_str(), &*change.new.hint());
        (language.say(moving::DoneHeading), language.say(moving::DoneText { app: name, hint }))
    } else {
        (language.say(moving::HalfHeading), language.say(moving::HalfText { hint: &other }))
    };
    Notice::new(Sign::CHECK, language, heading).says(text).of(app, language)
}

/// The change is off.
pub(in crate::pages) fn off(shown: &ChangePage, language: Language) -> Notice {
    let app = &shown.app;
    let notice = Notice::new(Sign::STOP, language, language.say(moving::OffHeading))
        .says(language.say(moving::OffText { app: app.name.as_str() }))
        .of(app, language);
    // Only the reader of the old address has an account to look after.
    if shown.side == Side::New {
        return notice;
    }
    let next = language.say(moving::OffNext);
    notice.next(next).go(account::page_of(app), language.say(gatepost_words::account::Back))
}

/// Why the link does nothing.
pub(in crate::pages) fn refused(why: ConfirmChangeRefused, shown: &ChangePage, language: Language) -> Notice {
    let app = &shown.app;
    match why {
        ConfirmChangeRefused::Dead(dead) => dead_link(dead, shown, language),
        ConfirmChangeRefused::AppDisabled(_) => halts::disabled(Some(app), language),
        ConfirmChangeRefused::UserNotAllowed(_) => {
            halts::not_allowed(app, &shown.change.old.hint(), language)
        }
        ConfirmChangeRefused::NotAdmitted => {
            Notice::new(Sign::STOP, language, language.say(moving::TakenHeading))
                .says(language.say(moving::Domain { app: app.name.as_str() }))
                .of(app, language)
        }
    }
}

fn dead_link(dead: DeadChange, shown: &ChangePage, language: Language) -> Notice {
    let (app, change) = (&shown.app, &shown.change);
    let name = app.name.as_str();
    let told = |sign, heading, text| Notice::new(sign, language, heading).says(text).of(app, language);
    match dead {
        DeadChange::Unknown => unknown(app, language),
        DeadChange::Confirmed => {
            let side = shown.side;
            let half = ChangeConfirmed { app: app.clone(), change: change.clone(), side, is_done: false };
            confirmed(&half, language)
        }
        DeadChange::Expired => {
            let heading = language.say(notice::ExpiredHeading);
            told(Sign::CLOCK, heading, language.say(moving::ExpiredText))
                .next(language.say(moving::ExpiredNext))
        }
        DeadChange::Over(ChangeOutcome::Changed) => {
            let text = language.say(moving::DoneText { app: name, hint: &change.new.hint() });
            told(Sign::CHECK, language.say(moving::DoneHeading), text)
        }
        DeadChange::Over(ChangeOutcome::Refused) => off(shown, language),
        DeadChange::Over(ChangeOutcome::Replaced) => {
            told(Sign::PAUSE, language.say(moving::OffHeading), language.say(moving::ReplacedText))
        }
        DeadChange::Over(ChangeOutcome::Taken) => {
            let text = language.say(moving::TakenText { app: name });
            told(Sign::STOP, language.say(moving::TakenHeading), text)
        }
    }
}

fn unknown(app: &App, language: Language) -> Notice {
    Notice::new(Sign::QUESTION, language, language.say(notice::UnknownHeading))
        .says(language.say(notice::UnknownText))
        .of(app, language)
}
