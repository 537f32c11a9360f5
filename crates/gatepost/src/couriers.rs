//! This node's couriers: they take letters from the queue and from the store, hand them over side by side, and write
//! down in batches what became of them.

use crate::likeness::Likeness;
use crate::live::{Live, QueueSlot};
use gatepost_application::{Dispatch, Due, Gatepost, Mailer, Settled, Slot, Store, StoreError, sorted};
use gatepost_http::Heartbeat;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::sync::{Semaphore, mpsc};
use tokio::time::{Instant, MissedTickBehavior, interval, sleep, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// How many fresh letters wait for a courier; beyond, they are stored for whoever looks first.
pub(crate) const QUEUE: usize = 1024;
/// How many letters are written down together.
const BATCH: usize = 64;
/// How long letters gather that may leave together: less than anybody notices.
const GATHER: Duration = Duration::from_millis(4);
/// How often the store is asked for letters that nobody works on.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How often what was seen is written.
const WRITE_EVERY: Duration = Duration::from_millis(200);
/// How long to wait before trying again to write down what became of letters, and how often: half a lease in all.
const SETTLE_AGAIN: Duration = Duration::from_millis(500);
const SETTLE_TRIES: u32 = 60;
/// How long letters in hand may take when the node stops.
const STOP_WITHIN: Duration = Duration::from_secs(8);
/// A pulse older than this is none.
const PULSE_WITHIN: Duration = Duration::from_secs(15);

/// Whether the couriers took a step lately.
pub(crate) struct Pulse {
    began: Instant,
    beat: AtomicU64,
}

impl Pulse {
    /// A pulse that beats now.
    pub(crate) fn new() -> Self {
        Self { began: Instant::now(), beat: AtomicU64::new(0) }
    }

    fn beat(&self) {
        self.beat.store(self.began.elapsed().as_secs(), Ordering::Relaxed);
    }
}

impl Heartbeat for Pulse {
    fn is_alive(&self) -> bool {
        let age = self.began.elapsed().as_secs().saturating_sub(self.beat.load(Ordering::Relaxed));
        age <= PULSE_WITHIN.as_secs()
    }
}

/// The couriers of one node.
pub(crate) struct Couriers<S: Store> {
    gatepost: Arc<Gatepost<Live<S>>>,
    pulse: Arc<Pulse>,
    hands: Arc<Semaphore>,
    stop: CancellationToken,
    tasks: TaskTracker,
}

impl<S: Store> Couriers<S> {
    /// Sets them to work, `hands` letters at a time.
    pub(crate) fn start(
        gatepost: Arc<Gatepost<Live<S>>>,
        queue: mpsc::Receiver<Due>,
        hands: usize,
        pulse: Arc<Pulse>,
    ) -> Self {
        let (stop, tasks) = (CancellationToken::new(), TaskTracker::new());
        let couriers = Self { gatepost, pulse, hands: Arc::new(Semaphore::new(hands)), stop, tasks };
        let (settled, results) = mpsc::channel(QUEUE);
        couriers.tasks.spawn(settle(Arc::clone(&couriers.gatepost), results));
        couriers.tasks.spawn(carry(couriers.share(), queue, settled));
        couriers.tasks.spawn(look(couriers.share()));
        couriers.tasks.spawn(write_observations(couriers.share()));
        couriers
    }

    /// Lets letters in hand arrive, gives back the rest, and writes down what was seen.
    pub(crate) async fn stop(self) {
        self.stop.cancel();
        self.tasks.close();
        let all_arrived = timeout(STOP_WITHIN, self.tasks.wait()).await.is_ok();
        if !all_arrived {
            tracing::warn!(
                "stopped before every letter in hand had arrived: another node will send them again"
            );
        }
        self.gatepost.mailer().close().await;
        // What leaves together may be in doubt, which the end of its lease tells the next node; given back it would be fresh.
        let may_give_back = all_arrived || self.gatepost.mailer().most_together() == 1;
        if may_give_back && let Err(error) = self.gatepost.give_letters_back().await {
            tracing::warn!(error = chain(&error), "letters not given back: their leases end by themselves");
        }
        if let Err(error) = self.gatepost.write_observations().await {
            tracing::warn!(error = chain(&error), "what was seen last is not on the timeline");
        }
    }

    fn share(&self) -> Self {
        Self {
            gatepost: Arc::clone(&self.gatepost),
            pulse: Arc::clone(&self.pulse),
            hands: Arc::clone(&self.hands),
            stop: self.stop.clone(),
            tasks: self.tasks.clone(),
        }
    }
}

/// Takes letters from the queue and hands each over in a task of its own, as many at a time as there are hands.
async fn carry<S: Store>(
    couriers: Couriers<S>,
    mut queue: mpsc::Receiver<Due>,
    settled: mpsc::Sender<Settled>,
) {
    let likeness = Arc::new(Likeness::new());
    loop {
        let hand = tokio::select! {
            biased;
            () = couriers.stop.cancelled() => break,
            hand = Arc::clone(&couriers.hands).acquire_owned() => hand,
        };
        let due = tokio::select! {
            biased;
            () = couriers.stop.cancelled() => break,
            due = queue.recv() => due,
        };
        let (Ok(hand), Some(due)) = (hand, due) else { break };
        let mut hand = Some(hand);
        for errand in gather(&couriers, due, &mut queue).await {
            let (gatepost, settled) = (Arc::clone(&couriers.gatepost), settled.clone());
            let (likeness, hands) = (Arc::clone(&likeness), Arc::clone(&couriers.hands));
            let own = hand.take();
            couriers.tasks.spawn(async move {
                let hand = if own.is_some() { own } else { hands.acquire_owned().await.ok() };
                let outcomes = likeness.hand_over(&gatepost, errand).await;
                drop(hand);
                for outcome in outcomes {
                    // The settler lives until the last sender is gone.
                    let _ = settled.send(outcome).await;
                }
            });
        }
    }
}

/// The letters that wait behind that one, as many as may leave together, sorted into errands.
async fn gather<S: Store>(
    couriers: &Couriers<S>,
    due: Due,
    queue: &mut mpsc::Receiver<Due>,
) -> Vec<Vec<Due>> {
    let most = couriers.gatepost.mailer().most_together();
    let mut letters = vec![due];
    if most > 1 {
        sleep(GATHER).await;
        while letters.len() < most
            && let Ok(due) = queue.try_recv()
        {
            letters.push(due);
        }
    }
    sorted(letters, most)
}

/// Writes down what became of letters: all that came in while the last batch was being written.
async fn settle<S: Store>(gatepost: Arc<Gatepost<Live<S>>>, mut results: mpsc::Receiver<Settled>) {
    let mut batch = Vec::with_capacity(BATCH);
    while results.recv_many(&mut batch, BATCH).await > 0 {
        for _ in 0..SETTLE_TRIES {
            match gatepost.settle(&batch).await {
                Ok(()) => break,
                Err(error) => {
                    let letters = batch.len();
                    tracing::warn!(
                        error = chain(&error),
                        letters,
                        "letters not settled yet: untold, they are sent again"
                    );
                    sleep(SETTLE_AGAIN).await;
                }
            }
        }
        batch.clear();
    }
}

/// Looks for letters that nobody works on, and puts them into the queue.
async fn look<S: Store>(couriers: Couriers<S>) {
    let mut ticks = interval(LOOK_EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut away = false;
    loop {
        tokio::select! {
            () = couriers.stop.cancelled() => break,
            _ = ticks.tick() => {}
        }
        couriers.pulse.beat();
        away = match take_due(&couriers.gatepost).await {
            Ok(()) => false,
            Err(error) => {
                if !away {
                    tracing::warn!(
                        error = chain(&error),
                        "the store can't be asked for due letters; asking on"
                    );
                }
                true
            }
        };
    }
}

async fn take_due<S: Store>(gatepost: &Gatepost<Live<S>>) -> Result<(), StoreError> {
    let mut slots: Vec<QueueSlot> = (0..BATCH).map_while(|_| gatepost.dispatch().reserve()).collect();
    if slots.is_empty() {
        return Ok(());
    }
    let most = u32::try_from(slots.len()).unwrap_or(u32::MAX);
    for due in gatepost.take_due_letters(most).await? {
        if let Some(slot) = slots.pop() {
            slot.fill(due);
        }
    }
    Ok(())
}

async fn write_observations<S: Store>(couriers: Couriers<S>) {
    let mut ticks = interval(WRITE_EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = couriers.stop.cancelled() => break,
            _ = ticks.tick() => {}
        }
        if let Err(error) = couriers.gatepost.write_observations().await {
            tracing::debug!(error = chain(&error), "what was seen is not written yet");
        }
    }
}

/// An error with all its causes, in one line.
pub(crate) fn chain(error: &dyn std::error::Error) -> String {
    let mut line = error.to_string();
    let mut cause = error.source();
    while let Some(next) = cause {
        line.push_str(": ");
        line.push_str(&next.to_string());
        cause = next.source();
    }
    line
}
