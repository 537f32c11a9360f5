//! What operators read and write.

use crate::look::MemoryLook;
use crate::rows::Rows;
use crate::tx::MemoryTx;
use crate::{Memory, locked};
use gatepost_application::{
    AnswerClaim, AnswerFound, ManagingLook, ManagingStore, ManagingTx, Sealed, StoreError,
};
use gatepost_domain::admin_token::AdminToken;
use gatepost_domain::app::{AppId, ClientCredential};
use gatepost_domain::id::{AdminTokenId, ClientSecretId};
use gatepost_domain::idempotency::IdempotencyKey;
use gatepost_domain::secret::Digest;
use gatepost_domain::time::Timestamp;
use std::sync::Arc;

impl ManagingTx for MemoryTx {
    fn add_admin_token(&mut self, token: &AdminToken) {
        let token = token.clone();
        self.note(|rows| {
            Arc::make_mut(&mut rows.admin_tokens).insert(token.id, token);
            Ok(())
        });
    }

    fn revoke_admin_token(&mut self, id: AdminTokenId, at: Timestamp) {
        self.note_if(move |rows| Ok(revoke(rows, id, at)));
    }

    fn remove_client_credential(&mut self, app: &AppId, id: ClientSecretId) {
        let key = (app.clone(), id);
        self.note_if(move |rows| Ok(Arc::make_mut(&mut rows.credentials).remove(&key).is_some()));
    }
}

fn revoke(rows: &mut Rows, id: AdminTokenId, at: Timestamp) -> bool {
    match Arc::make_mut(&mut rows.admin_tokens).get_mut(&id) {
        Some(token) if token.revoked_at.is_none() => {
            token.revoked_at = Some(at);
            true
        }
        _ => false,
    }
}

impl ManagingLook for MemoryLook {
    async fn admin_token(&mut self, id: AdminTokenId) -> Result<Option<AdminToken>, StoreError> {
        Ok(self.rows()?.admin_tokens.get(&id).cloned())
    }

    async fn admin_tokens(&mut self) -> Result<Vec<AdminToken>, StoreError> {
        Ok(self.rows()?.admin_tokens.values().rev().cloned().collect())
    }

    async fn client_credentials(&mut self, app: &AppId) -> Result<Vec<ClientCredential>, StoreError> {
        let rows = self.rows()?;
        Ok(rows.credentials.values().rev().filter(|credential| credential.app == *app).cloned().collect())
    }

    async fn answer(&mut self, key: &Digest<IdempotencyKey>) -> Result<Option<AnswerFound>, StoreError> {
        Ok(locked(&self.shared("finding an answer")?.answers).get(key).cloned())
    }
}

impl ManagingStore for Memory {
    async fn claim_answer(
        &self,
        claim: &AnswerClaim,
        (answered, unanswered): (Timestamp, Timestamp),
    ) -> Result<bool, StoreError> {
        self.shared.must_be_here("claiming a key")?;
        let mut answers = locked(&self.shared.answers);
        let is_free = answers.get(&claim.key.key).is_none_or(|found| {
            found.claim.at <= answered || (found.answer.is_none() && found.claim.at <= unanswered)
        });
        if is_free {
            answers.insert(claim.key.key, AnswerFound { claim: claim.clone(), answer: None });
        }
        Ok(is_free)
    }

    async fn keep_answer(&self, claim: &AnswerClaim, answer: &Sealed) -> Result<(), StoreError> {
        self.shared.must_be_here("keeping an answer")?;
        let mut answers = locked(&self.shared.answers);
        if let Some(found) = answers.get_mut(&claim.key.key).filter(|found| found.claim == *claim) {
            found.answer = Some(answer.clone());
        }
        Ok(())
    }

    async fn forget_answer(&self, claim: &AnswerClaim) -> Result<(), StoreError> {
        self.shared.must_be_here("giving a key back")?;
        let mut answers = locked(&self.shared.answers);
        if answers.get(&claim.key.key).is_some_and(|found| found.claim == *claim && found.answer.is_none()) {
            answers.remove(&claim.key.key);
        }
        Ok(())
    }
}
