//! A server that goes away comes back, and nobody has to restart anything else.

use crate::{chain, private_cluster, steps};
use gatepost_application::{Fault, Look as _, Readiness, Store, Tx as _};
use gatepost_contract::samples::NOW;
use gatepost_domain::app::App;
use gatepost_store::Postgres;
use gatepost_tests::proxy::Proxy;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout};

/// Makes so many connections, and leaves them in the pool.
async fn warm_up(store: &Postgres, connections: usize) {
    let mut held = Vec::new();
    for _ in 0..connections {
        let mut look = store.look().await.unwrap();
        look.apps().await.unwrap();
        held.push(look);
    }
}

/// Requests at the same moment, more than there are connections.
async fn rush(store: &Postgres, first: u32, app: &App) {
    let mut rush = JoinSet::new();
    for seed in first..first + 32 {
        let (store, app) = (store.clone(), app.clone());
        rush.spawn(async move {
            steps::request(&store, seed, &app).await.unwrap();
            steps::confirm(&store, seed).await.unwrap();
        });
    }
    while let Some(ended) = rush.join_next().await {
        ended.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_costs_no_request() {
    let Some(mut cluster) = private_cluster().await else { return };
    let store = Postgres::connect(&cluster.url("postgres")).unwrap();
    store.migrate().await.unwrap();
    let app = steps::app(&store, 1).await;
    for round in 0..3 {
        warm_up(&store, 8).await;
        cluster.stop().await;
        cluster.resume().await.unwrap();
        rush(&store, 100 * (round + 1), &app).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn while_it_is_away_everybody_is_told_so_at_once_and_then_it_is_back() {
    let Some(mut cluster) = private_cluster().await else { return };
    let store = Postgres::connect(&cluster.url("postgres")).unwrap();
    store.migrate().await.unwrap();
    let app = steps::app(&store, 1).await;
    warm_up(&store, 8).await;
    let mut open = store.look().await.unwrap();
    open.apps().await.unwrap();
    let mut tx = store.begin();
    tx.delete_app(&app.id, NOW);
    cluster.stop().await;
    let asked_at = Instant::now();
    assert_eq!(open.apps().await.unwrap_err().fault, Fault::Away);
    assert_eq!(store.readiness().await.unwrap_err().fault, Fault::Away);
    assert_eq!(tx.commit().await.unwrap_err().fault, Fault::Away);
    let error = store.look().await.err().unwrap();
    assert_eq!(error.fault, Fault::Away);
    assert!(chain(&error).contains("refused"), "the operator is told why: {}", chain(&error));
    assert!(asked_at.elapsed() < Duration::from_secs(8), "{:?}", asked_at.elapsed());
    cluster.resume().await.unwrap();
    assert_eq!(store.readiness().await.unwrap(), Readiness::Ready);
    rush(&store, 100, &app).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_takes_connections_and_says_nothing_is_away() {
    let (database, direct) = crate::fresh().await;
    let app = steps::app(&direct, 1).await;
    let (mut proxy, url) = Proxy::before_postgres(database.url()).await;
    let store = Postgres::connect(&url).unwrap();
    warm_up(&store, 4).await;
    proxy.stall().await;
    let looking = async { store.look().await?.apps().await };
    let looked = timeout(Duration::from_secs(20), looking).await.expect("it does not wait for ever");
    assert_eq!(looked.unwrap_err().fault, Fault::Away);
    proxy.mend().await;
    rush(&store, 100, &app).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_begins_without_its_server() {
    let Some(mut cluster) = private_cluster().await else { return };
    cluster.stop().await;
    let store = Postgres::connect(&cluster.url("postgres")).unwrap();
    assert_eq!(store.look().await.err().unwrap().fault, Fault::Away);
    assert_eq!(store.migrate().await.unwrap_err().fault, Fault::Away);
    cluster.resume().await.unwrap();
    store.migrate().await.unwrap();
    let app = steps::app(&store, 1).await;
    assert_eq!(store.look().await.unwrap().apps().await.unwrap(), [app]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cut_between_two_statements_is_not_noticed() {
    let (database, direct) = crate::fresh().await;
    let app = steps::app(&direct, 1).await;
    let (mut proxy, url) = Proxy::before_postgres(database.url()).await;
    let store = Postgres::connect(&crate::with(&url, "pool_size=1")).unwrap();
    for _ in 0..50 {
        let mut look = store.look().await.unwrap();
        assert_eq!(look.apps().await.unwrap(), std::slice::from_ref(&app));
        proxy.mend().await;
        // This statement meets a connection that has just ended.
        assert_eq!(look.apps().await.unwrap(), std::slice::from_ref(&app));
    }
}
