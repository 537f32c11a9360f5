//! An app's server that hears of logouts, on loopback.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::listener::{self, Listener, Request};

/// What it answers.
#[derive(Clone, Copy)]
pub(crate) enum Reply {
    Status(u16),
    /// A redirect that keeps method and body, to that path of the same server.
    Redirect(&'static str),
    /// Nothing; the connection stays open.
    Silence,
}

impl listener::Reply for Reply {
    async fn answer(self, mut stream: TcpStream) {
        let status = match self {
            Self::Status(status) => format!("{status} So"),
            Self::Redirect(path) => format!("307 Temporary Redirect\r\nlocation: {path}"),
            Self::Silence => {
                stream.read_to_end(&mut Vec::new()).await.ok();
                return;
            }
        };
        stream.write_all(format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\n\r\n").as_bytes()).await.ok();
    }
}

/// One request that came.
#[derive(Clone, Debug)]
pub(crate) struct Heard {
    /// `POST /path`.
    pub(crate) what: String,
    pub(crate) media_type: String,
    pub(crate) body: String,
}

impl Heard {
    fn of(request: Request) -> Self {
        let what = request.head.split(" HTTP/1.1").next().unwrap_or_default().to_owned();
        let media_type = request.header("content-type").to_owned();
        Self { what, media_type, body: request.body }
    }
}

/// Listens as long as it is held.
pub(crate) struct Receiver(Listener);

impl Receiver {
    /// Answers as `reply` says, which is told how many requests came before.
    pub(crate) async fn start(reply: fn(usize) -> Reply) -> Self {
        Self(Listener::start(reply).await)
    }

    /// An address of it.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.0.origin())
    }

    /// All that came, in order.
    pub(crate) fn heard(&self) -> Vec<Heard> {
        self.0.heard().into_iter().map(Heard::of).collect()
    }
}
