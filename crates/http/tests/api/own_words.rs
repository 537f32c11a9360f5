//! Letters that sign nobody in, in the words that their app had when they were written.

use super::address_change::{ask, deliver, letters, press};
use super::admin_users::Office;
use super::browser::Browser;
use super::world::*;
use gatepost_application::Letter;
use gatepost_domain::address_change::Says;
use gatepost_domain::sign_in::Locale;
use gatepost_domain::template::{LetterKind, TemplateSource};

/// Lets the app's letters of that kind have that subject from now on.
pub(crate) async fn reword(world: &World, kind: LetterKind, subject: &str) {
    let source = TemplateSource { subject: subject.to_owned(), html: String::new(), text: String::new() };
    let of = (kind, Locale::parse("en").unwrap());
    world.gatepost.save_template(&app("acme"), of, source).await.unwrap();
}

/// What the app's own letters would have as a subject, of the kind that the letter is.
pub(crate) fn subjects(letter: &Letter) -> Vec<String> {
    let of_kind = letter.templates.iter().filter(|template| template.kind == letter.kind());
    of_kind.map(|template| template.source.as_ref().unwrap().subject.clone()).collect()
}

#[tokio::test]
async fn letters_of_a_change_say_what_the_app_said_when_each_was_written() {
    let (world, browser) = (World::new().await, Browser::default());
    reword(&world, LetterKind::SignIn, "sign in").await;
    reword(&world, LetterKind::EmailChange, "one").await;
    browser.sign_in(&world, "ann@example.org").await;
    ask(&world, &browser, "ann@example.com").await;
    reword(&world, LetterKind::EmailChange, "two").await;
    deliver(&world).await;
    let asking = letters(&world, Says::Asks);
    assert_eq!(asking.iter().map(|(_, letter)| subjects(letter)).collect::<Vec<_>>(), [["one"], ["one"]]);
    for (_, letter) in &asking {
        let link = letter.link.as_ref().unwrap().expose().strip_prefix("http://localhost:8080").unwrap();
        assert_eq!(press(&world, link, "confirm").await.status, 200);
    }
    reword(&world, LetterKind::EmailChange, "three").await;
    deliver(&world).await;
    let telling = letters(&world, Says::Tells);
    assert_eq!(telling.iter().map(|(_, letter)| subjects(letter)).collect::<Vec<_>>(), [["two"], ["two"]]);
}

#[tokio::test]
async fn whoever_is_erased_is_told_in_the_words_of_that_moment() {
    let office = Office::new().await;
    reword(&office.world, LetterKind::Erased, "one").await;
    office.world.sign_in().await;
    assert_eq!(office.delete(&office.path()).await.status, 204);
    reword(&office.world, LetterKind::Erased, "two").await;
    for erasure in office.world.gatepost.take_due_erasures(9).await.unwrap() {
        office.world.gatepost.finish_erasure(&erasure).await.unwrap();
    }
    let told = office.world.fakes.mailer.letters().pop().unwrap();
    assert_eq!((told.kind(), subjects(&told)), (LetterKind::Erased, vec!["one".to_owned()]));
}
