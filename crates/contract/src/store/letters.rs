//! Letters: each on one desk at a time, and none lost.

use super::given::patiently;
use super::race::race;
use super::{Fixture, given};
use crate::samples::{self, Asked, NOW};
use gatepost_application::{Due, Settlement, Store, Tx};
use gatepost_domain::app::App;
use gatepost_domain::delivery::{DeliveryFailure, DeliveryStatus, Progress, Withheld};
use gatepost_domain::id::DeliveryId;
use gatepost_domain::time::Timestamp;
use std::sync::Arc;
use std::time::Duration;

/// Leases up to `most` letters for a minute.
async fn lease<S: Store>(store: &S, worker: u32, now: Timestamp, most: u32) -> Vec<Due> {
    let lease = given::lease(samples::worker_id(worker), now);
    patiently(|| store.take_letters(lease, now, most)).await.unwrap()
}

/// The names of leased letters, sorted.
fn names(due: &[Due]) -> Vec<DeliveryId> {
    let mut names: Vec<_> = due.iter().map(|due| due.delivery.id).collect();
    names.sort();
    names
}

/// What became of a letter, with the event of that seed.
fn settlement(asked: &Asked, progress: Progress, event: u32) -> Settlement {
    let app = asked.link.app.clone();
    let event = samples::event(event, &app);
    Settlement { app, delivery: asked.delivery.id, progress, event }
}

/// Settles one letter, with the event of that seed; what the store answered.
async fn settle<S: Store>(
    store: &S,
    worker: u32,
    asked: &Asked,
    progress: Progress,
    event: u32,
) -> Vec<DeliveryId> {
    let settlement = settlement(asked, progress, event);
    store.settle_letters(samples::worker_id(worker), &[settlement]).await.unwrap()
}

/// How far the letter of that sign-in is.
async fn status<S: Store>(store: &S, asked: &Asked) -> DeliveryStatus {
    given::sign_in(store, asked).await.unwrap().delivery
}

fn sent() -> Progress {
    Progress::Sent { message_id: samples::message_id(1) }
}

/// So many letters, written one after another, the first of seed 0.
async fn letters<S: Store>(store: &S, app: &App, count: u32) -> Vec<Asked> {
    let all: Vec<_> = (0..count).map(|seed| samples::asked(seed, app, samples::moment(seed))).collect();
    for some in all.chunks(32) {
        given::write(store, |tx| {
            for asked in some {
                tx.add_sign_in(&asked.sign_in, asked.letter(), None);
            }
        })
        .await;
    }
    all
}

/// 64 workers take 200 letters: every letter is taken, and by one of them.
pub async fn a_letter_is_leased_by_one_worker_alone<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let all = letters(fixture.store(), &app, 200).await;
    let now = given::after(1);
    let taken = race(64, |worker| {
        let fixture = Arc::clone(&fixture);
        async move {
            let mut mine = Vec::new();
            loop {
                let due = lease(fixture.store(), worker, now, 7).await;
                if due.is_empty() {
                    return mine;
                }
                assert!(due.len() <= 7, "at most as many as were asked for");
                mine.extend(due);
            }
        }
    });
    let taken: Vec<_> = taken.await.into_iter().flatten().collect();
    assert!(taken.iter().all(|due| due.delivery.attempts == 1));
    let mut expected: Vec<_> = all.iter().map(|asked| asked.delivery.id).collect();
    expected.sort();
    assert_eq!(names(&taken), expected);
}

/// Whoever has waited longest goes first.
pub async fn the_oldest_letters_are_leased_first<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let mut waiting = letters(fixture.store(), &app, 9).await;
    let now = given::after(1);
    while !waiting.is_empty() {
        let oldest: Vec<_> = waiting.drain(..3).map(|asked| asked.delivery.id).collect();
        assert_eq!(names(&lease(fixture.store(), 1, now, 3).await), oldest);
    }
    assert_eq!(lease(fixture.store(), 1, now, 3).await, []);
}

/// A letter that is stored with a lease is nobody else's until the lease is over.
pub async fn a_letter_that_is_born_leased_is_its_worker_s<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let held = given::lease(samples::worker_id(1), NOW);
    let mut born = [1, 2].map(|seed| samples::asked(seed, &app, NOW));
    for asked in &mut born {
        asked.delivery.attempts = 1;
    }
    let [first, second] = &born;
    given::write(store, |tx| {
        tx.add_sign_in(&first.sign_in, first.letter(), Some(held));
        tx.add_sign_in(&second.sign_in, second.letter(), Some(held));
    })
    .await;

    let last = NOW.plus(Duration::from_micros(59_999_999));
    assert_eq!(lease(store, 2, last, 10).await, []);
    assert_eq!(settle(store, 1, first, sent(), 1).await, [first.delivery.id]);
    assert_eq!(status(store, first).await, DeliveryStatus::Sent);
    let taken = lease(store, 2, held.until, 10).await;
    assert_eq!(names(&taken), [second.delivery.id]);
    assert!(taken.iter().all(|due| due.delivery.attempts == 2));
}

