//! This node's herald: tells apps that sessions are over, side by side, each notice from the store.

use crate::couriers::chain;
use crate::live::Live;
use gatepost_application::{Gatepost, Store};
use gatepost_outbound::Outbound;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::{MissedTickBehavior, interval, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// How often the store is asked for notices that nobody works on.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How many apps are told at a time.
const HANDS: usize = 16;
/// How long those that are being told may take when the node stops.
const STOP_WITHIN: Duration = Duration::from_secs(4);

/// The herald of one node.
pub(crate) struct Herald {
    stop: CancellationToken,
    tasks: TaskTracker,
}

impl Herald {
    /// Sets it to work.
    pub(crate) fn start<S: Store>(gatepost: Arc<Gatepost<Live<S>>>, outbound: Outbound) -> Self {
        let (stop, tasks) = (CancellationToken::new(), TaskTracker::new());
        tasks.spawn(look(gatepost, outbound, (stop.clone(), tasks.clone())));
        Self { stop, tasks }
    }

    /// Lets it finish what it is telling; the rest is another node's as soon as its leases end.
    pub(crate) async fn stop(self) {
        self.stop.cancel();
        self.tasks.close();
        if timeout(STOP_WITHIN, self.tasks.wait()).await.is_err() {
            tracing::warn!("stopped while apps were told of logouts: they will be told again");
        }
    }
}

async fn look<S: Store>(
    gatepost: Arc<Gatepost<Live<S>>>,
    outbound: Outbound,
    (stop, tasks): (CancellationToken, TaskTracker),
) {
    let hands = Arc::new(Semaphore::new(HANDS));
    let mut ticks = interval(LOOK_EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = stop.cancelled() => break,
            _ = ticks.tick() => {}
        }
        let most = u32::try_from(hands.available_permits()).unwrap_or(u32::MAX);
        if most == 0 {
            continue;
        }
        let due = match gatepost.take_due_notices(most).await {
            Ok(due) => due,
            Err(error) => {
                tracing::debug!(error = chain(&error), "the store can't be asked for notices of logouts");
                continue;
            }
        };
        for notice in due {
            let Ok(hand) = Arc::clone(&hands).acquire_owned().await else { return };
            let (gatepost, outbound) = (Arc::clone(&gatepost), outbound.clone());
            tasks.spawn(async move {
                if let Err(error) = gatepost.tell(&outbound, &notice).await {
                    tracing::warn!(
                        error = chain(&error),
                        "a notice of a logout is not settled: it is told again"
                    );
                }
                drop(hand);
            });
        }
    }
}
