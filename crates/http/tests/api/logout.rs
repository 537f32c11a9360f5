//! Logging out (OIDC RP-Initiated Logout 1.0): what ends, who is asked before, and where the browser goes.

use super::browser::*;
use super::marks::{OTHER_VERIFIER, OURS, asking, exchange};
use super::world::*;
use gatepost_application::{AppCommand, Keyring as _, Look as _, OAuthCommand, Store as _};
use gatepost_contract::fakes::PlainKeyring;
use gatepost_domain::event::EventKind;
use gatepost_domain::id_token::IdToken;
use gatepost_domain::redirect::RedirectUri;
use gatepost_domain::session::Session;
use gatepost_domain::signing_key::KeyAlgorithm;
use gatepost_domain::time::Timestamp;
use http::Method;
use serde_json::Value;
use std::time::Duration;

const BYE: &str = "https://app.example.org/bye?x=1";

/// A world in which `acme` is left for [`BYE`].
async fn world() -> World {
    let world = World::new().await;
    let oauth = OAuthCommand {
        post_logout_redirect_uris: Some(vec![RedirectUri::parse(BYE).unwrap()]),
        ..OAuthCommand::default()
    };
    let command = AppCommand { oauth, ..AppCommand::default() };
    world.gatepost.update_app(&app("acme"), command).await.unwrap();
    world
}

/// An ID token of that session, which is dead by now or soon.
async fn id_token(world: &World, name: &str, session: &Session) -> String {
    let keys = world.store.look().await.unwrap().signing_keys(&app(name)).await.unwrap();
    let key = keys.into_iter().find(|key| key.algorithm == KeyAlgorithm::Es256).unwrap();
    let token = IdToken {
        issuer: world.gatepost.issuer(&app(name)),
        app: app(name),
        user: session.user,
        session: session.id,
        nonce: None,
        authenticated_at: session.authenticated_at,
        issued_at: session.started_at,
        expires_at: Timestamp::from_seconds(1),
    };
    PlainKeyring.sign_id_token(&key, &token, "x").unwrap()
}

fn logout(fields: &[(&str, &str)]) -> String {
    format!("/apps/acme/logout?{}", form(fields))
}

/// The latest session that a client opened.
fn latest(world: &World) -> Session {
    world.store.sessions().into_iter().max_by_key(|session| session.id).unwrap()
}

async fn refreshes(world: &World, tokens: &Value) -> bool {
    let answer = world.refresh(refresh_token(tokens)).await;
    assert!(matches!(answer.status, 200 | 400), "{answer:?}");
    answer.status == 200
}

impl Answer {
    /// Claims that the page asks, and that nobody goes anywhere.
    fn asks_first(&self) {
        assert_eq!(self.status, 200, "{}", self.body);
        assert!(self.body.contains("logout&#x2f;confirm\""), "{}", self.body);
        assert!(!self.headers.contains_key("location") && !self.headers.contains_key("set-cookie"));
        assert_eq!(self.header("cache-control"), "no-store");
    }

    /// Claims that the browser goes nowhere, with that status.
    fn leads_nowhere(&self, status: u16) {
        assert_eq!(self.status, status, "{}", self.body);
        assert!(!self.headers.contains_key("location") && !self.headers.contains_key("set-cookie"));
        assert!(!self.body.contains("<form"), "{}", self.body);
    }
}

#[tokio::test]
async fn a_hint_at_whoever_is_signed_in_ends_all_that_came_of_their_stay_at_once() {
    let (world, browser) = (world().await, Browser::default());
    let first = browser.tokens(&world, "ann@example.org").await;
    let code = browser.authorize(&world, &[]).await.lets_in();
    let second = exchange(&world, &code, OTHER_VERIFIER).await.json(200);
    let pending = browser.authorize(&world, &[]).await.lets_in();
    let hint = id_token(&world, "acme", &latest(&world)).await;
    let path = logout(&[("id_token_hint", &hint), ("post_logout_redirect_uri", BYE), ("state", "a b&c")]);
    let old = browser.cookie(SESSION).unwrap();

    let answer = browser.get(&world, &path).await;
    assert_eq!(
        (answer.status, answer.header("location")),
        (303, &*format!("{BYE}&state=a%20b%26c")),
        "{answer:?}"
    );
    assert_eq!(browser.cookie(SESSION), None);
    for tokens in [&first, &second] {
        assert!(!refreshes(&world, tokens).await);
    }
    exchange(&world, &pending, OTHER_VERIFIER).await.oauth(400, "invalid_grant");
    world.get(&asking(&[]), &[("cookie", &format!("{SESSION}={old}"))]).await.asks();
    browser.authorize(&world, &[]).await.asks();
    let count = |kind| world.store.events().iter().filter(|event| event.kind == kind).count();
    assert_eq!((count(EventKind::BrowserSessionLoggedOut), count(EventKind::SessionLoggedOut)), (1, 2));
    let again = browser.get(&world, &path).await;
    assert_eq!((again.status, again.header("location")), (303, answer.header("location")), "once more");
}

