//! All that is counted.

use crate::events;
use crate::family::{Counter, Family, Histogram};
use gatepost_application::{Answered, Witness};
use gatepost_domain::delivery::Way;
use gatepost_domain::event::EventKind;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// How many connections to the database there are at a moment.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Connections {
    /// At work.
    pub busy: u64,
    /// Open, and waiting for work.
    pub idle: u64,
    /// As many as there may be.
    pub most: u64,
}

/// Who alone reports what became of letters that they took.
const REPORTER: &str = "resend";

/// All that is counted of one node, from its start on.
pub struct Metrics {
    pub(crate) version: &'static str,
    pub(crate) store: &'static str,
    /// How letters leave, as labels: usually, and where that way did not take one.
    pub(crate) providers: [&'static str; 2],
    pub(crate) started_at: Duration,
    pub(crate) requests: Family<Histogram, 3>,
    pub(crate) attempts: Family<Counter, 2>,
    pub(crate) events: Family<Counter, 1>,
    pub(crate) emails: Family<Counter, 2>,
    pub(crate) tokens: Family<Counter, 2>,
    pub(crate) limited: Family<Counter, 1>,
    pub(crate) retries: Family<Counter, 1>,
    /// Since when the oldest letter waits, in milliseconds; see [`Metrics::set_queue_age`].
    pub(crate) queue_age: AtomicU64,
}

impl Metrics {
    /// Nothing is counted yet. Of two ways out of letters the second is the first once more where there is but one. `started_at` is the time since 1970.
    pub fn new(
        version: &'static str,
        (store, providers): (&'static str, [&'static str; 2]),
        started_at: Duration,
    ) -> Self {
        Self {
            version,
            store,
            providers,
            started_at,
            requests: Family::of_at_most(2000),
            attempts: Family::of_at_most(100),
            events: Family::of_at_most(200),
            emails: Family::of_at_most(40),
            tokens: Family::of_at_most(40),
            limited: Family::of_at_most(40),
            retries: Family::of_at_most(40),
            queue_age: AtomicU64::new(0),
        }
    }

    /// Notes for how long the oldest letter has waited that nobody has handed over yet.
    pub fn set_queue_age(&self, age: Duration) {
        self.queue_age.store(u64::try_from(age.as_millis()).unwrap_or(u64::MAX), Ordering::Relaxed);
    }
}

impl Witness for Metrics {
    fn answered(&self, answered: Answered<'_>) {
        let (Answered { method, route, status, took }, mut digits) = (answered, [0; 3]);
        self.requests
            .with([method, route, three_digits(status, &mut digits)], |durations| durations.observe(took));
    }

    fn kept(&self, kind: EventKind, reason: Option<&str>) {
        self.events.with([kind.as_str()], Counter::add);
        if let Some((outcome, reason)) = events::attempt(kind, reason) {
            self.attempts.with([outcome, reason], Counter::add);
        }
        if let Some(result) = events::letter(kind) {
            let [first, _] = self.providers;
            let provider = if events::is_report(kind) { REPORTER } else { first };
            self.emails.with([provider, result], Counter::add);
        }
        if events::issues_refresh_token(kind) {
            self.issued("refresh_token", "opaque");
        }
    }

    fn sent(&self, way: Way) {
        let [first, second] = self.providers;
        let provider = if way == Way::First { first } else { second };
        self.emails.with([provider, "sent"], Counter::add);
    }

    fn issued(&self, kind: &'static str, algorithm: &'static str) {
        self.tokens.with([kind, algorithm], Counter::add);
    }

    fn limited(&self, rule: &'static str) {
        self.limited.with([rule], Counter::add);
    }

    fn retried(&self, unit: &'static str) {
        self.retries.with([unit], Counter::add);
    }
}

/// The status as text, without an allocation.
fn three_digits(status: u16, digits: &mut [u8; 3]) -> &str {
    for (digit, divisor) in digits.iter_mut().zip([100, 10, 1]) {
        *digit = b'0' + u8::try_from(status / divisor % 10).unwrap_or_default();
    }
    std::str::from_utf8(digits).unwrap_or_default()
}
