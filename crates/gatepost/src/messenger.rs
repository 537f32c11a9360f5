//! This node's messenger: queues messages for webhooks as the ledger grows, and sends them, webhook by webhook.

use crate::couriers::chain;
use crate::live::Live;
use crate::rounds::{Plan, Rounds};
use gatepost_application::{Gatepost, Store};
use gatepost_outbound::Outbound;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// A webhook that hangs keeps one hand for a quarter of a minute: there are enough for others.
const PLAN: Plan = Plan {
    what: "messages for webhooks",
    every: Duration::from_secs(1),
    hands: 256,
    stop_within: Duration::from_secs(2),
};

/// So often the ledger is followed in one round: what is to be sent must not wait for ever for what is to be queued.
const STEPS: u32 = 16;

/// Every so many rounds old messages are forgotten, and so many of them.
const FORGET_EVERY: u32 = 60;
const FORGET: u32 = 500;

/// The messenger of one node.
pub(crate) struct Messenger<S: Store> {
    gatepost: Arc<Gatepost<Live<S>>>,
    rounds: Rounds,
}

impl<S: Store> Messenger<S> {
    /// Sets it to work.
    pub(crate) fn start(gatepost: Arc<Gatepost<Live<S>>>, outbound: Outbound) -> Self {
        let (looking, sending) = (Arc::clone(&gatepost), Arc::clone(&gatepost));
        let round = Arc::new(AtomicU32::new(1));
        let take = move |most| {
            let (gatepost, round) = (Arc::clone(&looking), round.fetch_add(1, Ordering::Relaxed));
            async move {
                for _ in 0..STEPS {
                    if !gatepost.fan_out().await? {
                        break;
                    }
                }
                if round.is_multiple_of(FORGET_EVERY) {
                    gatepost.forget_webhook_deliveries(FORGET).await?;
                }
                gatepost.take_due_webhooks(most).await
            }
        };
        let rounds = Rounds::start(PLAN, take, move |shift| {
            let (gatepost, outbound) = (Arc::clone(&sending), outbound.clone());
            async move { gatepost.work_for_webhook(&outbound, &shift).await }
        });
        Self { gatepost, rounds }
    }

    /// Lets it finish what it is sending; what it does not finish is sent again by another node, at once.
    pub(crate) async fn stop(self) {
        self.rounds.stop().await;
        if let Err(error) = self.gatepost.give_webhooks_back().await {
            tracing::debug!(error = chain(&error), "webhooks can't be given back");
        }
    }
}
