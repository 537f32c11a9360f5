//! Prints a new set of samples, as `samples/README.md` describes it. The keys live in memory and die with the process.
#![expect(clippy::print_stdout, reason = "what is printed is the result")]

#[path = "../common/mod.rs"]
mod common;
mod forge;
#[path = "../common/kinds.rs"]
mod kinds;

use biscuit_auth::{Algorithm, Biscuit, PublicKey as RootKey};
use common::SystemEntropy;
use data_encoding::BASE64URL_NOPAD;
use gatepost_application::{Entropy, Keyring, KeyringError, MasterKey};
use gatepost_contract::keyring::sample_token;
use gatepost_domain::access::AccessToken;
use gatepost_domain::app::AppId;
use gatepost_domain::scope::Scope;
use gatepost_domain::signing_key::{JwtAlgorithm, KeyAlgorithm, PublicKey, SigningKey};
use gatepost_tokens::SealedKeyring;
use serde_json::{Value, json};
use std::error::Error;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// One app with its keys.
struct Sample {
    app: AppId,
    keyring: SealedKeyring<SystemEntropy>,
    jwt: [SigningKey; 2],
    biscuit: [SigningKey; 2],
}

impl Sample {
    fn new(app: &str) -> Outcome<Self> {
        let app = AppId::parse(app)?;
        let keyring =
            SealedKeyring::new(vec![MasterKey::new(&SystemEntropy.bytes()).sealing_key()], SystemEntropy);
        let made_at = sample_token(&app).authenticated_at;
        let make = |algorithm, number| keyring.make(&app, algorithm, number, made_at);
        let jwt = [make(KeyAlgorithm::Es256, 1)?, make(KeyAlgorithm::Es256, 3)?];
        let biscuit = [make(KeyAlgorithm::BiscuitEd25519, 2)?, make(KeyAlgorithm::BiscuitEd25519, 4)?];
        Ok(Self { app, keyring, jwt, biscuit })
    }

    fn token(&self) -> AccessToken {
        sample_token(&self.app)
    }

    fn sign(&self, key: &SigningKey, token: &AccessToken) -> Result<String, KeyringError> {
        self.keyring.sign(key, token)
    }

    fn jwks(&self) -> Value {
        json!({"keys": self.jwt.iter().chain(&self.biscuit).map(jwk).collect::<Vec<_>>()})
    }
}

fn jwk(key: &SigningKey) -> Value {
    let text = |bytes: &[u8]| BASE64URL_NOPAD.encode(bytes);
    let public = match &key.public {
        PublicKey::P256 { x, y } => {
            vec![("kty", "EC".to_owned()), ("crv", "P-256".to_owned()), ("x", text(x)), ("y", text(y))]
        }
        PublicKey::Ed25519(x) => {
            vec![("kty", "OKP".to_owned()), ("crv", "Ed25519".to_owned()), ("x", text(x))]
        }
        PublicKey::Rsa { modulus, exponent } => {
            vec![("kty", "RSA".to_owned()), ("n", text(modulus)), ("e", text(exponent))]
        }
    };
    let usage = match key.algorithm.jwt() {
        Some(algorithm) => vec![("use", "sig".to_owned()), ("alg", algorithm.as_str().to_owned())],
        None => vec![("gatepost_use", "biscuit".to_owned())],
    };
    let members = public.into_iter().chain([("kid", key.id.clone())]).chain(usage);
    members.map(|(name, value)| (name.to_owned(), Value::from(value))).collect()
}

fn says(token: &AccessToken) -> Value {
    json!({
        "issuer": token.issuer.as_str(),
        "audience": token.audience,
        "app": token.app.as_str(),
        "user": token.user.to_string(),
        "session": token.session.to_string(),
        "id": token.id.to_string(),
        "email": token.email.identity(),
        "scope": token.scope.to_string(),
        "authenticated_at": token.authenticated_at.as_seconds(),
        "issued_at": token.issued_at.as_seconds(),
        "expires_at": token.expires_at.as_seconds(),
    })
}

