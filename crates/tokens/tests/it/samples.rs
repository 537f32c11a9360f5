//! Tokens that were issued once verify for ever, and today's read like them; forged ones never verify.

use crate::common::SystemEntropy;
use crate::oracle;
use data_encoding::BASE64URL_NOPAD;
use gatepost_application::{Keyring, MasterKey};
use gatepost_contract::keyring::Published;
use gatepost_domain::access::{AccessToken, Issuer, PublicUrl};
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::id::{SessionId, TokenId, UserId};
use gatepost_domain::scope::Scope;
use gatepost_domain::signing_key::{KeyAlgorithm, PublicKey};
use gatepost_domain::time::Timestamp;
use gatepost_tokens::{SealedKeyring, thumbprint};
use serde_json::Value;

struct Samples {
    keys: Vec<Published>,
    genuine: Vec<Genuine>,
    forged: Vec<Value>,
}

struct Genuine {
    name: String,
    key: Published,
    says: AccessToken,
    /// Claims, or lines of Datalog, as they stand in the file.
    reads: Value,
    token: String,
}

fn samples() -> Samples {
    let set: Value = serde_json::from_str(include_str!("../../samples/samples.json")).unwrap();
    let keys: Vec<_> = set["jwks"]["keys"].as_array().unwrap().iter().map(published).collect();
    let genuine = set["genuine"].as_array().unwrap().iter().map(|sample| genuine(sample, &keys)).collect();
    Samples { keys, genuine, forged: set["forged"].as_array().unwrap().clone() }
}

fn text<'a>(object: &'a Value, member: &str) -> &'a str {
    object[member].as_str().unwrap_or_else(|| panic!("{member} of {object}"))
}

fn published(jwk: &Value) -> Published {
    let bytes = |member| BASE64URL_NOPAD.decode(text(jwk, member).as_bytes()).unwrap().try_into().unwrap();
    let (algorithm, public) = match text(jwk, "crv") {
        "P-256" => (KeyAlgorithm::Es256, PublicKey::P256 { x: bytes("x"), y: bytes("y") }),
        "Ed25519" if text(jwk, "gatepost_use") == "biscuit" => {
            (KeyAlgorithm::BiscuitEd25519, PublicKey::Ed25519(bytes("x")))
        }
        other => panic!("no key of ours is on {other}"),
    };
    Published { id: text(jwk, "kid").to_owned(), algorithm, public }
}

fn genuine(sample: &Value, keys: &[Published]) -> Genuine {
    let algorithm = match text(sample, "format") {
        "jwt" => KeyAlgorithm::Es256,
        "biscuit" => KeyAlgorithm::BiscuitEd25519,
        other => panic!("no format {other}"),
    };
    let named = |key: &&Published| key.algorithm == algorithm && key.id == text(sample, "kid");
    Genuine {
        name: text(sample, "name").to_owned(),
        key: keys.iter().find(named).unwrap().clone(),
        says: says(&sample["says"]),
        reads: sample["reads"].clone(),
        token: text(sample, "token").to_owned(),
    }
}

fn says(says: &Value) -> AccessToken {
    let at = |member: &str| Timestamp::from_seconds(says[member].as_i64().unwrap());
    let app = AppId::parse(text(says, "app")).unwrap();
    let public_url = text(says, "issuer").strip_suffix(&format!("/apps/{app}")).unwrap();
    AccessToken {
        issuer: Issuer::of(&PublicUrl::parse(public_url).unwrap(), &app),
        audience: text(says, "audience").to_owned(),
        user: UserId::parse(text(says, "user")).unwrap(),
        email: EmailAddress::parse(text(says, "email")).unwrap(),
        session: SessionId::parse(text(says, "session")).unwrap(),
        id: TokenId::parse(text(says, "id")).unwrap(),
        scope: Scope::restore(text(says, "scope")),
        authenticated_at: at("authenticated_at"),
        issued_at: at("issued_at"),
        expires_at: at("expires_at"),
        bound_to: None,
        app,
    }
}

/// Whether somebody who knows all keys of the app takes this for a token of it, at that time.
fn accepted(samples: &Samples, format: KeyAlgorithm, says: &AccessToken, now: i64, token: &str) -> bool {
    let place = (says.issuer.as_str(), says.audience.as_str());
    if format == KeyAlgorithm::BiscuitEd25519 {
        oracle::biscuit(&samples.keys, now.try_into().unwrap(), token).is_ok()
    } else {
        oracle::jwt(&samples.keys, place, now, token).is_ok()
    }
}

