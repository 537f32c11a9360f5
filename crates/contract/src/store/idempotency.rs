//! Keys with which a client asks for the same sign-in again.

use super::race::{only, race};
use super::rows::read;
use super::{Fixture, given};
use crate::samples::{self, NOW};
use gatepost_application::{Committed, Look, Store, Tx};
use gatepost_domain::app::App;
use gatepost_domain::idempotency::KeyUse;
use gatepost_domain::time::Timestamp;
use std::sync::Arc;

/// How many ask at once.
const RACERS: u32 = 32;

/// Begins the sign-in of that seed with the key of seed 1.
async fn begin<S: Store>(store: &S, seed: u32, app: &App, latest: Option<Timestamp>) -> Committed {
    let (asked, used) = (samples::asked(seed, app, NOW), samples::key_use(1, &app.id, seed));
    given::commit(store, |tx| {
        tx.use_key(&used, latest);
        tx.add_sign_in(&asked.sign_in, asked.letter(), None);
        tx.append(&samples::event(seed, &app.id));
    })
    .await
}

/// Of which seeds there are sign-ins.
async fn begun<S: Store>(store: &S, app: &App, seeds: std::ops::Range<u32>) -> Vec<u32> {
    let asked: Vec<_> = seeds.map(|seed| (app.id.clone(), samples::sign_in_id(seed))).collect();
    let found = read!(store, glance(&asked));
    (0..)
        .zip(&asked)
        .filter(|(_, asked)| found.iter().any(|one| one.sign_in == asked.1))
        .map(|(seed, _)| seed)
        .collect()
}

/// Under its own name in its own app, and as it was used last.
pub async fn a_key_is_found_with_the_sign_in_that_it_began<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await, given::app(store, 2).await);
    assert_eq!(begin(store, 1, &app, None).await, Committed::Kept);
    let used = samples::key_use(1, &app.id, 1);
    let expected = Some((used.clone(), samples::asked(1, &app, NOW).sign_in));
    assert_eq!(read!(store, key_use(&app.id, &used.key)), expected);
    assert_eq!(read!(store, key_use(&other.id, &used.key)), None);
    assert_eq!(read!(store, key_use(&app.id, &samples::key_use(2, &app.id, 1).key)), None);

    assert_eq!(begin(store, 2, &app, Some(used.at)).await, Committed::Kept);
    let expected = Some((samples::key_use(1, &app.id, 2), samples::asked(2, &app, NOW).sign_in));
    assert_eq!(read!(store, key_use(&app.id, &used.key)), expected);

    let of_other = KeyUse { app: other.id.clone(), sign_in: samples::sign_in_id(3), ..used };
    let asked = samples::asked(3, &other, NOW);
    given::write(store, |tx| {
        tx.use_key(&of_other, None);
        tx.add_sign_in(&asked.sign_in, asked.letter(), None);
    })
    .await;
    assert_eq!(read!(store, key_use(&other.id, &of_other.key)), Some((of_other, asked.sign_in)));
}

/// No sign-in, no letter and no event are left of it, whatever it saw.
pub async fn what_was_overtaken_began_nothing<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    assert_eq!(
        begin(store, 2, &app, Some(samples::moment(1))).await,
        Committed::Overtaken,
        "it never was used"
    );
    assert_eq!(begin(store, 0, &app, None).await, Committed::Kept);
    for (seed, latest) in [(1, None), (2, Some(samples::moment(1)))] {
        assert_eq!(begin(store, seed, &app, latest).await, Committed::Overtaken, "{latest:?}");
    }
    assert_eq!(begun(store, &app, 0..3).await, [0]);
    assert_eq!(fixture.events().await, [samples::event_id(0)]);
    let lease = given::lease(samples::worker_id(1), samples::moment(99));
    assert_eq!(store.take_letters(lease, samples::moment(99), 9).await.unwrap().len(), 1);
}

/// 32 at once: one sign-in, which all others find.
pub async fn of_many_requests_with_one_key_one_begins_a_sign_in<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    race_for_the_key(&fixture, &app, (0, None)).await;
}

/// As those before, where the key was used by a sign-in of the day before.
pub async fn a_key_that_is_free_again_is_taken_once<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    assert_eq!(begin(fixture.store(), RACERS, &app, None).await, Committed::Kept);
    race_for_the_key(&fixture, &app, (0, Some(samples::moment(RACERS)))).await;
}

async fn race_for_the_key<F: Fixture>(fixture: &Arc<F>, app: &App, (first, seen): (u32, Option<Timestamp>)) {
    let key = samples::key_use(1, &app.id, 0).key;
    let answers = race(RACERS, |number| {
        let (fixture, app) = (Arc::clone(fixture), app.clone());
        async move {
            let won = begin(fixture.store(), first + number, &app, seen).await == Committed::Kept;
            let (used, sign_in) = read!(fixture.store(), key_use(&app.id, &key)).unwrap();
            assert_eq!(used.sign_in, sign_in.request().id);
            (won.then_some(first + number), used.sign_in)
        }
    });
    let (won, found): (Vec<_>, Vec<_>) = answers.await.into_iter().unzip();
    let won = only(won.into_iter().flatten().collect());
    assert!(found.iter().all(|sign_in| *sign_in == samples::sign_in_id(won)));
    assert_eq!(begun(fixture.store(), app, first..first + RACERS).await, [won]);
}
