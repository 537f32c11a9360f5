//! Sign-ins and events as lists.

use crate::look::{MemoryLook, at_most};
use crate::rows::Rows;
use gatepost_application::{EventFilter, ListingLook, Part, SignInSeen, SignInsOf, StoreError};
use gatepost_domain::app::AppId;
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::id::{EventId, SignInId};
use gatepost_domain::sign_in::{SignIn, SupportId};

fn is_meant(sign_in: &SignIn, of: &SignInsOf) -> bool {
    let request = sign_in.request();
    match of {
        SignInsOf::App => true,
        SignInsOf::Address(identity) => request.email.identity() == identity,
        SignInsOf::Support(id) => SupportId::of(request.id) == *id,
        SignInsOf::Itself(id) => request.id == *id,
    }
}

fn fits(event: &Event, filter: &EventFilter) -> bool {
    filter.kind.is_none_or(|kind| event.kind == kind)
        && filter.actor.is_none_or(|actor| event.actor == Some(actor))
        && filter.user.is_none_or(|user| event.user == Some(user))
        && filter.email.as_ref().is_none_or(|email| event.email.as_ref() == Some(email))
        && filter.sign_in.is_none_or(|sign_in| event.sign_in == Some(sign_in))
        && filter
            .request
            .as_ref()
            .is_none_or(|request| event.sign_in.is_none() && event.visitor.request.as_ref() == Some(request))
        && filter.from.is_none_or(|from| event.at >= from)
        && filter.to.is_none_or(|to| event.at < to)
}

impl Rows {
    pub(crate) fn sign_ins_of(
        &self,
        app: &AppId,
        of: &SignInsOf,
        (before, most): (Option<SignInId>, usize),
    ) -> Vec<SignInSeen> {
        let of_app = self.sign_ins.iter().rev().filter(|((owner, _), _)| owner == app);
        let older = of_app.filter(|((_, id), _)| before.is_none_or(|before| *id < before));
        let meant = older.filter(|(_, row)| is_meant(&row.sign_in, of)).take(most);
        meant
            .map(|((app, _), row)| SignInSeen {
                sign_in: row.sign_in.clone(),
                delivery: self.letters.get(&(app.clone(), row.latest)).map(|letter| letter.status),
            })
            .collect()
    }

    /// The events of that app for which that is true, oldest first.
    fn events_where(&self, app: &AppId, is_meant: impl Fn(&Event) -> bool) -> Vec<Event> {
        let mut found: Vec<_> = self
            .events
            .iter()
            .map(|row| &row.event)
            .filter(|event| event.app == *app && is_meant(event))
            .cloned()
            .collect();
        found.sort_by_key(|event| event.id);
        found
    }

    pub(crate) fn events_of_sign_in(&self, app: &AppId, sign_in: SignInId, most: usize) -> Vec<Event> {
        let mut events = self.events_where(app, |event| event.sign_in == Some(sign_in));
        events.truncate(most);
        events
    }

    pub(crate) fn events_among(&self, app: &AppId, sign_ins: &[SignInId], kinds: &[EventKind]) -> Vec<Event> {
        self.events_where(app, |event| {
            event.sign_in.is_some_and(|sign_in| sign_ins.contains(&sign_in)) && kinds.contains(&event.kind)
        })
    }

    pub(crate) fn events_that_fit(
        &self,
        app: &AppId,
        filter: &EventFilter,
        (before, most): (Option<EventId>, usize),
    ) -> Vec<Event> {
        let mut events = self
            .events_where(app, |event| before.is_none_or(|before| event.id < before) && fits(event, filter));
        events.reverse();
        events.truncate(most);
        events
    }
}

impl ListingLook for MemoryLook {
    async fn sign_ins_of(
        &mut self,
        app: &AppId,
        of: &SignInsOf,
        part: Part<SignInId>,
    ) -> Result<Vec<SignInSeen>, StoreError> {
        Ok(self.rows()?.sign_ins_of(app, of, (part.before, at_most(part.most))))
    }

    async fn events_of_sign_in(
        &mut self,
        app: &AppId,
        sign_in: SignInId,
        most: u32,
    ) -> Result<Vec<Event>, StoreError> {
        Ok(self.rows()?.events_of_sign_in(app, sign_in, at_most(most)))
    }

    async fn events_among(
        &mut self,
        app: &AppId,
        sign_ins: &[SignInId],
        kinds: &[EventKind],
    ) -> Result<Vec<Event>, StoreError> {
        Ok(self.rows()?.events_among(app, sign_ins, kinds))
    }

    async fn events(
        &mut self,
        app: &AppId,
        filter: &EventFilter,
        part: Part<EventId>,
    ) -> Result<Vec<Event>, StoreError> {
        Ok(self.rows()?.events_that_fit(app, filter, (part.before, at_most(part.most))))
    }
}
