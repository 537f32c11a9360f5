//! Two ways out: the second is tried where the first did not take a letter, for sure.
//!
//! Whatever may have been taken is asked for again where that was, under the same name; nobody else is given it. And while
//! the first way is not well, fresh letters take the second at once, so that an outage in which nothing is answered does
//! not keep all of them in doubt.

use crate::AnyMailer;
use futures_util::future::join_all;
use gatepost_application::{Letter, Mailer, WrittenLetter};
use gatepost_domain::delivery::{HandOver, Way};
use gatepost_domain::id::ParcelId;
use gatepost_domain::template::{LetterTemplate, TemplateFault};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::time::{Instant, timeout_at};

/// How long fresh letters pass the first way by after it did not take one.
const CONVALESCENCE: Duration = Duration::from_secs(30);
/// The port's minute, less what a courier needs besides.
const PATIENCE: Duration = Duration::from_secs(55);

/// One way out of letters, and perhaps a second.
#[derive(Debug)]
pub struct Failover<F, S> {
    first: F,
    second: Option<S>,
    unwell_until: Mutex<Option<Instant>>,
}

impl<F, S> Failover<F, S> {
    /// The first way alone, or with a second.
    pub fn new(first: F, second: Option<S>) -> Self {
        Self { first, second, unwell_until: Mutex::default() }
    }

    fn is_well(&self) -> bool {
        let until = *self.unwell_until.lock().unwrap_or_else(PoisonError::into_inner);
        until.is_none_or(|until| until <= Instant::now())
    }

    /// Learns from what the first way made of a letter. That it refuses one for good says nothing of another.
    fn learn(&self, answer: &HandOver) {
        let until = match answer {
            HandOver::Taken { .. } => None,
            HandOver::Away { .. } | HandOver::InDoubt { .. } => Some(Instant::now() + CONVALESCENCE),
            HandOver::RefusedForGood { .. } => return,
        };
        let mut known = self.unwell_until.lock().unwrap_or_else(PoisonError::into_inner);
        if known.is_none() && until.is_some() && self.second.is_some() {
            tracing::warn!("the first way out of letters is not well: fresh letters take the second");
        }
        *known = until;
    }
}

impl<C> Failover<AnyMailer<C>, AnyMailer<C>> {
    /// Leaves politely whoever letters were handed to; for the end of the program.
    pub async fn close(&self) {
        self.first.close().await;
        if let Some(second) = &self.second {
            second.close().await;
        }
    }
}

impl<F: Mailer, S: Mailer> Failover<F, S> {
    async fn by_second(&self, second: &S, letter: &Letter, deadline: Instant) -> HandOver {
        match timeout_at(deadline, second.hand_over(letter)).await {
            Ok(HandOver::Taken { message_id }) => {
                HandOver::Taken { message_id: Way::Second.name(&message_id) }
            }
            Ok(HandOver::InDoubt { why, .. }) => HandOver::InDoubt { why, way: Way::Second },
            Ok(answer) => answer,
            Err(_) => HandOver::InDoubt { why: "no answer in time".to_owned(), way: Way::Second },
        }
    }

    /// Whether the second way may be tried for a letter after that answer of the first.
    fn moves_on(letter: &Letter, answer: Option<&HandOver>) -> bool {
        letter.doubt.is_none() && answer.is_none_or(|answer| matches!(answer, HandOver::Away { .. }))
    }
}

impl<F: Mailer, S: Mailer> Mailer for Failover<F, S> {
    async fn hand_over(&self, letter: &Letter) -> HandOver {
        let Some(second) = &self.second else { return self.first.hand_over(letter).await };
        let deadline = Instant::now() + PATIENCE;
        if letter.doubt == Some(Way::Second) {
            return self.by_second(second, letter, deadline).await;
        }
        if letter.doubt.is_some() || self.is_well() {
            let answer = self.first.hand_over(letter).await;
            self.learn(&answer);
            if !Self::moves_on(letter, Some(&answer)) {
                return answer;
            }
        }
        self.by_second(second, letter, deadline).await
    }

    fn most_together(&self) -> usize {
        self.first.most_together()
    }

    async fn hand_over_together(&self, parcel: ParcelId, letters: &[Letter]) -> Vec<HandOver> {
        let Some(second) = &self.second else { return self.first.hand_over_together(parcel, letters).await };
        let deadline = Instant::now() + PATIENCE;
        let is_in_doubt = letters.iter().any(|letter| letter.doubt.is_some());
        let mut answers: Vec<Option<HandOver>> = vec![None; letters.len()];
        if is_in_doubt || self.is_well() {
            let first = self.first.hand_over_together(parcel, letters).await;
            for answer in &first {
                self.learn(answer);
            }
            answers = first.into_iter().map(Some).collect();
        }
        // One by one: what is left of a parcel would not be the same parcel again.
        join_all(letters.iter().zip(answers).map(async |(letter, answer)| match answer {
            Some(answer) if !Self::moves_on(letter, Some(&answer)) => answer,
            _ => self.by_second(second, letter, deadline).await,
        }))
        .await
    }

    fn check(&self, template: &LetterTemplate) -> Result<(), TemplateFault> {
        self.first.check(template)
    }

    fn write(&self, letter: &Letter) -> Option<WrittenLetter> {
        self.first.write(letter)
    }
}
