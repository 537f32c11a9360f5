//! The life of signing keys. Where a key is in its life follows from the time and from the other keys of its algorithm;
//! nothing of it is ever written down, so nothing can be half written.

use super::{KeyAlgorithm, SigningKey};
use crate::app::App;
use crate::time::Timestamp;
use crate::vocabulary::words;
use std::time::Duration;

/// For how long whoever verifies may keep the published keys (RFC 9111 §5.2.2.1).
pub const CACHED_FOR: Duration = Duration::from_mins(5);

/// For how long a node signs with the keys that it read.
pub const KNOWN_FOR: Duration = Duration::from_mins(1);

/// For how long a further key is published before it signs: two cache lives, and as long as a node may not know of it.
pub const PUBLISHED_BEFORE: Duration = Duration::from_secs(2 * CACHED_FOR.as_secs() + KNOWN_FOR.as_secs());

/// For how long a key stays published after another one took its place. No app's tokens live longer than a day, whatever
/// it decided when they were signed; the hour beyond is for clocks that differ and for caches.
pub const PUBLISHED_AFTER: Duration = Duration::from_hours(25);

/// For how long a key signs before another one takes its place by itself.
pub const SIGNS_FOR: Duration = Duration::from_hours(90 * 24);

/// How long before its time is over the next one is made: several looks of a node that looks every hour.
const MADE_BEFORE: Duration = Duration::from_hours(24);

words! {
    /// Where a signing key is in its life.
    KeyState {
        /// It is published, and will sign.
        Next = "next",
        /// It signs.
        Active = "active",
        /// Another one signs; what this one signed may live.
        Retiring = "retiring",
        /// Nothing that it signed lives: it is published no more.
        Retired = "retired",
    }
}

/// The next key is there already.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("there is a next key already")]
pub struct NextKeyExists {
    /// What it signs, and how.
    pub algorithm: KeyAlgorithm,
    /// From when on it signs.
    pub signs_from: Timestamp,
}

/// A key that is to be made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NewKey {
    /// What it signs, and how.
    pub algorithm: KeyAlgorithm,
    /// From when on.
    pub signs_from: Timestamp,
}

/// All signing keys of one app.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct KeySet(Vec<SigningKey>);

impl KeySet {
    /// These keys, in any order.
    pub const fn new(keys: Vec<SigningKey>) -> Self {
        Self(keys)
    }

    /// All of them.
    pub fn all(&self) -> &[SigningKey] {
        &self.0
    }

    /// Those that are published at that moment: they verify.
    #[must_use]
    pub fn published(self, now: Timestamp) -> Self {
        let is_published = |key: &&SigningKey| self.state(key, now) != KeyState::Retired;
        Self(self.0.iter().filter(is_published).cloned().collect())
    }

    /// Those that nothing alive was signed with: they may be forgotten.
    pub fn retired(&self, now: Timestamp) -> impl Iterator<Item = &SigningKey> {
        self.0.iter().filter(move |key| self.state(key, now) == KeyState::Retired)
    }

    /// Those of one algorithm.
    pub fn of(&self, algorithm: KeyAlgorithm) -> impl Iterator<Item = &SigningKey> {
        self.0.iter().filter(move |key| key.algorithm == algorithm)
    }

    /// The key that signs at that moment: the latest whose time has come. Where a clock is behind those that made the
    /// keys, it is the first.
    pub fn active(&self, algorithm: KeyAlgorithm, now: Timestamp) -> Option<&SigningKey> {
        let has_begun = |key: &&SigningKey| key.signs_from.is_over(now);
        let latest = self.of(algorithm).filter(has_begun).max_by_key(|key| turn(key));
        latest.or_else(|| self.of(algorithm).min_by_key(|key| turn(key)))
    }

    /// The key that will sign next, if it was made.
    pub fn next(&self, algorithm: KeyAlgorithm, now: Timestamp) -> Option<&SigningKey> {
        self.of(algorithm).find(|key| self.state(key, now) == KeyState::Next)
    }

    /// Where that key of the set is in its life.
    pub fn state(&self, key: &SigningKey, now: Timestamp) -> KeyState {
        if self.active(key.algorithm, now).is_some_and(|active| active.id == key.id) {
            KeyState::Active
        } else if !key.signs_from.is_over(now) {
            KeyState::Next
        } else if self.published_until(key).is_some_and(|until| until.is_over(now)) {
            KeyState::Retired
        } else {
            KeyState::Retiring
        }
    }

    /// Until when that key of the set is published; nothing as long as no other one is there to take its place.
    pub fn published_until(&self, key: &SigningKey) -> Option<Timestamp> {
        let later = self.of(key.algorithm).filter(|other| turn(other) > turn(key));
        Some(later.min_by_key(|other| turn(other))?.signs_from.plus(PUBLISHED_AFTER))
    }

    /// The next key, for whoever wants one now: everybody knows it before it signs.
    pub fn rotate(&self, algorithm: KeyAlgorithm, now: Timestamp) -> Result<NewKey, NextKeyExists> {
        match self.next(algorithm, now) {
            Some(next) => Err(NextKeyExists { algorithm, signs_from: next.signs_from }),
            None if self.of(algorithm).next().is_none() => Ok(NewKey { algorithm, signs_from: now }),
            None => Ok(NewKey { algorithm, signs_from: now.plus(PUBLISHED_BEFORE) }),
        }
    }

    /// What the app lacks at that moment: a first key for each algorithm that it uses, which signs at once, and a next one
    /// for each whose time is nearly over.
    pub fn due(&self, app: &App, now: Timestamp) -> Vec<NewKey> {
        let due = |algorithm: KeyAlgorithm| {
            let Some(newest) = self.of(algorithm).max_by_key(|key| turn(key)) else {
                return Some(NewKey { algorithm, signs_from: now });
            };
            let (ends, soon) = (newest.signs_from.plus(SIGNS_FOR), now.plus(MADE_BEFORE));
            let signs_from = ends.max(now.plus(PUBLISHED_BEFORE));
            ends.is_over(soon).then_some(NewKey { algorithm, signs_from })
        };
        KeyAlgorithm::used_by(app).into_iter().filter_map(due).collect()
    }
}

/// Whose turn comes before whose: of two keys that sign from the same moment on, the one that was made later wins.
const fn turn(key: &SigningKey) -> (Timestamp, u32) {
    (key.signs_from, key.number)
}

impl KeyAlgorithm {
    /// What an app has keys for: what it may be asked for at any time, and what it chose.
    pub fn used_by(app: &App) -> Vec<Self> {
        let chosen = [app.oauth.access_token_alg, app.oauth.id_token_alg].map(Self::from);
        let mut used = vec![Self::Rs256, Self::Es256, Self::BiscuitEd25519];
        for algorithm in chosen {
            if !used.contains(&algorithm) {
                used.push(algorithm);
            }
        }
        used
    }
}

#[cfg(test)]
mod tests;
