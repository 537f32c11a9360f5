//! What a request may be at most, and how long it may take: measured as it comes in, whatever it says of itself.

use bytes::{Bytes, BytesMut};
use http::HeaderMap;
use http::header::{CONTENT_LENGTH, EXPECT};
use http_body_util::BodyExt;
use http_body_util::combinators::BoxBody;
use poem::{Body, Request};
use std::io;
use std::time::Duration;

/// The longest body, in bytes.
pub(crate) const BODY: usize = 16 * 1024;

/// The longest URL, in bytes.
pub(crate) const URL: usize = 8 * 1024;

/// How much of a body that is too long is read and thrown away, so that its sender gets to read the answer.
const DISCARDED: usize = 4 * 1024 * 1024;

/// How long that may take.
const DISCARDING: Duration = Duration::from_secs(2);

/// What one node takes from the network.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Connections at once; further ones wait in the system's queue.
    pub connections: usize,
    /// How long the head of a request may take from its first byte, and a new connection until its first head.
    pub head: Duration,
    /// How long the body of a request may take.
    pub body: Duration,
    /// How long a connection may wait for its next request, and how long its client may read nothing of an answer.
    pub idle: Duration,
    /// How long requests in flight may take after the server was told to stop.
    pub stop: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 10_000,
            head: Duration::from_secs(10),
            body: Duration::from_secs(15),
            idle: Duration::from_mins(1),
            stop: Duration::from_secs(10),
        }
    }
}

/// That a request came over a connection, and how long its body may take.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wire {
    /// How long the body may take.
    pub(crate) body: Duration,
}

/// How long a body may be here, in bytes, where that is not [`BODY`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct BodyMost(pub(crate) usize);

/// Why a body was not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum BodyRefused {
    /// Longer than it may be here.
    TooLarge,
    /// Not there in time.
    TooSlow,
    /// Broken off, or not framed as it must be.
    Broken,
}

/// The body of a request, if it is not too long and comes in time.
pub(crate) async fn read_body(request: &Request, body: Body) -> Result<Bytes, BodyRefused> {
    let time = request.data::<Wire>().map_or(Limits::default().body, |wire| wire.body);
    let most = request.data::<BodyMost>().map_or(BODY, |most| most.0);
    let mut body = BoxBody::from(body);
    let collected = collect(&mut body, declared(request.headers()), most);
    let refused = match tokio::time::timeout(time, collected).await {
        Err(_) => BodyRefused::TooSlow,
        Ok(Err(refused)) => refused,
        Ok(Ok(bytes)) => return Ok(bytes),
    };
    // Whoever waits for a word before sending has sent nothing yet.
    if refused == BodyRefused::TooLarge && !request.headers().contains_key(EXPECT) {
        // Out of time is as good as done: the answer is the same.
        let _ = tokio::time::timeout(DISCARDING, discard(&mut body)).await;
    }
    Err(refused)
}

fn declared(headers: &HeaderMap) -> usize {
    let length = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    length.and_then(|length| length.parse().ok()).unwrap_or(0)
}

async fn collect(
    body: &mut BoxBody<Bytes, io::Error>,
    declared: usize,
    most: usize,
) -> Result<Bytes, BodyRefused> {
    if declared > most {
        return Err(BodyRefused::TooLarge);
    }
    let Some(first) = next(body).await? else { return Ok(Bytes::new()) };
    let Some(second) = next(body).await? else { return within(first, most) };
    let mut whole = BytesMut::from(first);
    whole.extend_from_slice(&second);
    while whole.len() <= most {
        let Some(data) = next(body).await? else { return Ok(whole.freeze()) };
        whole.extend_from_slice(&data);
    }
    Err(BodyRefused::TooLarge)
}

fn within(bytes: Bytes, most: usize) -> Result<Bytes, BodyRefused> {
    if bytes.len() > most { Err(BodyRefused::TooLarge) } else { Ok(bytes) }
}

/// The next piece of data; trailers are let go.
async fn next(body: &mut BoxBody<Bytes, io::Error>) -> Result<Option<Bytes>, BodyRefused> {
    while let Some(frame) = body.frame().await {
        if let Ok(data) = frame.map_err(|_| BodyRefused::Broken)?.into_data() {
            return Ok(Some(data));
        }
    }
    Ok(None)
}

async fn discard(body: &mut BoxBody<Bytes, io::Error>) {
    let mut seen = 0;
    while seen < DISCARDED {
        let Ok(Some(data)) = next(body).await else { return };
        seen += data.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::stream;

    async fn read(body: Body) -> Result<Bytes, BodyRefused> {
        read_body(&Request::builder().finish(), body).await
    }

    fn pieces(count: usize, length: usize) -> Body {
        let piece = Bytes::from(vec![b'x'; length]);
        Body::from_bytes_stream(stream::iter((0..count).map(move |_| Ok::<_, io::Error>(piece.clone()))))
    }

    #[tokio::test]
    async fn a_body_is_counted_as_it_comes() {
        assert_eq!(read(Body::empty()).await, Ok(Bytes::new()));
        assert_eq!(read(Body::from(vec![0; BODY])).await.unwrap().len(), BODY);
        assert_eq!(read(Body::from(vec![0; BODY + 1])).await, Err(BodyRefused::TooLarge));
        assert_eq!(read(pieces(16, 1024)).await.unwrap().len(), BODY);
        assert_eq!(read(pieces(17, 1024)).await, Err(BodyRefused::TooLarge));
        assert_eq!(read(pieces(usize::MAX, 1024)).await, Err(BodyRefused::TooLarge));
    }

    #[tokio::test]
    async fn a_declared_length_is_enough_to_refuse() {
        let request =
            Request::builder().header(CONTENT_LENGTH, "10000000000").header(EXPECT, "100-continue").finish();
        assert_eq!(read_body(&request, Body::from("x")).await, Err(BodyRefused::TooLarge));
    }

    #[tokio::test]
    async fn where_bodies_may_be_longer_they_are_taken() {
        let mut request = Request::builder().finish();
        request.set_data(BodyMost(BODY * 2));
        assert_eq!(read_body(&request, pieces(32, 1024)).await.unwrap().len(), BODY * 2);
        assert_eq!(read_body(&request, pieces(33, 1024)).await, Err(BodyRefused::TooLarge));
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_does_not_come_is_given_up() {
        let never = Body::from_bytes_stream(stream::pending::<Result<Bytes, io::Error>>());
        assert_eq!(read(never).await, Err(BodyRefused::TooSlow));
    }

    #[tokio::test]
    async fn a_body_that_breaks_off_is_broken() {
        let broken = Body::from_bytes_stream(stream::iter([Err::<Bytes, _>(io::Error::other("gone"))]));
        assert_eq!(read(broken).await, Err(BodyRefused::Broken));
    }
}
