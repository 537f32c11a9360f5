//! Where all who wait on this node for a sign-in hear that something happened to it.
//!
//! Nobody asks the store for one sign-in alone: twice a second, whichever of the waiting pages is first asks once for all
//! of them. So it is the same on every node, whichever of them the letter is used on, and a page costs nothing but its
//! connection.

use gatepost_application::{Gatepost, Glance, Ports};
use gatepost_domain::app::AppId;
use gatepost_domain::id::SignInId;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{Semaphore, watch};
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

/// How often the store is asked while somebody waits.
const PERIOD: Duration = Duration::from_millis(500);

type Key = (AppId, SignInId);

/// How many look at their own sign-ins at once: news may be for all of them.
const LOOKS: usize = 16;

/// All who wait.
#[derive(Debug)]
pub struct Hub {
    rooms: Mutex<HashMap<Key, watch::Sender<Option<Glance>>>>,
    asking: tokio::sync::Mutex<Option<Instant>>,
    closing: CancellationToken,
    looks: Semaphore,
}

impl Default for Hub {
    fn default() -> Self {
        Self {
            rooms: Mutex::default(),
            asking: tokio::sync::Mutex::default(),
            closing: CancellationToken::new(),
            looks: Semaphore::new(LOOKS),
        }
    }
}

/// One who waits.
pub(crate) struct Waiter {
    hub: Arc<Hub>,
    key: Key,
    heard: watch::Receiver<Option<Glance>>,
}

impl Hub {
    /// Waits for that sign-in from now on.
    pub(crate) fn wait_for(self: &Arc<Self>, app: AppId, sign_in: SignInId) -> Waiter {
        let key = (app, sign_in);
        let heard = self.rooms().entry(key.clone()).or_insert_with(|| watch::Sender::new(None)).subscribe();
        Waiter { hub: Arc::clone(self), key, heard }
    }

    /// Sends all away who wait, and who come later: this node stops, and another one tells them.
    pub(crate) fn close(&self) {
        self.closing.cancel();
    }

    /// Has one of those who wait look for itself, when it is its turn. The look is made then, so that a crowd in the queue
    /// takes no room.
    pub(crate) async fn look<F: Future>(&self, look: impl FnOnce() -> F) -> F::Output {
        let _turn = self.looks.acquire().await;
        Box::pin(look()).await
    }

    /// Whether nobody is told anything here any more.
    pub(crate) fn is_closing(&self) -> bool {
        self.closing.is_cancelled()
    }

    fn rooms(&self) -> MutexGuard<'_, HashMap<Key, watch::Sender<Option<Glance>>>> {
        self.rooms.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks the store for all, unless somebody did so within the last half second or is just doing it.
    async fn ask<P: Ports>(&self, gatepost: &Gatepost<P>) {
        let Ok(mut asked_at) = self.asking.try_lock() else { return };
        if asked_at.is_some_and(|at| at.elapsed() < PERIOD) {
            return;
        }
        let keys: Vec<_> = self.rooms().keys().cloned().collect();
        // In a box, or thousands who wait would each keep room for it.
        match Box::pin(gatepost.glance(&keys)).await {
            Ok(glances) => self.tell(glances),
            Err(error) => {
                tracing::debug!(error = %crate::problem::Chain(&error), "waiting pages were not told");
            }
        }
        *asked_at = Some(Instant::now());
    }

    fn tell(&self, glances: Vec<Glance>) {
        let rooms = self.rooms();
        for glance in glances {
            if let Some(room) = rooms.get(&(glance.app.clone(), glance.sign_in)) {
                room.send_if_modified(|known| {
                    let is_news = known.as_ref() != Some(&glance);
                    *known = Some(glance);
                    is_news
                });
            }
        }
    }
}

impl Waiter {
    /// Waits until something happened to the sign-in since the last call, or `at_most` so long; whether something did. The
    /// first look at it counts as something. When the node stops the wait is over.
    pub(crate) async fn news<P: Ports>(&mut self, gatepost: &Gatepost<P>, at_most: Duration) -> bool {
        let until = Instant::now() + at_most;
        while Instant::now() < until {
            tokio::select! {
                heard = self.heard.changed() => return heard.is_ok(),
                () = self.hub.closing.cancelled() => return false,
                () = sleep(PERIOD) => self.hub.ask(gatepost).await,
            }
        }
        false
    }
}

impl Drop for Waiter {
    fn drop(&mut self) {
        let mut rooms = self.hub.rooms();
        // This one is still counted.
        if rooms.get(&self.key).is_some_and(|room| room.receiver_count() <= 1) {
            rooms.remove(&self.key);
        }
    }
}
