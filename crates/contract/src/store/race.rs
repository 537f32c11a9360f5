//! Many at once, and what they leave.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;
use tokio::sync::Barrier;
use tokio::task::JoinSet;

/// How long somebody may wait for a lock that nobody holds any more: a database needs a moment to see that a
/// connection is gone.
const AT_ONCE: Duration = Duration::from_secs(10);

/// Runs as many tasks, each made of its number, lets them go at one moment, and gathers what they answer.
pub(super) async fn race<R>(count: u32, racer: impl Fn(u32) -> R) -> Vec<R::Output>
where
    R: Future<Output: Send + 'static> + Send + 'static,
{
    let start = Arc::new(Barrier::new(usize::try_from(count).unwrap()));
    let mut racers = JoinSet::new();
    for number in 0..count {
        let (start, racer) = (Arc::clone(&start), racer(number));
        racers.spawn(async move {
            start.wait().await;
            racer.await
        });
    }
    racers.join_all().await
}

/// The one that is there; a second one, or none, breaks the law.
pub(super) fn only<T>(mut winners: Vec<T>) -> T {
    let count = winners.len();
    match (winners.pop(), count) {
        (Some(winner), 1) => winner,
        _ => panic!("one should have won, not {count}"),
    }
}

/// What comes of `work`, which nothing should hold up.
pub(super) async fn at_once<W: Future>(work: W) -> W::Output {
    let done = tokio::time::timeout(AT_ONCE, work).await.ok();
    assert!(done.is_some(), "still waiting after {AT_ONCE:?}: somebody who is gone holds a lock");
    done.unwrap()
}

/// When a future is dropped that was polled often enough.
#[derive(Clone, Copy, Debug)]
pub(super) enum Cut {
    /// At once, what it waits for being still under way.
    Waiting,
    /// When what it waits for is there, and it has not looked at it yet.
    Woken,
}

/// Polls `work` at most so many times and then drops it; `None` if it was not done by then.
pub(super) async fn cut_short<W: Future>(work: W, polls: u32, cut: Cut) -> Option<W::Output> {
    let mut work = pin!(work);
    let mut left = polls;
    std::future::poll_fn(|context| {
        if left == 0 {
            return Poll::Ready(None);
        }
        left -= 1;
        match (work.as_mut().poll(context), cut, left) {
            (Poll::Ready(output), _, _) => Poll::Ready(Some(output)),
            (Poll::Pending, Cut::Waiting, 0) => Poll::Ready(None),
            (Poll::Pending, _, _) => Poll::Pending,
        }
    })
    .await
}