#[tokio::test]
async fn without_a_hint_nothing_ends_before_somebody_presses_the_button() {
    let (world, browser) = (world().await, Browser::default());
    let tokens = browser.tokens(&world, "ann@example.org").await;
    let back = [("client_id", "acme"), ("post_logout_redirect_uri", BYE), ("state", "s")];
    let empty: &[(&str, &str)] = &[];
    for fields in [&back[..], empty, &[("state", "s")], &[("id_token_hint", "")], &[("logout_hint", "ann")]] {
        browser.get(&world, &logout(fields)).await.asks_first();
    }
    let page = browser.get(&world, &logout(&back)).await;
    assert!(page.body.contains("a•••@e•••.org") && !page.body.contains("ann@"), "{}", page.body);
    assert!(page.header("content-security-policy").contains("form-action 'self' https:"));
    assert_eq!(world.store.events().last().unwrap().kind, EventKind::CodeExchanged, "nothing has happened");
    browser.authorize(&world, &[]).await.lets_in();

    let strangers = [FORM, ("sec-fetch-site", "cross-site"), ("cookie", &browser.line())];
    let forged = world.ask(Method::POST, "/apps/acme/logout/confirm", &strangers, form(&back)).await;
    assert_eq!(forged.status, 403, "another site's form");
    browser.authorize(&world, &[]).await.lets_in();

    let out = browser.press(&world, "/apps/acme/logout/confirm", &back).await;
    assert_eq!((out.status, out.header("location")), (303, &*format!("{BYE}&state=s")), "{}", out.body);
    assert!(!refreshes(&world, &tokens).await);
    browser.authorize(&world, &[]).await.asks();
}

#[tokio::test]
async fn whoever_names_no_client_is_not_followed_and_sees_a_page() {
    let (world, browser) = (world().await, Browser::default());
    let tokens = browser.tokens(&world, "ann@example.org").await;
    let fields = [("post_logout_redirect_uri", BYE)];
    browser.get(&world, &logout(&fields)).await.asks_first();
    let out = browser.press(&world, "/apps/acme/logout/confirm", &fields).await;
    assert_eq!((out.status, out.header("location")), (200, ""), "{}", out.body);
    assert!(out.body.contains("You are signed out"), "{}", out.body);
    assert!(!refreshes(&world, &tokens).await);
    let nobody = Browser::default().get(&world, &logout(&[])).await;
    assert!(nobody.status == 200 && nobody.body.contains("You are signed out"), "{}", nobody.body);
}

