//! No bytes make a verifier panic, and none but the very token pass; and another library agrees, both ways.

use crate::client::Client;
use crate::common::SystemEntropy;
use crate::oracle;
use data_encoding::{BASE64URL, BASE64URL_NOPAD};
use gatepost_application::{Keyring, MasterKey};
use gatepost_contract::keyring::sample_token;
use gatepost_contract::samples;
use gatepost_contract::verifying::OtherSide as _;
use gatepost_domain::access::AccessToken;
use gatepost_domain::app::AppId;
use gatepost_domain::assertion::Assertion;
use gatepost_domain::id_token::IdToken;
use gatepost_domain::jwk::ClientKeys;
use gatepost_domain::logout_token::LogoutToken;
use gatepost_domain::presented::Occasion;
use gatepost_domain::proof::Proof;
use gatepost_domain::signing_key::{JwtAlgorithm, KeyAlgorithm, SigningKey};
use gatepost_tokens::SealedKeyring;
use jsonwebtoken::{Validation, decode, decode_header};
use proptest::prelude::*;
use serde_json::Value;
use std::sync::LazyLock;

struct World {
    keyring: SealedKeyring<SystemEntropy>,
    keys: Vec<SigningKey>,
    client_keys: ClientKeys,
    token: AccessToken,
    /// One genuine token of each kind and algorithm, and of what clients sign.
    genuine: Vec<String>,
}

static WORLD: LazyLock<World> = LazyLock::new(World::new);

fn id_token(token: &AccessToken) -> IdToken {
    IdToken {
        issuer: token.issuer.clone(),
        app: token.app.clone(),
        user: token.user,
        session: token.session,
        nonce: None,
        authenticated_at: token.authenticated_at,
        issued_at: token.issued_at,
        expires_at: token.expires_at,
    }
}

fn logout_token(token: &AccessToken) -> LogoutToken {
    LogoutToken {
        issuer: token.issuer.clone(),
        app: token.app.clone(),
        user: token.user,
        session: token.session,
        id: token.id,
        issued_at: token.issued_at,
        expires_at: token.expires_at,
    }
}

impl World {
    fn new() -> Self {
        let keyring = SealedKeyring::new(vec![MasterKey::new(&[1; 32]).sealing_key()], SystemEntropy);
        let token = sample_token(&AppId::parse("demo").unwrap());
        let algorithms = JwtAlgorithm::ALL.map(KeyAlgorithm::from);
        let algorithms = algorithms.into_iter().chain([KeyAlgorithm::BiscuitEd25519]);
        let make = |algorithm| keyring.make(&token.app, algorithm, 1, token.issued_at).unwrap();
        let keys: Vec<_> = algorithms.map(make).collect();
        let client = Client::new();
        let client_keys = keyring.parse_client_keys(&client.keys()).unwrap();
        let mut genuine: Vec<_> = keys.iter().map(|key| keyring.sign(key, &token).unwrap()).collect();
        for key in keys.iter().filter(|key| key.algorithm.jwt().is_some()) {
            genuine.push(keyring.sign_id_token(key, &id_token(&token), "access").unwrap());
        }
        genuine.push(client.proof(&proof(&client)));
        genuine.push(client.assertion(&client_keys, &assertion()));
        Self { keyring, keys, client_keys, token, genuine }
    }

    /// How many of the verifiers take that text for a token.
    fn taken(&self, text: &str) -> usize {
        let occasion = Occasion { now: self.token.issued_at, operation: "read" };
        let verdicts = [
            self.keyring.verify_access(&self.keys, text, occasion).is_ok(),
            self.keyring.verify_id_token(&self.keys, text).is_ok(),
            self.keyring.verify_assertion(&self.client_keys, text).is_ok(),
            self.keyring.verify_proof(text).is_ok(),
        ];
        verdicts.into_iter().filter(|taken| *taken).count()
    }
}

fn proof(client: &Client) -> Proof {
    Proof {
        key: client.proof_key(),
        id: "one".to_owned(),
        method: "POST".to_owned(),
        url: "https://a.example".to_owned(),
        issued_at: samples::NOW,
        access_token: None,
        nonce: None,
    }
}

