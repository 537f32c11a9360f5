//! Which key signs an app's tokens, and which ones the world may know.

use crate::gatepost::Gatepost;
use crate::ports::{ClientKey, Clock, Fault, KeyringError, Look, Ports, Store, StoreError};
use gatepost_domain::app::{AccessTokenFormat, App, AppId};
use gatepost_domain::signing_key::{KeyAlgorithm, PublicKey, SigningKey};
use gatepost_domain::time::Timestamp;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How long a node goes without looking for an app's keys again. Far shorter than a key is published before it signs.
const FRESH: Duration = Duration::from_mins(1);

pub(crate) type Keys = Arc<[SigningKey]>;

/// Why an app's keys can't be had.
#[derive(Debug, thiserror::Error)]
pub enum KeysError {
    /// There is no such app.
    #[error("no such app")]
    AppNotFound,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A key could not be used.
    #[error(transparent)]
    Keyring(#[from] KeyringError),
}

/// The keys of the apps that this node served lately.
#[derive(Default)]
pub(crate) struct KeyCache {
    apps: Mutex<HashMap<AppId, (Timestamp, Keys)>>,
}

impl KeyCache {
    fn get(&self, app: &AppId, now: Timestamp) -> Option<Keys> {
        let apps = self.apps.lock().unwrap_or_else(PoisonError::into_inner);
        let (read_at, keys) = apps.get(app)?;
        (now.since(*read_at) < FRESH).then(|| Arc::clone(keys))
    }

    fn put(&self, app: &AppId, keys: &Keys, now: Timestamp) {
        let mut apps = self.apps.lock().unwrap_or_else(PoisonError::into_inner);
        apps.insert(app.clone(), (now, Arc::clone(keys)));
    }
}

impl<P: Ports> Gatepost<P> {
    /// The keys that verify an app's tokens, with what each is called and signs.
    pub async fn published_keys(
        &self,
        app: &AppId,
    ) -> Result<Vec<(String, KeyAlgorithm, PublicKey)>, KeysError> {
        let mut look = self.parts.store.look().await?;
        look.client(&ClientKey { app: app.clone(), secret: None }).await?.ok_or(KeysError::AppNotFound)?;
        let keys = look.signing_keys(app).await?;
        Ok(keys.into_iter().map(|key| (key.id, key.algorithm, key.public)).collect())
    }

    /// The keys that verify that app's access tokens. An app that has none is not remembered: anybody can name one.
    pub(crate) async fn verifying_keys(&self, app: &AppId) -> Result<Keys, StoreError> {
        let now = self.parts.clock.now();
        if let Some(keys) = self.signing_keys.get(app, now) {
            return Ok(keys);
        }
        let keys: Keys = self.parts.store.look().await?.signing_keys(app).await?.into();
        if !keys.is_empty() {
            self.signing_keys.put(app, &keys, now);
        }
        Ok(keys)
    }

    /// The key that signs that app's access tokens of that format; the store is asked only if this node does not know it yet.
    pub(crate) async fn signing_key(
        &self,
        app: &App,
        format: AccessTokenFormat,
    ) -> Result<SigningKey, StoreError> {
        let keys = self.verifying_keys(&app.id).await?;
        let algorithm = KeyAlgorithm::of(format);
        let missing =
            || StoreError { doing: "finding the app's signing key", fault: Fault::Corrupt, source: None };
        keys.iter().find(|key| key.algorithm == algorithm).cloned().ok_or_else(missing)
    }
}
