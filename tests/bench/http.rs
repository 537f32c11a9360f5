//! HTTP/1.1 on one kept connection, with as little work as will do: what the load costs, the server can't have.

use std::io;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// A connection that takes one request at a time.
pub(crate) struct Connection {
    stream: TcpStream,
    host: String,
    input: Vec<u8>,
}

/// What a flow looks at.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) location: Option<String>,
    pub(crate) body: Vec<u8>,
}

/// Where a head ends, and what it says of the body.
struct Head {
    length: usize,
    status: u16,
    location: Option<String>,
    body: Body,
}

#[derive(Clone, Copy)]
enum Body {
    Sized(usize),
    Chunked,
}

impl Connection {
    pub(crate) async fn open(address: &str) -> io::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, host: address.to_owned(), input: Vec::with_capacity(16 * 1024) })
    }

    pub(crate) async fn get(&mut self, path: &str) -> io::Result<Answer> {
        let request = format!("GET {path} HTTP/1.1\r\nHost: {}\r\nAccept: text/html\r\n\r\n", self.host);
        self.send(&request).await
    }

    pub(crate) async fn post(&mut self, path: &str, content_type: &str, body: &str) -> io::Result<Answer> {
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: {}\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\n\r\n{body}",
            self.host,
            body.len()
        );
        self.send(&request).await
    }

    async fn send(&mut self, request: &str) -> io::Result<Answer> {
        self.stream.write_all(request.as_bytes()).await?;
        let head = self.head().await?;
        self.input.drain(..head.length);
        let body = match head.body {
            Body::Sized(length) => self.take(length).await?,
            Body::Chunked => self.chunks().await?,
        };
        Ok(Answer { status: head.status, location: head.location, body })
    }

    async fn head(&mut self) -> io::Result<Head> {
        loop {
            if let Some(head) = parse_head(&self.input) {
                return Ok(head);
            }
            self.more().await?;
        }
    }

    async fn chunks(&mut self) -> io::Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let end = loop {
                match self.input.windows(2).position(|window| window == b"\r\n") {
                    Some(end) => break end,
                    None => self.more().await?,
                }
            };
            let size = std::str::from_utf8(self.input.get(..end).unwrap_or_default()).unwrap_or_default();
            let size = usize::from_str_radix(size.trim(), 16).map_err(io::Error::other)?;
            self.input.drain(..end + 2);
            let chunk = self.take(size + 2).await?;
            body.extend_from_slice(chunk.get(..size).unwrap_or_default());
            if size == 0 {
                return Ok(body);
            }
        }
    }

    async fn take(&mut self, length: usize) -> io::Result<Vec<u8>> {
        while self.input.len() < length {
            self.more().await?;
        }
        Ok(self.input.drain(..length).collect())
    }

    async fn more(&mut self) -> io::Result<()> {
        match self.stream.read_buf(&mut self.input).await? {
            0 => Err(io::ErrorKind::UnexpectedEof.into()),
            _ => Ok(()),
        }
    }
}

/// None while the empty line has not come.
fn parse_head(input: &[u8]) -> Option<Head> {
    let end = input.windows(4).position(|window| window == b"\r\n\r\n")?;
    let text = std::str::from_utf8(input.get(..end)?).ok()?;
    let mut lines = text.split("\r\n");
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let mut head = Head { length: end + 4, status, location: None, body: Body::Sized(0) };
    for (name, value) in lines.filter_map(|line| line.split_once(':')) {
        let value = value.trim();
        if name.eq_ignore_ascii_case("content-length") {
            head.body = Body::Sized(value.parse().ok()?);
        } else if name.eq_ignore_ascii_case("transfer-encoding") {
            head.body = Body::Chunked;
        } else if name.eq_ignore_ascii_case("location") {
            head.location = Some(value.to_owned());
        }
    }
    Some(head)
}
