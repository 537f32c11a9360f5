//! This node's keeper: looks after the signing keys of all apps when the node starts, and then every hour, and forgets each
//! minute what clients could send once and can't any more. All nodes do; whoever comes first makes a key, and the others find
//! it made.

use crate::couriers::chain;
use crate::live::Live;
use crate::system::SystemEntropy;
use gatepost_application::{Entropy, Gatepost, Store, StoreError};
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::task::spawn_blocking;
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// How often it looks; up to a quarter more by chance, so that nodes don't do so together.
const LOOK_EVERY: Duration = Duration::from_hours(1);
/// How long it waits if the store was away.
const LOOK_AGAIN: Duration = Duration::from_mins(1);
/// How often what has expired is forgotten.
const FORGET_EVERY: Duration = Duration::from_mins(1);
/// How long a look that is under way may take when the node stops.
const STOP_WITHIN: Duration = Duration::from_secs(2);

/// The keeper of one node.
pub(crate) struct Keeper {
    stop: CancellationToken,
    tasks: TaskTracker,
}

impl Keeper {
    /// Sets it to work.
    pub(crate) fn start<S: Store>(gatepost: Arc<Gatepost<Live<S>>>) -> Self {
        let (stop, tasks) = (CancellationToken::new(), TaskTracker::new());
        tasks.spawn(forget(Arc::clone(&gatepost), stop.clone()));
        tasks.spawn(keep(gatepost, stop.clone()));
        tasks.close();
        Self { stop, tasks }
    }

    /// Lets it finish: a key is made whole or not at all, so nothing is lost if it can't.
    pub(crate) async fn stop(self) {
        self.stop.cancel();
        if timeout(STOP_WITHIN, self.tasks.wait()).await.is_err() {
            tracing::warn!("stopped while signing keys were looked after: another node will go on");
        }
    }
}

async fn forget<S: Store>(gatepost: Arc<Gatepost<Live<S>>>, stop: CancellationToken) {
    loop {
        tokio::select! {
            () = stop.cancelled() => break,
            () = sleep(FORGET_EVERY) => {}
        }
        if let Err(error) = gatepost.forget_uses().await {
            tracing::debug!(error = chain(&error), "what has expired is not forgotten yet");
        }
    }
}

async fn keep<S: Store>(gatepost: Arc<Gatepost<Live<S>>>, stop: CancellationToken) {
    loop {
        let pause = match look(Arc::clone(&gatepost), stop.clone()).await {
            Ok(()) => LOOK_EVERY + LOOK_EVERY / 1024 * u32::from(SystemEntropy.bytes::<1>()[0]),
            Err(error) => {
                tracing::warn!(error = chain(&error), "signing keys not looked after yet; trying again");
                LOOK_AGAIN
            }
        };
        tokio::select! {
            () = stop.cancelled() => break,
            () = sleep(pause) => {}
        }
    }
}

/// One look, on a thread that may block: making an RSA key takes a moment, in which others are served.
async fn look<S: Store>(gatepost: Arc<Gatepost<Live<S>>>, stop: CancellationToken) -> Result<(), StoreError> {
    let runtime = Handle::current();
    let looking = spawn_blocking(move || {
        runtime.block_on(async {
            tokio::select! {
                () = stop.cancelled() => Ok(()),
                tended = gatepost.tend_keys() => tended.map(drop),
            }
        })
    });
    looking.await.unwrap_or(Ok(()))
}
