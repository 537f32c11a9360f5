//! Whether a log is whole: read from front to end, each seal before its events.

use super::{
    AuditHash, AuditSignature, Canonical, Content, Position, Seal, SealNumber, SealedEvent, SignedSeal,
};
use crate::app::AppId;
use crate::event::EventKind;
use crate::time::Timestamp;
use std::fmt;

/// What a log that was exported says at its end, so that one that was cut short shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LogEnd {
    /// The app.
    pub app: AppId,
    /// With which seal the log begins.
    pub first: SealNumber,
    /// With which it ends.
    pub last: SealNumber,
    /// The hash of that one.
    pub hash: AuditHash,
    /// When the log was written.
    pub at: Timestamp,
}

impl LogEnd {
    /// SHA-256 of the words `gatepost audit log 1`, app, first and last seal, the hash of the last one, and the time; written as
    /// [`SealedEvent::digest`] says. This is what is signed.
    pub fn hash(&self) -> AuditHash {
        let mut out = Canonical::new("gatepost audit log 1");
        out.text(self.app.as_str());
        out.number(self.first.0);
        out.number(self.last.0);
        out.bytes(&self.hash.0);
        out.moment(self.at);
        out.finish()
    }
}

/// A seal that somebody noted elsewhere: it must be in the log as it was.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Checkpoint {
    /// Which seal.
    pub number: SealNumber,
    /// Its hash.
    pub hash: AuditHash,
}

/// Where something is wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Spot {
    /// At that place of the ledger.
    Event(Position),
    /// At one of the places from here to there.
    Events(Position, Position),
    /// At the events of that seal.
    EventsOf(SealNumber),
    /// At that seal.
    Seal(SealNumber),
    /// At the end of the log.
    End,
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Event(position) => write!(f, "event {position}"),
            Self::Events(first, last) => write!(f, "events {first} to {last}"),
            Self::EventsOf(number) => write!(f, "the events of seal {number}"),
            Self::Seal(number) => write!(f, "seal {number}"),
            Self::End => f.write_str("the end of the log"),
        }
    }
}

/// What is wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Breach {
    /// It is not what was sealed.
    Changed,
    /// It was sealed, and is not there.
    Missing,
    /// It stands where something else should, or was never sealed there.
    OutOfOrder,
    /// No known key signed it.
    Forged,
    /// It is of another app.
    Foreign,
    /// It is another one than was noted elsewhere.
    Rewritten,
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Changed => "changed",
            Self::Missing => "missing",
            Self::OutOfOrder => "out of order",
            Self::Forged => "forged",
            Self::Foreign => "of another app",
            Self::Rewritten => "rewritten since the checkpoint",
        })
    }
}

/// The first thing that is wrong with a log.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{spot}: {how}")]
pub struct Broken {
    /// Where.
    pub spot: Spot,
    /// What.
    pub how: Breach,
}

/// What a log comes to that is whole.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Verified {
    /// How many events it holds.
    pub events: u64,
    /// Of how many of them the person was erased.
    pub erased: u64,
    /// How many seals it holds.
    pub seals: u64,
    /// Its first seal.
    pub first: Option<SealNumber>,
    /// Its last seal.
    pub last: Option<Seal>,
}

/// A log that is being read.
pub struct Verification<F> {
    app: AppId,
    is_signed: F,
    checkpoint: Option<Checkpoint>,
    /// The latest seal, and what was read of its events.
    open: Option<(Seal, Content, Position)>,
    /// The last seal whose events are all gone.
    anchor: Option<SealNumber>,
    /// Up to which seal it is sealed that events were swept.
    swept: SealNumber,
    so_far: Verified,
}

impl<F> fmt::Debug for Verification<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verification").field("app", &self.app).finish_non_exhaustive()
    }
}

fn broken(spot: Spot, how: Breach) -> Broken {
    Broken { spot, how }
}

/// `Err` unless it holds.
fn holds(holds: bool, spot: Spot, how: Breach) -> Result<(), Broken> {
    if holds { Ok(()) } else { Err(broken(spot, how)) }
}

impl<F: Fn(&AuditHash, &AuditSignature) -> bool> Verification<F> {
    /// The log of that app, of which nothing was read yet. `is_signed` says whether a known key made a signature.
    pub fn new(app: AppId, checkpoint: Option<Checkpoint>, is_signed: F) -> Self {
        Self {
            app,
            is_signed,
            checkpoint,
            open: None,
            anchor: None,
            swept: SealNumber::START,
            so_far: Verified::default(),
        }
    }

