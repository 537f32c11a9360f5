//! Signing keys are made, take each other's place, and are thrown away: by themselves, or because somebody asks.

use crate::gatepost::{Gatepost, TRIES, too_many_conflicts};
use crate::manage_apps::{COMMAND, Doing};
use crate::ports::{Clock, Committed, Keyring, KeyringError, Look, Ports, Store, StoreError, Tx};
use crate::signing_keys::{KeyFacts, KeysError};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::signing_key::{KeyAlgorithm, KeySet, NewKey, NextKeyExists, SigningKey};
use gatepost_domain::time::Timestamp;
use std::time::Duration;

/// How a key takes the place of another one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum KeyRotation {
    /// It is published for a while before it signs, and the other one until nothing lives that it signed. Nobody notices.
    Planned,
    /// It signs at once, and all others of its algorithm are thrown away: what they signed verifies nowhere any more, and
    /// whoever keeps the published keys knows the new one only when they look again.
    AtOnce,
}

/// Why keys could not be rotated.
#[derive(Debug, thiserror::Error)]
pub enum RotateKeysError {
    /// There is no such app.
    #[error("no such app")]
    AppNotFound,
    /// It was done already.
    #[error(transparent)]
    NextKeyExists(#[from] NextKeyExists),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A key could not be made.
    #[error(transparent)]
    Keyring(#[from] KeyringError),
}

impl From<KeysError> for RotateKeysError {
    fn from(error: KeysError) -> Self {
        match error {
            KeysError::AppNotFound => Self::AppNotFound,
            KeysError::Store(error) => Self::Store(error),
            KeysError::Keyring(error) => Self::Keyring(error),
        }
    }
}

/// What a look after the keys of all apps came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct KeysTended {
    /// How many keys were made.
    pub made: usize,
    /// How many were thrown away.
    pub withdrawn: usize,
}

/// What becomes of an app's keys, and the word for why.
struct KeyChange<'a> {
    new: Vec<NewKey>,
    withdrawn: Vec<&'a SigningKey>,
    reason: &'static str,
    /// Who asked for it, if anybody did.
    doing: Option<Doing>,
}

impl<P: Ports> Gatepost<P> {
    /// As [`Gatepost::rotate_keys_as`], by a command.
    pub async fn rotate_keys(
        &self,
        id: &AppId,
        algorithm: Option<KeyAlgorithm>,
        rotation: KeyRotation,
    ) -> Result<Vec<KeyFacts>, RotateKeysError> {
        self.rotate_keys_as(COMMAND, id, algorithm, rotation).await
    }

    /// Makes the next key of that algorithm, or of each that the app uses; all or none.
    pub async fn rotate_keys_as(
        &self,
        doing: Doing,
        id: &AppId,
        algorithm: Option<KeyAlgorithm>,
        rotation: KeyRotation,
    ) -> Result<Vec<KeyFacts>, RotateKeysError> {
        for _ in 0..TRIES {
            let (app, keys) = self.app_and_keys(id).await?;
            let algorithms = algorithm.map_or_else(|| KeyAlgorithm::used_by(&app), |one| vec![one]);
            let now = self.parts.clock.now();
            let change = match rotation {
                KeyRotation::Planned => planned(&keys, &algorithms, now)?,
                KeyRotation::AtOnce => at_once(&keys, &algorithms, now),
            };
            let change = KeyChange { doing: Some(doing), ..change };
            if let Some(made) = self.change_keys(app, &change, now).await? {
                let withdrawn: Vec<_> = change.withdrawn.into_iter().map(|key| &key.id).collect();
                let stayed = keys.all().iter().filter(|key| !withdrawn.contains(&&key.id)).cloned();
                let keys = KeySet::new(made.iter().cloned().chain(stayed).collect());
                return Ok(made.iter().map(|key| KeyFacts::of(&keys, key, now)).collect());
            }
        }
        Err(too_many_conflicts("rotating signing keys").into())
    }

    /// Looks after the keys of all apps: makes those that are due, throws away those that nothing lives of. Nodes that do so
    /// at the same time make each key once.
    pub async fn tend_keys(&self) -> Result<KeysTended, StoreError> {
        let apps = self.parts.store.look().await?.apps().await?;
        let mut tended = KeysTended::default();
        for app in apps {
            let id = app.id.clone();
            match self.tend_keys_of(&id).await {
                Ok(KeysTended { made, withdrawn }) => {
                    tended.made += made;
                    tended.withdrawn += withdrawn;
                }
                Err(KeysError::Store(error)) => return Err(error),
                Err(KeysError::AppNotFound) => {}
                Err(KeysError::Keyring(error)) => {
                    let cause = error.source.as_ref().map(ToString::to_string).unwrap_or_default();
                    tracing::error!(app.id = %id, error = %error, cause, "no signing key could be made");
                }
            }
        }
        Ok(tended)
    }

