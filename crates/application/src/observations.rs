//! What is seen and changes nothing: gathered, and written in batches beside the work.

use crate::gatepost::Gatepost;
use crate::ports::{Ports, Store, StoreError};
use gatepost_domain::event::Event;
use gatepost_domain::time::Timestamp;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// More than so many at once are not kept: somebody is flooding, and the first ones say enough.
const MOST: usize = 10_000;

/// Of what one and the same asks in vain, so many a minute are told of.
const TOLD: u8 = 3;

/// Events of things that were seen, waiting to be written.
#[derive(Default)]
pub(crate) struct Observations {
    waiting: Mutex<Vec<Event>>,
    told: Mutex<Told>,
}

/// How often what was told in the minute that it is.
#[derive(Default)]
struct Told {
    minute: Option<Timestamp>,
    counts: HashMap<String, u8>,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Observations {
    pub(crate) fn add(&self, event: Event) {
        let mut waiting = locked(&self.waiting);
        if waiting.len() < MOST {
            waiting.push(event);
        }
    }

    /// Whether to tell of what bears that name, which anybody may make happen as often as they like. A flood is told of a few
    /// times a minute, by each node.
    pub(crate) fn may_tell(&self, name: &str, now: Timestamp) -> bool {
        let mut told = locked(&self.told);
        if told.minute != Some(now.minute()) {
            told.counts.clear();
            told.minute = Some(now.minute());
        }
        if let Some(count) = told.counts.get_mut(name) {
            *count = count.saturating_add(1);
            return *count <= TOLD;
        }
        let has_room = told.counts.len() < MOST;
        if has_room {
            told.counts.insert(name.to_owned(), 1);
        }
        has_room
    }

    fn take(&self) -> Vec<Event> {
        std::mem::take(&mut *locked(&self.waiting))
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    const NOW: Timestamp = Timestamp::from_seconds(1_000_020);

    #[test]
    fn a_flood_is_told_of_three_times_a_minute() {
        let observations = Observations::default();
        let told = |name, now| (0..50).filter(|_| observations.may_tell(name, now)).count();
        assert_eq!((told("a", NOW), told("b", NOW), told("a", NOW)), (3, 3, 0));
        assert_eq!(told("a", NOW.plus(Duration::from_mins(1))), 3);
    }

    #[test]
    fn no_more_than_so_many_names_are_remembered() {
        let observations = Observations::default();
        let told = (0..MOST + 9).filter(|name| observations.may_tell(&name.to_string(), NOW)).count();
        assert_eq!(told, MOST);
        assert!(observations.may_tell("later", NOW.plus(Duration::from_mins(1))));
    }
}
