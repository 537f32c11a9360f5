//! Sign-ins and events as lists: newest first, part by part, and nothing of another app.

use super::{Fixture, given};
use crate::samples::{self, Asked};
use gatepost_application::{EventFilter, ListingLook, Part, SignInSeen, SignInsOf, Store, Tx};
use gatepost_domain::actor::Actor;
use gatepost_domain::app::{App, AppId};
use gatepost_domain::delivery::DeliveryStatus;
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::id::{EventId, SignInId};
use gatepost_domain::sign_in::SupportId;
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::Visitor;
use std::sync::Arc;
use std::time::Duration;

/// A sign-in of that seed by the address of the other one.
async fn asked_by<S: Store>(store: &S, seed: u32, app: &App, person: u32) -> Asked {
    let request = samples::request(seed, app, samples::email(person), samples::moment(seed));
    let asked = samples::asked_as(seed, request);
    given::stored(store, &asked).await;
    asked
}

async fn seen<S: Store>(store: &S, app: &AppId, of: &SignInsOf, part: Part<SignInId>) -> Vec<SignInSeen> {
    given::look(store).await.sign_ins_of(app, of, part).await.unwrap()
}

fn ids(seen: &[SignInSeen]) -> Vec<SignInId> {
    seen.iter().map(|seen| seen.sign_in.request().id).collect()
}

fn named(seeds: impl IntoIterator<Item = u32>) -> Vec<SignInId> {
    seeds.into_iter().map(samples::sign_in_id).collect()
}

/// Those of an app, of an address, of a support id and one alone, each of its own app and with its latest letter.
pub async fn sign_ins_are_listed_by_whose_they_are<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await, given::app(store, 2).await);
    let mut asked = Vec::new();
    for (seed, person) in [(1, 1), (2, 2), (3, 1), (4, 1)] {
        asked.push(asked_by(store, seed, &app, person).await);
    }
    asked_by(store, 5, &other, 1).await;
    let all = Part::newest(9);
    assert_eq!(ids(&seen(store, &app.id, &SignInsOf::App, all).await), named([4, 3, 2, 1]));
    let address = SignInsOf::Address(samples::email(1).identity().to_owned());
    let listed = seen(store, &app.id, &address, all).await;
    assert_eq!(ids(&listed), named([4, 3, 1]));
    let newest = listed.first().unwrap();
    assert_eq!(
        (&newest.sign_in, newest.delivery),
        (&asked.pop().unwrap().sign_in, Some(DeliveryStatus::Queued))
    );
    assert_eq!(ids(&seen(store, &other.id, &address, all).await), named([5]));
    let support = SignInsOf::Support(SupportId::of(samples::sign_in_id(3)));
    assert_eq!(ids(&seen(store, &app.id, &support, all).await), named([3]));
    assert_eq!(seen(store, &other.id, &support, all).await, []);
    let itself = SignInsOf::Itself(samples::sign_in_id(2));
    assert_eq!(ids(&seen(store, &app.id, &itself, all).await), named([2]));
    assert_eq!(seen(store, &other.id, &itself, all).await, []);
}

/// Each part goes on where the one before ended, though more was added at the top.
pub async fn a_list_of_sign_ins_goes_on_where_it_ended<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    for seed in 1..=7 {
        asked_by(store, seed, &app, seed % 2).await;
    }
    let address = SignInsOf::Address(samples::email(1).identity().to_owned());
    for (of, expected) in [(SignInsOf::App, vec![7, 6, 5, 4, 3, 2, 1]), (address, vec![7, 5, 3, 1])] {
        let (mut listed, mut part) = (Vec::new(), Part::newest(2));
        loop {
            let found = ids(&seen(store, &app.id, &of, part).await);
            let Some(last) = found.last() else { break };
            part.before = Some(*last);
            listed.extend(found);
        }
        assert_eq!(listed, named(expected));
    }
    let before = Part { before: Some(samples::sign_in_id(7)), most: 1 };
    asked_by(store, 8, &app, 1).await;
    assert_eq!(ids(&seen(store, &app.id, &SignInsOf::App, before).await), named([6]));
}

fn kept_at(seed: u32, kind: EventKind, app: &AppId, at: Timestamp) -> Event {
    Event::new(EventId::new(at, [u8::try_from(seed).unwrap(); 10]), kind, app, at)
}

/// An event of that seed, a minute after the one before.
fn minute(seed: u32, kind: EventKind, app: &AppId) -> Event {
    kept_at(seed, kind, app, samples::NOW.plus(Duration::from_mins(1) * seed))
}

/// The one of that number, counted from one.
fn nth(events: &[Event], number: usize) -> Event {
    events.get(number - 1).unwrap().clone()
}

async fn fitting<S: Store>(store: &S, app: &AppId, filter: &EventFilter) -> Vec<Event> {
    given::look(store).await.events(app, filter, Part::newest(99)).await.unwrap()
}

/// What was written is what is read, nothing left out, of each event of a sign-in in the order of time.
pub async fn an_event_is_read_back_whole<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await, given::app(store, 2).await);
    let whole =
        samples::event(1, &app.id).by_actor(Actor::Command).changing(r#"{"before":{},"after":{"é":1}}"#);
    let bare = kept_at(2, EventKind::AppUpdated, &app.id, samples::moment(2));
    let later = samples::event(3, &app.id).of_sign_in(samples::sign_in_id(1));
    store.observe(&[later.clone(), whole.clone(), bare.clone(), samples::event(4, &other.id)]).await.unwrap();
    assert_eq!(fitting(store, &app.id, &EventFilter::default()).await, [later.clone(), bare, whole.clone()]);
    let mut look = given::look(store).await;
    let told = look.events_of_sign_in(&app.id, samples::sign_in_id(1), 9).await.unwrap();
    assert_eq!(told, [whole.clone(), later]);
    assert_eq!(look.events_of_sign_in(&app.id, samples::sign_in_id(1), 1).await.unwrap(), [whole]);
    assert_eq!(look.events_of_sign_in(&other.id, samples::sign_in_id(1), 9).await.unwrap(), []);
}

