//! The ledger of events, and its seals.

use crate::rows::Rows;
use gatepost_domain::app::AppId;
use gatepost_domain::audit::{AuditHash, Position, Salt, SealNumber, SealedEvent, SignedSeal};
use gatepost_domain::event::Event;
use std::sync::Arc;

/// An event, and its place if it has one.
#[derive(Clone)]
pub(crate) struct EventRow {
    pub(crate) event: Event,
    place: Option<(Position, AuditHash)>,
    salt: Option<Salt>,
}

impl EventRow {
    pub(crate) const fn new(event: Event) -> Self {
        Self { event, place: None, salt: None }
    }

    pub(crate) fn position(&self) -> Option<Position> {
        Some(self.place?.0)
    }

    /// Takes away what could name a person.
    pub(crate) fn forget_person(&mut self) {
        self.event.forget_person();
        self.salt = Some(Salt::Erased);
    }

    fn is_unsealed_of(&self, app: &AppId) -> bool {
        self.event.app == *app && self.place.is_none()
    }

    fn sealed(&self) -> Option<SealedEvent> {
        let (position, personal) = self.place?;
        Some(SealedEvent { position, event: self.event.clone(), personal, salt: self.salt? })
    }
}

impl Rows {
    pub(crate) fn unsealed_app(&self, after: Option<&AppId>) -> Option<AppId> {
        let unsealed = self.events.iter().filter(|row| row.place.is_none()).map(|row| &row.event.app);
        unsealed.filter(|app| after.is_none_or(|after| *app > after)).min().cloned()
    }

    pub(crate) fn unsealed_events(&self, app: &AppId, most: usize) -> Vec<Event> {
        let unsealed = self.events.iter().filter(|row| row.is_unsealed_of(app));
        let mut unsealed: Vec<_> = unsealed.map(|row| row.event.clone()).collect();
        unsealed.sort_by_key(|event| (event.at, event.id));
        unsealed.truncate(most);
        unsealed
    }

    pub(crate) fn events_behind(&self, app: &AppId, position: Position, most: usize) -> Vec<SealedEvent> {
        let of_app = self.events.iter().filter(|row| row.event.app == *app).filter_map(EventRow::sealed);
        let mut behind: Vec<_> = of_app.filter(|sealed| sealed.position > position).collect();
        behind.sort_by_key(|sealed| sealed.position);
        behind.truncate(most);
        behind
    }

    pub(crate) fn latest_seal(&self, app: &AppId) -> Option<SignedSeal> {
        self.seals.values().rfind(|sealed| sealed.seal.app == *app).cloned()
    }

    pub(crate) fn seals_behind(&self, app: &AppId, number: SealNumber, most: usize) -> Vec<SignedSeal> {
        let of_app = self.seals.values().filter(|sealed| sealed.seal.app == *app);
        of_app.filter(|sealed| sealed.seal.number > number).take(most).cloned().collect()
    }

    /// Adds a seal and gives events their places; `false` if there is one of that number.
    pub(crate) fn seal(&mut self, sealed: SignedSeal, sealed_events: &[SealedEvent]) -> bool {
        let key = (sealed.seal.app.clone(), sealed.seal.number);
        if self.seals.contains_key(&key) {
            return false;
        }
        Arc::make_mut(&mut self.seals).insert(key, sealed);
        let rows = Arc::make_mut(&mut self.events);
        for placed in sealed_events {
            let of_id = |row: &&mut EventRow| row.event.id == placed.event.id;
            if let Some(row) = rows.iter_mut().filter(|row| row.is_unsealed_of(&placed.event.app)).find(of_id)
            {
                row.place = Some((placed.position, placed.personal));
                row.salt = row.salt.or(Some(placed.salt));
            }
        }
        true
    }
}
