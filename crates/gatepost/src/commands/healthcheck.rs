//! `gatepost healthcheck`: asks a running server whether it is ready, for images that have no other client.

use crate::commands::print;
use crate::config::Config;
use crate::failure::Failure;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

const PATIENCE: Duration = Duration::from_secs(5);

/// Done if the server says that it is ready.
pub(crate) async fn run(config: &Config, address: Option<SocketAddr>) -> Result<(), Failure> {
    let address = address.map_or_else(|| config.listen().map(reachable), Ok)?;
    let doing = format!("asking {address}");
    let answer =
        timeout(PATIENCE, ask(address)).await.map_err(|_| Failure::Failed(format!("{doing}: no answer")))?;
    let answer = answer.map_err(|error| Failure::of(&doing, &error))?;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    if head.starts_with("HTTP/1.1 200 ") {
        return print("ready");
    }
    let status = head.lines().next().unwrap_or_default();
    Err(Failure::Failed(format!("{doing}: not ready: {status} {body}")))
}

/// An address to call for one to listen at: "any" is this machine.
fn reachable(mut address: SocketAddr) -> SocketAddr {
    if address.ip().is_unspecified() {
        address.set_ip(match address {
            SocketAddr::V4(_) => IpAddr::V4(Ipv4Addr::LOCALHOST),
            SocketAddr::V6(_) => IpAddr::V6(Ipv6Addr::LOCALHOST),
        });
    }
    address
}

/// One request over a connection that the server closes (RFC 9112 §9.6).
async fn ask(address: SocketAddr) -> io::Result<String> {
    let mut stream = TcpStream::connect(address).await?;
    let request = format!("GET /readyz HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    stream.take(64 * 1024).read_to_end(&mut answer).await?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}
