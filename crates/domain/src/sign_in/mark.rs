//! The mark of a browser in which a link was confirmed that began elsewhere: for a moment the app may send that browser
//! here once more, and it is let in without another letter. So a link is no dead end in a browser that has no verifier.

use super::{SignIn, Standing};
use crate::app::{App, AppDisabled, AppId};
use crate::email::EmailAddress;
use crate::id::{SignInId, UserId};
use crate::jwk::JwkThumbprint;
use crate::pkce::CodeChallenge;
use crate::redirect::Destination;
use crate::scope::Scope;
use crate::secret::{Digest, Visit};
use crate::sign_in::{Nonce, ResponseMode};
use crate::time::Timestamp;
use crate::user::{User, UserNotAllowed};
use crate::vocabulary::words;
use std::time::Duration;

/// How long after the confirmation a mark is good.
pub const MARKED_FOR: Duration = Duration::from_mins(2);

words! {
    /// How the mark stands that a sign-in left in a browser.
    Mark {
        /// Nobody used it.
        Unused = "unused",
        /// It earned a code.
        Used = "used",
        /// The session that the sign-in opened is over, and the mark with it.
        Dead = "dead",
    }
}

/// Whom a client wants to have sign in, and how freshly (OIDC Core §3.1.2.1).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Demand {
    /// Whose address (`login_hint`).
    pub email: Option<EmailAddress>,
    /// Which user (`id_token_hint`).
    pub user: Option<UserId>,
    /// How long ago at most (`max_age`).
    pub max_age: Option<Duration>,
    /// Whether they have to prove it now (`prompt=login`), or to choose (`prompt=select_account`).
    pub anew: bool,
}

/// What the code of a marked browser is bound to: the new request alone, and nothing of the sign-in that left the mark.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// Where the browser goes with it.
    pub destination: Destination,
    /// What the exchange must prove; absent only where the app has a server that proves itself.
    pub challenge: Option<CodeChallenge>,
    /// The key that alone may be used at the exchange, if the client named one (RFC 9449 §10).
    pub dpop_jkt: Option<JwkThumbprint>,
    /// How the client gets its answer.
    pub response_mode: ResponseMode,
    /// What the client wants in its ID token.
    pub nonce: Option<Nonce>,
    /// What the session will be good for.
    pub scope: Scope,
}

/// Why a marked browser is asked for an address as any other.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum MarkRefused {
    /// There is none, it was used, or its session is over.
    #[error("there is no mark that could be used")]
    Gone,
    /// Its time is over.
    #[error("the mark has expired")]
    Expired,
    /// The client wants the person to sign in now, or to choose.
    #[error("the client wants a fresh sign-in")]
    Anew,
    /// The sign-in is older than the client wants.
    #[error("the sign-in is older than max_age")]
    TooOld,
    /// The client expects another address.
    #[error("the hint is of somebody else")]
    SomebodyElse,
    /// The app is switched off.
    #[error(transparent)]
    AppDisabled(#[from] AppDisabled),
    /// The user is blocked, or gone.
    #[error(transparent)]
    UserNotAllowed(#[from] UserNotAllowed),
}

/// A mark that lets its browser in; only [`SignIn::use_mark`] makes one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MarkUsed {
    app: AppId,
    sign_in: SignInId,
    user: UserId,
    entry: Entry,
    authenticated_at: Timestamp,
    at: Timestamp,
}

impl MarkUsed {
    /// The app that is entered.
    pub const fn app(&self) -> &AppId {
        &self.app
    }

    /// The sign-in that left the mark.
    pub const fn sign_in(&self) -> SignInId {
        self.sign_in
    }

    /// Who enters.
    pub const fn user(&self) -> UserId {
        self.user
    }

    /// What the code is bound to.
    pub const fn entry(&self) -> &Entry {
        &self.entry
    }

    /// When the person confirmed (OIDC Core §2, `auth_time`).
    pub const fn authenticated_at(&self) -> Timestamp {
        self.authenticated_at
    }

    /// When the mark was used.
    pub const fn at(&self) -> Timestamp {
        self.at
    }
}

impl SignIn {
    /// Whether that visit, which pressed the button again, may be sent to the same place: not once its mark was used.
    pub fn may_go_on_again(&self, visit: Option<Digest<Visit>>, now: Timestamp) -> bool {
        self.is_pressed_again(visit, now) && !matches!(self.course.mark, Some(Mark::Used | Mark::Dead))
    }

    /// Whether a browser may still be let in by the mark that it left.
    pub(super) fn has_good_mark(&self, now: Timestamp) -> bool {
        self.course.mark == Some(Mark::Unused) && self.hinted(now).is_some()
    }

    /// Whose address a client means that names it while its mark lives, used or not.
    pub fn hinted(&self, now: Timestamp) -> Option<&EmailAddress> {
        let Standing::Completed { at } = self.course.standing else { return None };
        let is_marked = self.course.mark.is_some() && !at.plus(MARKED_FOR).is_over(now);
        is_marked.then_some(&self.request.email)
    }

    /// The client sends a marked browser here, with that demand and for that entry.
    pub fn use_mark(
        self,
        (demand, entry): (&Demand, Entry),
        (app, user): (&App, Option<&User>),
        now: Timestamp,
    ) -> Result<MarkUsed, MarkRefused> {
        let (Standing::Completed { at }, Some(Mark::Unused)) = (self.course.standing, self.course.mark)
        else {
            return Err(MarkRefused::Gone);
        };
        if app.id != self.request.app {
            return Err(MarkRefused::Gone);
        }
        if at.plus(MARKED_FOR).is_over(now) {
            return Err(MarkRefused::Expired);
        }
        app.must_be_active()?;
        let user = user.ok_or(UserNotAllowed)?;
        user.must_be_allowed()?;
        demand.must_be_met(user, at, now)?;
        Ok(MarkUsed {
            app: self.request.app,
            sign_in: self.request.id,
            user: user.id,
            entry,
            authenticated_at: at,
            at: now,
        })
    }
}

impl Demand {
    /// Whether that user, who proved it at that moment, is whom the client wants.
    pub(crate) fn must_be_met(&self, user: &User, at: Timestamp, now: Timestamp) -> Result<(), MarkRefused> {
        if self.anew {
            return Err(MarkRefused::Anew);
        }
        if self.max_age.is_some_and(|age| at.plus(age).is_over(now)) {
            return Err(MarkRefused::TooOld);
        }
        let is_else = |wanted: &EmailAddress| wanted.identity() != user.email.identity();
        let is_else = self.email.as_ref().is_some_and(is_else) || self.user.is_some_and(|id| id != user.id);
        if is_else { Err(MarkRefused::SomebodyElse) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests;
