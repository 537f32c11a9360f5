//! What happened gets its place in the ledger of its app, and is sealed: in batches, beside the work.

use crate::gatepost::Gatepost;
use crate::ports::{
    Clock, Committed, Entropy, Keyring, KeyringError, Look, Ports, Store, StoreError, TallyTx, Tx,
};
use gatepost_domain::app::AppId;
use gatepost_domain::audit::{MOST_IN_A_SEAL, Seal, SealedEvent, SignedSeal};
use gatepost_domain::tally::tallies;

/// Why nothing more could be sealed.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A seal could not be signed.
    #[error(transparent)]
    Keyring(#[from] KeyringError),
}

impl<P: Ports> Gatepost<P> {
    /// Seals the events of all apps that wait for it; answers the latest seal of each. One step of a worker: nodes that take it at
    /// the same time make each seal once.
    pub async fn seal_events(&self) -> Result<Vec<Seal>, SealError> {
        let (mut made, mut after) = (Vec::new(), None);
        loop {
            let next = self.parts.store.look().await?.unsealed_app(after.as_ref()).await?;
            let Some(app) = next else { return Ok(made) };
            made.extend(self.seal_events_of(&app).await?);
            after = Some(app);
        }
    }

    /// Seals what waits of that app; its latest seal, if this node made any.
    pub(crate) async fn seal_events_of(&self, app: &AppId) -> Result<Option<Seal>, SealError> {
        let mut latest = None;
        loop {
            let Some((sealed, events)) = self.next_seal(app).await? else { return Ok(latest) };
            let is_all = events.len() < usize::try_from(MOST_IN_A_SEAL).unwrap_or(usize::MAX);
            let mut tx = self.parts.store.begin();
            tx.seal(&sealed, &events);
            // Here, where each event is met once, and nobody who signs in waits.
            tx.tally(&tallies(events.iter().map(|placed| &placed.event)));
            if tx.commit().await? == Committed::Overtaken {
                // Another node is at it.
                return Ok(latest);
            }
            latest = Some(sealed.seal);
            if is_all {
                return Ok(latest);
            }
        }
    }

    /// The seal of what waits.
    async fn next_seal(&self, app: &AppId) -> Result<Option<(SignedSeal, Vec<SealedEvent>)>, SealError> {
        let mut look = self.parts.store.look().await?;
        // In this order: whoever seals in between takes the number that follows.
        let latest = look.latest_seal(app).await?;
        let waiting = look.unsealed_events(app, MOST_IN_A_SEAL).await?;
        drop(look);
        let salted = waiting.into_iter().map(|event| (event, self.parts.entropy.bytes())).collect();
        let (latest, now) = (latest.as_ref().map(|latest| &latest.seal), self.parts.clock.now());
        let Some((seal, events)) = Seal::next(app, latest, salted, now) else { return Ok(None) };
        let signature = self.parts.keyring.sign_audit(&seal.hash())?;
        Ok(Some((SignedSeal { seal, signature }, events)))
    }
}
