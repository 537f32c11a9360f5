//! Letters that tell people of their account leave: of a change of the address, and of a session in a new browser.

use crate::courier::unreadable;
use crate::gatepost::Gatepost;
use crate::ports::{AccountLetterSettlement, Clock, Lease, Letter, Mailer, Ports};
use gatepost_domain::address_change::LetterProgress;
use gatepost_domain::app::AppId;
use gatepost_domain::delivery::{HandOver, LEASE};
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::id::DeliveryId;
use gatepost_domain::time::Timestamp;

impl<P: Ports> Gatepost<P> {
    /// The lease under which such letters are taken: whoever takes them works on all of them at once.
    pub(crate) fn account_letter_lease(&self, now: Timestamp) -> Lease {
        Lease { worker: self.worker, until: now.plus(LEASE) }
    }

    /// Hands a letter over, in the words that its app had at that moment.
    pub(crate) async fn hand_over_account_letter(
        &self,
        mut written: Letter,
        (app, templates_at): (&AppId, Option<Timestamp>),
    ) -> HandOver {
        match self.own_words(app, templates_at).await {
            Ok(templates) => {
                written.templates = templates;
                self.parts.mailer.hand_over(&written).await
            }
            Err(away) => unreadable(&away),
        }
    }

    /// What became of a letter, with its event: `kind` is what the audit calls such letters, `about` adds whom it is about.
    pub(crate) fn account_letter_settlement(
        &self,
        (app, letter): (&AppId, DeliveryId),
        progress: LetterProgress,
        (kind, about): (&str, impl FnOnce(Event) -> Event),
    ) -> AccountLetterSettlement {
        let (what, outcome) = match progress {
            LetterProgress::Sent { .. } => (EventKind::LetterSent, "sent"),
            LetterProgress::Withheld(_) => (EventKind::LetterWithheld, "withheld"),
            LetterProgress::Failed { .. } => (EventKind::LetterFailed, "failed"),
            LetterProgress::Retry { .. } => (EventKind::LetterDelayed, "delayed"),
        };
        tracing::info!(app.id = %app, letter.id = %letter, letter.kind = kind, outcome, "letter about an account");
        let event = about(self.event(what, app, self.parts.clock.now()));
        let event = match &progress {
            LetterProgress::Sent { message_id } => event.because(kind).referring_to(message_id),
            LetterProgress::Withheld(why) => event.because(why.as_str()),
            LetterProgress::Failed { why } | LetterProgress::Retry { why, .. } => {
                event.because(kind).referring_to(why)
            }
        };
        AccountLetterSettlement { app: app.clone(), letter, progress, event }
    }
}
