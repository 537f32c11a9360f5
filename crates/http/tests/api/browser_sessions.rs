//! Somebody stays signed in in a browser: the next request there needs no letter.

use super::browser::*;
use super::marks::{OTHER_VERIFIER, OURS, cookies, exchange, link};
use super::world::*;
use gatepost_application::{AppCommand, LifetimesCommand};
use gatepost_domain::event::EventKind;
use http::Method;
use std::collections::BTreeSet;
use std::time::Duration;

fn wait(world: &World, span: Duration) {
    world.fakes.clock.advance(span);
}

fn letters(world: &World) -> usize {
    world.store.deliveries().len()
}

#[tokio::test]
async fn a_second_sign_in_in_the_same_browser_needs_no_letter() {
    let (world, browser) = (World::new().await, Browser::default());
    let first = browser.sign_in(&world, "ann@example.org").await;
    let signed_in_at = gatepost_application::Clock::now(&world.fakes.clock);
    wait(&world, Duration::from_hours(1));
    let code = browser.authorize(&world, &[]).await.lets_in();
    assert_ne!(code, first);
    browser.authorize(&world, &[("prompt", "none")]).await.lets_in();
    browser.authorize(&world, &[("login_hint", "Ann@Example.org"), ("prompt", "consent")]).await.lets_in();
    assert_eq!(letters(&world), 1);

    exchange(&world, &code, OTHER_VERIFIER).await.json(200);
    let session = world.store.sessions().pop().unwrap();
    assert_eq!(session.authenticated_at, signed_in_at, "the moment at which they proved who they are");
    let stay = world.store.browser_sessions().pop().unwrap();
    assert_eq!(session.browser_session, Some(stay.id));
    let used = world.store.events().into_iter().filter(|event| event.kind == EventKind::BrowserSessionUsed);
    assert_eq!(used.count(), 3);
}

#[tokio::test]
async fn the_cookie_is_out_of_reach_and_lives_as_long_as_the_stay() {
    let (world, browser) = (World::new().await, Browser::default());
    browser.begin(&world, "ann@example.org").await;
    let answer = browser.press(&world, &link(&world).await, &[]).await;
    let line = answer.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap());
    let line = line.filter(|line| line.starts_with(SESSION)).collect::<Vec<_>>();
    assert!(line[0].ends_with("; Path=/; Max-Age=43200; HttpOnly; SameSite=Lax"), "{line:?}");
    assert_eq!(line.len(), 1);
    assert!(!line[0].contains("Domain"), "{line:?}");
}

#[tokio::test]
async fn a_client_that_wants_somebody_fresh_or_else_gets_the_page_or_login_required() {
    let (world, browser) = (World::new().await, Browser::default());
    browser.sign_in(&world, "ann@example.org").await;
    wait(&world, Duration::from_mins(1));
    for wish in [
        ("prompt", "login"),
        ("prompt", "select_account"),
        ("prompt", "login consent"),
        ("max_age", "60"),
        ("max_age", "0"),
        ("login_hint", "bob@example.org"),
        ("id_token_hint", "no.token.ofours"),
    ] {
        browser.authorize(&world, &[wish]).await.asks();
        if wish.0 != "prompt" {
            let silent = browser.authorize(&world, &[wish, ("prompt", "none")]).await;
            assert!(silent.header("location").contains("error=login_required&"), "{wish:?} {silent:?}");
        }
    }
    browser.authorize(&world, &[("max_age", "61")]).await.lets_in();
    browser.authorize(&world, &[("max_age", "61"), ("prompt", "none")]).await.lets_in();
}

#[tokio::test]
async fn a_fresh_sign_in_makes_a_new_stay_and_the_old_secret_is_dead() {
    let (world, browser) = (World::new().await, Browser::default());
    browser.sign_in(&world, "ann@example.org").await;
    let old = browser.cookie(SESSION).unwrap();
    browser.sign_in(&world, "ann@example.org").await;
    let new = browser.cookie(SESSION).unwrap();
    assert_ne!(old, new);
    world.get(&super::marks::asking(&[]), &[("cookie", &format!("{SESSION}={old}"))]).await.asks();
    browser.authorize(&world, &[]).await.lets_in();
    let replaced = world.store.events().into_iter().filter(|e| e.kind == EventKind::BrowserSessionReplaced);
    assert_eq!(replaced.count(), 1);
}

