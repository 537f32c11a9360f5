//! What an operator wants to know of the server, and no request ever asks.

use super::Postgres;
use super::connection::Manager;
use diesel::dsl::sql;
use diesel::sql_types::BigInt;
use gatepost_application::{Fault, StoreError};
use gatepost_domain::time::Timestamp;
use std::error::Error;
use std::time::Duration;
use tokio::time::timeout;
use tokio_postgres::error::SqlState;

/// As long as finding it out may take: a pooler with a single connection would let us wait for ourselves.
const PATIENCE: Duration = Duration::from_secs(5);

impl Postgres {
    /// The moment it is by the server's clock.
    pub async fn clock(&self) -> Result<Timestamp, StoreError> {
        let doing = "asking for the time";
        let query = diesel::select(sql::<BigInt>("(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000)::INT8"));
        let micros = self.session(doing).await?.first::<_, i64>(doing, query).await?;
        let nothing = || StoreError { doing, fault: Fault::Corrupt, source: None };
        micros.map(Timestamp::from_micros).ok_or_else(nothing)
    }

    /// Whether a statement that was prepared on a connection is still known to it later. Behind a pooler that gives
    /// another server's connection to each transaction (PgBouncer before 1.21 in transaction mode) it is not.
    pub async fn keeps_statements(&self) -> Result<bool, StoreError> {
        let doing = "looking whether prepared statements stay";
        let away = |source: Box<dyn Error + Send + Sync>| StoreError {
            doing,
            fault: Fault::Away,
            source: Some(source),
        };
        match timeout(PATIENCE, keeps_statements(self.pool.manager())).await {
            Ok(outcome) => outcome.map_err(away),
            Err(elapsed) => Err(away(elapsed.into())),
        }
    }
}

async fn keeps_statements(manager: &Manager) -> Result<bool, Box<dyn Error + Send + Sync>> {
    let (one, _drives_one) = manager.bare().await?;
    let (other, _drives_other) = manager.bare().await?;
    let statement = one.prepare("SELECT 1").await?;
    // A pooler now gives the server's connection that was just used to somebody else, and the next one to us.
    other.batch_execute("BEGIN").await?;
    let answered = one.query(&statement, &[]).await;
    other.batch_execute("ROLLBACK").await?;
    match answered {
        Ok(_) => Ok(true),
        Err(error) if error.code() == Some(&SqlState::INVALID_SQL_STATEMENT_NAME) => Ok(false),
        Err(error) => Err(error.into()),
    }
}