/// A worker that died gives its letters up with its lease.
pub async fn an_expired_lease_is_taken_again<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let asked = given::asked(store, 1, &app).await;
    let mut now = given::after(1);
    for attempt in 1..=3 {
        let taken = lease(store, attempt, now, 10).await;
        assert_eq!(names(&taken), [asked.delivery.id]);
        assert!(taken.iter().all(|due| due.delivery.attempts == attempt));
        assert_eq!(lease(store, attempt + 1, now.plus(Duration::from_micros(59_999_999)), 10).await, []);
        now = now.plus(Duration::from_mins(1));
    }
}

/// The first holder comes too late: what it says is left out, and what the second one says counts, once.
pub async fn whoever_lost_the_lease_settles_nothing<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let asked = given::asked(store, 1, &app).await;
    assert_eq!(lease(store, 1, given::after(1), 1).await.len(), 1);
    assert_eq!(lease(store, 2, given::after(61), 1).await.len(), 1);
    for stranger in [1, 3] {
        assert_eq!(settle(store, stranger, &asked, sent(), stranger).await, []);
        assert_eq!(status(store, &asked).await, DeliveryStatus::Queued);
    }
    assert_eq!(fixture.events().await, [], "what is left out leaves out its event");
    assert_eq!(settle(store, 2, &asked, sent(), 4).await, [asked.delivery.id]);
    let failed = Progress::Failed { failure: DeliveryFailure::RefusedByServer, why: None };
    assert_eq!(settle(store, 2, &asked, failed, 5).await, []);
    assert_eq!(status(store, &asked).await, DeliveryStatus::Sent);
    assert_eq!(fixture.events().await, [samples::event_id(4)]);
}

/// Not even long after its lease.
pub async fn a_letter_that_was_sent_is_never_leased_again<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let asked = given::asked(store, 1, &app).await;
    assert_eq!(lease(store, 1, given::after(1), 1).await.len(), 1);
    assert_eq!(settle(store, 1, &asked, sent(), 1).await, [asked.delivery.id]);
    assert_eq!(status(store, &asked).await, DeliveryStatus::Sent);
    assert_eq!(lease(store, 2, given::after(1000), 1).await, []);
}

/// For each reason, with and without a word of the mail server.
pub async fn a_letter_that_failed_is_never_leased_again<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let reasons = [
        (DeliveryFailure::RefusedByServer, Some("550 5.1.1 no such mailbox, désolé".to_owned())),
        (DeliveryFailure::ExpiredBeforeSent, None),
        (DeliveryFailure::MasterKeyMissing, None),
    ];
    for (seed, (failure, why)) in (1..).zip(reasons) {
        let asked = given::asked(store, seed, &app).await;
        assert_eq!(lease(store, 1, given::after(1), 1).await.len(), 1);
        let failed = Progress::Failed { failure, why };
        assert_eq!(settle(store, 1, &asked, failed, seed).await, [asked.delivery.id]);
        assert_eq!(status(store, &asked).await, DeliveryStatus::Failed);
        assert_eq!(lease(store, 2, given::after(1000), 1).await, []);
    }
}

/// Not a microsecond earlier, by any worker then, and the attempts are counted.
pub async fn a_letter_that_is_to_be_tried_again_waits_until_it_is_due<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let asked = given::asked(store, 1, &app).await;
    let mut now = given::after(1);
    for attempt in 1..=4 {
        let worker = attempt % 2;
        let taken = lease(store, worker, now, 1).await;
        assert!(taken.iter().all(|due| due.delivery.attempts == attempt) && taken.len() == 1);
        let due = now.plus(Duration::from_micros(10_000_001));
        let retry = Progress::Retry { at: due, why: "421 später".to_owned() };
        assert_eq!(settle(store, worker, &asked, retry, attempt).await, [asked.delivery.id]);
        assert_eq!(status(store, &asked).await, DeliveryStatus::Queued);
        assert_eq!(lease(store, 9, now.plus(Duration::from_secs(10)), 1).await, []);
        now = due;
    }
}

