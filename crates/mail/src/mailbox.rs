//! The development mailbox: keeps letters in memory, for a page that shows them.

use crate::letter;
use gatepost_application::{Clock, Letter, Mailer, WrittenLetter};
use gatepost_domain::delivery::HandOver;
use gatepost_domain::template::{LetterTemplate, TemplateFault};
use gatepost_domain::time::Timestamp;
use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// As many letters are kept; the oldest makes room.
const MOST: usize = 200;

/// A letter as its reader would see it.
#[derive(Clone, PartialEq, Eq)]
pub struct MailboxMessage {
    /// Names it: the text of the letter's own id.
    pub id: String,
    /// To whom.
    pub to: String,
    /// The subject line.
    pub subject: String,
    /// The plain part.
    pub text: String,
    /// The HTML part.
    pub html: String,
    /// The link, if the letter carries one.
    pub link: Option<String>,
    /// The six digits, if the letter carries them.
    pub code: Option<String>,
    /// When it came.
    pub received_at: Timestamp,
}

/// Mute about everything that could sign somebody in.
impl fmt::Debug for MailboxMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MailboxMessage")
            .field("id", &self.id)
            .field("subject", &self.subject)
            .finish_non_exhaustive()
    }
}

/// Takes every letter, and sends none. Clones share the letters.
pub struct Mailbox<C> {
    shared: Arc<Shared<C>>,
}

struct Shared<C> {
    clock: C,
    newest_first: Mutex<VecDeque<MailboxMessage>>,
}

impl<C> Clone for Mailbox<C> {
    fn clone(&self) -> Self {
        Self { shared: Arc::clone(&self.shared) }
    }
}

impl<C> fmt::Debug for Mailbox<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mailbox").field("messages", &self.lock().len()).finish_non_exhaustive()
    }
}

impl<C> Mailbox<C> {
    /// An empty one; `clock` tells when letters come.
    pub fn new(clock: C) -> Self {
        Self { shared: Arc::new(Shared { clock, newest_first: Mutex::default() }) }
    }

    /// All letters that are kept, newest first.
    pub fn messages(&self) -> Vec<MailboxMessage> {
        self.lock().iter().cloned().collect()
    }

    /// The letter of that id, if it is kept.
    pub fn get(&self, id: &str) -> Option<MailboxMessage> {
        self.lock().iter().find(|message| message.id == id).cloned()
    }

    /// Throws all letters away.
    pub fn clear(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<MailboxMessage>> {
        self.shared.newest_first.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A letter that comes again takes its own place.
    fn keep(&self, message: MailboxMessage) {
        let mut kept = self.lock();
        match kept.iter_mut().find(|known| known.id == message.id) {
            Some(known) => *known = message,
            None => kept.push_front(message),
        }
        kept.truncate(MOST);
    }
}

impl<C: Clock> Mailer for Mailbox<C> {
    async fn hand_over(&self, letter: &Letter) -> HandOver {
        let rendered = match letter::render(letter) {
            Ok(rendered) => rendered,
            Err(unwritten) => return unwritten.hand_over(),
        };
        let id = letter.id.to_string();
        self.keep(MailboxMessage {
            id: id.clone(),
            to: letter.to.delivery().to_owned(),
            subject: rendered.subject,
            text: rendered.text,
            html: rendered.html,
            link: letter.link.as_ref().map(|link| link.expose().to_owned()),
            code: letter.code.as_ref().map(|code| code.expose().to_owned()),
            received_at: self.shared.clock.now(),
        });
        HandOver::Taken { message_id: id }
    }

    fn check(&self, template: &LetterTemplate) -> Result<(), TemplateFault> {
        letter::check(template)
    }

    fn write(&self, letter: &Letter) -> Option<WrittenLetter> {
        letter::write(letter)
    }
}
