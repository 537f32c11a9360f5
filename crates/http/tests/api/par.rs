//! Authorization requests that a client pushes (RFC 9126).

use super::marks::{OURS, asking, cookies, link, mark_of};
use super::world::*;
use gatepost_application::{AppCommand, OAuthCommand, Settings};
use gatepost_contract::fakes::settings;
use gatepost_domain::limit::Rate;
use http::Method;
use std::time::Duration;

const PAR: &str = "/apps/acme/par";

fn request(changes: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    let mut fields = vec![
        ("response_type", "code"),
        ("client_id", "acme"),
        ("redirect_uri", REDIRECT),
        ("state", "pushed"),
        ("nonce", "n"),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
        ("ui_locales", "de"),
        ("login_hint", "ann@example.org"),
    ];
    fields.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    fields.extend(changes.iter().filter(|(_, value)| !value.is_empty()));
    fields
}

/// What a pushed request is called.
async fn push(world: &World, changes: &[(&'static str, &'static str)]) -> String {
    let answer = world.post_form(PAR, &[], &request(changes)).await;
    let body = answer.json(201);
    assert_eq!((answer.header("cache-control"), &body["expires_in"]), ("no-store", &60.into()));
    assert_eq!(body.as_object().unwrap().len(), 2);
    body["request_uri"].as_str().unwrap().to_owned()
}

async fn look(world: &World, request_uri: &str, more: &[(&str, &str)]) -> Answer {
    let fields = [&[("client_id", "acme"), ("request_uri", request_uri)], more].concat();
    world.get(&format!("/apps/acme/authorize?{}", form(&fields)), &[]).await
}

async fn begin(world: &World, request_uri: &str) -> Answer {
    let fields = [("client_id", "acme"), ("request_uri", request_uri), ("email", "ann@example.org")];
    world.post_form("/apps/acme/sign-in", &[OURS], &fields).await
}

async fn require(world: &World, oauth: OAuthCommand) {
    world.gatepost.update_app(&app("acme"), AppCommand { oauth, ..AppCommand::default() }).await.unwrap();
}

fn wait(world: &World, seconds: u64) {
    world.fakes.clock.advance(Duration::from_secs(seconds));
}

/// Claims a page that leads nowhere.
fn refused(answer: &Answer) {
    let kind = (answer.status, answer.header("content-type"), answer.header("location"));
    assert_eq!(kind, (400, "text/html; charset=utf-8", ""), "{}", answer.body);
}

#[tokio::test]
async fn what_was_pushed_stands_for_the_whole_request() {
    let world = World::new().await;
    let request_uri = push(&world, &[]).await;
    assert!(request_uri.starts_with("urn:ietf:params:oauth:request_uri:"), "{request_uri}");
    let others = [("state", "other"), ("redirect_uri", "https://evil.example/"), ("response_type", "token")];
    for more in [&[][..], &others] {
        let shown = look(&world, &request_uri, more).await;
        assert_eq!(shown.status, 200, "{}", shown.body);
        assert!(shown.body.contains("<html lang=\"de\"") && shown.body.contains("value=\"ann@example.org\""));
        assert!(!shown.body.contains("name=\"state\"") && !shown.body.contains("evil"), "{}", shown.body);
        assert!(shown.body.contains("name=\"request_uri\""), "{}", shown.body);
    }
    let asked = look(&world, &request_uri, &[("ui_locales", "fr")]).await;
    assert!(asked.body.contains("<html lang=\"fr\""), "the reader's own wish comes first");

    let begun = begin(&world, &request_uri).await;
    assert_eq!(begun.status, 303, "{}", begun.body);
    let cookie = cookies(&begun).remove(0);
    let confirmed = world.post_form(&link(&world).await, &[OURS, ("cookie", &cookie)], &[]).await;
    let location = confirmed.header("location");
    assert!(location.starts_with(REDIRECT) && location.contains("&state=pushed&iss="), "{location}");
    let code = location.split(['?', '&']).find_map(|pair| pair.strip_prefix("code=")).unwrap();
    world.exchange(code, VERIFIER).await.json(200);
}

#[tokio::test]
async fn it_is_good_for_one_sign_in_and_looking_uses_nothing_up() {
    let world = World::new().await;
    let request_uri = push(&world, &[]).await;
    for _ in 0..3 {
        assert_eq!(look(&world, &request_uri, &[]).await.status, 200);
    }
    let nobody = [("client_id", "acme"), ("request_uri", &*request_uri), ("email", "nobody")];
    assert_eq!(world.post_form("/apps/acme/sign-in", &[OURS], &nobody).await.status, 422);
    assert_eq!(begin(&world, &request_uri).await.status, 303);
    refused(&look(&world, &request_uri, &[]).await);
    refused(&begin(&world, &request_uri).await);
    assert_eq!(world.fakes.dispatch.take().len(), 1);
}

