//! What a letter says, in its reader's language.

use super::{CodeTexts, Colours, LetterUnwritten, LinkTexts, Texts};
use gatepost_application::{ChangeNotice, DeviceNotice, Letter, Notice};
use gatepost_domain::address_change::{Says, Side};
use gatepost_domain::brand::Accent;
use gatepost_domain::sign_in::Locale;
use gatepost_domain::visitor::{Asker, Visitor};
use gatepost_words::{Language, Phrase, change, code, device, erased, letter, who};

/// The language that was asked for with the sign-in, if it is spoken here; else the app's.
pub(super) fn language(letter: &Letter) -> Language {
    let wanted = [&letter.locale, &letter.stationery.default_locale].into_iter().flatten();
    Language::negotiate(wanted.map(Locale::as_str), Language::default())
}

pub(super) fn texts(letter: &Letter, language: Language) -> Result<Texts<'_>, LetterUnwritten> {
    match &letter.notice {
        Some(Notice::Erased) => return Ok(erased(letter, language)),
        Some(Notice::AddressChange(notice)) => return Ok(changing(letter, notice, language)),
        Some(Notice::NewDevice(notice)) => return Ok(new_device(letter, notice, language)),
        None => {}
    }
    let app = letter.app_name.as_str();
    let until = || language.clock(letter.expires_at);
    let (link, code) = (link(letter, language), code(letter, language));
    let not_you = match (&link, &code) {
        (Some(_), Some(_)) => language.say(code::NotYouEither),
        (Some(_), None) => language.say(letter::NotYou),
        (None, Some(_)) => language.say(code::NotYou),
        (None, None) => return Err(LetterUnwritten::Empty),
    };
    let (subject, preheader, heading) = if link.is_some() {
        (
            language.say_bare(letter::Subject { app }),
            language.say(letter::Preheader { clock: until() }),
            language.say(letter::Heading { app }),
        )
    } else {
        (
            language.say_bare(code::Subject { app }),
            language.say(code::Preheader { clock: until() }),
            language.say(code::Heading { app }),
        )
    };
    Ok(Texts {
        language: language.tag(),
        direction: language.direction(),
        colours: colours(letter.stationery.accent),
        align: if language.is_right_to_left() { "right" } else { "left" },
        subject,
        preheader,
        heading,
        invitation: language.say(letter::Invitation),
        link,
        code,
        asked: asked(letter, language),
        not_you,
        support: language.say(letter::Support { id: letter.support_id.as_str() }),
    })
}

/// To somebody who was erased.
fn erased(letter: &Letter, language: Language) -> Texts<'_> {
    let app = letter.app_name.as_str();
    let (date, clock) = (language.date(letter.asked_at), language.clock(letter.asked_at));
    Texts {
        language: language.tag(),
        direction: language.direction(),
        colours: colours(letter.stationery.accent),
        align: if language.is_right_to_left() { "right" } else { "left" },
        subject: language.say_bare(erased::Subject { app }),
        preheader: language.say(erased::Preheader { app }),
        heading: language.say(erased::Heading { app }),
        invitation: language.say(erased::What { app }),
        link: None,
        code: None,
        asked: language.say(erased::When { date, clock }),
        not_you: language.say(erased::Again { app }),
        support: language.say(letter::Support { id: letter.support_id.as_str() }),
    }
}

/// To one of the two addresses of a change.
fn changing<'a>(letter: &'a Letter, notice: &ChangeNotice, language: Language) -> Texts<'a> {
    let app = letter.app_name.as_str();
    let (date, clock) = (language.date(letter.asked_at), language.clock(letter.asked_at));
    let (old, new) = (&*notice.old_hint, &*notice.new_hint);
    let invitation = match (notice.says, notice.side) {
        (Says::Asks, Side::Old) => language.say(change::WhatOld { app, hint: new }),
        (Says::Asks, Side::New) => language.say(change::WhatNew { app, hint: old }),
        (Says::Tells, Side::Old) => language.say(change::DoneWhatOld { app, hint: new }),
        (Says::Tells, Side::New) => language.say(change::DoneWhatNew { app, hint: old }),
    };
    let asks = notice.says == Says::Asks;
    let (subject, heading, preheader) = if asks {
        let until = language.clock(letter.expires_at);
        let heading = language.say(change::Subject { app });
        (
            language.say_bare(change::Subject { app }),
            heading,
            language.say(change::Preheader { clock: until }),
        )
    } else {
        let heading = language.say(change::DoneSubject { app });
        (language.say_bare(change::DoneSubject { app }), heading, language.say(change::DonePreheader))
    };
    let not_you = match (notice.says, notice.side) {
        (Says::Asks, Side::Old) => language.say(change::NotYouOld),
        (Says::Asks, Side::New) => language.say(change::NotYouNew),
        (Says::Tells, _) => language.say(change::DoneNotYou { app }),
    };
    let link = link(letter, language);
    Texts {
        language: language.tag(),
        direction: language.direction(),
        colours: colours(letter.stationery.accent),
        align: if language.is_right_to_left() { "right" } else { "left" },
        subject,
        preheader,
        heading,
        invitation,
        link: link.map(|link| LinkTexts { button: language.say(change::Button), ..link }),
        code: None,
        asked: if asks { asked(letter, language) } else { language.say(change::DoneWhen { date, clock }) },
        not_you,
        support: language.say(letter::Support { id: letter.support_id.as_str() }),
    }
}

