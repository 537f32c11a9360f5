//! The connection below lettre, which makes up for two things that lettre 0.11.23 leaves open.
//!
//! It sends small writes at once: lettre ends a message with a write of its own, which would wait for the server's delayed
//! acknowledgement, 40 ms a letter. And it hands out what comes in the clear byte by byte: lettre keeps what it has read
//! ahead when TLS begins, so that somebody on the way could put replies into the answer to STARTTLS, and they would pass
//! for the server's own (RFC 3207 §6: what was learned in the clear must be discarded). What was not read ahead goes
//! into the TLS handshake, which fails over it.

use lettre::transport::smtp::client::AsyncTokioStream;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// The first byte of a TLS handshake (RFC 8446 §5.1), with which no command begins.
const TLS_HANDSHAKE: u8 = 22;

#[derive(Debug)]
pub(super) struct Wire {
    tcp: TcpStream,
    /// Whether STARTTLS may still come.
    guarded: bool,
}

impl Wire {
    pub(super) fn new(tcp: TcpStream) -> io::Result<Self> {
        tcp.set_nodelay(true)?;
        Ok(Self { tcp, guarded: true })
    }
}

/// Whether whoever writes this will not ask for STARTTLS any more.
fn ends_the_guard(written: &[u8]) -> bool {
    written.first() == Some(&TLS_HANDSHAKE) || written.starts_with(b"AUTH ") || written.starts_with(b"MAIL ")
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if !self.guarded {
            return Pin::new(&mut self.tcp).poll_read(cx, buf);
        }
        let mut byte = [0];
        let mut single = ReadBuf::new(&mut byte);
        ready!(Pin::new(&mut self.tcp).poll_read(cx, &mut single))?;
        buf.put_slice(single.filled());
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Wire {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        self.guarded &= !ends_the_guard(buf);
        Pin::new(&mut self.tcp).poll_write(cx, buf)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.guarded &= !bufs.first().is_some_and(|buf| ends_the_guard(buf));
        Pin::new(&mut self.tcp).poll_write_vectored(cx, bufs)
    }

    fn is_write_vectored(&self) -> bool {
        self.tcp.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.tcp).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.tcp).poll_shutdown(cx)
    }
}

impl AsyncTokioStream for Wire {
    fn peer_addr(&self) -> io::Result<SocketAddr> {
        self.tcp.peer_addr()
    }
}
