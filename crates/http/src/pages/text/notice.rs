//! A page on which nothing moves: what is so, and the next step.

use super::{Face, Sign};
use gatepost_domain::app::App;
use gatepost_domain::sign_in::SupportId;
use gatepost_words::{Language, Phrase, page};
use serde::Serialize;

/// Such a page.
#[derive(Serialize)]
pub(in crate::pages) struct Notice {
    pub(in crate::pages) title: String,
    pub(super) face: Option<Face>,
    pub(super) sign: Sign,
    pub(in crate::pages) heading: String,
    pub(in crate::pages) sentences: Vec<String>,
    pub(in crate::pages) next: Option<String>,
    /// A link that leads on.
    pub(super) go: Option<Step>,
    /// A button that posts.
    pub(super) post: Option<Step>,
    pub(super) support_name: String,
    pub(super) support_id: Option<String>,
}

/// A next step that the page offers.
#[derive(Serialize)]
pub(super) struct Step {
    target: String,
    words: String,
    /// What stands below it.
    hint: Option<String>,
}

impl Notice {
    /// A page that belongs to no app yet.
    pub(super) fn new(sign: Sign, language: Language, heading: String) -> Self {
        Self {
            title: heading.clone(),
            face: None,
            sign,
            heading,
            sentences: Vec::new(),
            next: None,
            go: None,
            post: None,
            support_name: language.say(page::SupportId),
            support_id: None,
        }
    }

    pub(super) fn says(mut self, sentence: String) -> Self {
        self.sentences.push(sentence);
        self
    }

    pub(super) fn next(self, step: String) -> Self {
        Self { next: Some(step), ..self }
    }

    /// With a link to that address.
    pub(super) fn go(self, target: String, words: String) -> Self {
        Self { go: Some(Step { target, words, hint: None }), ..self }
    }

    /// With a button that posts to that path.
    pub(super) fn post(self, target: String, words: String) -> Self {
        Self { post: Some(Step { target, words, hint: None }), ..self }
    }

    /// With a few words below that button.
    pub(super) fn hint(self, hint: String) -> Self {
        Self { post: self.post.map(|step| Step { hint: Some(hint), ..step }), ..self }
    }

    /// Of that app, which its title names.
    pub(super) fn of(self, app: &App, language: Language) -> Self {
        let heading = Phrase::said(self.heading.clone());
        let title = language.say(page::Title { heading, app: app.name.as_str() });
        Self { title, ..self.faced(app, language) }
    }

    /// Of that app, which its heading names already.
    pub(super) fn faced(self, app: &App, language: Language) -> Self {
        Self { face: Some(Face::of(app, language)), ..self }
    }

    pub(super) fn of_some(self, app: Option<&App>, language: Language) -> Self {
        match app {
            Some(app) => self.of(app, language),
            None => self,
        }
    }

    pub(super) fn support(self, id: Option<&SupportId>) -> Self {
        Self { support_id: id.map(|id| id.as_str().to_owned()), ..self }
    }

    /// About that request, where it is about no sign-in that support could be asked about.
    pub(in crate::pages) fn asked_as(self, request_id: Option<&str>) -> Self {
        Self { support_id: self.support_id.or_else(|| request_id.map(str::to_owned)), ..self }
    }

    /// Whether it has a button that posts.
    pub(in crate::pages) const fn posts(&self) -> bool {
        self.post.is_some()
    }
}