#[tokio::test]
async fn of_two_who_begin_at_once_one_does() {
    let world = World::new().await;
    let request_uri = push(&world, &[]).await;
    let (one, other) = tokio::join!(begin(&world, &request_uri), begin(&world, &request_uri));
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 400]);
}

#[tokio::test]
async fn a_browser_has_a_minute_to_come_and_then_ten_to_begin() {
    let world = World::new().await;
    let (late, seen) = (push(&world, &[]).await, push(&world, &[]).await);
    wait(&world, 59);
    assert_eq!(look(&world, &seen, &[]).await.status, 200);
    wait(&world, 1);
    refused(&look(&world, &late, &[]).await);
    refused(&begin(&world, &late).await);
    wait(&world, 598);
    assert_eq!(look(&world, &seen, &[]).await.status, 200, "a later look gives no more time");
    let dead = push(&world, &[]).await;
    assert_eq!(look(&world, &dead, &[]).await.status, 200);
    assert_eq!(begin(&world, &seen).await.status, 303);
    wait(&world, 600);
    refused(&begin(&world, &dead).await);
}

#[tokio::test]
async fn it_is_the_app_s_that_pushed_it_and_nobody_else_s() {
    let world = World::new().await;
    let request_uri = push(&world, &[]).await;
    let fields = [("client_id", "vault"), ("request_uri", &*request_uri)];
    refused(&world.get(&format!("/apps/vault/authorize?{}", form(&fields)), &[]).await);
    refused(&world.get(&format!("/apps/acme/authorize?{}", form(&fields)), &[]).await);
    refused(&world.get(&format!("/apps/acme/authorize?{}", form(&fields[1..])), &[]).await);
    let twice = [("client_id", "acme"), ("request_uri", &*request_uri), ("request_uri", &request_uri)];
    let answer = world.get(&format!("/apps/acme/authorize?{}", form(&twice)), &[]).await;
    assert!(
        answer.header("location").starts_with(&format!("{REDIRECT}?error=invalid_request&")),
        "{answer:?}"
    );
    for spoiled in [
        format!("{request_uri}x"),
        request_uri[..request_uri.len() - 1].to_owned(),
        "urn:ietf:params:oauth:request_uri:".to_owned(),
        "urn:ietf:params:oauth:request_uri:x".to_owned(),
    ] {
        refused(&look(&world, &spoiled, &[]).await);
    }
    assert_eq!(look(&world, &request_uri, &[]).await.status, 200, "none of that used it up");
}

#[tokio::test]
async fn it_is_judged_when_it_is_pushed() {
    let world = World::new().await;
    let long: &'static str = "s".repeat(513).leak();
    for (change, error) in [
        (("redirect_uri", ""), "invalid_request"),
        (("redirect_uri", "https://evil.example/"), "invalid_request"),
        (("response_type", ""), "invalid_request"),
        (("response_type", "token"), "unsupported_response_type"),
        (("response_type", "code id_token"), "unsupported_response_type"),
        (("response_mode", "fragment"), "invalid_request"),
        (("code_challenge", ""), "invalid_request"),
        (("code_challenge_method", ""), "invalid_request"),
        (("code_challenge_method", "plain"), "invalid_request"),
        (("dpop_jkt", "short"), "invalid_request"),
        (("state", long), "invalid_request"),
        (("max_age", "-1"), "invalid_request"),
        (("prompt", "none login"), "invalid_request"),
        (("request", "e30.e30."), "request_not_supported"),
        (("request_uri", "https://app.example.org/request"), "invalid_request"),
        (("request_uri", "urn:ietf:params:oauth:request_uri:x"), "invalid_request"),
        (("registration", "{}"), "registration_not_supported"),
    ] {
        world.post_form(PAR, &[], &request(&[change])).await.oauth(400, error);
    }
    let twice = [&request(&[])[..], &[("state", "other")]].concat();
    world.post_form(PAR, &[], &twice).await.oauth(400, "invalid_request");
    world.ask(Method::POST, PAR, &[JSON], "{}").await.oauth(400, "invalid_request");
    world.ask(Method::POST, PAR, &[FORM], "a".repeat(20_000)).await.oauth(413, "invalid_request");
    assert_eq!(world.get(PAR, &[]).await.status, 405);
    world.disable("acme").await;
    world.post_form(PAR, &[], &request(&[])).await.oauth(400, "unauthorized_client");
}

