//! Requests that a client pushed, and that one browser uses.

use super::race::{only, race};
use super::rows::read;
use super::{Fixture, given};
use crate::samples::{self, NOW};
use gatepost_application::{Look, Tx};
use gatepost_domain::pushed_request::PushedRequest;
use std::sync::Arc;

/// How many come with one request at once.
const RACERS: u32 = 32;

/// Whole, under its own name, in its own app.
pub async fn a_pushed_request_is_found_in_the_app_that_pushed_it<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await, given::app(store, 2).await);
    let pushed = samples::pushed_request(1, &app.id, NOW);
    let nothing = PushedRequest { parameters: vec![], ..samples::pushed_request(2, &other.id, NOW) };
    for request in [&pushed, &nothing] {
        given::write(store, |tx| tx.add_pushed_request(request)).await;
    }
    assert_eq!(read!(store, pushed_request(&app.id, &pushed.digest)), Some(pushed.clone()));
    assert_eq!(read!(store, pushed_request(&other.id, &nothing.digest)), Some(nothing.clone()));
    assert_eq!(read!(store, pushed_request(&other.id, &pushed.digest)), None);
    assert_eq!(read!(store, pushed_request(&app.id, &nothing.digest)), None);
}

/// The first browser gives it its time; what was used is not opened any more.
pub async fn a_pushed_request_is_opened_once<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let [first, second] = [1, 2].map(|seed| samples::pushed_request(seed, &app.id, NOW));
    for request in [&first, &second] {
        given::write(store, |tx| tx.add_pushed_request(request)).await;
    }
    let opened = first.open(given::after(1)).unwrap().unwrap();
    assert!(given::is_kept(store, |tx| tx.open_pushed_request(&opened)).await);
    let again = first.open(given::after(2)).unwrap().unwrap();
    assert!(!given::is_kept(store, |tx| tx.open_pushed_request(&again)).await);
    let expected =
        PushedRequest { opened_at: Some(opened.at()), expires_at: opened.expires_at(), ..first.clone() };
    assert_eq!(read!(store, pushed_request(&app.id, &first.digest)), Some(expected));

    let used = second.use_up(given::after(1)).unwrap();
    given::write(store, |tx| tx.use_pushed_request(&used)).await;
    let opened = second.open(given::after(2)).unwrap().unwrap();
    assert!(!given::is_kept(store, |tx| tx.open_pushed_request(&opened)).await);
}

/// Many begin a sign-in with one request at the same moment: one begins.
pub async fn of_many_who_use_a_pushed_request_one_does<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let pushed = samples::pushed_request(1, &app.id, NOW);
    given::write(fixture.store(), |tx| tx.add_pushed_request(&pushed)).await;
    let used = pushed.use_up(NOW).unwrap();
    let attempts = race(RACERS, |number| {
        let (fixture, used) = (Arc::clone(&fixture), used.clone());
        let (seed, asked) = (number + 1, samples::asked(number + 1, &app, NOW));
        async move {
            let kept = given::is_kept(fixture.store(), |tx| {
                tx.use_pushed_request(&used);
                tx.add_sign_in(&asked.sign_in, asked.letter(), None);
            });
            kept.await.then_some(seed)
        }
    });
    let won = only(attempts.await.into_iter().flatten().collect());
    let all: Vec<_> = (1..=RACERS).map(|seed| (app.id.clone(), samples::sign_in_id(seed))).collect();
    let found = read!(fixture.store(), glance(&all));
    assert_eq!(only(found).sign_in, samples::sign_in_id(won));
    let kept = read!(fixture.store(), pushed_request(&app.id, &pushed.digest)).unwrap();
    assert_eq!(kept.used_at, Some(NOW));
}
