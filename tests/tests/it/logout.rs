//! Somebody stays signed in in a browser, comes back without a letter, and logs out; on a real database.

use gatepost_tests::answer::Answer;
use gatepost_tests::client::{AppClient, Pkce, Tokens, send};
use reqwest::Method;

use crate::support::hosted::{self, Parameters, authorize, cookies, parameters, told};
use crate::support::{REDIRECT_URI, Store, World, at_once};

on_both_stores!(
    a_second_sign_in_needs_no_letter,
    what_came_of_a_stay_ends_with_its_logout_on_every_node,
    of_many_who_log_out_each_is_out_and_one_event_says_so,
    a_blocked_user_is_let_in_nowhere,
);

/// What a client asks for, with that verifier to come.
pub(crate) fn asked(app: &AppClient, pkce: &Pkce, more: &[(&str, &str)]) -> Parameters {
    let usual = [
        ("response_type", "code"),
        ("client_id", app.app()),
        ("redirect_uri", REDIRECT_URI),
        ("code_challenge", &pkce.challenge),
        ("code_challenge_method", "S256"),
    ];
    parameters(&[&usual[..], more].concat())
}

/// Signs in on the hosted page: the tokens, and the cookie by which the browser is known from then on.
pub(crate) async fn stays(world: &World, email: &str) -> (Tokens, String) {
    let pkce = Pkce::new();
    let answer = hosted::sign_in(world, &world.app, &asked(&world.app, &pkce, &[]), email).await.expect(303);
    let tokens = world.app.tokens(&told(&answer, "code").expect("a code"), &pkce.verifier).await;
    (tokens, session_of(&answer).expect("somebody stays signed in"))
}

/// The cookie of somebody who is signed in, as an answer sets it.
pub(crate) fn session_of(answer: &Answer) -> Option<String> {
    cookies(answer)
        .split("; ")
        .find(|cookie| cookie.contains("gp_session_acme=gp_session_"))
        .map(str::to_owned)
}

/// Whether a browser with that cookie gets a code without being asked.
pub(crate) async fn is_let_in(app: &AppClient, cookie: &str) -> bool {
    let answer = authorize(app, &asked(app, &Pkce::new(), &[("prompt", "none")]), cookie).await.expect(303);
    match (told(&answer, "code"), told(&answer, "error").as_deref()) {
        (Some(_), None) => true,
        (None, Some("login_required")) => false,
        _ => panic!("{answer:?}"),
    }
}

/// Presses the button of the page that asks.
pub(crate) async fn press_log_out(app: &AppClient, cookie: &str, fields: &[(&str, &str)]) -> Answer {
    let pressed = app.request(Method::POST, &app.app_path("logout/confirm")).form(fields);
    send(pressed.header("sec-fetch-site", "same-origin").header("cookie", cookie)).await
}

async fn a_second_sign_in_needs_no_letter(store: Store) {
    let world = World::new(store).await;
    let (_, cookie) = stays(&world, "ann@example.org").await;
    let pkce = Pkce::new();
    let again = authorize(&world.app, &asked(&world.app, &pkce, &[]), &cookie).await.expect(303);
    let tokens = world.app.tokens(&told(&again, "code").expect("a code at once"), &pkce.verifier).await;
    world.app.refresh(&tokens.refresh).await.expect(200);
    assert_eq!(world.sink.mails_to("ann@example.org").len(), 1);
    authorize(&world.app, &asked(&world.app, &pkce, &[("prompt", "login")]), &cookie).await.page(200);
    authorize(&world.app, &asked(&world.app, &pkce, &[("max_age", "0")]), &cookie).await.page(200);
    assert_eq!(world.records.events("browser_session.used").await, 1);
}

async fn what_came_of_a_stay_ends_with_its_logout_on_every_node(store: Store) {
    let world = World::new(store).await;
    let (tokens, cookie) = stays(&world, "ann@example.org").await;
    let (others, other) = stays(&world, "ann@example.org").await;
    let pkce = Pkce::new();
    let pending = authorize(&world.app, &asked(&world.app, &pkce, &[]), &cookie).await.expect(303);
    press_log_out(&world.app, &cookie, &[]).await.page(200);
    world.app.refresh(&tokens.refresh).await.oauth_error(400, "invalid_grant");
    let late = world.app.exchange(&told(&pending, "code").expect("a code"), &pkce.verifier).await;
    late.oauth_error(400, "invalid_grant");
    assert!(!is_let_in(&world.app, &cookie).await && is_let_in(&world.app, &other).await);
    let others = world.app.refreshed(&others.refresh).await;
    press_log_out(&world.app, &other, &[("extent", "everywhere")]).await.page(200);
    world.app.refresh(&others.refresh).await.oauth_error(400, "invalid_grant");
}

async fn of_many_who_log_out_each_is_out_and_one_event_says_so(store: Store) {
    let world = World::new(store).await;
    let (tokens, cookie) = stays(&world, "ann@example.org").await;
    let answers = at_once(12, |number| {
        let (app, cookie) = (world.app.clone(), cookie.clone());
        async move {
            // Half of them ask for codes meanwhile.
            if number % 2 == 0 {
                press_log_out(&app, &cookie, &[]).await.page(200);
                None
            } else {
                let pkce = Pkce::new();
                let answer = authorize(&app, &asked(&app, &pkce, &[]), &cookie).await;
                told(&answer, "code").map(|code| (code, pkce))
            }
        }
    });
    for (code, pkce) in answers.await.into_iter().flatten() {
        world.app.exchange(&code, &pkce.verifier).await.oauth_error(400, "invalid_grant");
    }
    world.app.refresh(&tokens.refresh).await.oauth_error(400, "invalid_grant");
    assert!(!is_let_in(&world.app, &cookie).await);
    assert_eq!(world.records.events("browser_session.logged_out").await, 1);
    assert_eq!(world.records.events("session.logged_out").await, 1);
}

async fn a_blocked_user_is_let_in_nowhere(store: Store) {
    let world = World::new(store).await;
    let (_, cookie) = stays(&world, "ann@example.org").await;
    world.records.block_user("ann@example.org").await;
    assert!(!is_let_in(&world.app, &cookie).await);
}
