//! Two nodes, one database, nobody in between who remembers which was which.

use std::io::Write as _;
use std::time::Duration;

use gatepost_tests::answer::query_parameter;
use gatepost_tests::client::{AppClient, Tokens, send};
use gatepost_tests::server::Gatepost;
use reqwest::Method;
use serde_json::{Value, json};
use tokio::time::Instant;

use crate::support::admin::Admin;
use crate::support::{Store, World, at_once, letter_for};

/// What one node does must hold on every other one within it.
const SOON: Duration = Duration::from_secs(1);

async fn two_nodes() -> (World, Gatepost) {
    let world = World::new(Store::Postgres).await;
    let second = Gatepost::start(world.node.settings().another_node(), &["serve"]).await;
    (world, second)
}

#[tokio::test(flavor = "multi_thread")]
async fn each_step_may_meet_another_node() {
    let (world, second) = two_nodes().await;
    let other = world.app.through(&second.origin());
    let (started, token) = world.letter("ann@example.org").await;
    other.open(&token).await.page(200);
    assert_eq!(other.watch(&started.id(), &started.secret()).await.expect(200).text("status"), "pending");
    let code = other.confirm_for_code(&token).await;
    world.app.confirm_json(&token).await.problem(410, "link_spent");
    let tokens = world.app.tokens(&code, &started.pkce.verifier).await;
    let refreshed = other.refreshed(&tokens.refresh).await;
    world.app.revoke(&refreshed.refresh).await.expect(200);
    other.refresh(&refreshed.refresh).await.oauth_error(400, "invalid_grant");

    // Keys are the app's, not the node's: what one signs, the other publishes.
    let issuer = format!("{}/apps/acme", world.public_url());
    crate::support::jwt::verified(&other, &tokens.access, &issuer).await;
    crate::support::jwt::verified(&world.app, &refreshed.access, &issuer).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_three_hundred_confirms_on_three_nodes_one_wins() {
    let (world, second) = two_nodes().await;
    let third = Gatepost::start(world.node.settings().another_node(), &["serve"]).await;
    let nodes = [world.app.clone(), world.app.through(&second.origin()), world.app.through(&third.origin())];
    for round in 0..3 {
        let (started, token) = world.letter(&format!("ann{round}@example.org")).await;
        let answers = at_once(300, |number| {
            let (app, token) = (nodes[number % 3].clone(), token.clone());
            async move { app.confirm(&token).await }
        })
        .await;
        let won: Vec<_> = answers.iter().filter(|answer| answer.status == 303).collect();
        assert_eq!((won.len(), answers.iter().filter(|answer| answer.status == 410).count()), (1, 299));

        let code = query_parameter(won[0].header("location").unwrap(), "code").unwrap();
        let answers = at_once(30, |number| {
            let (app, code, verifier) =
                (nodes[number % 3].clone(), code.clone(), started.pkce.verifier.clone());
            async move { app.exchange(&code, &verifier).await.status }
        })
        .await;
        assert_eq!(answers.iter().filter(|status| **status == 200).count(), 1, "{answers:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_letter_is_sent_by_one_node() {
    let (world, second) = two_nodes().await;
    let nodes = [world.app.clone(), world.app.through(&second.origin())];
    at_once(20, |number| {
        let app = nodes[number % 2].clone();
        async move { app.start(&format!("ann{number}@example.org")).await }
    })
    .await;
    for number in 0..20 {
        world.sink.mail_to(&format!("ann{number}@example.org")).await;
    }
    assert_eq!((world.sink.attempts(), world.sink.taken()), (20, 20));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_killed_node_left_another_sends() {
    let (mut world, second) = two_nodes().await;
    world.sink.go_down().await;
    world.app.start("ann@example.org").await;
    world.node.kill();
    world.sink.come_up().await;
    let mail = world.sink.wait_for("ann@example.org", 1, Duration::from_mins(2)).await;
    let token = mail.expect("the other node takes over what the killed one had claimed").token();
    world.app.through(&second.origin()).confirm(&token).await.expect(303);
}

/// Asks until it holds, and says how long that took; fails the test after a second.
async fn soon(what: &str, holds: impl AsyncFn() -> bool) {
    let begun = Instant::now();
    while !holds().await {
        assert!(begun.elapsed() < SOON, "not on the other node within {SOON:?}: {what}");
    }
    let line = format!("on the other node after {} ms: {what}\n", begun.elapsed().as_millis());
    std::io::stdout().write_all(line.as_bytes()).ok();
}

/// Somebody signs in through the first node.
async fn signed_in(world: &World, app: &AppClient, email: &str) -> Tokens {
    let (started, letter) = letter_for(app, &world.sink, email).await;
    let code = app.confirm_for_code(&letter).await;
    app.tokens(&code, &started.pkce.verifier).await
}

async fn userinfo(app: &AppClient, tokens: &Tokens) -> u16 {
    send(app.request(Method::GET, &app.app_path("userinfo")).bearer_auth(&tokens.access)).await.status
}

async fn introspected(app: &AppClient, tokens: &Tokens) -> Value {
    let answer = app.post_oauth("introspect", &[("token", &tokens.access)]).await;
    if answer.status == 200 { answer.json()["active"].clone() } else { json!(answer.status) }
}

/// Whatever these tokens open is shut at that node.
async fn is_shut(what: &str, app: &AppClient, tokens: &Tokens) {
    soon(&format!("{what}: userinfo"), async || (400..500).contains(&userinfo(app, tokens).await)).await;
    soon(&format!("{what}: introspect"), async || introspected(app, tokens).await != true).await;
    soon(&format!("{what}: refresh"), async || {
        let status = app.refresh(&tokens.refresh).await.status;
        assert_ne!(status, 200, "{what}");
        (400..500).contains(&status)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_node_takes_away_is_gone_on_the_other_within_a_second() {
    let (world, second) = two_nodes().await;
    let settings = world.node.settings();
    let app = world.confidential_app("vault").await;
    let (other, root) = (app.through(&second.origin()), Admin::of(settings, &[]).await);
    let by = |email: &str| format!("/apps/vault/users?email={email}");
    let user_of = async |email: &str| {
        let found = root.get(&by(email)).await;
        format!("/apps/vault/users/{}", found["items"][0]["user_id"].as_str().unwrap())
    };
    let any = [("if-match", "*")];
    let open = async |email: &str| {
        let tokens = signed_in(&world, &app, email).await;
        assert_eq!(
            (userinfo(&other, &tokens).await, introspected(&other, &tokens).await),
            (200, json!(true))
        );
        tokens
    };

    let tokens = open("ann@example.org").await;
    let sessions = format!("{}/sessions", user_of("ann@example.org").await);
    let session = root.get(&sessions).await["items"][0]["session_id"].as_str().unwrap().to_owned();
    root.ask(Method::DELETE, &format!("{sessions}/{session}"), &Value::Null).await.expect(204);
    is_shut("a session is revoked", &other, &tokens).await;

    let tokens = open("bob@example.org").await;
    let user = user_of("bob@example.org").await;
    root.ask_as(Method::PATCH, &user, &json!({ "status": "blocked" }), &any).await.expect(200);
    is_shut("a user is blocked", &other, &tokens).await;

    let there = Admin::of(settings, &["--app", "vault"]).await.through(second.settings());
    there.get("/apps/vault").await;
    let listed: Value =
        serde_json::from_str(&settings.run_well(&["admin-token", "list", "--json"]).await).unwrap();
    let id = listed["items"][0]["admin_token_id"].as_str().unwrap().to_owned();
    settings.run_well(&["admin-token", "revoke", &id]).await;
    soon("an admin token is revoked: admin API", async || {
        there.ask(Method::GET, "/apps/vault", &Value::Null).await.status == 401
    })
    .await;

    let tokens = open("eve@example.org").await;
    root.ask_as(Method::PATCH, "/apps/vault", &json!({ "status": "disabled" }), &any).await.expect(200);
    is_shut("an app is disabled", &other, &tokens).await;
    let asked = other.sign_in_body("eve@example.org", &gatepost_tests::client::Pkce::new(), "s");
    soon("an app is disabled: sign-ins", async || other.post_sign_in(&asked).await.status == 403).await;
}
