//! The ports: all that the use cases know of the outside.

mod clock;
mod dispatch;
mod keyring;
mod mailer;
mod notice;
mod notifier;
mod places;
mod store;
mod webhooks;
mod witness;

pub use clock::{Clock, Entropy};
pub use dispatch::{Dispatch, Due, Slot};
pub use keyring::{Keyring, KeyringError, Sealed, TokenInvalid};
pub use mailer::{Letter, LinkUrl, Mailer, WrittenLetter};
pub use notice::{ChangeNotice, DeviceNotice, Notice};
pub use notifier::BackchannelNotifier;
pub use places::Places;
pub use store::{
    AccountLetterSettlement, Acquaintance, Address, AddressLetterFound, AddressLook, AddressStore, AddressTx,
    BrowserFound, Client, ClientKey, CodeFound, Committed, ConsoleLook, ConsoleTx, DeviceLook, DeviceStore,
    DeviceTx, EraseStore, ErasureSettlement, EventFilter, Fault, Glance, Lease, LinkFound, ListingLook, Look,
    MailLook, MailTx, ManagingLook, ManagingStore, ManagingTx, NoticeSettlement, Part, Readiness,
    ReportedLetter, SessionFound, SessionsOf, Settlement, SignInFound, SignInSeen, SignInsOf, Store,
    StoreError, SweepCursor, SweepPage, SweptPage, Tallied, TallyLook, TallyTx, Tx, UserFilter, UserLook,
    UserTx, WebhookLook, WebhookRelease, WebhookSettlement, WebhookStore, WebhookTx,
};
pub use webhooks::{WebhookPost, WebhookSender};
pub use witness::{Answered, Nobody, Witness};

/// One choice of adapter for each port.
pub trait Ports: Send + Sync + 'static {
    /// Tells the time.
    type Clock: Clock;
    /// Gives chance.
    type Entropy: Entropy;
    /// Keeps everything.
    type Store: Store;
    /// Makes keys and signs tokens.
    type Keyring: Keyring;
    /// Hands letters over.
    type Mailer: Mailer;
    /// Brings fresh letters to this node's couriers.
    type Dispatch: Dispatch;
}
