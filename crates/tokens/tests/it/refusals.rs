//! What clients sign, and is refused all the same: each differs in one point from what is accepted.

use crate::client::Client;
use crate::common::SystemEntropy;
use gatepost_application::{Keyring, MasterKey, TokenInvalid};
use gatepost_contract::verifying::OtherSide as _;
use gatepost_tokens::SealedKeyring;
use serde_json::{Value, json};

fn keyring() -> SealedKeyring<SystemEntropy> {
    SealedKeyring::new(vec![MasterKey::new(&[1; 32]).sealing_key()], SystemEntropy)
}

/// The same with another member, or without it where it is nothing.
fn with(object: &Value, name: &str, value: &Value) -> Value {
    let mut changed = object.clone();
    let members = changed.as_object_mut().unwrap();
    if value.is_null() {
        members.remove(name);
    } else {
        members.insert(name.to_owned(), value.clone());
    }
    changed
}

/// What is no time: a text, a fraction, another size, another type.
fn no_times() -> Vec<Value> {
    vec![
        json!(null),
        json!("1767225600"),
        json!(1_767_225_600.5),
        json!(1_767_225_600.0),
        json!(-1),
        json!(253_402_300_800_i64),
        json!(u64::MAX),
        json!(1e300),
        json!([1_767_225_600]),
        json!(true),
    ]
}

fn no_texts() -> Vec<Value> {
    vec![json!(null), json!(7), json!(["a"]), json!({}), json!(true)]
}

#[test]
fn a_proof_that_differs_in_any_point_is_none() {
    let (keyring, client) = (keyring(), Client::new());
    let header = json!({"typ": "dpop+jwt", "alg": "ES256", "jwk": client.jwk()});
    let claims = json!({"jti": "a", "htm": "POST", "htu": "https://a.example", "iat": 1_767_225_600});
    let verify = |header: &Value, claims: &Value| keyring.verify_proof(&client.raw(header, claims));
    assert!(verify(&header, &claims).is_ok());
    assert!(verify(&with(&header, "kid", &json!("mine")), &claims).is_ok());
    let with_private = with(client.jwk(), "d", &json!("AA"));
    let other = Client::new();
    for (name, value) in [
        ("typ", json!(null)),
        ("typ", json!("JWT")),
        ("typ", json!("DPoP+jwt")),
        ("typ", json!("application/dpop+jwt")),
        ("typ", json!("at+jwt")),
        ("alg", json!(null)),
        ("alg", json!("none")),
        ("alg", json!("HS256")),
        ("alg", json!("RS256")),
        ("alg", json!("EdDSA")),
        ("alg", json!("ES384")),
        ("alg", json!(["ES256"])),
        ("jwk", json!(null)),
        ("jwk", json!("key")),
        ("jwk", json!({})),
        ("jwk", with_private),
        ("jwk", json!({"kty": "oct", "k": "c2VjcmV0"})),
        ("jwk", with(client.jwk(), "crv", &json!("P-384"))),
        ("jwk", with(client.jwk(), "x", &json!("AA"))),
        ("jwk", with(client.jwk(), "x", &client.jwk()["y"])),
        ("jwk", other.jwk().clone()),
        ("jku", json!("https://evil.example/keys")),
        ("x5u", json!("https://evil.example/cert")),
        ("x5c", json!(["AA"])),
        ("crit", json!(["exp"])),
        ("crit", json!([])),
        ("b64", json!(false)),
        ("zip", json!("DEF")),
        ("more", json!(1)),
    ] {
        let refused = verify(&with(&header, name, &value), &claims);
        assert!(refused.is_err(), "{name}: {value}: {refused:?}");
    }
    let claim = |name: &str, value: &Value| verify(&header, &with(&claims, name, value));
    for name in ["jti", "htm", "htu"] {
        for value in no_texts() {
            assert_eq!(claim(name, &value), Err(TokenInvalid::Claims), "{name}: {value}");
        }
    }
    for value in no_times() {
        assert_eq!(claim("iat", &value), Err(TokenInvalid::Claims), "iat: {value}");
    }
    for value in [json!(7), json!(""), json!("AA"), json!("=")] {
        assert_eq!(claim("ath", &value), Err(TokenInvalid::Claims), "ath: {value}");
    }
    assert_eq!(claim("nonce", &json!(7)), Err(TokenInvalid::Claims));
}

#[test]
fn an_assertion_that_differs_in_any_point_is_none() {
    let (keyring, client) = (keyring(), Client::new());
    let keys = keyring.parse_client_keys(&client.keys()).unwrap();
    let header = json!({"typ": "JWT", "alg": "ES256", "kid": "mine"});
    let claims =
        json!({"iss": "demo", "sub": "demo", "aud": "https://a.example", "jti": "a", "exp": 1_767_225_600});
    let verify =
        |header: &Value, claims: &Value| keyring.verify_assertion(&keys, &client.raw(header, claims));
    for sound in [&header, &with(&header, "kid", &json!(null)), &with(&header, "typ", &json!(null))] {
        assert!(verify(sound, &claims).is_ok());
    }
    assert!(
        verify(&with(&header, "cty", &json!("JWT")), &claims).is_ok(),
        "what nobody needs is passed over"
    );
    for (name, value) in [
        ("typ", json!("at+jwt")),
        ("typ", json!("jwt")),
        ("typ", json!("dpop+jwt")),
        ("typ", json!(7)),
        ("alg", json!(null)),
        ("alg", json!("none")),
        ("alg", json!("HS256")),
        ("alg", json!("RS256")),
        ("alg", json!("es256")),
        ("kid", json!("other")),
        ("kid", json!("")),
        ("kid", json!(7)),
        ("kid", json!("../../dev/null")),
        ("jwk", client.jwk().clone()),
        ("jku", json!("https://evil.example/keys")),
        ("x5u", json!("https://evil.example/cert")),
        ("x5c", json!(["AA"])),
        ("crit", json!(["exp"])),
        ("b64", json!(true)),
        ("zip", json!("DEF")),
    ] {
        let refused = verify(&with(&header, name, &value), &claims);
        assert!(refused.is_err(), "{name}: {value}: {refused:?}");
    }
    let claim = |name: &str, value: &Value| verify(&header, &with(&claims, name, value));
    for name in ["iss", "sub", "jti"] {
        for value in no_texts() {
            assert_eq!(claim(name, &value), Err(TokenInvalid::Claims), "{name}: {value}");
        }
    }
    for value in [json!(null), json!(7), json!({}), json!([7]), json!(["a", null]), json!([["a"]])] {
        assert_eq!(claim("aud", &value), Err(TokenInvalid::Claims), "aud: {value}");
    }
    for value in no_times() {
        assert_eq!(claim("exp", &value), Err(TokenInvalid::Claims), "exp: {value}");
        if !value.is_null() {
            assert_eq!(claim("iat", &value), Err(TokenInvalid::Claims), "iat: {value}");
            assert_eq!(claim("nbf", &value), Err(TokenInvalid::Claims), "nbf: {value}");
        }
    }
}
