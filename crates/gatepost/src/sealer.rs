//! This node's sealer: gives events their places in the ledgers of their apps, and seals them. All nodes do; whoever comes first
//! makes a seal, and the others find it made.

use crate::couriers::chain;
use crate::live::Live;
use gatepost_application::{Gatepost, Store};
use gatepost_domain::audit::Seal;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{MissedTickBehavior, interval, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// How often it looks for events that nobody sealed.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How long a seal that is under way may take when the node stops.
const STOP_WITHIN: Duration = Duration::from_secs(2);

/// The sealer of one node.
pub(crate) struct Sealer {
    stop: CancellationToken,
    tasks: TaskTracker,
}

impl Sealer {
    /// Sets it to work.
    pub(crate) fn start<S: Store>(gatepost: Arc<Gatepost<Live<S>>>) -> Self {
        let (stop, tasks) = (CancellationToken::new(), TaskTracker::new());
        tasks.spawn(seal(gatepost, stop.clone()));
        tasks.close();
        Self { stop, tasks }
    }

    /// Lets it finish what it is sealing: the rest is sealed by another node, or when this one is back.
    pub(crate) async fn stop(self) {
        self.stop.cancel();
        if timeout(STOP_WITHIN, self.tasks.wait()).await.is_err() {
            tracing::warn!("stopped while events were sealed: a seal is made whole or not at all");
        }
    }
}

async fn seal<S: Store>(gatepost: Arc<Gatepost<Live<S>>>, stop: CancellationToken) {
    let mut ticks = interval(LOOK_EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut in_trouble = false;
    loop {
        tokio::select! {
            () = stop.cancelled() => break,
            _ = ticks.tick() => {}
        }
        in_trouble = match gatepost.seal_events().await {
            Ok(made) => {
                made.iter().for_each(tell);
                false
            }
            Err(error) => {
                if !in_trouble {
                    tracing::warn!(
                        error = chain(&error),
                        "events can't be sealed yet: they wait, and nothing else does"
                    );
                }
                true
            }
        };
    }
}

/// Says in the log how far a ledger is sealed: kept elsewhere, that line shows whether it was rewritten since.
fn tell(seal: &Seal) {
    let (app, number, last, hash) = (&seal.app, seal.number.number(), seal.last.number(), seal.hash());
    tracing::debug!(app.id = %app, number, last, hash = %hash, "events of {app} sealed up to {last}");
}
