//! `gatepost serve`: production. Refuses to start half-configured.

use crate::config::Config;
use crate::database::{Database, with_store};
use crate::failure::Failure;
use crate::node::Node;
use crate::numbers::{self, Numbers};
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;

/// Serves until told to stop.
pub(crate) async fn run(config: &Config, migrate: bool) -> Result<(), Failure> {
    let public_url = config.public_url()?;
    let (address, operators) = (config.listen()?, config.admin_listen()?);
    let url = config.database_url()?;
    let metrics = Arc::new(numbers::metrics(config));
    let database = Database::open(&url).await?.heard_by(&metrics);
    let node = Node::new(config, (public_url.clone(), operators.port()), config.master_keys()?)?;
    settle_migrations(&database, migrate).await?;
    let listener = bind("GATEPOST_LISTEN", address).await?;
    let operators = bind("GATEPOST_ADMIN_LISTEN", operators).await?;
    let listening = listener.local_addr().unwrap_or(address);
    tracing::info!(public_url = public_url.as_str(), address = %listening, "serving {} on {listening}", public_url.as_str());
    let numbers = Numbers::new(metrics, &database);
    with_store!(database, store => node.run(store, numbers, (listener, operators)).await)
}

/// Runs migrations if asked to, and refuses a schema that is behind. A database that is away is waited for: until it
/// comes, requests get 503.
pub(crate) async fn settle_migrations(database: &Database, migrate: bool) -> Result<(), Failure> {
    if migrate {
        for name in database.migrate().await? {
            tracing::info!(migration = name, "migration {name} run");
        }
        return Ok(());
    }
    match database.pending_migrations().await {
        Ok(pending) if pending.is_empty() => Ok(()),
        Ok(pending) => {
            let count = pending.len();
            Err(Failure::Failed(format!(
                "{count} migrations are pending: run gatepost migrate, or serve --migrate"
            )))
        }
        Err(failure) => {
            tracing::warn!("{}; serving all the same, and answering 503 until it is there", failure.line());
            Ok(())
        }
    }
}

/// Opens the listener.
pub(crate) async fn bind(setting: &str, address: SocketAddr) -> Result<TcpListener, Failure> {
    TcpListener::bind(address)
        .await
        .map_err(|error| Failure::of(&format!("{setting} is {address}, which can't be had"), &error))
}
