//! How often what happened, hour by hour.

use super::StoreError;
use gatepost_domain::app::AppId;
use gatepost_domain::event::EventKind;
use gatepost_domain::tally::Tally;
use gatepost_domain::time::Timestamp;
use std::future::Future;

/// How often something happened for one reason, however many hours were added up.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tallied {
    /// What.
    pub kind: EventKind,
    /// Why; empty without a reason of our own.
    pub reason: String,
    /// How often.
    pub count: u64,
}

/// Writing, in the transaction of a [`Tx`](super::Tx).
pub trait TallyTx: Send {
    /// Adds to what was counted. Each hour, kind and reason of an app is named once.
    fn tally(&mut self, tallies: &[Tally]);
}

/// Reading.
pub trait TallyLook: Send {
    /// How often what happened in the app from that hour on, by kind and reason. What another release counted that this one does
    /// not know is left out.
    fn tallied(
        &mut self,
        app: &AppId,
        from: Timestamp,
    ) -> impl Future<Output = Result<Vec<Tallied>, StoreError>> + Send;
}
