//! The store that the settings name, opened.

use crate::config::DatabaseUrl;
use crate::failure::Failure;
use gatepost_store::{Postgres, Sqlite};

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
