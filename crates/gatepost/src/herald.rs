//! This node's herald: tells apps that sessions are over, side by side, each notice from the store.

use crate::live::Live;
use crate::rounds::{Plan, Rounds};
use gatepost_application::{Gatepost, Store};
use gatepost_outbound::Outbound;
use std::sync::Arc;
use std::time::Duration;

const PLAN: Plan = Plan {
    what: "notices of logouts",
    every: Duration::from_secs(1),
    hands: 16,
    stop_within: Duration::from_secs(4),
};

/// Sets it to work.
pub(crate) fn start<S: Store>(gatepost: Arc<Gatepost<Live<S>>>, outbound: Outbound) -> Rounds {
    let teller = Arc::clone(&gatepost);
    let take = move |most| {
        let gatepost = Arc::clone(&gatepost);
        async move { gatepost.take_due_notices(most).await }
    };
    Rounds::start(PLAN, take, move |notice| {
        let (gatepost, outbound) = (Arc::clone(&teller), outbound.clone());
        async move { gatepost.tell(&outbound, &notice).await }
    })
}
