//! Which sign-ins and events are listed, and how many of them at once.

use super::StoreError;
use gatepost_domain::actor::Actor;
use gatepost_domain::app::AppId;
use gatepost_domain::delivery::DeliveryStatus;
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::id::{EventId, SignInId, UserId};
use gatepost_domain::sign_in::{SignIn, SupportId};
use gatepost_domain::time::Timestamp;
use std::future::Future;

/// A part of a list that has the newest first. Identifiers sort by creation, so a part goes on where the one before ended,
/// whatever was added meanwhile.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Part<I> {
    /// Only what is older than that; `None` begins with the newest.
    pub before: Option<I>,
    /// No more than so many.
    pub most: u32,
}

impl<I> Part<I> {
    /// The newest so many.
    pub const fn newest(most: u32) -> Self {
        Self { before: None, most }
    }
}

/// Which sign-ins of an app are meant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SignInsOf {
    /// All of them.
    App,
    /// Those of the address with that identity.
    Address(String),
    /// Those that are read out to support so: one, with near certainty.
    Support(SupportId),
    /// That one.
    Itself(SignInId),
}

/// A sign-in, and how far its latest letter is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignInSeen {
    /// The sign-in.
    pub sign_in: SignIn,
    /// Nothing once the letter was forgotten.
    pub delivery: Option<DeliveryStatus>,
}

/// Which events of an app are meant: those that fit all that is named.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct EventFilter {
    /// Of that kind.
    pub kind: Option<EventKind>,
    /// Done by that actor.
    pub actor: Option<Actor>,
    /// Of that user.
    pub user: Option<UserId>,
    /// About the address with that identity.
    pub email: Option<String>,
    /// Of that sign-in.
    pub sign_in: Option<SignInId>,
    /// Of the request of that name, where no sign-in came of it.
    pub request: Option<String>,
    /// Not before that moment.
    pub from: Option<Timestamp>,
    /// Before that moment.
    pub to: Option<Timestamp>,
}

/// What lists are read of; see [`Look`](super::Look).
pub trait ListingLook {
    /// These sign-ins of that app, newest first.
    fn sign_ins_of(
        &mut self,
        app: &AppId,
        of: &SignInsOf,
        part: Part<SignInId>,
    ) -> impl Future<Output = Result<Vec<SignInSeen>, StoreError>> + Send;

    /// Up to `most` events of that sign-in, the first ones, oldest first.
    fn events_of_sign_in(
        &mut self,
        app: &AppId,
        sign_in: SignInId,
        most: u32,
    ) -> impl Future<Output = Result<Vec<Event>, StoreError>> + Send;

    /// All events of those kinds of these sign-ins, oldest first, in one statement. For kinds of which a sign-in has few.
    fn events_among(
        &mut self,
        app: &AppId,
        sign_ins: &[SignInId],
        kinds: &[EventKind],
    ) -> impl Future<Output = Result<Vec<Event>, StoreError>> + Send;

    /// The events of that app that fit, newest first by their identifiers, which are made within a minute of the event.
    fn events(
        &mut self,
        app: &AppId,
        filter: &EventFilter,
        part: Part<EventId>,
    ) -> impl Future<Output = Result<Vec<Event>, StoreError>> + Send;
}
