//! A user wants another address: it changes when whoever reads the old one and whoever reads the new one have both said so,
//! and not before.
//!
//! Both get a letter with a link of its own. Either can refuse, which ends it. Nothing else can: neither a letter that is only
//! opened, nor one that is confirmed twice.

mod letter;
mod outcome;

pub use letter::{AddressLetter, LetterProgress, Says};
pub use outcome::{AddressChanged, AddressConfirmed, ChangeEnded, HalfConfirmed};

use crate::app::{App, AppDisabled, AppId};
use crate::browser_session::BrowserSession;
use crate::email::EmailAddress;
use crate::id::{AddressChangeId, BrowserSessionId, UserId};
use crate::secret::MasterKeyId;
use crate::session::Session;
use crate::sign_in::Locale;
use crate::time::Timestamp;
use crate::user::{User, UserNotAllowed};
use crate::visitor::Visitor;
use crate::vocabulary::words;
use std::time::Duration;

/// How long both have to confirm.
pub const CHANGE_LIFE: Duration = Duration::from_hours(1);

/// How long ago somebody may have proved who they are who asks for such a change (OIDC Core §2, `auth_time`).
pub const FRESH_WITHIN: Duration = Duration::from_mins(5);

words! {
    /// One of the two addresses.
    Side {
        /// The one that the user has.
        Old = "old",
        /// The one that the user wants.
        New = "new",
    }

    /// How a change came to its end.
    ChangeOutcome {
        /// Both confirmed: the user has the new address.
        Changed = "changed",
        /// One of the two said that it was not theirs.
        Refused = "refused",
        /// The user asked for another change, or has another address by now.
        Replaced = "replaced",
        /// Somebody else had become a user with that address when both had confirmed.
        Taken = "taken",
    }
}

/// That a change is over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ChangeEnd {
    /// How.
    pub outcome: ChangeOutcome,
    /// When.
    pub at: Timestamp,
}

/// How far a change is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ChangeCourse {
    /// When the old address confirmed it.
    pub old_confirmed_at: Option<Timestamp>,
    /// When the new one did.
    pub new_confirmed_at: Option<Timestamp>,
    /// Whether it is over.
    pub end: Option<ChangeEnd>,
}

impl ChangeCourse {
    /// When that address confirmed it.
    pub const fn confirmed_at(&self, side: Side) -> Option<Timestamp> {
        match side {
            Side::Old => self.old_confirmed_at,
            Side::New => self.new_confirmed_at,
        }
    }
}

/// One change of one user's address.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AddressChange {
    /// Names it.
    pub id: AddressChangeId,
    /// The app.
    pub app: AppId,
    /// Whose address.
    pub user: UserId,
    /// The address that they have.
    pub old: EmailAddress,
    /// The one that they want.
    pub new: EmailAddress,
    /// The stay in which they asked: it goes on afterwards, and no other one does.
    pub stay: BrowserSessionId,
    /// The language of the letters.
    pub locale: Option<Locale>,
    /// Who asked.
    pub asker: Visitor,
    /// The master key that the links of its letters are derived from.
    pub key: MasterKeyId,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// From when on it comes to nothing.
    pub expires_at: Timestamp,
    /// How far it is.
    pub course: ChangeCourse,
}

/// What somebody asks for who is signed in.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// The app.
    pub app: &'a App,
    /// Who asks.
    pub user: &'a User,
    /// Where they are signed in.
    pub stay: &'a BrowserSession,
    /// The address that they want.
    pub new: &'a EmailAddress,
}

/// Why no change begins.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum WishRefused {
    /// The app is switched off.
    #[error(transparent)]
    AppDisabled(#[from] AppDisabled),
    /// The user is blocked.
    #[error(transparent)]
    UserNotAllowed(#[from] UserNotAllowed),
    /// It is too long ago that they proved who they are.
    #[error("a change of the address needs a fresh sign-in")]
    NotFresh,
    /// They have that address.
    #[error("that is the address already")]
    Same,
    /// The app takes nobody of that domain.
    #[error("the app takes no addresses of that domain")]
    NotAdmitted,
}

/// Why a letter's link does nothing any more.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum DeadChange {
    /// No letter ever carried it.
    #[error("no such link")]
    Unknown,
    /// This address confirmed, and the other one has not yet.
    #[error("this address has confirmed the change")]
    Confirmed,
    /// Its time is over.
    #[error("the change has expired")]
    Expired,
    /// It is over.
    #[error("the change is over: {}", .0.as_str())]
    Over(ChangeOutcome),
}

