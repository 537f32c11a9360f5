//! Finding the issuer's keys, at the start.

use crate::issuer::{Answers, Issuer, Key};
use gatepost_sdk::{Error, Need};
use serde_json::json;

#[tokio::test]
async fn what_was_discovered_needs_no_further_question() {
    let key = Key::es256("a");
    let issuer = Issuer::start(&[&key]).await;
    let verifier = issuer.builder().discover().await.unwrap();
    assert_eq!(issuer.asked(), 1);
    verifier.verify(&key.sign(&issuer.claims()), &Need::read()).await.unwrap();
    assert_eq!(issuer.asked(), 1);
}

#[tokio::test]
async fn metadata_of_another_issuer_or_keys_elsewhere_are_refused() {
    let issuer = Issuer::start(&[]).await;
    let own = issuer.url.clone();
    for (named, keys) in [
        (format!("{own}/"), format!("{own}/jwks.json")),
        (own.replace("notes", "shop"), format!("{own}/jwks.json")),
        (own.clone(), "https://evil.example/jwks.json".to_owned()),
        (own.clone(), format!("{own}.evil.example/jwks.json")),
        (own.clone(), own.replace("notes", "shop/jwks.json")),
    ] {
        issuer.describe(json!({"issuer": named, "jwks_uri": keys}));
        assert!(matches!(issuer.builder().discover().await, Err(Error::WrongIssuer)), "{named} {keys}");
    }
    assert_eq!(issuer.asked(), 0);
}

#[tokio::test]
async fn what_is_wrong_is_found_out_at_the_start() {
    let issuer = Issuer::start(&[]).await;
    issuer.answer(Answers::Failure);
    assert!(matches!(issuer.builder().discover().await, Err(Error::Unavailable { .. })));
    issuer.answer(Answers::Redirect);
    assert!(matches!(issuer.builder().discover().await, Err(Error::Unexpected(_))));
}

/// Whoever brings a client that follows redirects gets no keys from where they lead.
#[tokio::test]
async fn keys_that_came_by_a_redirect_are_not_taken() {
    let issuer = Issuer::start(&[]).await;
    issuer.answer(Answers::Redirect);
    let http = reqwest::Client::builder().build().unwrap();
    let words = issuer.builder().http(http).discover().await.unwrap_err().to_string();
    assert!(words.contains("redirect"), "{words}");
}