#[tokio::test]
async fn somebody_who_plants_a_secret_before_gains_nothing_by_it() {
    let world = World::new().await;
    let (attacker, browser) = (Browser::default(), Browser::default());
    attacker.sign_in(&world, "eve@example.org").await;
    let planted = attacker.cookie(SESSION).unwrap();
    browser.bear(SESSION, &planted);
    browser.sign_in(&world, "ann@example.org").await;
    assert_ne!(browser.cookie(SESSION).unwrap(), planted);
    attacker.authorize(&world, &[]).await.asks();
}

#[tokio::test]
async fn the_digits_and_another_screen_s_approval_let_somebody_stay_as_well() {
    let (world, browser) = (World::new().await, Browser::default());
    let waiting = browser.begin(&world, "ann@example.org").await;
    link(&world).await;
    let digits = world.fakes.mailer.letters().pop().unwrap().code.unwrap().expose().to_owned();
    browser.press(&world, &format!("{waiting}/code"), &[("code", &digits)]).await.lets_in();
    browser.authorize(&world, &[]).await.lets_in();

    let (screen, phone) = (Browser::default(), Browser::default());
    let waiting = screen.begin(&world, "bob@example.org").await;
    let page = screen.get(&world, &waiting).await.body;
    let number = page.split("<strong>").nth(1).and_then(|rest| rest.split('<').next()).expect(&page);
    let approve = [("action", "approve"), ("match", number)];
    assert_eq!(phone.press(&world, &link(&world).await, &approve).await.status, 200);
    assert_eq!(phone.cookie(SESSION), None, "the reader of the mail is not signed in");
    screen.get(&world, &waiting).await.lets_in();
    screen.authorize(&world, &[]).await.lets_in();
    assert_eq!(world.store.browser_sessions().len(), 2);
}

#[tokio::test]
async fn neither_a_look_at_a_link_nor_a_sign_in_of_the_api_lets_anybody_stay() {
    let (world, browser) = (World::new().await, Browser::default());
    browser.begin(&world, "ann@example.org").await;
    let page = browser.get(&world, &link(&world).await).await;
    assert_eq!((page.status, browser.cookie(SESSION)), (200, None));

    let elsewhere = Browser::default();
    world.begin().await;
    assert_eq!(elsewhere.press(&world, &link(&world).await, &[]).await.status, 303);
    assert_eq!(elsewhere.cookie(SESSION), None);
    assert_eq!(world.store.browser_sessions(), []);
    elsewhere.authorize(&world, &[]).await.lets_in();
    assert!(elsewhere.cookie(SESSION).is_some(), "its mark brought it to the hosted page by itself");
    wait(&world, Duration::from_mins(3));
    elsewhere.authorize(&world, &[]).await.lets_in();
}

#[tokio::test]
async fn a_stay_is_over_after_its_life_and_where_the_app_switches_it_off() {
    let (world, browser) = (World::new().await, Browser::default());
    browser.sign_in(&world, "ann@example.org").await;
    wait(&world, Duration::from_hours(12) - Duration::from_micros(1));
    browser.authorize(&world, &[]).await.lets_in();
    let lifetimes = |browser_session| AppCommand {
        lifetimes: LifetimesCommand { browser_session, ..LifetimesCommand::default() },
        ..AppCommand::default()
    };
    world.gatepost.update_app(&app("acme"), lifetimes(Some(Duration::ZERO))).await.unwrap();
    browser.authorize(&world, &[]).await.asks();
    let life = Some(Duration::from_hours(20));
    world.gatepost.update_app(&app("acme"), lifetimes(life)).await.unwrap();
    browser.authorize(&world, &[]).await.lets_in();
    wait(&world, Duration::from_micros(1));
    browser.authorize(&world, &[]).await.asks();
    world.gatepost.update_app(&app("acme"), lifetimes(Some(Duration::ZERO))).await.unwrap();
    let off = Browser::default();
    off.sign_in(&world, "bob@example.org").await;
    assert_eq!(off.cookie(SESSION), None);
}

