//! Hurries slow clients: a connection whose client does not send what is its turn to send reads as if it were closed,
//! and one whose client does not read what is sent fails.

use crate::limits::Limits;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep};

/// Whose turn it is. Each change is a new turn with a number of its own; the last two bits say what kind it is.
#[derive(Default)]
pub(super) struct Pace(AtomicU32);

/// The client has begun a head, or is to begin its first one.
const HEAD: u32 = 0;
/// The server works, and the client may send its body.
const WORK: u32 = 1;
/// The client may send another request.
const IDLE: u32 = 2;

/// Only the connection's own task looks at it, so nothing needs an order.
impl Pace {
    fn turn(&self) -> u32 {
        self.0.load(Ordering::Relaxed)
    }

    fn set(&self, kind: u32) {
        let number = (self.turn() >> 2).wrapping_add(1);
        self.0.store(number << 2 | kind, Ordering::Relaxed);
    }

    /// The head of a request is there: the server begins to work.
    pub(super) fn begin(&self) {
        self.set(WORK);
    }

    /// The server has its answer.
    pub(super) fn end(&self) {
        self.set(IDLE);
    }
}

/// A stream that ends when its client is too slow.
pub(super) struct Paced<S> {
    stream: S,
    pace: Arc<Pace>,
    head: Duration,
    idle: Duration,
    /// The turn that the deadline for reading belongs to.
    turn: u32,
    deadline: Instant,
    /// Until when something must be written, if there is something to write and no room for it.
    write_deadline: Option<Instant>,
    /// Rings at the deadline or earlier: putting it off costs more than being woken for nothing once in a while.
    alarm: Pin<Box<Sleep>>,
}

impl<S> Paced<S> {
    pub(super) fn new(stream: S, pace: Arc<Pace>, limits: &Limits) -> Self {
        let deadline = Instant::now() + limits.head;
        let alarm = Box::pin(tokio::time::sleep_until(deadline));
        Self {
            stream,
            turn: pace.turn(),
            pace,
            head: limits.head,
            idle: limits.idle,
            deadline,
            write_deadline: None,
            alarm,
        }
    }

    /// Whether the client used up its time. If not, the task is woken when it will have.
    fn is_too_slow(&mut self, context: &mut Context<'_>) -> bool {
        let turn = self.pace.turn();
        let allowed = match turn & 3 {
            HEAD => self.head,
            IDLE => self.idle,
            _ => return false,
        };
        if turn != self.turn {
            self.turn = turn;
            self.deadline = Instant::now() + allowed;
        }
        self.is_over(self.deadline, context)
    }

    /// What a write comes to: one that finds no room for too long fails.
    fn written<T>(&mut self, write: Poll<io::Result<T>>, context: &mut Context<'_>) -> Poll<io::Result<T>> {
        if write.is_ready() {
            self.write_deadline = None;
            return write;
        }
        let deadline = *self.write_deadline.get_or_insert_with(|| Instant::now() + self.idle);
        if self.is_over(deadline, context) {
            Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
        } else {
            Poll::Pending
        }
    }

    /// Whether that moment has come. If not, the task is woken when it has.
    fn is_over(&mut self, deadline: Instant, context: &mut Context<'_>) -> bool {
        if deadline < self.alarm.deadline() {
            self.alarm.as_mut().reset(deadline);
        }
        while self.alarm.as_mut().poll(context).is_ready() {
            if Instant::now() >= deadline {
                return true;
            }
            self.alarm.as_mut().reset(deadline);
        }
        false
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Paced<S> {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let paced = self.get_mut();
        let before = into.filled().len();
        let read = Pin::new(&mut paced.stream).poll_read(context, into);
        if read.is_pending() {
            // Nothing read is how a stream ends.
            return if paced.is_too_slow(context) { Poll::Ready(Ok(())) } else { Poll::Pending };
        }
        if into.filled().len() > before && paced.pace.turn() & 3 == IDLE {
            paced.pace.set(HEAD);
        }
        read
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Paced<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let write = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.written(write, context)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        // An answer is on its way, so it is the client's turn; hyper does not read again until something comes or the
        // alarm rings, and then it meets the verdict.
        let _verdict = self.is_too_slow(context);
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let write = Pin::new(&mut self.stream).poll_write_vectored(context, bytes);
        self.written(write, context)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}
