//! The ledger: every event gets one place, and keeps it.

use super::race::race;
use super::{Fixture, given};
use crate::samples;
use gatepost_application::{Committed, Look, Store, Tx};
use gatepost_domain::app::AppId;
use gatepost_domain::audit::{AuditHash, Position, SealNumber, SealedEvent, SignedSeal};
use gatepost_domain::event::{Event, EventKind};
use std::collections::BTreeSet;
use std::sync::Arc;

/// More than any law writes.
const ALL: u32 = 10_000;

/// Events of these seeds.
fn events(app: &AppId, seeds: impl IntoIterator<Item = u32>) -> Vec<Event> {
    seeds.into_iter().map(|seed| samples::event(seed, app)).collect()
}

/// What was found to be sealed, sealed; `None` if nothing waits.
async fn attempt<S: Store>(store: &S, app: &AppId, most: u32) -> Option<(SignedSeal, Committed)> {
    let mut look = given::look(store).await;
    let latest = look.latest_seal(app).await.unwrap();
    let waiting = look.unsealed_events(app, most).await.unwrap();
    drop(look);
    let (seal, sealed) = samples::sealed(app, latest.as_ref(), waiting, samples::NOW)?;
    let committed = given::commit(store, |tx| tx.seal(&seal, &sealed)).await;
    Some((seal, committed))
}

/// Seals until nothing waits, whoever else does.
async fn seal_all<S: Store>(store: &S, app: &AppId, most: u32) -> usize {
    let mut made = 0;
    while let Some((_, committed)) = attempt(store, app, most).await {
        made += usize::from(committed == Committed::Kept);
    }
    made
}

async fn ledger<S: Store>(store: &S, app: &AppId, behind: Position, most: u32) -> Vec<SealedEvent> {
    given::look(store).await.events_behind(app, behind, most).await.unwrap()
}

/// The places and names of a ledger, which must be whole and hang together; answers the names in order.
async fn holds_together<S: Store>(store: &S, app: &AppId) -> Vec<Event> {
    let ledger = ledger(store, app, Position::START, ALL).await;
    let places: Vec<_> = ledger.iter().map(|sealed| sealed.position.number()).collect();
    assert_eq!(places, (1..=u64::try_from(ledger.len()).unwrap()).collect::<Vec<_>>());
    let seals = given::look(store).await.seals_behind(app, SealNumber::START, ALL).await.unwrap();
    let (mut previous, mut last) = (AuditHash::NONE, Position::START);
    for SignedSeal { seal, .. } in &seals {
        assert_eq!((seal.previous, seal.first), (previous, last.next()));
        let within = ledger.iter().filter(|sealed| (seal.first..=seal.last).contains(&sealed.position));
        assert_eq!(gatepost_domain::audit::content(within), seal.content);
        (previous, last) = (seal.hash(), seal.last);
    }
    assert_eq!(last.number(), u64::try_from(ledger.len()).unwrap());
    assert!(ledger.iter().all(SealedEvent::is_genuine));
    ledger.into_iter().map(|sealed| sealed.event).collect()
}

/// The oldest first, some at a time, each app for itself, and also those of an app that is gone.
pub async fn events_are_sealed_the_oldest_first<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, gone, idle) =
        (given::app(store, 1).await, given::app(store, 2).await, given::app(store, 3).await);
    given::write(store, |tx| tx.delete_app(&gone.id, samples::NOW)).await;
    store.observe(&events(&app.id, [4, 2, 5, 1, 3])).await.unwrap();
    store.observe(&events(&gone.id, [6, 7])).await.unwrap();
    let mut look = given::look(store).await;
    let (mut waiting, mut after) = (Vec::new(), None);
    while let Some(app) = look.unsealed_app(after.as_ref()).await.unwrap() {
        waiting.push(app.clone());
        after = Some(app);
    }
    assert_eq!(waiting.iter().collect::<BTreeSet<_>>(), BTreeSet::from([&app.id, &gone.id]));
    assert_eq!(look.unsealed_events(&app.id, 3).await.unwrap(), events(&app.id, 1..=3));
    assert_eq!(look.unsealed_events(&idle.id, 3).await.unwrap(), []);
    assert_eq!(look.latest_seal(&app.id).await.unwrap(), None);
    drop(look);
    assert_eq!(seal_all(store, &app.id, 3).await, 2);
    assert_eq!(seal_all(store, &gone.id, 3).await, 1);
    assert_eq!(holds_together(store, &app.id).await, events(&app.id, 1..=5));
    assert_eq!(holds_together(store, &gone.id).await, events(&gone.id, [6, 7]));
    assert_eq!(given::look(store).await.unsealed_app(None).await.unwrap(), None);
    let behind = ledger(store, &app.id, Position::from_number(2), 2).await;
    assert_eq!(behind.iter().map(|sealed| sealed.position.number()).collect::<Vec<_>>(), [3, 4]);
    assert_eq!(ledger(store, &app.id, Position::from_number(5), 2).await, []);
}

