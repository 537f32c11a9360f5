//! Migrations may be run by anybody, at any time, again.

use gatepost_application::{Readiness, Store};
use gatepost_store::Postgres;
use gatepost_tests::postgres::Database;
use tokio::task::JoinSet;

#[tokio::test(flavor = "multi_thread")]
async fn what_was_run_is_not_run_again_and_would_do_no_harm() {
    let database = Database::fresh().await;
    let store = Postgres::connect(database.url()).unwrap();
    let all = store.pending_migrations().await.unwrap();
    assert_eq!(store.readiness().await.unwrap(), Readiness::MigrationsPending(all.clone()));
    assert_eq!(store.migrate().await.unwrap(), all);
    assert_eq!(store.readiness().await.unwrap(), Readiness::Ready);
    assert_eq!(store.migrate().await.unwrap(), Vec::<String>::new());

    let direct = database.connect().await;
    direct.batch_execute("DELETE FROM migrations WHERE name > '0003_z'").await.unwrap();
    assert_eq!(store.readiness().await.unwrap(), Readiness::MigrationsPending(all[3..].to_vec()));
    direct.batch_execute("DELETE FROM migrations").await.unwrap();
    assert_eq!(store.migrate().await.unwrap(), all);
    direct.batch_execute("INSERT INTO migrations (name) VALUES ('9999_of_a_later_release')").await.unwrap();
    assert_eq!(store.readiness().await.unwrap(), Readiness::Ready);
}

#[tokio::test(flavor = "multi_thread")]
async fn nodes_that_come_up_together_are_not_in_each_other_s_way() {
    for _ in 0..5 {
        let database = Database::fresh().await;
        let mut nodes = JoinSet::new();
        for _ in 0..6 {
            let store = Postgres::connect(database.url()).unwrap();
            nodes.spawn(async move {
                store.migrate().await.unwrap();
                assert_eq!(store.readiness().await.unwrap(), Readiness::Ready);
            });
        }
        while let Some(ended) = nodes.join_next().await {
            ended.unwrap();
        }
    }
}