#[tokio::test]
async fn of_two_cookies_none_counts_and_a_forged_one_never_does() {
    let (world, browser) = (World::new().await, Browser::default());
    browser.sign_in(&world, "ann@example.org").await;
    let good = browser.cookie(SESSION).unwrap();
    let forged = good.replace("gp_session_", "gp_session_A");
    for line in [
        format!("{SESSION}={good}; {SESSION}={forged}"),
        format!("{SESSION}={forged}; {SESSION}={good}"),
        format!("{SESSION}={forged}"),
        format!("__Host-{SESSION}={good}"),
        format!("gp_session_vault={good}"),
    ] {
        world.get(&super::marks::asking(&[]), &[("cookie", &line)]).await.asks();
    }
    browser.authorize(&world, &[]).await.lets_in();
}

#[tokio::test]
async fn a_stay_at_one_app_is_nothing_to_another() {
    let (world, browser) = (World::new().await, Browser::default());
    browser.sign_in(&world, "ann@example.org").await;
    let stolen = format!("gp_session_vault={}", browser.cookie(SESSION).unwrap());
    let path = super::marks::asking(&[("client_id", "vault")]).replace("/acme/", "/vault/");
    world.get(&path, &[("cookie", &stolen)]).await.asks();
    browser.get(&world, &path).await.asks();
}

#[tokio::test]
async fn nobody_is_let_in_by_what_no_person_sees_or_another_site_posts() {
    let (world, browser) = (World::new().await, Browser::default());
    browser.sign_in(&world, "ann@example.org").await;
    let line = browser.line();
    let path = super::marks::asking(&[]);
    world.get(&path, &[("cookie", &line), ("sec-purpose", "prefetch")]).await.asks();
    let head = world.ask(Method::HEAD, &path, &[("cookie", &line)], "").await;
    assert_eq!(head.status, 200);
    let fields = path.split_once('?').unwrap().1;
    let posted = world.ask(Method::POST, "/apps/acme/authorize", &[FORM, ("cookie", &line)], fields).await;
    assert!(posted.header("location").starts_with("/apps/acme/authorize?"), "{posted:?}");
    let begun = format!("{fields}&email=ann%40example.org");
    let headers = [FORM, ("sec-fetch-site", "cross-site"), ("cookie", line.as_str())];
    let refused = world.ask(Method::POST, "/apps/acme/sign-in", &headers, begun).await;
    assert_eq!((refused.status, letters(&world)), (403, 1));
}

#[tokio::test]
async fn twenty_at_once_are_twenty_sessions_and_twenty_events() {
    let (world, browser) = (World::new().await, Browser::default());
    browser.sign_in(&world, "ann@example.org").await;
    let mut codes = BTreeSet::new();
    let path = super::marks::asking(&[]);
    let (line, world) = (browser.line(), &world);
    let headers = [("cookie", line.as_str()), OURS];
    let answers = futures_util::future::join_all((0..20).map(|_| world.get(&path, &headers))).await;
    for answer in answers {
        codes.insert(answer.lets_in());
    }
    assert_eq!(codes.len(), 20);
    for code in &codes {
        exchange(world, code, OTHER_VERIFIER).await.json(200);
    }
    let ids: BTreeSet<_> = world.store.sessions().into_iter().map(|session| session.id).collect();
    let used = world.store.events().into_iter().filter(|event| event.kind == EventKind::BrowserSessionUsed);
    assert_eq!((ids.len(), used.count()), (20, 20));
}

#[tokio::test]
async fn a_second_click_keeps_the_browser_signed_in() {
    let (world, browser) = (World::new().await, Browser::default());
    browser.begin(&world, "ann@example.org").await;
    let link = link(&world).await;
    browser.get(&world, &link).await;
    let before = browser.line();
    let first = browser.press(&world, &link, &[]).await.lets_in();
    let again = world.post_form(&link, &[OURS, ("cookie", &before)], &[]).await;
    assert_eq!(again.lets_in(), first);
    let given = cookies(&again).into_iter().find(|cookie| cookie.starts_with(SESSION)).unwrap();
    assert_eq!(given, format!("{SESSION}={}", browser.cookie(SESSION).unwrap()));
    assert_eq!(world.store.browser_sessions().len(), 1);
}
