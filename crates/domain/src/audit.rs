//! The audit's seals: every event of an app gets a place in the app's ledger, and what stands there is hashed into a chain, so
//! that nothing can be changed, taken out, put in or moved afterwards without it showing.
//!
//! Events are appended without a place, and sealed in batches a moment later. A seal names the places that it covers, the hash of
//! what stands there, and the hash of the seal before it; it is signed with a key that the database does not have.
//!
//! What could name a person is hashed apart, with a salt of its own beside it. When somebody is erased, those fields go and the
//! salt with them; their digest stays, which nobody can find the fields by, and so the chain stays whole.

mod canonical;
mod verify;

pub use verify::{Breach, Broken, Checkpoint, LogEnd, Spot, Verification, Verified};

use crate::app::AppId;
use crate::event::Event;
use crate::secret::MasterKeyId;
use crate::time::Timestamp;
use crate::visitor::Visitor;
use canonical::Canonical;
use std::fmt;

/// How many events one seal covers at most.
pub const MOST_IN_A_SEAL: u32 = 256;

/// A place in the ledger of an app: 1, 2, 3 and so on, each taken by one event.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Position(u64);

impl Position {
    /// Before all places.
    pub const START: Self = Self(0);

    /// The place with that number.
    pub const fn from_number(number: u64) -> Self {
        Self(number)
    }

    /// Its number.
    pub const fn number(self) -> u64 {
        self.0
    }

    /// The place right behind this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// Which seal of an app it is: 1, 2, 3 and so on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct SealNumber(u64);

impl SealNumber {
    /// Before all seals.
    pub const START: Self = Self(0);

    /// The seal with that number.
    pub const fn from_number(number: u64) -> Self {
        Self(number)
    }

    /// The number.
    pub const fn number(self) -> u64 {
        self.0
    }

    /// That of the seal right behind this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl fmt::Display for SealNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// What a seal holds fast: SHA-256 of bytes that [`SealedEvent::digest`] and [`Seal::hash`] describe.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct AuditHash([u8; 32]);

impl AuditHash {
    /// What the first seal of an app names in place of one before it.
    pub const NONE: Self = Self([0; 32]);

    /// The hash with these bytes.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for AuditHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&data_encoding::HEXLOWER.encode(&self.0))
    }
}

impl fmt::Debug for AuditHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// What keeps the digest of an event's personal fields from telling them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Salt {
    /// Chance, beside fields that are still there.
    Kept([u8; 16]),
    /// The person was erased, and it with them.
    Erased,
}

/// An event in its place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SealedEvent {
    /// The place.
    pub position: Position,
    /// The event; without its personal fields if the person was erased.
    pub event: Event,
    /// The hash of its personal fields, as they were.
    pub personal: AuditHash,
    /// What that was made with.
    pub salt: Salt,
}

impl SealedEvent {
    /// The event in that place, with chance.
    pub fn new(position: Position, event: Event, chance: [u8; 16]) -> Self {
        let personal = personal(&event, &chance);
        Self { position, event, personal, salt: Salt::Kept(chance) }
    }

    /// Whether the personal fields are those that its digest was made of; of somebody who was erased there must be none.
    pub fn is_genuine(&self) -> bool {
        match self.salt {
            Salt::Kept(chance) => personal(&self.event, &chance) == self.personal,
            Salt::Erased => self.event.is_impersonal(),
        }
    }

    /// SHA-256 of what stays of an event for ever, in this order: the words `gatepost audit event 1`, its place, app, id, time (in
    /// microseconds since 1970), kind, sign-in, user, session, reason, actor, and the digest of what does not.
    ///
    /// A text or a row of bytes is preceded by its length in four bytes, a number has eight bytes, most significant first; an id
    /// is 16 bytes. What may be missing has a byte in front: 0, and nothing behind it, or 1.
    pub fn digest(&self) -> AuditHash {
        let Event { id, app, at, kind, sign_in, user, session, reason, actor, .. } = &self.event;
        let mut out = Canonical::new("gatepost audit event 1");
        out.number(self.position.0);
        out.text(app.as_str());
        out.id(id.bits());
        out.moment(*at);
        out.text(kind.as_str());
        out.maybe(*sign_in, |out, id| out.id(id.bits()));
        out.maybe(*user, |out, id| out.id(id.bits()));
        out.maybe(*session, |out, id| out.id(id.bits()));
        out.maybe(reason.as_deref(), Canonical::text);
        out.maybe(*actor, |out, actor| out.text(&actor.to_string()));
        out.bytes(&self.personal.0);
        out.finish()
    }
}

