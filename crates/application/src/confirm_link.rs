//! A person confirms an e-mailed link and leaves with an exchange code.

use crate::gatepost::{Gatepost, TRIES, is_conflict, too_many_conflicts};
use crate::ports::{Clock, Committed, LinkFound, Look, Ports, Store, StoreError, Tx};
use gatepost_domain::event::EventKind;
use gatepost_domain::exchange_code::{CodeSecret, ExchangeCode};
use gatepost_domain::id::{CodeId, UserId};
use gatepost_domain::link::DeadLink;
use gatepost_domain::secret::{LinkToken, Secret};
use gatepost_domain::sign_in::{Completed, ConfirmRefused};
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::{User, UserStatus};
use gatepost_domain::visitor::Visitor;
use std::fmt;

/// The person is signed in as far as the app takes up the code.
pub struct Confirmed {
    /// Where the browser goes, with `code`, `state` if there was one, and `iss` (RFC 9207).
    pub redirect_to: String,
}

impl fmt::Debug for Confirmed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Confirmed(…)")
    }
}

/// Why the link does not sign in.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmError {
    /// The rules say no.
    #[error(transparent)]
    Refused(#[from] ConfirmRefused),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<DeadLink> for ConfirmError {
    fn from(dead: DeadLink) -> Self {
        Self::Refused(ConfirmRefused::Dead(dead))
    }
}

impl<P: Ports> Gatepost<P> {
    /// Spends the link: sign-in completed, user known or made, code issued, event written; all or nothing.
    pub async fn confirm_link(
        &self,
        link: &Secret<LinkToken>,
        from: &Visitor,
    ) -> Result<Confirmed, ConfirmError> {
        for _ in 0..TRIES {
            match self.try_to_confirm(link, from).await {
                // Another link made the same user at the same moment.
                Err(ConfirmError::Store(error)) if is_conflict(&error) => {}
                outcome => return outcome,
            }
        }
        Err(too_many_conflicts("confirming a link").into())
    }

    async fn try_to_confirm(
        &self,
        link: &Secret<LinkToken>,
        from: &Visitor,
    ) -> Result<Confirmed, ConfirmError> {
        let now = self.parts.clock.now();

        let found = self.parts.store.look().await?.link(&link.digest()).await?;
        let LinkFound { link, sign_in, app, user } = found.ok_or(DeadLink::Unknown)?;
        let completed = sign_in.confirm(&link, &app, user.as_ref(), now)?;
        let mut tx = self.parts.store.begin();
        tx.complete(&completed);
        let user = self.settle_user(&mut tx, user, &completed, now);
        let key = self.keys.current();
        let id = CodeId::new(now, self.chance());
        let secret = key.exchange_code(id);
        let found_by = CodeSecret { id, digest: secret.digest(), key: key.id() };
        tx.add_code(&ExchangeCode::issue(&completed, user.id, found_by, app.lifetimes.code));
        let request = completed.request();
        let event =
            self.event(EventKind::LinkConfirmed, &app.id, now).of_sign_in(request.id).of_user(user.id);
        tx.append(&event.about(request.email.identity()).by(from));
        if tx.commit().await? == Committed::Overtaken {
            return Err(DeadLink::Spent.into());
        }

        tracing::info!(app.id = %app.id, sign_in.id = %request.id, user.id = %user.id, "link confirmed");
        let mut parameters = vec![("code", secret.expose())];
        parameters.extend(request.state.as_ref().map(|state| ("state", state.as_str())));
        let issuer = self.issuer(&app.id);
        parameters.push(("iss", issuer.as_str()));
        Ok(Confirmed { redirect_to: request.destination.with_parameters(&parameters) })
    }

    /// The user of the address: noted if known, made if new.
    fn settle_user(
        &self,
        tx: &mut impl Tx,
        user: Option<User>,
        completed: &Completed,
        now: Timestamp,
    ) -> User {
        if let Some(user) = user {
            tx.note_sign_in(&user, now);
            return user;
        }
        let user = User {
            id: UserId::new(now, self.chance()),
            app: completed.request().app.clone(),
            email: completed.request().email.clone(),
            status: UserStatus::Active,
            created_at: now,
        };
        tx.add_user(&user);
        user
    }
}