fn assertion() -> Assertion {
    Assertion {
        issuer: "demo".to_owned(),
        subject: "demo".to_owned(),
        audiences: vec!["https://a.example".to_owned()],
        id: "one".to_owned(),
        expires_at: samples::NOW,
        issued_at: None,
        not_before: None,
    }
}

/// What a part of a JWT could hold that was made to break a reader.
fn json_like() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        any::<i64>().prop_map(|number| number.to_string()),
        any::<f64>().prop_map(|number| number.to_string()),
        "\"\\PC{0,8}\"",
        prop::sample::select(vec!["\"ES256\"", "\"at+jwt\"", "\"JWT\"", "\"dpop+jwt\"", "{}", "[]"])
            .prop_map(str::to_owned),
    ];
    let names = ["alg", "typ", "kid", "jwk", "kty", "crv", "x", "n", "e", "iss", "aud", "exp", "cnf", "keys"];
    leaf.prop_recursive(3, 24, 6, move |inner| {
        let member = (prop::sample::select(names.to_vec()), inner.clone());
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(|list| format!("[{}]", list.join(","))),
            prop::collection::vec(member, 0..6).prop_map(|members| {
                let print = |(name, value): &(&str, String)| format!("\"{name}\":{value}");
                format!("{{{}}}", members.iter().map(print).collect::<Vec<_>>().join(","))
            }),
        ]
    })
}

proptest! {
    #[test]
    fn no_text_is_taken_and_none_makes_anything_panic(text in "\\PC{0,60}", bytes: Vec<u8>) {
        prop_assert_eq!(WORLD.taken(&text), 0);
        prop_assert_eq!(WORLD.taken(&BASE64URL.encode(&bytes)), 0);
        let part = BASE64URL_NOPAD.encode(&bytes);
        prop_assert_eq!(WORLD.taken(&format!("{part}.{part}.{part}")), 0);
    }

    #[test]
    fn no_json_is_taken_and_none_makes_anything_panic(header in json_like(), claims in json_like(), signature: [u8; 64]) {
        let [header, claims] = [header, claims].map(|part| BASE64URL_NOPAD.encode(part.as_bytes()));
        let text = format!("{header}.{claims}.{}", BASE64URL_NOPAD.encode(&signature));
        prop_assert_eq!(WORLD.taken(&text), 0);
        let _ = WORLD.keyring.parse_client_keys(&text);
    }

    #[test]
    fn no_keys_make_anything_panic(keys in json_like()) {
        let _ = WORLD.keyring.parse_client_keys(&format!("{{\"keys\":[{keys}]}}"));
        let _ = WORLD.keyring.parse_client_keys(&keys);
    }

    #[test]
    fn no_mutant_of_a_jwt_is_taken(
        which: prop::sample::Index,
        at: prop::sample::Index,
        to in "[A-Za-z0-9_=.-]{0,3}",
        cut in 0_usize..4,
    ) {
        let genuine = which.get(&WORLD.genuine);
        let place = at.index(genuine.len());
        let after = (place + cut).min(genuine.len());
        let mutant = format!("{}{to}{}", &genuine[..place], &genuine[after..]);
        if mutant != *genuine && genuine.contains('.') {
            prop_assert_eq!(WORLD.taken(&mutant), 0, "{}", mutant);
        }
    }

    /// The wire format has several spellings of some values; whatever the spelling, it says what was signed.
    #[test]
    fn no_mutant_of_the_bytes_of_a_biscuit_says_anything_else(at: prop::sample::Index, flip in 1_u8.., cut in 0_usize..3) {
        let genuine = WORLD.genuine.iter().find(|text| !text.contains('.')).unwrap();
        let mut bytes = BASE64URL.decode(genuine.as_bytes()).unwrap();
        let place = at.index(bytes.len());
        bytes[place] ^= flip;
        bytes.drain(place + 1..(place + 1 + cut).min(bytes.len()));
        let occasion = Occasion { now: WORLD.token.issued_at, operation: "read" };
        let read = |text: &str| WORLD.keyring.verify_access(&WORLD.keys, text, occasion);
        if let Ok(taken) = read(&BASE64URL.encode(&bytes)) {
            prop_assert_eq!(Ok(taken), read(genuine));
        }
    }

    #[test]
    fn no_token_is_taken_whose_parts_come_from_two(one: prop::sample::Index, other: prop::sample::Index, parts in 1_usize..3) {
        let (one, other) = (one.get(&WORLD.genuine), other.get(&WORLD.genuine));
        let (front, back): (Vec<_>, Vec<_>) = (one.split('.').collect(), other.split('.').collect());
        let mixed: Vec<_> = front.iter().take(parts).chain(back.iter().skip(parts)).copied().collect();
        let mixed = mixed.join(".");
        prop_assert_eq!(WORLD.taken(&mixed), usize::from(WORLD.genuine.contains(&mixed)), "{}", mixed);
    }
}

