//! Working off the erasures of users, here.

use super::writer::Durability;
use super::{Sqlite, queries};
use gatepost_application::{EraseStore, ErasureSettlement, Lease, Store as _, StoreError};
use gatepost_domain::id::WorkerId;
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::Erasure;

impl EraseStore for Sqlite {
    async fn take_erasures(
        &self,
        lease: Lease,
        now: Timestamp,
        most: u32,
    ) -> Result<Vec<Erasure>, StoreError> {
        queries::take_erasures(&mut self.hand(Durability::Full), lease, now, most).await
    }

    async fn scrub_sign_ins(&self, erasure: &Erasure, most: u32) -> Result<usize, StoreError> {
        queries::scrub_sign_ins(&mut self.hand(Durability::Full), erasure, most).await
    }

    async fn scrub_events(&self, erasure: &Erasure, most: u32) -> Result<usize, StoreError> {
        queries::scrub_events(&mut self.hand(Durability::Full), erasure, most).await
    }

    async fn settle_erasure(
        &self,
        worker: WorkerId,
        settlement: &ErasureSettlement,
    ) -> Result<bool, StoreError> {
        queries::settle_erasure(self.begin(), worker, settlement).await
    }
}
