//! How often what happened, hour by hour.

use super::race::race;
use super::{Fixture, given};
use crate::samples::{self, NOW};
use gatepost_application::{Committed, Store, Tallied, TallyLook, TallyTx, Tx};
use gatepost_domain::app::AppId;
use gatepost_domain::event::EventKind;
use gatepost_domain::tally::Tally;
use gatepost_domain::time::Timestamp;
use std::sync::Arc;
use std::time::Duration;

const HOUR: Duration = Duration::from_hours(1);

async fn tallied<S: Store>(store: &S, app: &AppId, from: Timestamp) -> Vec<(&'static str, String, u64)> {
    let found = given::look(store).await.tallied(app, from).await.unwrap();
    let told = found.into_iter().map(|Tallied { kind, reason, count }| (kind.as_str(), reason, count));
    let mut told: Vec<_> = told.collect();
    told.sort();
    told
}

/// Added up by kind and reason from an hour on, each app for itself.
pub async fn what_was_counted_is_added_up_from_an_hour_on<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await.id, given::app(store, 2).await.id);
    let (hour, next) = (NOW.hour(), NOW.hour().plus(HOUR));
    let of = |app: &AppId, hour, count, kind, reason: &str| Tally {
        kind,
        reason: reason.to_owned(),
        ..samples::tally(count, app, hour)
    };
    let (asked, limited) = (EventKind::SignInRequested, EventKind::SignInLimited);
    let first = [of(&app, hour, 3, asked, ""), of(&app, hour, 2, limited, "client")];
    let second = [of(&app, hour, 4, asked, ""), of(&app, next, 5, asked, "")];
    let third = [of(&app, next, 1, limited, "address"), of(&other, hour, 9, asked, "")];
    for tallies in [&first, &second, &third] {
        given::write(store, |tx| tx.tally(tallies)).await;
    }
    given::write(store, |tx| tx.tally(&[])).await;
    let told = |kind: EventKind, reason: &str, count| (kind.as_str(), reason.to_owned(), count);
    let all = [told(limited, "address", 1), told(limited, "client", 2), told(asked, "", 12)];
    assert_eq!(tallied(store, &app, hour).await, all);
    assert_eq!(tallied(store, &app, next).await, [told(limited, "address", 1), told(asked, "", 5)]);
    assert_eq!(tallied(store, &app, next.plus(HOUR)).await, []);
    assert_eq!(tallied(store, &other, hour).await, [told(asked, "", 9)]);
}

/// Whoever counts at once loses nothing, and a transaction that was overtaken counts nothing.
pub async fn of_many_who_count_at_once_none_is_lost<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await.id;
    let kept = race(16, |number| {
        let (fixture, app) = (Arc::clone(&fixture), app.clone());
        async move {
            let event = samples::event(number, &app);
            fixture.store().observe(std::slice::from_ref(&event)).await.unwrap();
            let (seal, sealed) = samples::sealed(&app, None, vec![event], NOW).unwrap();
            given::patiently(|| {
                let mut tx = fixture.store().begin();
                tx.seal(&seal, &sealed);
                tx.tally(&[samples::tally(7, &app, NOW.hour())]);
                tx.commit()
            })
            .await
            .unwrap()
        }
    });
    let kept = kept.await.into_iter().filter(|committed| *committed == Committed::Kept).count();
    assert_eq!(kept, 1, "one made the first seal");
    let added = race(16, |_| {
        let (fixture, app) = (Arc::clone(&fixture), app.clone());
        async move {
            given::write(fixture.store(), |tx| tx.tally(&[samples::tally(1, &app, NOW.hour())])).await;
        }
    });
    added.await;
    let counts: Vec<_> =
        tallied(fixture.store(), &app, NOW.hour()).await.into_iter().map(|told| told.2).collect();
    assert_eq!(counts, [7 + 16]);
}
