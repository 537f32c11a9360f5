//! Whatever text is shown as a token, it is refused and nothing breaks.

use crate::issuer::{Issuer, Key, encoded};
use data_encoding::{BASE64URL, BASE64URL_NOPAD};
use gatepost_sdk::{Need, Refused};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::Value;
use tokio::runtime::Runtime;

/// Shows the texts that `strategy` makes to a verifier, and expects that each is refused.
fn refuses<S: Strategy<Value = String>>(strategy: impl FnOnce(&Issuer, &Key) -> S) {
    let runtime = Runtime::new().unwrap();
    let key = Key::es256("a");
    let issuer = runtime.block_on(Issuer::start(&[&key]));
    let verifier = issuer.verifier();
    let strategy = strategy(&issuer, &key);
    let result = TestRunner::default().run(&strategy, |token| {
        let result = runtime.block_on(verifier.verify(&token, &Need::read()));
        prop_assert!(matches!(result, Err(Refused::Invalid(_))), "{}: {:?}", token, result);
        Ok(())
    });
    result.unwrap();
}

#[test]
fn any_text() {
    refuses(|_, _| "\\PC{0,80}");
}

#[test]
fn any_bytes_in_base64() {
    refuses(|_, _| prop::collection::vec(any::<u8>(), 0..200).prop_map(|bytes| BASE64URL.encode(&bytes)));
}

#[test]
fn any_three_parts() {
    let part = || prop::collection::vec(any::<u8>(), 0..60).prop_map(|bytes| BASE64URL_NOPAD.encode(&bytes));
    refuses(|_, _| (part(), part(), part()).prop_map(|(one, two, three)| format!("{one}.{two}.{three}")));
}

/// A header that leads to the key, whatever follows.
#[test]
fn any_claims_and_signature_of_a_known_key() {
    let bytes =
        || prop::collection::vec(any::<u8>(), 0..100).prop_map(|bytes| BASE64URL_NOPAD.encode(&bytes));
    refuses(|_, key| {
        let header = encoded(&key.header().to_string());
        (bytes(), bytes()).prop_map(move |(claims, signature)| format!("{header}.{claims}.{signature}"))
    });
}

/// A good one with one byte changed is not good, wherever that byte is.
#[test]
fn a_biscuit_with_a_byte_changed() {
    refuses(|issuer, _| {
        let good = issuer.biscuit().to_vec().unwrap();
        (0..good.len(), 1..=u8::MAX).prop_map(move |(place, change)| {
            let mut bytes = good.clone();
            bytes[place] ^= change;
            BASE64URL.encode(&bytes)
        })
    });
}

#[test]
fn a_jwt_with_a_byte_changed() {
    refuses(|issuer, key| {
        let good = key.sign(&issuer.claims());
        (0..good.len(), prop::sample::select(b"abcXYZ019-_.=+/ ".to_vec())).prop_filter_map(
            "the same",
            move |(place, byte)| {
                let mut bytes = good.clone().into_bytes();
                let before = std::mem::replace(&mut bytes[place], byte);
                (before != byte).then(|| String::from_utf8(bytes).unwrap())
            },
        )
    });
}

/// Signed by the issuer's key, so that every claim is read: whatever they are, they are no access token's.
#[test]
fn any_claims_that_were_signed() {
    let value = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,20}".prop_map(Value::from),
    ];
    let names = prop::sample::select(vec!["iss", "aud", "app_id", "sub", "sid", "jti", "scope", "email"]);
    let runtime = Runtime::new().unwrap();
    let key = Key::es256("a");
    let issuer = runtime.block_on(Issuer::start(&[&key]));
    let verifier = issuer.verifier();
    TestRunner::default()
        .run(&(names, value), |(name, value)| {
            let claims = issuer.claims_with(name, value.clone());
            let result = runtime.block_on(verifier.verify(&key.sign(&claims), &Need::read()));
            // A text says who somebody is, whatever it is; it never makes another issuer, audience or app.
            let is_harmless = value.is_string() && !["iss", "aud", "app_id"].contains(&name);
            prop_assert_eq!(result.is_ok(), is_harmless, "{} {:?}", claims, result);
            Ok(())
        })
        .unwrap();
}
