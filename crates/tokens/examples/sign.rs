//! How many tokens a core signs and verifies in a second, beside another library:
//! `cargo run --release --example sign -p gatepost-tokens`.
#![expect(clippy::print_stdout, reason = "what is printed is the result")]

#[path = "common/mod.rs"]
mod common;

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::rsa::{KeyPair as RsaKeyPair, KeySize};
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair};
use common::SystemEntropy;
use data_encoding::BASE64URL_NOPAD;
use gatepost_application::{Keyring, MasterKey};
use gatepost_contract::keyring::sample_token;
use gatepost_domain::access::AccessToken;
use gatepost_domain::app::AppId;
use gatepost_domain::presented::Occasion;
use gatepost_domain::signing_key::{JwtAlgorithm, KeyAlgorithm, PublicKey};
use gatepost_tokens::SealedKeyring;
use gatepost_tokens::narrowing::{Narrowing, attenuate};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use serde_json::Value;
use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

const SPAN: Duration = Duration::from_secs(2);

/// Does it over and over for a while, and prints how often in a second.
#[expect(clippy::disallowed_methods, reason = "a benchmark measures the machine's own time")]
fn measure<T, E>(name: &str, mut work: impl FnMut() -> Result<T, E>) -> Result<(), E> {
    black_box(work()?);
    let started = Instant::now();
    let mut count = 0_u32;
    while started.elapsed() < SPAN {
        black_box(work()?);
        count += 1;
    }
    let spent = started.elapsed().as_secs_f64();
    let each = spent / f64::from(count);
    println!("{name:<28} {:>9.0} /s {:>8.1} µs each", f64::from(count) / spent, each * 1e6);
    Ok(())
}

/// What another library takes for the same token, and what it needs for it.
struct Another {
    header: Header,
    signs: EncodingKey,
    verifies: DecodingKey,
    validation: Validation,
}

impl Another {
    fn new(algorithm: JwtAlgorithm, key: &PublicKey, token: &AccessToken) -> Result<Self, Box<dyn Error>> {
        let text = |bytes: &[u8]| BASE64URL_NOPAD.encode(bytes);
        let (algorithm, signs) = match algorithm {
            JwtAlgorithm::Es256 => {
                let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING)?;
                (Algorithm::ES256, EncodingKey::from_ec_der(pair.to_pkcs8v1()?.as_ref()))
            }
            JwtAlgorithm::Rs256 => {
                let pkcs8 = AsDer::<Pkcs8V1Der<'_>>::as_der(&RsaKeyPair::generate(KeySize::Rsa2048)?)?;
                // It wants PKCS #1, which stands behind a head of fixed length.
                let pkcs1 = pkcs8.as_ref().get(26..).ok_or("a key is longer")?;
                (Algorithm::RS256, EncodingKey::from_rsa_der(pkcs1))
            }
            JwtAlgorithm::EdDsa => {
                let pair = Ed25519KeyPair::generate()?;
                (Algorithm::EdDSA, EncodingKey::from_ed_der(pair.to_pkcs8()?.as_ref()))
            }
        };
        let verifies = match key {
            PublicKey::P256 { x, y } => DecodingKey::from_ec_components(&text(x), &text(y))?,
            PublicKey::Ed25519(x) => DecodingKey::from_ed_components(&text(x))?,
            PublicKey::Rsa { modulus, exponent } => {
                DecodingKey::from_rsa_components(&text(modulus), &text(exponent))?
            }
        };
        let mut validation = Validation::new(algorithm);
        validation.validate_exp = false;
        validation.set_audience(&[&token.audience]);
        validation.set_issuer(&[token.issuer.as_str()]);
        Ok(Self { header: Header::new(algorithm), signs, verifies, validation })
    }
}

fn jwts(keyring: &impl Keyring, token: &AccessToken) -> Result<(), Box<dyn Error>> {
    let occasion = Occasion { now: token.issued_at, operation: "read" };
    for algorithm in JwtAlgorithm::ALL {
        let key = keyring.make(&token.app, algorithm.into(), 1, token.issued_at)?;
        let text = keyring.sign(&key, token)?;
        let another = Another::new(algorithm, &key.public, token)?;
        let claims = decode::<Value>(&text, &another.verifies, &another.validation)?.claims;
        let name = |what: &str| format!("{} {what}", algorithm.as_str());
        measure(&name("sign"), || keyring.sign(&key, token))?;
        measure(&name("sign, jsonwebtoken"), || encode(&another.header, &claims, &another.signs))?;
        let keys = std::slice::from_ref(&key);
        measure(&name("verify"), || keyring.verify_access(keys, &text, occasion))?;
        measure(&name("verify, jsonwebtoken"), || {
            decode::<Value>(&text, &another.verifies, &another.validation)
        })?;
        measure(&name("make a key"), || keyring.make(&token.app, algorithm.into(), 1, token.issued_at))?;
    }
    Ok(())
}

fn biscuits(keyring: &impl Keyring, token: &AccessToken) -> Result<(), Box<dyn Error>> {
    let occasion = Occasion { now: token.issued_at, operation: "read" };
    let key = keyring.make(&token.app, KeyAlgorithm::BiscuitEd25519, 2, token.issued_at)?;
    let text = keyring.sign(&key, token)?;
    let narrowing = Narrowing { scopes: vec!["email".to_owned()], ..Narrowing::default() };
    let narrowed = attenuate(&text, &narrowing, &[1; 32])?;
    let keys = std::slice::from_ref(&key);
    measure("Biscuit sign", || keyring.sign(&key, token))?;
    measure("Biscuit verify", || keyring.verify_access(keys, &text, occasion))?;
    measure("Biscuit verify, narrowed", || keyring.verify_access(keys, &narrowed, occasion))?;
    measure("Biscuit narrow", || attenuate(&text, &narrowing, &[1; 32]))?;
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let token = sample_token(&AppId::parse("demo")?);
    let keyring = SealedKeyring::new(vec![MasterKey::new(&[1; 32]).sealing_key()], SystemEntropy);
    jwts(&keyring, &token)?;
    biscuits(&keyring, &token)
}
