//! Tokens for the admin API are made, used and revoked. Each use asks the store whether the token still is, so that a
//! revocation holds at once on every node.

use crate::gatepost::Gatepost;
use crate::manage_apps::ManageAppsError;
use crate::ports::{
    Clock, Committed, Keyring, KeyringError, ManagingLook, ManagingTx, Ports, Store, StoreError, Tx,
};
use gatepost_domain::actor::Actor;
use gatepost_domain::admin_token::{AdminRefused, AdminRequest, AdminToken, AdminTokenLifeInvalid};
use gatepost_domain::app::AppId;
use gatepost_domain::event::EventKind;
use gatepost_domain::id::AdminTokenId;
use std::time::Duration;

/// What a new token is to be good for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AdminTokenCommand {
    /// The one app, or all of them.
    pub app: Option<AppId>,
    /// Whether it changes nothing.
    pub read_only: bool,
    /// How long it lives.
    pub life: Duration,
}

/// A new token.
pub struct AdminTokenCreated {
    /// What is kept of it.
    pub token: AdminToken,
    /// What its holder sends; shown here and nowhere else.
    pub text: String,
}

/// Why a token was not made or revoked.
#[derive(Debug, thiserror::Error)]
pub enum AdminTokenError {
    /// There is no such app.
    #[error(transparent)]
    App(#[from] ManageAppsError),
    /// It would live too short or too long.
    #[error(transparent)]
    Life(#[from] AdminTokenLifeInvalid),
    /// There is no such token, or it is revoked already.
    #[error("no such admin token, or it is revoked already")]
    NotFound,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It could not be signed.
    #[error(transparent)]
    Keyring(#[from] KeyringError),
}

/// Why somebody may not do something with an admin token.
#[derive(Debug, thiserror::Error)]
pub enum AdmitError {
    /// The token is not good, or not for that.
    #[error(transparent)]
    Refused(#[from] AdminRefused),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl<P: Ports> Gatepost<P> {
    /// Makes a token.
    pub async fn create_admin_token(
        &self,
        actor: Actor,
        command: AdminTokenCommand,
    ) -> Result<AdminTokenCreated, AdminTokenError> {
        if let Some(app) = &command.app {
            self.app(app).await?;
        }
        let now = self.parts.clock.now();
        let id = AdminTokenId::new(now, self.chance());
        let token = AdminToken::new(id, command.app, command.read_only, (now, command.life))?;
        let text = self.parts.keyring.sign_admin(&token)?;
        let mut tx = self.parts.store.begin();
        tx.add_admin_token(&token);
        if let Some(app) = &token.app {
            let event = self.event(EventKind::AdminTokenCreated, app, now).by_actor(actor);
            tx.append(&event.referring_to(&id.to_string()));
        }
        if tx.commit().await? == Committed::Overtaken {
            return Err(AdminTokenError::NotFound);
        }
        tracing::info!(admin_token.id = %id, %actor, "admin token created");
        Ok(AdminTokenCreated { token, text })
    }

    /// All tokens, newest first.
    pub async fn admin_tokens(&self) -> Result<Vec<AdminToken>, AdminTokenError> {
        Ok(self.parts.store.look().await?.admin_tokens().await?)
    }

    /// Revokes a token, and with it all that was narrowed from it.
    pub async fn revoke_admin_token(&self, actor: Actor, id: AdminTokenId) -> Result<(), AdminTokenError> {
        let found = self.parts.store.look().await?.admin_token(id).await?;
        let token = found.filter(|token| token.revoked_at.is_none()).ok_or(AdminTokenError::NotFound)?;
        let now = self.parts.clock.now();
        let mut tx = self.parts.store.begin();
        tx.revoke_admin_token(id, now);
        if let Some(app) = &token.app {
            let event = self.event(EventKind::AdminTokenRevoked, app, now).by_actor(actor);
            tx.append(&event.referring_to(&id.to_string()));
        }
        if tx.commit().await? == Committed::Overtaken {
            return Err(AdminTokenError::NotFound);
        }
        tracing::info!(admin_token.id = %id, %actor, "admin token revoked");
        Ok(())
    }

    /// Who holds that token, if it lets its holder do that: read something, or change it; of one app, or of all.
    pub async fn admit_operator(
        &self,
        token: &str,
        app: Option<&AppId>,
        writes: bool,
    ) -> Result<Actor, AdmitError> {
        let now = self.parts.clock.now();
        let id = match self.parts.keyring.verify_admin(token, AdminRequest { app, writes, now }) {
            Ok(id) => id,
            Err(refused) => return Err(refused.into()),
        };
        let found = self.parts.store.look().await?.admin_token(id).await?;
        match found {
            Some(kept) if kept.is_alive(now) => Ok(Actor::Admin(id)),
            _ => Err(AdminRefused::Unknown.into()),
        }
    }
}
