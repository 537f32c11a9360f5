//! This node's eraser: works off what is left of users who were erased, and tells them.

use crate::live::Live;
use crate::rounds::{Plan, Rounds};
use gatepost_application::{Gatepost, Store};
use std::sync::Arc;
use std::time::Duration;

/// Few at a time, since nobody waits for it, and each may be the size of years.
const PLAN: Plan = Plan {
    what: "users who are erased",
    every: Duration::from_secs(1),
    hands: 2,
    stop_within: Duration::from_secs(4),
};

/// Sets it to work.
pub(crate) fn start<S: Store>(gatepost: Arc<Gatepost<Live<S>>>) -> Rounds {
    let finisher = Arc::clone(&gatepost);
    let take = move |most| {
        let gatepost = Arc::clone(&gatepost);
        async move { gatepost.take_due_erasures(most).await }
    };
    Rounds::start(PLAN, take, move |erasure| {
        let gatepost = Arc::clone(&finisher);
        async move { gatepost.finish_erasure(&erasure).await }
    })
}
