//! The initiator asks for a further letter of the same sign-in; links sent earlier stay good.

use crate::gatepost::{Gatepost, TRIES, is_conflict, too_many_conflicts};
use crate::known_devices::Sender;
use crate::letters::LetterRefused;
use crate::ports::{Clock, Committed, Ports, SignInFound, Store, StoreError, Tx};
use crate::request_sign_in::Waiting;
use crate::strays::Rule;
use gatepost_domain::app::{AppDisabled, AppId};
use gatepost_domain::delivery::Withheld;
use gatepost_domain::event::EventKind;
use gatepost_domain::id::SignInId;
use gatepost_domain::limit::Limited;
use gatepost_domain::secret::{Secret, SignInSecret};
use gatepost_domain::sign_in::{ResendRefused, Resent};
use gatepost_domain::visitor::Visitor;

/// Why no further letter is on its way.
#[derive(Debug, thiserror::Error)]
pub enum ResendError {
    /// No such sign-in, or not its secret: nobody learns which.
    #[error("not the secret of a sign-in of this app")]
    SecretInvalid,
    /// The rules say no.
    #[error(transparent)]
    Refused(#[from] ResendRefused),
    /// The app is switched off.
    #[error(transparent)]
    AppDisabled(#[from] AppDisabled),
    /// The address got enough letters.
    #[error(transparent)]
    Limited(#[from] Limited),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<LetterRefused> for ResendError {
    fn from(refused: LetterRefused) -> Self {
        match refused {
            LetterRefused::Limited(limited) => Self::Limited(limited),
            LetterRefused::Store(error) => Self::Store(error),
        }
    }
}

impl<P: Ports> Gatepost<P> {
    /// Writes one more letter. The same digits stand in it, and a link of its own.
    pub async fn resend(
        &self,
        app: &AppId,
        id: SignInId,
        secret: &Secret<SignInSecret>,
        from: impl Into<Sender<'_>>,
    ) -> Result<(SignInId, Waiting), ResendError> {
        let Sender { visitor, devices } = from.into();
        // Counted once, however often somebody else is quicker.
        let mut is_admitted = false;
        for _ in 0..TRIES {
            let now = self.parts.clock.now();
            let found = self.initiated(app, id, &secret.digest()).await?.ok_or(ResendError::SecretInvalid)?;
            found.app.must_be_active()?;
            let resent = found.sign_in.clone().resend(now)?;
            if !is_admitted {
                let admitted = self.admit_letter(&found.app, &resent.request().email, devices, now).await;
                if let Err(LetterRefused::Limited(_)) = &admitted {
                    self.limited(app, Rule::Letters, (&resent.request().email, Some(id)), visitor);
                }
                admitted?;
                is_admitted = true;
            }
            match self.send_again(&found, &resent, visitor).await {
                Ok(Some(waiting)) => return Ok((id, waiting)),
                Ok(None) => {}
                Err(error) if is_conflict(&error) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(too_many_conflicts("sending a further letter").into())
    }

    async fn send_again(
        &self,
        found: &SignInFound,
        resent: &Resent,
        from: &Visitor,
    ) -> Result<Option<Waiting>, StoreError> {
        let (request, now) = (resent.request(), resent.at());
        let suppressed = Withheld::suppressed(self.is_suppressed(&request.app, &request.email).await?);
        let withheld = Withheld::from(&found.app, &request.email, found.user.as_ref(), now).or(suppressed);
        let letter = self.letter_of((request, &found.app), resent.letters().expires_at, withheld, now);
        let mut tx = self.parts.store.begin();
        tx.add_letter(resent, letter.row(), letter.lease);
        let event = self.event(EventKind::LetterRequested, &request.app, now).of_sign_in(request.id);
        tx.append(&event.about(request.email.identity()).by(from));
        if tx.commit().await? == Committed::Overtaken {
            return Ok(None);
        }
        letter.leave(request, &found.app);
        tracing::info!(app.id = %request.app, sign_in.id = %request.id, letters = resent.letters().count, "letter requested");
        let key = self.keys.find(request.key).unwrap_or(self.keys.current());
        Ok(Some(Waiting::of(&resent.sign_in(), key.match_number(request.id))))
    }
}
