//! Work that waits in the store: looked for every so often, and done side by side by as many hands as there are.

use crate::couriers::chain;
use gatepost_application::StoreError;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::{MissedTickBehavior, interval, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// What is done in rounds, and how.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    /// What it is, for whoever reads the log.
    pub(crate) what: &'static str,
    /// How often somebody looks.
    pub(crate) every: Duration,
    /// How many pieces are worked on at a time.
    pub(crate) hands: usize,
    /// How long those that are being worked on may take when the node stops.
    pub(crate) stop_within: Duration,
}

/// The rounds of one node.
pub(crate) struct Rounds {
    plan: Plan,
    stop: CancellationToken,
    tasks: TaskTracker,
}

impl Rounds {
    /// Begins: `take` takes up to so many pieces, `work` does one of them.
    pub(crate) fn start<T, Taking, Working>(
        plan: Plan,
        take: impl Fn(u32) -> Taking + Send + 'static,
        work: impl Fn(T) -> Working + Send + 'static,
    ) -> Self
    where
        T: Send + 'static,
        Taking: Future<Output = Result<Vec<T>, StoreError>> + Send + 'static,
        Working: Future<Output = Result<(), StoreError>> + Send + 'static,
    {
        let (stop, tasks) = (CancellationToken::new(), TaskTracker::new());
        tasks.spawn(look(plan, (take, work), (stop.clone(), tasks.clone())));
        Self { plan, stop, tasks }
    }

    /// Lets what was begun be finished; the rest is another node's.
    pub(crate) async fn stop(self) {
        self.stop.cancel();
        self.tasks.close();
        if timeout(self.plan.stop_within, self.tasks.wait()).await.is_err() {
            tracing::warn!("stopped in the middle of {}: it will be done again", self.plan.what);
        }
    }
}

async fn look<T, Taking, Working>(
    plan: Plan,
    (take, work): (impl Fn(u32) -> Taking, impl Fn(T) -> Working),
    (stop, tasks): (CancellationToken, TaskTracker),
) where
    Taking: Future<Output = Result<Vec<T>, StoreError>>,
    Working: Future<Output = Result<(), StoreError>> + Send + 'static,
{
    let hands = Arc::new(Semaphore::new(plan.hands));
    let mut ticks = interval(plan.every);
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
        let taken = match take(most).await {
            Ok(taken) => taken,
            Err(error) => {
                tracing::debug!(error = chain(&error), "the store can't be asked for {}", plan.what);
                continue;
            }
        };
        for piece in taken {
            let Ok(hand) = Arc::clone(&hands).acquire_owned().await else { return };
            let working = work(piece);
            tasks.spawn(async move {
                if let Err(error) = working.await {
                    let error = chain(&error);
                    tracing::warn!(error, "{} can't be written down: it is done again", plan.what);
                }
                drop(hand);
            });
        }
    }
}
