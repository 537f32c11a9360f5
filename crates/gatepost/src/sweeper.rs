//! This node's sweeper: forgets what is over, some rows at a time with pauses in between, so that nobody who signs in waits for it.

use crate::couriers::chain;
use crate::live::Live;
use crate::system::SystemEntropy;
use gatepost_application::{Entropy, Gatepost, SealError, Store, SweepPass};
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{Instant, sleep, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// How long after its start a node begins: nodes that are started together do so apart.
const BEGIN_AFTER: Duration = Duration::from_secs(5);
/// How often it goes over everything; up to a quarter more by chance.
const SWEEP_EVERY: Duration = Duration::from_hours(1);
/// How long it waits if something failed.
const SWEEP_AGAIN: Duration = Duration::from_mins(1);
/// How long it rests after each step at least.
const REST: Duration = Duration::from_millis(20);
/// How many times as long as a step took it rests: of a database that is large or busy it takes a twentieth of a core, whatever
/// stands in the tables.
const RESTS_FOR_EACH_STEP: u32 = 19;
/// How long a step that is under way may take when the node stops.
const STOP_WITHIN: Duration = Duration::from_secs(2);

/// The sweeper of one node.
pub(crate) struct Sweeper {
    stop: CancellationToken,
    tasks: TaskTracker,
}

impl Sweeper {
    /// Sets it to work.
    pub(crate) fn start<S: Store>(gatepost: Arc<Gatepost<Live<S>>>) -> Self {
        let (stop, tasks) = (CancellationToken::new(), TaskTracker::new());
        let token = stop.clone();
        tasks.spawn(async move {
            // A step that was sent is done; one that was not is the next node's.
            tokio::select! {
                () = token.cancelled() => {}
                () = sweep(gatepost) => {}
            }
        });
        tasks.close();
        Self { stop, tasks }
    }

    /// Lets it end.
    pub(crate) async fn stop(self) {
        self.stop.cancel();
        if timeout(STOP_WITHIN, self.tasks.wait()).await.is_err() {
            tracing::warn!("stopped while old records were forgotten: another node will go on");
        }
    }
}

async fn sweep<S: Store>(gatepost: Arc<Gatepost<Live<S>>>) {
    sleep(spread(BEGIN_AFTER)).await;
    loop {
        let pause = match go_over(&gatepost).await {
            Ok(pass) => {
                tell(&pass);
                spread(SWEEP_EVERY)
            }
            Err(error) => {
                tracing::warn!(error = chain(&error), "old records are not forgotten yet; trying again");
                SWEEP_AGAIN
            }
        };
        sleep(pause).await;
    }
}

async fn go_over<S: Store>(gatepost: &Gatepost<Live<S>>) -> Result<SweepPass, SealError> {
    let mut pass = gatepost.begin_sweep().await?;
    loop {
        let begun = Instant::now();
        if !gatepost.sweep_some(&mut pass).await? {
            return Ok(pass);
        }
        sleep(REST.max(begun.elapsed() * RESTS_FOR_EACH_STEP)).await;
    }
}

/// That span and up to a quarter more.
fn spread(span: Duration) -> Duration {
    span + span / 1024 * u32::from(SystemEntropy.bytes::<1>()[0])
}

fn tell(pass: &SweepPass) {
    let mut what = String::new();
    for (name, count) in pass.swept() {
        let _ = write!(what, "{}{name} {count}", if what.is_empty() { "" } else { ", " });
    }
    if !what.is_empty() {
        tracing::info!(swept = what, "old records forgotten: {what}");
    }
}
