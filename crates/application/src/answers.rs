//! Operators who don't know whether they were heard ask again with the same key, and get the answer of the first time.
//!
//! Whoever asks first claims the key, does what was asked, and keeps the answer, sealed, since it may hold a secret that is
//! shown once. A claim whose owner died is free again after a while.

use crate::gatepost::Gatepost;
use crate::ports::{
    Clock, Keyring, KeyringError, ManagingLook, ManagingStore, Ports, Sealed, Store, StoreError,
};
use gatepost_domain::actor::Actor;
use gatepost_domain::idempotency::{IdempotencyKey, KEY_LIFE, RequestBody};
use gatepost_domain::secret::Digest;
use gatepost_domain::time::Timestamp;
use std::time::Duration;

/// After how long a claim without an answer is nobody's any more: longer than any request takes.
const CLAIM_LIFE: Duration = Duration::from_mins(2);

/// What a key stands for: a request with that body.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AnswerKey {
    /// The key, among those of its actor and for what it was sent to.
    pub key: Digest<IdempotencyKey>,
    /// What was asked for with it.
    pub body: Digest<RequestBody>,
}

impl AnswerKey {
    /// The key of a request by that actor. `target` is its method and path.
    pub fn new(actor: Actor, target: &str, key: &IdempotencyKey, body: Digest<RequestBody>) -> Self {
        Self { key: key.digest_of_operator(actor, target), body }
    }
}

/// A claim on a key as a store keeps it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AnswerClaim {
    /// What it stands for.
    pub key: AnswerKey,
    /// When it was claimed.
    pub at: Timestamp,
}

/// A claim that was found, with the answer if there is one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AnswerFound {
    /// The claim.
    pub claim: AnswerClaim,
    /// The answer, sealed.
    pub answer: Option<Sealed>,
}

/// What became of a claim.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Claimed {
    /// Nobody asked before: do it, and keep the answer or give the key back.
    Fresh(AnswerClaim),
    /// It was done before, and this is what was answered.
    Answered(Vec<u8>),
    /// Somebody is at it.
    InUse,
    /// The key belongs to another request.
    Reused,
}

impl<P: Ports> Gatepost<P> {
    /// Claims a key before anything is done.
    pub async fn claim_answer(&self, key: AnswerKey) -> Result<Claimed, StoreError> {
        let now = self.parts.clock.now();
        let claim = AnswerClaim { key, at: now };
        let free = (earlier(now, KEY_LIFE), earlier(now, CLAIM_LIFE));
        if self.parts.store.claim_answer(&claim, free).await? {
            return Ok(Claimed::Fresh(claim));
        }
        let found = self.parts.store.look().await?.answer(&key.key).await?;
        Ok(match found {
            Some(found) if found.claim.key.body != key.body => Claimed::Reused,
            // Without a claim it was given back a moment ago: whoever asks once more gets it.
            None | Some(AnswerFound { answer: None, .. }) => Claimed::InUse,
            // What nobody can open any more can't be repeated, and must not be done twice.
            Some(AnswerFound { answer: Some(sealed), .. }) => {
                self.parts.keyring.unseal(&place(&key), &sealed).map_or(Claimed::InUse, Claimed::Answered)
            }
        })
    }

    /// Keeps what was answered.
    pub async fn keep_answer(&self, claim: &AnswerClaim, answer: &[u8]) -> Result<(), KeepAnswerError> {
        let sealed = self.parts.keyring.seal(&place(&claim.key), answer)?;
        Ok(self.parts.store.keep_answer(claim, &sealed).await?)
    }

    /// Gives a key back with which nothing was done.
    pub async fn give_answer_back(&self, claim: &AnswerClaim) -> Result<(), StoreError> {
        self.parts.store.forget_answer(claim).await
    }
}

/// An answer could not be kept.
#[derive(Debug, thiserror::Error)]
pub enum KeepAnswerError {
    /// It could not be sealed.
    #[error(transparent)]
    Keyring(#[from] KeyringError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn place(key: &AnswerKey) -> Vec<u8> {
    [b"answer".as_slice(), key.key.as_bytes()].concat()
}

fn earlier(now: Timestamp, span: Duration) -> Timestamp {
    let micros = i64::try_from(span.as_micros()).unwrap_or(i64::MAX);
    Timestamp::from_micros(now.as_micros().saturating_sub(micros))
}
