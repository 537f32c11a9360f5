//! What is promised of PostgreSQL beyond the laws: trips, order, pools, restarts, migrations, TLS.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests fail by panicking")]

mod commits;
mod gate;
mod migrations;
mod pool;
mod restarts;
mod steps;
mod tls;
mod trips;

use gatepost_store::Postgres;
use gatepost_tests::postgres::{Database, Durability, PrivateCluster};

/// A migrated database, and a store in it.
async fn fresh() -> (Database, Postgres) {
    let database = Database::fresh().await;
    let store = Postgres::connect(database.url()).unwrap();
    store.migrate().await.unwrap();
    (database, store)
}

/// The URL with another parameter.
fn with(url: &str, parameter: &str) -> String {
    let separator = if url.contains('?') { '&' } else { '?' };
    format!("{url}{separator}{parameter}")
}

/// A cluster of the test's own to stop and start, or a word on stderr where this machine has no programs for one.
async fn private_cluster() -> Option<PrivateCluster> {
    let cluster = PrivateCluster::start(Durability::Careless).await;
    if let Err(reason) = &cluster {
        std::io::Write::write_all(&mut std::io::stderr(), format!("not run: {reason}\n").as_bytes()).ok();
    }
    cluster.ok()
}

/// What an error says, with all that stands behind it.
fn chain(error: &dyn std::error::Error) -> String {
    error.source().map_or_else(|| error.to_string(), |source| format!("{error}: {}", chain(source)))
}
