//! How long somebody stays signed in in a browser at an app's hosted page: a further sign-in there needs no letter.

use crate::app::{App, AppId};
use crate::exchange_code::Spent;
use crate::id::{BrowserSessionId, SignInId, UserId};
use crate::secret::{BrowserSecret, Digest};
use crate::sign_in::{Beginning, Completed, Demand, Entry, MarkRefused, MarkUsed};
use crate::time::Timestamp;
use crate::user::{User, UserNotAllowed};
use crate::vocabulary::words;
use std::time::Duration;

/// How long somebody stays signed in at their own page where the app lets nobody stay signed in.
pub const ACCOUNT_STAY: Duration = Duration::from_mins(15);

words! {
    /// What a stay is good for.
    Reach {
        /// Whatever client of the app sends the browser here.
        Clients = "clients",
        /// The person's own page alone.
        Account = "account",
    }
}

/// One stay of one user in one browser at one app.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BrowserSession {
    /// Names it; its secret is derived from it.
    pub id: BrowserSessionId,
    /// The app.
    pub app: AppId,
    /// Who is signed in.
    pub user: UserId,
    /// The sign-in in which they proved it.
    pub sign_in: SignInId,
    /// What is known of the browser's secret.
    pub digest: Digest<BrowserSecret>,
    /// What it is good for.
    pub reach: Reach,
    /// When they proved it (OIDC Core §2, `auth_time`).
    pub authenticated_at: Timestamp,
    /// When the stay began.
    pub started_at: Timestamp,
    /// From when on it is over.
    pub expires_at: Timestamp,
    /// When it was ended before that.
    pub ended_at: Option<Timestamp>,
}

/// How a new stay is known: by its id, and by what a store may know of its secret.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BrowserKey {
    /// Names it.
    pub id: BrowserSessionId,
    /// What is known of its secret.
    pub digest: Digest<BrowserSecret>,
}

/// Why a browser is asked for an address as any other.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum EnterRefused {
    /// It is over, another app's, or good for the person's own page alone.
    #[error("the browser session is over")]
    Over,
    /// The client, the app or the user is such that it does not count.
    #[error(transparent)]
    Unmet(#[from] MarkRefused),
}

/// A browser that is let in, since somebody is signed in there; only [`BrowserSession::enter`] makes one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entered {
    session: BrowserSession,
    entry: Entry,
    at: Timestamp,
}

impl Entered {
    /// The stay.
    pub const fn session(&self) -> &BrowserSession {
        &self.session
    }

    /// What the code is bound to.
    pub const fn entry(&self) -> &Entry {
        &self.entry
    }

    /// When.
    pub const fn at(&self) -> Timestamp {
        self.at
    }
}

impl BrowserSession {
    /// The stay that begins with a sign-in which completed where it began, if that is the hosted page. Whoever begins through
    /// the API brings a browser of its own along, in which nobody sees that somebody stays signed in.
    pub fn begin(completed: &Completed, user: UserId, key: BrowserKey, life: Duration) -> Option<Self> {
        let request = completed.request();
        let is_here = request.beginning == Beginning::HostedPage && completed.mark().is_none();
        let proved = (request.app.clone(), user, request.id);
        if is_here {
            Self::of(proved, (completed.authenticated_at(), completed.at()), key, life)
        } else {
            None
        }
    }

    /// The stay that begins where a mark was used: its browser came to the hosted page by itself.
    pub fn begin_marked(used: &MarkUsed, key: BrowserKey, life: Duration) -> Option<Self> {
        let proved = (used.app().clone(), used.user(), used.sign_in());
        Self::of(proved, (used.authenticated_at(), used.at()), key, life)
    }

    /// The stay at the person's own page alone, that begins where they came to it with that code: for apps that let nobody
    /// stay signed in.
    pub fn begin_account(spent: &Spent, key: BrowserKey) -> Self {
        let grant = spent.grant();
        Self {
            id: key.id,
            app: grant.app.clone(),
            user: grant.user,
            sign_in: grant.sign_in,
            digest: key.digest,
            reach: Reach::Account,
            authenticated_at: grant.authenticated_at,
            started_at: spent.at(),
            expires_at: spent.at().plus(ACCOUNT_STAY),
            ended_at: None,
        }
    }

    fn of(
        (app, user, sign_in): (AppId, UserId, SignInId),
        (authenticated_at, started_at): (Timestamp, Timestamp),
        BrowserKey { id, digest }: BrowserKey,
        life: Duration,
    ) -> Option<Self> {
        let expires_at = started_at.plus(life);
        (!life.is_zero()).then_some(Self {
            id,
            app,
            user,
            sign_in,
            digest,
            reach: Reach::Clients,
            authenticated_at,
            started_at,
            expires_at,
            ended_at: None,
        })
    }

    /// Whether it still counts at `now`: also by what the app decided since it began.
    pub fn is_alive(&self, app: &App, now: Timestamp) -> bool {
        let ends_at = match self.reach {
            Reach::Clients => self.expires_at.min(self.started_at.plus(app.lifetimes.browser_session)),
            Reach::Account => self.expires_at,
        };
        self.app == app.id && self.ended_at.is_none() && !ends_at.is_over(now)
    }

    /// Whether that is somebody who is signed in there at `now`, and may be.
    pub fn is_of(&self, app: &App, user: &User, now: Timestamp) -> bool {
        self.is_alive(app, now) && user.id == self.user && user.must_be_allowed().is_ok()
    }

    /// The client sends the browser here, with that demand and for that entry.
    pub fn enter(
        self,
        (demand, entry): (&Demand, Entry),
        (app, user): (&App, &User),
        now: Timestamp,
    ) -> Result<Entered, EnterRefused> {
        if self.reach != Reach::Clients || !self.is_alive(app, now) {
            return Err(EnterRefused::Over);
        }
        app.must_be_active().map_err(MarkRefused::from)?;
        if user.id != self.user {
            return Err(MarkRefused::from(UserNotAllowed).into());
        }
        user.must_be_allowed().map_err(MarkRefused::from)?;
        demand.must_be_met(user, self.authenticated_at, now)?;
        Ok(Entered { session: self, entry, at: now })
    }
}

#[cfg(test)]
mod tests;
