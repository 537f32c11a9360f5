//! Somebody changes their address: nothing changes before both addresses said so.

use super::account::{PAGE, WANTS_JSON, block, shows};
use super::browser::*;
use super::marks::OURS;
use super::world::*;
use gatepost_application::{AppCommand, Letter, Notice, PoliciesCommand};
use gatepost_domain::address_change::{Says, Side};
use gatepost_domain::app::{SignUp, SignUpDomain};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::event::EventKind;
use http::Method;
use std::time::Duration;

const OLD: &str = "ann@example.org";
const NEW: &str = "ann@example.com";

/// Lets this node work off the letters of changes.
pub(crate) async fn deliver(world: &World) {
    for (letter, change) in world.gatepost.take_due_address_letters(50).await.unwrap() {
        world.gatepost.finish_address_letter(&letter, &change).await.unwrap();
    }
}

/// The letters of changes so far that say so.
pub(crate) fn letters(world: &World, says: Says) -> Vec<(Side, Letter)> {
    let side = |letter: &Letter| match &letter.notice {
        Some(Notice::AddressChange(notice)) if notice.says == says => Some(notice.side),
        _ => None,
    };
    let all = world.fakes.mailer.letters().into_iter();
    all.filter_map(|letter| Some((side(&letter)?, letter))).collect()
}

/// The paths of the links in the latest letters: to the old address, and to the new one.
async fn links(world: &World) -> [Option<String>; 2] {
    deliver(world).await;
    let all = letters(world, Says::Asks);
    [Side::Old, Side::New].map(|wanted| {
        let (_, letter) = all.iter().rfind(|(side, _)| *side == wanted)?;
        let url = letter.link.as_ref().unwrap().expose();
        Some(url.strip_prefix("http://localhost:8080").unwrap().to_owned())
    })
}

pub(crate) async fn ask(world: &World, browser: &Browser, email: &str) -> Answer {
    browser.press(world, &format!("{PAGE}/email"), &[("email", email)]).await
}

async fn ask_json(world: &World, browser: &Browser, email: &str) -> Answer {
    let line = browser.line();
    let headers = [OURS, WANTS_JSON, ("cookie", line.as_str())];
    world.post_form(&format!("{PAGE}/email"), &headers, &[("email", email)]).await
}

pub(crate) async fn press(world: &World, link: &str, action: &str) -> Answer {
    world.post_form(link, &[OURS], &[("action", action)]).await
}

async fn press_json(world: &World, link: &str, action: &str) -> Answer {
    world.post_form(link, &[OURS, WANTS_JSON], &[("action", action)]).await
}

fn addresses(world: &World) -> Vec<String> {
    let mut all: Vec<_> = world.store.users().iter().map(|user| user.email.identity().to_owned()).collect();
    all.sort();
    all
}

fn events(world: &World, kind: EventKind) -> usize {
    world.store.events().iter().filter(|event| event.kind == kind).count()
}

/// Somebody who is signed in and has asked for another address; the links.
async fn asked(world: &World, browser: &Browser) -> [String; 2] {
    browser.sign_in(world, OLD).await;
    assert_eq!(ask(world, browser, NEW).await.header("location"), PAGE);
    links(world).await.map(Option::unwrap)
}

#[tokio::test]
async fn an_address_changes_when_both_have_confirmed_and_not_before() {
    let (world, browser, other) = (World::new().await, Browser::default(), Browser::default());
    let elsewhere = other.tokens(&world, OLD).await;
    let mine = browser.tokens(&world, OLD).await;
    let id = world.store.users()[0].id;
    assert_eq!(ask(&world, &browser, NEW).await.header("location"), PAGE);
    shows(&browser.get(&world, PAGE).await, "ann@example.com");
    let [old, new] = links(&world).await.map(Option::unwrap);
    shows(&world.get(&new, &[]).await, "Confirm the change");
    shows(&press(&world, &new, "confirm").await, "This address has confirmed");
    assert_eq!(addresses(&world), [OLD]);
    shows(&browser.get(&world, PAGE).await, "The new address has confirmed.");
    shows(&press(&world, &old, "confirm").await, "The address has changed");
    assert_eq!((addresses(&world), world.store.users()[0].id), (vec![NEW.to_owned()], id));
    deliver(&world).await;
    let mut told: Vec<_> = letters(&world, Says::Tells).into_iter().map(|(_, letter)| letter.to).collect();
    told.sort_by(|one, other| one.identity().cmp(other.identity()));
    assert_eq!(told.iter().map(EmailAddress::identity).collect::<Vec<_>>(), [NEW, OLD]);

    // Where it was asked for things go on; everywhere else they end.
    world.refresh(refresh_token(&mine)).await.json(200);
    shows(&browser.get(&world, PAGE).await, "<bdi>ann@example.com</bdi>");
    world.refresh(refresh_token(&elsewhere)).await.oauth(400, "invalid_grant");
    other.authorize(&world, &[]).await.asks();
    for (kind, count) in [
        (EventKind::UserEmailChangeRequested, 1),
        (EventKind::UserEmailChangeConfirmed, 1),
        (EventKind::UserEmailChanged, 1),
        (EventKind::UserEmailChangeRefused, 0),
    ] {
        assert_eq!(events(&world, kind), count, "{kind:?}");
    }
}

