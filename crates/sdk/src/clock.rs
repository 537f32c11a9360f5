//! What time it is.

use std::time::{Duration, SystemTime};

/// What a [`Verifier`](crate::Verifier) asks for the time; tests have clocks that they move.
pub trait Clock: Send + Sync + 'static {
    /// The time of day, which expiry is judged by.
    fn now(&self) -> SystemTime;

    /// How long this clock has been running, however anybody sets the time of day: the age of keys is judged by it.
    fn running(&self) -> Duration;
}

/// The clocks of this machine.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock {
    began: tokio::time::Instant,
}

impl Default for SystemClock {
    fn default() -> Self {
        Self { began: tokio::time::Instant::now() }
    }
}

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the adapter of the port")]
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn running(&self) -> Duration {
        self.began.elapsed()
    }
}
