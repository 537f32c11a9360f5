//! What the rules let through; each can be made by its rule alone, so a store can't be handed what nobody judged.

use super::{AddressChange, ChangeCourse, ChangeEnd, ChangeOutcome, Side};
use crate::time::Timestamp;
use crate::user::User;

/// An address that confirmed first; only [`AddressChange::confirm`] makes one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HalfConfirmed {
    pub(super) change: AddressChange,
    pub(super) side: Side,
    pub(super) at: Timestamp,
}

impl HalfConfirmed {
    /// The change as it was before.
    pub const fn change(&self) -> &AddressChange {
        &self.change
    }

    /// Who confirmed.
    pub const fn side(&self) -> Side {
        self.side
    }

    /// When.
    pub const fn at(&self) -> Timestamp {
        self.at
    }
}

/// A user with another address; only [`AddressChange::confirm`] makes one, where the other address has confirmed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AddressChanged {
    pub(super) change: AddressChange,
    pub(super) side: Side,
    pub(super) user: User,
    pub(super) seen: Timestamp,
    pub(super) at: Timestamp,
}

impl AddressChanged {
    /// The change as it was before.
    pub const fn change(&self) -> &AddressChange {
        &self.change
    }

    /// Who confirmed last.
    pub const fn side(&self) -> Side {
        self.side
    }

    /// The user as they are from now on.
    pub const fn user(&self) -> &User {
        &self.user
    }

    /// The user's `updated_at` before.
    pub const fn seen(&self) -> Timestamp {
        self.seen
    }

    /// When.
    pub const fn at(&self) -> Timestamp {
        self.at
    }

    /// The change as it is from now on.
    pub fn done(&self) -> AddressChange {
        let (change, at) = (self.change.clone(), Some(self.at));
        let end = Some(ChangeEnd { outcome: ChangeOutcome::Changed, at: self.at });
        let course = match self.side {
            Side::Old => ChangeCourse { old_confirmed_at: at, end, ..change.course },
            Side::New => ChangeCourse { new_confirmed_at: at, end, ..change.course },
        };
        AddressChange { course, ..change }
    }

    /// That the new address had become somebody else's before.
    pub fn taken(&self) -> ChangeEnded {
        ChangeEnded {
            change: self.change.clone(),
            end: ChangeEnd { outcome: ChangeOutcome::Taken, at: self.at },
        }
    }
}

/// A change that comes to nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChangeEnded {
    pub(super) change: AddressChange,
    pub(super) end: ChangeEnd,
}

impl ChangeEnded {
    /// The change as it was before.
    pub const fn change(&self) -> &AddressChange {
        &self.change
    }

    /// How it ends.
    pub const fn end(&self) -> ChangeEnd {
        self.end
    }
}

/// What comes of a confirmation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum AddressConfirmed {
    /// The other address is waited for.
    Half(Box<HalfConfirmed>),
    /// That was the second one.
    Both(Box<AddressChanged>),
}
