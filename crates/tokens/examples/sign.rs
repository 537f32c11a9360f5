//! How many tokens a core signs in a second, next to the bare signatures inside them:
//! `cargo run --release --example sign -p gatepost-tokens`.
#![expect(clippy::print_stdout, reason = "what is printed is the result")]

#[path = "common/mod.rs"]
mod common;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair};
use common::SystemEntropy;
use gatepost_application::{Keyring, MasterKey};
use gatepost_contract::keyring::sample_token;
use gatepost_domain::app::AppId;
use gatepost_domain::signing_key::KeyAlgorithm;
use gatepost_tokens::SealedKeyring;
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

fn main() -> Result<(), Box<dyn Error>> {
    let app = AppId::parse("demo")?;
    let token = sample_token(&app);
    let keyring = SealedKeyring::new(vec![MasterKey::new(&[1; 32]).sealing_key()], SystemEntropy);
    let jwt = keyring.make(&app, KeyAlgorithm::Es256, 1, token.issued_at)?;
    let biscuit = keyring.make(&app, KeyAlgorithm::BiscuitEd25519, 2, token.issued_at)?;
    let message = keyring.sign(&jwt, &token)?.into_bytes();

    let ecdsa = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING)?;
    measure("bare ECDSA P-256, aws-lc-rs", || ecdsa.sign(&SystemRandom::new(), &message))?;
    measure("JWT", || keyring.sign(&jwt, &token))?;
    let ed25519 = Ed25519KeyPair::generate()?;
    measure("bare Ed25519, aws-lc-rs", || ed25519.try_sign(&message))?;
    measure("Biscuit", || keyring.sign(&biscuit, &token))?;
    measure("making a P-256 key", || keyring.make(&app, KeyAlgorithm::Es256, 1, token.issued_at))?;
    Ok(())
}
