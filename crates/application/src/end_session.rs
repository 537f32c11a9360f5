//! The app ends a session (RFC 7009).

use crate::clients::{ClientRefused, UsedUp};
use crate::gatepost::Gatepost;
use crate::ports::{Clock, Committed, Ports, Store, StoreError, Tx};
use crate::shown_tokens::Shown;
use crate::tokens::ClientProof;
use gatepost_domain::app::AppId;
use gatepost_domain::event::EventKind;
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

impl From<ClientRefused> for EndSessionError {
    fn from(refused: ClientRefused) -> Self {
        match refused {
            ClientRefused::Invalid => Self::ClientInvalid,
            ClientRefused::Store(error) => Self::Store(error),
        }
    }
}

impl<P: Ports> Gatepost<P> {
    /// Ends the session that the token belongs to: any refresh token of it, or an access token that has not expired. Tokens
    /// of one session live and die together (RFC 7009 §2.1).
    pub async fn end_session(
        &self,
        app: &AppId,
        proof: &ClientProof,
        token: &str,
        from: &Visitor,
    ) -> Result<(), EndSessionError> {
        let now = self.parts.clock.now();
        let (client, shown) =
            self.shown(&proof.key(app), token).await?.ok_or(EndSessionError::AppNotFound)?;
        self.authenticate(proof, &client, &mut UsedUp::default()).await?;
        let session = match shown {
            Shown::Refresh(presented) => presented.session,
            Shown::Access(found) => found.1.session,
            Shown::Nothing => return Ok(()),
        };
        if !session.is_alive(now) {
            return Ok(());
        }

        let mut tx = self.parts.store.begin();
        tx.end_session(app, session.id, Ended { at: now, reason: EndReason::Revoked });
        let event =
            self.event(EventKind::SessionRevoked, app, now).of_session(session.id).of_user(session.user);
        tx.append(&event.of_sign_in(session.sign_in).by(from));
        if tx.commit().await? == Committed::Kept {
            tracing::info!(app.id = %app, session.id = %session.id, "session revoked");
        }
        Ok(())
    }
}
