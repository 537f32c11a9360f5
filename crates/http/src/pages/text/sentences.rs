//! What the page behind a good link says.

use super::moment::rfc3339;
use super::{ApproveTexts, Face, Fact, LinkTexts};
use gatepost_application::LinkPage;
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::{Asker, Visitor};
use gatepost_words::{Language, confirm, link, page, who};

/// The page with the button, as it is at `now`.
pub(in crate::pages) fn link(page: &LinkPage, now: Timestamp, language: Language) -> LinkTexts<'_> {
    let (app, offers) = (page.app.name.as_str(), page.offers);
    let strict = !offers.sign_in && !offers.approve;
    let heading =
        if strict { language.say(confirm::StrictHeading) } else { language.say(link::Heading { app }) };
    LinkTexts {
        title: language.say(link::Heading { app }),
        face: Face::of(&page.app, language),
        heading,
        invitation: language.say(link::Invitation),
        email: page.email.delivery(),
        strict: strict
            .then(|| vec![language.say(confirm::StrictText { app }), language.say(confirm::StrictNext)]),
        approve: offers.approve.then(|| approve(language)),
        sign_in: offers
            .sign_in
            .then(|| if offers.approve { language.say(confirm::Here) } else { language.say(link::SignIn) }),
        here_text: (offers.sign_in && offers.approve).then(|| language.say(confirm::HereText)),
        refuse: language.say(link::Refuse),
        asked_heading: language.say(link::AskedHeading),
        facts: facts(page, now, language),
        not_you: language.say(link::NotYou { app }),
        support_name: language.say(page::SupportId),
        support_id: page.support_id.as_str(),
    }
}

fn approve(language: Language) -> ApproveTexts {
    ApproveTexts {
        heading: language.say(confirm::Elsewhere),
        text: language.say(confirm::ElsewhereText),
        label: language.say(confirm::NumberLabel),
        hint: language.say(confirm::NumberHint),
        keep: language.say(confirm::NumberKeep),
        button: language.say(confirm::NumberButton),
    }
}

/// Where, when, and how long the link is good.
fn facts(page: &LinkPage, now: Timestamp, language: Language) -> Vec<Fact> {
    let mut facts = asker(&page.asker, page.app.name.as_str(), language);
    facts.push(Fact {
        name: language.say(link::When),
        value: language.say(link::WhenTold {
            ago: language.ago(page.asked_at, now),
            date: language.date(page.asked_at),
            clock: language.clock(page.asked_at),
        }),
        machine: Some(rfc3339(page.asked_at)),
    });
    facts.push(Fact {
        name: language.say(link::Works),
        value: language.say(link::WorksUntil {
            clock: language.clock(page.expires_at),
            left: language.left(now, page.expires_at),
        }),
        machine: Some(rfc3339(page.expires_at)),
    });
    facts
}

pub(super) fn asker(asker: &Asker, app: &str, language: Language) -> Vec<Fact> {
    let fact = |name, value| Fact { name, value, machine: None };
    match asker {
        Asker::Server(_) => vec![fact(language.say(link::AskedBy), language.say(link::Server { app }))],
        Asker::Person(visitor) => {
            let mut facts = vec![fact(language.say(link::AskedFrom), program(visitor, language))];
            let ip = visitor.ip.map(|ip| ip.to_canonical().to_string());
            facts.extend(ip.map(|ip| fact(language.say(link::Ip), language.quote(&ip).into())));
            facts
        }
    }
}

pub(super) fn program(visitor: &Visitor, language: Language) -> String {
    match (visitor.browser.as_deref(), visitor.system.as_deref()) {
        (Some(browser), Some(system)) => {
            language.say(who::BrowserOnSystem { browser: language.program(browser), system })
        }
        (Some(browser), None) => language.program(browser).into(),
        (None, Some(system)) => language.say(link::BrowserUnknownOn { system }),
        (None, None) => language.say(link::BrowserUnknown),
    }
}
