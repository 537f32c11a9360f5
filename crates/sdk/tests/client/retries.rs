//! What is asked again, and what never is.

use crate::script::{Script, begun, json_of, problem, state, tokens};
use gatepost_sdk::sign_in::CodeError;
use gatepost_sdk::{Client, Error, Issuer, Retries, Secret};
use std::time::Duration;

const CALLBACK: &str = "https://app.example.com/callback";

#[tokio::test]
async fn a_sign_in_that_begins_is_asked_for_again_by_the_same_name() {
    let script = Script::of([problem(503, "unavailable"), problem(502, "x"), begun()]).await;
    script.client().sign_in("ada@example.org", CALLBACK).start().await.unwrap();
    let names: Vec<_> = script.seen().iter().map(|seen| seen.header("idempotency-key").to_owned()).collect();
    assert_eq!(names.len(), 3);
    assert!(names[0].len() >= 20 && names.iter().all(|name| *name == names[0]), "{names:?}");
}

#[tokio::test]
async fn each_sign_in_has_a_name_of_its_own_unless_it_is_given_one() {
    let script = Script::of([begun(), begun(), begun()]).await;
    let client = script.client();
    client.sign_in("ada@example.org", CALLBACK).start().await.unwrap();
    client.sign_in("ada@example.org", CALLBACK).start().await.unwrap();
    client.sign_in("ada@example.org", CALLBACK).idempotency_key("mine").start().await.unwrap();
    let names: Vec<_> = script.seen().iter().map(|seen| seen.header("idempotency-key").to_owned()).collect();
    assert_ne!(names[0], names[1]);
    assert_eq!(names[2], "mine");
}

#[tokio::test]
async fn it_ends_after_as_many_attempts_as_were_allowed() {
    let script = Script::of((0..9).map(|_| problem(503, "unavailable"))).await;
    let client = script.builder().retries(Retries::none().attempts(2).pauses(Duration::ZERO, Duration::ZERO));
    let error = client.build().unwrap().sign_in("ada@example.org", CALLBACK).start().await.unwrap_err();
    assert!(matches!(error, Error::Unavailable { .. }) && error.is_temporary(), "{error:?}");
    assert_eq!(script.seen().len(), 2);
}

#[tokio::test]
async fn a_limit_is_waited_for_if_it_is_short_and_told_if_it_is_long() {
    let limited = || problem(429, "rate_limited");
    let script =
        Script::of([limited().with("retry-after", "0"), begun(), limited().with("retry-after", "60")]).await;
    let client = script.client();
    client.sign_in("ada@example.org", CALLBACK).start().await.unwrap();
    let error = client.sign_in("ada@example.org", CALLBACK).start().await.unwrap_err();
    assert_eq!(error.code(), Some("rate_limited"));
    assert!(
        matches!(error, Error::Problem { retry_after: Some(time), .. } if time == Duration::from_secs(60))
    );
    assert_eq!(script.seen().len(), 3);
}

#[tokio::test]
async fn digits_and_codes_are_never_sent_twice() {
    let script = Script::of([begun(), problem(503, "unavailable")]).await;
    let waiting = script.client().sign_in("ada@example.org", CALLBACK).start().await.unwrap();
    assert!(matches!(waiting.enter_code("123456").await, Err(CodeError::Failed(Error::Unavailable { .. }))));
    assert_eq!(script.seen().len(), 2);

    let address = format!("{CALLBACK}?code=c&state={}&iss={}", waiting.save().state(), script.issuer());
    script.then([problem(503, "unavailable")]);
    let approved = waiting.callback(&address).unwrap();
    assert!(matches!(approved.exchange().await, Err(Error::Unavailable { .. })));
    assert_eq!(script.seen().len(), 3);
}

#[tokio::test]
async fn what_reads_refreshes_or_revokes_is_asked_again() {
    let away = || problem(503, "unavailable");
    let script =
        Script::of([begun(), away(), json_of(200, &state("pending")), away(), tokens(1), away(), tokens(2)])
            .await;
    let client = script.client();
    client.sign_in("ada@example.org", CALLBACK).start().await.unwrap().state().await.unwrap();
    let mut session = client.restore(&Secret::from("refresh-0")).await.unwrap();
    session.refresh().await.unwrap();
    script.then([away(), json_of(200, &serde_json::json!({}))]);
    session.log_out().await.unwrap();
    assert_eq!(script.seen().len(), 9);
}

#[tokio::test]
async fn nobody_there_is_an_error_that_names_no_address() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let retries = Retries::none();
    let issuer = Issuer::parse(&format!("http://{address}/apps/demo")).unwrap();
    let client = Client::builder(issuer).retries(retries).build().unwrap();
    let error = client.sign_in("ada@example.org", CALLBACK).start().await.unwrap_err();
    assert!(matches!(&error, Error::Unreachable(cause) if cause.url().is_none()), "{error:?}");
}
