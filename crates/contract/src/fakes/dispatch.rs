//! A queue that a test empties by hand.

use gatepost_application::{Dispatch, Due, Slot};
use std::sync::{Arc, Mutex};

/// A queue in front of nobody: what is in it waits until the test takes it.
#[derive(Clone)]
pub struct DirectDispatch {
    queue: Arc<Mutex<Queue>>,
}

struct Queue {
    /// How many places there are, taken ones included.
    places: usize,
    reserved: usize,
    waiting: Vec<Due>,
}

/// A place in a [`DirectDispatch`].
pub struct DirectSlot {
    queue: Arc<Mutex<Queue>>,
}

impl Default for DirectDispatch {
    fn default() -> Self {
        Self::bounded(usize::MAX)
    }
}

impl DirectDispatch {
    /// A queue of so many places; of none, if no letter is to have an owner from the start.
    pub fn bounded(places: usize) -> Self {
        Self { queue: Arc::new(Mutex::new(Queue { places, reserved: 0, waiting: Vec::new() })) }
    }

    /// Lets it have so many places from now on; what waits goes on waiting.
    pub fn set_places(&self, places: usize) {
        self.queue.lock().unwrap().places = places;
    }

    /// Takes all that waits, the first first.
    pub fn take(&self) -> Vec<Due> {
        std::mem::take(&mut self.queue.lock().unwrap().waiting)
    }
}

impl Dispatch for DirectDispatch {
    type Slot = DirectSlot;

    fn reserve(&self) -> Option<DirectSlot> {
        let mut queue = self.queue.lock().unwrap();
        let free = queue.reserved + queue.waiting.len() < queue.places;
        free.then(|| {
            queue.reserved += 1;
            DirectSlot { queue: Arc::clone(&self.queue) }
        })
    }
}

impl Slot for DirectSlot {
    fn fill(self, due: Due) {
        self.queue.lock().unwrap().waiting.push(due);
    }
}

impl Drop for DirectSlot {
    fn drop(&mut self) {
        self.queue.lock().unwrap().reserved -= 1;
    }
}
