//! The reader of the mail lets another screen go on: the one where the sign-in began, by the number that stands there.

use crate::gatepost::{Gatepost, TRIES, is_conflict, too_many_conflicts};
use crate::ports::{Clock, Committed, LinkFound, Look, Ports, Store, StoreError, Tx};
use gatepost_domain::app::App;
use gatepost_domain::event::EventKind;
use gatepost_domain::link::DeadLink;
use gatepost_domain::match_number::MatchNumber;
use gatepost_domain::secret::{LinkToken, Secret};
use gatepost_domain::sign_in::{ApproveRefused, Approved, ConfirmRefused, Refused};
use gatepost_domain::user::User;
use gatepost_domain::visitor::Visitor;

/// Why the other screen does not go on.
#[derive(Debug, thiserror::Error)]
pub enum ApproveError {
    /// The link is not good for it.
    #[error(transparent)]
    Refused(#[from] ConfirmRefused),
    /// The number was not the one that the other screen shows; the sign-in is over.
    #[error("not the number of the other screen")]
    WrongNumber,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<DeadLink> for ApproveError {
    fn from(dead: DeadLink) -> Self {
        Self::Refused(dead.into())
    }
}

impl<P: Ports> Gatepost<P> {
    /// Spends the link for the initiator, who picks the code up; nothing of it goes to this browser. A wrong number refuses
    /// the sign-in. Answers the app that it was for.
    pub async fn approve_sign_in(
        &self,
        link: &Secret<LinkToken>,
        typed: Option<MatchNumber>,
        from: &Visitor,
    ) -> Result<App, ApproveError> {
        for _ in 0..TRIES {
            match self.try_to_approve(link, typed, from).await {
                // Another link made the same user at the same moment.
                Err(ApproveError::Store(error)) if is_conflict(&error) => {}
                outcome => return outcome,
            }
        }
        Err(too_many_conflicts("approving a sign-in").into())
    }

    async fn try_to_approve(
        &self,
        link: &Secret<LinkToken>,
        typed: Option<MatchNumber>,
        from: &Visitor,
    ) -> Result<App, ApproveError> {
        let now = self.parts.clock.now();
        let found = self.parts.store.look().await?.link(&link.digest()).await?;
        let LinkFound { link, sign_in, app, user } = found.ok_or(DeadLink::Unknown)?;
        let request = sign_in.request();
        // Without the key nobody knows the number, and no number is right.
        let key = self.keys.find(request.key).ok_or(DeadLink::Expired)?;
        let numbers = (typed, key.match_number(request.id));
        match sign_in.approve(&link, (&app, user.as_ref()), numbers, now) {
            Ok(approved) => self.keep_approval(app, user, &approved, from).await,
            Err(ApproveRefused::Confirm(refused)) => Err(refused.into()),
            Err(ApproveRefused::WrongNumber(refused)) => {
                self.keep_refusal(&refused, "match_incorrect", from).await?;
                Err(ApproveError::WrongNumber)
            }
        }
    }

    async fn keep_approval(
        &self,
        app: App,
        user: Option<User>,
        approved: &Approved,
        from: &Visitor,
    ) -> Result<App, ApproveError> {
        let (request, now) = (approved.request(), approved.at());
        let mut tx = self.parts.store.begin();
        let user = self.settle_user(&mut tx, user, request, now);
        tx.approve(approved);
        let event = self.event(EventKind::SignInApproved, &app.id, now).of_sign_in(request.id);
        tx.append(&event.of_user(user.id).about(request.email.identity()).by(from));
        if tx.commit().await? == Committed::Overtaken {
            return Err(DeadLink::Spent.into());
        }
        tracing::info!(app.id = %app.id, sign_in.id = %request.id, user.id = %user.id, "sign-in approved for the screen where it began");
        Ok(app)
    }

    /// Ends a sign-in for that reason.
    pub(crate) async fn keep_refusal(
        &self,
        refused: &Refused,
        reason: &str,
        from: &Visitor,
    ) -> Result<(), ApproveError> {
        let request = refused.request();
        let event = self.event(EventKind::SignInRefused, &request.app, refused.at()).of_sign_in(request.id);
        let mut tx = self.parts.store.begin();
        tx.refuse(refused);
        tx.append(&event.about(request.email.identity()).by(from).because(reason));
        if tx.commit().await? == Committed::Overtaken {
            return Err(DeadLink::Spent.into());
        }
        tracing::info!(app.id = %request.app, sign_in.id = %request.id, reason, "sign-in refused");
        Ok(())
    }
}
