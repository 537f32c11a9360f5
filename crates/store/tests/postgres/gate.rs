//! A gate in front of a server: lets questions through at once, and answers only when no question comes any more. How
//! often it opens is how often the asker had to wait.

use std::net::Ipv4Addr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio::time::sleep;

/// As long as this there must be silence.
const SILENCE: Duration = Duration::from_millis(40);

/// A gate, with its keeper.
pub(crate) struct Gate {
    openings: Arc<AtomicUsize>,
    _keeper: JoinSet<()>,
}

impl Gate {
    /// In front of the server of that URL, and the URL through it.
    pub(crate) async fn before(url: &str) -> (Self, String) {
        let config: tokio_postgres::Config = url.parse().unwrap();
        let [tokio_postgres::config::Host::Tcp(host), ..] = config.get_hosts() else {
            panic!("the server has no address")
        };
        let target = format!("{host}:{}", config.get_ports()[0]);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let through = url.replacen(&target, &listener.local_addr().unwrap().to_string(), 1);
        assert_ne!(through, url);
        let openings = Arc::new(AtomicUsize::new(0));
        let mut keeper = JoinSet::new();
        keeper.spawn(keep(listener, target, Arc::clone(&openings)));
        (Self { openings, _keeper: keeper }, through)
    }

    /// How often it opened since it was asked last.
    pub(crate) fn openings(&self) -> usize {
        self.openings.swap(0, Ordering::SeqCst)
    }
}

async fn keep(listener: TcpListener, target: String, openings: Arc<AtomicUsize>) {
    let mut guests = JoinSet::new();
    while let Ok((asker, _)) = listener.accept().await {
        let server = TcpStream::connect(&target).await.unwrap();
        guests.spawn(escort(asker, server, Arc::clone(&openings)));
    }
}

/// Until either side has enough.
async fn escort(asker: TcpStream, server: TcpStream, openings: Arc<AtomicUsize>) {
    carry(asker, server, &openings).await.ok();
}

async fn carry(mut asker: TcpStream, mut server: TcpStream, openings: &AtomicUsize) -> std::io::Result<()> {
    asker.set_nodelay(true)?;
    server.set_nodelay(true)?;
    let (mut question, mut answer) = (vec![0; 16 * 1024], vec![0; 16 * 1024]);
    let mut held = Vec::new();
    loop {
        tokio::select! {
            read = asker.read(&mut question) => match read? {
                0 => return Ok(()),
                length => server.write_all(&question[..length]).await?,
            },
            read = server.read(&mut answer) => match read? {
                0 => return Ok(()),
                length => held.extend_from_slice(&answer[..length]),
            },
            () = sleep(SILENCE), if !held.is_empty() => {
                openings.fetch_add(1, Ordering::SeqCst);
                asker.write_all(&held).await?;
                held.clear();
            }
        }
    }
}
