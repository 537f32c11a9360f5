//! The initiator asks how its sign-in stands.

use crate::gatepost::Gatepost;
use crate::ports::{Clock, Look, Ports, Store, StoreError};
use gatepost_domain::app::AppId;
use gatepost_domain::delivery::DeliveryStatus;
use gatepost_domain::id::SignInId;
use gatepost_domain::secret::{Secret, SignInSecret};
use gatepost_domain::sign_in::{FIRST_RESEND_AFTER, SignInStatus};
use gatepost_domain::time::Timestamp;

/// How a sign-in stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Watched {
    /// Of the sign-in.
    pub status: SignInStatus,
    /// Of its latest letter.
    pub delivery: DeliveryStatus,
    /// When the latest letter's link dies.
    pub expires_at: Timestamp,
    /// From when on another letter may be asked for.
    pub resend_available_at: Timestamp,
    /// What the waiting page shows; absent if the key that it comes from is not configured any more.
    pub match_number: Option<String>,
}

/// Why nothing is told.
#[derive(Debug, thiserror::Error)]
pub enum WatchError {
    /// No such sign-in, or not its secret: nobody learns which.
    #[error("not the secret of a sign-in of this app")]
    SecretInvalid,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl<P: Ports> Gatepost<P> {
    /// How that sign-in stands, for the holder of its secret.
    pub async fn watch_sign_in(
        &self,
        app: &AppId,
        id: SignInId,
        secret: &Secret<SignInSecret>,
    ) -> Result<Watched, WatchError> {
        let now = self.parts.clock.now();
        let found = self.parts.store.look().await?.sign_in(app, id).await?;
        let found = found.filter(|found| found.sign_in.request().secret == secret.digest());
        let found = found.ok_or(WatchError::SecretInvalid)?;
        let request = found.sign_in.request();
        Ok(Watched {
            status: found.sign_in.status(now),
            delivery: found.delivery,
            expires_at: request.expires_at,
            resend_available_at: request.asked_at.plus(FIRST_RESEND_AFTER),
            match_number: self.keys.find(request.key).map(|key| key.match_number(request.id)),
        })
    }
}