#[tokio::test]
async fn what_is_no_sound_request_ends_nothing_and_leads_nowhere() {
    let (world, browser) = (world().await, Browser::default());
    let tokens = browser.tokens(&world, "ann@example.org").await;
    let session = latest(&world);
    let hint = id_token(&world, "acme", &session).await;
    let theirs = id_token(&world, "vault", &session).await;
    let other = hint.replace("/iss/", "/isx/");
    let long = "x".repeat(600);
    let back = ("post_logout_redirect_uri", BYE);
    for fields in [
        &[("id_token_hint", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."), back][..],
        &[("id_token_hint", "x"), back],
        &[("id_token_hint", &other), back],
        &[("client_id", "vault"), back],
        &[("client_id", "vault"), ("id_token_hint", &hint), back],
        &[("client_id", "acme"), back, back],
        &[("client_id", "acme"), back, ("state", &long)],
        &[("client_id", "acme"), ("post_logout_redirect_uri", "https://app.example.org/bye")],
        &[("client_id", "acme"), ("post_logout_redirect_uri", "https://app.example.org/bye?x=1&y=2")],
        &[("id_token_hint", &hint), ("post_logout_redirect_uri", REDIRECT)],
        &[("id_token_hint", &hint), ("post_logout_redirect_uri", "javascript:alert(1)")],
    ] {
        browser.get(&world, &logout(fields)).await.leads_nowhere(400);
    }
    // Its key is not known at this app, as that of a token from long ago is not: the person decides.
    browser.get(&world, &logout(&[("id_token_hint", &theirs), back])).await.asks_first();
    Browser::default().get(&world, &logout(&[("id_token_hint", &theirs), back])).await.asks_first();
    browser.get(&world, "/apps/nobody/logout").await.leads_nowhere(404);
    browser.get(&world, "/apps/acme/logout?state=%ff").await.leads_nowhere(400);
    assert!(refreshes(&world, &tokens).await, "nothing has ended");
    browser.authorize(&world, &[]).await.lets_in();
}

#[tokio::test]
async fn a_hint_at_somebody_else_asks_whoever_is_signed_in() {
    let world = world().await;
    let (ann, bob) = (Browser::default(), Browser::default());
    let anns = ann.tokens(&world, "ann@example.org").await;
    let hint = id_token(&world, "acme", &latest(&world)).await;
    let bobs = bob.tokens(&world, "bob@example.org").await;
    bob.get(&world, &logout(&[("id_token_hint", &hint)])).await.asks_first();
    assert!(refreshes(&world, &bobs).await && refreshes(&world, &anns).await);
}

#[tokio::test]
async fn where_nobody_is_signed_in_a_hint_ends_the_session_that_it_names_alone() {
    let world = world().await;
    let (browser, elsewhere) = (Browser::default(), Browser::default());
    let named = browser.tokens(&world, "ann@example.org").await;
    let hint = id_token(&world, "acme", &latest(&world)).await;
    let code = browser.authorize(&world, &[]).await.lets_in();
    let other = exchange(&world, &code, OTHER_VERIFIER).await.json(200);
    let answer = elsewhere.get(&world, &logout(&[("id_token_hint", &hint)])).await;
    assert_eq!(answer.status, 200);
    assert!(!refreshes(&world, &named).await && refreshes(&world, &other).await);
    browser.authorize(&world, &[]).await.lets_in();
}

#[tokio::test]
async fn a_session_of_the_api_ends_by_its_hint_too() {
    let world = world().await;
    let tokens = world.sign_in().await;
    let hint = id_token(&world, "acme", &latest(&world)).await;
    let answer =
        world.get(&logout(&[("id_token_hint", &hint), ("post_logout_redirect_uri", BYE)]), &[]).await;
    assert_eq!((answer.status, answer.header("location")), (303, BYE));
    assert!(!refreshes(&world, &tokens).await);
}

#[tokio::test]
async fn logging_out_everywhere_ends_what_other_browsers_have() {
    let world = world().await;
    let (here, there, stranger) = (Browser::default(), Browser::default(), Browser::default());
    let mut ended = vec![world.sign_in().await];
    for browser in [&here, &there] {
        ended.push(browser.tokens(&world, "ann@example.org").await);
    }
    let bobs = stranger.tokens(&world, "bob@example.org").await;
    let out = here.press(&world, "/apps/acme/logout/confirm", &[("extent", "everywhere")]).await;
    assert_eq!(out.status, 200, "{}", out.body);
    for tokens in &ended {
        assert!(!refreshes(&world, tokens).await);
    }
    there.authorize(&world, &[]).await.asks();
    assert!(refreshes(&world, &bobs).await);
    stranger.authorize(&world, &[]).await.lets_in();
}

#[tokio::test]
async fn a_logout_here_leaves_what_other_browsers_have() {
    let world = world().await;
    let (here, there) = (Browser::default(), Browser::default());
    here.tokens(&world, "ann@example.org").await;
    let theirs = there.tokens(&world, "ann@example.org").await;
    here.press(&world, "/apps/acme/logout/confirm", &[]).await;
    assert!(refreshes(&world, &theirs).await);
    there.authorize(&world, &[]).await.lets_in();
}

#[tokio::test]
async fn a_client_may_post_its_request_and_nothing_ends_by_what_nobody_sees() {
    let (world, browser) = (world().await, Browser::default());
    let tokens = browser.tokens(&world, "ann@example.org").await;
    let hint = id_token(&world, "acme", &latest(&world)).await;
    let fields = [("id_token_hint", hint.as_str()), ("post_logout_redirect_uri", BYE), ("more", "1")];
    // A browser sends no cookie of ours along with another site's form.
    let posted = world.post_form("/apps/acme/logout", &[("sec-fetch-site", "cross-site")], &fields).await;
    assert_eq!(posted.status, 303, "{}", posted.body);
    assert_eq!(posted.header("location"), logout(&fields[..2]).replace("%7E", "~"));
    let line = browser.line();
    for headers in
        [&[("cookie", line.as_str()), ("sec-purpose", "prefetch")][..], &[("sec-purpose", "prefetch")]]
    {
        let answer = world.get(&logout(&fields), headers).await;
        assert_eq!((answer.status, answer.headers.contains_key("set-cookie")), (204, false));
    }
    let head = world.ask(Method::HEAD, &logout(&fields), &[("cookie", &line)], "").await;
    assert_eq!(head.status, 204);
    assert!(refreshes(&world, &tokens).await);
    assert_eq!(browser.get(&world, posted.header("location")).await.header("location"), BYE);
}

#[tokio::test]
async fn an_app_that_is_switched_off_lets_people_out() {
    let (world, browser) = (world().await, Browser::default());
    browser.tokens(&world, "ann@example.org").await;
    world.disable("acme").await;
    browser.get(&world, &logout(&[])).await.asks_first();
    let out = browser.press(&world, "/apps/acme/logout/confirm", &[]).await;
    assert_eq!((out.status, browser.cookie(SESSION)), (200, None));
    assert!(world.store.browser_sessions()[0].ended_at.is_some());
}

#[tokio::test]
async fn while_the_store_is_away_nobody_is_told_that_they_are_out() {
    let (world, browser) = (world().await, Browser::default());
    browser.tokens(&world, "ann@example.org").await;
    world.store.set_away(true);
    let headers = [OURS, ("cookie", &browser.line())];
    let answer = world.post_form("/apps/acme/logout/confirm", &headers, &[]).await;
    assert_eq!((answer.status, answer.headers.contains_key("set-cookie")), (503, false));
    world.store.set_away(false);
    world.fakes.clock.advance(Duration::from_secs(1));
    browser.authorize(&world, &[]).await.lets_in();
}
