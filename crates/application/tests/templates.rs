//! An app's own letters, from the operator to the courier: on the store in memory, with a clock that is moved by hand.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use gatepost_application::{AppCommand, Caller, ClientProof, Draft, Gatepost, Letter, TemplateError};
use gatepost_contract::fakes::{self, FakePorts, Fakes, PlainKeyring};
use gatepost_contract::samples;
use gatepost_domain::delivery::DeliveryStatus;
use gatepost_domain::sign_in::Locale;
use gatepost_domain::template::{LetterKind, LetterVariant, TemplateSource};
use gatepost_store_memory::Memory;
use std::time::Duration;

struct World {
    service: Gatepost<FakePorts<Memory>>,
    fakes: Fakes,
    store: Memory,
}

fn german() -> (LetterKind, Locale) {
    (LetterKind::SignIn, Locale::parse("de").unwrap())
}

fn source(subject: &str) -> TemplateSource {
    TemplateSource { subject: subject.to_owned(), html: String::new(), text: String::new() }
}

/// What the app's own letters would have as a subject.
fn subjects(letter: &Letter) -> Vec<String> {
    letter.templates.iter().map(|template| template.source.as_ref().unwrap().subject.clone()).collect()
}

impl World {
    async fn new() -> Self {
        let (fakes, store) = (Fakes::default(), Memory::default());
        let parts = fakes.parts(store.clone(), PlainKeyring);
        let service = Gatepost::new(parts, fakes::settings(), fakes::master_keys());
        let command = AppCommand {
            name: Some(samples::app(1).name),
            redirect_uris: Some(samples::app(1).redirect_uris.iter().cloned().collect()),
            ..AppCommand::default()
        };
        service.create_app(samples::app_id(1), command).await.unwrap();
        Self { service, fakes, store }
    }

    async fn save(&self, subject: &str) {
        self.service.save_template(&samples::app_id(1), german(), source(subject)).await.unwrap();
    }

    async fn ask(&self, person: u32) {
        let (email, challenge) = (samples::email(person), samples::challenge_text(person));
        let draft = Draft { locale: Some("de"), ..samples::draft(email.delivery(), &challenge) };
        let caller = Caller { visitor: samples::visitor(), proof: ClientProof::Nothing };
        self.service.request_sign_in(&samples::app_id(1), draft, &caller).await.unwrap();
    }

    /// Hands over what is in the queue; the last letter that the mail server took.
    async fn hand_over(&self) -> Option<Letter> {
        for due in self.fakes.dispatch.take() {
            let settled = self.service.hand_over(due).await;
            self.store.set_away(false);
            self.service.settle(&[settled]).await.unwrap();
        }
        self.fakes.mailer.letters().pop()
    }

    /// Hands over again what could not be handed over before.
    async fn again(&self) -> Letter {
        self.fakes.clock.advance(Duration::from_secs(30));
        for due in self.service.take_due_letters(10).await.unwrap() {
            let settled = self.service.hand_over(due).await;
            self.service.settle(&[settled]).await.unwrap();
        }
        self.fakes.mailer.letters().pop().unwrap()
    }
}

#[tokio::test]
async fn a_letter_that_was_tried_says_the_same_whatever_is_saved_meanwhile() {
    let world = World::new().await;
    world.save("one").await;
    world.ask(1).await;
    world.fakes.mailer.go_away();
    assert!(world.hand_over().await.is_none());
    world.save("two").await;
    world.fakes.mailer.come_back();
    assert_eq!(subjects(&world.again().await), ["one"]);
    world.ask(2).await;
    assert_eq!(subjects(&world.hand_over().await.unwrap()), ["two"]);
    let (kind, locale) = german();
    world.ask(3).await;
    world.service.delete_template(&samples::app_id(1), kind, &locale).await.unwrap();
    assert_eq!(subjects(&world.hand_over().await.unwrap()), ["two"], "it was written before");
    world.ask(4).await;
    assert!(subjects(&world.hand_over().await.unwrap()).is_empty());
}

#[tokio::test]
async fn the_store_is_asked_for_an_app_s_letters_once_after_each_change() {
    let world = World::new().await;
    world.ask(1).await;
    world.store.set_away(true);
    assert!(world.hand_over().await.is_some(), "an app without any is never asked for");
    world.save("one").await;
    world.ask(2).await;
    assert_eq!(subjects(&world.hand_over().await.unwrap()), ["one"]);
    world.ask(3).await;
    world.store.set_away(true);
    assert_eq!(subjects(&world.hand_over().await.unwrap()), ["one"], "they are known");
}

#[tokio::test]
async fn a_letter_waits_while_the_app_s_own_words_can_t_be_read() {
    let world = World::new().await;
    world.save("one").await;
    world.ask(1).await;
    world.store.set_away(true);
    assert!(world.hand_over().await.is_none());
    assert_eq!((world.fakes.mailer.attempts(), world.store.deliveries()[0].1), (0, DeliveryStatus::Queued));
    assert_eq!(subjects(&world.again().await), ["one"]);
}

#[tokio::test]
async fn what_is_refused_or_gone_is_not_there() {
    let world = World::new().await;
    let (app, (kind, locale)) = (samples::app_id(1), german());
    let refused = world.service.save_template(&app, german(), source("")).await;
    assert!(matches!(refused, Err(TemplateError::Refused(_))), "{refused:?}");
    let missing = world.service.delete_template(&app, kind, &locale).await;
    assert!(matches!(missing, Err(TemplateError::NotFound)), "{missing:?}");
    assert!(matches!(world.service.templates(&samples::app_id(2)).await, Err(TemplateError::App(_))));
    world.save("one").await;
    world.save("two").await;
    let found = world.service.template(&app, kind, &Locale::parse("DE").unwrap()).await.unwrap();
    assert_eq!(found.source.unwrap().subject, "two");
    world.service.delete_template(&app, kind, &locale).await.unwrap();
    assert_eq!(world.service.templates(&app).await.unwrap(), []);
    for kind in LetterKind::ALL {
        for variant in LetterVariant::all(kind) {
            let sample = world.service.sample_letter(&app, Some(locale.clone()), *variant).await.unwrap();
            assert!(sample.kind() == kind && sample.templates.is_empty(), "{variant:?}");
        }
    }
}
