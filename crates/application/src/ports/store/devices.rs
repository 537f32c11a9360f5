//! Where people were signed in before, and the letters that tell them of a browser that is new to them.

use super::{AccountLetterSettlement, Lease, StoreError};
use gatepost_domain::app::AppId;
use gatepost_domain::device_letter::DeviceLetter;
use gatepost_domain::id::{SignInId, UserId, WorkerId};
use gatepost_domain::sign_in::Locale;
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::Device;
use std::future::Future;

/// What is known of somebody who had sessions before.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Acquaintance {
    /// The browsers of their latest sessions, newest first; none, if they never had any that is still known.
    pub devices: Vec<Device>,
    /// The language of the sign-in that was asked about, if they had sessions and it is still known.
    pub locale: Option<Locale>,
}

/// Reading.
pub trait DeviceLook: Send {
    /// The browsers of the latest `most` sessions of that user, whatever became of them, and the language of that sign-in: one
    /// round trip.
    fn acquaintance(
        &mut self,
        of: (&AppId, UserId),
        sign_in: SignInId,
        most: u32,
    ) -> impl Future<Output = Result<Acquaintance, StoreError>> + Send;
}

/// Writing, as [`Tx`](super::Tx) does.
pub trait DeviceTx {
    /// Adds a letter that tells of a session.
    fn add_device_letter(&mut self, letter: &DeviceLetter);
}

/// Working off these letters.
pub trait DeviceStore {
    /// Takes up to `most` letters that are due at `now` and that nobody has the lease of, those that waited longest first. Each
    /// is taken by one worker alone, and counts one attempt more.
    fn take_device_letters(
        &self,
        lease: Lease,
        now: Timestamp,
        most: u32,
    ) -> impl Future<Output = Result<Vec<DeviceLetter>, StoreError>> + Send;

    /// Writes down what became of a letter, with its event; `false` if `worker` lost its lease meanwhile.
    fn settle_device_letter(
        &self,
        worker: WorkerId,
        settlement: &AccountLetterSettlement,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;
}
