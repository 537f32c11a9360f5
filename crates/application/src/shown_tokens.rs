//! Tokens that come back: to ask what they are worth, or to end what they belong to.

use crate::gatepost::Gatepost;
use crate::ports::{Client, ClientKey, Clock, Keyring, Look, Ports, SessionFound, Store, StoreError};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::presented::{Access, Occasion, PresentedAccess};
use gatepost_domain::secret::{RefreshToken as RefreshSecret, Secret};
use gatepost_domain::session::{Presented, RefreshStanding};
use gatepost_domain::time::Timestamp;

/// A token that somebody shows, as far as it is one of the app's.
pub(crate) enum Shown {
    /// A refresh token, with its session.
    Refresh(Box<Presented>),
    /// An access token that has not expired, with its session.
    Access(Box<(Access, SessionFound)>),
    /// Nothing of this app.
    Nothing,
}

impl Shown {
    /// The same, if it is still worth anything at `now`: nothing is of an app that is switched off, of a user who is
    /// blocked, of a session that is over.
    pub(crate) fn if_good(self, app: &App, now: Timestamp) -> Self {
        let is_good = match &self {
            Self::Refresh(presented) => {
                presented.token.standing == RefreshStanding::Live && presented.rotate(app, now).is_ok()
            }
            Self::Access(found) => {
                let SessionFound { session, user } = &found.1;
                app.must_be_active().is_ok() && user.must_be_allowed().is_ok() && session.is_alive(now)
            }
            Self::Nothing => false,
        };
        if is_good { self } else { Self::Nothing }
    }
}

impl<P: Ports> Gatepost<P> {
    /// That token, and whether whoever shows it proved to be the app by a secret; nothing if there is no such app. One look
    /// at the store, if this node knows the app's keys.
    pub(crate) async fn shown(
        &self,
        key: &ClientKey,
        token: &str,
    ) -> Result<Option<(Client, Shown)>, StoreError> {
        let Ok(secret) = Secret::<RefreshSecret>::parse(token) else {
            return self.shown_access(key, token).await;
        };
        let found = self.parts.store.look().await?.refresh_token(key, &secret.digest()).await?;
        Ok(found.map(|(client, presented)| {
            (client, presented.map_or(Shown::Nothing, |presented| Shown::Refresh(Box::new(presented))))
        }))
    }

    /// As [`Gatepost::shown`], for an access token alone.
    pub(crate) async fn shown_access(
        &self,
        key: &ClientKey,
        token: &str,
    ) -> Result<Option<(Client, Shown)>, StoreError> {
        let Some(says) = self.verified(&key.app, token).await? else {
            let client = self.parts.store.look().await?.client(key).await?;
            return Ok(client.map(|client| (client, Shown::Nothing)));
        };
        let found = self.parts.store.look().await?.session(key, says.session).await?;
        Ok(found.map(|(client, session)| {
            let (issuer, now) = (self.issuer(&client.app.id), self.parts.clock.now());
            let user = says.user;
            let access = says.judge(&client.app, &issuer, now).ok();
            let session = session.filter(|found| found.session.user == user);
            let shown = access.zip(session).map(|both| Shown::Access(Box::new(both)));
            (client, shown.unwrap_or(Shown::Nothing))
        }))
    }

    /// What an access token says, if a key of that app signed it.
    async fn verified(&self, app: &AppId, token: &str) -> Result<Option<PresentedAccess>, StoreError> {
        let keys = self.verifying_keys(app).await?;
        let occasion = Occasion { now: self.parts.clock.now(), operation: "read" };
        Ok(self.parts.keyring.verify_access(&keys, token, occasion).ok())
    }
}
