//! Letters that tell of sessions on their way, here.

use super::writer::Durability;
use super::{Sqlite, queries};
use gatepost_application::{AccountLetterSettlement, DeviceStore, Lease, Store as _, StoreError};
use gatepost_domain::device_letter::DeviceLetter;
use gatepost_domain::id::WorkerId;
use gatepost_domain::time::Timestamp;

impl DeviceStore for Sqlite {
    async fn take_device_letters(
        &self,
        lease: Lease,
        now: Timestamp,
        most: u32,
    ) -> Result<Vec<DeviceLetter>, StoreError> {
        queries::take_device_letters(&mut self.hand(Durability::Full), lease, now, most).await
    }

    async fn settle_device_letter(
        &self,
        worker: WorkerId,
        settlement: &AccountLetterSettlement,
    ) -> Result<bool, StoreError> {
        queries::settle_device_letter(self.begin(), worker, settlement).await
    }
}
