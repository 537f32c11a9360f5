//! The letter: what it says, how it looks, and the message that carries it.
//!
//! The sentences know nothing of layout, the layout (`templates/`) holds no sentence, so that either can be changed
//! without the other. Nothing here reads a clock or chance: the same letter is the same message, to the byte.

mod blanks;
mod check;
mod layout;
mod message;
mod own;
mod sentences;

use gatepost_application::{Letter, WrittenLetter};
use gatepost_domain::delivery::HandOver;
use serde::Serialize;

pub use crate::smtp::without_secrets;
pub use check::check;
pub(crate) use message::header_safe;
pub use message::{Message, compose};

/// Why a letter can't be written down.
#[derive(Debug, thiserror::Error)]
pub enum LetterUnwritten {
    /// It carries neither link nor code.
    #[error("a letter carries neither link nor code")]
    Empty,
    /// A template that comes with the program does not compile.
    #[error("a letter template is broken")]
    Template(#[source] &'static minijinja::Error),
    /// A template could not be filled in.
    #[error("a letter template can't be filled in")]
    Layout(#[source] minijinja::Error),
    /// The address, or the message, is none that a mail server takes.
    #[error("a letter can't be put into a message")]
    Message(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl LetterUnwritten {
    pub(crate) fn no_message(error: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::Message(Box::new(error))
    }

    /// A later version of the program may do better within the letter's life, so nothing is lost for good.
    pub fn hand_over(&self) -> HandOver {
        HandOver::Away { why: self.to_string() }
    }
}

/// A letter as its reader will see it.
#[derive(Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The subject line.
    pub subject: String,
    /// The HTML part: ASCII alone, lines end in CRLF.
    pub html: String,
    /// The plain part; lines end in CRLF.
    pub text: String,
}

/// What a letter says, sentence by sentence, in one language.
#[derive(Serialize)]
struct Texts<'a> {
    /// The language's tag (BCP 47), for the HTML part.
    language: &'static str,
    /// `ltr` or `rtl`.
    direction: &'static str,
    /// Where its lines begin: `left` or `right`.
    align: &'static str,
    colours: Colours,
    /// Never shows the digits: it stands on locked screens.
    subject: String,
    /// What a list of letters shows beside the subject; shows no digits either.
    preheader: String,
    heading: String,
    invitation: String,
    link: Option<LinkTexts<'a>>,
    code: Option<CodeTexts<'a>>,
    asked: String,
    not_you: String,
    support: String,
}

/// The colours of the button, in both schemes; what stands on it in the light one is white.
#[derive(Serialize)]
struct Colours {
    light: String,
    dark: String,
    ink_on_dark: String,
}

/// The link, and what is said around it.
#[derive(Serialize)]
struct LinkTexts<'a> {
    url: &'a str,
    button: String,
    /// Stands before the link in the plain part, where there is no button.
    open: String,
    /// Stands before the link in the HTML part, below the button.
    plain: String,
    /// Until when it works, if it ever ends.
    expiry: Option<String>,
    /// That nobody else may have it, if that matters.
    keep: Option<String>,
}

/// The digits, and what is said around them.
#[derive(Serialize)]
struct CodeTexts<'a> {
    digits: &'a str,
    /// Where to type them.
    typing: String,
    expiry: String,
    keep: String,
}

/// The letter in its reader's language: in the app's own words if it has any, and in ours if those fail after all.
pub fn render(letter: &Letter) -> Result<Rendered, LetterUnwritten> {
    let chosen = own::chosen(letter).and_then(|template| Some((template, template.source.as_ref()?)));
    if let Some((template, source)) = chosen {
        match own::fill_in(source, letter, own::language(template, letter)) {
            Ok(rendered) => return Ok(rendered),
            Err(fault) => tracing::error!(
                app.id = %template.app,
                kind = template.kind.as_str(),
                locale = template.locale.as_str(),
                part = fault.part.as_str(),
                problem = fault.problem.as_str(),
                "an app's own letter failed, and Gatepost's is sent in its place"
            ),
        }
    }
    layout::fill_in(sentences::texts(letter, sentences::language(letter))?)
}

/// The letter as its reader will see it, for a preview.
pub fn write(letter: &Letter) -> Option<WrittenLetter> {
    let Rendered { subject, html, text } = render(letter).ok()?;
    Some(WrittenLetter { subject, html, text: text.replace("\r\n", "\n") })
}

#[cfg(test)]
mod change_tests;
#[cfg(test)]
mod device_tests;
#[cfg(test)]
mod erased_tests;
#[cfg(test)]
mod kinds_tests;
#[cfg(test)]
mod own_tests;
#[cfg(test)]
mod tests;
