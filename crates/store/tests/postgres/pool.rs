//! Connections are used again whenever nothing is left open on them, and never otherwise.

use crate::{fresh, steps, with};
use gatepost_application::{Fault, Look as _, Store, Tx};
use gatepost_contract::samples::{self, NOW};
use gatepost_domain::sign_in::Completed;
use gatepost_store::Postgres;
use gatepost_tests::postgres::Database;
use std::collections::BTreeSet;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout};

/// The server processes behind the store's connections.
async fn backends(database: &Database) -> BTreeSet<i32> {
    let sql = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'gatepost'";
    database.connect().await.query(sql, &[]).await.unwrap().iter().map(|row| row.get(0)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_refusals_open_no_new_connection() {
    let (database, _) = fresh().await;
    let store = Postgres::connect(&with(database.url(), "pool_size=1")).unwrap();
    let app = steps::app(&store, 1).await;
    let asked = steps::request(&store, 1, &app).await.unwrap();
    let completed = asked.sign_in.confirm(&asked.link, &app, None, NOW).unwrap();
    steps::confirm(&store, 1).await.unwrap();
    // The store that made the database has gone by now, or is going.
    let mut before = backends(&database).await;
    while before.len() > 1 {
        before = backends(&database).await;
    }
    let mut refused = JoinSet::new();
    for _ in 0..8 {
        let (store, completed) = (store.clone(), completed.clone());
        refused.spawn(async move {
            for _ in 0..125 {
                let mut tx = store.begin().await.unwrap();
                assert!(!tx.complete(&completed).await.unwrap());
                tx.roll_back().await.unwrap();
            }
        });
    }
    while let Some(ended) = refused.join_next().await {
        ended.unwrap();
    }
    assert_eq!(backends(&database).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dropped_transaction_takes_its_connection_along_only_if_it_used_it() {
    let (database, _) = fresh().await;
    let store = Postgres::connect(&with(database.url(), "pool_size=1")).unwrap();
    let app = steps::app(&store, 1).await;
    let backend = |database| async move { backends(database).await.pop_last() };
    let before = backend(&database).await;
    drop(store.begin().await.unwrap());
    let mut tx = store.begin().await.unwrap();
    tx.append(&samples::event(1, &app.id)).await.unwrap();
    drop(tx);
    store.look().await.unwrap().apps().await.unwrap();
    assert_eq!(backend(&database).await, before, "nothing was sent");
    let mut tx = store.begin().await.unwrap();
    assert!(tx.add_app(&samples::app(2)).await.unwrap());
    drop(tx);
    assert_eq!(store.look().await.unwrap().apps().await.unwrap(), [app]);
    assert_ne!(backend(&database).await, before, "something was open");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_wait_for_a_row_holds_nothing() {
    let (_database, store) = fresh().await;
    let app = steps::app(&store, 1).await;
    let [first, second] = [1, 2].map(|seed| samples::asked(seed, &app, NOW));
    for seed in [1, 2] {
        steps::request(&store, seed, &app).await.unwrap();
    }
    let [first, second] =
        [first, second].map(|asked| asked.sign_in.confirm(&asked.link, &app, None, NOW).unwrap());

    let mut holder = store.begin().await.unwrap();
    assert!(holder.complete(&second).await.unwrap());
    let mut cancelled = store.begin().await.unwrap();
    assert!(cancelled.complete(&first).await.unwrap());
    assert!(
        timeout(Duration::from_millis(300), cancelled.complete(&second)).await.is_err(),
        "the row is held"
    );
    drop(cancelled);
    // Although the server is still waiting for the other one.
    complete(&store, &first).await;
    holder.roll_back().await.unwrap();
    complete(&store, &second).await;
}

async fn complete(store: &Postgres, completed: &Completed) {
    let mut tx = store.begin().await.unwrap();
    assert!(tx.complete(completed).await.unwrap());
    tx.commit().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn callers_are_served_in_turn_and_told_when_there_is_no_room() {
    let (database, _) = fresh().await;
    let store = Postgres::connect(&with(database.url(), "pool_size=2")).unwrap();
    let app = steps::app(&store, 1).await;
    let mut many = JoinSet::new();
    for seed in 1..=64 {
        let (store, app) = (store.clone(), app.clone());
        many.spawn(async move { steps::request(&store, seed, &app).await.unwrap() });
    }
    while let Some(ended) = many.join_next().await {
        ended.unwrap();
    }
    let _held = [store.begin().await.unwrap(), store.begin().await.unwrap()];
    let asked_at = Instant::now();
    let error = store.begin().await.err().unwrap();
    assert_eq!(error.fault, Fault::Away);
    assert!(asked_at.elapsed() < Duration::from_secs(8), "{:?}", asked_at.elapsed());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_whose_statements_went_wrong_is_not_used_again() {
    let (database, _) = fresh().await;
    let store = Postgres::connect(&with(database.url(), "pool_size=1")).unwrap();
    let app = steps::app(&store, 1).await;
    let before = backends(&database).await;
    let direct = database.connect().await;
    direct.batch_execute("ALTER TABLE apps RENAME TO others").await.unwrap();
    assert_eq!(store.look().await.unwrap().apps().await.unwrap_err().fault, Fault::Corrupt);
    direct.batch_execute("ALTER TABLE others RENAME TO apps").await.unwrap();
    assert_eq!(store.look().await.unwrap().apps().await.unwrap(), [app]);
    assert!(backends(&database).await.is_disjoint(&before));
}
