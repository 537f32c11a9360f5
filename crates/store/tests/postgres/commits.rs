//! Writes travel together with their commit, and are kept together with it, or not at all: also on a connection that
//! never saw their statements, and in a task that has used up its turn.

use crate::{fresh, steps, with};
use gatepost_application::{Fault, Look as _, Store, Tx};
use gatepost_contract::samples::{self, NOW};
use gatepost_domain::app::App;
use gatepost_store::Postgres;
use gatepost_tests::postgres::Database;
use tokio::task::JoinSet;
use tokio::task::coop::consume_budget;

/// Leaves the task so many of the 128 steps of its turn.
async fn leave_steps(left: u32) {
    tokio::task::yield_now().await;
    for _ in left..128 {
        consume_budget().await;
    }
}

/// Writes a sign-in with its user, who is known already, and an event; what is written stands in three tables.
async fn write_in_vain(store: &Postgres, seed: u32, app: &App, left: u32) -> Fault {
    let asked = samples::asked(seed, app, NOW);
    let mut tx = store.begin().await.unwrap();
    tx.append(&samples::event(seed, &app.id)).await.unwrap();
    tx.add_user(&samples::user(seed, &app.id, &samples::email(1))).await.unwrap();
    tx.add_sign_in(&asked.sign_in, (&asked.delivery, &asked.link), None).await.unwrap();
    leave_steps(left).await;
    tx.commit().await.unwrap_err().fault
}

async fn counts(database: &Database) -> Vec<i64> {
    let sql = "SELECT (SELECT count(*) FROM sign_ins), (SELECT count(*) FROM links), (SELECT count(*) FROM deliveries), \
               (SELECT count(*) FROM events)";
    let row = database.connect().await.query_one(sql, &[]).await.unwrap();
    (0..4).map(|column| row.get(column)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_with_one_bad_write_leaves_nothing() {
    let (database, store) = fresh().await;
    let app = steps::app(&store, 1).await;
    steps::request(&store, 1, &app).await.unwrap();
    steps::confirm(&store, 1).await.unwrap();
    let before = counts(&database).await;
    for left in 0..24 {
        // Cold, then warm.
        let store = Postgres::connect(&with(database.url(), "pool_size=1")).unwrap();
        for seed in [1000, 2000] {
            assert_eq!(write_in_vain(&store, seed + left, &app, left).await, Fault::Conflict);
            assert_eq!(counts(&database).await, before, "with {left} steps left");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_sees_half_a_batch() {
    let (database, store) = fresh().await;
    let app = steps::app(&store, 1).await;
    let mut writers = JoinSet::new();
    for writer in 0..4 {
        let (url, app) = (with(database.url(), "pool_size=1"), app.clone());
        writers.spawn(async move {
            for round in 0..24 {
                let store = Postgres::connect(&url).unwrap();
                for turn in 0..2 {
                    let asked = samples::asked(1000 * writer + 10 * round + turn, &app, NOW);
                    let mut tx = store.begin().await.unwrap();
                    tx.add_sign_in(&asked.sign_in, (&asked.delivery, &asked.link), None).await.unwrap();
                    tx.append(&samples::event(1000 * writer + 10 * round + turn, &app.id)).await.unwrap();
                    leave_steps(round).await;
                    tx.commit().await.unwrap();
                }
            }
        });
    }
    let mut looks = 0;
    while !writers.is_empty() {
        let seen = counts(&database).await;
        assert!(seen.iter().all(|count| *count == seen[0]), "half a batch: {seen:?}");
        looks += 1;
        while let Some(ended) = writers.try_join_next() {
            ended.unwrap();
        }
    }
    assert_eq!(counts(&database).await, [4 * 24 * 2; 4]);
    assert!(looks > 10, "there was time to look: {looks}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transaction_that_failed_is_not_committed_later() {
    let (_database, store) = fresh().await;
    let app = steps::app(&store, 1).await;
    steps::request(&store, 1, &app).await.unwrap();
    let mut tx = store.begin().await.unwrap();
    tx.append(&samples::event(7, &app.id)).await.unwrap();
    let asked = samples::asked(1, &app, NOW);
    tx.add_sign_in(&asked.sign_in, (&asked.delivery, &asked.link), None).await.unwrap();
    // The write that waited fails together with whatever asks next.
    assert_eq!(tx.link(&asked.link.digest).await.unwrap_err().fault, Fault::Conflict);
    assert_eq!(tx.commit().await.unwrap_err().fault, Fault::Conflict);
}
