//! A link that is opened in another browser than the one where its sign-in began, and what that browser may do then.

use gatepost_tests::answer::{Answer, query_parameter};
use gatepost_tests::client::{AppClient, Pkce, send};
use reqwest::Method;

use crate::support::jwt::verified;
use crate::support::{REDIRECT_URI, Store, World, at_once};

on_both_stores!(
    a_client_without_a_verifier_is_in_without_a_second_letter,
    of_sixty_four_with_one_mark_one_is_let_in,
    a_mark_dies_with_its_session_and_is_nothing_to_another_app,
    a_client_that_wants_somebody_fresh_or_else_gets_the_page,
    what_began_on_the_hosted_page_starts_anew_elsewhere,
    the_owner_of_an_address_has_a_reserve_of_letters,
);

const START: &str = "https://app.example.com/login?by=gatepost";

/// Names and values of the cookies that an answer sets.
fn cookies(answer: &Answer) -> String {
    let lines = answer.headers("set-cookie").into_iter();
    lines.filter_map(|line| line.split(';').next()).collect::<Vec<_>>().join("; ")
}

/// What a client sends the browser to, with what it will prove.
fn request<'a>(app: &'a AppClient, pkce: &'a Pkce, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("response_type", "code"),
        ("client_id", app.app()),
        ("redirect_uri", REDIRECT_URI),
        ("state", "second"),
        ("code_challenge", &*pkce.challenge),
        ("code_challenge_method", "S256"),
    ];
    fields.extend(more);
    fields
}

/// A browser with these cookies is sent to the authorization endpoint.
async fn authorize(app: &AppClient, pkce: &Pkce, (more, cookies): (&[(&str, &str)], &str)) -> Answer {
    let asked = app.request(Method::GET, &app.app_path("authorize")).query(&request(app, pkce, more));
    send(asked.header("cookie", cookies)).await
}

/// Begins on the hosted page in a browser with these cookies.
async fn begin(app: &AppClient, email: &str, cookies: &str) -> Answer {
    let pkce = Pkce::new();
    let fields = request(app, &pkce, &[("email", email)]);
    send(app.request(Method::POST, &app.app_path("sign-in")).form(&fields).header("cookie", cookies)).await
}

/// A sign-in that began through the API and was confirmed in another browser: its cookies, and the first one's tokens.
async fn confirmed_elsewhere(world: &World, email: &str) -> (Answer, Pkce) {
    let (started, token) = world.letter(email).await;
    (world.app.confirm(&token).await.expect(303), started.pkce)
}

fn code_of(answer: &Answer) -> String {
    let location = answer.header("location").unwrap_or_else(|| panic!("not sent on: {answer:?}"));
    assert_eq!(query_parameter(location, "state").as_deref(), Some("second"), "{location}");
    query_parameter(location, "code").unwrap_or_else(|| panic!("no code in {location}"))
}

async fn a_client_without_a_verifier_is_in_without_a_second_letter(store: Store) {
    let world = World::new(store).await;
    let (confirmed, first) = confirmed_elsewhere(&world, "ann@example.org").await;
    let mark = cookies(&confirmed);
    assert!(mark.contains("gp_mark_acme=sin_"), "{mark}");

    let pkce = Pkce::new();
    let answer =
        authorize(&world.app, &pkce, (&[("prompt", "none"), ("nonce", "n")], &mark)).await.expect(303);
    let tokens = world.app.tokens(&code_of(&answer), &pkce.verifier).await;
    let issuer = format!("{}/apps/acme", world.public_url());
    let claims = verified(&world.app, &tokens.access, &issuer).await;
    assert_eq!(claims["email"], "ann@example.org");
    assert!(claims["auth_time"].as_i64() <= claims["iat"].as_i64(), "{claims}");
    assert_eq!(world.sink.mails_to("ann@example.org").len(), 1, "no second letter");

    let again = authorize(&world.app, &pkce, (&[], &mark)).await.page(200);
    assert!(again.body.contains("type=\"email\""), "once is enough");
    let silent = authorize(&world.app, &pkce, (&[("prompt", "none")], &mark)).await.expect(303);
    let error = query_parameter(silent.header("location").unwrap(), "error");
    assert_eq!(error.as_deref(), Some("login_required"));
    // The code of the link itself is as good as before, where its verifier is.
    let code = query_parameter(confirmed.header("location").unwrap(), "code").unwrap();
    world.app.tokens(&code, &first.verifier).await;
    assert_eq!(world.records.events("mark.used").await, 1);
    world.app.exchange(&code_of(&answer), &pkce.verifier).await.oauth_error(400, "invalid_grant");
    world.app.refresh(&tokens.refresh).await.oauth_error(400, "invalid_grant");
}

