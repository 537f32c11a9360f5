//! Somebody asks support "where is my mail?": attempts to sign in as lists and as stories, and the events of an app.

use crate::gatepost::Gatepost;
use crate::page_tokens::Position;
use crate::ports::{
    ClientKey, Clock, EventFilter, ListingLook, Look, Part, Ports, SignInSeen, SignInsOf, Store, StoreError,
};
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::id::{EventId, SignInId};
use gatepost_domain::sign_in::{SignInStatus, SupportId};
use gatepost_domain::time::Timestamp;
use gatepost_domain::timeline::{Cause, Step, Trace};
use std::net::IpAddr;

/// So many events of one sign-in are told, the first ones: a link that is opened for ever adds nothing to its story.
const LONGEST: u32 = 500;

/// The kinds of attempts that never became a sign-in.
const STRAYS: [EventKind; 2] = [EventKind::SignInRejected, EventKind::SignInLimited];

/// Whose attempts to sign in are meant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum AttemptsOf {
    /// Everybody's.
    App,
    /// Those by that address.
    Address(EmailAddress),
    /// What somebody read out from a page or a letter: a support id, the name of a request, or a sign-in's identifier.
    Support(String),
}

/// One attempt to sign in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Attempt {
    /// It became a sign-in.
    SignIn(Box<Outline>),
    /// It never did.
    Stray(Box<StrayAttempt>),
}

impl Attempt {
    /// Where it stands in a list: sign-ins and events have identifiers of one kind inside, which sort by time.
    pub fn position(&self) -> Position {
        Position(match self {
            Self::SignIn(outline) => outline.trace.sign_in.request().id.bits(),
            Self::Stray(stray) => stray.event.id.bits(),
        })
    }
}

/// A sign-in as a list shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outline {
    /// What is known of it: as much as says how it stands.
    pub trace: Trace,
    /// How it stands.
    pub status: SignInStatus,
    /// What stood in the way.
    pub cause: Option<Cause>,
}

/// An attempt that never became a sign-in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StrayAttempt {
    /// The event that tells it.
    pub event: Event,
    /// The same as a step, in plain words.
    pub step: Step,
    /// What stood in the way.
    pub cause: Option<Cause>,
}

/// A sign-in with its story.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Story {
    /// All that is known of it, but for events beyond the first five hundred.
    pub trace: Trace,
    /// How it stands.
    pub status: SignInStatus,
    /// What happened, in order.
    pub steps: Vec<Step>,
    /// What stood in the way.
    pub cause: Option<Cause>,
}

impl Story {
    /// What a person reads out to support.
    pub fn support_id(&self) -> SupportId {
        SupportId::of(self.trace.sign_in.request().id)
    }
}

/// One of an address's last attempts, told.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Told {
    /// A sign-in.
    Story(Box<Story>),
    /// An attempt that never became one.
    Stray(Box<StrayAttempt>),
}