/// SHA-256 of `gatepost audit person 1`, the salt, and what could name a person: e-mail address, IP, browser, system, reference,
/// change, request. Written as [`SealedEvent::digest`] says.
fn personal(event: &Event, salt: &[u8; 16]) -> AuditHash {
    // Without `..`: whoever adds a field to events decides here, or in `digest`, how it is held fast.
    let Event {
        email,
        visitor: Visitor { ip, browser, system, request },
        reference,
        change,
        id: _,
        app: _,
        at: _,
        kind: _,
        sign_in: _,
        user: _,
        session: _,
        reason: _,
        actor: _,
    } = event;
    let mut out = Canonical::new("gatepost audit person 1");
    out.bytes(salt);
    out.maybe(email.as_deref(), Canonical::text);
    out.maybe(*ip, |out, ip| out.text(&ip.to_string()));
    for text in [browser, system, reference, change, request] {
        out.maybe(text.as_deref(), Canonical::text);
    }
    out.finish()
}

/// What is held fast of some events that stand one behind the other.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seal {
    /// The app that they are of.
    pub app: AppId,
    /// Which of its seals this is.
    pub number: SealNumber,
    /// The place of the first event.
    pub first: Position,
    /// The place of the last one.
    pub last: Position,
    /// When they were sealed; never before the seal in front.
    pub at: Timestamp,
    /// The hash of the seal in front.
    pub previous: AuditHash,
    /// The hash of the events.
    pub content: AuditHash,
}

impl Seal {
    /// The seal behind `latest`, of these events in this order, each with chance; `None` without any.
    pub fn next(
        app: &AppId,
        latest: Option<&Self>,
        events: Vec<(Event, [u8; 16])>,
        now: Timestamp,
    ) -> Option<(Self, Vec<SealedEvent>)> {
        let mut last = latest.map_or(Position::START, |seal| seal.last);
        let first = last.next();
        let mut sealed = Vec::with_capacity(events.len());
        for (event, chance) in events {
            last = last.next();
            sealed.push(SealedEvent::new(last, event, chance));
        }
        let seal = Self {
            app: app.clone(),
            number: latest.map_or(SealNumber::START, |seal| seal.number).next(),
            first,
            last,
            at: latest.map_or(now, |seal| now.max(seal.at)),
            previous: latest.map_or(AuditHash::NONE, Self::hash),
            content: content(sealed.iter()),
        };
        (first <= last).then_some((seal, sealed))
    }

    /// How many events it covers.
    pub const fn count(&self) -> u64 {
        self.last.0.saturating_add(1).saturating_sub(self.first.0)
    }

    /// SHA-256 of the words `gatepost audit seal 1`, app, number, first and last place, time, the hash of the seal in front, and that
    /// of the events; written as [`SealedEvent::digest`] says. This is what is signed.
    pub fn hash(&self) -> AuditHash {
        let mut out = Canonical::new("gatepost audit seal 1");
        out.text(self.app.as_str());
        out.number(self.number.0);
        out.number(self.first.0);
        out.number(self.last.0);
        out.moment(self.at);
        out.bytes(&self.previous.0);
        out.bytes(&self.content.0);
        out.finish()
    }
}

/// SHA-256 of `gatepost audit events 1` and the digests of the events, in the order of their places.
pub fn content<'a>(events: impl Iterator<Item = &'a SealedEvent>) -> AuditHash {
    let mut out = Content::default();
    events.for_each(|event| out.add(event));
    out.finish()
}

/// The hash of events that come one by one.
pub struct Content(Canonical);

impl Default for Content {
    fn default() -> Self {
        Self(Canonical::new("gatepost audit events 1"))
    }
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Content(…)")
    }
}

impl Content {
    /// Adds the next event.
    pub fn add(&mut self, event: &SealedEvent) {
        self.0.bytes(&event.digest().0);
    }

    /// The hash of all that were added.
    pub fn finish(self) -> AuditHash {
        self.0.finish()
    }
}

/// A seal with the signature under its hash (Ed25519, RFC 8032).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignedSeal {
    /// The seal.
    pub seal: Seal,
    /// Which key signed.
    pub signature: AuditSignature,
}

/// A signature, and whose it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AuditSignature {
    /// The master key that the signing key comes from.
    pub key: MasterKeyId,
    /// The signature.
    pub bytes: [u8; 64],
}

#[cfg(test)]
mod tests;
