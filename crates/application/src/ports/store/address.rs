//! Users who want another address, and what their own page shows.

use super::{Lease, StoreError};
use gatepost_domain::address_change::{
    AddressChange, AddressChanged, AddressLetter, ChangeEnded, HalfConfirmed, LetterProgress,
};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::event::Event;
use gatepost_domain::id::{AddressChangeId, DeliveryId, SessionId, UserId, WorkerId};
use gatepost_domain::secret::{ChangeToken, Digest};
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;
use std::future::Future;

/// A letter of a change, with all that judges it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AddressLetterFound {
    /// The letter.
    pub letter: AddressLetter,
    /// Its change.
    pub change: AddressChange,
    /// The app.
    pub app: App,
    /// Whose address it is.
    pub user: User,
}

/// Reading.
pub trait AddressLook: Send {
    /// The letter whose link bears that token, in one round trip; whoever deletes an app takes them along.
    fn address_letter(
        &mut self,
        app: &AppId,
        token: &Digest<ChangeToken>,
    ) -> impl Future<Output = Result<Option<AddressLetterFound>, StoreError>> + Send;

    /// That change.
    fn address_change(
        &mut self,
        app: &AppId,
        id: AddressChangeId,
    ) -> impl Future<Output = Result<Option<AddressChange>, StoreError>> + Send;

    /// Up to `most` changes of that user, whatever became of them, newest first.
    fn address_changes_of(
        &mut self,
        app: &AppId,
        user: UserId,
        most: u32,
    ) -> impl Future<Output = Result<Vec<AddressChange>, StoreError>> + Send;

    /// When a refresh token of that session was last issued.
    fn last_refreshed(
        &mut self,
        app: &AppId,
        session: SessionId,
    ) -> impl Future<Output = Result<Option<Timestamp>, StoreError>> + Send;
}

/// Writing, as [`Tx`](super::Tx) does.
pub trait AddressTx {
    /// Adds a change with the letters that ask; what the user asked for before is replaced, if it is not over.
    fn add_address_change(&mut self, change: &AddressChange, letters: &[AddressLetter; 2]);

    /// Notes that one address confirmed. Condition: the change is not over, and nobody confirmed since it was seen.
    fn confirm_address(&mut self, confirmed: &HalfConfirmed);

    /// Ends a change without changing anything. Condition: it is not over.
    fn end_address_change(&mut self, ended: &ChangeEnded);

    /// Puts the new address in place of the old one, ends the change, and adds the letters that tell of it; what else the
    /// user asked for is replaced. Conditions: as with [`AddressTx::confirm_address`], and the user still is as they were
    /// seen. If somebody else has that address, the commit is a [`Fault::Conflict`](super::Fault::Conflict).
    fn change_address(&mut self, changed: &AddressChanged, letters: &[AddressLetter; 2]);

    /// Forgets all changes of that user.
    fn forget_address_changes(&mut self, app: &AppId, user: UserId);
}

/// What became of a leased letter that tells somebody of their account.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AccountLetterSettlement {
    /// The app.
    pub app: AppId,
    /// The letter.
    pub letter: DeliveryId,
    /// What became of it.
    pub progress: LetterProgress,
    /// How the audit tells it.
    pub event: Event,
}

/// Working off the letters of changes.
pub trait AddressStore {
    /// Takes up to `most` letters that are due at `now` and that nobody has the lease of, each with its change, those that
    /// waited longest first. Each is taken by one worker alone, and counts one attempt more.
    fn take_address_letters(
        &self,
        lease: Lease,
        now: Timestamp,
        most: u32,
    ) -> impl Future<Output = Result<Vec<(AddressLetter, AddressChange)>, StoreError>> + Send;

    /// Writes down what became of a letter, with its event; `false` if `worker` lost its lease meanwhile.
    fn settle_address_letter(
        &self,
        worker: WorkerId,
        settlement: &AccountLetterSettlement,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;
}
