//! Letters of changes of addresses on their way, here.

use super::{Postgres, queries};
use gatepost_application::{AccountLetterSettlement, AddressStore, Lease, Store as _, StoreError};
use gatepost_domain::address_change::{AddressChange, AddressLetter};
use gatepost_domain::id::WorkerId;
use gatepost_domain::time::Timestamp;

impl AddressStore for Postgres {
    async fn take_address_letters(
        &self,
        lease: Lease,
        now: Timestamp,
        most: u32,
    ) -> Result<Vec<(AddressLetter, AddressChange)>, StoreError> {
        let taken = queries::take_address_letters(
            &mut self.session("writing to both addresses").await?,
            lease,
            now,
            most,
        )
        .await?;
        queries::taken_address_letters(&mut self.look().await?, &taken).await
    }

    async fn settle_address_letter(
        &self,
        worker: WorkerId,
        settlement: &AccountLetterSettlement,
    ) -> Result<bool, StoreError> {
        queries::settle_address_letter(self.begin(), worker, settlement).await
    }
}
