//! The operator says that the store is not what it was: it was restored from a backup, or a replica took its place.

use crate::gatepost::{Gatepost, TRIES, too_many_conflicts};
use crate::ports::{Clock, Committed, Look, Ports, Store, StoreError};
use gatepost_domain::epoch::Epoch;
use gatepost_domain::event::{Event, EventKind};

impl<P: Ports> Gatepost<P> {
    /// The epoch that it is; `None` for the one that the store was born with.
    pub async fn epoch(&self) -> Result<Option<Epoch>, StoreError> {
        self.parts.store.latest_epoch().await
    }

    /// Begins an epoch: whatever is good once and was issued before is void, and everybody signs in anew. The timeline of
    /// each app says so.
    pub async fn begin_epoch(&self) -> Result<Epoch, StoreError> {
        for _ in 0..TRIES {
            let latest = self.parts.store.latest_epoch().await?;
            let epoch = Epoch::after(latest, self.parts.clock.now());
            if self.parts.store.begin_epoch(&epoch).await? == Committed::Kept {
                self.tell_of(epoch).await?;
                tracing::warn!(epoch = epoch.number, "epoch begun: whatever was outstanding is void");
                return Ok(epoch);
            }
        }
        Err(too_many_conflicts("beginning an epoch"))
    }

    async fn tell_of(&self, epoch: Epoch) -> Result<(), StoreError> {
        let apps = self.parts.store.look().await?.apps().await?;
        let number = epoch.number.to_string();
        let told = |app: &_| self.event(EventKind::EpochBegun, app, epoch.began_at).referring_to(&number);
        let events: Vec<Event> = apps.iter().map(|app| told(&app.id)).collect();
        self.parts.store.observe(&events).await
    }
}
