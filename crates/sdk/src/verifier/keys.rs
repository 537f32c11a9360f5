//! The keys that an issuer publishes (RFC 7517).

#[cfg(feature = "biscuit")]
use biscuit_auth::{Algorithm as Curve, PublicKey};
use jsonwebtoken::jwk::Jwk;
use jsonwebtoken::{Algorithm, DecodingKey};
use serde::Deserialize;
use serde_json::Value;
use std::collections::HashMap;
use std::sync::Arc;

/// The algorithms that Gatepost signs JWTs by.
const ALGORITHMS: &[Algorithm] = &[Algorithm::ES256, Algorithm::RS256, Algorithm::EdDSA];

/// More keys than any app has: what comes after them is not looked at.
const MOST: usize = 100;

/// What a key verifies; never two things.
pub(super) enum Key {
    /// JWTs, by this algorithm alone.
    Jwt(Algorithm, DecodingKey),
    /// Biscuits.
    #[cfg(feature = "biscuit")]
    Biscuit(PublicKey),
}

/// Keys by their names.
pub(super) type Keys = HashMap<String, Arc<Key>>;

#[derive(Deserialize)]
struct Set {
    keys: Vec<Value>,
}

/// The keys of a set, without those that are of no use here; none if it is no set.
pub(super) fn read(body: &[u8]) -> Option<Keys> {
    let set: Set = serde_json::from_slice(body).ok()?;
    Some(set.keys.iter().take(MOST).filter_map(key).collect())
}

fn key(jwk: &Value) -> Option<(String, Arc<Key>)> {
    let kid = jwk.get("kid")?.as_str()?.to_owned();
    let key =
        if jwk.get("gatepost_use").is_some_and(|usage| usage == "biscuit") { biscuit(jwk) } else { jwt(jwk) };
    Some((kid, Arc::new(key?)))
}

fn jwt(jwk: &Value) -> Option<Key> {
    let algorithm = Algorithm::deserialize(jwk.get("alg")?).ok()?;
    if jwk.get("use")? != "sig" || !ALGORITHMS.contains(&algorithm) {
        return None;
    }
    let key = DecodingKey::from_jwk(&Jwk::deserialize(jwk).ok()?).ok()?;
    (key.family() == algorithm.family()).then_some(Key::Jwt(algorithm, key))
}

#[cfg(feature = "biscuit")]
fn biscuit(jwk: &Value) -> Option<Key> {
    let point = data_encoding::BASE64URL_NOPAD.decode(jwk.get("x")?.as_str()?.as_bytes()).ok()?;
    if jwk.get("kty")? != "OKP" || jwk.get("crv")? != "Ed25519" {
        return None;
    }
    PublicKey::from_bytes(&point, Curve::Ed25519).ok().map(Key::Biscuit)
}

#[cfg(not(feature = "biscuit"))]
fn biscuit(_: &Value) -> Option<Key> {
    None
}

#[cfg(test)]
mod tests {
    use super::read;
    use proptest::prelude::*;
    use serde_json::json;

    /// A set as a running Gatepost publishes it, and keys of which nothing is to be made.
    #[test]
    fn keys_of_use_are_read_and_others_left_out() {
        let good = json!({"kty": "EC", "kid": "es", "crv": "P-256", "use": "sig", "alg": "ES256",
            "x": "81uxpK1E94rtlfKdvuxUuhiG2QSJW1tcR9aWL7-N9WA", "y": "rQrW_WRbPk0qWKQwCMk-JvlJNlAxolHk4nf7FPlJSS8"});
        let root = json!({"kty": "OKP", "kid": "3", "crv": "Ed25519", "gatepost_use": "biscuit",
            "x": "0JT1mrkHbx5zrw5Y_p46cOwaL3F4s2RNoGNGMRMGjR4"});
        let with = |name: &str, value: serde_json::Value| {
            let mut key = good.clone();
            key["kid"] = "other".into();
            key[name] = value;
            key
        };
        let useless = [
            with("alg", json!("HS256")),
            with("alg", json!("RS256")),
            with("alg", json!(null)),
            with("use", json!("enc")),
            with("kid", json!(7)),
            with("x", json!("!")),
            json!("key"),
        ];
        let all: Vec<_> = [&good, &root].into_iter().chain(&useless).collect();
        let keys = read(json!({"keys": all}).to_string().as_bytes()).unwrap();
        let mut names: Vec<_> = keys.keys().map(String::as_str).collect();
        names.sort_unstable();
        assert_eq!(names, if cfg!(feature = "biscuit") { vec!["3", "es"] } else { vec!["es"] });
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>, x in "[A-Za-z0-9_-]{0,60}", n in "\\PC{0,20}") {
            let _ = read(&bytes);
            let set = json!({"keys": [
                {"kid": "1", "kty": "OKP", "crv": "Ed25519", "x": x, "gatepost_use": "biscuit"},
                {"kid": "2", "kty": "OKP", "crv": "Ed25519", "x": x, "use": "sig", "alg": "EdDSA"},
                {"kid": "3", "kty": "RSA", "n": n, "e": x, "use": "sig", "alg": "RS256"},
                {"kid": "4", "kty": "EC", "crv": "P-256", "x": x, "y": x, "use": "sig", "alg": "ES256"},
            ]});
            let _ = read(set.to_string().as_bytes());
        }
    }
}