    /// Reads a seal; its events come next.
    pub fn seal(&mut self, sealed: &SignedSeal) -> Result<(), Broken> {
        let (seal, spot) = (&sealed.seal, Spot::Seal(sealed.seal.number));
        self.close()?;
        holds(seal.app == self.app, spot, Breach::Foreign)?;
        let hash = seal.hash();
        holds((self.is_signed)(&hash, &sealed.signature), spot, Breach::Forged)?;
        if let Some(latest) = &self.so_far.last {
            let expected = latest.number.next();
            holds(seal.number >= expected, spot, Breach::OutOfOrder)?;
            holds(seal.number == expected, Spot::Seal(expected), Breach::Missing)?;
            let follows = seal.first == latest.last.next() && seal.previous == latest.hash();
            holds(follows, spot, Breach::Forged)?;
        }
        let is_first = seal.number == SealNumber::START.next();
        let is_formed = seal.first <= seal.last && seal.first > Position::START;
        holds(is_formed && (!is_first || seal.previous == AuditHash::NONE), spot, Breach::Forged)?;
        if let Some(noted) = self.checkpoint.filter(|noted| noted.number == seal.number) {
            holds(noted.hash == hash, spot, Breach::Rewritten)?;
        }
        self.so_far.seals += 1;
        self.so_far.first.get_or_insert(seal.number);
        self.so_far.last = Some(seal.clone());
        self.open = Some((seal.clone(), Content::default(), seal.first));
        Ok(())
    }

    /// Reads an event; it is one of the latest seal.
    pub fn event(&mut self, sealed: &SealedEvent) -> Result<(), Broken> {
        let spot = Spot::Event(sealed.position);
        let (seal, content, next) = self.open.as_mut().ok_or(broken(spot, Breach::OutOfOrder))?;
        holds(sealed.event.app == self.app, spot, Breach::Foreign)?;
        holds((*next..=seal.last).contains(&sealed.position), spot, Breach::OutOfOrder)?;
        holds(sealed.position == *next, Spot::Event(*next), Breach::Missing)?;
        holds(sealed.is_genuine(), spot, Breach::Changed)?;
        content.add(sealed);
        *next = next.next();
        self.so_far.events += 1;
        self.so_far.erased += u64::from(sealed.salt == super::Salt::Erased);
        if sealed.event.kind == EventKind::EventsSwept {
            let number = sealed.event.reference.as_deref().and_then(|number| number.parse().ok());
            self.swept = self.swept.max(SealNumber(number.unwrap_or_default()));
        }
        Ok(())
    }

    /// Whether all events of the latest seal were read, and are those that it sealed.
    fn close(&mut self) -> Result<(), Broken> {
        let Some((seal, content, next)) = self.open.take() else { return Ok(()) };
        if next == seal.first && self.so_far.events == 0 {
            // The oldest events may have been swept; whether they were is sealed in an event further on.
            self.anchor = Some(seal.number);
            return Ok(());
        }
        holds(next > seal.last, Spot::Event(next), Breach::Missing)?;
        holds(content.finish() == seal.content, Spot::Events(seal.first, seal.last), Breach::Changed)
    }

    /// Everything was read, with what the log says at its end, if it was exported. That names the seal with which the log begins,
    /// which need not be the first one.
    pub fn finish(mut self, end: Option<(&LogEnd, &AuditSignature)>) -> Result<Verified, Broken> {
        self.close()?;
        if let Some(number) = self.anchor {
            holds(number <= self.swept, Spot::EventsOf(number), Breach::Missing)?;
        }
        // A log that does not say where it begins begins with the first seal, or where events were swept.
        let first = self.so_far.first.unwrap_or(SealNumber::START);
        let is_from_start = first <= SealNumber::START.next() || self.anchor.is_some();
        holds(is_from_start || end.is_some(), Spot::Seal(SealNumber::START.next()), Breach::Missing)?;
        let last = self.so_far.last.as_ref();
        let reached = last.map_or(SealNumber::START, |seal| seal.number);
        if let Some(noted) = self.checkpoint {
            holds(noted.number <= reached, Spot::Seal(reached.next()), Breach::Missing)?;
        }
        if let Some((end, signature)) = end {
            holds(end.app == self.app, Spot::End, Breach::Foreign)?;
            holds((self.is_signed)(&end.hash(), signature), Spot::End, Breach::Forged)?;
            holds(end.last <= reached, Spot::Seal(reached.next()), Breach::Missing)?;
            let hash = last.map_or(AuditHash::NONE, Seal::hash);
            holds(end.last == reached && end.hash == hash, Spot::End, Breach::Changed)?;
            holds(end.first >= first, Spot::End, Breach::Changed)?;
            holds(end.first == first, Spot::Seal(end.first), Breach::Missing)?;
        }
        Ok(self.so_far)
    }
}
