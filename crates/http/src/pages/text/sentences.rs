//! What pages say, in English.

use super::moment::{clock, date, minutes, rfc3339};
use super::{Fact, LinkTexts, Notice, Sign, monogram};
use crate::pages::link::Obstacle;
use crate::problem::Code;
use gatepost_application::LinkPage;
use gatepost_domain::app::AppName;
use gatepost_domain::link::DeadLink;
use gatepost_domain::sign_in::{ConfirmRefused, SupportId};
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::{Asker, Visitor};
use std::time::Duration;

const LANGUAGE: &str = "en";
const DIRECTION: &str = "ltr";
const SUPPORT: &str = "Support id";

/// The page with the button, as it is at `now`.
pub(in crate::pages) fn link(page: &LinkPage, now: Timestamp) -> LinkTexts<'_> {
    let app = page.app.name.as_str();
    LinkTexts {
        language: LANGUAGE,
        direction: DIRECTION,
        title: format!("Sign in to {app}"),
        app_name: app,
        monogram: monogram(app),
        heading: format!("Sign in to {app}"),
        invitation: "You are about to sign in with this address:",
        email: page.email.delivery(),
        sign_in: "Sign in",
        refuse: "This wasn’t me",
        asked_heading: "Who asked for this",
        facts: facts(page, now),
        not_you: format!(
            "If it wasn’t you, press “This wasn’t me”. The link then does nothing any more, and nobody gets into {app} with it."
        ),
        support_name: SUPPORT,
        support_id: page.support_id.as_str(),
    }
}

/// Where, when, and how long the link is good.
fn facts(page: &LinkPage, now: Timestamp) -> Vec<Fact> {
    let mut facts = asker(&page.asker, page.app.name.as_str());
    facts.push(Fact {
        name: "When",
        value: format!(
            "{}, on {} at {} UTC",
            ago(minutes(page.asked_at, now)),
            date(page.asked_at),
            clock(page.asked_at)
        ),
        machine: Some(rfc3339(page.asked_at)),
    });
    facts.push(Fact {
        name: "Link works",
        value: format!("until {} UTC, {}", clock(page.expires_at), left(minutes(now, page.expires_at))),
        machine: Some(rfc3339(page.expires_at)),
    });
    facts
}

fn asker(asker: &Asker, app: &str) -> Vec<Fact> {
    let fact = |name, value| Fact { name, value, machine: None };
    match asker {
        Asker::Server(_) => vec![fact("Asked for by", format!("{app}’s server"))],
        Asker::Person(visitor) => {
            let mut facts = vec![fact("Asked for from", program(visitor))];
            facts.extend(visitor.ip.map(|ip| fact("IP address", ip.to_canonical().to_string())));
            facts
        }
    }
}

fn program(visitor: &Visitor) -> String {
    match (&visitor.browser, &visitor.system) {
        (Some(browser), Some(system)) => format!("{browser} on {system}"),
        (Some(browser), None) => browser.clone(),
        (None, Some(system)) => format!("An unknown browser on {system}"),
        (None, None) => "An unknown browser".to_owned(),
    }
}

fn ago(minutes: u64) -> String {
    match minutes {
        0 => "Just now".to_owned(),
        1 => "1 minute ago".to_owned(),
        minutes => format!("{minutes} minutes ago"),
    }
}

fn left(minutes: u64) -> String {
    match minutes {
        0 => "less than a minute from now".to_owned(),
        1 => "1 more minute".to_owned(),
        minutes => format!("{minutes} more minutes"),
    }
}

fn in_words(seconds: u64) -> String {
    match seconds {
        0 | 1 => "a second".to_owned(),
        seconds => format!("{seconds} seconds"),
    }
}

/// A notice that belongs to no app yet.
fn notice(sign: Sign, heading: String, sentences: &[&str]) -> Notice {
    Notice {
        language: LANGUAGE,
        direction: DIRECTION,
        title: heading.clone(),
        app_name: None,
        monogram: None,
        sign,
        heading,
        sentences: sentences.iter().map(|&sentence| sentence.to_owned()).collect(),
        next: None,
        support_name: SUPPORT,
        support_id: None,
    }
}

impl Notice {
    fn of(self, app: &AppName) -> Self {
        let app = app.as_str();
        Self {
            title: format!("{} – {app}", self.heading),
            monogram: monogram(app),
            app_name: Some(app.to_owned()),
            ..self
        }
    }

    fn next(self, step: impl Into<String>) -> Self {
        Self { next: Some(step.into()), ..self }
    }

    fn support(self, id: Option<&SupportId>) -> Self {
        Self { support_id: id.map(|id| id.as_str().to_owned()), ..self }
    }
}

/// The reader of the mail said that it was not theirs.
pub(in crate::pages) fn refused(app: &AppName, support: Option<&SupportId>) -> Notice {
    let how = if support.is_some() { ", with the support id below" } else { "" };
    notice(
        Sign::CHECK,
        "Sign-in stopped".to_owned(),
        &[
            &format!("Nobody was signed in to {}, and the link does nothing any more.", app.as_str()),
            "To ask for a link takes no more than your address, so it doesn’t mean that anybody else reads your mail.",
        ],
    )
    .of(app)
    .next(format!("You can close this page. If letters like this keep coming, tell the people behind the app{how}."))
    .support(support)
}

