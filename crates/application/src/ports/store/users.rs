//! Users, as the operator sees, changes and erases them.

use super::{Lease, StoreError};
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::event::Event;
use gatepost_domain::id::{SessionId, UserId, WorkerId};
use gatepost_domain::session::Session;
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::{Erasure, ErasureProgress, User, UserStatus};
use std::future::Future;

/// Which users of an app are meant.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct UserFilter {
    /// The one with that address, in whatever spelling.
    pub email: Option<EmailAddress>,
    /// Those whose address's identity begins so, letter by letter: nothing in it stands for anything else.
    pub prefix: Option<String>,
    /// Those who may sign in, or those who may not.
    pub status: Option<UserStatus>,
}

impl UserFilter {
    /// Whether that user is meant.
    pub fn holds(&self, user: &User) -> bool {
        let identity = user.email.identity();
        self.email.as_ref().is_none_or(|email| email.identity() == identity)
            && self.prefix.as_ref().is_none_or(|prefix| identity.starts_with(prefix))
            && self.status.is_none_or(|status| status == user.status)
    }
}

/// Reading.
pub trait UserLook: Send {
    /// Up to `most` users of that app: newest first, or by address where a prefix is asked for; from the one after `after` on,
    /// and none if that is nobody's any more in a list by address.
    fn users(
        &mut self,
        app: &AppId,
        filter: &UserFilter,
        after: Option<UserId>,
        most: u32,
    ) -> impl Future<Output = Result<Vec<User>, StoreError>> + Send;

    /// That user of that app.
    fn user(
        &mut self,
        app: &AppId,
        id: UserId,
    ) -> impl Future<Output = Result<Option<User>, StoreError>> + Send;

    /// Up to `most` sessions of that user that are not over at `now`, newest first, from the one after `after` on.
    fn sessions_of(
        &mut self,
        of: (&AppId, UserId),
        after: Option<SessionId>,
        now: Timestamp,
        most: u32,
    ) -> impl Future<Output = Result<Vec<Session>, StoreError>> + Send;
}

/// Writing, as [`Tx`](super::Tx) does.
pub trait UserTx {
    /// Puts status, metadata and `updated_at` in place of those of the user of that id. Condition: they still are as they
    /// were at `seen` (their `updated_at`).
    fn update_user(&mut self, user: &User, seen: Timestamp);

    /// Sets the pending and approved sign-ins of that address to refused, and lets the marks die that others left: nothing
    /// comes of them any more.
    fn refuse_sign_ins_of(&mut self, app: &AppId, email: &EmailAddress, at: Timestamp);

    /// Sets the unused codes of that user to burned.
    fn burn_codes_of_user(&mut self, app: &AppId, user: UserId, at: Timestamp);

    /// Deletes a user with their sessions, refresh tokens, stays in browsers and codes, and all links of their address;
    /// notes what is left to be done. Condition: they still are as they were at `seen` (their `updated_at`).
    fn erase_user(&mut self, erasure: &Erasure, seen: Timestamp);
}

/// What became of a leased erasure.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ErasureSettlement {
    /// The app.
    pub app: AppId,
    /// Who was erased.
    pub user: UserId,
    /// What became of it.
    pub progress: ErasureProgress,
    /// When.
    pub at: Timestamp,
    /// How the audit tells it, if there is something to tell.
    pub event: Option<Event>,
}

/// Working off what [`UserTx::erase_user`] left to be done.
pub trait EraseStore {
    /// Takes up to `most` erasures that are due at `now` and that nobody has the lease of, oldest first. Each is taken by
    /// one worker alone, and counts one attempt more.
    fn take_erasures(
        &self,
        lease: Lease,
        now: Timestamp,
        most: u32,
    ) -> impl Future<Output = Result<Vec<Erasure>, StoreError>> + Send;

    /// Puts the pseudonym in place of the address in up to `most` sign-ins, and removes what else they tell of the person;
    /// their letters that wait never leave. How many there were.
    fn scrub_sign_ins(
        &self,
        erasure: &Erasure,
        most: u32,
    ) -> impl Future<Output = Result<usize, StoreError>> + Send;

    /// Removes the address, and what is known of the browser, from up to `most` events of the user or of their address. How
    /// many there were.
    fn scrub_events(
        &self,
        erasure: &Erasure,
        most: u32,
    ) -> impl Future<Output = Result<usize, StoreError>> + Send;

    /// Writes down what became of an erasure, with its event, and forgets the address unless it is tried again; `false` if
    /// `worker` lost its lease meanwhile.
    fn settle_erasure(
        &self,
        worker: WorkerId,
        settlement: &ErasureSettlement,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;
}