#[tokio::test]
async fn a_client_authenticates_as_at_the_token_endpoint() {
    let world = World::new().await;
    let at = "/apps/vault/par";
    let fields = request(&[("client_id", "vault")]);
    let anonymous = request(&[("client_id", "")]);
    let secret: &'static str = world.secret.clone().leak();
    let by_secret = [("authorization", &*world.basic())];
    world.post_form(at, &by_secret, &fields).await.json(201);
    world.post_form(at, &by_secret, &anonymous).await.json(201);
    world.post_form(at, &[], &request(&[("client_id", "vault"), ("client_secret", secret)])).await.json(201);
    world.post_form(at, &[], &fields).await.oauth(401, "invalid_client");
    let wrong = [("authorization", &*basic("vault", "wrong"))];
    world.post_form(at, &wrong, &fields).await.oauth(401, "invalid_client");
    world.post_form(at, &[], &request(&[])).await.oauth(401, "invalid_client");
    world.post_form(PAR, &[], &anonymous).await.oauth(401, "invalid_client");
    world
        .post_form("/apps/nobody/par", &[], &request(&[("client_id", "nobody")]))
        .await
        .oauth(401, "invalid_client");
    let both = request(&[("client_id", "vault"), ("client_secret", secret)]);
    world.post_form(at, &by_secret, &both).await.oauth(400, "invalid_request");
}

#[tokio::test]
async fn an_app_that_pushes_its_requests_takes_no_others() {
    let world = World::new().await;
    require(&world, OAuthCommand { require_par: Some(true), ..OAuthCommand::default() }).await;
    let answer = world.get(&format!("/apps/acme/authorize?{}", form(&request(&[]))), &[]).await;
    let location = answer.header("location");
    assert!(location.starts_with(&format!("{REDIRECT}?error=invalid_request&")), "{location}");
    assert!(location.contains("&state=pushed&iss="), "{location}");
    let fields = [&request(&[])[..], &[("email", "ann@example.org")]].concat();
    assert_eq!(world.post_form("/apps/acme/sign-in", &[OURS], &fields).await.status, 303);
    assert_eq!(world.fakes.dispatch.take(), []);

    let begun = begin(&world, &push(&world, &[]).await).await;
    let (page, cookie) = (begun.header("location").to_owned(), cookies(&begun).remove(0));
    assert!(page.starts_with("/apps/acme/wait/"), "{begun:?}");
    world.link().await;
    let waiting = world.get(&page, &[("cookie", &cookie)]).await;
    assert!(waiting.body.contains("&#x2f;anew\""), "{}", waiting.body);
    assert_eq!(world.get(&format!("{page}/anew"), &[]).await.status, 403, "for its own browser alone");
    let anew = world.get(&format!("{page}/anew"), &[("cookie", &cookie)]).await;
    let shown = world.get(anew.header("location"), &[]).await;
    assert!(shown.body.contains("name=\"request_uri\""), "{}", shown.body);

    wait(&world, 11 * 60);
    let again = world.post_form(&format!("{page}/again"), &[OURS, ("cookie", &cookie)], &[]).await;
    assert_eq!(again.status, 303, "{}", again.body);
    assert!(again.header("location").starts_with("/apps/acme/wait/"), "{again:?}");
}

#[tokio::test]
async fn a_browser_that_is_known_uses_it_up_as_well() {
    let world = World::new().await;
    world.begin().await;
    let mark = mark_of(&world.post_form(&link(&world).await, &[OURS], &[]).await).unwrap();
    let request_uri = push(&world, &[("login_hint", "")]).await;
    let path = format!(
        "/apps/acme/authorize?{}",
        form(&[("client_id", "acme"), ("request_uri", request_uri.as_str())])
    );
    let entered = world.get(&path, &[("cookie", &mark)]).await;
    assert!(entered.header("location").starts_with(&format!("{REDIRECT}?code=gp_code_")), "{entered:?}");
    refused(&world.get(&path, &[("cookie", &mark)]).await);
    assert_eq!(world.get(&asking(&[]), &[]).await.status, 200);
}

#[tokio::test]
async fn the_answer_comes_in_the_mode_that_was_pushed() {
    let world = World::new().await;
    let pushed = push(&world, &[("response_mode", "form_post"), ("prompt", "none")]).await;
    let answer = look(&world, &pushed, &[("response_mode", "query")]).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    for wanted in ["name=\"error\" value=\"login_required\"", "name=\"state\" value=\"pushed\""] {
        assert!(answer.body.contains(wanted), "{wanted} is not in {}", answer.body);
    }
}

#[tokio::test]
async fn a_client_of_nobody_s_pushes_so_many_a_while() {
    let rate = Rate::new(2, Duration::from_mins(1)).unwrap();
    let settings = Settings { sign_ins_per_client: Some(rate), ..settings() };
    let world = World::with(Wish { settings, ..Wish::default() }).await;
    push(&world, &[]).await;
    push(&world, &[]).await;
    let answer = world.post_form(PAR, &[], &request(&[])).await;
    answer.oauth(429, "temporarily_unavailable");
    assert_eq!(answer.header("retry-after"), "30");
    world.store.set_away(true);
    wait(&world, 60);
    world.post_form(PAR, &[], &request(&[])).await.oauth(503, "temporarily_unavailable");
}
