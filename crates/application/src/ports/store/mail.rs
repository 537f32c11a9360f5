//! What is kept of letters that left: which left together, what their providers report, and who gets no more of them.

use super::{ReportedLetter, StoreError};
use crate::ports::Due;
use gatepost_domain::app::AppId;
use gatepost_domain::delivery::DeliveryStatus;
use gatepost_domain::id::{DeliveryId, ParcelId};
use gatepost_domain::report::{Report, Suppression};
use gatepost_domain::single_use::SingleUse;
use std::future::Future;

/// Writing, in the transaction of a [`Tx`](super::Tx).
pub trait MailTx: Send {
    /// Notes what a provider reported of a letter, unless something later is known of it.
    fn report(&mut self, app: &AppId, delivery: DeliveryId, report: &Report);

    /// Adds an address to an app's suppression list, unless it is there.
    fn suppress(&mut self, suppression: &Suppression);

    /// Takes an address from an app's suppression list. Condition: it is there.
    fn lift_suppression(&mut self, app: &AppId, email: &str);

    /// Notes that this was used. Condition: it was not, whether that has expired or not. Shared by all nodes.
    fn use_up(&mut self, used: &SingleUse);
}

/// Reading. Nothing of one app is ever found for another.
pub trait MailLook: Send {
    /// All letters of that parcel, whatever became of them, in the order of their ids.
    fn parcel(&mut self, parcel: ParcelId) -> impl Future<Output = Result<Vec<Due>, StoreError>> + Send;

    /// The app's letter that a provider took under one of these ids.
    fn reported_letter(
        &mut self,
        app: &AppId,
        message_ids: &[String],
    ) -> impl Future<Output = Result<Option<ReportedLetter>, StoreError>> + Send;

    /// How far up to `most` of the app's newest letters are, of those since `since`.
    fn newest_letters(
        &mut self,
        app: &AppId,
        since: DeliveryId,
        most: u32,
    ) -> impl Future<Output = Result<Vec<DeliveryStatus>, StoreError>> + Send;

    /// How many letters of all apps are still to be handed over, be they due or not; counted up to `most`.
    fn waiting_letters(&mut self, most: u32) -> impl Future<Output = Result<usize, StoreError>> + Send;

    /// The entry of that address in the app's suppression list.
    fn suppression(
        &mut self,
        app: &AppId,
        email: &str,
    ) -> impl Future<Output = Result<Option<Suppression>, StoreError>> + Send;

    /// Up to `most` entries of the app's suppression list, by their letters, newest first, those behind `behind` alone.
    fn suppressions(
        &mut self,
        app: &AppId,
        behind: Option<DeliveryId>,
        most: u32,
    ) -> impl Future<Output = Result<Vec<Suppression>, StoreError>> + Send;
}
