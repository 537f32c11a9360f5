//! The published keys of one issuer.

use crate::tokens::Refused;
use biscuit_auth::{Algorithm as Curve, PublicKey};
use jsonwebtoken::jwk::Jwk;
use jsonwebtoken::{Algorithm, DecodingKey};
use serde::Deserialize;
use serde_json::Value;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::RwLock;

/// Between two looks for a key that nobody knows.
const ASK_AGAIN: Duration = Duration::from_secs(60);
/// For so long known keys serve while Gatepost can't be reached.
const KEEP_AT_MOST: Duration = Duration::from_secs(3600);

/// What a key verifies; never both.
pub enum Key {
    /// JWTs, with this algorithm alone.
    Jwt(Algorithm, DecodingKey),
    /// Biscuits.
    Biscuit(PublicKey),
}

/// The keys by `kid`, and when they were asked for.
pub struct Keys {
    url: String,
    http: reqwest::Client,
    known: RwLock<Known>,
}

#[derive(Default)]
struct Known {
    keys: HashMap<String, Arc<Key>>,
    fetched_at: Option<Instant>,
    asked_at: Option<Instant>,
    stale_at: Option<Instant>,
}

impl Known {
    fn should_ask(&self, kid: &str, now: Instant) -> bool {
        let unknown = !self.keys.contains_key(kid);
        let may_ask = self.asked_at.is_none_or(|asked| now >= asked + ASK_AGAIN);
        self.stale_at.is_none_or(|stale| now >= stale) || (unknown && may_ask)
    }
}

#[derive(Deserialize)]
struct Set {
    keys: Vec<Value>,
}

impl Keys {
    pub fn of(issuer: &str, http: reqwest::Client) -> Self {
        Self { url: format!("{issuer}/jwks.json"), http, known: RwLock::default() }
    }

    /// The key of that name. An unknown name costs at most one request a minute, whoever sends how many.
    pub async fn find(&self, kid: &str) -> Result<Arc<Key>, Refused> {
        if self.known.read().await.should_ask(kid, Instant::now()) {
            let mut known = self.known.write().await;
            if known.should_ask(kid, Instant::now()) {
                self.ask(&mut known).await?;
            }
        }
        self.known.read().await.keys.get(kid).cloned().ok_or(Refused::NotGood("signed by nobody known"))
    }

    async fn ask(&self, known: &mut Known) -> Result<(), Refused> {
        let now = Instant::now();
        known.asked_at = Some(now);
        match self.fetch().await {
            Ok((keys, age)) => {
                let stale_at = Some(now + age.min(KEEP_AT_MOST));
                *known = Known { keys, fetched_at: Some(now), asked_at: Some(now), stale_at };
            }
            Err(_) if known.fetched_at.is_some_and(|fetched| now < fetched + KEEP_AT_MOST) => {
                known.stale_at = Some(now + ASK_AGAIN);
            }
            Err(_) => return Err(Refused::Unavailable),
        }
        Ok(())
    }

    async fn fetch(&self) -> reqwest::Result<(HashMap<String, Arc<Key>>, Duration)> {
        let answer = self.http.get(&self.url).send().await?.error_for_status()?;
        let cached = answer.headers().get("cache-control").and_then(|value| value.to_str().ok());
        let age = cached.and_then(|value| value.split("max-age=").nth(1));
        let age = age.and_then(|rest| rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok());
        let Set { keys } = answer.json().await?;
        let keys = keys.iter().filter_map(read).collect();
        Ok((keys, age.map_or(ASK_AGAIN, Duration::from_secs)))
    }
}

/// A key that this API has a use for, under its name.
fn read(jwk: &Value) -> Option<(String, Arc<Key>)> {
    let kid = jwk.get("kid")?.as_str()?.to_owned();
    let key = if jwk.get("gatepost_use").is_some_and(|usage| usage == "biscuit") {
        let key = DecodingKey::from_ed_components(jwk.get("x")?.as_str()?).ok()?;
        Key::Biscuit(PublicKey::from_bytes(key.try_get_as_bytes().ok()?, Curve::Ed25519).ok()?)
    } else {
        let algorithm = Algorithm::deserialize(jwk.get("alg")?).ok()?;
        if !matches!(algorithm, Algorithm::ES256 | Algorithm::RS256 | Algorithm::EdDSA) {
            return None;
        }
        Key::Jwt(algorithm, DecodingKey::from_jwk(&Jwk::deserialize(jwk).ok()?).ok()?)
    };
    Some((kid, Arc::new(key)))
}
