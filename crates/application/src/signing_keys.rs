//! Which key signs an app's tokens, and which ones the world may know.

use crate::gatepost::Gatepost;
use crate::ports::{ClientKey, Clock, Fault, KeyringError, Look, Ports, Store, StoreError};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::signing_key::{KNOWN_FOR, KeyAlgorithm, KeySet, KeyState, PublicKey, SigningKey};
use gatepost_domain::time::Timestamp;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

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

/// What may be known of a signing key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeyFacts {
    /// Its name in tokens and in the JWKS (`kid`).
    pub id: String,
    /// Tells the app's keys apart, and grows.
    pub number: u32,
    /// What it signs, and how.
    pub algorithm: KeyAlgorithm,
    /// What verifiers need.
    pub public: PublicKey,
    /// Where it is in its life.
    pub state: KeyState,
    /// When it was made.
    pub created_at: Timestamp,
    /// From when on it signs.
    pub signs_from: Timestamp,
    /// Until when it is published; nothing as long as no other one is there to take its place.
    pub published_until: Option<Timestamp>,
}

impl KeyFacts {
    pub(crate) fn of(keys: &KeySet, key: &SigningKey, now: Timestamp) -> Self {
        Self {
            id: key.id.clone(),
            number: key.number,
            algorithm: key.algorithm,
            public: key.public.clone(),
            state: keys.state(key, now),
            created_at: key.created_at,
            signs_from: key.signs_from,
            published_until: keys.published_until(key),
        }
    }
}

/// An app's published keys as a node read them.
struct Known {
    /// The newest that the app had, as far as was known then.
    newest: u32,
    read_at: Timestamp,
    keys: Arc<KeySet>,
}

/// The keys of the apps that this node served lately.
#[derive(Default)]
pub(crate) struct KeyCache {
    apps: Mutex<HashMap<AppId, Known>>,
}

impl KeyCache {
    /// Those that were read not long ago, unless the app as it was read meanwhile has a newer one.
    fn get(&self, app: &App, now: Timestamp) -> Option<Arc<KeySet>> {
        let apps = self.apps.lock().unwrap_or_else(PoisonError::into_inner);
        let known = apps.get(&app.id)?;
        let is_current = known.newest >= app.newest_key && now.since(known.read_at) < KNOWN_FOR;
        is_current.then(|| Arc::clone(&known.keys))
    }

    /// Those that were read last, whatever the app has meanwhile: who uses them looks at the app afterwards.
    fn latest(&self, app: &AppId) -> Option<Arc<KeySet>> {
        let apps = self.apps.lock().unwrap_or_else(PoisonError::into_inner);
        apps.get(app).map(|known| Arc::clone(&known.keys))
    }

    fn put(&self, app: &App, keys: &Arc<KeySet>, now: Timestamp) {
        let mut apps = self.apps.lock().unwrap_or_else(PoisonError::into_inner);
        let known = Known { newest: app.newest_key, read_at: now, keys: Arc::clone(keys) };
        apps.insert(app.id.clone(), known);
    }
}

impl<P: Ports> Gatepost<P> {
    /// The keys that verify an app's tokens, with what each is called and signs.
    pub async fn published_keys(
        &self,
        app: &AppId,
    ) -> Result<Vec<(String, KeyAlgorithm, PublicKey)>, KeysError> {
        let (_, keys) = self.app_and_keys(app).await?;
        let published = keys.published(self.parts.clock.now());
        let facts = |key: &SigningKey| (key.id.clone(), key.algorithm, key.public.clone());
        Ok(published.all().iter().map(facts).collect())
    }

    /// All keys of an app, newest first.
    pub async fn signing_keys(&self, app: &AppId) -> Result<Vec<KeyFacts>, KeysError> {
        let (_, keys) = self.app_and_keys(app).await?;
        let now = self.parts.clock.now();
        Ok(keys.all().iter().map(|key| KeyFacts::of(&keys, key, now)).collect())
    }

    /// The app, and after it its keys: they are not older than it.
    pub(crate) async fn app_and_keys(&self, app: &AppId) -> Result<(App, KeySet), KeysError> {
        let mut look = self.parts.store.look().await?;
        let client = look.client(&ClientKey { app: app.clone(), secret: None }).await?;
        let app = client.ok_or(KeysError::AppNotFound)?.app;
        let keys = look.signing_keys(&app.id).await?;
        Ok((app, KeySet::new(keys)))
    }

    /// Which of an app's keys signs at this moment.
    pub(crate) fn active<'a>(
        &self,
        keys: &'a KeySet,
        algorithm: KeyAlgorithm,
    ) -> Result<&'a SigningKey, StoreError> {
        let missing =
            || StoreError { doing: "finding the app's signing key", fault: Fault::Corrupt, source: None };
        keys.active(algorithm, self.parts.clock.now()).ok_or_else(missing)
    }

    /// The keys that this node knew of that app when it last looked; nothing if it never did.
    pub(crate) fn remembered_keys(&self, app: &AppId) -> Option<Arc<KeySet>> {
        self.signing_keys.latest(app)
    }

    /// The keys that sign and verify that app's tokens: those that are published. A key that was withdrawn is not among
    /// them from the next time on that the app was read, on any node: the app's row names its newest key.
    pub(crate) async fn known_keys(&self, app: &App) -> Result<Arc<KeySet>, StoreError> {
        let now = self.parts.clock.now();
        if let Some(keys) = self.signing_keys.get(app, now) {
            return Ok(keys);
        }
        let keys = KeySet::new(self.parts.store.look().await?.signing_keys(&app.id).await?);
        let keys = Arc::new(keys.published(now));
        self.signing_keys.put(app, &keys, now);
        Ok(keys)
    }
}
