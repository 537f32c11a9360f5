//! HTTP/1.1 as the provider speaks it.

use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::{Fault, Shared, problem, serve};

/// A request.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) method: String,
    pub(super) path: String,
    headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl Request {
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Answers requests until somebody hangs up.
pub(super) async fn converse(mut stream: TcpStream, shared: Arc<Shared>) {
    let mut buffer = Vec::new();
    while let Some(request) = read(&mut stream, &mut buffer).await {
        let (work, fault) = match shared.next_fault() {
            Some(Fault::Delay(work)) => (work, None),
            fault => (Duration::ZERO, fault),
        };
        let (status, body) = match fault {
            Some(Fault::Limit(seconds)) => {
                let body = problem(429, "rate_limit_exceeded", "Too many requests").1;
                let headers = format!("ratelimit-reset: {seconds}\r\nretry-after: {seconds}\r\n");
                if say(&mut stream, 429, &headers, &body.to_string()).await.is_err() {
                    return;
                }
                continue;
            }
            Some(Fault::Refuse(status, name, message)) => problem(status, name, &message),
            Some(Fault::Hang) => std::future::pending().await,
            Some(Fault::HangUp) => return,
            Some(Fault::LoseAnswer) => {
                serve(&shared, &request, work).await;
                return;
            }
            Some(Fault::TakeAndHang) => {
                serve(&shared, &request, work).await;
                std::future::pending().await
            }
            None | Some(Fault::Delay(_)) => serve(&shared, &request, work).await,
        };
        if say(&mut stream, status, "", &body.to_string()).await.is_err() {
            return;
        }
    }
}

async fn say(stream: &mut TcpStream, status: u16, headers: &str, body: &str) -> std::io::Result<()> {
    let length = body.len();
    let answer = format!(
        "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n{headers}\r\n{body}"
    );
    stream.write_all(answer.as_bytes()).await
}

/// The next request, or `None` at the end.
async fn read(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Option<Request> {
    let end = loop {
        if let Some(end) = buffer.windows(4).position(|four| four == b"\r\n\r\n") {
            break end;
        }
        fill(stream, buffer).await?;
    };
    let head = String::from_utf8_lossy(buffer.get(..end)?).into_owned();
    let mut lines = head.split("\r\n");
    let mut first = lines.next()?.split(' ');
    let (method, path) = (first.next()?.to_owned(), first.next()?.to_owned());
    let headers: Vec<_> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let length = length.and_then(|(_, length)| length.parse::<usize>().ok()).unwrap_or(0);
    while buffer.len() < end + 4 + length {
        fill(stream, buffer).await?;
    }
    let body = buffer.get(end + 4..end + 4 + length)?.to_vec();
    buffer.drain(..end + 4 + length);
    Some(Request { method, path, headers, body })
}

async fn fill(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Option<()> {
    let mut some = [0; 16 * 1024];
    let count = stream.read(&mut some).await.ok().filter(|count| *count > 0)?;
    buffer.extend_from_slice(some.get(..count)?);
    Some(())
}
