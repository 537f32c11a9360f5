//! Tokens that come back: to ask what they are worth, or to end what they belong to.

use crate::gatepost::Gatepost;
use crate::ports::{Client, ClientKey, Clock, Keyring, Look, Ports, SessionFound, Store, StoreError};
use gatepost_domain::app::App;
use gatepost_domain::presented::{Access, Occasion, PresentedAccess};
use gatepost_domain::secret::{RefreshToken as RefreshSecret, Secret};
use gatepost_domain::session::{Presented, RefreshStanding};
use gatepost_domain::signing_key::KeySet;
use gatepost_domain::time::Timestamp;
use std::sync::Arc;

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
        let now = self.parts.clock.now();
        let remembered = self.remembered_keys(&key.app);
        let claims = remembered.as_ref().and_then(|keys| self.verified(keys, token, now));
        let found = match &claims {
            Some(says) => self.parts.store.look().await?.session(key, says.session).await?,
            None => self.parts.store.look().await?.client(key).await?.map(|client| (client, None)),
        };
        let Some((client, session)) = found else { return Ok(None) };
        // The app names its newest key: what was verified with older ones is verified again.
        let keys = self.known_keys(&client.app).await?;
        if remembered.is_some_and(|remembered| Arc::ptr_eq(&remembered, &keys)) {
            let shown = self.access(&client.app, claims.zip(session), now);
            return Ok(Some((client, shown)));
        }
        let claims = self.verified(&keys, token, now);
        let session = match (&claims, session) {
            (Some(says), None) => {
                let found = self.parts.store.look().await?.session(key, says.session).await?;
                found.and_then(|(_, session)| session)
            }
            (_, session) => session,
        };
        let shown = self.access(&client.app, claims.zip(session), now);
        Ok(Some((client, shown)))
    }

    /// What an access token says, if one of these keys signed it.
    fn verified(&self, keys: &KeySet, token: &str, now: Timestamp) -> Option<PresentedAccess> {
        let occasion = Occasion { now, operation: "read" };
        self.parts.keyring.verify_access(keys.all(), token, occasion).ok()
    }

    /// The access token that says that, if it is good at that app, of that session.
    fn access(&self, app: &App, both: Option<(PresentedAccess, SessionFound)>, now: Timestamp) -> Shown {
        let Some((says, found)) = both else { return Shown::Nothing };
        if says.session != found.session.id || says.user != found.session.user {
            return Shown::Nothing;
        }
        match says.judge(app, &self.issuer(&app.id), now) {
            Ok(access) => Shown::Access(Box::new((access, found))),
            Err(_) => Shown::Nothing,
        }
    }
}
