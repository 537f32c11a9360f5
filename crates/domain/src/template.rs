//! Letters in an app's own words: templates that stand in place of the ones that come with Gatepost.
//!
//! A template is never changed. What is saved anew is a further version, and so is a deletion; a letter says what was in
//! force at the moment that its app had seen when the letter was written, however often and by whomever it is tried again.

mod variant;

pub use variant::LetterVariant;

use crate::app::AppId;
use crate::sign_in::Locale;
use crate::time::Timestamp;
use crate::vocabulary::words;

/// The longest source of a part.
const LONGEST_SOURCE: usize = 64 * 1024;

words! {
    /// What a letter is about.
    LetterKind {
        /// The link, the digits or both.
        SignIn = "sign_in",
        /// A change of an address: whether it may be made, and that it was.
        EmailChange = "email_change",
        /// A sign-in in a browser that the person had no session in before.
        NewDevice = "new_device",
        /// That what was kept of the person is gone.
        Erased = "erased",
    }

    /// A part of a letter.
    TemplatePart {
        /// The line in the list of letters.
        Subject = "subject",
        /// What most people see.
        Html = "html",
        /// What the others see.
        Text = "text",
    }

    /// What is wrong with a template. The words are stable.
    TemplateProblem {
        /// It is no template.
        Syntax = "syntax",
        /// It names a blank that there is none of, or one that is empty in some letters.
        BlankUnknown = "blank_unknown",
        /// It computes too much.
        TooMuchWork = "too_much_work",
        /// It can't be filled in for another reason.
        NotFilledIn = "not_filled_in",
        /// It, or a letter made by it, is too large.
        TooLarge = "too_large",
        /// The subject is empty, longer than 200 characters or not one line.
        SubjectForm = "subject_form",
        /// The subject holds the link or the digits, which show on locked screens.
        SubjectTells = "subject_tells",
        /// A letter that carries a link does not show it.
        LinkMissing = "link_missing",
        /// A letter that carries digits does not show them.
        CodeMissing = "code_missing",
        /// It loads or runs something; letters do neither.
        LoadsSomething = "loads_something",
    }
}

/// Where a template is wrong, and how.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{}{}: {}: {detail}", .part.as_str(), .line.map(|line| format!(" line {line}")).unwrap_or_default(), .problem.as_str())]
pub struct TemplateFault {
    /// In which part.
    pub part: TemplatePart,
    /// In which line, where one is to blame.
    pub line: Option<usize>,
    /// What is wrong.
    pub problem: TemplateProblem,
    /// A few words more.
    pub detail: String,
}

/// The source of a letter's three parts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TemplateSource {
    /// The subject.
    pub subject: String,
    /// The HTML part.
    pub html: String,
    /// The plain part.
    pub text: String,
}

impl TemplateSource {
    /// The parts with what each is.
    pub fn parts(&self) -> [(TemplatePart, &str); 3] {
        [
            (TemplatePart::Subject, &*self.subject),
            (TemplatePart::Html, &*self.html),
            (TemplatePart::Text, &*self.text),
        ]
    }

    /// Whether each part is small enough to be looked at.
    pub fn must_be_small(&self) -> Result<(), TemplateFault> {
        match self.parts().into_iter().find(|(_, source)| source.len() > LONGEST_SOURCE) {
            None => Ok(()),
            Some((part, source)) => Err(TemplateFault {
                part,
                line: None,
                problem: TemplateProblem::TooLarge,
                detail: format!("it has {} bytes, and it takes at most {LONGEST_SOURCE}", source.len()),
            }),
        }
    }
}

/// One version of an app's own letter in one language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LetterTemplate {
    /// The app.
    pub app: AppId,
    /// What the letter is about.
    pub kind: LetterKind,
    /// For whom.
    pub locale: Locale,
    /// When it was saved; no two versions of an app have the same moment.
    pub saved_at: Timestamp,
    /// What it says; nothing if from then on Gatepost's own letter is sent again.
    pub source: Option<TemplateSource>,
}

impl LetterTemplate {
    /// Whether it is for readers of that tag.
    pub fn is_for(&self, tag: &str) -> bool {
        self.locale.as_str().eq_ignore_ascii_case(tag)
    }
}

/// Of all versions of an app, those that were in force at that moment.
pub fn in_force(versions: &[LetterTemplate], at: Timestamp) -> Vec<&LetterTemplate> {
    let known = versions.iter().filter(|version| version.saved_at <= at);
    let replaced = |one: &LetterTemplate| {
        versions.iter().any(|other| {
            (one.saved_at < other.saved_at && other.saved_at <= at)
                && other.kind == one.kind
                && one.is_for(other.locale.as_str())
        })
    };
    known.filter(|version| version.source.is_some() && !replaced(version)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(locale: &str, second: i64, subject: Option<&str>) -> LetterTemplate {
        let source = subject.map(|subject| TemplateSource {
            subject: subject.to_owned(),
            html: String::new(),
            text: String::new(),
        });
        LetterTemplate {
            app: AppId::parse("acme").unwrap(),
            kind: LetterKind::SignIn,
            locale: Locale::parse(locale).unwrap(),
            saved_at: Timestamp::from_seconds(second),
            source,
        }
    }

    #[test]
    fn a_letter_says_what_was_in_force_when_it_was_written() {
        let versions = [
            version("de", 10, Some("one")),
            version("fr", 20, Some("un")),
            version("DE", 30, Some("two")),
            version("de", 40, None),
            version("de", 50, Some("three")),
        ];
        for (second, subjects) in [
            (9, &[][..]),
            (10, &["one"]),
            (29, &["one", "un"]),
            (30, &["un", "two"]),
            (40, &["un"]),
            (99, &["un", "three"]),
        ] {
            let found = in_force(&versions, Timestamp::from_seconds(second));
            let found: Vec<_> =
                found.iter().map(|version| &*version.source.as_ref().unwrap().subject).collect();
            assert_eq!(found, subjects, "at {second}");
        }
    }

    #[test]
    fn a_letter_of_one_kind_replaces_none_of_another() {
        let signs_in = version("de", 10, Some("one"));
        let tells = LetterTemplate { kind: LetterKind::Erased, ..version("de", 20, Some("two")) };
        let versions = [signs_in, tells];
        assert_eq!(in_force(&versions, Timestamp::from_seconds(30)), versions.iter().collect::<Vec<_>>());
    }

    #[test]
    fn a_fault_says_where_and_what() {
        let line = Some(3);
        let (part, problem) = (TemplatePart::Html, TemplateProblem::LinkMissing);
        let fault = TemplateFault { part, line, problem, detail: "so".to_owned() };
        assert_eq!(fault.to_string(), "html line 3: link_missing: so");
        let large = TemplateSource { subject: String::new(), html: "x".repeat(65_537), text: String::new() };
        assert_eq!(large.must_be_small().unwrap_err().problem, TemplateProblem::TooLarge);
    }
}
