//! A link did not lead in: a new sign-in takes the old one's place, and its letter goes to the same address.

use crate::gatepost::{Gatepost, TRIES, is_conflict, too_many_conflicts};
use crate::known_devices::Sender;
use crate::letters::LetterRefused;
use crate::ports::{Clock, Committed, LinkFound, Look, Ports, Store, StoreError, Tx};
use gatepost_domain::app::App;
use gatepost_domain::delivery::Withheld;
use gatepost_domain::event::EventKind;
use gatepost_domain::id::SignInId;
use gatepost_domain::limit::Limited;
use gatepost_domain::secret::{LinkToken, Secret};
use gatepost_domain::sign_in::{RenewRefused, Renewed, SignIn};
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::Visitor;

/// Why no new letter is on its way.
#[derive(Debug, thiserror::Error)]
pub enum RenewError {
    /// The rules say no.
    #[error(transparent)]
    Refused(#[from] RenewRefused),
    /// The address got enough letters.
    #[error(transparent)]
    Limited(#[from] Limited),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<LetterRefused> for RenewError {
    fn from(refused: LetterRefused) -> Self {
        match refused {
            LetterRefused::Limited(limited) => Self::Limited(limited),
            LetterRefused::Store(error) => Self::Store(error),
        }
    }
}

impl<P: Ports> Gatepost<P> {
    /// Makes a new sign-in with all of the old one but its id; the old one's initiator, who is told of it, holds the same
    /// secret. Answers the app and the hint of the address.
    pub async fn renew_link(
        &self,
        link: &Secret<LinkToken>,
        from: impl Into<Sender<'_>>,
    ) -> Result<(App, String), RenewError> {
        let Sender { visitor, devices } = from.into();
        let mut is_admitted = false;
        for _ in 0..TRIES {
            let now = self.parts.clock.now();
            let found = self.parts.store.look().await?.link(&link.digest()).await?;
            let LinkFound { link, sign_in, app, user } = found.ok_or(RenewRefused::Unknown)?;
            let code = self.code_of(&sign_in).await?;
            let id = SignInId::new(now, self.chance());
            let renewed = sign_in.renew(&link, (&app, code.as_ref()), id, now)?;
            if !is_admitted {
                self.admit_letter(&app, &renewed.old().email, devices, now).await?;
                is_admitted = true;
            }
            let email = &renewed.old().email;
            let suppressed = Withheld::suppressed(self.is_suppressed(&app.id, email).await?);
            let withheld = Withheld::from(&app, email, user.as_ref(), now).or(suppressed);
            let of_app = (&app, withheld);
            match self.keep_renewal(of_app, &renewed, visitor, now).await {
                Ok(Committed::Kept) => return Ok((app, renewed.old().email.hint())),
                Ok(Committed::Overtaken) => {}
                Err(error) if is_conflict(&error) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(too_many_conflicts("renewing a link").into())
    }

    async fn keep_renewal(
        &self,
        (app, withheld): (&App, Option<Withheld>),
        renewed: &Renewed,
        from: &Visitor,
        now: Timestamp,
    ) -> Result<Committed, StoreError> {
        // What is derived for it comes from the key that is in use now.
        let request = renewed.new_request().clone();
        let sign_in = SignIn::begin(gatepost_domain::sign_in::SignInRequest {
            key: self.keys.current().id(),
            ..request
        });
        let expires_at = sign_in.course().letters.expires_at;
        let letter = self.letter_of((sign_in.request(), app), expires_at, withheld, now);
        let mut tx = self.parts.store.begin();
        tx.renew(renewed);
        tx.add_sign_in(&sign_in, letter.row(), letter.lease);
        let request = sign_in.request();
        let event = self.event(EventKind::SignInRenewed, &app.id, now).of_sign_in(renewed.old().id);
        let event = event.about(request.email.identity()).by(from);
        tx.append(&event.referring_to(&request.id.to_string()));
        let committed = tx.commit().await?;
        if committed == Committed::Kept {
            tracing::info!(app.id = %app.id, sign_in.id = %request.id, renews = %renewed.old().id, "sign-in renewed");
            letter.leave(request, app);
        }
        Ok(committed)
    }
}
