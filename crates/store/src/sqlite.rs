//! SQLite in a file: one connection that writes, behind a queue, and several that read what was committed last.

mod connection;
#[path = "queries/mod.rs"]
#[expect(clippy::duplicate_mod, reason = "the queries are written once and compiled against both databases")]
mod queries;
mod session;

pub use session::Session;

use crate::migrate::{Migration, SQLITE};
use crate::mode::{Reading, Writing};
use crate::pool::{Limits, Pool};
use connection::{Access, Manager};
use diesel::IntoSql as _;
use diesel::dsl::{AsExprOf, sql};
use diesel::sql_types::{Bool, Text};
use gatepost_application::{Readiness, Store, StoreError};
use gatepost_domain::limit::{Limited, Rate};
use gatepost_domain::time::Timestamp;
use std::path::Path;
use std::time::Duration;

/// What the shared queries are compiled against here.
type Db = diesel::sqlite::Sqlite;

/// The migrations of this database.
const MIGRATIONS: &[Migration] = SQLITE;

/// There is one writer: nobody else is just taking letters.
const UNLESS_TAKEN: &str = "";

const READERS: usize = 4;

/// A writer waits for all who came before it, each for the disk.
const WAIT: Duration = Duration::from_secs(5);

/// A store in a SQLite file; its clones share the connections.
#[derive(Clone)]
pub struct Sqlite {
    writer: Pool<Manager>,
    readers: Pool<Manager>,
}

impl Sqlite {
    /// The database in that file, which is made with its folder if it is not there. Must be called within a runtime of
    /// several threads.
    pub async fn open(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        let path = connection::prepare(path.as_ref()).await?;
        let pool = |size, access| {
            let limits = Limits { size, wait: WAIT, patience: WAIT, age: Duration::MAX, idle: Duration::MAX };
            Pool::new(Manager::new(path.clone(), access), limits)
        };
        let store = Self { writer: pool(1, Access::Write), readers: pool(READERS, Access::Read) };
        // A file that can't be opened is found out now.
        drop(store.writer.lend("opening the database").await?);
        Ok(store)
    }

    /// Runs what was not run yet, and answers the names of what it ran. Several processes may do so at once.
    pub async fn migrate(&self) -> Result<Vec<String>, StoreError> {
        queries::migrate(&mut self.unguarded("migrating").await?).await
    }

    /// The names of the migrations that were not run yet.
    pub async fn pending_migrations(&self) -> Result<Vec<String>, StoreError> {
        queries::pending(&mut self.look().await?).await
    }

    /// The writer, each statement a transaction of its own.
    async fn unguarded(&self, doing: &'static str) -> Result<Session<Reading>, StoreError> {
        Session::open(&self.writer, doing).await
    }
}

impl Store for Sqlite {
    type Tx = Session<Writing>;
    type Look = Session<Reading>;

    async fn begin(&self) -> Result<Session<Writing>, StoreError> {
        Session::open(&self.writer, "beginning a transaction").await
    }

    async fn look(&self) -> Result<Session<Reading>, StoreError> {
        Session::open(&self.readers, "looking").await
    }

    async fn admit(
        &self,
        bucket: &str,
        rate: Rate,
        now: Timestamp,
    ) -> Result<Result<(), Limited>, StoreError> {
        let mut session = self.unguarded("counting").await?;
        session.forgive_crashes();
        queries::admit(&mut session, bucket, rate, now).await
    }

    async fn readiness(&self) -> Result<Readiness, StoreError> {
        queries::readiness(&mut self.look().await?).await
    }
}

impl Session<Reading> {
    /// Whether the table is there that says which migrations were run.
    async fn knows_migrations(&mut self) -> Result<bool, StoreError> {
        let query = diesel::select(sql::<Bool>(
            "EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migrations')",
        ));
        Ok(self.first::<_, bool>("looking for migrations", query).await? == Some(true))
    }
}

/// Nothing: here it is the session that lets a write be forgotten in a crash.
fn loosely() -> AsExprOf<&'static str, Text> {
    "".into_sql::<Text>()
}
