//! What only this store shows: the timeline, the rows, and an outage made by hand.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use gatepost_application::{Fault, Look, Store, StoreError, Tx};
use gatepost_contract::samples::{self, NOW};
use gatepost_domain::delivery::DeliveryStatus;
use gatepost_domain::limit::Rate;
use gatepost_store_memory::Memory;
use std::time::Duration;

/// A store with one app and one sign-in in it.
async fn filled() -> Memory {
    let (store, app) = (Memory::default(), samples::app(1));
    let asked = samples::asked(1, &app, NOW);
    let mut tx = store.begin().await.unwrap();
    assert!(tx.add_app(&app).await.unwrap());
    tx.add_sign_in(&asked.sign_in, (&asked.delivery, &asked.link), None).await.unwrap();
    tx.append(&samples::event(1, &app.id)).await.unwrap();
    tx.commit().await.unwrap();
    store
}

fn is_away<T>(answer: Result<T, StoreError>) -> bool {
    answer.is_err_and(|error| error.fault == Fault::Away)
}

#[tokio::test]
async fn events_are_shown_whole_once_and_in_order() {
    let (store, app) = (filled().await, samples::app_id(1));
    let mut tx = store.begin().await.unwrap();
    for seed in [3, 1, 2, 3] {
        tx.append(&samples::event(seed, &app)).await.unwrap();
    }
    assert_eq!(store.events(), [samples::event(1, &app)]);
    tx.commit().await.unwrap();
    assert_eq!(store.events(), [1, 3, 2].map(|seed| samples::event(seed, &app)));
}

#[tokio::test]
async fn rows_are_shown_as_they_were_written() {
    let (store, app) = (filled().await, samples::app(1));
    let asked = samples::asked(1, &app, NOW);
    assert_eq!(store.sign_ins().as_slice(), std::slice::from_ref(&asked.sign_in));
    assert_eq!(store.deliveries(), [(asked.delivery, DeliveryStatus::Queued)]);

    let completed = asked.sign_in.confirm(&asked.link, &app, None, NOW).unwrap();
    let user = samples::user(1, &app.id, &samples::email(1));
    let code = samples::code(1, &completed, user.id);
    let spent = samples::spent(1, &code, 1, NOW).unwrap();
    let (session, token) = samples::session(1, &spent, &app);
    let mut tx = store.begin().await.unwrap();
    tx.add_user(&user).await.unwrap();
    tx.add_code(&code).await.unwrap();
    tx.add_session(&session, &token).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!((store.users(), store.codes()), (vec![user.clone()], vec![code]));
    assert_eq!((store.sessions(), store.refresh_tokens()), (vec![session], vec![token]));
    assert_eq!(store.last_sign_in(user.id), None);

    let later = NOW.plus(Duration::from_secs(1));
    let mut tx = store.begin().await.unwrap();
    tx.note_sign_in(&user, later).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(store.last_sign_in(user.id), Some(later));
}

#[tokio::test]
async fn nothing_works_in_an_outage_and_everything_is_there_afterwards() {
    let store = filled().await;
    let (mut look, mut tx) = (store.look().await.unwrap(), store.begin().await.unwrap());
    assert!(tx.delete_app(&samples::app_id(1), NOW).await.unwrap());
    store.set_away(true);
    assert!(is_away(look.apps().await));
    assert!(is_away(tx.apps().await));
    assert!(is_away(tx.append(&samples::event(2, &samples::app_id(1))).await));
    assert!(is_away(tx.commit().await));
    assert!(is_away(store.begin().await));
    assert!(is_away(store.look().await));
    assert!(is_away(store.admit("bucket", Rate::parse("1/1m").unwrap(), NOW).await));
    assert!(is_away(store.readiness().await));

    store.set_away(false);
    assert_eq!(look.apps().await.unwrap(), [samples::app(1)]);
    assert!(store.begin().await.is_ok() && store.readiness().await.is_ok());
}