/// Event and seal, each field; also of an event in which everything is left out that may be.
pub async fn a_seal_and_its_events_are_read_back_whole<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await.id;
    let bare = Event::new(samples::event_id(1), EventKind::AppUpdated, &app, samples::moment(1));
    let full = samples::event(2, &app);
    given::write(store, |tx| tx.append(&bare)).await;
    store.observe(std::slice::from_ref(&full)).await.unwrap();
    let (seal, _) = attempt(store, &app, ALL).await.unwrap();
    let (_, sealed) = samples::sealed(&app, None, vec![bare, full], samples::NOW).unwrap();
    assert_eq!(ledger(store, &app, Position::START, ALL).await, sealed);
    let third = samples::event(3, &app);
    store.observe(std::slice::from_ref(&third)).await.unwrap();
    let (second, _) = attempt(store, &app, ALL).await.unwrap();
    let mut look = given::look(store).await;
    assert_eq!(look.latest_seal(&app).await.unwrap(), Some(second.clone()));
    assert_eq!(look.seals_behind(&app, SealNumber::START, 1).await.unwrap(), [seal]);
    assert_eq!(look.seals_behind(&app, SealNumber::from_number(1), 9).await.unwrap(), [second]);
}

/// Nodes that seal at once leave one chain, in which every event has one place, also while others append.
pub async fn of_many_who_seal_at_once_one_chain_comes<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await.id;
    let racers = race(8, |number| {
        let (fixture, app) = (Arc::clone(&fixture), app.clone());
        async move {
            let store = fixture.store();
            for round in 0..5 {
                let seeds = (0..4).map(|more| number * 100 + round * 10 + more);
                let seen = events(&app, seeds);
                given::patiently(|| store.observe(&seen)).await.unwrap();
                seal_all(store, &app, 7).await;
            }
        }
    });
    racers.await;
    seal_all(fixture.store(), &app, ALL).await;
    let names: BTreeSet<_> =
        holds_together(fixture.store(), &app).await.into_iter().map(|event| event.id).collect();
    assert_eq!(names.len(), 8 * 5 * 4);
}

/// Whoever notes how far they read sees each event once, however many append and seal meanwhile.
pub async fn whoever_notes_how_far_they_read_misses_nothing<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await.id;
    let racers = race(4, |number| {
        let (fixture, app) = (Arc::clone(&fixture), app.clone());
        async move {
            let (store, mut read, mut seen) = (fixture.store(), Position::START, 0);
            for seed in 0..10 {
                let event = events(&app, [number * 100 + seed]);
                given::patiently(|| store.observe(&event)).await.unwrap();
                attempt(store, &app, 3).await;
                for sealed in ledger(store, &app, read, 5).await {
                    assert_eq!(sealed.position, read.next());
                    (read, seen) = (sealed.position, seen + 1);
                }
            }
            assert_eq!(read.number(), seen);
        }
    });
    racers.await;
}

