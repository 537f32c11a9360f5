//! One connection, and how it is made.

use crate::pool::Trouble;
use bb8::ManageConnection;
use diesel::connection::SimpleConnection as _;
use diesel::result::{ConnectionError, QueryResult};
use diesel::sqlite::SqliteConnection;
use diesel::{Connection as _, result};
use gatepost_application::{Fault, StoreError};
use std::path::{Path, PathBuf};
use tokio::task::spawn_blocking;

/// What all connections agree on: readers don't block the writer, and a commit is on disk before it answers.
const TERMS: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
                     PRAGMA foreign_keys = ON; PRAGMA journal_size_limit = 67108864;";

/// A connection, or none while a statement has it or after that was given up.
pub(crate) struct Connection {
    inner: Option<SqliteConnection>,
    is_busy: bool,
}

impl Connection {
    /// From now on it is not to be used again, until [`Self::mark_done`].
    pub(super) fn mark_busy(&mut self) {
        self.is_busy = true;
    }

    /// Nothing is open on it any more.
    pub(super) fn mark_done(&mut self) {
        self.is_busy = false;
    }

    /// Does that work on a thread that may wait for the disk. Whoever gives up waiting for it gives up the connection:
    /// the work ends by itself, and then the connection closes, which undoes what it left open.
    pub(super) async fn work<T: Send + 'static>(
        &mut self,
        work: impl FnOnce(&mut SqliteConnection) -> QueryResult<T> + Send + 'static,
    ) -> QueryResult<T> {
        let mut inner = self.inner.take().ok_or(result::Error::BrokenTransactionManager)?;
        let done = spawn_blocking(move || {
            let answer = work(&mut inner);
            (inner, answer)
        });
        let (inner, answer) = done.await.map_err(|_| result::Error::BrokenTransactionManager)?;
        self.inner = Some(inner);
        answer
    }
}

/// Whether a connection may write.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Access {
    Read,
    Write,
}

/// Makes connections, and looks at those that come back.
pub(crate) struct Manager {
    path: String,
    access: Access,
    trouble: Trouble,
}

impl Manager {
    pub(super) fn new(path: String, access: Access, trouble: Trouble) -> Self {
        Self { path, access, trouble }
    }

    fn open(path: &str, access: Access) -> Result<Connection, ConnectionError> {
        let mut inner = SqliteConnection::establish(path)?;
        inner.batch_execute(TERMS).map_err(ConnectionError::CouldntSetupConfiguration)?;
        if access == Access::Read {
            inner.batch_execute("PRAGMA query_only = ON").map_err(ConnectionError::CouldntSetupConfiguration)?;
        }
        Ok(Connection { inner: Some(inner), is_busy: false })
    }
}

impl ManageConnection for Manager {
    type Connection = Connection;
    type Error = ConnectionError;

    async fn connect(&self) -> Result<Connection, ConnectionError> {
        let (path, access) = (self.path.clone(), self.access);
        let opened = spawn_blocking(move || Self::open(&path, access)).await;
        let opened = opened.unwrap_or_else(|stopped| Err(ConnectionError::BadConnection(stopped.to_string())));
        self.trouble.note(&opened);
        opened
    }

    async fn is_valid(&self, _: &mut Connection) -> Result<(), ConnectionError> {
        Ok(())
    }

    fn has_broken(&self, connection: &mut Connection) -> bool {
        connection.is_busy || connection.inner.is_none()
    }
}

/// Makes the folder if it is not there, for this user alone, and writes the path so that SQLite sees no URL in it.
pub(super) async fn prepare(path: &Path) -> Result<String, StoreError> {
    let unusable = |source: Box<dyn std::error::Error + Send + Sync>| StoreError {
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
