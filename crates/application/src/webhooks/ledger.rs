//! The ledger of an app's events, as webhooks follow it.

use crate::gatepost::Gatepost;
use crate::ports::{Look, Ports, Store, StoreError};
use gatepost_domain::app::AppId;
use gatepost_domain::audit::Position;
use gatepost_domain::event::Event;

impl<P: Ports> Gatepost<P> {
    /// The place of its last event.
    pub(super) async fn ledger_end(&self, app: &AppId) -> Result<u64, StoreError> {
        let latest = self.parts.store.look().await?.latest_seal(app).await?;
        Ok(latest.map_or(0, |sealed| sealed.seal.last.number()))
    }

    /// Up to `most` events behind that place, each with its own.
    pub(super) async fn ledger_behind(
        &self,
        app: &AppId,
        position: u64,
        most: u32,
    ) -> Result<Vec<(Event, u64)>, StoreError> {
        let behind = Position::from_number(position);
        let sealed = self.parts.store.look().await?.events_behind(app, behind, most).await?;
        Ok(sealed.into_iter().map(|sealed| (sealed.event, sealed.position.number())).collect())
    }
}
