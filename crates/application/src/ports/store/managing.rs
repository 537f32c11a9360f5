//! What operators need of a store beside all others.

use super::StoreError;
use crate::answers::{AnswerClaim, AnswerFound};
use crate::ports::Sealed;
use gatepost_domain::admin_token::AdminToken;
use gatepost_domain::app::{AppId, ClientCredential};
use gatepost_domain::id::{AdminTokenId, ClientSecretId};
use gatepost_domain::idempotency::IdempotencyKey;
use gatepost_domain::secret::Digest;
use gatepost_domain::time::Timestamp;
use std::future::Future;

/// What operators write in a transaction; see [`Tx`](super::Tx).
pub trait ManagingTx {
    /// Adds an admin token.
    fn add_admin_token(&mut self, token: &AdminToken);

    /// Revokes an admin token. Condition: it is not revoked.
    fn revoke_admin_token(&mut self, id: AdminTokenId, at: Timestamp);

    /// Takes a client secret away. Condition: the app has it.
    fn remove_client_credential(&mut self, app: &AppId, id: ClientSecretId);
}

/// What operators read; see [`Look`](super::Look).
pub trait ManagingLook {
    /// The admin token of that name, revoked or not.
    fn admin_token(
        &mut self,
        id: AdminTokenId,
    ) -> impl Future<Output = Result<Option<AdminToken>, StoreError>> + Send;

    /// All admin tokens, newest first.
    fn admin_tokens(&mut self) -> impl Future<Output = Result<Vec<AdminToken>, StoreError>> + Send;

    /// The app's client secrets, newest first.
    fn client_credentials(
        &mut self,
        app: &AppId,
    ) -> impl Future<Output = Result<Vec<ClientCredential>, StoreError>> + Send;

    /// What is known of that key.
    fn answer(
        &mut self,
        key: &Digest<IdempotencyKey>,
    ) -> impl Future<Output = Result<Option<AnswerFound>, StoreError>> + Send;
}

/// What operators write outside of transactions, each in one statement of its own; see [`Store`](super::Store).
pub trait ManagingStore {
    /// Claims a key, unless somebody else has it: an answered one is free if it was claimed at `free.0` or before, another
    /// one if it was claimed at `free.1` or before. Of many at once one gets it.
    fn claim_answer(
        &self,
        claim: &AnswerClaim,
        free: (Timestamp, Timestamp),
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Keeps the answer of a claim, if that still is the one that has the key.
    fn keep_answer(
        &self,
        claim: &AnswerClaim,
        answer: &Sealed,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Gives a key back, if that claim has it and has no answer.
    fn forget_answer(&self, claim: &AnswerClaim) -> impl Future<Output = Result<(), StoreError>> + Send;
}
