//! The connection below lettre, which makes up for three things that lettre 0.11.23 leaves open.
//!
//! It sends small writes at once: lettre ends a message with a write of its own, which would wait for the server's delayed
//! acknowledgement, 40 ms a letter. And it hands out what comes in the clear byte by byte: lettre keeps what it has read
//! ahead when TLS begins, so that somebody on the way could put replies into the answer to STARTTLS, and they would pass
//! for the server's own (RFC 3207 §6: what was learned in the clear must be discarded). What was not read ahead goes
//! into the TLS handshake, which fails over it. And it ends an answer that has no end: lettre looks at a line's length
//! when it has all of it, and reads all lines again with each new one.

use lettre::transport::smtp::client::AsyncTokioStream;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// The first byte of a TLS handshake (RFC 8446 §5.1), with which no command begins.
const TLS_HANDSHAKE: u8 = 22;
/// Bytes of one answer; the longest honest one is a TLS handshake with its certificates.
const LONGEST_ANSWER: usize = 32 * 1024;
/// Bytes of one answer before that, when anybody may speak.
const LONGEST_GUARDED_ANSWER: usize = 8 * 1024;

#[derive(Debug)]
pub(super) struct Wire {
    tcp: TcpStream,
    /// Whether STARTTLS may still come.
    guarded: bool,
    /// Bytes since this side last spoke.
    answered: usize,
}

impl Wire {
    pub(super) fn new(tcp: TcpStream) -> io::Result<Self> {
        tcp.set_nodelay(true)?;
        Ok(Self { tcp, guarded: true, answered: 0 })
    }
}

/// Whether whoever writes this will not ask for STARTTLS any more.
fn ends_the_guard(written: &[u8]) -> bool {
    written.first() == Some(&TLS_HANDSHAKE) || written.starts_with(b"AUTH ") || written.starts_with(b"MAIL ")
}

impl Wire {
    /// Takes note of what is about to be written.
    fn speak(&mut self, written: &[u8]) {
        self.guarded &= !ends_the_guard(written);
        self.answered = 0;
    }

    fn poll_byte(&mut self, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let mut byte = [0];
        let mut single = ReadBuf::new(&mut byte);
        ready!(Pin::new(&mut self.tcp).poll_read(cx, &mut single))?;
        buf.put_slice(single.filled());
        Poll::Ready(Ok(()))
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        if self.guarded {
            ready!(self.poll_byte(cx, buf))?;
        } else {
            ready!(Pin::new(&mut self.tcp).poll_read(cx, buf))?;
        }
        self.answered += buf.filled().len() - before;
        let longest = if self.guarded { LONGEST_GUARDED_ANSWER } else { LONGEST_ANSWER };
        Poll::Ready(if self.answered > longest {
            Err(io::Error::other("the answer has no end"))
        } else {
            Ok(())
        })
    }
}

impl AsyncWrite for Wire {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        self.speak(buf);
        Pin::new(&mut self.tcp).poll_write(cx, buf)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.speak(bufs.first().map_or(&[], |first| first));
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
