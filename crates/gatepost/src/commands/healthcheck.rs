//! `gatepost healthcheck`: asks a running server whether it is ready, for images that have no other client.

use crate::commands::print;
use crate::config::Config;
use crate::failure::Failure;
use crate::plain_http::{get, reachable};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::time::{Instant, sleep, timeout};

/// As long as one answer may take.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long to leave a server alone that is not ready yet.
const AGAIN: Duration = Duration::from_millis(250);

/// Done if the server says that it is ready; with a time to wait, as soon as it does.
pub(crate) async fn run(
    config: &Config,
    address: Option<SocketAddr>,
    wait: Option<Duration>,
) -> Result<(), Failure> {
    let address = address.map_or_else(|| config.listen().map(reachable), Ok)?;
    let until = Instant::now() + wait.unwrap_or_default();
    loop {
        match ask(address).await {
            Ok(()) => return print("ready"),
            Err(failure) if Instant::now() + AGAIN > until => return Err(failure),
            Err(_) => sleep(AGAIN).await,
        }
    }
}

async fn ask(address: SocketAddr) -> Result<(), Failure> {
    let doing = format!("asking {address}");
    let answer = timeout(PATIENCE, get(address, "/readyz")).await;
    let answer = answer.map_err(|_| Failure::Failed(format!("{doing}: no answer")))?;
    let answer = answer.map_err(|error| Failure::of(&doing, &error))?;
    if answer.status == 200 {
        return Ok(());
    }
    Err(Failure::Failed(format!("{doing}: not ready: {} {}", answer.line, answer.body)))
}
