//! The e-mailed link: what opening it and confirming it can meet.

use crate::app::AppId;
use crate::id::{DeliveryId, SignInId};
use crate::secret::{Digest, LinkToken};
use crate::time::Timestamp;
use crate::vocabulary::words;

/// One link of one sign-in; several may be good side by side.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// What is known of its token.
    pub digest: Digest<LinkToken>,
    /// The app that it signs in to.
    pub app: AppId,
    /// The sign-in that it completes.
    pub sign_in: SignInId,
    /// The letter that carries it.
    pub delivery: DeliveryId,
    /// From when on it is dead.
    pub expires_at: Timestamp,
}

/// Why a link does nothing any more.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum DeadLink {
    /// No letter ever carried it.
    #[error("no such link")]
    Unknown,
    /// The sign-in was completed.
    #[error("the link was used")]
    Spent,
    /// Its time is over.
    #[error("the link has expired")]
    Expired,
    /// Somebody said that the sign-in was not theirs.
    #[error("the sign-in was refused")]
    Refused,
}

words! {
    /// What kind of visitor opened a link, by a guess that decides nothing.
    OpenClass {
        /// A browser that fetched it ahead of a click.
        Prefetch = "prefetch",
        /// A mail scanner or a preview.
        Scanner = "scanner",
        /// A person who navigated to it.
        Human = "human",
        /// Nobody can tell.
        Unknown = "unknown",
    }
}
