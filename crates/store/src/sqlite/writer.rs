//! The one hand that writes. Whatever waits for it is written together: many commits, one trip to the disk.

use super::connection::{Access, open};
use crate::error::failed;
use diesel::connection::SimpleConnection as _;
use diesel::result::{DatabaseErrorKind, Error, QueryResult};
use diesel::sqlite::SqliteConnection;
use gatepost_application::{Fault, StoreError};
use std::error::Error as StdError;
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// How much is written together at most.
const TOGETHER: usize = 64;

/// How much may wait.
const QUEUE: usize = 1024;

/// How long a caller waits for a place in the queue.
const WAIT: Duration = Duration::from_secs(5);

/// Whether what was written survives a crash of the machine that comes right after.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Durability {
    /// It does.
    Full,
    /// It may be forgotten. What is committed after it takes it along.
    Loose,
}

/// What is to be done, and who wants to know what came of it.
struct Job {
    durability: Durability,
    work: Box<dyn FnOnce(&mut SqliteConnection) -> Done + Send>,
}

/// Work that was done, and is not committed yet.
struct Done {
    /// Whether it is to be kept.
    is_good: bool,
    tell: Tell,
}

/// Says what came of something when its commit was answered, or failed.
type Tell = Box<dyn FnOnce(Option<&Error>) + Send>;

/// The way to the thread that writes; it ends with the last of these.
#[derive(Clone)]
pub(super) struct Writer {
    jobs: mpsc::Sender<Job>,
}

impl Writer {
    /// Opens the file, now, and starts the thread.
    pub(super) async fn start(path: String) -> Result<Self, Box<dyn StdError + Send + Sync>> {
        let of_thread = path.clone();
        let connection = spawn_blocking(move || open(&path, Access::Write)).await??;
        let (jobs, waiting) = mpsc::channel(QUEUE);
        let desk = Desk { path: of_thread, connection: Some(connection), waiting };
        std::thread::Builder::new().name("sqlite-writer".to_owned()).spawn(move || desk.work())?;
        Ok(Self { jobs })
    }

    /// Does that work in a transaction, and answers when it is on disk. What answers `None` is undone, and so is what
    /// fails. Whoever gives up waiting for it does not stop it.
    pub(super) async fn write<T: Send + 'static>(
        &self,
        doing: &'static str,
        durability: Durability,
        work: impl FnOnce(&mut SqliteConnection) -> QueryResult<Option<T>> + Send + 'static,
    ) -> Result<Option<T>, StoreError> {
        let (sender, answer) = oneshot::channel();
        let work = move |connection: &mut SqliteConnection| {
            let outcome = work(connection);
            let is_good = matches!(outcome, Ok(Some(_)));
            let tell = move |failure: Option<&Error>| {
                // Nobody may be there any more to hear it.
                let _ = sender.send(match failure {
                    Some(error) if is_good => Err(again(error)),
                    _ => outcome,
                });
            };
            Done { is_good, tell: Box::new(tell) }
        };
        let away = |why: &'static str| StoreError { doing, fault: Fault::Away, source: Some(why.into()) };
        let place = timeout(WAIT, self.jobs.reserve()).await.ok().and_then(Result::ok);
        place
            .ok_or_else(|| away("too much waits to be written"))?
            .send(Job { durability, work: Box::new(work) });
        let outcome = answer.await.map_err(|_| away("the writer gave up"))?;
        outcome.map_err(|error| failed(doing, error))
    }
}

/// The same failure, for one more who has to hear of it.
fn again(error: &Error) -> Error {
    Error::DatabaseError(DatabaseErrorKind::Unknown, Box::new(error.to_string()))
}

/// Where the thread works.
struct Desk {
    path: String,
    /// None after a failure that leaves in doubt what is open.
    connection: Option<SqliteConnection>,
    waiting: mpsc::Receiver<Job>,
}

impl Desk {
    fn work(mut self) {
        let mut jobs = Vec::with_capacity(TOGETHER);
        while self.waiting.blocking_recv_many(&mut jobs, TOGETHER) > 0 {
            if self.connection.is_none() {
                self.connection = open(&self.path, Access::Write).ok();
            }
            let Some(mut connection) = self.connection.take() else {
                // Their callers hear that the writer gave up.
                jobs.clear();
                continue;
            };
            if write_together(&mut connection, jobs.drain(..)).is_ok() {
                self.connection = Some(connection);
            }
        }
    }
}

/// Does all of them in one transaction, each as if it were alone. An error means that the connection is not to be used
/// again.
fn write_together(
    connection: &mut SqliteConnection,
    jobs: impl ExactSizeIterator<Item = Job>,
) -> QueryResult<()> {
    let jobs: Vec<_> = jobs.collect();
    let is_loose = jobs.iter().all(|job| job.durability == Durability::Loose);
    let begun = if is_loose { connection.batch_execute("PRAGMA synchronous = NORMAL") } else { Ok(()) };
    let begun = begun.and_then(|()| connection.batch_execute("BEGIN IMMEDIATE"));
    let done: Vec<_> = match &begun {
        Ok(()) => jobs.into_iter().map(|job| as_if_alone(connection, job)).collect(),
        Err(_) => Vec::new(),
    };
    let committed = begun.and_then(|()| connection.batch_execute("COMMIT"));
    for done in done {
        (done.tell)(committed.as_ref().err());
    }
    committed?;
    if is_loose { connection.batch_execute("PRAGMA synchronous = FULL") } else { Ok(()) }
}

/// Does one, and undoes it alone if it is not to be kept.
fn as_if_alone(connection: &mut SqliteConnection, job: Job) -> Done {
    // Where this fails the commit fails too, and says so.
    let _ = connection.batch_execute("SAVEPOINT job");
    let done = (job.work)(connection);
    let end = if done.is_good { "RELEASE job" } else { "ROLLBACK TO job; RELEASE job" };
    let _ = connection.batch_execute(end);
    done
}
