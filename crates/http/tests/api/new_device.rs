//! Whoever signs in where they had no session before is told, if their app wants it.

use super::account::PAGE;
use super::browser::Browser;
use super::marks::{OTHER_VERIFIER, OURS, exchange};
use super::own_words::{reword, subjects};
use super::suppressions::suppress;
use super::world::*;
use gatepost_application::{AppCommand, Letter, Notice, PoliciesCommand};
use gatepost_domain::app::TestAddress;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::email_code::EmailCode;
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::sign_in::Locale;
use gatepost_domain::template::LetterKind;
use serde_json::json;
use std::collections::BTreeSet;
use std::time::Duration;

const LAPTOP: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0";
const PHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 \
                     (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1";

/// A world whose app tells people of such sign-ins.
async fn telling() -> World {
    let world = World::new().await;
    wish(&world, true).await;
    world
}

async fn wish(world: &World, new_device_letters: bool) {
    let policies =
        PoliciesCommand { new_device_letters: Some(new_device_letters), ..PoliciesCommand::default() };
    let command = AppCommand { policies, ..AppCommand::default() };
    world.gatepost.update_app(&app("acme"), command).await.unwrap();
}

/// Signs in where a browser calls itself so, asked for in another one; the app's server exchanges the code.
async fn sign_in(world: &World, agent: &str) {
    let wish = json!({ "locale": "fr" });
    world.post_json("/apps/acme/sign-ins", &request_with(&wish)).await.json(202);
    let link = world.link().await.strip_prefix("http://localhost:8080").unwrap().to_owned();
    let headers = [("accept", "application/json"), ("user-agent", agent), OURS];
    let answer = world.post_form(&link, &headers, &[("action", "sign_in")]).await.json(200);
    let query = answer["redirect_to"].as_str().unwrap().split_once('?').unwrap().1;
    let code = query.split('&').find_map(|pair| pair.strip_prefix("code=")).unwrap();
    world.exchange(code, VERIFIER).await.json(200);
}

/// Lets this node work off what is due, and what it tells of new browsers.
async fn told(world: &World) -> Vec<Letter> {
    for letter in world.gatepost.take_due_device_letters(50).await.unwrap() {
        world.gatepost.finish_device_letter(&letter).await.unwrap();
    }
    let all = world.fakes.mailer.letters().into_iter();
    all.filter(|letter| letter.kind() == LetterKind::NewDevice).collect()
}

/// The events that say what became of such letters.
fn events(world: &World, kind: EventKind, reason: &str) -> Vec<Event> {
    let all = world.store.events().into_iter();
    all.filter(|event| event.kind == kind && event.reason.as_deref() == Some(reason)).collect()
}

#[tokio::test]
async fn a_sign_in_in_a_new_browser_is_told_once_and_the_letter_grants_nothing() {
    let world = telling().await;
    sign_in(&world, LAPTOP).await;
    sign_in(&world, LAPTOP).await;
    assert!(told(&world).await.is_empty(), "neither the first time nor in the same browser");
    sign_in(&world, PHONE).await;
    let letters = told(&world).await;
    let [letter] = letters.as_slice() else { panic!("{letters:?}") };
    assert_eq!(letter.to.identity(), "ann@example.org");
    assert!(letter.link.is_none() && letter.code.is_none());
    let visitor = letter.asker.visitor();
    assert_eq!((visitor.browser.as_deref(), visitor.system.as_deref()), (Some("Safari"), Some("iOS")));
    assert_eq!(visitor.ip.map(|ip| ip.to_string()).as_deref(), Some("203.0.113.7"));
    let Some(Notice::NewDevice(notice)) = &letter.notice else { panic!("{letter:?}") };
    assert_eq!(notice.account_url, "http://localhost:8080/apps/acme/account");
    assert_eq!(letter.locale.as_ref().map(Locale::as_str), Some("fr"));
    let sessions = world.store.sessions();
    let session = sessions.iter().find(|one| one.device.browser.as_deref() == Some("Safari")).unwrap();
    assert_eq!(letter.asked_at, session.started_at);
    let sent = events(&world, EventKind::LetterSent, "new_device");
    assert_eq!(sent.iter().map(|event| event.session).collect::<Vec<_>>(), [Some(session.id)]);
    for agent in [PHONE, LAPTOP] {
        sign_in(&world, agent).await;
    }
    assert_eq!(told(&world).await.len(), 1, "both are known by now");
}

#[tokio::test]
async fn nobody_is_told_where_the_app_does_not_want_it() {
    let world = World::new().await;
    for agent in [LAPTOP, PHONE] {
        sign_in(&world, agent).await;
    }
    assert!(told(&world).await.is_empty());
    let known: BTreeSet<_> =
        world.store.sessions().into_iter().filter_map(|one| one.device.browser).collect();
    assert_eq!(known, BTreeSet::from(["Firefox", "Safari"].map(str::to_owned)));
    wish(&world, true).await;
    sign_in(&world, PHONE).await;
    assert!(told(&world).await.is_empty(), "what was before the app wanted it counts");
}

#[tokio::test]
async fn what_nobody_knows_the_name_of_is_told_as_well() {
    let world = telling().await;
    sign_in(&world, LAPTOP).await;
    sign_in(&world, "Nobody/1.0").await;
    let letters = told(&world).await;
    assert_eq!((letters.len(), letters[0].asker.visitor().browser.as_deref()), (1, None));
}

#[tokio::test]
async fn a_browser_in_which_somebody_stays_signed_in_is_told_of_once() {
    let (world, browser) = (telling().await, Browser::default());
    sign_in(&world, LAPTOP).await;
    let code = browser.sign_in(&world, "ann@example.org").await;
    exchange(&world, &code, OTHER_VERIFIER).await.json(200);
    assert_eq!(told(&world).await.len(), 1);
    let code = browser.authorize(&world, &[]).await.lets_in();
    exchange(&world, &code, OTHER_VERIFIER).await.json(200);
    assert_eq!((told(&world).await.len(), world.store.sessions().len()), (1, 3));
}

#[tokio::test]
async fn an_address_that_gets_no_letters_gets_none_of_these() {
    let world = telling().await;
    sign_in(&world, LAPTOP).await;
    sign_in(&world, PHONE).await;
    suppress(&world, 1, "ann@example.org").await;
    assert!(told(&world).await.is_empty());
    assert_eq!(events(&world, EventKind::LetterWithheld, "suppressed").len(), 1);
    assert!(world.gatepost.take_due_device_letters(9).await.unwrap().is_empty(), "and it is done with");
}

#[tokio::test]
async fn a_test_address_is_told_nothing() {
    let world = telling().await;
    let test = TestAddress {
        email: EmailAddress::parse("ann@example.org").unwrap(),
        code: EmailCode::parse("424242").unwrap(),
        expires_at: world.gatepost.now().plus(Duration::from_hours(1)),
    };
    let policies = PoliciesCommand { test_addresses: Some(vec![test]), ..PoliciesCommand::default() };
    let command = AppCommand { policies, ..AppCommand::default() };
    world.gatepost.update_app(&app("acme"), command).await.unwrap();
    for agent in [LAPTOP, PHONE] {
        let begun = world.begin().await;
        let bearer = format!("Bearer {}", begun["sign_in_secret"].as_str().unwrap());
        let path = format!("/apps/acme/sign-ins/{}/code", begun["sign_in_id"].as_str().unwrap());
        let headers = [JSON, ("authorization", &bearer), ("user-agent", agent)];
        let body = json!({ "code": "424242" }).to_string();
        let entered = world.ask(http::Method::POST, &path, &headers, body).await.json(200);
        let query = entered["redirect_to"].as_str().unwrap().split_once('?').unwrap().1;
        let code = query.split('&').find_map(|pair| pair.strip_prefix("code=")).unwrap();
        world.exchange(code, VERIFIER).await.json(200);
    }
    assert_eq!(world.store.sessions().len(), 2);
    assert!(world.gatepost.take_due_device_letters(9).await.unwrap().is_empty());
}

#[tokio::test]
async fn it_is_tried_again_and_says_what_the_app_said_when_it_was_written() {
    let world = telling().await;
    reword(&world, LetterKind::NewDevice, "one").await;
    sign_in(&world, LAPTOP).await;
    sign_in(&world, PHONE).await;
    reword(&world, LetterKind::NewDevice, "two").await;
    world.fakes.mailer.go_away();
    assert!(told(&world).await.is_empty());
    assert_eq!(events(&world, EventKind::LetterDelayed, "new_device").len(), 1);
    world.fakes.mailer.come_back();
    assert!(told(&world).await.is_empty(), "it is not due yet");
    world.fakes.clock.advance(Duration::from_secs(90));
    let letters = told(&world).await;
    assert_eq!((letters.len(), subjects(&letters[0])), (1, vec!["one".to_owned()]));
}

#[tokio::test]
async fn the_person_s_page_names_the_browser_of_each_session() {
    let (world, browser) = (telling().await, Browser::default());
    sign_in(&world, PHONE).await;
    browser.sign_in(&world, "ann@example.org").await;
    let page = browser.get(&world, PAGE).await;
    assert!(page.body.contains("Safari on iOS"), "{}", page.body);
}

#[tokio::test]
async fn an_app_that_tells_nobody_asks_the_store_for_nothing_more() {
    let world = World::new().await;
    let looks = async || {
        let before = world.store.looks();
        sign_in(&world, LAPTOP).await;
        world.store.looks() - before
    };
    // The first sign-in reads keys that later ones remember, and the one after a change the app anew.
    looks().await;
    let silent = looks().await;
    wish(&world, true).await;
    looks().await;
    assert_eq!(looks().await, silent + 1, "one look at the person's sessions");
}
