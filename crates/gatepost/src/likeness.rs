//! What a letter that is withheld looks like from outside: it takes as long as the latest real one took, and comes to what
//! that one came to. Only this node's own letters are known here.

use crate::live::Live;
use gatepost_application::{Due, Gatepost, Settled, Store};
use gatepost_domain::delivery::HandOver;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, timeout};

/// How long a letter takes as long as none did.
const USUAL: Duration = Duration::from_millis(20);
/// A mail server that was away this long ago may be back: while it is away, letters are tried more often than that.
const FRESH: Duration = Duration::from_secs(30);
/// A real letter that is on its way this much longer than usual hangs.
const HANGS: Duration = Duration::from_millis(500);
/// As long as a mailer may take.
const LONGEST: Duration = Duration::from_mins(1);

/// What the latest real letter came to.
#[derive(Clone, Debug)]
struct Latest {
    at: Instant,
    took: Duration,
    /// Why the mail server did not take it, if it was away.
    away: Option<String>,
}

/// What is known of this node's real letters.
pub(crate) struct Likeness {
    latest: watch::Sender<Latest>,
    under_way: Mutex<UnderWay>,
}

#[derive(Default)]
struct UnderWay {
    next: u64,
    since: BTreeMap<u64, Instant>,
}

impl Likeness {
    /// Nothing is known yet.
    pub(crate) fn new() -> Self {
        let latest = Latest { at: Instant::now(), took: USUAL, away: None };
        Self { latest: watch::Sender::new(latest), under_way: Mutex::default() }
    }

    /// Hands the letters of one errand over; or, with one that is withheld, does as if.
    pub(crate) async fn hand_over<S: Store>(
        &self,
        gatepost: &Gatepost<Live<S>>,
        mut errand: Vec<Due>,
    ) -> Vec<Settled> {
        let is_withheld = |due: &mut Due| due.delivery.withheld.is_some();
        if let Some(due) = errand.pop_if(is_withheld) {
            return vec![gatepost.withhold(due, self.seem().await).await];
        }
        let began = Instant::now();
        let number = self.begin(began);
        let settled = gatepost.hand_over_errand(errand).await;
        self.end(number, began, settled.iter().find_map(Settled::answer));
        settled
    }

    fn under_way(&self) -> MutexGuard<'_, UnderWay> {
        self.under_way.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn begin(&self, began: Instant) -> u64 {
        let mut under_way = self.under_way();
        let number = under_way.next;
        under_way.next += 1;
        under_way.since.insert(number, began);
        number
    }

    /// Learns from what the mail server said. That it refuses one letter for good says nothing of another.
    fn end(&self, number: u64, began: Instant, answer: Option<&HandOver>) {
        self.under_way().since.remove(&number);
        let Some(answer) = answer else { return };
        let away = match answer {
            HandOver::Away { why } | HandOver::InDoubt { why, .. } => Some(why.clone()),
            HandOver::Taken { .. } | HandOver::RefusedForGood { .. } => None,
        };
        self.latest.send_replace(Latest { at: Instant::now(), took: began.elapsed(), away });
    }

    /// Whether a real letter hangs, so that one that began now would as well.
    fn hangs(&self, took: Duration) -> bool {
        let oldest = self.under_way().since.values().next().copied();
        oldest.is_some_and(|since| since.elapsed() > took.saturating_mul(2) + HANGS)
    }

    /// Takes as long as a real letter, and says what came of it.
    async fn seem(&self) -> HandOver {
        let mut latest = self.latest.subscribe();
        let took = latest.borrow_and_update().took;
        sleep(took).await;
        if self.hangs(took) {
            // In vain after a minute, as any mailer would be.
            let _ = timeout(LONGEST.saturating_sub(took), latest.changed()).await;
        }
        let known = latest.borrow().clone();
        let hangs = self.hangs(known.took);
        match known.away {
            Some(why) if known.at.elapsed() < FRESH => HandOver::Away { why },
            _ if hangs => HandOver::Away { why: "the mail server does not answer".to_owned() },
            _ => HandOver::Taken { message_id: String::new() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken() -> HandOver {
        HandOver::Taken { message_id: String::new() }
    }

    fn away() -> HandOver {
        HandOver::Away { why: "away".to_owned() }
    }

    /// A real letter that takes so long.
    async fn real(likeness: &Likeness, took: Duration, answer: &HandOver) {
        let began = Instant::now();
        let number = likeness.begin(began);
        sleep(took).await;
        likeness.end(number, began, Some(answer));
    }

    async fn seemed(likeness: &Likeness) -> (HandOver, Duration) {
        let began = Instant::now();
        (likeness.seem().await, began.elapsed())
    }

    #[tokio::test(start_paused = true)]
    async fn it_takes_as_long_as_the_latest_real_letter() {
        let likeness = Likeness::new();
        assert_eq!(seemed(&likeness).await, (taken(), USUAL));
        for millis in [300, 7] {
            let took = Duration::from_millis(millis);
            real(&likeness, took, &taken()).await;
            assert_eq!(seemed(&likeness).await, (taken(), took));
        }
    }

    #[tokio::test(start_paused = true)]
    async fn it_does_not_leave_while_the_mail_server_is_away() {
        let likeness = Likeness::new();
        let took = Duration::from_secs(2);
        real(&likeness, took, &away()).await;
        assert_eq!(seemed(&likeness).await, (away(), took));
        real(&likeness, took, &taken()).await;
        assert_eq!(seemed(&likeness).await, (taken(), took));
        real(&likeness, took, &away()).await;
        sleep(FRESH).await;
        assert_eq!(seemed(&likeness).await, (taken(), took), "nobody knows whether it still is");
    }

    #[tokio::test(start_paused = true)]
    async fn it_hangs_where_real_letters_hang() {
        let likeness = Likeness::new();
        let hanging = Duration::from_secs(40);
        let late = async {
            sleep(Duration::from_secs(10)).await;
            seemed(&likeness).await
        };
        let in_vain = away();
        let ((), (answer, took)) = tokio::join!(real(&likeness, hanging, &in_vain), late);
        assert_eq!((answer, took), (away(), Duration::from_secs(30)));
        let forever = likeness.begin(Instant::now());
        sleep(LONGEST * 2).await;
        let (answer, took) = seemed(&likeness).await;
        assert!(matches!(answer, HandOver::Away { .. }) && took == LONGEST, "{answer:?} after {took:?}");
        likeness.end(forever, Instant::now(), None);
    }
}
