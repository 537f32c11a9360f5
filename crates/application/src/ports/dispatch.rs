//! The short way from a request to this node's couriers: nothing polls for a fresh letter.

use gatepost_domain::app::{AppName, Sender};
use gatepost_domain::brand::Stationery;
use gatepost_domain::delivery::Delivery;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::sign_in::Locale;
use gatepost_domain::visitor::Asker;

/// A letter that some courier of this node has the lease of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Due {
    /// The letter.
    pub delivery: Delivery,
    /// To whom.
    pub email: EmailAddress,
    /// Which app it is for.
    pub app_name: AppName,
    /// What that app's letters are written on.
    pub stationery: Stationery,
    /// Who that app's letters come from, if not the server's own sender.
    pub sender: Option<Sender>,
    /// Who asked.
    pub asker: Asker,
    /// In which language.
    pub locale: Option<Locale>,
}

/// A queue of bounded length in front of this node's couriers.
pub trait Dispatch: Send + Sync + 'static {
    /// A place in the queue.
    type Slot: Slot;

    /// A place in the queue, or `None` if it is full: then the letter is stored without a lease, and whoever looks
    /// first takes it.
    fn reserve(&self) -> Option<Self::Slot>;
}

/// A reserved place; dropping it gives it back.
pub trait Slot: Send {
    /// Puts the letter in. Never waits.
    fn fill(self, due: Due);
}