#[tokio::test]
async fn looking_at_a_link_changes_nothing_and_it_is_good_once() {
    let (world, browser) = (World::new().await, Browser::default());
    let [old, new] = asked(&world, &browser).await;
    for link in [&old, &new] {
        assert_eq!(world.get(link, &[]).await.status, 200);
        assert_eq!(world.ask(Method::HEAD, link, &[], "").await.status, 200);
        assert_eq!(world.get(link, &[("sec-purpose", "prefetch")]).await.status, 200);
        world.get(link, &[WANTS_JSON]).await.json(200);
        let elsewhere = [("sec-fetch-site", "cross-site")];
        assert_eq!(world.post_form(link, &elsewhere, &[("action", "confirm")]).await.status, 403);
        assert_eq!(world.post_form(link, &[OURS], &[]).await.status, 400, "a form that does not say what");
    }
    assert_eq!(events(&world, EventKind::UserEmailChangeConfirmed), 0);
    press(&world, &old, "confirm").await;
    press_json(&world, &old, "confirm").await.problem(410, "link_spent");
    assert_eq!(addresses(&world), [OLD]);
    assert_eq!(press_json(&world, &new, "confirm").await.json(200)["status"], "changed");
    for link in [&old, &new] {
        world.get(link, &[WANTS_JSON]).await.problem(410, "link_spent");
    }
}

#[tokio::test]
async fn a_change_needs_a_fresh_sign_in_and_says_so() {
    let (world, browser) = (World::new().await, Browser::default());
    browser.sign_in(&world, OLD).await;
    world.fakes.clock.advance(Duration::from_mins(5));
    ask_json(&world, &browser, NEW).await.problem(403, "fresh_sign_in_required");
    let page = ask(&world, &browser, NEW).await;
    assert!(page.status == 403 && page.body.contains("Sign in again"), "{}", page.body);
    assert_eq!(events(&world, EventKind::UserEmailChangeRequested), 0);
    assert_eq!(links(&world).await, [None, None]);
    shows(&browser.enter(&world, &format!("{PAGE}/sign-in"), OLD).await, OLD);
    assert_eq!(ask_json(&world, &browser, NEW).await.json(202)["status"], "pending");
}

#[tokio::test]
async fn either_address_can_say_that_it_was_not_theirs() {
    for side in [0, 1] {
        let (world, browser) = (World::new().await, Browser::default());
        let both = asked(&world, &browser).await;
        press(&world, &both[1 - side], "confirm").await;
        shows(&press(&world, &both[side], "refuse").await, "The change is off");
        for link in &both {
            press_json(&world, link, "confirm").await.problem(410, "link_refused");
        }
        assert_eq!(addresses(&world), [OLD]);
        assert_eq!(events(&world, EventKind::UserEmailChangeRefused), 1);
    }
}

#[tokio::test]
async fn whether_an_address_is_taken_is_not_told_to_whoever_asks() {
    let (world, browser) = (World::new().await, Browser::default());
    Browser::default().sign_in(&world, NEW).await;
    browser.sign_in(&world, OLD).await;
    let free = ask_json(&world, &browser, "nobody@example.com").await;
    let taken = ask_json(&world, &browser, NEW).await;
    assert_eq!(free.json(202), taken.json(202));
    deliver(&world).await;
    // The first one was replaced before its letters left.
    let all = letters(&world, Says::Asks);
    assert_eq!(all.iter().map(|(_, letter)| letter.to.identity()).collect::<Vec<_>>(), [OLD]);
    let withheld = world.store.events().into_iter().find(|event| event.kind == EventKind::LetterWithheld);
    assert_eq!(withheld.unwrap().reason.as_deref(), Some("address_taken"));
}

#[tokio::test]
async fn an_address_that_becomes_somebody_else_s_meanwhile_is_refused_and_nothing_is_lost() {
    let (world, browser) = (World::new().await, Browser::default());
    let [old, new] = asked(&world, &browser).await;
    press(&world, &new, "confirm").await;
    Browser::default().sign_in(&world, NEW).await;
    press_json(&world, &old, "confirm").await.problem(409, "address_not_available");
    let page = world.get(&old, &[]).await;
    assert_eq!(page.status, 409, "{}", page.body);
    assert_eq!(addresses(&world), [NEW, OLD]);
    shows(&browser.get(&world, PAGE).await, OLD);
    deliver(&world).await;
    assert_eq!((events(&world, EventKind::UserEmailChanged), letters(&world, Says::Tells).len()), (0, 0));
}

