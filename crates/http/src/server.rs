//! The server: an accept loop of our own on hyper, since poem's bounds neither heads nor slow clients (HTTP/1.1, RFC 9112).

mod pace;

use crate::limits::{Limits, Wire};
use crate::router::{endpoint, operators_endpoint};
use crate::site::Site;
use bytes::Bytes;
use gatepost_application::Ports;
use http::uri::Scheme;
use http_body_util::combinators::BoxBody;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use pace::{Pace, Paced};
use poem::web::{LocalAddr, RemoteAddr};
use poem::{Addr, Endpoint, Request, Response};
use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// The longest head of a request, request line included (431 beyond it; as with more than 100 header lines).
const HEAD: usize = 32 * 1024;

/// What a connection may hold in memory of what it has read and nobody has asked for yet.
const BUFFER: usize = 64 * 1024;

/// How long to leave the system alone when it has no more connections to give.
const RECOVER: Duration = Duration::from_millis(100);

/// Serves until `stop` is ready: then nothing new is accepted, pages that wait are sent away, requests in flight end within
/// [`Limits::stop`], and all connections are closed.
pub async fn serve<P: Ports>(
    listener: TcpListener,
    site: Arc<Site<P>>,
    limits: Limits,
    stop: impl Future<Output = ()> + Send,
) -> io::Result<()> {
    let hub = Arc::clone(&site.hub);
    let stop = async move {
        stop.await;
        hub.close();
    };
    run(listener, endpoint(site), limits, stop).await
}

/// As [`serve`], what operators reach.
pub async fn serve_operators<P: Ports>(
    listener: TcpListener,
    site: Arc<Site<P>>,
    limits: Limits,
    stop: impl Future<Output = ()> + Send,
) -> io::Result<()> {
    run(listener, operators_endpoint(site), limits, stop).await
}

async fn run<E: Endpoint<Output = Response> + 'static>(
    listener: TcpListener,
    endpoint: E,
    limits: Limits,
    stop: impl Future<Output = ()> + Send,
) -> io::Result<()> {
    let local = listener.local_addr()?;
    let server = Server {
        endpoint: Arc::new(endpoint),
        limits,
        local: LocalAddr(Addr::SocketAddr(local)),
        stopping: CancellationToken::new(),
        given_up: CancellationToken::new(),
        tasks: TaskTracker::new(),
    };
    tracing::info!(address = %local, "listening");
    tokio::select! {
        () = server.accept(&listener) => {}
        () = stop => {}
    }
    drop(listener);
    server.end().await;
    Ok(())
}

struct Server<E> {
    endpoint: Arc<E>,
    limits: Limits,
    local: LocalAddr,
    stopping: CancellationToken,
    given_up: CancellationToken,
    tasks: TaskTracker,
}

impl<E: Endpoint<Output = Response> + 'static> Server<E> {
    /// Takes connections, one after the other, for ever.
    async fn accept(&self, listener: &TcpListener) {
        let places = Arc::new(Semaphore::new(self.limits.connections));
        loop {
            let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
            match listener.accept().await {
                Ok((stream, peer)) => self.take(stream, peer, place),
                Err(error) if is_of_the_connection(&error) => {}
                Err(error) => {
                    tracing::warn!(%error, "no connection could be accepted");
                    tokio::time::sleep(RECOVER).await;
                }
            }
        }
    }

    fn take(&self, stream: TcpStream, peer: SocketAddr, place: OwnedSemaphorePermit) {
        // Answers are small: whoever waits for them should not wait for more to be sent along.
        if stream.set_nodelay(true).is_err() {
            return;
        }
        let connection = Connection {
            endpoint: Arc::clone(&self.endpoint),
            limits: self.limits,
            local: self.local.clone(),
            remote: RemoteAddr(Addr::SocketAddr(peer)),
        };
        let (stopping, given_up) = (self.stopping.clone(), self.given_up.clone());
        self.tasks.spawn(async move {
            let _place = place;
            tokio::select! {
                () = connection.serve(stream, stopping) => {}
                () = given_up.cancelled() => {}
            }
        });
    }

    /// Lets requests in flight end, and then ends whatever is left.
    async fn end(self) {
        self.stopping.cancel();
        self.tasks.close();
        if tokio::time::timeout(self.limits.stop, self.tasks.wait()).await.is_err() {
            tracing::warn!(connections = self.tasks.len(), "requests in flight were cut off");
            self.given_up.cancel();
            self.tasks.wait().await;
        }
    }
}

/// Whether only this connection failed, and not the listener.
fn is_of_the_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

struct Connection<E> {
    endpoint: Arc<E>,
    limits: Limits,
    local: LocalAddr,
    remote: RemoteAddr,
}

impl<E: Endpoint<Output = Response> + 'static> Connection<E> {
    async fn serve(self, stream: TcpStream, stopping: CancellationToken) {
        let pace = Arc::new(Pace::default());
        let io = TokioIo::new(Paced::new(stream, Arc::clone(&pace), &self.limits));
        let connection = Arc::new(self);
        let service = service_fn(move |request| {
            let (connection, pace) = (Arc::clone(&connection), Arc::clone(&pace));
            async move {
                pace.begin();
                // In a box: hyper keeps room for this as long as the connection lasts, and most of them wait.
                let response = Box::pin(connection.answer(request)).await;
                pace.end();
                Ok::<_, Infallible>(response)
            }
        });
        let mut served = pin!(
            http1::Builder::new()
                .header_read_timeout(None)
                .max_header_size(HEAD)
                .max_buf_size(BUFFER)
                .serve_connection(io, service)
        );
        let outcome = tokio::select! {
            outcome = served.as_mut() => outcome,
            () = stopping.cancelled() => {
                served.as_mut().graceful_shutdown();
                served.await
            }
        };
        if let Err(error) = outcome {
            tracing::debug!(error = %crate::problem::Chain(&error), "connection ended early");
        }
    }

    async fn answer(&self, request: hyper::Request<Incoming>) -> hyper::Response<BoxBody<Bytes, io::Error>> {
        let mut request = Request::from((request, self.local.clone(), self.remote.clone(), Scheme::HTTP));
        request.set_data(Wire { body: self.limits.body });
        let response = self.endpoint.get_response(request).await;
        hyper::Response::from(response)
    }
}
