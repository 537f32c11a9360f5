//! What all who write a letter share: its link, its place in the queue, and who may be written to how often.

use crate::gatepost::Gatepost;
use crate::ports::{Dispatch, Due, Lease, Look, MailLook, Ports, Slot, Store, StoreError};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::delivery::{Delivery, LEASE, Withheld};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::email_code::WRONG_A_DAY;
use gatepost_domain::id::DeliveryId;
use gatepost_domain::limit::{Limited, Rate};
use gatepost_domain::link::Link;
use gatepost_domain::secret::{KnownDevice, Secret};
use gatepost_domain::sign_in::{SignInMethod, SignInRequest};
use gatepost_domain::time::Timestamp;
use std::time::Duration;

/// How a letter is not written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum LetterRefused {
    #[error(transparent)]
    Limited(#[from] Limited),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A letter that is to be written with a transaction, and to leave after its commit.
pub(crate) struct Draft<S> {
    pub(crate) delivery: Delivery,
    pub(crate) link: Option<Link>,
    pub(crate) lease: Option<Lease>,
    slot: Option<S>,
}

impl<S: Slot> Draft<S> {
    /// What the transaction needs of it.
    pub(crate) fn row(&self) -> (&Delivery, Option<&Link>) {
        (&self.delivery, self.link.as_ref())
    }

    /// Puts it into the queue of this node's couriers, if there was a place.
    pub(crate) fn leave(self, request: &SignInRequest, app: &App) {
        let Some(slot) = self.slot else { return };
        slot.fill(Due {
            delivery: self.delivery,
            email: request.email.clone(),
            app_name: app.name.clone(),
            stationery: app.stationery(),
            sender: app.sender.clone(),
            asker: request.asker.clone(),
            locale: request.locale.clone(),
        });
    }
}

type SlotOf<P> = <<P as Ports>::Dispatch as Dispatch>::Slot;

impl<P: Ports> Gatepost<P> {
    /// A letter of that sign-in of that app, good until `expires_at`, that leaves unless it is `withheld`. A place in the queue
    /// is reserved before it is written, so that it
    /// need not be looked for afterwards.
    pub(crate) fn letter_of(
        &self,
        (request, of_app): (&SignInRequest, &App),
        expires_at: Timestamp,
        withheld: Option<Withheld>,
        now: Timestamp,
    ) -> Draft<SlotOf<P>> {
        let key = self.keys.current();
        let id = DeliveryId::new(now, self.chance());
        let (app, sign_in) = (request.app.clone(), request.id);
        let link = request.method.has_link().then(|| Link {
            digest: key.link_token(id).digest(),
            app: app.clone(),
            sign_in,
            delivery: id,
            expires_at,
        });
        let slot = self.parts.dispatch.reserve();
        let lease = slot.as_ref().map(|_| Lease { worker: self.worker, until: now.plus(LEASE) });
        let delivery = Delivery {
            id,
            app,
            sign_in,
            key: key.id(),
            attempts: u32::from(lease.is_some()),
            carries: request.method,
            created_at: now,
            expires_at,
            templates_at: of_app.templates_at,
            withheld,
            parcel: None,
            doubt: None,
        };
        Draft { delivery, link, lease, slot }
    }

    /// Whether that address is on the app's suppression list.
    pub(crate) async fn is_suppressed(&self, app: &AppId, email: &EmailAddress) -> Result<bool, StoreError> {
        Ok(self.parts.store.look().await?.suppression(app, email.identity()).await?.is_some())
    }

    /// Counts one more letter to that address, unless that would be too much. A browser in which its owner signed in before
    /// has a reserve of its own, as large, which nobody else can use up.
    pub(crate) async fn admit_letter(
        &self,
        app: &App,
        email: &EmailAddress,
        devices: &[Secret<KnownDevice>],
        now: Timestamp,
    ) -> Result<(), LetterRefused> {
        if let Some(rate) = app.limits.sign_ins_per_address.or(self.settings.sign_ins_per_address) {
            let bucket = format!("letters of {} to {}", app.id, email.bucket().as_str());
            if let Err(limited) = self.admit(bucket, rate, now).await? {
                if !self.is_known(devices, &app.id, email) {
                    return Err(limited.into());
                }
                let reserve = format!("reserve of {} for {}", app.id, email.bucket().as_str());
                self.admit(reserve, rate, now).await??;
            }
        }
        Ok(self.admit_for_app(app, now)?)
    }

    /// Whether so many wrong digits were typed for that address of late that no more are looked at.
    pub(crate) async fn must_not_guess(
        &self,
        app: &AppId,
        email: &EmailAddress,
        now: Timestamp,
    ) -> Result<Result<(), Limited>, StoreError> {
        let level = self.parts.store.look().await?.level(&guesses(app, email)).await?;
        Ok(wrong_codes().map_or(Ok(()), |rate| rate.admit(level, now).map(drop)))
    }

    /// Counts one more wrong code of that address.
    pub(crate) async fn count_guess(
        &self,
        app: &AppId,
        email: &EmailAddress,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        if let Some(rate) = wrong_codes() {
            // Whoever is over the limit already is told so at the next attempt.
            let _ = self.parts.store.admit(&guesses(app, email), rate, now).await?;
        }
        Ok(())
    }
}

/// What letters may carry: no digits while somebody guesses at the address's (`level` is that bucket's), unless there is
/// nothing else.
pub(crate) fn without_guessing(
    asked: SignInMethod,
    level: Option<Timestamp>,
    now: Timestamp,
) -> SignInMethod {
    let is_guessed = wrong_codes().is_some_and(|rate| rate.admit(level, now).is_err());
    if is_guessed && asked == SignInMethod::Both { SignInMethod::Link } else { asked }
}

/// The bucket of wrong codes of that address.
pub(crate) fn guesses(app: &AppId, email: &EmailAddress) -> String {
    format!("wrong codes of {app} for {}", email.bucket().as_str())
}

fn wrong_codes() -> Option<Rate> {
    Rate::new(WRONG_A_DAY, Duration::from_hours(24)).ok()
}
