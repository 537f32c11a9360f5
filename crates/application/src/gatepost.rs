//! The service: its parts, its settings, and what all use cases share.

use crate::keys::MasterKeys;
use crate::limits::{AppCounts, Full};
use crate::observations::Observations;
use crate::ports::{Clock, Entropy, Fault, Nobody, Places, Ports, StoreError, Witness};
use crate::signing_keys::KeyCache;
use crate::templates::TemplateCache;
use gatepost_domain::access::{Issuer, PublicUrl};
use gatepost_domain::app::AppId;
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::id::{EventId, WorkerId};
use gatepost_domain::limit::Rate;
use gatepost_domain::secret::{Secret, Visit};
use gatepost_domain::time::Timestamp;
use std::sync::Arc;

/// How often a use case starts anew after somebody else wrote at the same time.
pub(crate) const TRIES: usize = 4;

/// One adapter for each port.
pub struct Parts<P: Ports> {
    /// Tells the time.
    pub clock: P::Clock,
    /// Gives chance.
    pub entropy: P::Entropy,
    /// Keeps everything.
    pub store: P::Store,
    /// Makes keys and signs tokens.
    pub keyring: P::Keyring,
    /// Hands letters over.
    pub mailer: P::Mailer,
    /// Brings fresh letters to this node's couriers.
    pub dispatch: P::Dispatch,
}

/// What the operator decides for all apps.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where the world reaches this server.
    pub public_url: PublicUrl,
    /// How many sign-ins a client may ask for; `None` for any number.
    pub sign_ins_per_client: Option<Rate>,
    /// How many letters an address gets in one app; `None` for any number.
    pub sign_ins_per_address: Option<Rate>,
    /// How many sign-ins an app may be asked for; `None` for any number. Nodes tell each other a few times a second what
    /// they counted, so together they may let through what they count in between.
    pub sign_ins_per_app: Option<Rate>,
}

/// The service. Each use case is a method; each has a file of its own.
pub struct Gatepost<P: Ports> {
    pub(crate) parts: Parts<P>,
    pub(crate) settings: Settings,
    pub(crate) keys: MasterKeys,
    pub(crate) worker: WorkerId,
    pub(crate) signing_keys: KeyCache,
    pub(crate) template_cache: TemplateCache,
    pub(crate) observations: Observations,
    pub(crate) full: Full,
    pub(crate) app_counts: AppCounts,
    pub(crate) witness: Arc<dyn Witness>,
    pub(crate) places: Option<Arc<dyn Places>>,
}

impl<P: Ports> Gatepost<P> {
    /// The service, made of its parts.
    pub fn new(parts: Parts<P>, settings: Settings, keys: MasterKeys) -> Self {
        let worker = WorkerId::new(parts.clock.now(), parts.entropy.bytes());
        Self {
            parts,
            settings,
            keys,
            worker,
            signing_keys: KeyCache::default(),
            template_cache: TemplateCache::default(),
            observations: Observations::default(),
            full: Full::default(),
            app_counts: AppCounts::default(),
            witness: Arc::new(Nobody),
            places: None,
        }
    }

    /// The same service, heard by somebody.
    #[must_use]
    pub fn heard_by(mut self, witness: Arc<dyn Witness>) -> Self {
        self.witness = witness;
        self
    }

    /// Whoever hears of the work in passing.
    pub fn witness(&self) -> &dyn Witness {
        &*self.witness
    }

    /// The same, with somebody who knows where in the world addresses are: the timeline shows it.
    #[must_use]
    pub fn with_places(self, places: Option<Arc<dyn Places>>) -> Self {
        Self { places, ..self }
    }

    /// What the operator decided.
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The store, for its readiness.
    pub const fn store(&self) -> &P::Store {
        &self.parts.store
    }

    /// The queue in front of this node's couriers.
    pub const fn dispatch(&self) -> &P::Dispatch {
        &self.parts.dispatch
    }

    /// The mailer, for saying goodbye to the mail server.
    pub const fn mailer(&self) -> &P::Mailer {
        &self.parts.mailer
    }

    /// The moment it is.
    pub fn now(&self) -> Timestamp {
        self.parts.clock.now()
    }

    /// The issuer of that app's tokens.
    pub fn issuer(&self, app: &AppId) -> Issuer {
        Issuer::of(&self.settings.public_url, app)
    }

    /// Something to recognise a visit by.
    pub fn new_visit(&self) -> Secret<Visit> {
        Secret::from_bytes(&self.parts.entropy.bytes())
    }

    /// An identifier's chance.
    pub(crate) fn chance(&self) -> [u8; 10] {
        self.parts.entropy.bytes()
    }

    /// A new event.
    pub(crate) fn event(&self, kind: EventKind, app: &AppId, at: Timestamp) -> Event {
        Event::new(EventId::new(at, self.chance()), kind, app, at)
    }
}

/// Whether a use case that failed so may start anew.
pub(crate) fn is_conflict(error: &StoreError) -> bool {
    error.fault == Fault::Conflict
}

/// That everybody else was quicker each time.
pub(crate) fn too_many_conflicts(doing: &'static str) -> StoreError {
    StoreError { doing, fault: Fault::Conflict, source: None }
}
