//! Connections that are used again, in front of which callers queue in order.
//!
//! A connection is looked at when it comes back: one that was left in the middle of something is closed there and then,
//! so that it holds no lock until somebody happens to get it. Whoever gets a place takes an idle connection or makes one
//! itself, and so learns at once, and first-hand, why none can be made.

use gatepost_application::{Fault, StoreError};
use std::collections::VecDeque;
use std::error::Error;
use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, sleep, timeout};

/// How many connections are made at a time: a crowd gets its answers sooner from the first few than if all of them knock.
const DOORS: usize = 4;

/// How long a server that refuses is left alone.
const PAUSE: Duration = Duration::from_millis(100);

/// Makes connections, and knows whether they are good.
pub(crate) trait Manage: Send + Sync + 'static {
    /// What it makes.
    type Connection: Send + Sync + 'static;

    /// Makes one.
    fn connect(&self) -> impl Future<Output = Result<Self::Connection, Box<dyn Error + Send + Sync>>> + Send;

    /// Whether it still stands, and nothing is left open on it. Costs no trip.
    fn is_good(&self, connection: &Self::Connection) -> bool;
}

/// How many connections there are, how long callers wait for one, and how long they are kept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// How many connections there may be.
    pub(crate) size: usize,
    /// How long a caller tries to connect while the server refuses.
    pub(crate) wait: Duration,
    /// How long a caller waits for its turn, and again for a server that does not answer.
    pub(crate) patience: Duration,
    /// How old a connection may get.
    pub(crate) age: Duration,
    /// How long it may lie idle.
    pub(crate) idle: Duration,
}

/// How many connections a pool has at a moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Connections {
    /// Lent, or just being made.
    pub busy: usize,
    /// Open, and waiting for the next caller.
    pub idle: usize,
    /// As many as there may be.
    pub most: usize,
}

/// Connections to one database.
pub(crate) struct Pool<M: Manage> {
    inner: Arc<Inner<M>>,
    places: Arc<Semaphore>,
}

struct Inner<M: Manage> {
    manager: M,
    limits: Limits,
    doors: Semaphore,
    /// The one that came back last is at the end: its statements are prepared and its pages warm.
    idle: Mutex<VecDeque<Idle<M::Connection>>>,
}

struct Idle<C> {
    connection: Arc<C>,
    made_at: Instant,
    since: Instant,
}

impl<M: Manage> Clone for Pool<M> {
    fn clone(&self) -> Self {
        Self { inner: Arc::clone(&self.inner), places: Arc::clone(&self.places) }
    }
}

impl<M: Manage> Pool<M> {
    /// A pool without any connection yet.
    pub(crate) fn new(manager: M, limits: Limits) -> Self {
        let places = Arc::new(Semaphore::new(limits.size));
        Self {
            inner: Arc::new(Inner { manager, limits, doors: Semaphore::new(DOORS), idle: Mutex::default() }),
            places,
        }
    }

    /// A connection of the caller's own until dropped.
    pub(crate) async fn lend(&self, doing: &'static str) -> Result<Lent<M>, StoreError> {
        let asked_at = Instant::now();
        let turn = Arc::clone(&self.places).acquire_owned();
        let place = timeout(self.inner.limits.patience, turn).await.ok().and_then(Result::ok);
        let place = place.ok_or_else(|| away(doing, "all connections are busy".into()))?;
        let (connection, made_at) = self.inner.supply(doing, asked_at).await?;
        Ok(Lent { connection, made_at, inner: Arc::clone(&self.inner), _place: place })
    }
}

impl<M: Manage> Pool<M> {
    /// Whoever makes its connections.
    pub(crate) fn manager(&self) -> &M {
        &self.inner.manager
    }

    /// How many connections there are.
    pub(crate) fn connections(&self) -> Connections {
        let most = self.inner.limits.size;
        let idle = self.inner.idle.lock().unwrap_or_else(PoisonError::into_inner).len();
        Connections { busy: most.saturating_sub(self.places.available_permits()), idle, most }
    }
}

fn away(doing: &'static str, source: Box<dyn Error + Send + Sync>) -> StoreError {
    StoreError { doing, fault: Fault::Away, source: Some(source) }
}

