//! The same request with the same `Idempotency-Key` is served once.

use super::world::*;
use gatepost_application::Settings;
use gatepost_contract::fakes::settings;
use gatepost_domain::limit::Rate;
use http::Method;
use serde_json::{Value, json};
use std::time::Duration;

const PATH: &str = "/apps/acme/sign-ins";

async fn ask(world: &World, key: &str, body: &Value) -> Answer {
    world.ask(Method::POST, PATH, &[JSON, ("idempotency-key", key)], body.to_string()).await
}

fn limited(client: Option<&str>, address: &str) -> Wish {
    let rate = |text: &str| Rate::parse(text).unwrap();
    let settings = Settings {
        sign_ins_per_client: client.map(rate),
        sign_ins_per_address: Some(rate(address)),
        ..settings()
    };
    Wish { settings, ..Wish::default() }
}

#[tokio::test]
async fn a_repeat_gets_the_first_answer_also_after_another_letter() {
    let world = World::with(limited(None, "5/15m")).await;
    let first = ask(&world, "k", &request()).await;
    let begun = first.json(202);
    world.fakes.clock.advance(Duration::from_secs(31));
    let path = format!("{PATH}/{}/resend", begun["sign_in_id"].as_str().unwrap());
    let bearer = format!("Bearer {}", begun["sign_in_secret"].as_str().unwrap());
    world.ask(Method::POST, &path, &[("authorization", &bearer)], "").await.json(202);
    for _ in 0..9 {
        let again = ask(&world, "k", &request()).await;
        assert_eq!((again.json(202), &again.headers), (begun.clone(), &first.headers));
    }
    assert_eq!(world.fakes.dispatch.take().len(), 2, "the first letter, and the one that was asked for");
}

#[tokio::test]
async fn of_many_at_once_one_begins_and_all_are_told_of_it() {
    let world = World::with(limited(None, "1/15m")).await;
    let body = request();
    let answers = futures_util::future::join_all((0..32).map(|_| ask(&world, "k", &body))).await;
    let first = answers[0].json(202);
    assert!(answers.iter().all(|answer| answer.json(202) == first && answer.headers == answers[0].headers));
    assert_eq!(world.store.sign_ins().len(), 1);
    assert_eq!(world.fakes.dispatch.take().len(), 1);
}

#[tokio::test]
async fn another_body_needs_another_key() {
    let world = World::new().await;
    ask(&world, "k", &request()).await.json(202);
    for other in
        [json!({ "state": "s" }), json!({ "email": "bob@example.org" }), json!({ "state": "x".repeat(600) })]
    {
        ask(&world, "k", &request_with(&other)).await.problem(422, "idempotency_key_reused");
    }
    let spaced = format!("{} ", request());
    let answer = world.ask(Method::POST, PATH, &[JSON, ("idempotency-key", "k")], spaced).await;
    answer.problem(422, "idempotency_key_reused");
    ask(&world, "l", &request_with(&json!({ "state": "s" }))).await.json(202);
    assert_eq!(world.store.sign_ins().len(), 2);
}

#[tokio::test]
async fn a_key_names_a_request_of_its_own_client_alone() {
    let world = World::new().await;
    let first = ask(&world, "k", &request()).await.json(202);
    let challenge = "A".repeat(43);
    let other = ask(&world, "k", &request_with(&json!({ "code_challenge": challenge }))).await.json(202);
    assert_ne!(first["sign_in_id"], other["sign_in_id"]);

    let body = json!({ "email": "ann@example.org", "redirect_uri": REDIRECT }).to_string();
    let basic = world.basic();
    let by_app = [JSON, ("idempotency-key", "k"), ("authorization", basic.as_str())];
    let path = "/apps/vault/sign-ins";
    let of_app = world.ask(Method::POST, path, &by_app, &body).await.json(202);
    assert_eq!(world.ask(Method::POST, path, &by_app, &body).await.json(202), of_app);
    // Whoever knows the key and the body, and is not the app, learns nothing.
    let stranger = world.ask(Method::POST, path, &by_app[..2], &body).await;
    assert_eq!(stranger.invalid(), [("code_challenge".to_owned(), "code_challenge_required".to_owned())]);
}

#[tokio::test]
async fn a_key_is_free_again_after_a_day() {
    let world = World::new().await;
    let first = ask(&world, "k", &request()).await.json(202);
    world.fakes.clock.advance(Duration::from_hours(24) - Duration::from_micros(1));
    assert_eq!(ask(&world, "k", &request()).await.json(202), first);
    world.fakes.clock.advance(Duration::from_micros(1));
    let second = ask(&world, "k", &request_with(&json!({ "state": "s" }))).await.json(202);
    assert_ne!(second["sign_in_id"], first["sign_in_id"]);
    ask(&world, "k", &request()).await.problem(422, "idempotency_key_reused");
}

#[tokio::test]
async fn what_failed_keeps_nothing() {
    let world = World::with(limited(None, "1/1m")).await;
    let wrong = request_with(&json!({ "redirect_uri": "https://evil.example/cb" }));
    assert_eq!(ask(&world, "k", &wrong).await.invalid().len(), 1);
    ask(&world, "other", &request()).await.json(202);
    ask(&world, "k", &request()).await.problem(429, "rate_limited");
    world.store.set_away(true);
    ask(&world, "k", &request()).await.problem(503, "unavailable");
    world.store.set_away(false);
    world.fakes.clock.advance(Duration::from_mins(1));
    ask(&world, "k", &request_with(&json!({ "state": "s" }))).await.json(202);
}

#[tokio::test]
async fn a_repeat_counts_against_the_client_and_not_against_the_address() {
    let world = World::with(limited(Some("3/1m"), "2/15m")).await;
    for _ in 0..3 {
        ask(&world, "k", &request()).await.json(202);
    }
    let limited = ask(&world, "k", &request()).await;
    limited.problem(429, "rate_limited");
    assert_eq!(limited.header("retry-after"), "20");
    world.fakes.clock.advance(Duration::from_mins(1));
    ask(&world, "l", &request()).await.json(202);
}

#[tokio::test]
async fn a_key_that_can_t_be_is_named_with_all_else_that_is_wrong() {
    let world = World::new().await;
    let wrong = |field: &str, code: &str| (field.to_owned(), code.to_owned());
    let key = wrong("Idempotency-Key", "idempotency_key_invalid");
    for other in ["", "a b", "\u{e9}", &"x".repeat(256)] {
        assert_eq!(ask(&world, other, &request()).await.invalid(), std::slice::from_ref(&key), "{other:?}");
    }
    let twice = [JSON, ("idempotency-key", "k"), ("idempotency-key", "k")];
    let body = request_with(&json!({ "email": "nobody", "state": 1 })).to_string();
    let errors = world.ask(Method::POST, PATH, &twice, body).await.invalid();
    assert_eq!(errors, [key, wrong("email", "email_invalid"), wrong("state", "field_type")]);
    assert_eq!(world.fakes.dispatch.take(), []);
    ask(&world, &"~".repeat(255), &request()).await.json(202);
}
