//! The ledger of an app's events, as webhooks follow it.

use crate::gatepost::Gatepost;
use crate::ports::{Ports, StoreError};
use gatepost_domain::app::AppId;
use gatepost_domain::event::Event;

impl<P: Ports> Gatepost<P> {
    /// The place of its last event.
    pub(super) async fn ledger_end(&self, _app: &AppId) -> Result<u64, StoreError> {
        Ok(0)
    }

    /// Up to `most` events behind that place, each with its own.
    pub(super) async fn ledger_behind(
        &self,
        _app: &AppId,
        _position: u64,
        _most: u32,
    ) -> Result<Vec<(Event, u64)>, StoreError> {
        Ok(Vec::new())
    }
}
