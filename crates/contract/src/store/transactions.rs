//! All or nothing, and no trace of nothing.

mod scene;

use self::scene::Scene;
use super::given::begin;
use super::race::{Cut, at_once, cut_short, race};
use super::rows::read;
use super::{Fixture, given, steps};
use crate::samples::{self, NOW};
use gatepost_application::{Client, Fault, Look, Store, Tx};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::sign_in::Standing;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::task::JoinSet;

/// Others go on reading what was committed last.
pub async fn what_is_not_committed_is_not_seen_by_others<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let scene = Scene::set(store).await;
    let before = scene.view(store).await;
    let mut tx = begin(store).await;
    scene.change_everything(&mut tx).await;
    assert_eq!(at_once(scene.view(store)).await, before);
    tx.commit().await.unwrap();
    assert_ne!(scene.view(store).await, before);
}

/// What a method judged is so for whatever the same transaction asks next.
pub async fn what_was_judged_is_seen_by_its_own_transaction<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let asked = given::asked(store, 1, &app).await;
    let (new, completed) = (samples::app(2), given::completed(&asked, &app));
    let mut tx = begin(store).await;
    assert!(tx.add_app(&new).await.unwrap());
    assert!(!tx.add_app(&new).await.unwrap());
    let client = tx.client(&given::key(&new.id)).await.unwrap();
    assert_eq!(client, Some(Client { app: new, authenticated: false }));
    assert!(tx.complete(&completed).await.unwrap());
    assert!(!tx.complete(&completed).await.unwrap());
    let found = tx.sign_in(&app.id, asked.link.sign_in).await.unwrap().unwrap();
    assert_eq!(found.sign_in.standing(), Standing::Completed { at: NOW });
    tx.roll_back().await.unwrap();
}

/// A loose commit is one all the same.
pub async fn what_was_committed_loosely_is_kept<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let asked = samples::asked(1, &app, NOW);
    let mut tx = begin(store).await;
    tx.add_sign_in(&asked.sign_in, (&asked.delivery, &asked.link), None).await.unwrap();
    tx.commit_loosely().await.unwrap();
    assert_eq!(read!(store, link(&asked.link.digest)).unwrap().link, asked.link);
}

/// Whatever was written in it: nothing is there, and all of it can be written again.
pub async fn a_dropped_transaction_leaves_no_trace<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let scene = Scene::set(store).await;
    let before = scene.view(store).await;
    let mut tx = begin(store).await;
    scene.change_everything(&mut tx).await;
    drop(tx);
    assert_eq!(scene.view(store).await, before);
    at_once(scene.changes_everything_for_good(store)).await;
}

/// Whatever was written in it: nothing is there, and all of it can be written again.
pub async fn a_rolled_back_transaction_leaves_no_trace<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let scene = Scene::set(store).await;
    let before = scene.view(store).await;
    let mut tx = begin(store).await;
    scene.change_everything(&mut tx).await;
    tx.roll_back().await.unwrap();
    assert_eq!(scene.view(store).await, before);
    at_once(scene.changes_everything_for_good(store)).await;
}

/// Completes that sign-in, and stops there.
async fn half_confirmed<S: Store>(store: &S, seed: u32) -> S::Tx {
    let mut tx = begin(store).await;
    let found = tx.link(&samples::link_digest(seed)).await.unwrap().unwrap();
    let completed = found.sign_in.confirm(&found.link, &found.app, None, NOW).unwrap();
    assert!(tx.complete(&completed).await.unwrap());
    tx
}

/// The next one confirms the same sign-in, at once.
async fn the_next_one_confirms<S: Store>(store: &S, seed: u32) {
    let link = samples::link_digest(seed);
    let confirmed = at_once(steps::confirm(store, &link, seed)).await.unwrap();
    assert!(confirmed.is_some(), "nobody confirmed before");
}

/// Again and again, more often than any pool has connections.
pub async fn a_dropped_transaction_holds_no_lock<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    given::asked(store, 1, &app).await;
    for _ in 0..40 {
        drop(at_once(half_confirmed(store, 1)).await);
    }
    the_next_one_confirms(store, 1).await;
}

/// Again and again, more often than any pool has connections.
pub async fn a_rolled_back_transaction_holds_no_lock<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    given::asked(store, 1, &app).await;
    for _ in 0..40 {
        at_once(half_confirmed(store, 1)).await.roll_back().await.unwrap();
    }
    the_next_one_confirms(store, 1).await;
}

