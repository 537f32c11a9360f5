//! What a JWT must say.

use crate::issuer::{Issuer, Key, NOW};
use gatepost_sdk::{Need, Refused};
use serde_json::{Value, json};
use std::time::{Duration, SystemTime};

fn write() -> Need {
    Need::write().scope("notes:write")
}

#[tokio::test]
async fn a_good_one_says_who_it_is_by_each_algorithm() {
    let keys = [Key::es256("a"), Key::rs256("b"), Key::eddsa("c")];
    let issuer = Issuer::start(&keys.iter().collect::<Vec<_>>()).await;
    let verifier = issuer.verifier();
    for key in &keys {
        let user = verifier.verify(&key.sign(&issuer.claims()), &write()).await.unwrap();
        assert_eq!(
            (user.id.as_str(), user.email.as_str(), user.session.as_str()),
            ("usr_ada", "ada@example.org", "ses_ada")
        );
        assert_eq!(user.scopes, ["openid", "email", "notes:write"]);
        assert_eq!(user.token_id.as_deref(), Some("tok_1"));
        assert_eq!(user.expires_at, Some(SystemTime::UNIX_EPOCH + Duration::from_secs(NOW + 540)));
        assert_eq!(user.authenticated_at, Some(SystemTime::UNIX_EPOCH + Duration::from_secs(NOW - 60)));
    }
}

#[tokio::test]
async fn it_is_dead_ten_seconds_after_its_end() {
    let key = Key::es256("a");
    let issuer = Issuer::start(&[&key]).await;
    let (verifier, token) = (issuer.verifier(), key.sign(&issuer.claims()));
    issuer.clock.advance(Duration::from_secs(549));
    verifier.verify(&token, &write()).await.unwrap();
    issuer.clock.advance(Duration::from_secs(1));
    assert!(matches!(verifier.verify(&token, &write()).await, Err(Refused::Invalid("expired"))));
}

#[tokio::test]
async fn a_scope_is_a_whole_word() {
    let key = Key::es256("a");
    let issuer = Issuer::start(&[&key]).await;
    let verifier = issuer.verifier();
    for scope in ["", "openid", "notes:writer", "notes", "openid,notes:write"] {
        let token = key.sign(&issuer.claims_with("scope", scope.into()));
        verifier.verify(&token, &Need::read()).await.unwrap();
        let refused = verifier.verify(&token, &write()).await.unwrap_err();
        assert!(
            matches!(&refused, Refused::Insufficient { scope: Some(scope) } if scope == "notes:write"),
            "{scope}"
        );
    }
}

#[tokio::test]
async fn issuer_audience_and_app_are_compared_to_the_letter() {
    let key = Key::es256("a");
    let issuer = Issuer::start(&[&key]).await;
    let (own, api) = (issuer.verifier(), issuer.builder().audience("notes-api").build().unwrap());
    let good = key.sign(&issuer.claims());
    own.verify(&good, &write()).await.unwrap();
    assert!(matches!(api.verify(&good, &write()).await, Err(Refused::Invalid("for another API"))));
    let for_api = key.sign(&issuer.claims_with("aud", "notes-api".into()));
    api.verify(&for_api, &write()).await.unwrap();
    assert!(own.verify(&for_api, &write()).await.is_err());
    for (name, value) in [
        ("aud", json!(["notes"])),
        ("aud", json!("Notes")),
        ("aud", json!(null)),
        ("iss", json!(format!("{}/", issuer.url))),
        ("iss", json!(issuer.url.to_uppercase())),
        ("app_id", json!("shop")),
        ("app_id", json!(null)),
    ] {
        let token = key.sign(&issuer.claims_with(name, value.clone()));
        assert!(matches!(own.verify(&token, &write()).await, Err(Refused::Invalid(_))), "{name} {value}");
    }
}

#[tokio::test]
async fn a_token_that_is_bound_to_a_key_is_nobody_elses() {
    let key = Key::es256("a");
    let issuer = Issuer::start(&[&key]).await;
    let token = key.sign(&issuer.claims_with("cnf", json!({"jkt": "0".repeat(43)})));
    let words = issuer.verifier().verify(&token, &write()).await.unwrap_err().to_string();
    assert!(words.contains("bound to a key"), "{words}");
}

#[tokio::test]
async fn claims_of_another_type_and_missing_ones_are_refused() {
    let key = Key::es256("a");
    let issuer = Issuer::start(&[&key]).await;
    let verifier = issuer.verifier();
    let wrong = [json!(null), json!([]), json!({}), json!(true), json!(-1), json!(1.5), json!(1e300)];
    for name in ["iss", "aud", "sub", "sid", "jti", "scope", "email", "exp", "auth_time"] {
        let mut missing = issuer.claims();
        missing.as_object_mut().unwrap().remove(name);
        let others = wrong.iter().map(|value| issuer.claims_with(name, value.clone()));
        for claims in others.chain([missing]) {
            let result = verifier.verify(&key.sign(&claims), &Need::read()).await;
            assert!(matches!(result, Err(Refused::Invalid(_))), "{claims}");
        }
    }
}

#[tokio::test]
async fn other_tokens_of_the_same_issuer_are_no_access_tokens() {
    let key = Key::es256("a");
    let issuer = Issuer::start(&[&key]).await;
    let verifier = issuer.verifier();
    for typ in [json!("JWT"), json!("logout+jwt"), json!("AT+JWT"), json!(null), json!(7)] {
        let mut header = key.header();
        header["typ"] = typ;
        let token = key.sign_text(&header.to_string(), &issuer.claims().to_string());
        assert!(matches!(verifier.verify(&token, &Need::read()).await, Err(Refused::Invalid(_))), "{header}");
    }
}

#[tokio::test]
async fn an_array_in_the_order_of_the_fields_is_no_object() {
    let key = Key::es256("a");
    let issuer = Issuer::start(&[&key]).await;
    let verifier = issuer.verifier();
    let header = json!(["at+jwt", "ES256", "a", null, null, null, null, null, null, null, null]);
    let claims = issuer.claims();
    let in_order: Value =
        ["iss", "aud", "app_id", "sub", "sid", "jti", "scope", "email", "exp", "nbf", "auth_time", "cnf"]
            .map(|name| claims[name].clone())
            .to_vec()
            .into();
    for (header, claims) in [(&header, &claims), (&key.header(), &in_order)] {
        let token = key.sign_text(&header.to_string(), &claims.to_string());
        assert!(
            matches!(verifier.verify(&token, &Need::read()).await, Err(Refused::Invalid(_))),
            "{header} {claims}"
        );
    }
}

#[tokio::test]
async fn a_key_for_one_kind_of_token_is_not_taken_for_the_other() {
    let key = Key::eddsa("a");
    let issuer = Issuer::start(&[&key]).await;
    let root = Key { kid: crate::issuer::NUMBER.to_string(), ..Key::eddsa("x") };
    let words =
        issuer.verifier().verify(&root.sign(&issuer.claims()), &Need::read()).await.unwrap_err().to_string();
    assert!(words.contains("key for Biscuits"), "{words}");
}