#[tokio::test]
async fn what_can_t_be_is_said_beside_the_field() {
    let (world, browser) = (World::new().await, Browser::default());
    browser.sign_in(&world, OLD).await;
    let domains = ["example.org", "example.net"].map(|domain| SignUpDomain::parse(domain).unwrap());
    let sign_up = Some(SignUp::Domains(domains.to_vec()));
    let policies = PoliciesCommand { sign_up, ..PoliciesCommand::default() };
    let command = AppCommand { policies, ..AppCommand::default() };
    world.gatepost.update_app(&app("acme"), command).await.unwrap();
    for (typed, code, words) in [
        ("not an address", "email_invalid", "no e-mail address"),
        ("ANN@Example.org", "email_unchanged", "your address already"),
        ("ann@example.com", "email_not_admitted", "takes no addresses of that domain"),
        ("", "email_invalid", "no e-mail address"),
    ] {
        let named = ask_json(&world, &browser, typed).await.invalid();
        assert_eq!(named, [("email".to_owned(), code.to_owned())]);
        let page = ask(&world, &browser, typed).await;
        assert!(page.status == 422 && page.body.contains(words), "{words}: {}", page.body);
    }
    assert_eq!(ask_json(&world, &browser, "ann@example.net").await.status, 202);
}

#[tokio::test]
async fn a_change_expires_after_an_hour_and_a_newer_one_replaces_it() {
    let (world, browser) = (World::new().await, Browser::default());
    let [first, _] = asked(&world, &browser).await;
    world.fakes.clock.advance(Duration::from_secs(1));
    assert_eq!(ask(&world, &browser, "third@example.com").await.status, 303);
    press_json(&world, &first, "confirm").await.problem(410, "link_spent");
    let [second, _] = links(&world).await.map(Option::unwrap);
    assert_ne!(first, second);
    world.fakes.clock.advance(Duration::from_hours(1));
    press_json(&world, &second, "confirm").await.problem(410, "link_expired");
    assert_eq!(addresses(&world), [OLD]);
    let page = world.get(&second, &[]).await;
    assert!(page.status == 410 && page.body.contains("Nothing was changed"), "{}", page.body);
}

#[tokio::test]
async fn a_blocked_user_does_not_finish_a_change() {
    let (world, browser) = (World::new().await, Browser::default());
    let [old, new] = asked(&world, &browser).await;
    press(&world, &old, "confirm").await;
    block(&world, OLD).await;
    press_json(&world, &new, "confirm").await.problem(403, "user_not_allowed");
    assert_eq!(addresses(&world), [OLD]);
}

#[tokio::test]
async fn what_was_outstanding_for_the_old_address_is_void_with_the_change() {
    let (world, browser, late) = (World::new().await, Browser::default(), Browser::default());
    let [old, new] = asked(&world, &browser).await;
    late.begin(&world, OLD).await;
    let pending = super::marks::link(&world).await;
    press(&world, &old, "confirm").await;
    press(&world, &new, "confirm").await;
    assert_eq!(late.press(&world, &pending, &[]).await.status, 410);
    assert_eq!(addresses(&world), [NEW], "nobody new came of it");
    // The old address is nobody's, and whoever reads it may begin anew as somebody else.
    Browser::default().sign_in(&world, OLD).await;
    assert_eq!(addresses(&world), [NEW, OLD]);
}

#[tokio::test]
async fn the_history_of_an_address_that_was_another_one_s_is_not_shown() {
    let (world, browser) = (World::new().await, Browser::default());
    Browser::default().begin(&world, NEW).await;
    super::marks::link(&world).await;
    let [old, new] = asked(&world, &browser).await;
    world.fakes.clock.advance(Duration::from_secs(1));
    press(&world, &old, "confirm").await;
    press(&world, &new, "confirm").await;
    let page = world.get(PAGE, &[("cookie", &browser.line()), WANTS_JSON]).await.json(200);
    assert_eq!((&page["email"], page["sign_ins"].as_array().unwrap().len()), (&NEW.into(), 0), "{page}");
}

#[tokio::test]
async fn a_link_that_no_letter_carried_is_unknown_and_guesses_are_limited() {
    let world = World::new().await;
    let link = format!("{PAGE}/change/{}", "A".repeat(43));
    world.get(&link, &[WANTS_JSON]).await.problem(404, "link_unknown");
    assert_eq!(world.get(&link, &[]).await.status, 404);
    for _ in 0..58 {
        world.get(&format!("{PAGE}/change/x"), &[]).await;
    }
    assert_eq!(world.get(&link, &[]).await.status, 429);
}
