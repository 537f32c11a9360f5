//! Letters that tell of sessions on their way, here.

use super::{Postgres, queries};
use gatepost_application::{AccountLetterSettlement, DeviceStore, Lease, Store as _, StoreError};
use gatepost_domain::device_letter::DeviceLetter;
use gatepost_domain::id::WorkerId;
use gatepost_domain::time::Timestamp;

impl DeviceStore for Postgres {
    async fn take_device_letters(
        &self,
        lease: Lease,
        now: Timestamp,
        most: u32,
    ) -> Result<Vec<DeviceLetter>, StoreError> {
        let mut session = self.session("taking letters of sessions").await?;
        queries::take_device_letters(&mut session, lease, now, most).await
    }

    async fn settle_device_letter(
        &self,
        worker: WorkerId,
        settlement: &AccountLetterSettlement,
    ) -> Result<bool, StoreError> {
        queries::settle_device_letter(self.begin(), worker, settlement).await
    }
}
