//! How many tokens a core verifies in a second: the verifier, and beside it the libraries that it stands on, alone.
//!
//! ```sh
//! cargo run --release --package gatepost-sdk --example verify
//! ```
//!
//! The two sides of a row are measured in turns, so that whatever else the machine does is on both. The ratio is the median of the
//! rounds; nothing is asserted.
#![expect(clippy::print_stdout, reason = "it prints what it measured")]

use biscuit_auth::builder::{Term, date, fact, pred, rule, string, var};
use biscuit_auth::datalog::RunLimits;
use biscuit_auth::{AuthorizerBuilder, Biscuit, BiscuitBuilder, KeyPair, PublicKey};
use data_encoding::BASE64URL_NOPAD;
use gatepost_sdk::{Clock as _, Issuer, Need, SystemClock, Verifier};
use jsonwebtoken::jwk::Jwk;
use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use serde::Deserialize;
use serde_json::{Value, json};
use std::hint::black_box;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::time::Instant;

#[path = "verify/signer.rs"]
mod signer;

type Failure = Box<dyn std::error::Error>;

/// Turns of each row.
const ROUNDS: usize = 15;

/// For so long each side runs in a turn.
const TURN: Duration = Duration::from_millis(200);

fn main() -> Result<(), Failure> {
    let runtime = Runtime::new()?;
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0"))?;
    let issuer = format!("http://{}/apps/notes", listener.local_addr()?);
    let signer = signer::Signer::new(&issuer)?;
    let api = axum::Router::new().fallback({
        let keys = signer.keys.clone();
        async move || axum::Json(keys)
    });
    let mut server = tokio::task::JoinSet::new();
    server.spawn_on(async move { axum::serve(listener, api).await }, runtime.handle());
    let verifier = Verifier::new(Issuer::parse(&issuer)?)?;
    let need = Need::write().scope("notes:write");
    let verify = |token: &str| runtime.block_on(verifier.verify(token, &need)).is_ok();

    println!("{:<24}{:>14}{:>14}{:>8}", "", "alone /s", "verifier /s", "ratio");
    let alone = Jwts::new(&signer, &issuer)?;
    row("JWT, ES256", || alone.verify(&signer.jwt), || verify(&signer.jwt))?;
    let alone = Biscuits { root: signer.root.public(), issuer: issuer.clone() };
    row("Biscuit", || alone.verify(&signer.biscuit).is_ok(), || verify(&signer.biscuit))?;
    row("Biscuit, narrowed", || alone.verify(&signer.narrowed).is_ok(), || verify(&signer.narrowed))
}

/// Measures both sides in turns and prints the medians.
fn row(name: &str, alone: impl Fn() -> bool, verifier: impl Fn() -> bool) -> Result<(), Failure> {
    if !alone() || !verifier() {
        return Err(format!("{name}: a good token is refused").into());
    }
    let mut rounds: Vec<(f64, f64)> = (0..ROUNDS).map(|_| (rate(&alone), rate(&verifier))).collect();
    let mut median = |of: fn(&(f64, f64)) -> f64| {
        rounds.sort_by(|one, other| of(one).total_cmp(&of(other)));
        rounds.get(ROUNDS / 2).map_or(f64::NAN, of)
    };
    let (alone, verifier, ratio) =
        (median(|round| round.0), median(|round| round.1), median(|round| round.1 / round.0));
    println!("{name:<24}{alone:>14.0}{verifier:>14.0}{ratio:>8.3}");
    Ok(())
}

/// How often it is done in a second.
fn rate(work: &impl Fn() -> bool) -> f64 {
    let (began, mut times) = (Instant::now(), 0_u32);
    while began.elapsed() < TURN {
        for _ in 0..16 {
            black_box(work());
        }
        times += 16;
    }
    f64::from(times) / began.elapsed().as_secs_f64()
}

/// What is read of a JWT.
#[derive(Deserialize)]
struct Claims {
    sub: String,
    app_id: String,
    sid: String,
    email: String,
    scope: String,
}

/// jsonwebtoken, used as its documentation says.
struct Jwts {
    key: DecodingKey,
    expected: Validation,
}

impl Jwts {
    fn new(signer: &signer::Signer, issuer: &str) -> Result<Self, Failure> {
        let jwk = signer.keys.pointer("/keys/0").ok_or("no key")?;
        let mut expected = Validation::new(Algorithm::ES256);
        expected.set_issuer(&[issuer]);
        expected.set_audience(&["notes"]);
        Ok(Self { key: DecodingKey::from_jwk(&Jwk::deserialize(jwk)?)?, expected })
    }

    fn verify(&self, token: &str) -> bool {
        let data = jsonwebtoken::decode::<Claims>(token, &self.key, &self.expected);
        data.is_ok_and(|data| {
            let Claims { sub, app_id, sid, email, scope } = data.claims;
            let is_granted = scope.split(' ').any(|word| word == "notes:write");
            black_box((sub, sid, email));
            app_id == "notes" && is_granted
        })
    }
}

/// biscuit-auth, used as its documentation says, without a text of Datalog to parse.
struct Biscuits {
    root: PublicKey,
    issuer: String,
}

impl Biscuits {
    fn verify(&self, token: &str) -> Result<(), biscuit_auth::error::Token> {
        let biscuit = Biscuit::from_base64(token, self.root)?;
        let limits = RunLimits { max_time: Duration::from_secs(1), ..RunLimits::default() };
        let own = rule::<Term, _>(
            "own",
            &[],
            &[pred("issuer", &[string(&self.issuer)]), pred("app", &[string("notes")])],
        );
        let check =
            biscuit_auth::builder::Check { queries: vec![own], kind: biscuit_auth::builder::CheckKind::One };
        let writers = rule::<Term, _>(
            "writers",
            &[],
            &[pred("user", &[var("user")]), pred("scope", &[string("notes:write")])],
        );
        let policy = biscuit_auth::builder::Policy {
            queries: vec![writers],
            kind: biscuit_auth::builder::PolicyKind::Allow,
        };
        let mut world = AuthorizerBuilder::new()
            .fact(fact("time", &[date(&SystemClock::default().now())]))?
            .fact(fact("operation", &[string("write")]))?
            .fact(fact("required_scope", &[string("notes:write")]))?
            .check(check)?
            .policy(policy)?
            .set_limits(limits)
            .build(&biscuit)?;
        world.authorize()?;
        let names = [var("user"), var("email"), var("session")];
        let said = [pred("user", &names[..1]), pred("email", &names[1..2]), pred("session", &names[2..])];
        let who: (String, String, String) = world.query_exactly_one(rule("who", &names, &said))?;
        black_box(who);
        Ok(())
    }
}
