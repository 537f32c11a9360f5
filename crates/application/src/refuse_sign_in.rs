//! The reader of the mail says: this wasn't me.

use crate::gatepost::Gatepost;
use crate::ports::{Clock, Committed, LinkFound, Look, Ports, Store, StoreError, Tx};
use gatepost_domain::app::App;
use gatepost_domain::event::EventKind;
use gatepost_domain::link::DeadLink;
use gatepost_domain::secret::{LinkToken, Secret};
use gatepost_domain::visitor::Visitor;

/// Why nothing was refused.
#[derive(Debug, thiserror::Error)]
pub enum RefuseError {
    /// The link does nothing any more.
    #[error(transparent)]
    Dead(#[from] DeadLink),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl<P: Ports> Gatepost<P> {
    /// Refuses the sign-in; no link of it does anything afterwards. Answers the app that it was for.
    pub async fn refuse_sign_in(&self, link: &Secret<LinkToken>, from: &Visitor) -> Result<App, RefuseError> {
        let now = self.parts.clock.now();

        let found = self.parts.store.look().await?.link(&link.digest()).await?;
        let LinkFound { link, sign_in, app, .. } = found.ok_or(DeadLink::Unknown)?;
        let refused = sign_in.refuse(&link, now)?;
        let mut tx = self.parts.store.begin();
        tx.refuse(&refused);
        let request = refused.request();
        let event = self.event(EventKind::SignInRefused, &app.id, now).of_sign_in(request.id);
        tx.append(&event.about(request.email.identity()).by(from));
        if tx.commit().await? == Committed::Overtaken {
            return Err(DeadLink::Spent.into());
        }

        tracing::info!(app.id = %app.id, sign_in.id = %request.id, "sign-in refused by the reader of the mail");
        Ok(app)
    }
}