/// One call settles letters of several apps, each in its own way, and leaves out the one that is not the worker's.
pub async fn letters_of_many_apps_are_settled_together<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let mut settlements = Vec::new();
    let mut all = Vec::new();
    for seed in 0..6 {
        let app = given::app(store, seed).await;
        let asked = given::asked(store, seed, &app).await;
        let progress = match seed % 3 {
            0 => sent(),
            1 => Progress::Retry { at: given::after(30), why: "away".to_owned() },
            _ => Progress::Failed { failure: DeliveryFailure::RefusedByServer, why: Some("550".to_owned()) },
        };
        settlements.push(settlement(&asked, progress, seed));
        let worker = if seed == 5 { 2 } else { 1 };
        assert_eq!(names(&lease(store, worker, given::after(1), 10).await), [asked.delivery.id]);
        all.push(asked);
    }
    let mut settled = store.settle_letters(samples::worker_id(1), &settlements).await.unwrap();
    settled.sort();
    let lost = all.pop().unwrap();
    assert_eq!(settled, all.iter().map(|asked| asked.delivery.id).collect::<Vec<_>>());
    assert_eq!(status(store, &lost).await, DeliveryStatus::Queued);
    let (s, q, f) = (DeliveryStatus::Sent, DeliveryStatus::Queued, DeliveryStatus::Failed);
    for (asked, expected) in all.iter().zip([s, q, f, s, q]) {
        assert_eq!(status(store, asked).await, expected);
    }
    assert_eq!(store.settle_letters(samples::worker_id(1), &[]).await.unwrap(), []);
}

/// Of sixty that one call settles a third is not the worker's any more: those stay as they are, and have no event.
pub async fn a_letter_and_its_event_are_settled_together<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let all = letters(store, &app, 60).await;
    assert_eq!(lease(store, 1, given::after(1), 60).await.len(), 60);
    assert_eq!(lease(store, 2, given::after(61), 20).await.len(), 20);
    let progress = |seed| match seed % 3 {
        0 => sent(),
        1 => Progress::Retry { at: given::after(90), why: "away".to_owned() },
        _ => Progress::Failed { failure: DeliveryFailure::RefusedByServer, why: None },
    };
    let settlements: Vec<_> =
        (0..).zip(&all).map(|(seed, asked)| settlement(asked, progress(seed), seed)).collect();
    let mut settled = store.settle_letters(samples::worker_id(1), &settlements).await.unwrap();
    settled.sort();
    let mut mine: Vec<_> = all.iter().skip(20).map(|asked| asked.delivery.id).collect();
    mine.sort();
    assert_eq!(settled, mine);
    let (mut events, mut expected) = (fixture.events().await, Vec::new());
    for (seed, asked) in (0..).zip(&all) {
        let settled = match progress(seed) {
            _ if seed < 20 => DeliveryStatus::Queued,
            Progress::Sent { .. } | Progress::Withheld(_) => DeliveryStatus::Sent,
            Progress::Retry { .. } | Progress::Doubt { .. } => DeliveryStatus::Queued,
            Progress::Failed { .. } => DeliveryStatus::Failed,
        };
        assert_eq!(status(store, asked).await, settled, "{seed}");
        expected.extend((seed >= 20).then(|| samples::event_id(seed)));
    }
    events.sort();
    expected.sort();
    assert_eq!(events, expected);
}

/// A node that stops leaves its letters to the others, and only its own.
pub async fn what_is_given_back_is_free_at_once<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    letters(store, &app, 5).await;
    let now = given::after(1);
    let given_up = lease(store, 1, now, 3).await;
    assert_eq!(lease(store, 2, now, 3).await.len(), 2);
    store.give_letters_back(samples::worker_id(1)).await.unwrap();

    let first = samples::asked(0, &app, NOW);
    assert_eq!(settle(store, 1, &first, sent(), 1).await, [], "what was given back is not settled");
    let taken = lease(store, 3, now, 10).await;
    assert_eq!(names(&taken), names(&given_up));
}

/// Its end has to be written down by somebody.
pub async fn a_letter_whose_link_is_dead_is_leased_too<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let asked = given::asked(store, 1, &app).await;
    let late = asked.delivery.expires_at.plus(Duration::from_secs(1));
    assert_eq!(names(&lease(store, 1, late, 10).await), [asked.delivery.id]);
}

/// Also when another worker takes it, and after a try that came to nothing.
pub async fn a_withheld_letter_is_leased_as_such_and_ends_as_sent<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let mut asked = samples::asked(1, &app, NOW);
    asked.delivery.withheld = Some(Withheld::UserBlocked);
    given::stored(store, &asked).await;
    let worker = samples::worker_id(1);
    let settlement = |progress, seed| Settlement {
        app: app.id.clone(),
        delivery: asked.delivery.id,
        progress,
        event: samples::event(seed, &app.id),
    };
    for (seed, now) in [(1, NOW), (2, given::after(30))] {
        let due = store.take_letters(given::lease(worker, now), now, 9).await.unwrap();
        assert_eq!(
            due.iter().map(|due| due.delivery.withheld).collect::<Vec<_>>(),
            [Some(Withheld::UserBlocked)]
        );
        let progress = if seed == 1 {
            Progress::Retry { at: given::after(30), why: "away".to_owned() }
        } else {
            Progress::Withheld(Withheld::UserBlocked)
        };
        store.settle_letters(worker, &[settlement(progress, seed)]).await.unwrap();
    }
    let later = given::after(99);
    assert_eq!(store.take_letters(given::lease(worker, later), later, 9).await.unwrap(), []);
    assert_eq!(given::sign_in(store, &asked).await.unwrap().delivery, DeliveryStatus::Sent);
}