/// A task that is aborted between two steps takes its transaction along.
pub async fn an_aborted_task_holds_no_lock<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    given::asked(fixture.store(), 1, &app).await;
    for _ in 0..20 {
        let (half_way, reached) = oneshot::channel();
        let mut task = JoinSet::new();
        let store = Arc::clone(&fixture);
        task.spawn(async move {
            let tx = half_confirmed(store.store(), 1).await;
            half_way.send(()).unwrap();
            std::future::pending::<()>().await;
            drop(tx);
        });
        at_once(reached).await.unwrap();
        task.shutdown().await;
    }
    the_next_one_confirms(fixture.store(), 1).await;
}

/// A client hangs up at any moment. Whoever confirms next wins if that one did not, and there is one code in any case.
pub async fn a_confirm_that_is_cut_short_anywhere_happened_or_did_not<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    for (kind, cut) in [(0, Cut::Waiting), (1, Cut::Woken)] {
        let mut polls = 1;
        loop {
            let seed = (kind * 1000 + polls) * 2;
            given::asked(store, seed, &app).await;
            let link = samples::link_digest(seed);
            let first = cut_short(steps::confirm(store, &link, seed), polls, cut).await;
            let second = at_once(steps::confirm(store, &link, seed + 1)).await.unwrap();
            let mut codes = Vec::new();
            for seed in [seed, seed + 1] {
                codes.extend(given::code(store, seed, &app.id).await.map(|code| code.grant().id));
            }
            let winner = samples::code_id(if second.is_some() { seed + 1 } else { seed });
            assert_eq!(codes, [winner], "cut short after {polls} polls, {cut:?}");
            if first.is_some() {
                break;
            }
            polls += 1;
        }
        assert!(polls > 3, "there are steps to be cut between");
    }
}

/// Those who waited for a row, and left before they got it, don't get it later.
pub async fn those_who_gave_up_waiting_are_not_in_the_way<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    given::asked(fixture.store(), 1, &app).await;
    let tx = half_confirmed(fixture.store(), 1).await;
    let waiters = race(12, |number| {
        let fixture = Arc::clone(&fixture);
        async move {
            let link = samples::link_digest(1);
            let confirm = steps::confirm(fixture.store(), &link, 10 + number);
            // Whether it waits or is told of a conflict at once is the store's affair.
            matches!(tokio::time::timeout(Duration::from_millis(200), confirm).await, Ok(Ok(_)))
        }
    });
    assert!(waiters.await.into_iter().all(|done| !done), "the row was somebody else's all the time");
    tx.roll_back().await.unwrap();
    the_next_one_confirms(fixture.store(), 1).await;
}

/// In any spelling; and whatever else the transaction wrote is undone. Another app may have the same address.
pub async fn an_address_that_was_added_meanwhile_is_a_conflict<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let known = given::confirmed(store, 1, &app).await.user;
    let asked = given::asked(store, 2, &app).await;
    let spelling = EmailAddress::parse("PERSON.1@example.org").unwrap();
    let mut tx = begin(store).await;
    assert!(tx.complete(&given::completed(&asked, &app)).await.unwrap());
    let ended = match tx.add_user(&samples::user(2, &app.id, &spelling)).await {
        Ok(()) => tx.commit().await,
        Err(error) => {
            tx.roll_back().await.unwrap();
            Err(error)
        }
    };
    assert_eq!(ended.unwrap_err().fault, Fault::Conflict);
    let found = read!(store, link(&asked.link.digest)).unwrap();
    assert_eq!((found.sign_in.standing(), found.user), (Standing::Pending, None));
    assert_eq!(read!(store, link(&samples::link_digest(1))).unwrap().user, Some(known));
}

/// Whoever is not sure whether an event was written may write it again, in the same transaction or a later one.
pub async fn an_event_is_kept_once<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    for _ in 0..2 {
        let mut tx = begin(store).await;
        tx.append(&samples::event(1, &app.id)).await.unwrap();
        tx.append(&samples::event(1, &app.id)).await.unwrap();
        tx.append(&samples::event(2, &app.id)).await.unwrap();
        tx.commit().await.unwrap();
    }
    given::asked(store, 1, &app).await;
    the_next_one_confirms(store, 1).await;
}

/// Refused work costs nothing that does not come back.
pub async fn a_thousand_refusals_leave_the_store_usable<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let spent = given::confirmed(fixture.store(), 1, &app).await;
    let completed = given::completed(&spent.asked, &app);
    race(8, |_| {
        let (fixture, completed) = (Arc::clone(&fixture), completed.clone());
        async move {
            for _ in 0..125 {
                let mut tx = begin(fixture.store()).await;
                assert!(!tx.complete(&completed).await.unwrap());
                tx.roll_back().await.unwrap();
            }
        }
    })
    .await;
    given::asked(fixture.store(), 2, &app).await;
    the_next_one_confirms(fixture.store(), 2).await;
}
