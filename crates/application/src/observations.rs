//! What is seen and changes nothing: gathered, and written in batches beside the work.

use crate::gatepost::Gatepost;
use crate::ports::{Ports, Store, StoreError};
use gatepost_domain::event::Event;
use std::sync::{Mutex, PoisonError};

/// More than so many at once are not kept: somebody is flooding, and the first ones say enough.
const MOST: usize = 10_000;

/// Events of things that were seen, waiting to be written.
#[derive(Default)]
pub(crate) struct Observations {
    waiting: Mutex<Vec<Event>>,
}

impl Observations {
    pub(crate) fn add(&self, event: Event) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.len() < MOST {
            waiting.push(event);
        }
    }

    fn take(&self) -> Vec<Event> {
        std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl<P: Ports> Gatepost<P> {
    /// Writes what was seen and counted since the last call; one step of a worker. What can't be written now waits for the
    /// next.
    pub async fn write_observations(&self) -> Result<usize, StoreError> {
        self.write_counts().await?;
        let events = self.observations.take();
        if events.is_empty() {
            return Ok(0);
        }
        let written = self.parts.store.observe(&events).await;
        if written.is_err() {
            for event in events {
                self.observations.add(event);
            }
            return written.map(|()| 0);
        }
        Ok(events.len())
    }
}
