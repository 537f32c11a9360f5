//! What only this store shows: the timeline, the rows, and an outage made by hand.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use gatepost_application::{Committed, Fault, Lease, Look, Settlement, Store, StoreError, Tx};
use gatepost_contract::samples::{self, NOW};
use gatepost_domain::delivery::{DeliveryStatus, Progress};
use gatepost_domain::limit::Rate;
use gatepost_domain::sign_in::Place;
use gatepost_store_memory::{Memory, MemoryTx};
use std::time::Duration;

/// Writes what `note` notes, which nothing stands against.
async fn write(store: &Memory, note: impl FnOnce(&mut MemoryTx)) {
    let mut tx = store.begin();
    note(&mut tx);
    assert_eq!(tx.commit().await.unwrap(), Committed::Kept);
}

/// A store with one app and one sign-in in it.
async fn filled() -> Memory {
    let (store, app) = (Memory::default(), samples::app(1));
    let asked = samples::asked(1, &app, NOW);
    write(&store, |tx| {
        tx.add_app(&app);
        tx.add_sign_in(&asked.sign_in, asked.letter(), None);
        tx.append(&samples::event(1, &app.id));
    })
    .await;
    store
}

fn is_away<T>(answer: Result<T, StoreError>) -> bool {
    answer.is_err_and(|error| error.fault == Fault::Away)
}

/// What became of the letter of [`filled`], with the event of that seed.
fn sent(event: u32) -> Settlement {
    Settlement {
        app: samples::app_id(1),
        delivery: samples::delivery_id(1),
        progress: Progress::Sent { message_id: samples::message_id(1) },
        event: samples::event(event, &samples::app_id(1)),
    }
}

#[tokio::test]
async fn events_are_shown_whole_once_and_in_order() {
    let (store, app) = (filled().await, samples::app_id(1));
    let mut tx = store.begin();
    for seed in [3, 2] {
        tx.append(&samples::event(seed, &app));
    }
    assert_eq!(store.events(), [samples::event(1, &app)]);
    assert_eq!(tx.commit().await.unwrap(), Committed::Kept);
    store.observe(&[5, 1, 4, 5].map(|seed| samples::event(seed, &app))).await.unwrap();
    assert_eq!(store.events(), [1, 3, 2, 5, 4].map(|seed| samples::event(seed, &app)));
}

#[tokio::test]
async fn a_settled_letter_is_shown_with_its_event() {
    let (store, app) = (filled().await, samples::app_id(1));
    let (worker, stranger) = (samples::worker_id(1), samples::worker_id(2));
    let lease = Lease { worker, until: NOW.plus(Duration::from_mins(1)) };
    assert_eq!(store.take_letters(lease, NOW, 9).await.unwrap().len(), 1);
    assert_eq!(store.settle_letters(stranger, &[sent(2)]).await.unwrap(), []);
    assert_eq!((store.deliveries()[0].1, store.events().len()), (DeliveryStatus::Queued, 1));
    assert_eq!(store.settle_letters(worker, &[sent(3)]).await.unwrap(), [samples::delivery_id(1)]);
    assert_eq!(store.deliveries()[0].1, DeliveryStatus::Sent);
    assert_eq!(store.events(), [1, 3].map(|seed| samples::event(seed, &app)));
}

#[tokio::test]
async fn rows_are_shown_as_they_were_written() {
    let (store, app) = (filled().await, samples::app(1));
    let asked = samples::asked(1, &app, NOW);
    assert_eq!(store.sign_ins().as_slice(), std::slice::from_ref(&asked.sign_in));
    assert_eq!(store.deliveries(), [(asked.delivery, DeliveryStatus::Queued)]);

    let completed = asked.sign_in.confirm(&asked.link, (&app, None), Place::Elsewhere, NOW).unwrap();
    let user = samples::user(1, &app.id, &samples::email(1));
    let code = samples::code(1, &completed, user.id);
    let spent = samples::spent(1, &code, 1, NOW).unwrap();
    let (session, token) = samples::session(1, &spent, &app);
    write(&store, |tx| {
        tx.add_user(&user);
        tx.add_code(&code);
        tx.add_session(&session, &token);
    })
    .await;
    assert_eq!((store.users(), store.codes()), (vec![user.clone()], vec![code]));
    assert_eq!((store.sessions(), store.refresh_tokens()), (vec![session], vec![token]));
    assert_eq!(store.last_sign_in(user.id), None);

    let later = NOW.plus(Duration::from_secs(1));
    write(&store, |tx| tx.note_sign_in(&user, later)).await;
    assert_eq!(store.last_sign_in(user.id), Some(later));
}

#[tokio::test]
async fn nothing_works_in_an_outage_and_everything_is_there_afterwards() {
    let store = filled().await;
    let (mut look, mut tx) = (store.look().await.unwrap(), store.begin());
    tx.delete_app(&samples::app_id(1), NOW);
    store.set_away(true);
    assert!(is_away(look.apps().await));
    assert!(is_away(tx.commit().await));
    assert!(is_away(store.begin().commit().await));
    assert!(is_away(store.look().await));
    let lease = Lease { worker: samples::worker_id(1), until: NOW };
    assert!(is_away(store.take_letters(lease, NOW, 9).await));
    assert!(is_away(store.settle_letters(lease.worker, &[sent(2)]).await));
    assert!(is_away(store.give_letters_back(lease.worker).await));
    assert!(is_away(store.observe(&[samples::event(2, &samples::app_id(1))]).await));
    assert!(is_away(store.admit("bucket", Rate::parse("1/1m").unwrap(), NOW).await));
    assert!(is_away(store.readiness().await));

    store.set_away(false);
    assert_eq!(look.apps().await.unwrap(), [samples::app(1)]);
    assert_eq!(store.events(), [samples::event(1, &samples::app_id(1))]);
    assert!(store.readiness().await.is_ok());
    write(&store, |tx| tx.delete_app(&samples::app_id(1), NOW)).await;
}
