//! What a letter says, in its reader's language.

use super::Texts;
use gatepost_application::Letter;
use gatepost_domain::sign_in::Locale;
use gatepost_domain::visitor::{Asker, Visitor};
use gatepost_words::{Language, Phrase, letter, who};

/// The language that was asked for with the sign-in, if it is spoken here.
pub(super) fn language(letter: &Letter) -> Language {
    Language::negotiate(letter.locale.as_ref().map(Locale::as_str), Language::default())
}

pub(super) fn texts(letter: &Letter, language: Language) -> Texts {
    let app = letter.app_name.as_str();
    let until = || language.clock(letter.expires_at);
    let span = language.span(letter.asked_at, letter.expires_at);
    Texts {
        language: language.tag(),
        direction: language.direction(),
        align: if language.is_right_to_left() { "right" } else { "left" },
        subject: language.say_bare(letter::Subject { app }),
        preheader: language.say(letter::Preheader { clock: until() }),
        heading: language.say(letter::Heading { app }),
        invitation: language.say(letter::Invitation),
        button: language.say(letter::Button { app }),
        open_link: language.say(letter::OpenLink),
        plain_link: language.say(letter::PlainLink),
        expiry: language.say(letter::Expiry { clock: until(), span }),
        asked: asked(letter, language),
        not_you: language.say(letter::NotYou),
        keep: language.say(letter::Keep),
        support: language.say(letter::Support { id: letter.support_id.as_str() }),
    }
}

/// When it was asked for, and by whom or from where; of a server that asks for somebody its address says nothing.
fn asked(letter: &Letter, language: Language) -> String {
    let (date, clock) = (language.date(letter.asked_at), language.clock(letter.asked_at));
    match &letter.asker {
        Asker::Server(_) => {
            language.say(letter::AskedByServer { date, clock, app: letter.app_name.as_str() })
        }
        Asker::Person(visitor) => match place(visitor, language) {
            Some(place) => language.say(letter::AskedFrom { date, clock, place }),
            None => language.say(letter::AskedFromUnknown { date, clock }),
        },
    }
}

/// "Firefox on Linux, 203.0.113.7", with what is known.
fn place(visitor: &Visitor, language: Language) -> Option<Phrase> {
    let program = match (visitor.browser.as_deref(), visitor.system.as_deref()) {
        (Some(browser), Some(system)) => Some(language.phrase(who::BrowserOnSystem { browser, system })),
        (Some(one), None) | (None, Some(one)) => Some(language.quote(one)),
        (None, None) => None,
    };
    let ip = visitor.ip.map(|ip| ip.to_canonical().to_string());
    match (program, ip.as_deref()) {
        (Some(program), Some(ip)) => Some(language.phrase(who::ProgramAt { program, ip })),
        (Some(program), None) => Some(program),
        (None, Some(ip)) => Some(language.quote(ip)),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visitor(ip: Option<&str>, browser: Option<&str>, system: Option<&str>) -> Visitor {
        Visitor {
            ip: ip.map(|ip| ip.parse().unwrap()),
            browser: browser.map(str::to_owned),
            system: system.map(str::to_owned),
        }
    }

    #[test]
    fn who_asked_is_told_as_far_as_it_is_known() {
        for (visitor, words) in [
            (
                visitor(Some("203.0.113.7"), Some("Firefox"), Some("Linux")),
                Some("Firefox on Linux, 203.0.113.7"),
            ),
            (visitor(Some("2001:db8::7"), Some("Safari"), None), Some("Safari, 2001:db8::7")),
            (visitor(Some("::ffff:203.0.113.7"), None, None), Some("203.0.113.7")),
            (visitor(None, None, Some("Android")), Some("Android")),
            (visitor(None, None, None), None),
        ] {
            assert_eq!(place(&visitor, Language::En).as_ref().map(Phrase::as_str), words);
        }
    }
}
