//! A pool in front of which callers queue in order.
//!
//! bb8 looks at each connection when it comes back, so that one that was left in the middle of something is never
//! used again. It serves whoever asks at the right moment, though; the places here make that the one who waited longest.

use bb8::{ManageConnection, PooledConnection};
use gatepost_application::{Fault, StoreError};
use std::ops::{Deref, DerefMut};
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

/// How long connections live and how long callers wait for one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// How many connections there may be.
    pub(crate) size: u32,
    /// How long a caller waits for its turn, and for a connection while none can be made.
    pub(crate) wait: Duration,
    /// How long a caller waits for a connection that is being made.
    pub(crate) patience: Duration,
    /// How old a connection may get, and how long it may lie idle; `None` keeps it.
    pub(crate) lifetime: Option<(Duration, Duration)>,
}

/// Why the latest attempt to connect failed, until one succeeds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Trouble(Arc<Mutex<Option<String>>>);

impl Trouble {
    /// Notes how an attempt to connect ended.
    pub(crate) fn note<T, E: std::error::Error>(&self, outcome: &Result<T, E>) {
        let said = outcome.as_ref().err().map(chain);
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = said;
    }

    fn latest(&self) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// An error with all that stands behind it, in one line.
fn chain(error: &impl std::error::Error) -> String {
    let mut said = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        said = format!("{said}: {error}");
        source = error.source();
    }
    said
}

/// Connections to one database.
pub(crate) struct Pool<M: ManageConnection> {
    connections: bb8::Pool<M>,
    places: Arc<Semaphore>,
    wait: Duration,
    patience: Duration,
    trouble: Trouble,
}

impl<M: ManageConnection> Clone for Pool<M> {
    fn clone(&self) -> Self {
        Self {
            connections: self.connections.clone(),
            places: Arc::clone(&self.places),
            wait: self.wait,
            patience: self.patience,
            trouble: self.trouble.clone(),
        }
    }
}

impl<M: ManageConnection> Pool<M> {
    /// A pool without any connection yet; `trouble` is where the manager notes why it can't connect.
    pub(crate) fn new(manager: M, limits: Limits, trouble: Trouble) -> Self {
        let connections = bb8::Pool::builder()
            .max_size(limits.size)
            .connection_timeout(limits.patience)
            .max_lifetime(limits.lifetime.map(|(age, _)| age))
            .idle_timeout(limits.lifetime.map(|(_, idle)| idle))
            // The one used last has its statements prepared and its pages warm.
            .queue_strategy(bb8::QueueStrategy::Lifo)
            // Costs no trip: a manager says from what it knows whether a connection still stands.
            .test_on_check_out(true)
            .build_unchecked(manager);
        let places = usize::try_from(limits.size).unwrap_or(usize::MAX).min(Semaphore::MAX_PERMITS);
        let Limits { wait, patience, .. } = limits;
        Self { connections, places: Arc::new(Semaphore::new(places)), wait, patience, trouble }
    }

    /// A connection of the caller's own until dropped.
    pub(crate) async fn lend(&self, doing: &'static str) -> Result<Lent<M>, StoreError> {
        let place = match Arc::clone(&self.places).try_acquire_owned() {
            Ok(place) => Some(place),
            Err(_) => timeout(self.wait, Arc::clone(&self.places).acquire_owned()).await.ok().and_then(Result::ok),
        };
        let place = place.ok_or_else(|| self.away(doing, "all connections are busy"))?;
        let connection = self.connection().await;
        let connection = connection.ok_or_else(|| self.away(doing, "no connection could be made in time"))?;
        Ok(Lent { connection, _place: place })
    }

    /// An idle connection or a new one. Attempts that fail are repeated meanwhile; once one has failed, the end is near.
    async fn connection(&self) -> Option<PooledConnection<'static, M>> {
        let mut getting = pin!(self.connections.get_owned());
        match timeout(self.wait, &mut getting).await {
            Ok(got) => got.ok(),
            Err(_) if self.trouble.latest().is_some() => None,
            Err(_) => timeout(self.patience, getting).await.ok()?.ok(),
        }
    }

    fn away(&self, doing: &'static str, why: &'static str) -> StoreError {
        let why = self.trouble.latest().map_or_else(|| why.to_owned(), |trouble| format!("{why}: {trouble}"));
        StoreError { doing, fault: Fault::Away, source: Some(why.into()) }
    }

    /// How many connections were ever made, for tests.
    #[cfg(test)]
    pub(crate) fn made(&self) -> u64 {
        self.connections.state().statistics.connections_created
    }
}

/// A connection out of a pool. It goes back before the place does, so that the next in line finds it.
pub(crate) struct Lent<M: ManageConnection> {
    connection: PooledConnection<'static, M>,
    _place: OwnedSemaphorePermit,
}

impl<M: ManageConnection> Deref for Lent<M> {
    type Target = M::Connection;

    fn deref(&self) -> &M::Connection {
        &self.connection
    }
}

impl<M: ManageConnection> DerefMut for Lent<M> {
    fn deref_mut(&mut self) -> &mut M::Connection {
        &mut self.connection
    }
}
