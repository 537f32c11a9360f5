//! This node's registrar: hands over the letters of changes of addresses.

use crate::live::Live;
use crate::rounds::{Plan, Rounds};
use gatepost_application::{Gatepost, Store};
use std::sync::Arc;
use std::time::Duration;

/// Somebody looks at a mailbox meanwhile, so it is asked for often.
const PLAN: Plan = Plan {
    what: "letters of changes of addresses",
    every: Duration::from_millis(500),
    hands: 8,
    stop_within: Duration::from_secs(4),
};

/// Sets it to work.
pub(crate) fn start<S: Store>(gatepost: Arc<Gatepost<Live<S>>>) -> Rounds {
    let sender = Arc::clone(&gatepost);
    let take = move |most| {
        let gatepost = Arc::clone(&gatepost);
        async move { gatepost.take_due_address_letters(most).await }
    };
    Rounds::start(PLAN, take, move |(letter, change)| {
        let gatepost = Arc::clone(&sender);
        async move { gatepost.finish_address_letter(&letter, &change).await }
    })
}
