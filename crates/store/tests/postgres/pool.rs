//! Connections are used again whenever nothing is left open on them, and never otherwise.

use crate::{fresh, steps, with};
use gatepost_application::{Committed, Fault, Look as _, Store, Tx};
use gatepost_contract::samples::{self, NOW};
use gatepost_domain::app::App;
use gatepost_domain::id::SignInId;
use gatepost_domain::sign_in::{Completed, Place};
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

/// The one that is left when the store that made the database has gone.
async fn only_backend(database: &Database) -> BTreeSet<i32> {
    loop {
        let backends = backends(database).await;
        if backends.len() <= 1 {
            return backends;
        }
    }
}

/// Somebody else, who has that sign-in's row for themselves until they roll back or leave.
async fn holder(database: &Database, sign_in: SignInId) -> tokio_postgres::Client {
    let direct = database.connect().await;
    let id = format!("{:032x}", sign_in.bits());
    direct
        .batch_execute(&format!("BEGIN; SELECT 1 FROM sign_ins WHERE id = '{id}' FOR UPDATE"))
        .await
        .unwrap();
    direct
}

/// What the confirmation of a sign-in is that was just asked for.
async fn asked_and_judged(store: &Postgres, seed: u32, app: &App) -> Completed {
    let asked = steps::request(store, seed, app).await.unwrap();
    asked.sign_in.confirm(&asked.link, (app, None), Place::Elsewhere, NOW).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_refusals_open_no_new_connection() {
    let (database, _) = fresh().await;
    let store = Postgres::connect(&with(database.url(), "pool_size=1")).unwrap();
    let app = steps::app(&store, 1).await;
    let completed = asked_and_judged(&store, 1, &app).await;
    steps::confirm(&store, 1).await.unwrap();
    let before = only_backend(&database).await;
    let mut refused = JoinSet::new();
    for _ in 0..8 {
        let (store, completed) = (store.clone(), completed.clone());
        refused.spawn(async move {
            for round in 0..125 {
                let mut tx = store.begin();
                tx.complete(&completed, samples::earned(1));
                // With one condition, and with several.
                if round % 2 == 0 {
                    tx.add_app(&samples::app(2));
                }
                assert_eq!(tx.commit().await.unwrap(), Committed::Overtaken);
            }
        });
    }
    while let Some(ended) = refused.join_next().await {
        ended.unwrap();
    }
    assert_eq!(backends(&database).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transaction_has_no_connection_until_its_commit_and_takes_it_along_if_that_is_cut_short() {
    let (database, _) = fresh().await;
    let store = Postgres::connect(&with(database.url(), "pool_size=1")).unwrap();
    let app = steps::app(&store, 1).await;
    let completed = asked_and_judged(&store, 1, &app).await;
    let before = only_backend(&database).await;
    let mut noted = Vec::new();
    for _ in 0..3 {
        let mut tx = store.begin();
        tx.complete(&completed, samples::earned(1));
        noted.push(tx);
    }
    assert_eq!(store.look().await.unwrap().apps().await.unwrap(), std::slice::from_ref(&app));
    let last = noted.pop().unwrap();
    drop(noted);
    assert_eq!(backends(&database).await, before, "nothing was sent");

    let _holder = holder(&database, completed.request().id).await;
    assert!(timeout(Duration::from_millis(300), last.commit()).await.is_err(), "the row is held");
    assert_eq!(store.look().await.unwrap().apps().await.unwrap(), [app]);
    assert!(!backends(&database).await.is_subset(&before), "something was under way");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_wait_for_a_row_holds_nothing() {
    let (database, store) = fresh().await;
    let app = steps::app(&store, 1).await;
    let first = asked_and_judged(&store, 1, &app).await;
    let second = asked_and_judged(&store, 2, &app).await;
    let holder = holder(&database, second.request().id).await;
    let mut cancelled = store.begin();
    cancelled.complete(&first, samples::earned(1));
    cancelled.complete(&second, samples::earned(2));
    assert!(timeout(Duration::from_millis(300), cancelled.commit()).await.is_err(), "the row is held");
    // Although the server was still waiting for the other one.
    complete(&store, &first).await;
    holder.batch_execute("ROLLBACK").await.unwrap();
    complete(&store, &second).await;
}

async fn complete(store: &Postgres, completed: &Completed) {
    let mut tx = store.begin();
    tx.complete(completed, samples::earned(1));
    steps::keep(tx).await.unwrap();
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
    let _held = [store.look().await.unwrap(), store.look().await.unwrap()];
    let mut tx = store.begin();
    tx.delete_app(&app.id, NOW);
    let asked_at = Instant::now();
    let (looked, committed) = tokio::join!(store.look(), tx.commit());
    assert_eq!(looked.err().unwrap().fault, Fault::Away);
    assert_eq!(committed.unwrap_err().fault, Fault::Away);
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