/// What is in the way. `page` is what is known of the link, if anything is.
pub(in crate::pages) fn obstacle(obstacle: &Obstacle, page: Option<&LinkPage>) -> Notice {
    let told = match (obstacle, page) {
        (Obstacle::Refused(why), Some(page)) => {
            refusal(*why, page.app.name.as_str(), &page.email.hint(), Some(page.expires_at))
        }
        // More could not be looked up; why the link does nothing is settled all the same.
        (Obstacle::Refused(why), None) => refusal(*why, "the app", "this address", None),
        (Obstacle::CrossSite, _) => notice(
            Sign::STOP,
            "That came from another site".to_owned(),
            &["The button was pressed on a page that isn’t ours, so nothing was done. The link is as good as before."],
        )
        .next("Open the link from your mail, and press the button there."),
        (Obstacle::ActionNotAllowed, _) => notice(
            Sign::STOP,
            "That isn’t possible here".to_owned(),
            &["This sign-in can’t be approved for another screen. The link is as good as before."],
        )
        .next("Open the link from your mail, and press the button there."),
        (Obstacle::Form(_), _) => notice(
            Sign::ALERT,
            "We didn’t understand that".to_owned(),
            &["What was sent is not what the page’s buttons send, so nothing was done. The link is as good as before."],
        )
        .next("Open the link from your mail, and press the button there."),
        (Obstacle::Guessing(limited), _) => guessing(limited.retry_after),
        (Obstacle::Failed(problem), _) if problem.code() == Code::Unavailable => notice(
            Sign::PAUSE,
            "Please try again in a moment".to_owned(),
            &["We can’t look up your link right now. Most likely it is as good as before."],
        )
        .next("Wait a few seconds, then open the link from your mail again."),
        (Obstacle::Failed(_), _) => notice(
            Sign::ALERT,
            "Something went wrong on our side".to_owned(),
            &["It is not your fault, and those who run this server have been told by its log."],
        )
        .next("Open the link from your mail again, or go back to the app and ask for a new mail."),
    };
    let told = match page {
        Some(page) => told.of(&page.app.name),
        None => told,
    };
    told.support(page.map(|page| &page.support_id))
}

fn unknown() -> Notice {
    notice(
        Sign::QUESTION,
        "We don’t know this link".to_owned(),
        &["It may have been cut off or changed on its way here, or it is so old that nothing is left of it."],
    )
    .next("Open the newest mail and press its button, or copy the whole address from it. Otherwise go back to the app and ask for a new mail.")
}

fn guessing(wait: Duration) -> Notice {
    let wait = in_words(wait.as_secs().saturating_add(u64::from(wait.subsec_nanos() > 0)));
    notice(
        Sign::PAUSE,
        "Too many links that don’t work".to_owned(),
        &["Many links that lead nowhere were opened from your network, so we answer a little more slowly now."],
    )
    .next(format!("Wait {wait}, then open the link from your newest mail."))
}

fn refusal(why: ConfirmRefused, app: &str, hint: &str, expires_at: Option<Timestamp>) -> Notice {
    let again = format!("o back to {app}, to the page where you began, and ask for a new mail.");
    let until = expires_at.map(|at| format!("until {} UTC on {}", clock(at), date(at)));
    match why {
        ConfirmRefused::Dead(DeadLink::Unknown) => unknown(),
        ConfirmRefused::Dead(DeadLink::Spent) => notice(
            Sign::CHECK,
            "This link was already used".to_owned(),
            &[&format!("It signed {hint} in to {app}. Each link works once."), "If that was you, you can close this page."],
        )
        .next(format!("To sign in again, g{again}")),
        ConfirmRefused::Dead(DeadLink::Expired) => {
            let worked = until.map(|until| format!(" and worked {until}")).unwrap_or_default();
            let sentence = format!("It was sent to {hint}{worked}.");
            notice(Sign::CLOCK, "This link has expired".to_owned(), &[&sentence]).next(format!("G{again}"))
        }
        ConfirmRefused::Dead(DeadLink::Refused) => notice(
            Sign::STOP,
            "This sign-in was stopped".to_owned(),
            &[&format!("Somebody who reads the mail to {hint} said that it wasn’t theirs, so the link does nothing any more.")],
        )
        .next(format!("If you want to sign in, g{again}")),
        ConfirmRefused::AppDisabled(_) => {
            let good = until.map(|until| format!(" This link stays good {until}.")).unwrap_or_default();
            notice(
                Sign::PAUSE,
                format!("Signing in to {app} is switched off"),
                &["The people behind the app let nobody sign in right now."],
            )
            .next(format!("Ask them, or try again later.{good}"))
        }
        ConfirmRefused::UserNotAllowed(_) => notice(
            Sign::STOP,
            format!("You can’t sign in to {app}"),
            &[&format!("The people behind the app don’t allow {hint} to sign in.")],
        )
        .next("If you think that is a mistake, ask them."),
        ConfirmRefused::RedirectGone => notice(
            Sign::ALERT,
            "This link leads nowhere any more".to_owned(),
            &[&format!(
                "After this mail was sent to {hint}, {app} changed where it sends people when they sign in. Nobody was signed in."
            )],
        )
        .next(format!("G{again}")),
    }
}

/// The front door in production.
pub(in crate::pages) fn front_door() -> Notice {
    notice(
        Sign::CHECK,
        "Gatepost".to_owned(),
        &["This server signs people in by e-mail, for the apps that they use."],
    )
    .next("There is nothing to do here. To sign in, go to the app; to finish a sign-in, press the button in the mail that you got.")
}
