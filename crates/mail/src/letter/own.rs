//! Letters in an app's own words: which template it is, and what fills it in.

use super::blanks::Blanks;
use super::layout::{crlf, escape, numbered};
use super::{Rendered, sentences};
use gatepost_application::{Letter, LinkUrl};
use gatepost_domain::email_code::EmailCode;
use gatepost_domain::sign_in::Locale;
use gatepost_domain::template::{
    LetterTemplate, TemplateFault, TemplatePart, TemplateProblem, TemplateSource,
};
use gatepost_words::Language;
use minijinja::value::{Serde, Value};
use minijinja::{Environment, Error, ErrorKind, Output, State, UndefinedBehavior};
use std::borrow::Cow;
use std::sync::LazyLock;

/// How much a template may compute: some hundred times what Gatepost's own letter does.
const FUEL: u64 = 100_000;

/// All parts of a letter together.
const MOST_BYTES: usize = 20_000;

/// The longest subject, in characters.
const LONGEST_SUBJECT: usize = 200;

/// The app's own letter for that reader: for the very tag that was asked for, else for its language, else for the app's
/// default. The last only where the letter would be in that language anyway: nobody is answered in another language than
/// the one that they asked for, because another one happens to have a template.
pub(super) fn chosen(letter: &Letter) -> Option<&LetterTemplate> {
    let of_kind = |one: &&LetterTemplate| one.kind == letter.kind();
    let find = |tag: &str| letter.templates.iter().filter(of_kind).find(|one| one.is_for(tag));
    let by_tag = |tag: &str| find(tag).or_else(|| find(tag.split('-').next().unwrap_or(tag)));
    let asked = letter.locale.as_ref().map(Locale::as_str);
    let default = letter.stationery.default_locale.as_ref().map(Locale::as_str);
    let default = default.unwrap_or(Language::default().tag());
    let is_default = Language::lookup(default).unwrap_or_default() == sentences::language(letter);
    asked.and_then(by_tag).or_else(|| is_default.then(|| by_tag(default)).flatten())
}

/// The language of the sentences that a template may repeat: its own, if it is spoken here.
pub(super) fn language(template: &LetterTemplate, letter: &Letter) -> Language {
    Language::lookup(template.locale.as_str()).unwrap_or_else(|| sentences::language(letter))
}

/// The letter by that template, or why it can't be sent.
pub(super) fn fill_in(
    source: &TemplateSource,
    letter: &Letter,
    language: Language,
) -> Result<Rendered, TemplateFault> {
    let texts = sentences::texts(letter, language);
    let texts =
        texts.map_err(|why| fault(TemplatePart::Text, TemplateProblem::NotFilledIn, why.to_string()))?;
    let blanks = Value::from(Serde(Blanks::of(letter, &texts, language)));
    let filled = |part: TemplatePart, source: &str| {
        let environment = if part == TemplatePart::Html { &*HTML } else { &*PLAIN };
        environment.render_named_str(part.as_str(), source, &blanks).map_err(|error| broken(part, &error))
    };
    let rendered = Rendered {
        subject: filled(TemplatePart::Subject, &source.subject)?.trim().to_owned(),
        html: crlf(&numbered(&filled(TemplatePart::Html, &source.html)?)),
        text: crlf(&filled(TemplatePart::Text, &source.text)?),
    };
    judge(&rendered, letter).map(|()| rendered)
}

/// Whether the letter shows what it carries, where it may and nowhere else.
fn judge(rendered: &Rendered, letter: &Letter) -> Result<(), TemplateFault> {
    let Rendered { subject, html, text } = rendered;
    let length = subject.chars().count();
    if !(1..=LONGEST_SUBJECT).contains(&length) || subject.chars().any(char::is_control) {
        let detail = format!("it takes one line of 1 to {LONGEST_SUBJECT} characters");
        return Err(fault(TemplatePart::Subject, TemplateProblem::SubjectForm, detail));
    }
    let (link, code) =
        (letter.link.as_ref().map(LinkUrl::expose), letter.code.as_ref().map(EmailCode::expose));
    if [link, code].into_iter().flatten().any(|secret| subject.contains(secret)) {
        let detail = "neither link nor code may stand in it: it shows on locked screens".to_owned();
        return Err(fault(TemplatePart::Subject, TemplateProblem::SubjectTells, detail));
    }
    let mut escaped = String::new();
    // Writing into a text can't fail.
    let _ = escape(&mut escaped, link.unwrap_or_default());
    for (part, body, link) in
        [(TemplatePart::Html, html, link.map(|_| &*escaped)), (TemplatePart::Text, text, link)]
    {
        if link.is_some_and(|link| !body.contains(link)) {
            let detail =
                "a letter with a link does not show it: {% if link %}{{ link }}{% endif %}".to_owned();
            return Err(fault(part, TemplateProblem::LinkMissing, detail));
        }
        if code.is_some_and(|code| !body.contains(code)) {
            let detail =
                "a letter with a code does not show it: {% if code %}{{ code }}{% endif %}".to_owned();
            return Err(fault(part, TemplateProblem::CodeMissing, detail));
        }
    }
    let size = subject.len() + html.len() + text.len();
    if size > MOST_BYTES {
        let detail = format!("a letter by it has {size} bytes, and it takes at most {MOST_BYTES}");
        return Err(fault(TemplatePart::Html, TemplateProblem::TooLarge, detail));
    }
    Ok(())
}

pub(super) const fn fault(part: TemplatePart, problem: TemplateProblem, detail: String) -> TemplateFault {
    TemplateFault { part, line: None, problem, detail }
}

fn broken(part: TemplatePart, error: &Error) -> TemplateFault {
    let problem = match error.kind() {
        ErrorKind::SyntaxError
        | ErrorKind::UnknownFilter
        | ErrorKind::UnknownTest
        | ErrorKind::UnknownFunction => TemplateProblem::Syntax,
        ErrorKind::UndefinedError => TemplateProblem::BlankUnknown,
        ErrorKind::OutOfFuel => TemplateProblem::TooMuchWork,
        _ => TemplateProblem::NotFilledIn,
    };
    let detail = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
    TemplateFault { part, line: error.line(), problem, detail }
}

static HTML: LazyLock<Environment<'static>> = LazyLock::new(|| environment(write_escaped));
static PLAIN: LazyLock<Environment<'static>> = LazyLock::new(|| environment(write_plain));

type Write = fn(&mut Output<'_>, &mut State<'_, '_>, &Value) -> Result<(), Error>;

fn environment(write: Write) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    environment.set_formatter(write);
    environment
}

/// Whatever a template says of it (`safe`, `autoescape false`), a blank is text and never markup.
fn write_escaped(out: &mut Output<'_>, _state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    Ok(escape(out, &shown(value)?)?)
}

fn write_plain(out: &mut Output<'_>, _state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    Ok(std::fmt::Write::write_str(out, &shown(value)?)?)
}

/// The value as a text; nothing is no text.
fn shown(value: &Value) -> Result<Cow<'_, str>, Error> {
    if value.is_undefined() || value.is_none() {
        return Err(Error::new(
            ErrorKind::UndefinedError,
            "a blank is empty in some letters: ask first, {% if … %}",
        ));
    }
    Ok(value.as_str().map_or_else(|| Cow::Owned(value.to_string()), Cow::Borrowed))
}
