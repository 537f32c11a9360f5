//! The six digits of a letter, typed where the sign-in began.

use gatepost_tests::answer::query_parameter;
use gatepost_tests::client::{Started, send};
use reqwest::Method;
use serde_json::json;

use crate::support::{Store, World, at_once};

on_both_stores!(
    the_digits_of_the_letter_complete_the_sign_in,
    every_attempt_counts_and_the_fifth_locks_the_code_but_not_the_link,
    of_sixty_four_right_codes_one_wins,
    fifty_wrong_codes_at_once_lock_it,
    digits_and_link_share_one_use,
    nobody_but_the_initiator_can_guess,
    what_is_no_code_is_a_wrong_one,
);

/// A sign-in whose letter has come: who started it, the digits and the link's token.
async fn letter(world: &World, email: &str) -> (Started, String, String) {
    let (started, token) = world.letter(email).await;
    let mails = world.sink.mails_to(email);
    (started, mails.last().unwrap().code(), token)
}

/// Other digits than these.
fn wrong(code: &str) -> String {
    let number: u32 = code.parse().unwrap();
    format!("{:06}", (number + 1) % 1_000_000)
}

async fn the_digits_of_the_letter_complete_the_sign_in(store: Store) {
    let world = World::new(store).await;
    let (started, code, _token) = letter(&world, "ann@example.org").await;
    let typed = format!(" {}-{} ", &code[..3], &code[3..]);
    let redirect_to = world.app.enter_code(&started, &typed).await.expect(200).text("redirect_to");
    assert!(redirect_to.starts_with("https://app.example.com/cb?code=gp_code_"), "{redirect_to}");
    assert_eq!(query_parameter(&redirect_to, "state"), Some(started.state.clone()));
    assert!(query_parameter(&redirect_to, "iss").unwrap().ends_with("/apps/acme"));
    let code = query_parameter(&redirect_to, "code").unwrap();
    world.app.tokens(&code, &started.pkce.verifier).await;
    let watched = world.app.watch(&started.id(), &started.secret()).await.expect(200);
    assert_eq!(watched.text("status"), "completed");
    assert_eq!(world.records.events("email_code.accepted").await, 1);
}

async fn every_attempt_counts_and_the_fifth_locks_the_code_but_not_the_link(store: Store) {
    let world = World::new(store).await;
    let (started, code, token) = letter(&world, "ann@example.org").await;
    for left in [4, 3, 2, 1, 0] {
        let answer = world.app.enter_code(&started, &wrong(&code)).await;
        assert_eq!(answer.json()["attempts_remaining"], left, "{answer:?}");
        answer.problem(422, "code_incorrect");
    }
    world.app.enter_code(&started, &code).await.problem(409, "code_locked");
    let watched = world.app.watch(&started.id(), &started.secret()).await.expect(200);
    assert_eq!((watched.text("status").as_str(), &watched.json()["code_locked"]), ("pending", &json!(true)));
    world.app.confirm_for_code(&token).await;
    assert_eq!(world.records.events("email_code.rejected").await, 5);
}

async fn of_sixty_four_right_codes_one_wins(store: Store) {
    let world = World::new(store).await;
    let (started, code, _token) = letter(&world, "ann@example.org").await;
    let started = std::sync::Arc::new(started);
    let answers = at_once(64, |_| {
        let (app, started, code) = (world.app.clone(), std::sync::Arc::clone(&started), code.clone());
        async move { app.enter_code(&started, &code).await }
    })
    .await;
    let (won, lost): (Vec<_>, Vec<_>) = answers.into_iter().partition(|answer| answer.status == 200);
    assert_eq!(won.len(), 1, "{won:?}");
    for answer in lost {
        answer.problem(409, "sign_in_completed");
    }
    assert_eq!(world.records.events("email_code.accepted").await, 1);
}

async fn fifty_wrong_codes_at_once_lock_it(store: Store) {
    let world = World::new(store).await;
    let (started, code, _token) = letter(&world, "ann@example.org").await;
    let started = std::sync::Arc::new(started);
    let answers = at_once(50, |_| {
        let (app, started, code) = (world.app.clone(), std::sync::Arc::clone(&started), wrong(&code));
        async move { app.enter_code(&started, &code).await.status }
    })
    .await;
    let count = |status| answers.iter().filter(|answer| **answer == status).count();
    assert_eq!((count(422), count(409)), (5, 45), "{answers:?}");
    world.app.enter_code(&started, &code).await.problem(409, "code_locked");
    assert_eq!(world.records.events("email_code.rejected").await, 5);
}

async fn digits_and_link_share_one_use(store: Store) {
    let world = World::new(store).await;
    let (started, code, token) = letter(&world, "ann@example.org").await;
    world.app.confirm_for_code(&token).await;
    world.app.enter_code(&started, &code).await.problem(409, "sign_in_completed");
    let (started, code, token) = letter(&world, "bob@example.org").await;
    world.app.enter_code(&started, &code).await.expect(200);
    world.app.confirm_json(&token).await.problem(410, "link_spent");
    let (started, code, token) = letter(&world, "cat@example.org").await;
    world.app.refuse(&token).await.page(200);
    world.app.enter_code(&started, &code).await.problem(409, "sign_in_refused");
}

async fn nobody_but_the_initiator_can_guess(store: Store) {
    let world = World::new(store).await;
    let other = world.another_app("other").await;
    let (started, code, _token) = letter(&world, "ann@example.org").await;
    let stranger = world.app.start("bob@example.org").await;
    other.enter_code(&started, &code).await.problem(401, "sign_in_secret_invalid");
    let path = world.app.app_path(&format!("sign-ins/{}/code", started.id()));
    for secret in [Some(stranger.secret()), Some("x".to_owned()), None] {
        let request = world.app.request(Method::POST, &path).json(&json!({"code": code}));
        let request = match &secret {
            Some(secret) => request.bearer_auth(secret),
            None => request,
        };
        send(request).await.problem(401, "sign_in_secret_invalid");
    }
    world.app.enter_code(&started, &code).await.expect(200);
}

async fn what_is_no_code_is_a_wrong_one(store: Store) {
    let world = World::new(store).await;
    let (started, code, _token) = letter(&world, "ann@example.org").await;
    let wide: String = code.chars().map(|c| char::from_u32(c as u32 - 0x30 + 0xff10).unwrap()).collect();
    world.app.enter_code(&started, &wide).await.problem(422, "code_incorrect");
    world.app.enter_code(&started, &format!("{code}0")).await.problem(422, "code_incorrect");
    // Not a text at all: nothing was typed, and nothing is counted.
    let path = world.app.app_path(&format!("sign-ins/{}/code", started.id()));
    let number: u64 = code.parse().unwrap();
    let request = world.app.request(Method::POST, &path).bearer_auth(started.secret());
    send(request.json(&json!({"code": number}))).await.problem(422, "invalid_request");
    let answer = world.app.enter_code(&started, &wrong(&code)).await;
    assert_eq!(answer.json()["attempts_remaining"], 2, "{answer:?}");
}
