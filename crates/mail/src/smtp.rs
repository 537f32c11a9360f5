//! Letters to a mail server, over a few connections that stay open.
//!
//! lettre brings the pieces: commands, replies, STARTTLS, AUTH. Its own pool is not used: it asks each connection with a
//! `NOOP` whether it is still there, which is one more round trip for every letter, and it bounds how many connections
//! wait, not how many are open.

mod probe;
mod session;
mod settings;
mod verdict;
mod wire;

pub use settings::{SmtpSettings, SmtpSettingsInvalid};
pub use verdict::without_secrets;

use crate::letter::{Message, check, compose};
use crate::sender::Sender;
use gatepost_application::{Letter, Mailer, WrittenLetter};
use gatepost_domain::delivery::{HandOver, Way};
use gatepost_domain::template::{LetterTemplate, TemplateFault};
use session::{Failure, Route, Session};
use std::fmt;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::{Instant, timeout};

/// A connection that nobody used for so long is not used again: many servers, and the boxes on the way, forget one soon
/// after a minute.
const LONGEST_REST: Duration = Duration::from_mins(1);
/// As long as a goodbye or a reset may take: neither is worth a letter's time.
const MANNERS: Duration = Duration::from_secs(1);

/// Hands letters to a mail server. Clones share the connections.
#[derive(Clone)]
pub struct Smtp {
    line: Arc<Line>,
}

struct Line {
    route: Route,
    sender: Sender,
    /// One permit for each connection that may be open.
    places: Semaphore,
    resting: Mutex<Vec<Resting>>,
}

struct Resting {
    session: Session,
    since: Instant,
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Smtp").field("settings", self.line.route.settings()).finish_non_exhaustive()
    }
}

impl Smtp {
    /// Connects to nothing yet; fails if the certificates that this machine trusts can't be read.
    pub fn new(settings: SmtpSettings, sender: Sender) -> Result<Self, SmtpSettingsInvalid> {
        let places = Semaphore::new(settings.connections());
        let line = Line { route: Route::new(settings)?, sender, places, resting: Mutex::default() };
        Ok(Self { line: Arc::new(line) })
    }

    /// Takes leave of the server on the connections that rest; for the end of the program.
    pub async fn close(&self) {
        let resting = std::mem::take(&mut *self.line.resting());
        let farewells = async {
            for mut rested in resting {
                rested.session.quit().await;
            }
        };
        // A server that doesn't answer finds out by itself.
        let _ = timeout(MANNERS, farewells).await;
    }
}

impl Line {
    async fn carry(&self, message: &Message, is_told: &AtomicBool) -> Result<(), Failure> {
        let _place = self.places.acquire().await.map_err(|_closed| Failure::no_place())?;
        if let Some(session) = self.rested() {
            match self.converse(session, message, is_told).await {
                // The server hung up while the connection rested: of this letter it has seen nothing.
                Err(failure) if failure.was_stale() => {}
                answer => return answer,
            }
        }
        let session = Session::open(&self.route).await?;
        self.converse(session, message, is_told).await
    }

    /// Sends the message, and lets the connection rest if it is good for another one.
    async fn converse(
        &self,
        mut session: Session,
        message: &Message,
        is_told: &AtomicBool,
    ) -> Result<(), Failure> {
        let answer = session.send(message, is_told).await;
        let good = match &answer {
            Ok(()) => true,
            Err(failure) => {
                failure.leaves_order() && timeout(MANNERS, session.reset()).await.is_ok_and(|reset| reset)
            }
        };
        if good {
            self.resting().push(Resting { session, since: Instant::now() });
        }
        answer
    }

    /// The connection that rested shortest, if it may still be there; those that rested too long are closed.
    fn rested(&self) -> Option<Session> {
        let mut resting = self.resting();
        resting.retain(|rested| rested.since.elapsed() < LONGEST_REST);
        resting.pop().map(|rested| rested.session)
    }

    fn resting(&self) -> MutexGuard<'_, Vec<Resting>> {
        self.resting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Mailer for Smtp {
    async fn hand_over(&self, letter: &Letter) -> HandOver {
        let message = match compose(letter, &self.line.sender) {
            Ok(message) => message,
            Err(unwritten) => return unwritten.hand_over(),
        };
        let limit = self.line.route.settings().timeout();
        let is_told = AtomicBool::new(false);
        match timeout(limit, self.line.carry(&message, &is_told)).await {
            Ok(Ok(())) => HandOver::Taken { message_id: message.id },
            Ok(Err(failure)) => verdict::of(&failure, letter),
            Err(_elapsed) => {
                let why = format!("no answer within {} s", limit.as_secs());
                if is_told.into_inner() {
                    HandOver::InDoubt { why, way: Way::First }
                } else {
                    HandOver::Away { why }
                }
            }
        }
    }

    fn check(&self, template: &LetterTemplate) -> Result<(), TemplateFault> {
        check(template)
    }

    fn write(&self, letter: &Letter) -> Option<WrittenLetter> {
        crate::letter::write(letter)
    }
}
