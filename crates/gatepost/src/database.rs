//! The store that the settings name, opened.

use crate::config::DatabaseUrl;
use crate::failure::Failure;
use gatepost_metrics::{Connections, Metrics};
use gatepost_store::{Postgres, Sqlite};
use std::sync::Arc;

/// One of the two databases.
pub(crate) enum Database {
    /// A file.
    Sqlite(Sqlite),
    /// A server.
    Postgres(Postgres),
}

/// Does the same with whichever database it is: each has its own types.
macro_rules! with_store {
    ($database:expr, $store:ident => $body:expr) => {
        match $database {
            $crate::database::Database::Sqlite($store) => $body,
            $crate::database::Database::Postgres($store) => $body,
        }
    };
}
pub(crate) use with_store;

impl Database {
    /// Opens the file, or prepares connections to the server; a server that is away may come later.
    pub(crate) async fn open(url: &DatabaseUrl) -> Result<Self, Failure> {
        match url {
            DatabaseUrl::Sqlite(file) => {
                let opened = Sqlite::open(file).await;
                opened
                    .map(Self::Sqlite)
                    .map_err(|error| Failure::of(&format!("opening {}", file.display()), &error))
            }
            DatabaseUrl::Postgres(url) => Postgres::connect(url)
                .map(Self::Postgres)
                .map_err(|error| Failure::of("GATEPOST_DATABASE_URL can't be used", &error)),
        }
    }

    /// The same database, and whoever counts what is kept in it.
    pub(crate) fn heard_by(self, metrics: &Arc<Metrics>) -> Self {
        let witness = Arc::<Metrics>::clone(metrics);
        match self {
            Self::Sqlite(store) => Self::Sqlite(store.heard_by(witness)),
            Self::Postgres(store) => Self::Postgres(store.heard_by(witness)),
        }
    }

    /// What says how many connections there are.
    pub(crate) fn connections(&self) -> Box<dyn Fn() -> Connections + Send + Sync> {
        with_store!(self, store => {
            let store = store.clone();
            Box::new(move || {
                let [busy, idle, most] = {
                    let now = store.connections();
                    [now.busy, now.idle, now.most].map(|count| u64::try_from(count).unwrap_or(u64::MAX))
                };
                Connections { busy, idle, most }
            })
        })
    }

    /// Runs pending migrations; answers their names.
    pub(crate) async fn migrate(&self) -> Result<Vec<String>, Failure> {
        with_store!(self, store => store.migrate().await).map_err(|error| Failure::of("migrating", &error))
    }

    /// Migrations that were not run.
    pub(crate) async fn pending_migrations(&self) -> Result<Vec<String>, Failure> {
        with_store!(self, store => store.pending_migrations().await)
            .map_err(|error| Failure::of("looking for migrations", &error))
    }
}
