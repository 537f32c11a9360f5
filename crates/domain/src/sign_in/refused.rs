//! Why something is not done with a sign-in.

use super::Refused;
use crate::app::AppDisabled;
use crate::limit::Limited;
use crate::link::DeadLink;
use crate::user::UserNotAllowed;

/// Why a link can't be confirmed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum ConfirmRefused {
    /// The link does nothing any more.
    #[error(transparent)]
    Dead(#[from] DeadLink),
    /// The app's rule does not offer this in this browser; the link stays good.
    #[error("the app does not offer this in this browser")]
    NotHere,
    /// The app is switched off; the link stays good.
    #[error(transparent)]
    AppDisabled(#[from] AppDisabled),
    /// The user is blocked, or not invited; the link stays good.
    #[error(transparent)]
    UserNotAllowed(#[from] UserNotAllowed),
    /// The redirect URI was registered when the sign-in began, and no longer is.
    #[error("the redirect URI is no longer registered")]
    RedirectGone,
}

/// Why a sign-in is not approved for another screen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ApproveRefused {
    /// The link is not good for it, and stays as it is.
    Confirm(ConfirmRefused),
    /// The number was not the one that the other screen shows: that ends the sign-in.
    WrongNumber(Box<Refused>),
}

impl<E: Into<ConfirmRefused>> From<E> for ApproveRefused {
    fn from(refused: E) -> Self {
        Self::Confirm(refused.into())
    }
}

/// Why digits are not looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum CodeRefused {
    /// Too many were wrong, or the letters carry none.
    #[error("the code is dead")]
    Locked,
    /// The sign-in is over, or on its way.
    #[error(transparent)]
    Over(#[from] Over),
    /// As with a link.
    #[error(transparent)]
    Confirm(#[from] ConfirmRefused),
}

/// A sign-in that nothing can be done with any more.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Over {
    /// It was completed or approved.
    #[error("the sign-in is completed")]
    Completed,
    /// Its time is over.
    #[error("the sign-in has expired")]
    Expired,
    /// Somebody said that it was not theirs.
    #[error("the sign-in was refused")]
    Refused,
}

/// Why no further letter is sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum ResendRefused {
    /// There were enough.
    #[error("no more letters for this sign-in")]
    Exhausted,
    /// Too soon after the one before.
    #[error(transparent)]
    TooSoon(#[from] Limited),
    /// There is nothing to send one for.
    #[error(transparent)]
    Over(#[from] Over),
}

/// Why no new sign-in takes the place of an old one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum RenewRefused {
    /// No letter ever carried the link, or too long ago.
    #[error("no such link")]
    Unknown,
    /// It is still good, or a code of it still is.
    #[error("the sign-in can still be used")]
    InUse,
    /// It opened a session.
    #[error("the sign-in opened a session")]
    SignedIn,
    /// That was done already.
    #[error("the sign-in was renewed")]
    Renewed,
    /// The app is switched off, or the redirect gone.
    #[error(transparent)]
    Confirm(#[from] ConfirmRefused),
}
