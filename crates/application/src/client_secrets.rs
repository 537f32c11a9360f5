//! Client secrets of an app: several at a time, so that one can take another one's place.

use crate::gatepost::Gatepost;
use crate::manage_apps::{Doing, ManageAppsError};
use crate::ports::{Clock, Committed, Entropy, ManagingLook, ManagingTx, Ports, Store, StoreError, Tx};
use gatepost_domain::app::{AppId, AppKind, ClientCredential};
use gatepost_domain::event::EventKind;
use gatepost_domain::id::ClientSecretId;
use gatepost_domain::secret::{ClientSecret, Secret};

/// As many secrets an app may have at once.
pub(crate) const MOST_CLIENT_SECRETS: usize = 10;

/// A new secret.
#[derive(Debug)]
pub struct ClientSecretCreated {
    /// What is kept of it.
    pub credential: ClientCredential,
    /// The secret; shown here and nowhere else.
    pub secret: Secret<ClientSecret>,
}

/// Why a secret was not made or taken away.
#[derive(Debug, thiserror::Error)]
pub enum ClientSecretError {
    /// The app can't be managed.
    #[error(transparent)]
    App(#[from] ManageAppsError),
    /// A public app can keep no secret.
    #[error("a public app has no client secrets")]
    PublicApp,
    /// There are enough.
    #[error("an app has at most {MOST_CLIENT_SECRETS} client secrets at once")]
    TooMany,
    /// The app has no such secret.
    #[error("no such client secret")]
    NotFound,
}

impl From<StoreError> for ClientSecretError {
    fn from(error: StoreError) -> Self {
        Self::App(error.into())
    }
}

impl<P: Ports> Gatepost<P> {
    /// What is kept of the app's secrets, newest first.
    pub async fn client_secrets(&self, app: &AppId) -> Result<Vec<ClientCredential>, ClientSecretError> {
        self.app(app).await?;
        Ok(self.parts.store.look().await?.client_credentials(app).await?)
    }

    /// Makes one more secret; the others stay good.
    pub async fn create_client_secret(
        &self,
        doing: Doing,
        app: &AppId,
    ) -> Result<ClientSecretCreated, ClientSecretError> {
        if self.app(app).await?.kind == AppKind::Public {
            return Err(ClientSecretError::PublicApp);
        }
        if self.client_secrets(app).await?.len() >= MOST_CLIENT_SECRETS {
            return Err(ClientSecretError::TooMany);
        }
        let now = self.parts.clock.now();
        let id = ClientSecretId::new(now, self.chance());
        let secret = Secret::from_bytes(&self.parts.entropy.bytes());
        let credential = ClientCredential { id, app: app.clone(), digest: secret.digest(), created_at: now };
        let mut tx = self.parts.store.begin();
        tx.add_client_credential(&credential);
        let event = self
            .event(EventKind::ClientSecretCreated, app, now)
            .by_actor(doing.actor)
            .in_request(doing.request);
        tx.append(&event.referring_to(&id.to_string()));
        if tx.commit().await? == Committed::Overtaken {
            return Err(ManageAppsError::ChangedMeanwhile.into());
        }
        tracing::info!(app.id = %app, client_secret.id = %id, "client secret created");
        Ok(ClientSecretCreated { credential, secret })
    }

    /// Takes a secret away: it proves nothing from now on.
    pub async fn delete_client_secret(
        &self,
        doing: Doing,
        app: &AppId,
        id: ClientSecretId,
    ) -> Result<(), ClientSecretError> {
        self.app(app).await?;
        let now = self.parts.clock.now();
        let mut tx = self.parts.store.begin();
        tx.remove_client_credential(app, id);
        let event = self
            .event(EventKind::ClientSecretDeleted, app, now)
            .by_actor(doing.actor)
            .in_request(doing.request);
        tx.append(&event.referring_to(&id.to_string()));
        if tx.commit().await? == Committed::Overtaken {
            return Err(ClientSecretError::NotFound);
        }
        tracing::info!(app.id = %app, client_secret.id = %id, "client secret deleted");
        Ok(())
    }
}