async fn of_sixty_four_with_one_mark_one_is_let_in(store: Store) {
    let world = World::new(store).await;
    let mark = cookies(&confirmed_elsewhere(&world, "ann@example.org").await.0);
    let pkce = Pkce::new();
    let answers = at_once(64, |_| {
        let (app, pkce, mark) = (world.app.clone(), pkce.clone(), mark.clone());
        async move { authorize(&app, &pkce, (&[], &mark)).await }
    })
    .await;
    let (won, lost): (Vec<_>, Vec<_>) = answers.into_iter().partition(|answer| answer.status == 303);
    assert_eq!(won.len(), 1, "{won:?}");
    assert!(lost.iter().all(|answer| answer.status == 200), "{lost:?}");
    world.app.tokens(&code_of(&won[0]), &pkce.verifier).await;
    assert_eq!(world.records.events("mark.used").await, 1);
}

async fn a_mark_dies_with_its_session_and_is_nothing_to_another_app(store: Store) {
    let world = World::new(store).await;
    let other = world.another_app("other").await;
    let (confirmed, first) = confirmed_elsewhere(&world, "ann@example.org").await;
    let (mark, pkce) = (cookies(&confirmed), Pkce::new());
    let foreign = mark.replace("gp_mark_acme", "gp_mark_other");
    authorize(&other, &pkce, (&[], &foreign)).await.page(200);
    let code = query_parameter(confirmed.header("location").unwrap(), "code").unwrap();
    let tokens = world.app.tokens(&code, &first.verifier).await;
    world.app.revoke(&tokens.refresh).await.expect(200);
    authorize(&world.app, &pkce, (&[], &mark)).await.page(200);
    assert_eq!(world.records.events("mark.used").await, 0);
}

async fn a_client_that_wants_somebody_fresh_or_else_gets_the_page(store: Store) {
    let world = World::new(store).await;
    let mark = cookies(&confirmed_elsewhere(&world, "ann@example.org").await.0);
    let pkce = Pkce::new();
    for wish in [
        ("prompt", "login"),
        ("prompt", "select_account"),
        ("max_age", "0"),
        ("login_hint", "bob@example.org"),
    ] {
        authorize(&world.app, &pkce, (&[wish], &mark)).await.page(200);
    }
    let wish = [("login_hint", "ANN@example.org"), ("max_age", "600")];
    code_of(&authorize(&world.app, &pkce, (&wish, &mark)).await.expect(303));
}

async fn what_began_on_the_hosted_page_starts_anew_elsewhere(store: Store) {
    let world = World::new(store).await;
    world.node.settings().run_well(&["app", "update", "acme", "--initiate-login-uri", START]).await;
    let begun = begin(&world.app, "ann@example.org", "").await.expect(303);
    let token = world.sink.nth_mail_to("ann@example.org", 1).await.token();
    let confirmed = world.app.confirm(&token).await.expect(303);
    let location = confirmed.header("location").unwrap();
    assert!(location.starts_with(&format!("{START}&iss=http")), "{location}");
    assert!(!location.contains("ann") && query_parameter(location, "code").is_none(), "{location}");
    let handle = query_parameter(location, "login_hint").unwrap();
    assert!(handle.starts_with("lh_"), "{handle}");
    let waiting = world.app.request(Method::GET, begun.header("location").unwrap());
    let waiting = send(waiting.header("cookie", cookies(&begun))).await.page(200);
    assert!(!waiting.body.contains("one-time-code"), "it does not wait any more: {}", waiting.body);

    let (mark, pkce) = (cookies(&confirmed), Pkce::new());
    let hint = [("login_hint", &*handle)];
    let stranger = authorize(&world.app, &pkce, (&hint, "")).await.page(200);
    assert!(stranger.body.contains("value=\"ann@example.org\""), "a handle fills in the address alone");
    world.app.renew(&token).await.problem(409, "link_in_use");
    let answer = authorize(&world.app, &pkce, (&hint, &mark)).await.expect(303);
    world.app.tokens(&code_of(&answer), &pkce.verifier).await;
    world.app.renew(&token).await.problem(410, "link_spent");
    assert_eq!(world.sink.mails_to("ann@example.org").len(), 1);
    assert_eq!(world.records.events("link.confirmed").await, 1);
}

async fn the_owner_of_an_address_has_a_reserve_of_letters(store: Store) {
    let world =
        World::with(store, |settings| settings.with("GATEPOST_LIMIT_SIGN_INS_PER_ADDRESS", "2/15m")).await;
    let known = cookies(&confirmed_elsewhere(&world, "ann@example.org").await.0);
    let other = cookies(&confirmed_elsewhere(&world, "eve@example.org").await.0);
    assert!(known.contains("gp_device_acme=gp_device_"), "{known}");
    begin(&world.app, "ann@example.org", "").await.expect(303);
    for stranger in ["", &*other] {
        begin(&world.app, "ann@example.org", stranger).await.page(429);
    }
    for _ in 0..2 {
        begin(&world.app, "ann@example.org", &known).await.expect(303);
    }
    begin(&world.app, "ann@example.org", &known).await.page(429);
}