/// Why an address does not confirm.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum ConfirmChangeRefused {
    /// The link does nothing.
    #[error(transparent)]
    Dead(#[from] DeadChange),
    /// The app is switched off.
    #[error(transparent)]
    AppDisabled(#[from] AppDisabled),
    /// The user is blocked.
    #[error(transparent)]
    UserNotAllowed(#[from] UserNotAllowed),
    /// The app takes nobody of the new address's domain any more.
    #[error("the app takes no addresses of that domain")]
    NotAdmitted,
}

/// How a change is known that begins, and who asks for it where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChangeKey {
    /// Names it.
    pub id: AddressChangeId,
    /// The master key that the links of its letters are derived from.
    pub key: MasterKeyId,
    /// The language of the letters.
    pub locale: Option<Locale>,
    /// Who asks.
    pub asker: Visitor,
}

impl Wish<'_> {
    /// The change that begins with it: asked for by somebody who just proved who they are. Whether the address is somebody
    /// else's decides nothing here, so that nobody learns it.
    pub fn begin(self, key: ChangeKey, now: Timestamp) -> Result<AddressChange, WishRefused> {
        let Wish { app, user, stay, new } = self;
        app.must_be_active()?;
        user.must_be_allowed()?;
        if stay.authenticated_at.plus(FRESH_WITHIN).is_over(now) {
            return Err(WishRefused::NotFresh);
        }
        if new.identity() == user.email.identity() {
            return Err(WishRefused::Same);
        }
        if !app.sign_up.may_move_to(new) {
            return Err(WishRefused::NotAdmitted);
        }
        let ChangeKey { id, key, locale, asker } = key;
        Ok(AddressChange {
            id,
            app: app.id.clone(),
            user: user.id,
            old: user.email.clone(),
            new: new.clone(),
            stay: stay.id,
            locale,
            asker,
            key,
            asked_at: now,
            expires_at: now.plus(CHANGE_LIFE),
            course: ChangeCourse::default(),
        })
    }
}

impl AddressChange {
    /// The address on that side.
    pub const fn address(&self, side: Side) -> &EmailAddress {
        match side {
            Side::Old => &self.old,
            Side::New => &self.new,
        }
    }

    /// Whether something can still come of it at `now`.
    pub fn is_pending(&self, now: Timestamp) -> bool {
        self.course.end.is_none() && !self.expires_at.is_over(now)
    }

    /// Whether the link of that side's letter still does something at `now`. A pure look.
    pub fn look(&self, side: Side, now: Timestamp) -> Result<(), DeadChange> {
        if let Some(end) = self.course.end {
            return Err(DeadChange::Over(end.outcome));
        }
        if self.expires_at.is_over(now) {
            return Err(DeadChange::Expired);
        }
        if self.course.confirmed_at(side).is_some() { Err(DeadChange::Confirmed) } else { Ok(()) }
    }

    /// The reader of that address says yes.
    pub fn confirm(
        self,
        side: Side,
        (app, user): (&App, &User),
        now: Timestamp,
    ) -> Result<AddressConfirmed, ConfirmChangeRefused> {
        self.look(side, now)?;
        app.must_be_active()?;
        user.must_be_allowed()?;
        if user.id != self.user || user.email.identity() != self.old.identity() {
            return Err(DeadChange::Over(ChangeOutcome::Replaced).into());
        }
        if !app.sign_up.may_move_to(&self.new) {
            return Err(ConfirmChangeRefused::NotAdmitted);
        }
        let other = match side {
            Side::Old => self.course.new_confirmed_at,
            Side::New => self.course.old_confirmed_at,
        };
        if other.is_none() {
            return Ok(AddressConfirmed::Half(Box::new(HalfConfirmed { change: self, side, at: now })));
        }
        let (seen, user) = (user.updated_at, user.moved_to(&self.new, now));
        Ok(AddressConfirmed::Both(Box::new(AddressChanged { change: self, side, user, seen, at: now })))
    }

    /// The reader of that address says that it was not theirs. Whoever confirmed may still think better of it.
    pub fn refuse(self, side: Side, now: Timestamp) -> Result<ChangeEnded, DeadChange> {
        match self.look(side, now) {
            Ok(()) | Err(DeadChange::Confirmed) => {}
            Err(dead) => return Err(dead),
        }
        Ok(ChangeEnded { change: self, end: ChangeEnd { outcome: ChangeOutcome::Refused, at: now } })
    }

    /// When it changed the address, if it did.
    pub fn changed_at(&self) -> Option<Timestamp> {
        self.course.end.filter(|end| end.outcome == ChangeOutcome::Changed).map(|end| end.at)
    }

    /// Whether that session ends once the address has changed: it began with the old one, and elsewhere.
    pub fn ends(&self, session: &Session) -> bool {
        let before = self.changed_at().is_some_and(|at| session.authenticated_at <= at);
        before && session.user == self.user && session.browser_session != Some(self.stay)
    }

    /// The same of a stay in a browser.
    pub fn ends_stay(&self, stay: &BrowserSession) -> bool {
        let before = self.changed_at().is_some_and(|at| stay.authenticated_at <= at);
        before && stay.user == self.user && stay.id != self.stay
    }
}

#[cfg(test)]
mod tests;