impl<M: Manage> Inner<M> {
    /// An idle connection or a new one, and when it was made.
    async fn supply(
        &self,
        doing: &'static str,
        asked_at: Instant,
    ) -> Result<(Arc<M::Connection>, Instant), StoreError> {
        if let Some(idle) = self.take() {
            return Ok((idle.connection, idle.made_at));
        }
        let _door = timeout(self.limits.patience, self.doors.acquire()).await;
        // Another one may have come back meanwhile.
        if let Some(idle) = self.take() {
            return Ok((idle.connection, idle.made_at));
        }
        let connection = self.connect(asked_at).await.map_err(|source| away(doing, source))?;
        Ok((Arc::new(connection), Instant::now()))
    }

    /// The warmest idle connection that is still good.
    fn take(&self) -> Option<Idle<M::Connection>> {
        // Those that are not good are dropped outside the lock.
        std::iter::from_fn(|| self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop_back())
            .find(|idle| self.is_fresh(idle) && self.manager.is_good(&idle.connection))
    }

    /// Makes one; tries again while it is refused, until the caller has waited long enough.
    async fn connect(&self, asked_at: Instant) -> Result<M::Connection, Box<dyn Error + Send + Sync>> {
        loop {
            match timeout(self.limits.patience, self.manager.connect()).await {
                Ok(Ok(connection)) => return Ok(connection),
                Ok(Err(error)) if asked_at.elapsed() + PAUSE > self.limits.wait => return Err(error),
                Ok(Err(_)) => sleep(PAUSE).await,
                Err(_) => return Err("the database does not answer".into()),
            }
        }
    }

    /// Takes a connection back if it is good, and lets go one that nobody has needed for long.
    fn take_back(&self, connection: &Arc<M::Connection>, made_at: Instant) {
        let back = Idle { connection: Arc::clone(connection), made_at, since: Instant::now() };
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if self.manager.is_good(connection) {
            idle.push_back(back);
        }
        let stale = idle.front().is_some_and(|coldest| !self.is_fresh(coldest)).then(|| idle.pop_front());
        drop(idle);
        drop(stale);
    }

    fn is_fresh(&self, idle: &Idle<M::Connection>) -> bool {
        idle.made_at.elapsed() < self.limits.age && idle.since.elapsed() < self.limits.idle
    }
}

/// A connection out of a pool. It goes back before the place does, so that the next in line finds it.
pub(crate) struct Lent<M: Manage> {
    connection: Arc<M::Connection>,
    made_at: Instant,
    inner: Arc<Inner<M>>,
    _place: OwnedSemaphorePermit,
}

impl<M: Manage> Lent<M> {
    /// Puts another connection in the place of one that turned out to have ended.
    pub(crate) async fn replace(&mut self, doing: &'static str) -> Result<(), StoreError> {
        (self.connection, self.made_at) = self.inner.supply(doing, Instant::now()).await?;
        Ok(())
    }
}

impl<M: Manage> Deref for Lent<M> {
    type Target = M::Connection;

    fn deref(&self) -> &M::Connection {
        &self.connection
    }
}

