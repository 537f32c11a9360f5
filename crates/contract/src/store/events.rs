//! The timeline: what was seen is added to it once.

use super::{Fixture, given};
use crate::samples;
use gatepost_application::{Store, Tx};
use gatepost_domain::event::Event;
use gatepost_domain::id::EventId;
use std::sync::Arc;

/// The names of all events, sorted.
async fn kept<F: Fixture>(fixture: &F) -> Vec<EventId> {
    let mut kept = fixture.events().await;
    kept.sort();
    kept
}

/// The names of the events of those seeds, sorted.
fn names(seeds: impl IntoIterator<Item = u32>) -> Vec<EventId> {
    let mut names: Vec<_> = seeds.into_iter().map(samples::event_id).collect();
    names.sort();
    names
}

/// Whoever is not sure whether it was written may write it again: in the same batch, in a later one, and if it was part
/// of a transaction.
pub async fn an_observed_event_is_kept_once<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let event = |seed| samples::event(seed, &app.id);
    given::write(store, |tx| tx.append(&event(1))).await;
    for _ in 0..2 {
        store.observe(&[event(1), event(2), event(2), event(3)]).await.unwrap();
        assert_eq!(kept(&*fixture).await, names(1..=3));
    }
    store.observe(&[event(3), event(4)]).await.unwrap();
    assert_eq!(kept(&*fixture).await, names(1..=4));
}

/// None, one, and as many as a service gathers while the store is away, at once or in small batches.
pub async fn any_number_of_events_is_observed_at_once<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let mut seen = 0;
    for count in [0, 1, 2, 3, 7, 64, 200, 1, 0, 10_000] {
        let events: Vec<Event> = (seen..seen + count).map(|seed| samples::event(seed, &app.id)).collect();
        store.observe(&events).await.unwrap();
        seen += count;
        assert_eq!(kept(&*fixture).await.len(), usize::try_from(seen).unwrap(), "after {count} more");
    }
    assert_eq!(kept(&*fixture).await, names(0..seen));
}

/// A transaction's event is there if the transaction was kept, and else it is not.
pub async fn an_event_is_kept_with_its_transaction<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let asked = given::asked(store, 1, &app).await;
    let completed = given::completed(&asked, &app);
    for seed in [1, 2] {
        let kept = given::is_kept(store, |tx| {
            tx.complete(&completed, samples::earned(1));
            tx.append(&samples::event(seed, &app.id));
        });
        assert_eq!(kept.await, seed == 1);
    }
    let mut tx = store.begin();
    tx.append(&samples::event(3, &app.id));
    drop(tx);
    assert_eq!(kept(&*fixture).await, names([1]));
}
