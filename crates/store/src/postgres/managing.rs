//! Answers of the admin API that are given again, here.

use super::{Postgres, queries};
use gatepost_application::{AnswerClaim, ManagingStore, Sealed, StoreError};
use gatepost_domain::time::Timestamp;

impl ManagingStore for Postgres {
    async fn claim_answer(
        &self,
        claim: &AnswerClaim,
        free: (Timestamp, Timestamp),
    ) -> Result<bool, StoreError> {
        queries::claim_answer(&mut self.session("claiming a key").await?, claim, free).await
    }

    async fn keep_answer(&self, claim: &AnswerClaim, answer: &Sealed) -> Result<(), StoreError> {
        queries::keep_answer(&mut self.session("keeping an answer").await?, claim, answer).await
    }

    async fn forget_answer(&self, claim: &AnswerClaim) -> Result<(), StoreError> {
        queries::forget_answer(&mut self.session("giving a key back").await?, claim).await
    }
}
