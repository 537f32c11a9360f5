//! What a transaction would tell whoever hears of the work, if it is kept.

use gatepost_application::{Committed, Fault, StoreError, Witness};
use gatepost_domain::delivery::Way;
use gatepost_domain::event::{Event, EventKind};
use std::sync::Arc;

/// The events of one transaction, and who is to hear of them.
pub(crate) struct Heard {
    witness: Arc<dyn Witness>,
    events: Vec<(EventKind, Option<String>, Option<Way>)>,
}

impl Heard {
    /// Nothing is noted yet.
    pub(crate) fn by(witness: &Arc<dyn Witness>) -> Self {
        Self { witness: Arc::clone(witness), events: Vec::new() }
    }

    /// Notes an event that is to be kept.
    pub(crate) fn note(&mut self, event: &Event) {
        let is_sent = event.kind == EventKind::LetterSent;
        let way = is_sent.then(|| event.reference.as_deref().map_or(Way::First, Way::of_message));
        self.events.push((event.kind, event.reason.clone(), way));
    }

    /// Who is to hear.
    pub(crate) const fn witness(&self) -> &Arc<dyn Witness> {
        &self.witness
    }

    /// All that was noted; nothing is left.
    pub(crate) fn take(&mut self) -> Self {
        Self { witness: Arc::clone(&self.witness), events: std::mem::take(&mut self.events) }
    }

    /// It was kept.
    pub(crate) fn kept(self) {
        for (kind, reason, way) in self.events {
            self.witness.kept(kind, reason.as_deref());
            if let Some(way) = way {
                self.witness.sent(way);
            }
        }
    }

    /// Tells what came of it: whoever was overtaken begins anew.
    pub(crate) fn committed(self, outcome: &Result<Committed, StoreError>) {
        match outcome {
            Ok(Committed::Kept) => self.kept(),
            Ok(Committed::Overtaken) | Err(StoreError { fault: Fault::Conflict, .. }) => {
                self.witness.retried("transaction");
            }
            Err(_) => {}
        }
    }
}

#[cfg(test)]
mod tests;
