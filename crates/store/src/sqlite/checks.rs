//! What an operator wants to know of the file, and a copy of it that is whole.

use super::Sqlite;
use super::connection::copy;
use crate::error::failed;
use diesel::dsl::sql;
use diesel::sql_types::Text;
use gatepost_application::{Fault, StoreError};
use std::error::Error;
use std::path::Path;
use tokio::task::spawn_blocking;

impl Sqlite {
    /// How changes are written, in SQLite's word: `wal` wherever readers and the writer are not in each other's way.
    pub async fn journal_mode(&self) -> Result<String, StoreError> {
        let doing = "asking for the journal";
        let lent = self.readers.lend(doing).await?;
        let mode = lent.work(|connection| {
            use diesel::RunQueryDsl as _;
            diesel::select(sql::<Text>("(SELECT journal_mode FROM pragma_journal_mode)"))
                .get_result::<String>(connection)
        });
        mode.await.map_err(|error| failed(doing, error))
    }

    /// Writes all that is committed to another file, whole, while others go on reading and writing. That file must not be
    /// there, and only its owner can read it.
    pub async fn back_up(&self, target: impl AsRef<Path>) -> Result<(), StoreError> {
        let doing = "copying the database";
        let failed = |source: Box<dyn Error + Send + Sync>| StoreError {
            doing,
            fault: Fault::Away,
            source: Some(source),
        };
        let (path, target) = (self.path.clone(), target.as_ref().to_owned());
        let copied = spawn_blocking(move || copy(&path, &target)).await;
        copied.map_err(|error| failed(error.into()))?.map_err(failed)
    }
}
