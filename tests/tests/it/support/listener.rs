//! A server on loopback that keeps what it is sent, and answers as a test says.

use std::sync::{Arc, Mutex};

use gatepost_tests::raw;
use tokio::io::AsyncReadExt as _;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

/// One request that came.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Request {
    pub(crate) fn header(&self, name: &str) -> &str {
        raw::header(&self.head, name).unwrap_or_default()
    }
}

/// What is done about a request.
pub(crate) trait Reply: Send + 'static {
    fn answer(self, stream: TcpStream) -> impl Future<Output = ()> + Send;
}

/// Listens as long as it is held.
pub(crate) struct Listener {
    origin: String,
    heard: Arc<Mutex<Vec<Request>>>,
    _serving: JoinSet<()>,
}

impl Listener {
    /// Answers as `reply` says, which is told how many requests came before.
    pub(crate) async fn start<R: Reply>(reply: fn(usize) -> R) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        let heard: Arc<Mutex<Vec<Request>>> = Arc::default();
        let (mut serving, of_server) = (JoinSet::new(), Arc::clone(&heard));
        serving.spawn(async move {
            let mut answering = JoinSet::new();
            loop {
                let (stream, _) = listener.accept().await.expect("a connection");
                answering.spawn(answer(stream, Arc::clone(&of_server), reply));
            }
        });
        Self { origin, heard, _serving: serving }
    }

    /// Where it is: `http://127.0.0.1:PORT`.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// All that came, in order.
    pub(crate) fn heard(&self) -> Vec<Request> {
        self.heard.lock().unwrap().clone()
    }
}

async fn answer<R: Reply>(mut stream: TcpStream, heard: Arc<Mutex<Vec<Request>>>, reply: fn(usize) -> R) {
    let Some(request) = read(&mut stream).await else { return };
    let reply = {
        let mut heard = heard.lock().unwrap();
        heard.push(request);
        reply(heard.len() - 1)
    };
    reply.answer(stream).await;
}

/// One whole request; none if whoever sent it hung up before.
async fn read(stream: &mut TcpStream) -> Option<Request> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length =
                raw::header(head, "content-length").map_or(0, |length| length.parse().expect("a length"));
            if body.len() == length {
                return Some(Request { head: head.to_owned(), body: body.to_owned() });
            }
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    }
}
