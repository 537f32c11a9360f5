//! The app ends a session (RFC 7009).

use crate::gatepost::Gatepost;
use crate::ports::{Clock, Committed, Look, Ports, Store, StoreError, Tx};
use crate::tokens::ClientProof;
use gatepost_domain::app::AppId;
use gatepost_domain::event::EventKind;
use gatepost_domain::secret::{RefreshToken as RefreshSecret, Secret};
use gatepost_domain::session::{EndReason, Ended};
use gatepost_domain::visitor::Visitor;

/// Why nothing could be ended. A token that nobody knows is no error (RFC 7009 §2.2).
#[derive(Debug, thiserror::Error)]
pub enum EndSessionError {
    /// There is no such app.
    #[error("no such app")]
    AppNotFound,
    /// The client did not prove to be the app.
    #[error("the client is not the app")]
    ClientInvalid,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl<P: Ports> Gatepost<P> {
    /// Ends the session that the refresh token belongs to, whichever token of the session it is.
    pub async fn end_session(
        &self,
        app: &AppId,
        proof: &ClientProof,
        refresh_token: &str,
        from: &Visitor,
    ) -> Result<(), EndSessionError> {
        let now = self.parts.clock.now();
        let token =
            Secret::<RefreshSecret>::parse(refresh_token).unwrap_or_else(|_| Secret::from_bytes(&[0; 32]));

        let found = self.parts.store.look().await?.refresh_token(&proof.key(app), &token.digest()).await?;
        let (client, presented) = found.ok_or(EndSessionError::AppNotFound)?;
        proof.judge_for_tokens(&client).map_err(|_| EndSessionError::ClientInvalid)?;
        let session = presented.map(|presented| presented.session).filter(|session| session.is_alive(now));
        let Some(session) = session else { return Ok(()) };

        let mut tx = self.parts.store.begin();
        tx.end_session(app, session.id, Ended { at: now, reason: EndReason::Revoked });
        let event =
            self.event(EventKind::SessionRevoked, app, now).of_session(session.id).of_user(session.user);
        tx.append(&event.by(from));
        if tx.commit().await? == Committed::Kept {
            tracing::info!(app.id = %app, session.id = %session.id, "session revoked");
        }
        Ok(())
    }
}
