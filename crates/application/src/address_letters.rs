//! The letters of changes of addresses leave: those that ask, and those that tell.

use crate::courier::unreadable;
use crate::gatepost::Gatepost;
use crate::keys::change_url;
use crate::ports::{
    AddressLetterSettlement, AddressStore, ChangeNotice, ClientKey, Clock, Entropy, Lease, Letter, Look,
    Mailer, Notice, Ports, Store, StoreError,
};
use gatepost_domain::address_change::{AddressChange, AddressLetter, LetterProgress, Says};
use gatepost_domain::app::App;
use gatepost_domain::delivery::LEASE;
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::id::SignInId;
use gatepost_domain::sign_in::SupportId;
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::Asker;

/// What the audit calls these letters.
const REASON: &str = "email_change";

impl<P: Ports> Gatepost<P> {
    /// Takes up to `most` letters of changes that are due and that nobody works on, each with its change.
    pub async fn take_due_address_letters(
        &self,
        most: u32,
    ) -> Result<Vec<(AddressLetter, AddressChange)>, StoreError> {
        let now = self.parts.clock.now();
        // Longer than a mail server may take to answer for all of them.
        let lease = Lease { worker: self.worker, until: now.plus(LEASE.saturating_mul(most.max(1))) };
        self.parts.store.take_address_letters(lease, now, most).await
    }

    /// Hands one of them over, and writes down what became of it. Before anybody is told of a change, all that it ends has
    /// ended: whoever made it may have been killed in between.
    pub async fn finish_address_letter(
        &self,
        letter: &AddressLetter,
        change: &AddressChange,
    ) -> Result<(), StoreError> {
        let key = ClientKey { app: letter.app.clone(), secret: None };
        let app = self.parts.store.look().await?.client(&key).await?.map(|client| client.app);
        if let (Some(app), Says::Tells) = (&app, letter.says) {
            self.end_others(app, change).await?;
        }
        let progress = self.progress_of(app.as_ref(), (letter, change)).await;
        let now = self.parts.clock.now();
        tracing::info!(app.id = %letter.app, change.id = %change.id, side = letter.side.as_str(), says = letter.says.as_str(), attempt = letter.attempts, outcome = outcome(&progress), "letter of a change of address");
        let event = self.change_event(letter, change, &progress, now);
        let settlement =
            AddressLetterSettlement { app: letter.app.clone(), letter: letter.id, progress, event };
        self.parts.store.settle_address_letter(self.worker, &settlement).await.map(drop)
    }

    async fn progress_of(
        &self,
        app: Option<&App>,
        (letter, change): (&AddressLetter, &AddressChange),
    ) -> LetterProgress {
        let failed = |why: &str| LetterProgress::Failed { why: why.to_owned() };
        let now = self.parts.clock.now();
        if let Err(progress) = letter.must_leave(change, now) {
            return progress;
        }
        let Some(app) = app else { return failed("the app is gone") };
        let Some(mut written) = self.change_letter(app, letter, change) else {
            return failed("the master key of its link is not configured any more");
        };
        let answer = match self.own_words(&letter.app, letter.templates_at).await {
            Ok(templates) => {
                written.templates = templates;
                self.parts.mailer.hand_over(&written).await
            }
            Err(away) => unreadable(&away),
        };
        let [byte] = self.parts.entropy.bytes();
        letter.after(answer, byte, self.parts.clock.now())
    }

    /// The letter itself, in Gatepost's words. It bears the same name at each attempt, and says the same.
    fn change_letter(&self, app: &App, letter: &AddressLetter, change: &AddressChange) -> Option<Letter> {
        let link = match letter.says {
            Says::Asks => {
                let token = self.keys.find(change.key)?.change_token(letter.id);
                Some(change_url(&self.settings.public_url, &letter.app, &token))
            }
            Says::Tells => None,
        };
        let notice = ChangeNotice {
            side: letter.side,
            says: letter.says,
            old_hint: change.old.hint(),
            new_hint: change.new.hint(),
        };
        Some(Letter {
            id: letter.id,
            support_id: SupportId::of(SignInId::from_bits(letter.id.bits())),
            to: change.address(letter.side).clone(),
            app_name: app.name.clone(),
            sender: app.sender.clone(),
            stationery: app.stationery(),
            templates: Vec::new(),
            notice: Some(Notice::AddressChange(notice)),
            link,
            code: None,
            asker: Asker::Person(change.asker.clone()),
            asked_at: if letter.says == Says::Asks { change.asked_at } else { letter.created_at },
            expires_at: change.expires_at,
            locale: change.locale.clone(),
            doubt: None,
        })
    }

    fn change_event(
        &self,
        letter: &AddressLetter,
        change: &AddressChange,
        progress: &LetterProgress,
        now: Timestamp,
    ) -> Event {
        let event = self.event(event_kind(progress), &letter.app, now).of_user(letter.user);
        told(event.about(change.address(letter.side).identity()), progress, REASON)
    }
}

/// What the audit calls that something became of a letter of a notice.
pub(crate) const fn event_kind(progress: &LetterProgress) -> EventKind {
    match progress {
        LetterProgress::Sent { .. } => EventKind::LetterSent,
        LetterProgress::Withheld(_) => EventKind::LetterWithheld,
        LetterProgress::Failed { .. } => EventKind::LetterFailed,
        LetterProgress::Retry { .. } => EventKind::LetterDelayed,
    }
}

/// The event with what became of a letter whose kind the audit calls `reason`.
pub(crate) fn told(event: Event, progress: &LetterProgress, reason: &str) -> Event {
    match progress {
        LetterProgress::Sent { message_id } => event.because(reason).referring_to(message_id),
        LetterProgress::Withheld(why) => event.because(why.as_str()),
        LetterProgress::Failed { why } | LetterProgress::Retry { why, .. } => {
            event.because(reason).referring_to(why)
        }
    }
}

/// The word for it in the log.
pub(crate) const fn outcome(progress: &LetterProgress) -> &'static str {
    match progress {
        LetterProgress::Sent { .. } => "sent",
        LetterProgress::Withheld(_) => "withheld",
        LetterProgress::Failed { .. } => "failed",
        LetterProgress::Retry { .. } => "delayed",
    }
}