/// Why there is nothing to tell.
#[derive(Debug, thiserror::Error)]
pub enum TimelineError {
    /// There is no such app.
    #[error("no such app")]
    AppNotFound,
    /// The app has no such sign-in.
    #[error("no such sign-in")]
    SignInNotFound,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl<P: Ports> Gatepost<P> {
    /// Attempts to sign in, newest first.
    pub async fn attempts(
        &self,
        app: &AppId,
        of: &AttemptsOf,
        part: Part<Position>,
    ) -> Result<Vec<Attempt>, TimelineError> {
        let now = self.parts.clock.now();
        let mut look = self.parts.store.look().await?;
        must_exist(&mut look, app).await?;
        let seen = match sign_ins_meant(of) {
            Some(meant) => {
                let of_sign_ins = behind(part, SignInId::from_bits);
                self.outlines(&mut look, app, &meant, of_sign_ins, now).await?
            }
            None => Vec::new(),
        };
        let mut attempts: Vec<_> =
            seen.into_iter().map(|outline| Attempt::SignIn(Box::new(outline))).collect();
        let of_events = behind(part, EventId::from_bits);
        for filter in strays_meant(of) {
            let events = look.events(app, &filter, of_events).await?;
            attempts.extend(events.into_iter().map(|event| Attempt::Stray(Box::new(self.stray(event)))));
        }
        attempts.sort_by_key(|attempt| std::cmp::Reverse(attempt.position()));
        attempts.truncate(usize::try_from(part.most).unwrap_or(usize::MAX));
        Ok(attempts)
    }

    /// The story of that sign-in.
    pub async fn story(&self, app: &AppId, sign_in: SignInId) -> Result<Story, TimelineError> {
        let mut look = self.parts.store.look().await?;
        must_exist(&mut look, app).await?;
        let seen = look.sign_ins_of(app, &SignInsOf::Itself(sign_in), Part::newest(1)).await?;
        let SignInSeen { sign_in, delivery } =
            seen.into_iter().next().ok_or(TimelineError::SignInNotFound)?;
        let events = look.events_of_sign_in(app, sign_in.request().id, LONGEST).await?;
        drop(look);
        let now = self.parts.clock.now();
        let trace = Trace { sign_in, delivery, events, is_whole: true };
        let place = |ip: IpAddr| self.place(ip);
        let (status, steps, cause) = (trace.status(now), trace.steps(&place, now), trace.cause(now));
        Ok(Story { trace, status, steps, cause })
    }

    /// The last attempts, each told in full.
    pub async fn why(&self, app: &AppId, of: &AttemptsOf, most: u32) -> Result<Vec<Told>, TimelineError> {
        let mut told = Vec::new();
        for attempt in self.attempts(app, of, Part::newest(most)).await? {
            match attempt {
                Attempt::Stray(stray) => told.push(Told::Stray(stray)),
                Attempt::SignIn(outline) => {
                    match self.story(app, outline.trace.sign_in.request().id).await {
                        Ok(story) => told.push(Told::Story(Box::new(story))),
                        // Its time was over in between.
                        Err(TimelineError::SignInNotFound) => {}
                        Err(error) => return Err(error),
                    }
                }
            }
        }
        Ok(told)
    }

    /// Events of an app, newest first.
    pub async fn events(
        &self,
        app: &AppId,
        filter: &EventFilter,
        part: Part<EventId>,
    ) -> Result<Vec<Event>, TimelineError> {
        let mut look = self.parts.store.look().await?;
        must_exist(&mut look, app).await?;
        Ok(look.events(app, filter, part).await?)
    }

    /// Where in the world an address is, if the operator brought a file that says so.
    pub fn place(&self, ip: IpAddr) -> Option<String> {
        self.places.as_ref().and_then(|places| places.place(ip))
    }

    async fn outlines(
        &self,
        look: &mut impl Look,
        app: &AppId,
        meant: &SignInsOf,
        part: Part<SignInId>,
        now: Timestamp,
    ) -> Result<Vec<Outline>, StoreError> {
        let seen = look.sign_ins_of(app, meant, part).await?;
        let ids: Vec<_> = seen.iter().map(|seen| seen.sign_in.request().id).collect();
        let events =
            if ids.is_empty() { Vec::new() } else { look.events_among(app, &ids, &Trace::telling()).await? };
        let outline = |SignInSeen { sign_in, delivery }: SignInSeen| {
            let id = Some(sign_in.request().id);
            let events = events.iter().filter(|event| event.sign_in == id).cloned().collect();
            let trace = Trace { sign_in, delivery, events, is_whole: false };
            Outline { status: trace.status(now), cause: trace.cause(now), trace }
        };
        Ok(seen.into_iter().map(outline).collect())
    }

    fn stray(&self, event: Event) -> StrayAttempt {
        let step = Step::of(&event, &|ip| self.place(ip));
        StrayAttempt { step, cause: Cause::of_attempt(&event), event }
    }
}

/// An app that was deleted has nothing to tell.
async fn must_exist(look: &mut impl Look, app: &AppId) -> Result<(), TimelineError> {
    let key = ClientKey { app: app.clone(), secret: None };
    look.client(&key).await?.map(drop).ok_or(TimelineError::AppNotFound)
}

fn behind<I>(part: Part<Position>, id: impl Fn(u128) -> I) -> Part<I> {
    Part { before: part.before.map(|position| id(position.0)), most: part.most }
}

/// Which sign-ins are meant; `None` if none can be.
fn sign_ins_meant(of: &AttemptsOf) -> Option<SignInsOf> {
    match of {
        AttemptsOf::App => Some(SignInsOf::App),
        AttemptsOf::Address(email) => Some(SignInsOf::Address(email.identity().to_owned())),
        AttemptsOf::Support(text) => match SignInId::parse(text) {
            Ok(id) => Some(SignInsOf::Itself(id)),
            Err(_) => SupportId::parse(text).map(SignInsOf::Support),
        },
    }
}

/// Which events are meant, each list of them found by a key.
fn strays_meant(of: &AttemptsOf) -> Vec<EventFilter> {
    if let AttemptsOf::Support(request) = of {
        return vec![EventFilter { request: Some(request.clone()), ..EventFilter::default() }];
    }
    let email = match of {
        AttemptsOf::Address(email) => Some(email.identity().to_owned()),
        AttemptsOf::App | AttemptsOf::Support(_) => None,
    };
    STRAYS.map(|kind| EventFilter { kind: Some(kind), email: email.clone(), ..EventFilter::default() }).into()
}
