//! This node's registrar: hands over the letters that tell people of their account, of a change of the address and of a session in
//! a new browser. All nodes do, each letter on one of them at a time.

use crate::couriers::chain;
use crate::live::Live;
use gatepost_application::{Gatepost, Store};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{MissedTickBehavior, interval, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// How often the store is asked for what nobody works on.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// How many are taken at a time: one after the other, since nobody waits for it.
const AT_ONCE: u32 = 8;
/// How long the one that is under way may take when the node stops.
const STOP_WITHIN: Duration = Duration::from_secs(4);

/// The registrar of one node.
pub(crate) struct Registrar {
    stop: CancellationToken,
    tasks: TaskTracker,
}

impl Registrar {
    /// Sets it to work.
    pub(crate) fn start<S: Store>(gatepost: Arc<Gatepost<Live<S>>>) -> Self {
        let (stop, tasks) = (CancellationToken::new(), TaskTracker::new());
        tasks.spawn(look(gatepost, stop.clone()));
        tasks.close();
        Self { stop, tasks }
    }

    /// Lets it finish the one that it is at; the rest is another node's as soon as its leases end.
    pub(crate) async fn stop(self) {
        self.stop.cancel();
        if timeout(STOP_WITHIN, self.tasks.wait()).await.is_err() {
            tracing::warn!("stopped while a letter of the registrar left: another node will go on");
        }
    }
}

async fn look<S: Store>(gatepost: Arc<Gatepost<Live<S>>>, stop: CancellationToken) {
    let mut ticks = interval(LOOK_EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = stop.cancelled() => break,
            _ = ticks.tick() => {}
        }
        tell_of_changes(&gatepost, &stop).await;
        tell_of_sessions(&gatepost, &stop).await;
    }
}

async fn tell_of_changes<S: Store>(gatepost: &Gatepost<Live<S>>, stop: &CancellationToken) {
    let due = match gatepost.take_due_address_letters(AT_ONCE).await {
        Ok(due) => due,
        Err(error) => {
            tracing::debug!(error = chain(&error), "the store can't be asked for letters of changes");
            return;
        }
    };
    for (letter, change) in due {
        if stop.is_cancelled() {
            return;
        }
        if let Err(error) = gatepost.finish_address_letter(&letter, &change).await {
            let error = chain(&error);
            tracing::warn!(error, "a letter of a change did not leave: somebody goes on later");
        }
    }
}

async fn tell_of_sessions<S: Store>(gatepost: &Gatepost<Live<S>>, stop: &CancellationToken) {
    let due = match gatepost.take_due_device_letters(AT_ONCE).await {
        Ok(due) => due,
        Err(error) => {
            tracing::debug!(error = chain(&error), "the store can't be asked for letters of sessions");
            return;
        }
    };
    for letter in due {
        if stop.is_cancelled() {
            return;
        }
        if let Err(error) = gatepost.finish_device_letter(&letter).await {
            let error = chain(&error);
            tracing::warn!(error, "a letter of a session did not leave: somebody goes on later");
        }
    }
}