#[test]
fn each_genuine_one_is_taken_by_one_verifier_alone() {
    for genuine in &WORLD.genuine {
        assert_eq!(WORLD.taken(genuine), 1, "{genuine}");
    }
}

/// What that library reads in a JWT of ours, under that key.
fn read_by_another(key: &SigningKey, text: &str, kind: &str) -> Value {
    let header = decode_header(text).unwrap();
    assert_eq!((header.typ.as_deref(), header.kid.as_deref()), (Some(kind), Some(key.id.as_str())));
    let (decoding, algorithm) = oracle::decoding_key(&key.public);
    let mut validation = Validation::new(algorithm);
    validation.validate_exp = false;
    validation.set_audience(&[WORLD.token.app.as_str()]);
    validation.set_issuer(&[WORLD.token.issuer.as_str()]);
    validation.set_required_spec_claims(&["iss", "aud", "sub", "exp"]);
    decode::<Value>(text, &decoding, &validation).unwrap().claims
}

#[test]
fn another_library_reads_id_tokens_as_they_were_signed() {
    let World { keyring, keys, token, .. } = &*WORLD;
    for key in keys.iter().filter(|key| key.algorithm.jwt().is_some()) {
        let nonce = gatepost_domain::sign_in::Nonce::parse("n-0S6_WzA2Mj").unwrap();
        let says = IdToken { nonce: Some(nonce), ..id_token(token) };
        let text = keyring.sign_id_token(key, &says, "access").unwrap();
        let claims = read_by_another(key, &text, "JWT");
        let hash = match key.algorithm {
            KeyAlgorithm::EdDsa => &aws_lc_rs::digest::SHA512,
            _ => &aws_lc_rs::digest::SHA256,
        };
        let hash = aws_lc_rs::digest::digest(hash, b"access");
        let half = &hash.as_ref()[..hash.as_ref().len() / 2];
        let expected = serde_json::json!({
            "iss": token.issuer.as_str(),
            "aud": token.app.as_str(),
            "sub": token.user.to_string(),
            "sid": token.session.to_string(),
            "nonce": "n-0S6_WzA2Mj",
            "iat": token.issued_at.as_seconds(),
            "exp": token.expires_at.as_seconds(),
            "auth_time": token.authenticated_at.as_seconds(),
            "amr": ["email"],
            "at_hash": BASE64URL_NOPAD.encode(half),
        });
        assert_eq!(claims, expected, "{:?}", key.algorithm);
    }
}

#[test]
fn another_library_reads_logout_tokens_as_they_were_signed() {
    let World { keyring, keys, token, .. } = &*WORLD;
    for key in keys.iter().filter(|key| key.algorithm.jwt().is_some()) {
        let text = keyring.sign_logout_token(key, &logout_token(token)).unwrap();
        let expected = serde_json::json!({
            "iss": token.issuer.as_str(),
            "aud": token.app.as_str(),
            "sub": token.user.to_string(),
            "sid": token.session.to_string(),
            "iat": token.issued_at.as_seconds(),
            "exp": token.expires_at.as_seconds(),
            "jti": token.id.to_string(),
            "events": {"http://schemas.openid.net/event/backchannel-logout": {}},
        });
        assert_eq!(read_by_another(key, &text, "logout+jwt"), expected, "{:?}", key.algorithm);
    }
}
