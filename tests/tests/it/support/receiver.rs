//! An app's server that hears of logouts, on loopback.

use std::sync::{Arc, Mutex};

use gatepost_tests::raw;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

/// What it answers.
#[derive(Clone, Copy)]
pub(crate) enum Reply {
    Status(u16),
    /// A redirect that keeps method and body, to that path of the same server.
    Redirect(&'static str),
    /// Nothing; the connection stays open.
    Silence,
}

/// One request that came.
#[derive(Clone, Debug)]
pub(crate) struct Heard {
    /// `POST /path`.
    pub(crate) what: String,
    pub(crate) media_type: String,
    pub(crate) body: String,
}

/// Listens as long as it is held.
pub(crate) struct Receiver {
    origin: String,
    heard: Arc<Mutex<Vec<Heard>>>,
    _serving: JoinSet<()>,
}

impl Receiver {
    /// Answers as `reply` says, which is told how many requests came before.
    pub(crate) async fn start(reply: fn(usize) -> Reply) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        let heard = Arc::default();
        let mut serving = JoinSet::new();
        serving.spawn(serve(listener, Arc::clone(&heard), reply));
        Self { origin, heard, _serving: serving }
    }

    /// An address of it.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// All that came, in order.
    pub(crate) fn heard(&self) -> Vec<Heard> {
        self.heard.lock().unwrap().clone()
    }
}

async fn serve(listener: TcpListener, heard: Arc<Mutex<Vec<Heard>>>, reply: fn(usize) -> Reply) {
    let mut answering = JoinSet::new();
    loop {
        let (stream, _) = listener.accept().await.expect("a connection");
        answering.spawn(answer(stream, Arc::clone(&heard), reply));
    }
}

async fn answer(mut stream: TcpStream, heard: Arc<Mutex<Vec<Heard>>>, reply: fn(usize) -> Reply) {
    let Some(request) = read(&mut stream).await else { return };
    let reply = {
        let mut heard = heard.lock().unwrap();
        heard.push(request);
        reply(heard.len() - 1)
    };
    let head = match reply {
        Reply::Status(status) => format!("{status} So"),
        Reply::Redirect(path) => format!("307 Temporary Redirect\r\nlocation: {path}"),
        Reply::Silence => {
            stream.read_to_end(&mut Vec::new()).await.ok();
            return;
        }
    };
    stream.write_all(format!("HTTP/1.1 {head}\r\ncontent-length: 0\r\n\r\n").as_bytes()).await.ok();
}

/// One whole request; none if whoever sent it hung up before.
async fn read(stream: &mut TcpStream) -> Option<Heard> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length =
                raw::header(head, "content-length").map_or(0, |length| length.parse().expect("a length"));
            if body.len() == length {
                return Some(Heard {
                    what: head.split(" HTTP/1.1").next()?.to_owned(),
                    media_type: raw::header(head, "content-type").unwrap_or_default().to_owned(),
                    body: body.to_owned(),
                });
            }
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    }
}