/// Each part of a filter leaves out what does not fit it, and several leave out what does not fit one of them.
pub async fn events_are_listed_by_what_fits<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await.id;
    let visitor = Visitor { request: Some("request-9".to_owned()), ..samples::visitor() };
    let events = [
        minute(1, EventKind::AppUpdated, &app).by_actor(Actor::Command),
        minute(2, EventKind::SignInRequested, &app).of_sign_in(samples::sign_in_id(2)).about("a@example.org"),
        minute(3, EventKind::CodeExchanged, &app)
            .of_sign_in(samples::sign_in_id(2))
            .of_user(samples::user_id(1)),
        minute(4, EventKind::SignInRejected, &app).about("a@example.org").by(&visitor),
        minute(5, EventKind::SignInRequested, &app)
            .about("b@example.org")
            .of_sign_in(samples::sign_in_id(5))
            .by(&visitor),
        minute(6, EventKind::AppUpdated, &app).of_user(samples::user_id(1)),
    ];
    store.observe(&events).await.unwrap();
    let all = EventFilter::default;
    let a = || Some("a@example.org".to_owned());
    for (filter, expected) in [
        (all(), vec![6, 5, 4, 3, 2, 1]),
        (EventFilter { kind: Some(EventKind::AppUpdated), ..all() }, vec![6, 1]),
        (EventFilter { actor: Some(Actor::Command), ..all() }, vec![1]),
        (EventFilter { user: Some(samples::user_id(1)), ..all() }, vec![6, 3]),
        (EventFilter { email: a(), ..all() }, vec![4, 2]),
        (EventFilter { sign_in: Some(samples::sign_in_id(2)), ..all() }, vec![3, 2]),
        // A sign-in came of the other one, so its page shows that.
        (EventFilter { request: Some("request-9".to_owned()), ..all() }, vec![4]),
        (EventFilter { from: Some(nth(&events, 4).at), ..all() }, vec![6, 5, 4]),
        (EventFilter { to: Some(nth(&events, 4).at), ..all() }, vec![3, 2, 1]),
        (EventFilter { from: Some(nth(&events, 2).at), to: Some(nth(&events, 4).at), ..all() }, vec![3, 2]),
        (EventFilter { email: a(), kind: Some(EventKind::SignInRejected), ..all() }, vec![4]),
        (EventFilter { email: a(), user: Some(samples::user_id(1)), ..all() }, vec![]),
        (EventFilter { email: a(), from: Some(nth(&events, 3).at), ..all() }, vec![4]),
    ] {
        let found = fitting(store, &app, &filter).await;
        let expected: Vec<_> = expected.iter().map(|seed| nth(&events, *seed)).collect();
        assert_eq!(found, expected, "{filter:?}");
    }
}

/// Part by part, each with the same filter, nothing comes twice and nothing is missing.
pub async fn a_list_of_events_goes_on_where_it_ended<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await.id;
    let kind = |seed: u32| if seed.is_multiple_of(2) { EventKind::AppUpdated } else { EventKind::LetterSent };
    let events: Vec<_> = (1..=9).map(|seed| minute(seed, kind(seed), &app)).collect();
    store.observe(&events).await.unwrap();
    for (kind, expected) in [(None, vec![9, 8, 7, 6, 5, 4, 3, 2, 1]), (Some(kind(1)), vec![9, 7, 5, 3, 1])] {
        let (mut listed, mut part) = (Vec::new(), Part::newest(2));
        loop {
            let filter = EventFilter { kind, ..EventFilter::default() };
            let found = given::look(store).await.events(&app, &filter, part).await.unwrap();
            let Some(last) = found.last() else { break };
            part.before = Some(last.id);
            listed.extend(found);
        }
        assert_eq!(listed, expected.iter().map(|seed| nth(&events, *seed)).collect::<Vec<_>>());
    }
}

/// Of many sign-ins at once the events of the kinds that are asked for, and of no other sign-in.
pub async fn events_of_many_sign_ins_are_read_together<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await.id;
    let told: Vec<_> = (1..=4)
        .flat_map(|seed| {
            [EventKind::LetterSent, EventKind::LinkOpened].map(|kind| {
                minute(2 * seed + u32::from(kind == EventKind::LinkOpened), kind, &app)
                    .of_sign_in(samples::sign_in_id(seed))
            })
        })
        .collect();
    store.observe(&told).await.unwrap();
    let mut look = given::look(store).await;
    let some = named([1, 3, 99]);
    let sent =
        look.events_among(&app, &some, &[EventKind::LetterSent, EventKind::LetterFailed]).await.unwrap();
    assert_eq!(sent, [nth(&told, 1), nth(&told, 5)]);
    // More than fit into one statement.
    let many = named(1..=1_200);
    assert_eq!(look.events_among(&app, &many, &[EventKind::LetterSent]).await.unwrap().len(), 4);
    assert_eq!(look.events_among(&app, &[], &[EventKind::LetterSent]).await.unwrap(), []);
    given::write(store, |tx| {
        tx.append(&minute(40, EventKind::LetterSent, &app).of_sign_in(samples::sign_in_id(3)))
    })
    .await;
    assert_eq!(look.events_among(&app, &some, &[EventKind::LetterSent]).await.unwrap().len(), 3);
}
