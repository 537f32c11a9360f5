//! What couriers do, step by step: take letters, hand them over, write down what became of them.

use crate::gatepost::Gatepost;
use crate::keys::link_url;
use crate::ports::{Clock, Due, Entropy, Lease, Letter, Mailer, Ports, Settlement, Store, StoreError};
use gatepost_domain::delivery::{DeliveryFailure, HandOver, LEASE, Progress};
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::sign_in::SupportId;
use gatepost_domain::time::Timestamp;

/// A letter, and what became of it.
#[derive(Debug)]
pub struct Settled {
    pub(crate) due: Due,
    pub(crate) progress: Progress,
    pub(crate) answer: Option<HandOver>,
}

impl Settled {
    /// What the mail server said, if it was asked.
    pub const fn answer(&self) -> Option<&HandOver> {
        self.answer.as_ref()
    }
}

impl<P: Ports> Gatepost<P> {
    /// Takes up to `most` letters that are due and that nobody works on: those whose node died, whose retry has come, or
    /// that found no place in a queue.
    pub async fn take_due_letters(&self, most: u32) -> Result<Vec<Due>, StoreError> {
        let now = self.parts.clock.now();
        let lease = Lease { worker: self.worker, until: now.plus(LEASE) };
        self.parts.store.take_letters(lease, now, most).await
    }

    /// Derives link and digits again, hands the letter over, and says what became of it. Writes nothing. A letter that is
    /// withheld comes to what it would have come to with a mail server that takes it, and the mailer never hears of it.
    pub async fn hand_over(&self, due: Due) -> Settled {
        if due.delivery.withheld.is_some() {
            return self.withhold(due, HandOver::Taken { message_id: String::new() }).await;
        }
        match self.letter(&due).await {
            Ok(Ok(letter)) => {
                let answer = self.parts.mailer.hand_over(&letter).await;
                Settled { answer: Some(answer.clone()), ..self.settled(due, answer) }
            }
            Ok(Err(error)) => self.settled(due, unreadable(&error)),
            Err(progress) => Settled { due, progress, answer: None },
        }
    }

    /// What becomes of a letter that is withheld, where others get that answer now.
    pub async fn withhold(&self, due: Due, as_if: HandOver) -> Settled {
        match self.letter(&due).await {
            Ok(Ok(_)) => self.settled(due, as_if),
            Ok(Err(error)) => self.settled(due, unreadable(&error)),
            Err(progress) => Settled { due, progress, answer: None },
        }
    }

    fn settled(&self, due: Due, answer: HandOver) -> Settled {
        let [chance] = self.parts.entropy.bytes();
        let progress = due.delivery.after(answer, chance, self.parts.clock.now());
        Settled { due, progress, answer: None }
    }

    /// The letter, or why it will never be sent. Retries say the same, to the byte.
    async fn letter(&self, due: &Due) -> Result<Result<Letter, StoreError>, Progress> {
        due.delivery.must_be_in_time(self.parts.clock.now())?;
        self.letter_at_any_time(due).await
    }

    /// As [`Gatepost::letter`], also after what it carries has died.
    pub(crate) async fn letter_at_any_time(&self, due: &Due) -> Result<Result<Letter, StoreError>, Progress> {
        let delivery = &due.delivery;
        let key = self.keys.find(delivery.key);
        let key = key.ok_or(Progress::Failed { failure: DeliveryFailure::MasterKeyMissing, why: None })?;
        let carries = delivery.carries;
        let templates = match self.own_words(&delivery.app, delivery.templates_at).await {
            Ok(templates) => templates,
            Err(away) => return Ok(Err(away)),
        };
        Ok(Ok(Letter {
            id: delivery.id,
            support_id: SupportId::of(delivery.sign_in),
            to: due.email.clone(),
            app_name: due.app_name.clone(),
            stationery: due.stationery.clone(),
            sender: due.sender.clone(),
            templates,
            notice: None,
            link: carries
                .has_link()
                .then(|| link_url(&self.settings.public_url, &key.link_token(delivery.id))),
            code: carries.has_code().then(|| key.email_code(delivery.sign_in)),
            asker: due.asker.clone(),
            asked_at: delivery.created_at,
            expires_at: delivery.expires_at,
            locale: due.locale.clone(),
            doubt: delivery.doubt,
        }))
    }