fn claims(jwt: &str) -> Outcome<Value> {
    let claims = jwt.split('.').nth(1).ok_or("a JWT has three parts")?;
    Ok(serde_json::from_slice(&BASE64URL_NOPAD.decode(claims.as_bytes())?)?)
}

fn datalog(biscuit: &str, public: &[u8; 32]) -> Outcome<Value> {
    let biscuit = Biscuit::from_base64(biscuit, RootKey::from_bytes(public, Algorithm::Ed25519)?)?;
    Ok(biscuit.print_block_source(0)?.lines().collect())
}

fn reads(key: &SigningKey, token: &str) -> Outcome<(&'static str, Value)> {
    match &key.public {
        PublicKey::Ed25519(public) if key.algorithm.jwt().is_none() => {
            Ok(("biscuit", datalog(token, public)?))
        }
        _ => Ok(("jwt", claims(token)?)),
    }
}

fn genuine(sample: &Sample) -> Outcome<Vec<Value>> {
    let plain = sample.token();
    let narrow = AccessToken {
        audience: "https://api.example.com".to_owned(),
        scope: Scope::default().grant(Some("email")),
        ..sample.token()
    };
    let bare = AccessToken { scope: Scope::default().grant(Some("none")), ..sample.token() };
    let [jwt, next_jwt] = &sample.jwt;
    let [biscuit, next_biscuit] = &sample.biscuit;
    let mut samples = Vec::new();
    for (name, key, token) in [
        ("jwt", jwt, &plain),
        ("jwt by the next key, for an API of its own, with a narrow scope", next_jwt, &narrow),
        ("jwt without any scope", jwt, &bare),
        ("biscuit", biscuit, &plain),
        ("biscuit by the next key, with a narrow scope", next_biscuit, &narrow),
        ("biscuit without any scope", biscuit, &bare),
    ] {
        let text = sample.sign(key, token)?;
        let (format, reads) = reads(key, &text)?;
        samples.push(json!({
            "name": name, "format": format, "kid": key.id, "says": says(token), "reads": reads, "token": text,
        }));
    }
    Ok(samples)
}

/// The set of all kinds and algorithms.
fn of_all_kinds() -> Outcome<Value> {
    let app = AppId::parse("sample-app")?;
    let keyring =
        SealedKeyring::new(vec![MasterKey::new(&SystemEntropy.bytes()).sealing_key()], SystemEntropy);
    let made_at = sample_token(&app).authenticated_at;
    let algorithms =
        JwtAlgorithm::ALL.map(KeyAlgorithm::from).into_iter().chain([KeyAlgorithm::BiscuitEd25519]);
    let keys = algorithms.map(|algorithm| keyring.make(&app, algorithm, 1, made_at));
    let keys: Vec<_> = keys.collect::<Result<_, _>>()?;
    let mut genuine = Vec::new();
    for kind in kinds::kinds(&app)? {
        let key =
            keys.iter().find(|key| key.algorithm == kind.algorithm).ok_or("each algorithm has a key")?;
        let token = kind.sign(&keyring, key)?;
        let (format, reads) = reads(key, &token)?;
        genuine.push(
            json!({"name": kind.name, "format": format, "kid": key.id, "reads": reads, "token": token}),
        );
    }
    let jwks = json!({"keys": keys.iter().map(jwk).collect::<Vec<_>>()});
    Ok(json!({"app": app.as_str(), "access_token": kinds::ACCESS_TOKEN, "jwks": jwks, "genuine": genuine}))
}

fn first_set() -> Outcome<Value> {
    let (sample, other) = (Sample::new("sample-app")?, Sample::new("other-app")?);
    Ok(json!({
        "app": sample.app.as_str(),
        "jwks": sample.jwks(),
        "genuine": genuine(&sample)?,
        "forged": forge::all(&sample, &other)?,
    }))
}

fn main() -> Outcome<()> {
    let set = match std::env::args().nth(1).as_deref() {
        None => first_set()?,
        Some("kinds") => of_all_kinds()?,
        Some(_) => return Err("no such set: kinds, or nothing".into()),
    };
    println!("{}", serde_json::to_string_pretty(&set)?);
    Ok(())
}
