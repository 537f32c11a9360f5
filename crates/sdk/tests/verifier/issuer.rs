//! An issuer whose private keys the test holds, and a clock that it moves.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair as RsaKeyPair, KeySize};
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair as _, RSA_PKCS1_SHA256,
};
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Response};
use axum::{Json, Router};
use biscuit_auth::{Algorithm, Biscuit, BiscuitBuilder, KeyPair};
use data_encoding::BASE64URL_NOPAD;
use gatepost_sdk::{Clock, Verifier, VerifierBuilder};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, SystemTime};
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;

/// The time at which all tests begin, in seconds since the epoch.
pub(crate) const NOW: u64 = 1_767_225_600;

/// What the root key is made of.
const SEED: u8 = 7;

/// The name of the root key of the issuer's Biscuits.
pub(crate) const NUMBER: u32 = 7;

/// A clock that stands still until it is moved.
#[derive(Clone, Default)]
pub(crate) struct TestClock(Arc<Mutex<Duration>>);

impl TestClock {
    pub(crate) fn advance(&self, by: Duration) {
        *self.0.lock().unwrap() += by;
    }
}

impl Clock for TestClock {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(NOW) + self.running()
    }

    fn running(&self) -> Duration {
        *self.0.lock().unwrap()
    }
}

/// A key that signs JWTs.
pub(crate) enum Pair {
    Es256(EcdsaKeyPair),
    Rs256(RsaKeyPair),
    EdDsa(Ed25519KeyPair),
}

pub(crate) struct Key {
    pub(crate) kid: String,
    pub(crate) pair: Pair,
}

pub(crate) fn encoded(json: &str) -> String {
    BASE64URL_NOPAD.encode(json.as_bytes())
}

impl Key {
    pub(crate) fn es256(kid: &str) -> Self {
        let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap();
        Self { kid: kid.to_owned(), pair: Pair::Es256(pair) }
    }

    pub(crate) fn rs256(kid: &str) -> Self {
        Self { kid: kid.to_owned(), pair: Pair::Rs256(RsaKeyPair::generate(KeySize::Rsa2048).unwrap()) }
    }

    pub(crate) fn eddsa(kid: &str) -> Self {
        Self { kid: kid.to_owned(), pair: Pair::EdDsa(Ed25519KeyPair::generate().unwrap()) }
    }

    pub(crate) fn algorithm(&self) -> &'static str {
        match self.pair {
            Pair::Es256(_) => "ES256",
            Pair::Rs256(_) => "RS256",
            Pair::EdDsa(_) => "EdDSA",
        }
    }

    pub(crate) fn jwk(&self) -> Value {
        let text = |bytes: &[u8]| BASE64URL_NOPAD.encode(bytes);
        let mut jwk = match &self.pair {
            Pair::Es256(pair) => {
                let point = pair.public_key().as_ref();
                json!({"kty": "EC", "crv": "P-256", "x": text(&point[1..33]), "y": text(&point[33..])})
            }
            Pair::Rs256(pair) => {
                let (n, e) = (pair.public_key().modulus(), pair.public_key().exponent());
                json!({
                    "kty": "RSA",
                    "n": text(n.big_endian_without_leading_zero()),
                    "e": text(e.big_endian_without_leading_zero()),
                })
            }
            Pair::EdDsa(pair) => {
                json!({"kty": "OKP", "crv": "Ed25519", "x": text(pair.public_key().as_ref())})
            }
        };
        jwk["kid"] = self.kid.clone().into();
        jwk["use"] = "sig".into();
        jwk["alg"] = self.algorithm().into();
        jwk
    }

    pub(crate) fn signature(&self, message: &str) -> Vec<u8> {
        match &self.pair {
            Pair::Es256(pair) => {
                pair.sign(&SystemRandom::new(), message.as_bytes()).unwrap().as_ref().to_vec()
            }
            Pair::EdDsa(pair) => pair.sign(message.as_bytes()).as_ref().to_vec(),
            Pair::Rs256(pair) => {
                let mut made = vec![0; pair.public_modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message.as_bytes(), &mut made).unwrap();
                made
            }
        }
    }

    pub(crate) fn header(&self) -> Value {
        json!({"typ": "at+jwt", "alg": self.algorithm(), "kid": self.kid})
    }

    /// That header and those claims, to the letter, signed.
    pub(crate) fn sign_text(&self, header: &str, claims: &str) -> String {
        let signed = format!("{}.{}", encoded(header), encoded(claims));
        format!("{signed}.{}", BASE64URL_NOPAD.encode(&self.signature(&signed)))
    }

    pub(crate) fn sign(&self, claims: &Value) -> String {
        self.sign_text(&self.header().to_string(), &claims.to_string())
    }
}

/// How the issuer answers those who ask for its keys.
#[derive(Clone)]
pub(crate) enum Answers {
    Keys { max_age: u64 },
    Failure,
    Redirect,
    Text(String),
}

struct Published {
    url: String,
    keys: Vec<Value>,
    answers: Answers,
    metadata: Value,
}

struct Shared {
    published: Mutex<Published>,
    /// How often somebody asked for keys.
    asked: watch::Sender<usize>,
    /// Each answer takes a permit.
    permits: Semaphore,
}

/// An issuer that listens.
pub(crate) struct Issuer {
    pub(crate) url: String,
    pub(crate) clock: TestClock,
    pub(crate) root: KeyPair,
    shared: Arc<Shared>,
    _server: JoinSet<()>,
}

/// As many answers as no test needs.
const PLENTY: usize = 1 << 20;

