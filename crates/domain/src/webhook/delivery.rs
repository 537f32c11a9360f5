//! A message on its way to a webhook, and what becomes of it.
//!
//! Messages stand in line, in the order of the ledger, and the first attempts are made in that order, one after the other. The
//! first one that is not taken lets its webhook rest until it is tried again, so that a server that was away for a moment
//! misses no turn. One that is not taken then either is set aside: it is tried by the schedule, and the line goes on.

use super::{Webhook, WebhookAnswer, WebhookAttempt, WebhookEvent, message};
use crate::app::AppId;
use crate::event::Event;
use crate::id::{EventId, WebhookDeliveryId, WebhookId};
use crate::time::Timestamp;
use crate::vocabulary::words;
use std::time::Duration;

/// How long after each attempt the next one is made (Standard Webhooks 1.0, "Retry schedule"), a tenth more or less; after the
/// last one nobody tries any more.
pub const SCHEDULE: [Duration; 9] = [
    Duration::from_secs(5),
    Duration::from_mins(5),
    Duration::from_mins(30),
    Duration::from_hours(2),
    Duration::from_hours(5),
    Duration::from_hours(10),
    Duration::from_hours(14),
    Duration::from_hours(20),
    Duration::from_hours(24),
];

/// As long as a server may make others wait.
const LONGEST_PAUSE: Duration = Duration::from_hours(24);

/// So many of the last attempts are kept.
const ATTEMPTS_KEPT: usize = 12;

words! {
    /// How a message stands.
    DeliveryStanding {
        /// In line, behind those of earlier events.
        Waiting = "waiting",
        /// Set aside: tried again at its time.
        Retrying = "retrying",
        /// The server took it.
        Delivered = "delivered",
        /// Nobody tries any more.
        Failed = "failed",
    }

    /// What has become of a message.
    WebhookDeliveryStatus {
        /// It is in line, or tried again.
        Pending = "pending",
        /// The server took it.
        Delivered = "delivered",
        /// Nobody tries any more.
        Failed = "failed",
    }
}

impl DeliveryStanding {
    /// What operators are told of it.
    pub const fn status(self) -> WebhookDeliveryStatus {
        match self {
            Self::Waiting | Self::Retrying => WebhookDeliveryStatus::Pending,
            Self::Delivered => WebhookDeliveryStatus::Delivered,
            Self::Failed => WebhookDeliveryStatus::Failed,
        }
    }
}

/// How far a message is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DeliveryCourse {
    /// How it stands.
    pub standing: DeliveryStanding,
    /// How often it was tried since it was queued.
    pub tries: u32,
    /// When it is tried, or was settled.
    pub due_at: Timestamp,
}

/// One message for one webhook.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WebhookDelivery {
    /// Names it, at each attempt the same: the `webhook-id`.
    pub id: WebhookDeliveryId,
    /// The app.
    pub app: AppId,
    /// The webhook.
    pub webhook: WebhookId,
    /// The event that it tells of.
    pub event: EventId,
    /// Where that stands in the ledger.
    pub position: u64,
    /// What it tells.
    pub kind: WebhookEvent,
    /// What is posted, byte for byte.
    pub body: String,
    /// When it was queued first.
    pub created_at: Timestamp,
    /// How far it is.
    pub course: DeliveryCourse,
    /// The last attempts, the oldest first.
    pub attempts: Vec<WebhookAttempt>,
}

/// What an attempt means for all other messages of the webhook.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Endpoint {
    /// Nothing.
    GoesOn,
    /// Nothing is sent until then.
    Rests(Timestamp),
    /// Nothing is sent any more: its server says that it is gone.
    Gone,
}

impl WebhookDelivery {
    /// The message that tells a webhook of an event; none if it does not want to hear of it.
    pub fn of(
        webhook: &Webhook,
        (event, position): (&Event, u64),
        (id, now): (WebhookDeliveryId, Timestamp),
    ) -> Option<Self> {
        let kind = webhook.hears(event)?;
        Some(Self {
            id,
            app: webhook.app.clone(),
            webhook: webhook.id,
            event: event.id,
            position,
            kind,
            body: message(kind, event, position),
            created_at: now,
            course: DeliveryCourse { standing: DeliveryStanding::Waiting, tries: 0, due_at: now },
            attempts: Vec::new(),
        })
    }