#[test]
fn every_sample_verifies_and_says_what_it_said() {
    let samples = samples();
    for sample in &samples.genuine {
        let says = match sample.key.algorithm {
            KeyAlgorithm::BiscuitEd25519 => oracle::biscuit_says,
            _ => oracle::jwt_says,
        };
        assert!(says(&sample.key, &sample.says, &sample.token), "{}", sample.name);
    }
    for algorithm in [KeyAlgorithm::Es256, KeyAlgorithm::BiscuitEd25519] {
        assert_eq!(samples.genuine.iter().filter(|sample| sample.key.algorithm == algorithm).count(), 3);
    }
}

/// What the file tells other languages to expect.
#[test]
fn every_sample_reads_as_it_is_written_down() {
    let samples = samples();
    for Genuine { name, key, says, reads, token } in &samples.genuine {
        let (place, now) = ((says.issuer.as_str(), says.audience.as_str()), says.issued_at.as_seconds());
        match key.algorithm {
            KeyAlgorithm::BiscuitEd25519 => {
                let biscuit = oracle::biscuit(&samples.keys, now.try_into().unwrap(), token).unwrap();
                let source = biscuit.print_block_source(0).unwrap();
                assert_eq!(Value::from(source.lines().collect::<Vec<_>>()), *reads, "{name}");
            }
            _ => {
                assert_eq!(oracle::jwt(&samples.keys, place, now, token).as_ref(), Ok(reads), "{name}");
            }
        }
    }
}

#[test]
fn every_sample_dies_at_its_own_second() {
    let samples = samples();
    for Genuine { name, key, says, token, .. } in &samples.genuine {
        let end = says.expires_at.as_seconds();
        assert!(accepted(&samples, key.algorithm, says, end - 1, token), "{name}");
        assert!(!accepted(&samples, key.algorithm, says, end, token), "{name}");
    }
}

#[test]
fn no_forged_sample_verifies() {
    let samples = samples();
    let mut seen = [0, 0];
    for forged in &samples.forged {
        let (algorithm, place) = match text(forged, "format") {
            "jwt" => (KeyAlgorithm::Es256, 0),
            _ => (KeyAlgorithm::BiscuitEd25519, 1),
        };
        let says = &samples.genuine[0].says;
        let taken = accepted(&samples, algorithm, says, says.issued_at.as_seconds(), text(forged, "token"));
        assert!(!taken, "{}", text(forged, "name"));
        seen[place] += 1;
    }
    assert_eq!(seen, [18, 13], "JWTs, biscuits");
}

/// The kid of a JWT can be computed from the key; a biscuit's is a number, as the library has it.
#[test]
fn the_keys_are_called_as_today() {
    for key in samples().keys {
        match key.algorithm {
            KeyAlgorithm::BiscuitEd25519 => {
                assert!(key.id.parse::<u32>().is_ok_and(|n| n.to_string() == key.id));
            }
            _ => assert_eq!(key.id, thumbprint(&key.public)),
        }
    }
}

#[test]
fn what_is_signed_today_reads_like_the_samples() {
    let keyring = SealedKeyring::new(vec![MasterKey::new(&[1; 32]).sealing_key()], SystemEntropy);
    for Genuine { name, key, says, token, .. } in &samples().genuine {
        let number = key.id.parse().unwrap_or(1);
        let fresh = keyring.make(&says.app, key.algorithm, number, says.issued_at).unwrap();
        let today = keyring.sign(&fresh, says).unwrap();
        match key.algorithm {
            KeyAlgorithm::BiscuitEd25519 => {
                let now = says.issued_at.as_seconds().try_into().unwrap();
                let today = oracle::biscuit(&[Published::from(&fresh)], now, &today).unwrap();
                let sample = oracle::biscuit(std::slice::from_ref(key), now, token).unwrap();
                assert_eq!(today.print_block_source(0), sample.print_block_source(0), "{name}");
                assert_eq!(today.block_version(0), sample.block_version(0), "{name}");
                assert_eq!(today.root_key_id(), sample.root_key_id(), "{name}");
            }
            _ => {
                assert_eq!(jwt_words(&today, &fresh.id), jwt_words(token, &key.id), "{name}");
            }
        }
    }
}

/// Header and claims to the byte, but for the name of the key.
fn jwt_words(token: &str, id: &str) -> Vec<String> {
    let decode = |part: &str| String::from_utf8(BASE64URL_NOPAD.decode(part.as_bytes()).unwrap()).unwrap();
    token.split('.').take(2).map(decode).map(|words| words.replace(id, "KID")).collect()
}