impl<M: Manage> Drop for Lent<M> {
    fn drop(&mut self) {
        self.inner.take_back(&self.connection, self.made_at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
    use tokio::task::JoinSet;

    /// Makes numbers; it refuses while told to.
    #[derive(Default)]
    struct Numbers {
        made: AtomicU32,
        refuses: AtomicBool,
    }

    struct Number {
        number: u32,
        is_good: AtomicBool,
    }

    impl Manage for Arc<Numbers> {
        type Connection = Number;

        async fn connect(&self) -> Result<Number, Box<dyn Error + Send + Sync>> {
            if self.refuses.load(Ordering::SeqCst) {
                return Err("not today".into());
            }
            Ok(Number { number: self.made.fetch_add(1, Ordering::SeqCst), is_good: AtomicBool::new(true) })
        }

        fn is_good(&self, connection: &Number) -> bool {
            connection.is_good.load(Ordering::SeqCst)
        }
    }

    fn pool(size: usize) -> (Arc<Numbers>, Pool<Arc<Numbers>>) {
        let numbers = Arc::new(Numbers::default());
        let limits = Limits {
            size,
            wait: Duration::from_secs(1),
            patience: Duration::from_secs(5),
            age: Duration::from_mins(30),
            idle: Duration::from_mins(10),
        };
        (Arc::clone(&numbers), Pool::new(numbers, limits))
    }

    #[tokio::test(start_paused = true)]
    async fn a_good_connection_is_used_again_and_another_one_is_not() {
        let (_, pool) = pool(2);
        let (first, second) = (pool.lend("a").await.unwrap(), pool.lend("b").await.unwrap());
        assert_eq!((first.number, second.number), (0, 1));
        second.is_good.store(false, Ordering::SeqCst);
        drop((first, second));
        let (first, second) = (pool.lend("a").await.unwrap(), pool.lend("b").await.unwrap());
        assert_eq!((first.number, second.number), (0, 2));
        drop(first);
        // It ends while it lies idle.
        let first = pool.lend("a").await.unwrap();
        let connection = Arc::clone(&first.connection);
        drop(first);
        connection.is_good.store(false, Ordering::SeqCst);
        assert_eq!(pool.lend("a").await.unwrap().number, 3);
    }

    #[tokio::test(start_paused = true)]
    async fn it_says_how_many_connections_are_busy_and_idle() {
        let (_, pool) = pool(3);
        let (first, second) = (pool.lend("a").await.unwrap(), pool.lend("b").await.unwrap());
        assert_eq!(pool.connections(), Connections { busy: 2, idle: 0, most: 3 });
        drop(first);
        assert_eq!(pool.connections(), Connections { busy: 1, idle: 1, most: 3 });
        drop(second);
        assert_eq!(pool.connections(), Connections { busy: 0, idle: 2, most: 3 });
    }

    #[tokio::test(start_paused = true)]
    async fn connections_grow_old() {
        let (_, pool) = pool(2);
        let both = (pool.lend("a").await.unwrap(), pool.lend("b").await.unwrap());
        drop(both);
        for _ in 0..5 {
            sleep(Duration::from_mins(5)).await;
            // One is enough, so the other one lies idle.
            assert!(pool.lend("a").await.unwrap().number < 2);
        }
        assert_eq!(pool.inner.idle.lock().unwrap().len(), 1, "what nobody needs is let go");
        sleep(Duration::from_secs(301)).await;
        assert_eq!(pool.lend("a").await.unwrap().number, 2, "after half an hour");
    }

    #[tokio::test(start_paused = true)]
    async fn callers_are_served_in_the_order_in_which_they_came() {
        let (_, pool) = pool(1);
        let held = pool.lend("first").await.unwrap();
        let served = Arc::new(Mutex::new(Vec::new()));
        let mut callers = JoinSet::new();
        for number in 0..50 {
            let (pool, served) = (pool.clone(), Arc::clone(&served));
            callers.spawn(async move {
                let _lent = pool.lend("later").await.unwrap();
                served.lock().unwrap().push(number);
                tokio::task::yield_now().await;
            });
            tokio::task::yield_now().await;
        }
        drop(held);
        while callers.join_next().await.is_some() {}
        assert_eq!(*served.lock().unwrap(), (0..50).collect::<Vec<_>>());
    }

    #[tokio::test(start_paused = true)]
    async fn whoever_finds_no_room_is_told_so() {
        let (_, pool) = pool(1);
        let _held = pool.lend("first").await.unwrap();
        let asked_at = Instant::now();
        let error = pool.lend("second").await.err().unwrap();
        assert_eq!((error.fault, error.doing), (Fault::Away, "second"));
        assert_eq!(asked_at.elapsed().as_secs(), 5);
    }

    #[tokio::test(start_paused = true)]
    async fn a_refusal_is_repeated_for_a_moment_and_then_told() {
        let (numbers, pool) = pool(4);
        numbers.refuses.store(true, Ordering::SeqCst);
        let asked_at = Instant::now();
        let mut callers = JoinSet::new();
        for _ in 0..64 {
            let pool = pool.clone();
            callers.spawn(async move { pool.lend("asking").await.err().unwrap() });
        }
        while let Some(error) = callers.join_next().await {
            assert_eq!(error.unwrap().source.unwrap().to_string(), "not today");
        }
        assert!(asked_at.elapsed() <= Duration::from_secs(1), "those at the end of the queue too");
        let waiting = {
            let pool = pool.clone();
            async move { pool.lend("asking").await.map(|lent| lent.number) }
        };
        let coming_back = async {
            sleep(Duration::from_millis(300)).await;
            numbers.refuses.store(false, Ordering::SeqCst);
        };
        assert_eq!(tokio::join!(waiting, coming_back).0.unwrap(), 0);
    }
}
