//! An API that accepts access tokens, with nothing but the app's public keys.

use data_encoding::BASE64URL_NOPAD;
use gatepost_tests::client::AppClient;
use jsonwebtoken::jwk::{Jwk, JwkSet};
use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// Verifies as RFC 9068 §4 says, and gives the claims.
pub(crate) async fn verified(app: &AppClient, token: &str, issuer: &str) -> Value {
    let header = jsonwebtoken::decode_header(token).expect("an access token is a JWT");
    assert_eq!((header.typ.as_deref(), header.alg), (Some("at+jwt"), Algorithm::ES256));
    let key = published_key(app, &header.kid.expect("the token names its key")).await;

    let mut rules = Validation::new(Algorithm::ES256);
    rules.set_issuer(&[issuer]);
    rules.set_audience(&[app.app()]);
    rules.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    let key = DecodingKey::from_jwk(&key).expect("a published key is a key");
    jsonwebtoken::decode::<Value>(token, &key, &rules).expect("the token verifies").claims
}

/// The key of that id in the app's JWKS, whose id is its RFC 7638 thumbprint.
async fn published_key(app: &AppClient, key_id: &str) -> Jwk {
    let answer = app.get(&app.app_path("jwks.json")).await.expect(200);
    assert_eq!(answer.header("cache-control"), Some("public, max-age=300"));
    assert!(answer.header("etag").is_some(), "{answer:?}");
    let keys: JwkSet = serde_json::from_value(answer.json()).expect("a JWKS");
    let published = answer.json();
    let found = published["keys"].as_array().expect("keys").iter().find(|key| key["kid"] == key_id);
    let key = found.unwrap_or_else(|| panic!("{key_id} is not in {published}"));
    assert!(key.get("d").is_none(), "the private key is published");
    let canonical =
        format!(r#"{{"crv":{},"kty":{},"x":{},"y":{}}}"#, key["crv"], key["kty"], key["x"], key["y"]);
    assert_eq!(BASE64URL_NOPAD.encode(&Sha256::digest(canonical)), key_id);
    keys.find(key_id).expect("the same key").clone()
}

/// Seconds since the epoch.
pub(crate) fn now() -> u64 {
    std::time::UNIX_EPOCH.elapsed().expect("after 1970").as_secs()
}