    /// Whether anybody still tries.
    pub const fn is_queued(&self) -> bool {
        matches!(self.course.standing, DeliveryStanding::Waiting | DeliveryStanding::Retrying)
    }

    /// What becomes of it after that answer, which took so long, at `now`; `chance` spreads the attempts of many.
    #[must_use]
    pub fn after(
        mut self,
        (answer, took): (&WebhookAnswer, Duration),
        chance: u8,
        now: Timestamp,
    ) -> (Self, Endpoint) {
        self.attempts.push(WebhookAttempt::of(answer, took, now));
        let too_many = self.attempts.len().saturating_sub(ATTEMPTS_KEPT);
        self.attempts.drain(..too_many);
        let seen = self.course;
        if answer.is_taken() {
            self.course = DeliveryCourse { standing: DeliveryStanding::Delivered, due_at: now, ..seen };
            return (self, Endpoint::GoesOn);
        }
        if answer.is_gone() {
            // It stays in its place, should the webhook be switched on again.
            return (self, Endpoint::Gone);
        }
        let tries = seen.tries.saturating_add(1);
        let pause = answer.pause().map(|pause| now.plus(pause.min(LONGEST_PAUSE)));
        let wait = usize::try_from(seen.tries).ok().and_then(|done| SCHEDULE.get(done));
        let Some(wait) = wait else {
            self.course = DeliveryCourse { standing: DeliveryStanding::Failed, tries, due_at: now };
            return (self, pause.map_or(Endpoint::GoesOn, Endpoint::Rests));
        };
        let spread = 0.9 + f64::from(chance) / 1275.0;
        let at = now.plus(wait.mul_f64(spread));
        let due_at = pause.map_or(at, |pause| pause.max(at));
        let holds_the_line = seen.standing == DeliveryStanding::Waiting && seen.tries == 0;
        let standing = if holds_the_line { DeliveryStanding::Waiting } else { DeliveryStanding::Retrying };
        self.course = DeliveryCourse { standing, tries, due_at };
        let endpoint = if holds_the_line {
            Endpoint::Rests(due_at)
        } else {
            pause.map_or(Endpoint::GoesOn, Endpoint::Rests)
        };
        (self, endpoint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::EventKind;
    use crate::id::WebhookId;
    use crate::secret::MasterKeyId;
    use crate::webhook::{WebhookEvents, WebhookUrl};
    use proptest::prelude::*;

    const NOW: Timestamp = Timestamp::from_seconds(1_000);

    fn delivery() -> WebhookDelivery {
        let app = AppId::parse("acme").unwrap();
        let url = WebhookUrl::parse("https://hooks.example.com/in").unwrap();
        let of = (WebhookId::from_bits(1), &app);
        let webhook = Webhook::new(of, (url, WebhookEvents::all()), (MasterKeyId::from_number(1), 0), NOW);
        let event = Event::new(EventId::from_bits(1), EventKind::CodeExchanged, &app, NOW);
        WebhookDelivery::of(&webhook, (&event, 3), (WebhookDeliveryId::from_bits(9), NOW)).unwrap()
    }

    fn status(status: u16) -> WebhookAnswer {
        WebhookAnswer::Status { status, retry_after: None, excerpt: "said".to_owned() }
    }

    fn answered(
        delivery: WebhookDelivery,
        answer: &WebhookAnswer,
        now: Timestamp,
    ) -> (WebhookDelivery, Endpoint) {
        delivery.after((answer, Duration::from_millis(3)), 128, now)
    }

    #[test]
    fn what_is_taken_is_done() {
        for taken in [200, 204, 299] {
            let (done, endpoint) = answered(delivery(), &status(taken), NOW);
            assert_eq!((done.course.standing, endpoint), (DeliveryStanding::Delivered, Endpoint::GoesOn));
            assert_eq!(done.attempts[0].status, Some(taken));
            assert!(!done.is_queued());
        }
    }

    #[test]
    fn whatever_else_is_answered_is_a_failure_a_redirect_too() {
        for wrong in [100, 199, 301, 302, 307, 400, 404, 429, 500, 503] {
            let (waiting, endpoint) = answered(delivery(), &status(wrong), NOW);
            assert_eq!((waiting.course.standing, waiting.course.tries), (DeliveryStanding::Waiting, 1));
            assert_eq!(endpoint, Endpoint::Rests(waiting.course.due_at), "the line waits for a moment");
        }
    }

    #[test]
    fn who_is_gone_is_sent_nothing_more_and_the_message_stays_in_its_place() {
        let (waiting, endpoint) = answered(delivery(), &status(410), NOW);
        assert_eq!((waiting.course, endpoint), (delivery().course, Endpoint::Gone));
    }

    #[test]
    fn a_message_that_is_not_taken_again_is_set_aside_and_tried_by_the_schedule() {
        let (mut delivery, mut now, mut waits) = (delivery(), NOW, Vec::new());
        for attempt in 0..=SCHEDULE.len() {
            let (after, endpoint) = answered(delivery, &status(500), now);
            assert_eq!(matches!(endpoint, Endpoint::Rests(_)), attempt == 0);
            waits.push(after.course.due_at.since(now).as_secs_f64());
            now = after.course.due_at;
            delivery = after;
        }
        assert_eq!((delivery.course.standing, delivery.course.tries), (DeliveryStanding::Failed, 10));
        for (wait, planned) in waits.iter().zip(SCHEDULE) {
            assert!((wait / planned.as_secs_f64() - 1.0).abs() < 0.11, "{wait} for {planned:?}");
        }
        assert!(now.since(NOW) > Duration::from_hours(3 * 24), "three days");
    }

    #[test]
    fn a_server_that_asks_for_a_pause_gets_it_within_a_day() {
        let pause = |status, seconds| WebhookAnswer::Status {
            status,
            retry_after: Some(Duration::from_secs(seconds)),
            excerpt: String::new(),
        };
        let hour = NOW.plus(Duration::from_hours(1));
        for busy in [429, 503] {
            let (waiting, endpoint) = answered(delivery(), &pause(busy, 3_600), NOW);
            assert_eq!((waiting.course.due_at, endpoint), (hour, Endpoint::Rests(hour)));
        }
        let (_, endpoint) = answered(delivery(), &pause(429, u64::MAX), NOW);
        assert_eq!(endpoint, Endpoint::Rests(NOW.plus(LONGEST_PAUSE)));
        let (waiting, _) = answered(delivery(), &pause(500, 3_600), NOW);
        assert!(waiting.course.due_at < hour, "that is no reason for one");
    }

    #[test]
    fn the_last_attempts_are_kept() {
        let mut delivery = delivery();
        for attempt in 0..40 {
            let silence = WebhookAnswer::Silence { why: format!("{attempt}") };
            delivery = answered(delivery, &silence, NOW).0;
        }
        let said: Vec<_> = delivery.attempts.iter().map(|attempt| &*attempt.said).collect();
        assert_eq!((said.len(), said[0], said[11]), (ATTEMPTS_KEPT, "28", "39"));
    }

    proptest! {
        #[test]
        fn every_failure_is_tried_later_or_never(tries in 0_u32..20, chance: u8, code in 300_u16..600, seconds in 0_u64..200_000) {
            prop_assume!(code != 410);
            let mut delivery = delivery();
            delivery.course.tries = tries;
            let answer = WebhookAnswer::Status {
                status: code,
                retry_after: Some(Duration::from_secs(seconds)),
                excerpt: String::new(),
            };
            let (after, _) = delivery.after((&answer, Duration::ZERO), chance, NOW);
            match after.course.standing {
                DeliveryStanding::Failed => prop_assert!(tries >= 9),
                DeliveryStanding::Delivered => prop_assert!(false, "nobody took it"),
                DeliveryStanding::Waiting | DeliveryStanding::Retrying => {
                    prop_assert!(after.course.due_at > NOW);
                    prop_assert!(after.course.due_at.since(NOW) <= Duration::from_hours(27));
                }
            }
        }
    }
}
