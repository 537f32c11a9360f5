//! A mail server that keeps what it takes.

use gatepost_application::{Letter, Mailer, WrittenLetter};
use gatepost_domain::delivery::HandOver;
use gatepost_domain::template::{LetterTemplate, TemplateFault, TemplatePart, TemplateProblem};
use std::sync::{Arc, Mutex};

type Answer = Box<dyn FnMut(&Letter) -> HandOver + Send>;

/// Takes every letter, unless a test says otherwise.
#[derive(Clone, Default)]
pub struct CapturingMailer {
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    answer: Option<Answer>,
    /// All letters that it was asked to take, in order, with what it said.
    asked: Vec<(Letter, HandOver)>,
}

impl CapturingMailer {
    /// Answers so from now on.
    pub fn answer_with(&self, answer: impl FnMut(&Letter) -> HandOver + Send + 'static) {
        self.state.lock().unwrap().answer = Some(Box::new(answer));
    }

    /// Can't take any letter from now on.
    pub fn go_away(&self) {
        self.answer_with(|_| HandOver::Away { why: "the mail server is away".to_owned() });
    }

    /// Takes every letter from now on.
    pub fn come_back(&self) {
        self.state.lock().unwrap().answer = None;
    }

    /// All letters that it took, in order; one that was handed over twice is there twice.
    pub fn letters(&self) -> Vec<Letter> {
        let state = self.state.lock().unwrap();
        let taken = state.asked.iter().filter(|(_, answer)| matches!(answer, HandOver::Taken { .. }));
        taken.map(|(letter, _)| letter.clone()).collect()
    }

    /// How often it was asked to take a letter.
    pub fn attempts(&self) -> usize {
        self.state.lock().unwrap().asked.len()
    }
}

impl Mailer for CapturingMailer {
    async fn hand_over(&self, letter: &Letter) -> HandOver {
        let mut state = self.state.lock().unwrap();
        let answer = match &mut state.answer {
            Some(answer) => answer(letter),
            None => HandOver::Taken { message_id: format!("<{}@localhost>", letter.id) },
        };
        state.asked.push((letter.clone(), answer.clone()));
        answer
    }

    /// Takes whatever has a subject.
    fn check(&self, template: &LetterTemplate) -> Result<(), TemplateFault> {
        if template.source.as_ref().is_some_and(|source| !source.subject.is_empty()) {
            return Ok(());
        }
        let (part, problem) = (TemplatePart::Subject, TemplateProblem::SubjectForm);
        Err(TemplateFault { part, line: None, problem, detail: "there is none".to_owned() })
    }

    /// Shows the source of the first template, or the app's name.
    fn write(&self, letter: &Letter) -> Option<WrittenLetter> {
        let source = letter.templates.first().and_then(|template| template.source.clone());
        Some(match source {
            Some(source) => WrittenLetter { subject: source.subject, html: source.html, text: source.text },
            None => WrittenLetter {
                subject: letter.app_name.as_str().to_owned(),
                html: "<p>letter</p>".to_owned(),
                text: "letter".to_owned(),
            },
        })
    }
}
