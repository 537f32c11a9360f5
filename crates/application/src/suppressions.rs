//! Addresses that get no letters of an app, for its operator: which they are, and an end to it.

use crate::gatepost::Gatepost;
use crate::manage_apps::Doing;
use crate::page_tokens::{Page, Position};
use crate::ports::{Clock, Committed, MailLook, MailTx, Ports, Store, StoreError, Tx};
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::event::EventKind;
use gatepost_domain::id::DeliveryId;
use gatepost_domain::report::Suppression;

impl<P: Ports> Gatepost<P> {
    /// Up to `most` suppressed addresses of the app, newest first, those behind `behind` alone.
    pub async fn suppressions(
        &self,
        app: &AppId,
        behind: Option<Position>,
        most: u32,
    ) -> Result<Page<Suppression>, StoreError> {
        let behind = behind.map(|position| DeliveryId::from_bits(position.0));
        let found = self.parts.store.look().await?.suppressions(app, behind, most.saturating_add(1)).await?;
        Ok(Page::of(found, most, |suppression| Position(suppression.delivery.bits())))
    }

    /// The entry of that address.
    pub async fn suppression(
        &self,
        app: &AppId,
        email: &EmailAddress,
    ) -> Result<Option<Suppression>, StoreError> {
        self.parts.store.look().await?.suppression(app, email.identity()).await
    }

    /// Forgets an address together with its owner.
    pub(crate) async fn forget_suppression(
        &self,
        app: &AppId,
        email: &EmailAddress,
    ) -> Result<(), StoreError> {
        if self.is_suppressed(app, email).await? {
            let mut tx = self.parts.store.begin();
            tx.lift_suppression(app, email.identity());
            // Overtaken, it is gone already.
            let _ = tx.commit().await?;
        }
        Ok(())
    }

    /// Lets that address get letters of the app again; false if it did.
    pub async fn lift_suppression(
        &self,
        app: &AppId,
        email: &EmailAddress,
        doing: Doing,
    ) -> Result<bool, StoreError> {
        let now = self.parts.clock.now();
        let mut tx = self.parts.store.begin();
        tx.lift_suppression(app, email.identity());
        let event = self.event(EventKind::SuppressionLifted, app, now).about(email.identity());
        tx.append(&doing.sign(event));
        Ok(tx.commit().await? == Committed::Kept)
    }
}