impl Issuer {
    /// One that publishes these keys, and one for Biscuits.
    pub(crate) async fn start(keys: &[&Key]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/apps/notes", listener.local_addr().unwrap());
        let root = key_pair(SEED);
        let point = BASE64URL_NOPAD.encode(&root.public().to_bytes());
        let root_key = json!({"kty": "OKP", "crv": "Ed25519", "kid": NUMBER.to_string(), "x": point, "gatepost_use": "biscuit"});
        let published = Published {
            url: url.clone(),
            keys: keys.iter().map(|key| key.jwk()).chain([root_key]).collect(),
            answers: Answers::Keys { max_age: 300 },
            metadata: json!({"issuer": url, "jwks_uri": format!("{url}/jwks.json")}),
        };
        let shared = Arc::new(Shared {
            published: Mutex::new(published),
            asked: watch::Sender::default(),
            permits: Semaphore::new(PLENTY),
        });
        let app = Router::new().fallback(answer).with_state(Arc::clone(&shared));
        let mut server = JoinSet::new();
        server.spawn(async move { axum::serve(listener, app).await.unwrap() });
        Self { url, clock: TestClock::default(), root, shared, _server: server }
    }

    pub(crate) fn builder(&self) -> VerifierBuilder {
        let issuer = gatepost_sdk::Issuer::parse(&self.url).unwrap();
        Verifier::builder(issuer).clock(Arc::new(self.clock.clone()))
    }

    pub(crate) fn verifier(&self) -> Verifier {
        self.builder().build().unwrap()
    }

    fn published(&self) -> MutexGuard<'_, Published> {
        self.shared.published.lock().unwrap()
    }

    /// Publishes these keys for JWTs and no others.
    pub(crate) fn publish(&self, keys: &[&Key]) {
        let mut published = self.published();
        published.keys.retain(|key| key["gatepost_use"] == "biscuit");
        published.keys.extend(keys.iter().map(|key| key.jwk()));
    }

    pub(crate) fn answer(&self, answers: Answers) {
        self.published().answers = answers;
    }

    pub(crate) fn describe(&self, metadata: Value) {
        self.published().metadata = metadata;
    }

    pub(crate) fn asked(&self) -> usize {
        *self.shared.asked.borrow()
    }

    /// Waits until somebody has asked so often.
    pub(crate) async fn asked_for_the(&self, time: usize) {
        self.shared.asked.subscribe().wait_for(|asked| *asked >= time).await.unwrap();
    }

    /// Lets whoever asks wait.
    pub(crate) fn hold(&self) {
        self.shared.permits.forget_permits(PLENTY);
    }

    /// Answers whoever waits, and whoever comes.
    pub(crate) fn release(&self) {
        self.shared.permits.add_permits(PLENTY);
    }

    /// What Gatepost says in an access token of the app `notes` (RFC 9068).
    pub(crate) fn claims(&self) -> Value {
        json!({
            "iss": self.url,
            "aud": "notes",
            "sub": "usr_ada",
            "client_id": "notes",
            "app_id": "notes",
            "sid": "ses_ada",
            "jti": "tok_1",
            "scope": "openid email notes:write",
            "email": "ada@example.org",
            "iat": NOW - 60,
            "exp": NOW + 540,
            "auth_time": NOW - 60,
            "amr": ["email"],
        })
    }

    pub(crate) fn claims_with(&self, name: &str, value: Value) -> Value {
        let mut claims = self.claims();
        claims[name] = value;
        claims
    }

    /// The same, as the first block of a Biscuit.
    pub(crate) fn facts(&self) -> String {
        let url = &self.url;
        format!(
            r#"app("notes"); issuer("{url}"); user("usr_ada"); session("ses_ada"); email("ada@example.org");
            scope("openid"); scope("email"); scope("notes:write"); check if time($t), $t < 2026-01-01T00:09:00Z;"#
        )
    }

    pub(crate) fn biscuit(&self) -> Biscuit {
        self.mint(&self.facts())
    }

    pub(crate) fn mint(&self, source: &str) -> Biscuit {
        BiscuitBuilder::new().code(source).unwrap().root_key_id(NUMBER).build(&self.root).unwrap()
    }
}

/// The signature of the issuer's root key.
pub(crate) fn sign_by_root(message: &[u8]) -> Vec<u8> {
    Ed25519KeyPair::from_seed_unchecked(&[SEED; 32]).unwrap().sign(message).as_ref().to_vec()
}

/// A key pair whose private half is known to all, for what must be the same each time.
pub(crate) fn key_pair(seed: u8) -> KeyPair {
    KeyPair::from_bytes(&[seed; 32], Algorithm::Ed25519.into()).unwrap()
}

async fn answer(State(shared): State<Arc<Shared>>, uri: Uri) -> Response {
    if uri.path().ends_with("/openid-configuration") {
        let metadata = shared.published.lock().unwrap().metadata.clone();
        return Json(metadata).into_response();
    }
    if uri.path() == "/elsewhere" {
        let keys = shared.published.lock().unwrap().keys.clone();
        return Json(json!({"keys": keys})).into_response();
    }
    shared.asked.send_modify(|asked| *asked += 1);
    shared.permits.acquire().await.unwrap().forget();
    let Published { url, keys, answers, .. } = &*shared.published.lock().unwrap();
    match answers {
        Answers::Keys { max_age } => {
            let fresh = [(header::CACHE_CONTROL, format!("public, max-age={max_age}"))];
            (fresh, Json(json!({"keys": keys}))).into_response()
        }
        Answers::Failure => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        Answers::Redirect => {
            let place = url.replace("/apps/notes", "/elsewhere");
            (StatusCode::FOUND, [(header::LOCATION, place)]).into_response()
        }
        Answers::Text(text) => text.clone().into_response(),
    }
}
