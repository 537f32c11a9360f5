//! This node's registrar: hands over the letters that tell people of their account, of a change of the address and of a session
//! in a new browser.

use crate::live::Live;
use crate::rounds::{Plan, Rounds};
use gatepost_application::{Gatepost, Store};
use std::sync::Arc;
use std::time::Duration;

/// Somebody looks at a mailbox meanwhile, so it is asked for often.
const CHANGES: Plan = Plan {
    what: "letters of changes of addresses",
    every: Duration::from_millis(500),
    hands: 8,
    stop_within: Duration::from_secs(4),
};

const DEVICES: Plan = Plan { what: "letters of sessions in new browsers", ..CHANGES };

/// The registrar of one node.
pub(crate) struct Registrar {
    changes: Rounds,
    devices: Rounds,
}

impl Registrar {
    /// Sets it to work.
    pub(crate) fn start<S: Store>(gatepost: &Arc<Gatepost<Live<S>>>) -> Self {
        Self { changes: tell_of_changes(gatepost), devices: tell_of_devices(gatepost) }
    }

    /// Lets it finish those that it is at; the rest is another node's as soon as its leases end.
    pub(crate) async fn stop(self) {
        tokio::join!(self.changes.stop(), self.devices.stop());
    }
}

fn tell_of_changes<S: Store>(gatepost: &Arc<Gatepost<Live<S>>>) -> Rounds {
    let (taker, sender) = (Arc::clone(gatepost), Arc::clone(gatepost));
    let take = move |most| {
        let gatepost = Arc::clone(&taker);
        async move { gatepost.take_due_address_letters(most).await }
    };
    Rounds::start(CHANGES, take, move |(letter, change)| {
        let gatepost = Arc::clone(&sender);
        async move { gatepost.finish_address_letter(&letter, &change).await }
    })
}

fn tell_of_devices<S: Store>(gatepost: &Arc<Gatepost<Live<S>>>) -> Rounds {
    let (taker, sender) = (Arc::clone(gatepost), Arc::clone(gatepost));
    let take = move |most| {
        let gatepost = Arc::clone(&taker);
        async move { gatepost.take_due_device_letters(most).await }
    };
    Rounds::start(DEVICES, take, move |letter| {
        let gatepost = Arc::clone(&sender);
        async move { gatepost.finish_device_letter(&letter).await }
    })
}
