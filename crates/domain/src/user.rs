//! A person as one app knows them.

mod erasure;
mod metadata;

pub use erasure::{ERASURE_LEASE, Erasure, ErasureProgress};
pub use metadata::{METADATA_MAX, Metadata, MetadataInvalid};

use crate::app::AppId;
use crate::email::EmailAddress;
use crate::id::UserId;
use crate::time::Timestamp;
use crate::vocabulary::words;
use std::time::Duration;

words! {
    /// Whether a user may sign in.
    UserStatus {
        /// May.
        Active = "active",
        /// May not, until unblocked.
        Blocked = "blocked",
    }
}

/// One user of one app. The same person in another app is another user.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct User {
    /// Names the user in tokens (`sub`); never reused.
    pub id: UserId,
    /// The app that knows them.
    pub app: AppId,
    /// Their address: what they proved to own, in the spelling they first proved, or what the operator invited.
    pub email: EmailAddress,
    /// Whether they may sign in.
    pub status: UserStatus,
    /// What the app keeps about them here.
    pub metadata: Option<Metadata>,
    /// When they first signed in, or were invited.
    pub created_at: Timestamp,
    /// When something of the above was last changed.
    pub updated_at: Timestamp,
    /// When they last signed in; nothing if they never did.
    pub last_sign_in_at: Option<Timestamp>,
}

/// The user is blocked.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the user may not sign in")]
pub struct UserNotAllowed;

/// What the operator wants otherwise with a user; what is left out stays.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct UserChange {
    /// Whether they may sign in.
    pub status: Option<UserStatus>,
    /// What the app keeps about them; `Some(None)` takes it away.
    pub metadata: Option<Option<Metadata>>,
}

impl User {
    /// Somebody who is known from that moment on, and has not signed in yet.
    pub const fn new(id: UserId, app: AppId, email: EmailAddress, at: Timestamp) -> Self {
        Self {
            id,
            app,
            email,
            status: UserStatus::Active,
            metadata: None,
            created_at: at,
            updated_at: at,
            last_sign_in_at: None,
        }
    }

    /// Whether they may sign in.
    pub fn must_be_allowed(&self) -> Result<(), UserNotAllowed> {
        if self.status == UserStatus::Active { Ok(()) } else { Err(UserNotAllowed) }
    }

    /// The user as that change leaves them; the same if it changes nothing. Each change has a moment of its own, by which
    /// others see that there was one.
    #[must_use]
    pub fn changed(&self, change: UserChange, now: Timestamp) -> Self {
        let status = change.status.unwrap_or(self.status);
        let metadata = change.metadata.unwrap_or_else(|| self.metadata.clone());
        if status == self.status && metadata == self.metadata {
            return self.clone();
        }
        let updated_at = now.max(self.updated_at.plus(Duration::from_micros(1)));
        Self { status, metadata, updated_at, ..self.clone() }
    }
}

impl User {
    /// The user with another address, from that moment on.
    pub(crate) fn moved_to(&self, email: &EmailAddress, now: Timestamp) -> Self {
        let updated_at = now.max(self.updated_at.plus(Duration::from_micros(1)));
        Self { email: email.clone(), updated_at, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn user() -> User {
        let (app, email) = (AppId::parse("acme").unwrap(), EmailAddress::parse("ann@example.org").unwrap());
        User::new(UserId::from_bits(1), app, email, Timestamp::from_seconds(10))
    }

    #[test]
    fn what_a_change_leaves_out_stays() {
        let metadata = Metadata::parse("{\"plan\":\"team\"}").unwrap();
        let change = UserChange { metadata: Some(Some(metadata.clone())), ..UserChange::default() };
        let with = user().changed(change, Timestamp::from_seconds(20));
        assert_eq!((with.status, with.metadata.as_ref()), (UserStatus::Active, Some(&metadata)));
        let change = UserChange { status: Some(UserStatus::Blocked), metadata: None };
        let blocked = with.changed(change, Timestamp::from_seconds(30));
        assert_eq!((blocked.status, blocked.metadata), (UserStatus::Blocked, Some(metadata)));
        assert_eq!(blocked.updated_at, Timestamp::from_seconds(30));
    }

    #[test]
    fn what_changes_nothing_is_no_change() {
        let change = UserChange { status: Some(UserStatus::Active), metadata: Some(None) };
        assert_eq!(user().changed(change, Timestamp::from_seconds(99)), user());
    }

    #[test]
    fn two_changes_never_have_one_moment() {
        let block = UserChange { status: Some(UserStatus::Blocked), ..UserChange::default() };
        let before = user();
        assert!(before.changed(block, Timestamp::from_seconds(1)).updated_at > before.updated_at);
    }
}
