//! One connection, and how it is made.

use crate::pool::Manage;
use diesel::connection::SimpleConnection as _;
use diesel::result::QueryResult;
use diesel::sqlite::SqliteConnection;
use diesel::{Connection as _, RunQueryDsl as _, result};
use gatepost_application::{Fault, StoreError};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::task::spawn_blocking;

/// What all connections agree on: readers don't block the writer, and a commit is on disk before it answers.
const TERMS: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
                     PRAGMA foreign_keys = ON; PRAGMA journal_size_limit = 67108864;";

/// A connection that reads, or none while a statement has it or after that was given up.
pub(crate) struct Connection {
    inner: Mutex<Option<SqliteConnection>>,
}

impl Connection {
    /// Does that work on a thread that may wait for the disk. Whoever gives up waiting for it gives up the connection:
    /// the work ends by itself, and then the connection closes.
    pub(super) async fn work<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut SqliteConnection) -> QueryResult<T> + Send + 'static,
    ) -> QueryResult<T> {
        let mut inner = self.inner().take().ok_or(result::Error::BrokenTransactionManager)?;
        let done = spawn_blocking(move || {
            let answer = work(&mut inner);
            (inner, answer)
        });
        let (inner, answer) = done.await.map_err(|_| result::Error::BrokenTransactionManager)?;
        *self.inner() = Some(inner);
        answer
    }

    fn inner(&self) -> MutexGuard<'_, Option<SqliteConnection>> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether a connection may write.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Access {
    Read,
    Write,
}

/// Makes connections that read, and looks at those that come back.
pub(crate) struct Manager {
    path: String,
}

impl Manager {
    pub(super) fn new(path: String) -> Self {
        Self { path }
    }
}

impl Manage for Manager {
    type Connection = Connection;

    async fn connect(&self) -> Result<Connection, Box<dyn Error + Send + Sync>> {
        let path = self.path.clone();
        let inner = spawn_blocking(move || open(&path, Access::Read)).await??;
        Ok(Connection { inner: Mutex::new(Some(inner)) })
    }

    fn is_good(&self, connection: &Connection) -> bool {
        connection.inner().is_some()
    }
}

/// A connection that agrees on [`TERMS`].
pub(super) fn open(path: &str, access: Access) -> Result<SqliteConnection, Box<dyn Error + Send + Sync>> {
    let mut connection = SqliteConnection::establish(path)?;
    connection.batch_execute(TERMS)?;
    if access == Access::Read {
        connection.batch_execute("PRAGMA query_only = ON")?;
    }
    Ok(connection)
}

/// Writes what the database at `path` holds to a new file that its owner alone can read.
pub(super) fn copy(path: &str, target: &Path) -> Result<(), Box<dyn Error + Send + Sync>> {
    let text = target.to_str().ok_or("the path is not UTF-8")?;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(target)?;
    let copied = SqliteConnection::establish(path).map_err(Into::into).and_then(|mut connection| {
        connection.batch_execute("PRAGMA busy_timeout = 5000")?;
        diesel::sql_query("VACUUM INTO ?")
            .bind::<diesel::sql_types::Text, _>(text)
            .execute(&mut connection)?;
        Ok(file.sync_all()?)
    });
    if copied.is_err() {
        // Half a copy is worse than none.
        let _ = std::fs::remove_file(target);
    }
    copied
}

/// Makes the folder if it is not there, for this user alone, and writes the path so that SQLite sees no URL in it.
pub(super) async fn prepare(path: &Path) -> Result<String, StoreError> {
    let unusable = |source: Box<dyn Error + Send + Sync>| StoreError {
        doing: "preparing the database's folder",
        fault: Fault::Away,
        source: Some(source),
    };
    let path = std::path::absolute(path).map_err(|error| unusable(error.into()))?;
    let text = path.to_str().ok_or_else(|| unusable("the path is not UTF-8".into()))?.to_owned();
    let made = spawn_blocking(move || path.parent().map_or(Ok(()), make_folder)).await;
    made.map_err(|error| unusable(error.into()))?.map_err(|error| unusable(error.into()))?;
    Ok(text)
}

fn make_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(PathBuf::from(folder))
}
