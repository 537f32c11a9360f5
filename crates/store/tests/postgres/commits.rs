//! All writes of a transaction travel together, and are kept together or not at all: also on a connection that never saw
//! their statements, and in a task that has used up its turn.

use crate::{fresh, steps, with};
use gatepost_application::{Committed, Fault, Store, Tx};
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
    let mut tx = store.begin();
    tx.append(&samples::event(seed, &app.id));
    tx.add_user(&samples::user(seed, &app.id, &samples::email(1)));
    tx.add_sign_in(&asked.sign_in, asked.letter(), None);
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
                    let mut tx = store.begin();
                    tx.add_sign_in(&asked.sign_in, asked.letter(), None);
                    tx.append(&samples::event(1000 * writer + 10 * round + turn, &app.id));
                    leave_steps(round).await;
                    steps::keep(tx).await.unwrap();
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

/// Notes the same sign-in again, and an event.
fn again(store: &Postgres, app: &App, event: u32) -> <Postgres as Store>::Tx {
    let asked = samples::asked(1, app, NOW);
    let mut tx = store.begin();
    tx.append(&samples::event(event, &app.id));
    tx.add_sign_in(&asked.sign_in, asked.letter(), None);
    tx
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transaction_that_failed_is_not_committed_later() {
    let (database, _) = fresh().await;
    let store = Postgres::connect(&with(database.url(), "pool_size=1")).unwrap();
    let app = steps::app(&store, 1).await;
    steps::request(&store, 1, &app).await.unwrap();
    let mut before = counts(&database).await;
    for round in 0..3 {
        assert_eq!(again(&store, &app, 7).commit().await.unwrap_err().fault, Fault::Conflict);
        for conditions in [&[99][..], &[99, 1], &[1, 99]] {
            let mut tx = store.begin();
            for app in conditions {
                tx.delete_app(&samples::app_id(*app), NOW);
            }
            tx.append(&samples::event(8, &app.id));
            assert_eq!(tx.commit().await.unwrap(), Committed::Overtaken, "{conditions:?}");
        }
        let mut tx = again(&store, &app, 9);
        tx.add_app(&samples::app(60));
        tx.add_app(&samples::app(61));
        assert_eq!(tx.commit().await.unwrap_err().fault, Fault::Conflict);
        assert_eq!(counts(&database).await, before);
        // The same connection goes on.
        steps::request(&store, 10 + round, &app).await.unwrap();
        for count in &mut before {
            *count += 1;
        }
        assert_eq!(counts(&database).await, before);
    }
    let names = database.connect().await.query("SELECT app_id FROM apps", &[]).await.unwrap();
    assert_eq!(names.len(), 1);
}
