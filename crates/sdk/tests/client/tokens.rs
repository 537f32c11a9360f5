//! Sessions: refreshed, asked about and ended.

use crate::script::{Script, json_of, tokens};
use gatepost_sdk::session::TokenFormat;
use gatepost_sdk::{Error, Secret};
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn each_refresh_uses_the_token_of_the_one_before() {
    let script = Script::of([tokens(1), tokens(2)]).await;
    let mut session =
        script.client().restore_as(&Secret::from("refresh-0"), TokenFormat::Biscuit).await.unwrap();
    session.refresh().await.unwrap();
    assert_eq!(session.tokens().refresh_token, Secret::from("refresh-2"));
    for (seen, token) in script.seen().iter().zip(["refresh-0", "refresh-1"]) {
        for part in [
            "grant_type=refresh_token",
            &format!("refresh_token={token}"),
            "access_token_format=biscuit",
            "client_id=demo",
        ] {
            assert!(seen.body.contains(part), "{part}: {}", seen.body);
        }
        assert_eq!(seen.header("authorization"), "");
    }
}

#[tokio::test]
async fn an_access_token_is_refreshed_when_it_would_not_live_long_enough() {
    let script = Script::of([tokens(1), tokens(2)]).await;
    let mut session = script.client().restore(&Secret::from("refresh-0")).await.unwrap();
    assert_eq!(*session.access_token(Duration::from_secs(60)).await.unwrap(), Secret::from("access-1"));
    assert_eq!(*session.access_token(Duration::from_secs(601)).await.unwrap(), Secret::from("access-2"));
}

#[tokio::test]
async fn a_refresh_that_failed_can_be_tried_again() {
    let invalid = json_of(400, &json!({"error": "invalid_grant", "error_description": "it is over"}));
    let script = Script::of([tokens(1), invalid, tokens(2)]).await;
    let mut session = script.client().restore(&Secret::from("refresh-0")).await.unwrap();
    let error = session.refresh().await.unwrap_err();
    assert!(error.code() == Some("invalid_grant") && !error.is_temporary(), "{error:?}");
    session.refresh().await.unwrap();
    assert!(script.seen()[2].body.contains("refresh_token=refresh-1"));
}

#[tokio::test]
async fn an_app_with_a_secret_says_it_in_the_header_alone() {
    let script =
        Script::of([tokens(1), json_of(200, &json!({"active": true})), json_of(200, &json!({}))]).await;
    let client = script.builder().client_secret("gp_client_1").build().unwrap();
    let session = client.restore(&Secret::from("refresh-0")).await.unwrap();
    assert!(client.is_still_good(&session.tokens().access_token).await.unwrap());
    session.log_out().await.unwrap();
    for seen in script.seen() {
        assert_eq!(seen.header("authorization"), "Basic ZGVtbzpncF9jbGllbnRfMQ==");
        assert!(!seen.body.contains("client_"), "{}", seen.body);
    }
    assert_eq!(
        script.lines(),
        ["POST /apps/demo/token", "POST /apps/demo/introspect", "POST /apps/demo/revoke"]
    );
    assert_eq!(script.seen()[2].body, "token=refresh-1");
}

#[tokio::test]
async fn a_log_out_that_nobody_heard_of_gives_the_session_back() {
    let script = Script::of([
        tokens(1),
        json_of(400, &json!({"error": "invalid_request", "error_description": "no"})),
    ])
    .await;
    let session = script.client().restore(&Secret::from("refresh-0")).await.unwrap();
    let (session, error) = session.log_out().await.unwrap_err();
    assert_eq!(error.code(), Some("invalid_request"));
    script.then([json_of(200, &json!({}))]);
    session.log_out().await.unwrap();
}

#[tokio::test]
async fn who_signed_in_is_asked_with_the_access_token() {
    let script = Script::of([
        tokens(1),
        json_of(200, &json!({"sub": "usr_1", "email": "ada@example.org", "email_verified": true})),
    ])
    .await;
    let session = script.client().restore(&Secret::from("refresh-0")).await.unwrap();
    let user = session.user_info().await.unwrap();
    assert_eq!((user.sub.as_str(), user.email.as_deref()), ("usr_1", Some("ada@example.org")));
    assert_eq!(script.seen()[1].header("authorization"), "Bearer access-1");
}

#[tokio::test]
async fn nothing_of_a_session_prints_its_secrets() {
    let script = Script::of([tokens(1)]).await;
    let client = script.builder().client_secret("gp_client_1").build().unwrap();
    let session = client.restore(&Secret::from("refresh-0")).await.unwrap();
    let api = client.api_with(&session.tokens().access_token);
    let shown = format!("{session:?} {client:?} {api:?}");
    for secret in ["access-1", "refresh-1", "gp_client_1", "ZGVtbzpncF9jbGllbnRfMQ"] {
        assert!(!shown.contains(secret), "{secret}: {shown}");
    }
}

/// An answer that is cut short or is of something else is an error, and does not say what it held.
#[tokio::test]
async fn what_can_not_be_read_is_not_repeated() {
    let script =
        Script::of([json_of(200, &json!({"access_token": 7, "refresh_token": "gp_refresh_1"}))]).await;
    let error = script.client().restore(&Secret::from("refresh-0")).await.unwrap_err();
    assert!(matches!(error, Error::Unexpected(_)));
    assert!(!format!("{error} {error:?}").contains("gp_refresh_1"), "{error:?}");
}
