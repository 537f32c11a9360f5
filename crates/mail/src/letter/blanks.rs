//! What an app's own template may name. These names, and those within [`Texts`], are a promise to whoever writes templates.
//!
//! A blank of another kind of letter is unknown; one that is empty in some letters of its kind is asked for first:
//! `{% if link %}{{ link }}{% endif %}`. `said` holds all sentences of Gatepost's own letter, in the language of the template:
//! `said.heading`, `said.invitation`, `said.asked`, `said.not_you`, `said.support`; where there is a link or a button
//! `said.link.button`, `.open`, `.plain`, `.expiry`, `.keep`; and where there are digits `said.code.typing`, `.expiry`, `.keep`.

use super::{Texts, sentences};
use gatepost_application::{ChangeNotice, DeviceNotice, Letter, LinkUrl, Notice};
use gatepost_domain::address_change::{Says, Side};
use gatepost_domain::email_code::EmailCode;
use gatepost_words::Language;
use serde::Serialize;

/// The blanks of every letter, and those of its kind beside them.
#[derive(Serialize)]
pub(super) struct Blanks<'a> {
    /// What people call the app.
    app_name: &'a str,
    /// What the person reads out to support.
    support_id: &'a str,
    /// The tag of the language that `said` is in.
    language: &'static str,
    /// `ltr` or `rtl`, for `dir`.
    direction: &'static str,
    /// The colour of the button in light letters, on which white can be read.
    accent: &'a str,
    /// The colour of the button in dark letters.
    accent_dark: &'a str,
    /// What can be read on that one.
    ink_on_accent_dark: &'a str,
    /// The sentences of Gatepost's own letter.
    said: &'a Texts<'a>,
    #[serde(flatten)]
    of_kind: OfKind<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum OfKind<'a> {
    SignIn {
        /// The address that signs in, if the letter carries it.
        link: Option<&'a str>,
        /// The six digits, if it carries them.
        code: Option<&'a str>,
        /// How long they are good for, in words: "10 minutes".
        expires_in: String,
        /// Until when, as a clock shows it, in UTC.
        expires_at: String,
        /// Who asked, when and from where, as a sentence.
        asked: &'a str,
    },
    EmailChange {
        /// `asks` whether the address may be changed, or `tells` that it was.
        says: &'static str,
        /// Whether the `old` or the `new` address reads it.
        side: &'static str,
        /// Enough of the other address to recognise it; the reader may be a stranger to whoever has that one.
        other_email_hint: &'a str,
        /// Where the reader says yes or no, in a letter that asks.
        link: Option<&'a str>,
        /// How long it is good for, in words, in a letter that asks.
        expires_in: Option<String>,
        /// Until when, as a clock shows it, in UTC, in a letter that asks.
        expires_at: Option<String>,
        /// Who asked, when and from where, or when the address was changed, as a sentence.
        asked: &'a str,
    },
    NewDevice {
        /// The day of the sign-in: "31 January 2026".
        date: String,
        /// Its time, as a clock shows it, in UTC.
        clock: String,
        /// "Firefox on Linux", as far as it is known.
        device: Option<String>,
        /// From which address of the network, if it is known.
        ip: Option<String>,
        /// Where in the world that is, if it is known.
        place: Option<&'a str>,
        /// The person's own page, where they see and end what is open under their name. It grants nothing.
        account_url: &'a str,
    },
    Erased {
        /// The day of the erasure: "31 January 2026".
        date: String,
        /// Its time, as a clock shows it, in UTC.
        clock: String,
    },
}

impl<'a> Blanks<'a> {
    pub(super) fn of(letter: &'a Letter, texts: &'a Texts<'a>, language: Language) -> Self {
        Self {
            app_name: letter.app_name.as_str(),
            support_id: letter.support_id.as_str(),
            language: texts.language,
            direction: texts.direction,
            accent: &texts.colours.light,
            accent_dark: &texts.colours.dark,
            ink_on_accent_dark: &texts.colours.ink_on_dark,
            said: texts,
            of_kind: match &letter.notice {
                None => OfKind::signing_in(letter, texts, language),
                Some(Notice::AddressChange(notice)) => OfKind::changing((letter, notice), texts, language),
                Some(Notice::NewDevice(notice)) => OfKind::new_device((letter, notice), language),
                Some(Notice::Erased) => {
                    let (date, clock) = moment(letter, language);
                    OfKind::Erased { date, clock }
                }
            },
        }
    }
}

impl<'a> OfKind<'a> {
    fn signing_in(letter: &'a Letter, texts: &'a Texts<'a>, language: Language) -> Self {
        Self::SignIn {
            link: letter.link.as_ref().map(LinkUrl::expose),
            code: letter.code.as_ref().map(EmailCode::expose),
            expires_in: language.span(letter.asked_at, letter.expires_at).into(),
            expires_at: language.clock(letter.expires_at).into(),
            asked: &texts.asked,
        }
    }

    fn changing(
        (letter, notice): (&'a Letter, &'a ChangeNotice),
        texts: &'a Texts<'a>,
        language: Language,
    ) -> Self {
        let asks = notice.says == Says::Asks;
        Self::EmailChange {
            says: notice.says.as_str(),
            side: notice.side.as_str(),
            other_email_hint: match notice.side {
                Side::Old => &notice.new_hint,
                Side::New => &notice.old_hint,
            },
            link: letter.link.as_ref().map(LinkUrl::expose),
            expires_in: asks.then(|| language.span(letter.asked_at, letter.expires_at).into()),
            expires_at: asks.then(|| language.clock(letter.expires_at).into()),
            asked: &texts.asked,
        }
    }

    fn new_device((letter, notice): (&'a Letter, &'a DeviceNotice), language: Language) -> Self {
        let visitor = letter.asker.visitor();
        let (date, clock) = moment(letter, language);
        Self::NewDevice {
            date,
            clock,
            device: sentences::program(visitor, language).map(String::from),
            ip: visitor.ip.map(|ip| ip.to_canonical().to_string()),
            place: notice.place.as_deref(),
            account_url: &notice.account_url,
        }
    }
}

/// The day and the time of what a letter tells.
fn moment(letter: &Letter, language: Language) -> (String, String) {
    (language.date(letter.asked_at).into(), language.clock(letter.asked_at).into())
}