/// To somebody as whom somebody signed in where they had no session before. The way to their page grants nothing, so it bears
/// neither an end nor a warning.
fn new_device<'a>(letter: &'a Letter, notice: &'a DeviceNotice, language: Language) -> Texts<'a> {
    let app = letter.app_name.as_str();
    let (date, clock) = (language.date(letter.asked_at), language.clock(letter.asked_at));
    let place = place(letter.asker.visitor(), language);
    let place = match (place, notice.place.as_deref()) {
        (Some(whence), Some(place)) => Some(language.phrase(who::InPlace { whence, place })),
        (Some(whence), None) => Some(whence),
        (None, place) => place.map(|place| language.quote(place)),
    };
    Texts {
        language: language.tag(),
        direction: language.direction(),
        colours: colours(letter.stationery.accent),
        align: if language.is_right_to_left() { "right" } else { "left" },
        subject: language.say_bare(device::Subject { app }),
        preheader: language.say(device::Preheader),
        heading: language.say(device::Subject { app }),
        invitation: language.say(device::What { app }),
        link: Some(LinkTexts {
            url: &notice.account_url,
            button: language.say(device::Button),
            open: language.say(device::Open),
            plain: language.say(letter::PlainLink),
            expiry: None,
            keep: None,
        }),
        code: None,
        asked: match place {
            Some(place) => language.say(device::From { date, clock, place }),
            None => language.say(device::FromUnknown { date, clock }),
        },
        not_you: language.say(device::NotYou),
        support: language.say(letter::Support { id: letter.support_id.as_str() }),
    }
}

/// The button's colours: the app's, or those of Gatepost.
fn colours(accent: Option<Accent>) -> Colours {
    let of = |light: &str, dark: &str, ink: &str| Colours {
        light: light.to_owned(),
        dark: dark.to_owned(),
        ink_on_dark: ink.to_owned(),
    };
    match accent {
        None => of("#1f5fd0", "#8ab4ff", "#0b1220"),
        Some(accent) => of(
            &accent.on_light().to_string(),
            &accent.on_dark().to_string(),
            &accent.ink_on_dark().to_string(),
        ),
    }
}

/// The link and its button, if the letter carries one.
fn link(letter: &Letter, language: Language) -> Option<LinkTexts<'_>> {
    letter.link.as_ref().map(|link| LinkTexts {
        url: link.expose(),
        button: language.say(letter::Button { app: letter.app_name.as_str() }),
        open: language.say(letter::OpenLink),
        plain: language.say(letter::PlainLink),
        expiry: Some(language.say(letter::Expiry {
            clock: language.clock(letter.expires_at),
            span: language.span(letter.asked_at, letter.expires_at),
        })),
        keep: Some(language.say(letter::Keep)),
    })
}

/// The digits and where they belong, if the letter carries any. Beside a link, how long is told there.
fn code(letter: &Letter, language: Language) -> Option<CodeTexts<'_>> {
    let digits = letter.code.as_ref()?.expose();
    let clock = language.clock(letter.expires_at);
    let (typing, expiry) = if letter.link.is_some() {
        (language.say(code::OrType), language.say(code::WorksUntil { clock }))
    } else {
        let span = language.span(letter.asked_at, letter.expires_at);
        (language.say(code::Type), language.say(code::Expiry { clock, span }))
    };
    Some(CodeTexts { digits, typing, expiry, keep: language.say(code::NeverTell) })
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

/// "Firefox on Linux", with what is known.
pub(super) fn program(visitor: &Visitor, language: Language) -> Option<Phrase> {
    match (visitor.browser.as_deref(), visitor.system.as_deref()) {
        (Some(browser), Some(system)) => {
            Some(language.phrase(who::BrowserOnSystem { browser: language.program(browser), system }))
        }
        (Some(one), None) => Some(language.program(one)),
        (None, Some(one)) => Some(language.quote(one)),
        (None, None) => None,
    }
}

/// "Firefox on Linux, 203.0.113.7", with what is known.
fn place(visitor: &Visitor, language: Language) -> Option<Phrase> {
    let program = program(visitor, language);
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
    use gatepost_domain::visitor::{ANDROID_APP, APPLE_APP};

    fn visitor(ip: Option<&str>, browser: Option<&str>, system: Option<&str>) -> Visitor {
        Visitor {
            ip: ip.map(|ip| ip.parse().unwrap()),
            browser: browser.map(str::to_owned),
            system: system.map(str::to_owned),
            request: None,
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
            (visitor(Some("203.0.113.7"), Some(ANDROID_APP), None), Some("an Android app, 203.0.113.7")),
            (visitor(None, Some(APPLE_APP), Some("iOS")), Some("an Apple app on iOS")),
            (visitor(None, None, None), None),
        ] {
            assert_eq!(place(&visitor, Language::En).as_ref().map(Phrase::as_str), words);
        }
    }

    #[test]
    fn a_kind_of_program_has_a_name_in_every_language() {
        for (language, words) in [(Language::De, "einer Android-App"), (Language::Ar, "تطبيق أندرويد")]
        {
            let place = place(&visitor(None, Some(ANDROID_APP), None), language);
            assert_eq!(place.as_ref().map(Phrase::as_str), Some(words));
        }
    }
}
