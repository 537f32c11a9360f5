//! A person as one app knows them.

use crate::app::{AppId, words};
use crate::email::EmailAddress;
use crate::id::UserId;
use crate::time::Timestamp;

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
    /// The address that they proved to own, in the spelling they first proved.
    pub email: EmailAddress,
    /// Whether they may sign in.
    pub status: UserStatus,
    /// When they first signed in.
    pub created_at: Timestamp,
}

/// The user is blocked.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the user may not sign in")]
pub struct UserNotAllowed;

impl User {
    /// Whether they may sign in.
    pub fn must_be_allowed(&self) -> Result<(), UserNotAllowed> {
        if self.status == UserStatus::Active { Ok(()) } else { Err(UserNotAllowed) }
    }
}