/// A seal of a number that is taken gives nothing a place, and keeps nothing else of its transaction.
pub async fn a_seal_that_was_overtaken_keeps_nothing<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await.id;
    store.observe(&events(&app, [1, 2])).await.unwrap();
    let (seal, sealed) = samples::sealed(&app, None, events(&app, [1]), samples::NOW).unwrap();
    given::write(store, |tx| tx.seal(&seal, &sealed)).await;
    let (late, misplaced) = samples::sealed(&app, None, events(&app, [2]), samples::NOW).unwrap();
    let kept = given::is_kept(store, |tx| {
        tx.seal(&late, &misplaced);
        tx.append(&samples::event(3, &app));
    });
    assert!(!kept.await);
    assert_eq!(ledger(store, &app, Position::START, ALL).await, sealed);
    let waiting = given::look(store).await.unsealed_events(&app, ALL).await.unwrap();
    assert_eq!(waiting, events(&app, [2]));
}

/// The oldest events go with a record that they did, and the last of their seals stays; whoever was overtaken takes nothing.
pub async fn a_ledger_is_cut_with_a_record_of_it<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await.id, given::app(store, 2).await.id);
    store.observe(&events(&app, 1..=7)).await.unwrap();
    store.observe(&events(&other, 11..=12)).await.unwrap();
    assert_eq!(seal_all(store, &app, 2).await, 4);
    seal_all(store, &other, 2).await;
    let seals = given::look(store).await.seals_behind(&app, SealNumber::START, ALL).await.unwrap();
    let [_, second, third, fourth] = seals.as_slice() else { panic!("four seals: {seals:?}") };
    for (latest, is_kept) in [(third, false), (fourth, true), (fourth, false)] {
        let record = vec![samples::event(8, &app)];
        let (seal, sealed) = samples::sealed(&app, Some(latest), record, samples::NOW).unwrap();
        let [record] = sealed.as_slice() else { panic!("one event: {sealed:?}") };
        let swept = given::is_kept(store, |tx| tx.sweep_events((&seal, record), &second.seal));
        assert_eq!(swept.await, is_kept);
    }
    let left: Vec<_> = ledger(store, &app, Position::START, ALL).await;
    assert_eq!(left.iter().map(|sealed| sealed.position.number()).collect::<Vec<_>>(), [5, 6, 7, 8]);
    assert!(left.iter().all(SealedEvent::is_genuine));
    let left = given::look(store).await.seals_behind(&app, SealNumber::START, ALL).await.unwrap();
    assert_eq!(left.iter().map(|sealed| sealed.seal.number.number()).collect::<Vec<_>>(), [2, 3, 4, 5]);
    assert_eq!(ledger(store, &other, Position::START, ALL).await.len(), 2);
    assert_eq!(fixture.events().await.len(), 4 + 2);
}

/// What could name a person is taken from events, sealed or not, and also where somebody is just sealing them; the ledger stays
/// whole.
pub async fn a_person_is_taken_from_events_and_the_ledger_stays_whole<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await.id, given::app(store, 2).await.id);
    store.observe(&events(&app, [1, 2])).await.unwrap();
    store.observe(&events(&other, [11])).await.unwrap();
    seal_all(store, &app, ALL).await;
    store.observe(&events(&app, [3, 4, 5])).await.unwrap();
    let mut look = given::look(store).await;
    let latest = look.latest_seal(&app).await.unwrap();
    let waiting = look.unsealed_events(&app, 2).await.unwrap();
    drop(look);
    let (seal, sealed) = samples::sealed(&app, latest.as_ref(), waiting, samples::NOW).unwrap();
    let names = [1, 3, 5, 11].map(samples::event_id);
    given::write(store, |tx| tx.forget_person(&app, &names)).await;
    given::write(store, |tx| tx.seal(&seal, &sealed)).await;
    seal_all(store, &app, ALL).await;
    let mut bare = events(&app, 1..=5);
    for place in [0, 2, 4] {
        bare.get_mut(place).unwrap().forget_person();
    }
    assert_eq!(holds_together(store, &app).await, bare);
    given::write(store, |tx| tx.forget_person(&app, &names)).await;
    given::write(store, |tx| tx.forget_person(&app, &[])).await;
    assert_eq!(holds_together(store, &app).await, bare);
    seal_all(store, &other, ALL).await;
    assert_eq!(holds_together(store, &other).await, events(&other, [11]));
}
