//! Which adapter stands behind which port in a running server.

use crate::system::{SystemClock, SystemEntropy};
use gatepost_application::{Dispatch, Due, Ports, Slot, Store};
use gatepost_mail::{AnyMailer, Failover};
use gatepost_tokens::SealedKeyring;
use std::marker::PhantomData;
use tokio::sync::mpsc::{OwnedPermit, Sender};

/// The ways out of letters, of which there may be two.
pub(crate) type Ways = Failover<AnyMailer<SystemClock>, AnyMailer<SystemClock>>;

/// The adapters of a running server, on that store.
pub(crate) struct Live<S>(PhantomData<fn() -> S>);

impl<S: Store> Ports for Live<S> {
    type Clock = SystemClock;
    type Entropy = SystemEntropy;
    type Store = S;
    type Keyring = SealedKeyring<SystemEntropy>;
    type Mailer = Ways;
    type Dispatch = Queue;
}

/// The queue in front of this node's couriers; a command without couriers has none.
pub(crate) struct Queue(pub(crate) Option<Sender<Due>>);

impl Dispatch for Queue {
    type Slot = QueueSlot;

    fn reserve(&self) -> Option<QueueSlot> {
        self.0.as_ref()?.clone().try_reserve_owned().ok().map(QueueSlot)
    }
}

/// A place in the queue.
pub(crate) struct QueueSlot(OwnedPermit<Due>);

impl Slot for QueueSlot {
    fn fill(self, due: Due) {
        self.0.send(due);
    }
}