    /// Writes down what became of letters, with an event each. Forgotten in a crash, they are handed over once more.
    pub async fn settle(&self, settled: &[Settled]) -> Result<(), StoreError> {
        if settled.is_empty() {
            return Ok(());
        }
        let now = self.parts.clock.now();
        let settled = once_each(settled);
        let settlements: Vec<_> = settled.iter().map(|one| self.settlement(one, now)).collect();
        self.parts.store.settle_letters(self.worker, &settlements).await?;
        for one in settled {
            log(one);
        }
        Ok(())
    }

    /// Gives back the letters that this node took and did not hand over.
    pub async fn give_letters_back(&self) -> Result<(), StoreError> {
        self.parts.store.give_letters_back(self.worker).await
    }

    fn settlement(&self, settled: &Settled, now: Timestamp) -> Settlement {
        let delivery = &settled.due.delivery;
        Settlement {
            app: delivery.app.clone(),
            delivery: delivery.id,
            progress: settled.progress.clone(),
            event: self.letter_event(settled, now),
        }
    }

    fn letter_event(&self, settled: &Settled, now: Timestamp) -> Event {
        let delivery = &settled.due.delivery;
        let event = |kind| {
            let event = self.event(kind, &delivery.app, now).of_sign_in(delivery.sign_in);
            event.about(settled.due.email.identity())
        };
        match &settled.progress {
            Progress::Sent { message_id } => {
                let event = event(EventKind::LetterSent).referring_to(message_id);
                if let Some(carrier) = carrier(message_id) { event.because(carrier) } else { event }
            }
            Progress::Withheld(why) => event(EventKind::LetterWithheld).because(why.as_str()),
            Progress::Retry { why, .. } | Progress::Doubt { why, .. } => {
                event(EventKind::LetterDelayed).referring_to(why)
            }
            Progress::Failed { failure, why } => {
                let event = event(EventKind::LetterFailed).because(failure.as_str());
                if let Some(why) = why { event.referring_to(why) } else { event }
            }
        }
    }
}

/// Who took a letter, where its message's id says so.
fn carrier(message_id: &str) -> Option<&str> {
    message_id.rsplit_once(':').map(|(carrier, _)| carrier).filter(|carrier| !carrier.contains(['<', '@']))
}

/// That the letter has to wait for its words.
pub(crate) fn unreadable(error: &StoreError) -> HandOver {
    HandOver::Away { why: format!("the app's own letters can't be read: {error}") }
}

/// One outcome a letter: a slow node may hold the same letter twice, and one that left has left.
fn once_each(settled: &[Settled]) -> Vec<&Settled> {
    let mut once: Vec<&Settled> = Vec::with_capacity(settled.len());
    for one in settled {
        match once.iter_mut().find(|known| known.due.delivery.id == one.due.delivery.id) {
            None => once.push(one),
            Some(known) if matches!(one.progress, Progress::Sent { .. }) => *known = one,
            Some(_) => {}
        }
    }
    once
}

fn log(settled: &Settled) {
    let delivery = &settled.due.delivery;
    let (app, sign_in, attempt) = (&delivery.app, delivery.sign_in, delivery.attempts);
    match &settled.progress {
        Progress::Sent { message_id } => {
            tracing::info!(app.id = %app, sign_in.id = %sign_in, message.id = message_id, attempt, "letter handed over");
        }
        Progress::Withheld(why) => {
            tracing::info!(app.id = %app, sign_in.id = %sign_in, reason = why.as_str(), attempt, "letter withheld");
        }
        Progress::Retry { why, .. } | Progress::Doubt { why, .. } => {
            tracing::warn!(app.id = %app, sign_in.id = %sign_in, attempt, why, "letter delayed: the mail server did not take it");
        }
        Progress::Failed { failure, why } => {
            let why = why.as_deref().unwrap_or_default();
            tracing::error!(app.id = %app, sign_in.id = %sign_in, attempt, reason = failure.as_str(), why, "letter failed");
        }
    }
}
