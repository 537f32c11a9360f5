//! What holders make of a Biscuit by themselves, as the server reads it.

use crate::common::SystemEntropy;
use gatepost_application::{Keyring, MasterKey, TokenInvalid};
use gatepost_contract::keyring::sample_token;
use gatepost_domain::access::AccessToken;
use gatepost_domain::app::AppId;
use gatepost_domain::presented::{Occasion, PresentedAccess};
use gatepost_domain::scope::Scope;
use gatepost_domain::signing_key::{KeyAlgorithm, SigningKey};
use gatepost_domain::time::Timestamp;
use gatepost_tokens::SealedKeyring;
use gatepost_tokens::narrowing::{Narrowing, attenuate};
use std::time::Duration;

struct Issued {
    keyring: SealedKeyring<SystemEntropy>,
    key: SigningKey,
    token: AccessToken,
    text: String,
}

impl Issued {
    fn new() -> Self {
        let keyring = SealedKeyring::new(vec![MasterKey::new(&[1; 32]).sealing_key()], SystemEntropy);
        let token = sample_token(&AppId::parse("demo").unwrap());
        let key = keyring.make(&token.app, KeyAlgorithm::BiscuitEd25519, 1, token.issued_at).unwrap();
        let text = keyring.sign(&key, &token).unwrap();
        Self { keyring, key, token, text }
    }

    fn read(&self, text: &str, now: Timestamp, operation: &str) -> Result<PresentedAccess, TokenInvalid> {
        self.keyring.verify_access(std::slice::from_ref(&self.key), text, Occasion { now, operation })
    }

    fn by(&self, narrowing: &Narrowing) -> String {
        attenuate(&self.text, narrowing, &[9; 32]).unwrap()
    }
}

#[test]
fn a_narrowed_scope_is_all_that_is_left() {
    let issued = Issued::new();
    let now = issued.token.issued_at;
    let to = |scopes: &[&str]| {
        let scopes = scopes.iter().map(|scope| (*scope).to_owned()).collect();
        issued.by(&Narrowing { scopes, ..Narrowing::default() })
    };
    let read = |text: &str| issued.read(text, now, "read").map(|read| read.scope);
    assert_eq!(read(&issued.text), Ok(Scope::default().grant(None)));
    assert_eq!(read(&to(&["email"])), Ok(Scope::default().grant(Some("email"))));
    assert_eq!(read(&to(&["openid", "email", "admin"])), Ok(Scope::default().grant(None)));
    assert_eq!(read(&to(&["admin"])), Err(TokenInvalid::Denied));
    let twice = Narrowing { scopes: vec!["openid".to_owned()], ..Narrowing::default() };
    let twice = attenuate(&to(&["email"]), &twice, &[9; 32]).unwrap();
    assert_eq!(read(&twice), Err(TokenInvalid::Denied));
}

#[test]
fn a_narrowed_life_ends_earlier_and_never_later() {
    let issued = Issued::new();
    let now = issued.token.issued_at;
    let until = |span| Narrowing { expires_at: Some(now.plus(span)), ..Narrowing::default() };
    let minute = Duration::from_mins(1);
    let short = issued.by(&until(minute));
    let ends = |text: &str| issued.read(text, now, "read").unwrap().expires_at;
    assert_eq!(ends(&short), Timestamp::from_seconds(now.plus(minute).as_seconds()));
    assert!(issued.read(&short, now.plus(minute), "read").is_err());
    let long = issued.by(&until(Duration::from_hours(1)));
    assert_eq!(ends(&long), ends(&issued.text));
    assert!(issued.read(&long, issued.token.expires_at, "read").is_err());
}

#[test]
fn a_check_of_the_operation_holds_whatever_else_is_narrowed() {
    let issued = Issued::new();
    let now = issued.token.issued_at;
    let checks = vec![r#"operation("read")"#.to_owned()];
    let narrowed = issued.by(&Narrowing { checks, scopes: vec!["email".to_owned()], expires_at: None });
    assert!(issued.read(&narrowed, now, "read").is_ok());
    assert_eq!(issued.read(&narrowed, now, "write"), Err(TokenInvalid::Denied));
}

#[test]
fn a_narrowed_token_descends_from_the_one_that_was_issued() {
    let issued = Issued::new();
    let now = issued.token.issued_at;
    let parent = issued.read(&issued.text, now, "read").unwrap();
    let narrowed = issued.by(&Narrowing { checks: vec!["true".to_owned()], ..Narrowing::default() });
    let child = issued.read(&narrowed, now, "read").unwrap();
    assert!(child.descends_from(&parent.revocation_ids[0]));
    assert!(!parent.descends_from(&child.revocation_ids[1]));
}
