//! A wire that can be cut: stands between the server and its database.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::net::TcpStream;
use tokio::task::{JoinHandle, JoinSet};

use crate::ports::{self, Port};

/// Forwards a loopback port to an address.
#[derive(Debug)]
pub struct Proxy {
    port: Port,
    target: String,
    stalled: Arc<AtomicBool>,
    forwarding: Option<JoinHandle<()>>,
}

impl Proxy {
    /// Starts to forward to `HOST:PORT`.
    pub async fn to(target: &str) -> Self {
        let stalled = Arc::new(AtomicBool::new(false));
        let mut proxy = Self { port: Port::reserve(), target: target.to_owned(), stalled, forwarding: None };
        proxy.mend().await;
        proxy
    }

    /// In front of the server of a `postgres://…` URL, and that URL through it.
    pub async fn before_postgres(url: &str) -> (Self, String) {
        let config: tokio_postgres::Config = url.parse().expect("a PostgreSQL URL");
        let host = match config.get_hosts() {
            [tokio_postgres::config::Host::Tcp(host), ..] => host.clone(),
            hosts => panic!("can't stand before {hosts:?}"),
        };
        let port = config.get_ports().first().copied().unwrap_or(5432);
        let proxy = Self::to(&format!("{host}:{port}")).await;
        let (scheme, rest) = url.split_once("://").expect("a URL has a scheme");
        let (authority, path) = rest.split_once('/').expect("a database's URL has a path");
        let user = authority.rsplit_once('@').map(|(user, _)| format!("{user}@")).unwrap_or_default();
        let through = format!("{scheme}://{user}127.0.0.1:{}/{path}", proxy.port.number());
        (proxy, through)
    }

    /// Closes the port and every connection: as if the server were gone.
    pub async fn cut(&mut self) {
        if let Some(forwarding) = self.forwarding.take() {
            forwarding.abort();
            forwarding.await.ok();
        }
    }

    /// Connections are taken and lead nowhere: as if the server were out of breath. Those that exist are closed.
    pub async fn stall(&mut self) {
        self.cut().await;
        self.stalled.store(true, Ordering::Relaxed);
        self.listen().await;
    }

    /// Forwards (again).
    pub async fn mend(&mut self) {
        self.cut().await;
        self.stalled.store(false, Ordering::Relaxed);
        self.listen().await;
    }

    async fn listen(&mut self) {
        let listener = ports::listen(self.port.number()).await;
        let (target, stalled) = (self.target.clone(), Arc::clone(&self.stalled));
        self.forwarding = Some(tokio::runtime::Handle::current().spawn(async move {
            let mut wires = JoinSet::new();
            while let Ok((near, _)) = listener.accept().await {
                wires.spawn(forward(near, target.clone(), Arc::clone(&stalled)));
            }
        }));
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        if let Some(forwarding) = &self.forwarding {
            forwarding.abort();
        }
    }
}

async fn forward(mut near: TcpStream, target: String, stalled: Arc<AtomicBool>) {
    if stalled.load(Ordering::Relaxed) {
        return std::future::pending().await;
    }
    if let Ok(mut far) = TcpStream::connect(target).await {
        near.set_nodelay(true).ok();
        far.set_nodelay(true).ok();
        tokio::io::copy_bidirectional(&mut near, &mut far).await.ok();
    }
}
