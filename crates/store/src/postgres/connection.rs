//! One connection, and how it is made.

use super::address::Address;
use crate::pool::Manage;
use diesel_async::AsyncPgConnection;
use std::error::Error;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::task::AbortHandle;
use tokio::time::timeout;
use tokio_postgres::tls::TlsStream;
use tokio_postgres::{CancelToken, Client, NoTls, Socket};
use tokio_postgres_rustls::MakeRustlsConnect;

/// How long it is tried to cancel a statement.
const CANCELLATION: Duration = Duration::from_secs(5);

/// A connection with what diesel does not tell of it.
pub(crate) struct Connection {
    wire: AsyncPgConnection,
    /// Set before a transaction's first statement leaves, and taken back only when its end was answered.
    busy: AtomicBool,
    /// Set while an answer is awaited.
    waiting: AtomicBool,
    tls: Option<MakeRustlsConnect>,
    driver: Driver,
}

impl Connection {
    /// The connection for statements; several may travel at once.
    pub(super) fn wire(&self) -> &AsyncPgConnection {
        &self.wire
    }

    /// From now on it is not to be used again, until [`Self::mark_done`].
    pub(super) fn mark_busy(&self) {
        self.busy.store(true, Ordering::Relaxed);
    }

    /// Nothing is open on it any more.
    pub(super) fn mark_done(&self) {
        self.busy.store(false, Ordering::Relaxed);
    }

    /// Whether an answer is awaited.
    pub(super) fn mark_waiting(&self, waiting: bool) {
        self.waiting.store(waiting, Ordering::Relaxed);
    }

    /// Whether it ended by itself.
    pub(super) fn has_ended(&self) -> bool {
        self.driver.ended.load(Ordering::Acquire)
    }

    /// Waits a moment for the end of a connection whose last words may just have been heard.
    pub(super) async fn ends_soon(&self) -> bool {
        for _ in 0..5 {
            if self.has_ended() {
                return true;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        self.has_ended()
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        if !*self.busy.get_mut() {
            return;
        }
        // Otherwise the driver would first wait for the answers of a transaction that nobody is interested in.
        self.driver.task.abort();
        // A server that waits for a row does not look whether anybody still listens, and holds other rows meanwhile.
        if *self.waiting.get_mut()
            && let Ok(runtime) = Handle::try_current()
        {
            runtime.spawn(timeout(CANCELLATION, cancel(self.wire.cancel_token(), self.tls.take())));
        }
    }
}

/// Asks the server to break off what that connection's statement does; nothing happens if it does nothing any more.
async fn cancel(token: CancelToken, tls: Option<MakeRustlsConnect>) {
    let asked = match tls {
        None => token.cancel_query(NoTls).await,
        Some(tls) => token.cancel_query(tls).await,
    };
    if let Err(error) = asked {
        tracing::debug!(error = %error, "a statement of the database could not be cancelled");
    }
}

/// The task that moves a connection's bytes.
pub(super) struct Driver {
    ended: Arc<AtomicBool>,
    task: AbortHandle,
}

impl Driver {
    fn start<S: TlsStream + Unpin + Send + 'static>(
        connection: tokio_postgres::Connection<Socket, S>,
    ) -> Self {
        let ended = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&ended);
        let drive = async move {
            let mut connection = pin!(connection);
            let outcome = connection.as_mut().await;
            // Before the connection is dropped, and with it the answers that others still wait for.
            told.store(true, Ordering::Release);
            if let Err(error) = outcome {
                tracing::debug!(error = %error, "a connection to the database ended");
            }
        };
        #[expect(
            clippy::disallowed_methods,
            reason = "it ends with its connection, for which the pool answers"
        )]
        let task = tokio::spawn(drive).abort_handle();
        Self { ended, task }
    }
}

/// Makes connections, and looks at those that come back.
pub(crate) struct Manager {
    address: Address,
}

impl Manager {
    pub(super) fn new(address: Address) -> Self {
        Self { address }
    }

    /// A client of the driver's own, and what moves its bytes.
    pub(super) async fn bare(&self) -> Result<(Client, Driver), tokio_postgres::Error> {
        Ok(match &self.address.tls {
            None => {
                let (client, connection) = self.address.config.connect(NoTls).await?;
                (client, Driver::start(connection))
            }
            Some(tls) => {
                let (client, connection) = self.address.config.connect(tls.clone()).await?;
                (client, Driver::start(connection))
            }
        })
    }
}

impl Manage for Manager {
    type Connection = Connection;

    async fn connect(&self) -> Result<Connection, Box<dyn Error + Send + Sync>> {
        let (client, driver) = self.bare().await?;
        let wire = AsyncPgConnection::try_from(client).await?;
        let (busy, waiting) = (AtomicBool::new(false), AtomicBool::new(false));
        Ok(Connection { wire, busy, waiting, tls: self.address.tls.clone(), driver })
    }

    fn is_good(&self, connection: &Connection) -> bool {
        !connection.busy.load(Ordering::Relaxed) && !connection.has_ended()
    }
}
