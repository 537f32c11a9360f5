//! Bytes on a socket, for requests that no well-behaved client would send.

use std::io;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// Sends bytes and reads until the peer hangs up or is silent for so long.
pub async fn exchange(address: &str, bytes: &[u8], silence: Duration) -> io::Result<String> {
    let mut stream = TcpStream::connect(address).await?;
    // A peer that refuses early may close while there is still something to send; its answer counts.
    stream.write_all(bytes).await.ok();
    Ok(listen(&mut stream, silence).await)
}

/// Reads until the peer hangs up or is silent for so long.
pub async fn listen(stream: &mut TcpStream, silence: Duration) -> String {
    let mut answer = Vec::new();
    while let Ok(Ok(read)) = tokio::time::timeout(silence, stream.read_buf(&mut answer)).await {
        if read == 0 {
            break;
        }
    }
    String::from_utf8_lossy(&answer).into_owned()
}

/// The status of an HTTP/1 answer; none if it is not one.
pub fn status(answer: &str) -> Option<u16> {
    answer.strip_prefix("HTTP/1.")?.split(' ').nth(1)?.parse().ok()
}

/// A header of an HTTP/1 answer.
pub fn header<'a>(answer: &'a str, name: &str) -> Option<&'a str> {
    let head = answer.split("\r\n\r\n").next()?;
    head.split("\r\n").skip(1).find_map(|line| {
        let (found, value) = line.split_once(':')?;
        found.eq_ignore_ascii_case(name).then(|| value.trim())
    })
}
