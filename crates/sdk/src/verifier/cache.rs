//! Keys that are kept: through rotations, and while nobody can be asked.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::watch;

use super::Refused;
use super::fetch::{Fetched, Source};
use super::keys::{Key, Keys};
use crate::Error;
use crate::clock::Clock;

/// How long keys are kept, and how often they are asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct CacheTimes {
    /// Between two questions for a key that nobody knows, and after one that failed while keys are known. An answer that doesn't say how
    /// long it is fresh is so for as long. A minute.
    pub cool_down: Duration,
    /// For so long keys are taken while nobody can be asked. An hour: a key that was withdrawn meanwhile is taken no longer than that.
    pub keep_at_most: Duration,
    /// Between two questions while no keys are known at all. Five seconds.
    pub retry: Duration,
}

impl Default for CacheTimes {
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self { cool_down: seconds(60), keep_at_most: seconds(3600), retry: seconds(5) }
    }
}

impl CacheTimes {
    /// Another time between two questions.
    #[must_use]
    pub fn cool_down(self, cool_down: Duration) -> Self {
        Self { cool_down, ..self }
    }

    /// Another time for which keys are taken while nobody can be asked.
    #[must_use]
    pub fn keep_at_most(self, keep_at_most: Duration) -> Self {
        Self { keep_at_most, ..self }
    }

    /// Another time between two questions while no keys are known.
    #[must_use]
    pub fn retry(self, retry: Duration) -> Self {
        Self { retry, ..self }
    }
}

/// The keys of one issuer.
pub(super) struct Cache {
    source: Source,
    clock: Arc<dyn Clock>,
    times: CacheTimes,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    known: Option<Known>,
    /// When the last question was answered, or failed.
    asked_at: Option<Duration>,
    /// Why the last one failed, if it did.
    failure: Option<Arc<Error>>,
    /// Closed once the question that is under way is over.
    under_way: Option<watch::Receiver<()>>,
}

struct Known {
    keys: Arc<Keys>,
    fetched_at: Duration,
    max_age: Duration,
}

/// What to do about a key.
enum Plan {
    /// It is there.
    Take(Arc<Key>),
    /// Wait for the answer that is under way, then see.
    Wait(watch::Receiver<()>),
    /// It is not there.
    Refuse(Refused),
}

impl Cache {
    pub(super) fn new(source: Source, clock: Arc<dyn Clock>, times: CacheTimes) -> Self {
        Self { source, clock, times, state: Mutex::default() }
    }

    /// The key of that name.
    pub(super) async fn find(self: &Arc<Self>, kid: &str) -> Result<Arc<Key>, Refused> {
        match self.plan(kid) {
            Plan::Take(key) => Ok(key),
            Plan::Refuse(refused) => Err(refused),
            Plan::Wait(mut under_way) => {
                // Nothing is ever sent: it ends by being closed.
                while under_way.changed().await.is_ok() {}
                self.state().find(kid, self.clock.running(), &self.times)
            }
        }
    }

    /// Gets the keys now.
    pub(super) async fn warm(self: &Arc<Self>) -> Result<(), Error> {
        let fetched = self.source.fetch().await?;
        self.state().note(Ok(fetched), self.clock.running(), &self.times);
        Ok(())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn plan(self: &Arc<Self>, kid: &str) -> Plan {
        let now = self.clock.running();
        let mut state = self.state();
        let found = state.find(kid, now, &self.times);
        let began = state.waiting_for().is_none() && state.should_ask(&found, now, &self.times);
        if began {
            state.under_way = Some(self.ask());
        }
        match (found, state.waiting_for()) {
            // Keys that were left to grow old are asked for before the first token is judged by them, while others go on.
            (Ok(_), Some(under_way)) if began && state.are_old(now) && state.failure.is_none() => {
                Plan::Wait(under_way)
            }
            (Ok(key), _) => Plan::Take(key),
            (Err(_), Some(under_way)) => Plan::Wait(under_way),
            (Err(refused), None) => Plan::Refuse(refused),
        }
    }

    /// Asks for the keys, and hands out what is closed when that is over.
    #[expect(
        clippy::disallowed_methods,
        reason = "whoever began it may leave, and others wait; it ends by its time-out"
    )]
    fn ask(self: &Arc<Self>) -> watch::Receiver<()> {
        let (under_way, receiver) = watch::channel(());
        let cache = Arc::clone(self);
        tokio::spawn(async move {
            let fetched = cache.source.fetch().await;
            if let Err(error) = &fetched {
                tracing::warn!(error = error as &dyn std::error::Error, "keys of the issuer can't be had");
            }
            cache.state().note(fetched, cache.clock.running(), &cache.times);
            drop(under_way);
        });
        receiver
    }
}

impl State {
    /// The keys, unless they are older than they may ever be.
    fn keys(&self, now: Duration, times: &CacheTimes) -> Option<&Known> {
        self.known.as_ref().filter(|known| now < known.fetched_at + times.keep_at_most)
    }

    fn find(&self, kid: &str, now: Duration, times: &CacheTimes) -> Result<Arc<Key>, Refused> {
        let known = self.keys(now, times).ok_or_else(|| Refused::Unavailable(self.failure.clone()))?;
        known.keys.get(kid).cloned().ok_or(Refused::Invalid("signed by nobody known"))
    }

    fn are_old(&self, now: Duration) -> bool {
        self.known.as_ref().is_none_or(|known| now >= known.fetched_at + known.max_age)
    }

    /// Whether they will be old soon: in the last fifth of their life they are asked for, so that nobody has to wait.
    fn grow_old(&self, now: Duration) -> bool {
        self.known.as_ref().is_none_or(|known| now >= known.fetched_at + known.max_age * 4 / 5)
    }

    fn should_ask(&self, found: &Result<Arc<Key>, Refused>, now: Duration, times: &CacheTimes) -> bool {
        let rested = |pause| self.asked_at.is_none_or(|asked| now >= asked + pause);
        match found {
            Err(Refused::Unavailable(_)) => rested(times.retry),
            Err(_) if rested(times.cool_down) => true,
            _ => self.grow_old(now) && (self.failure.is_none() || rested(times.cool_down)),
        }
    }

    /// The question that is under way.
    fn waiting_for(&self) -> Option<watch::Receiver<()>> {
        self.under_way.clone().filter(|under_way| under_way.has_changed().is_ok())
    }

    fn note(&mut self, fetched: Result<Fetched, Error>, now: Duration, times: &CacheTimes) {
        self.asked_at = Some(now);
        match fetched {
            Ok(Fetched { keys, max_age }) => {
                let max_age = max_age.unwrap_or(times.cool_down).min(times.keep_at_most);
                self.known = Some(Known { keys: Arc::new(keys), fetched_at: now, max_age });
                self.failure = None;
            }
            Err(error) => self.failure = Some(Arc::new(error)),
        }
    }
}
