//! One request over plain HTTP to a server on this machine, for commands that need no more of a client (RFC 9112).

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// The longest answer that is read.
const LONGEST: u64 = 1024 * 1024;

/// What came back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Answer {
    /// The first line.
    pub(crate) line: String,
    /// The status in it; 0 if it is none.
    pub(crate) status: u16,
    head: String,
    /// What stands behind the head.
    pub(crate) body: String,
}

impl Answer {
    fn parse(text: &str) -> Self {
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((text, ""));
        let line = head.lines().next().unwrap_or_default().to_owned();
        let status = line.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        Self { line, status, head: head.to_ascii_lowercase(), body: body.to_owned() }
    }

    /// Whether a Gatepost gave it: each of its answers bears a request id, and none is ever guessed at as another type.
    pub(crate) fn is_ours(&self) -> bool {
        ["x-request-id: ", "x-content-type-options: nosniff"].iter().all(|header| self.head.contains(header))
    }
}

/// A request that has a body, or is sent by a form.
pub(crate) struct Request<'a> {
    /// The method.
    pub(crate) method: &'a str,
    /// The path with its query.
    pub(crate) path: &'a str,
    /// Headers besides those that every request has.
    pub(crate) headers: &'a [(&'a str, &'a str)],
    /// The body.
    pub(crate) body: &'a str,
}

/// GET, with nothing else to say.
pub(crate) async fn get(address: SocketAddr, path: &str) -> io::Result<Answer> {
    send(address, &Request { method: "GET", path, headers: &[], body: "" }).await
}

/// Sends it over a connection that the server closes (RFC 9112 §9.6).
pub(crate) async fn send(address: SocketAddr, request: &Request<'_>) -> io::Result<Answer> {
    let Request { method, path, headers, body } = request;
    let headers: Vec<_> = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let headers = headers.concat();
    let length = if *method == "GET" { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
    let text = format!(
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{length}{headers}\r\n{body}"
    );
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(text.as_bytes()).await?;
    let mut answer = Vec::new();
    stream.take(LONGEST).read_to_end(&mut answer).await?;
    Ok(Answer::parse(&String::from_utf8_lossy(&answer)))
}

/// An address to call for one to listen at: "any" is this machine.
pub(crate) fn reachable(mut address: SocketAddr) -> SocketAddr {
    if address.ip().is_unspecified() {
        address.set_ip(match address {
            SocketAddr::V4(_) => IpAddr::V4(Ipv4Addr::LOCALHOST),
            SocketAddr::V6(_) => IpAddr::V6(Ipv6Addr::LOCALHOST),
        });
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_in_its_parts() {
        let answer = Answer::parse(
            "HTTP/1.1 200 OK\r\nX-Request-Id: a\r\nX-Content-Type-Options: nosniff\r\n\r\n{\"status\":\"alive\"}",
        );
        assert_eq!((answer.status, answer.body.as_str()), (200, "{\"status\":\"alive\"}"));
        assert!(answer.is_ours());
        assert!(!Answer::parse("HTTP/1.1 200 OK\r\nServer: x\r\n\r\n").is_ours());
        assert_eq!(Answer::parse("220 mail.example ESMTP\r\n").status, 0);
    }
}
