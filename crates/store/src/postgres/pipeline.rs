//! Statements that travel together, in one order.
//!
//! diesel-async sends a statement when its future is first polled, or, if this connection never saw the statement, once
//! it is prepared. All statements pass the lock of the statement cache, which serves in the order of arrival, so they
//! arrive at the server in the order in which they are polled here; the end of a transaction too, since it is a
//! prepared statement like the others. Sent by another way it would overtake what is still being prepared.

use diesel::pg::Pg;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::result::{Error, QueryResult};
use futures_util::future::{BoxFuture, MaybeDone, maybe_done};
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::task::unconstrained;

/// How many statements without an answer are looked at each time that something arrives; answers come in order.
const LOOKED_AT: usize = 8;

macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $sql:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub(super) struct $name;

        impl QueryId for $name {
            type QueryId = Self;
            const HAS_STATIC_QUERY_ID: bool = true;
        }

        impl QueryFragment<Pg> for $name {
            fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
                out.push_sql($sql);
                Ok(())
            }
        }
    )*};
}

statements! {
    /// Keeps all. On a transaction that failed it undoes all, and does not say so.
    Commit = "COMMIT";
    /// Lets the next commit answer before it is on disk; ends with the transaction.
    Loosely = "SET LOCAL synchronous_commit = off";
}

/// A statement under way whose answer is the number of rows.
pub(super) type Counting<'c> = BoxFuture<'c, QueryResult<usize>>;

/// What came of statements that travelled together.
pub(super) struct Outcome<T> {
    /// Of those ahead: nothing, or the first failure.
    pub(super) ahead: QueryResult<()>,
    /// Of the last one.
    pub(super) last: QueryResult<T>,
}

impl<T> Outcome<T> {
    /// The first failure, if there is one.
    pub(super) fn failure(&self) -> Option<&Error> {
        self.ahead.as_ref().err().or(self.last.as_ref().err())
    }
}

/// Sends those ahead and then the last one, without waiting in between, and waits for all answers.
pub(super) async fn together<T>(ahead: Vec<Counting<'_>>, last: BoxFuture<'_, QueryResult<T>>) -> Outcome<T> {
    let mut row = Row::of(ahead);
    let mut last = maybe_done(last);
    let mut is_sent = false;
    // Unconstrained, so that all leave in one turn, also of a task that has used up its own.
    unconstrained(poll_fn(|context| {
        let waiting = row.poll(context);
        if is_sent && waiting >= LOOKED_AT {
            return Poll::Pending;
        }
        is_sent = true;
        let is_answered = Pin::new(&mut last).poll(context).is_ready();
        if is_answered && waiting == 0 { Poll::Ready(()) } else { Poll::Pending }
    }))
    .await;
    let ahead = row.answers().find_map(Result::err).map_or(Ok(()), Err);
    Outcome { ahead, last: Pin::new(&mut last).take_output().unwrap_or(Err(Error::NotFound)) }
}

/// Sends one after another without waiting in between, and waits for all answers.
pub(super) async fn in_a_row(statements: Vec<Counting<'_>>) -> QueryResult<Vec<usize>> {
    let mut row = Row::of(statements);
    poll_fn(|context| if row.poll(context) == 0 { Poll::Ready(()) } else { Poll::Pending }).await;
    row.answers().collect()
}

/// Statements under way.
struct Row<'c> {
    statements: Vec<MaybeDone<Counting<'c>>>,
    is_sent: bool,
}

impl<'c> Row<'c> {
    fn of(statements: Vec<Counting<'c>>) -> Self {
        Self { statements: statements.into_iter().map(maybe_done).collect(), is_sent: false }
    }

    /// Polls them in order, all of them the first time. How many still wait, as far as that was looked at.
    fn poll(&mut self, context: &mut Context<'_>) -> usize {
        let looked_at = if self.is_sent { LOOKED_AT } else { usize::MAX };
        self.is_sent = true;
        let mut waiting = 0;
        for statement in &mut self.statements {
            waiting += usize::from(Pin::new(statement).poll(context).is_pending());
            if waiting >= looked_at {
                break;
            }
        }
        waiting
    }

    fn answers(&mut self) -> impl Iterator<Item = QueryResult<usize>> {
        self.statements.iter_mut().filter_map(|done| Pin::new(done).take_output())
    }
}