    async fn tend_keys_of(&self, id: &AppId) -> Result<KeysTended, KeysError> {
        let (app, keys) = self.app_and_keys(id).await?;
        let now = self.parts.clock.now();
        let mut tended = KeysTended::default();
        for key in keys.retired(now) {
            if self.forget_key(key, now).await? {
                tended.withdrawn += 1;
            }
        }
        let change =
            KeyChange { new: keys.due(&app, now), withdrawn: Vec::new(), reason: "due", doing: None };
        if !change.new.is_empty() {
            let made = self.change_keys(app, &change, now).await?;
            tended.made = made.map_or(0, |made| made.len());
        }
        Ok(tended)
    }

    /// The keys with the app's next numbers, each sealed; `app` names the newest of them.
    pub(crate) fn make_keys(
        &self,
        app: &mut App,
        new: &[NewKey],
        now: Timestamp,
    ) -> Result<Vec<SigningKey>, KeyringError> {
        let make = |key: &NewKey| {
            app.newest_key = app.newest_key.saturating_add(1);
            let made = self.parts.keyring.make(&app.id, key.algorithm, app.newest_key, now)?;
            Ok(SigningKey { signs_from: key.signs_from, ..made })
        };
        new.iter().map(make).collect()
    }

    /// Makes keys and throws others away; `None` if somebody else changed the app, or any of its keys, meanwhile.
    async fn change_keys(
        &self,
        app: App,
        change: &KeyChange<'_>,
        now: Timestamp,
    ) -> Result<Option<Vec<SigningKey>>, KeysError> {
        let (seen, mut app) = (app.updated_at, app);
        app.updated_at = now.max(seen.plus(Duration::from_micros(1)));
        let made = self.make_keys(&mut app, &change.new, now)?;
        let mut tx = self.parts.store.begin();
        tx.update_app(&app, seen);
        for key in &made {
            tx.add_signing_key(key);
            let event = self.event_of_key(EventKind::SigningKeyAdded, key, change.reason, now);
            tx.append(&of(event, change.doing));
        }
        for key in &change.withdrawn {
            tx.remove_signing_key(&key.app, &key.id);
            let event = self.event_of_key(EventKind::SigningKeyWithdrawn, key, change.reason, now);
            tx.append(&of(event, change.doing));
        }
        if tx.commit().await? == Committed::Overtaken {
            return Ok(None);
        }
        for key in &made {
            let (algorithm, reason) = (key.algorithm.as_str(), change.reason);
            tracing::info!(app.id = %app.id, key.id, algorithm, reason, "signing key made");
        }
        for key in &change.withdrawn {
            let (algorithm, reason) = (key.algorithm.as_str(), change.reason);
            tracing::warn!(app.id = %app.id, key.id, algorithm, reason, "signing key thrown away");
        }
        Ok(Some(made))
    }

    /// Throws away a key that nothing lives of; whether nobody else had.
    async fn forget_key(&self, key: &SigningKey, now: Timestamp) -> Result<bool, StoreError> {
        let mut tx = self.parts.store.begin();
        tx.remove_signing_key(&key.app, &key.id);
        tx.append(&self.event_of_key(EventKind::SigningKeyWithdrawn, key, "retired", now));
        let is_gone = tx.commit().await? == Committed::Kept;
        if is_gone {
            tracing::info!(app.id = %key.app, key.id, "retired signing key thrown away");
        }
        Ok(is_gone)
    }

    /// An event of that key.
    pub(crate) fn event_of_key(
        &self,
        kind: EventKind,
        key: &SigningKey,
        reason: &str,
        now: Timestamp,
    ) -> Event {
        let name = format!("{} {}", key.algorithm.as_str(), key.id);
        self.event(kind, &key.app, now).because(reason).referring_to(&name)
    }
}

fn of(event: Event, doing: Option<Doing>) -> Event {
    match doing {
        Some(doing) => doing.sign(event),
        None => event,
    }
}

fn planned<'a>(
    keys: &KeySet,
    algorithms: &[KeyAlgorithm],
    now: Timestamp,
) -> Result<KeyChange<'a>, NextKeyExists> {
    let new = algorithms.iter().map(|algorithm| keys.rotate(*algorithm, now)).collect::<Result<_, _>>()?;
    Ok(KeyChange { new, withdrawn: Vec::new(), reason: "asked", doing: None })
}

fn at_once<'a>(keys: &'a KeySet, algorithms: &[KeyAlgorithm], now: Timestamp) -> KeyChange<'a> {
    let new = algorithms.iter().map(|algorithm| NewKey { algorithm: *algorithm, signs_from: now });
    let withdrawn = algorithms.iter().flat_map(|algorithm| keys.of(*algorithm));
    KeyChange { new: new.collect(), withdrawn: withdrawn.collect(), reason: "compromised", doing: None }
}
