//! Who hears of the work in passing, so that it can be counted.

use gatepost_domain::delivery::Way;
use gatepost_domain::event::EventKind;
use std::time::Duration;

/// A request that was answered.
#[derive(Clone, Copy, Debug)]
pub struct Answered<'a> {
    /// One of the methods that there are, or a word for all others.
    pub method: &'static str,
    /// The pattern that its path fits, never the path: that holds tokens.
    pub route: &'a str,
    /// The status of the answer.
    pub status: u16,
    /// How long it took until the answer began.
    pub took: Duration,
}

/// Hears of the work in passing. No call can fail, waits for anything, or names a person; each is so cheap that it may
/// stand on any path.
pub trait Witness: Send + Sync + 'static {
    /// A request was answered.
    fn answered(&self, _answered: Answered<'_>) {}

    /// An event was kept, for that reason if it has one.
    fn kept(&self, _kind: EventKind, _reason: Option<&str>) {}

    /// A letter was taken, by that way.
    fn sent(&self, _way: Way) {}

    /// A token of that kind was signed by that algorithm.
    fn issued(&self, _kind: &'static str, _algorithm: &'static str) {}

    /// A limit said no.
    fn limited(&self, _rule: &'static str) {}

    /// That kind of work was begun anew: somebody else was quicker, or a connection had ended.
    fn retried(&self, _unit: &'static str) {}
}

/// Nobody listens.
#[derive(Clone, Copy, Default, Debug)]
pub struct Nobody;

impl Witness for Nobody {}
