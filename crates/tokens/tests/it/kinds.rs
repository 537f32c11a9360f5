//! One token of each kind and algorithm verifies for ever, and today's read like them.

use crate::common::SystemEntropy;
use crate::made::{ACCESS_TOKEN, Kind, Says, kinds};
use crate::oracle;
use data_encoding::BASE64URL_NOPAD;
use gatepost_application::{Keyring, MasterKey};
use gatepost_contract::keyring::Published;
use gatepost_domain::app::AppId;
use gatepost_domain::presented::Occasion;
use gatepost_domain::signing_key::{KeyAlgorithm, PublicKey, SigningKey};
use gatepost_domain::time::Timestamp;
use gatepost_tokens::{SealedKeyring, thumbprint};
use jsonwebtoken::{Validation, decode};
use serde_json::Value;

struct Sample {
    kind: Kind,
    key: SigningKey,
    reads: Value,
    token: String,
}

fn keyring() -> SealedKeyring<SystemEntropy> {
    SealedKeyring::new(vec![MasterKey::new(&[1; 32]).sealing_key()], SystemEntropy)
}

fn public(jwk: &Value) -> PublicKey {
    let bytes = |name: &str| BASE64URL_NOPAD.decode(jwk[name].as_str().unwrap().as_bytes()).unwrap();
    let coordinate = |name: &str| bytes(name).try_into().unwrap();
    match jwk["kty"].as_str().unwrap() {
        "EC" => PublicKey::P256 { x: coordinate("x"), y: coordinate("y") },
        "OKP" => PublicKey::Ed25519(coordinate("x")),
        "RSA" => PublicKey::Rsa { modulus: bytes("n"), exponent: bytes("e") },
        other => panic!("no key of ours is {other}"),
    }
}

/// Each of the kinds, with the sample of it in the file.
fn samples() -> Vec<Sample> {
    let set: Value = serde_json::from_str(include_str!("../../samples/kinds.json")).unwrap();
    assert_eq!(set["access_token"], ACCESS_TOKEN);
    let app = AppId::parse("sample-app").unwrap();
    let (all, jwks) = (set["genuine"].as_array().unwrap(), set["jwks"]["keys"].as_array().unwrap());
    let kinds = kinds(&app).unwrap();
    assert_eq!(all.len(), kinds.len());
    let sample = |kind: Kind| {
        let sample = all.iter().find(|sample| sample["name"] == kind.name.as_str()).unwrap();
        let jwk = jwks.iter().find(|jwk| jwk["kid"] == sample["kid"]).unwrap();
        let made = keyring().make(&app, kind.algorithm, 1, Timestamp::from_seconds(0)).unwrap();
        let id = sample["kid"].as_str().unwrap().to_owned();
        let key = SigningKey { id, public: public(jwk), ..made };
        let token = sample["token"].as_str().unwrap().to_owned();
        Sample { kind, key, reads: sample["reads"].clone(), token }
    };
    kinds.into_iter().map(sample).collect()
}

#[test]
fn each_sample_of_a_jwt_is_read_by_another_library_as_it_is_written_down() {
    for Sample { kind, key, reads, token } in samples() {
        if kind.algorithm == KeyAlgorithm::BiscuitEd25519 {
            continue;
        }
        assert_eq!(key.id, thumbprint(&key.public));
        let (decoding, algorithm) = oracle::decoding_key(&key.public);
        let mut validation = Validation::new(algorithm);
        validation.validate_exp = false;
        validation.set_audience(&[key.app.as_str()]);
        assert_eq!(decode::<Value>(&token, &decoding, &validation).unwrap().claims, reads, "{}", kind.name);
    }
}

#[test]
fn each_sample_is_read_as_what_it_was_made_of() {
    let keyring = keyring();
    for Sample { kind, key, token, .. } in samples() {
        let keys = std::slice::from_ref(&key);
        let read = |now| keyring.verify_access(keys, &token, Occasion { now, operation: "read" });
        match &kind.says {
            Says::Access(says) => {
                let read = read(says.issued_at).unwrap();
                assert_eq!(
                    (read.user, read.session, read.bound_to),
                    (says.user, says.session, says.bound_to)
                );
                assert_eq!((&read.scope, read.email.as_str()), (&says.scope, says.email.identity()));
            }
            Says::Id(says) => {
                let read = keyring.verify_id_token(keys, &token).unwrap();
                assert_eq!((read.user, read.session), (says.user, says.session), "{}", kind.name);
            }
            Says::Logout(says) => {
                assert!(read(says.issued_at).is_err() && keyring.verify_id_token(keys, &token).is_err());
            }
        }
    }
}

#[test]
fn what_is_signed_today_reads_like_each_sample() {
    let keyring = keyring();
    for Sample { kind, key, token, .. } in samples() {
        let fresh =
            keyring.make(&key.app, key.algorithm, key.id.parse().unwrap_or(1), key.created_at).unwrap();
        let today = kind.sign(&keyring, &fresh).unwrap();
        let words = |key: &SigningKey, token: &str| {
            if kind.algorithm == KeyAlgorithm::BiscuitEd25519 {
                let Says::Access(says) = &kind.says else { panic!("a biscuit is an access token") };
                let end = u64::try_from(says.issued_at.as_seconds()).unwrap();
                // Its check wants a fact that no verifier of plain tokens has.
                assert!(oracle::biscuit(&[Published::from(key)], end, token).is_err());
                return oracle::source(&Published::from(key), token);
            }
            let decode =
                |part: &str| String::from_utf8(BASE64URL_NOPAD.decode(part.as_bytes()).unwrap()).unwrap();
            let words: Vec<_> = token.split('.').take(2).map(decode).collect();
            words.join("\n").replace(&key.id, "KID")
        };
        assert_eq!(words(&fresh, &today), words(&key, &token), "{}", kind.name);
    }
}
