//! An app's ledger, from front to end: for whoever exports it or looks whether it is whole.

use crate::gatepost::Gatepost;
use crate::ports::{Keyring, KeyringError, Look, Ports, Store, StoreError};
use gatepost_domain::app::AppId;
use gatepost_domain::audit::{AuditSignature, LogEnd, Position, SealNumber, SealedEvent, SignedSeal};
use gatepost_domain::secret::MasterKeyId;
use gatepost_domain::time::Timestamp;
use std::ops::ControlFlow;

/// How many seals are read together; each covers a few hundred events at most.
const PAGE: u32 = 8;
/// How many events are read together.
const EVENTS: u32 = 1024;

/// One line of a ledger: each seal stands before its events.
#[derive(Clone, PartialEq, Eq, Debug)]
#[expect(clippy::large_enum_variant, reason = "lines pass one by one, and most are events")]
pub enum LogLine {
    /// A seal.
    Seal(SignedSeal),
    /// An event.
    Event(SealedEvent),
}

impl<P: Ports> Gatepost<P> {
    /// Reads the ledger of that app aloud, from the first seal that was made at `since` or later; the events before are left out.
    /// Events that no seal covers come at the end: there are none in a ledger that is whole.
    pub async fn read_audit_log(
        &self,
        app: &AppId,
        since: Option<Timestamp>,
        mut each: impl FnMut(LogLine) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let mut number = match since {
            None => SealNumber::START,
            Some(since) => self.last_seal_before(app, since).await?,
        };
        let mut position = None;
        loop {
            let seals = self.parts.store.look().await?.seals_behind(app, number, PAGE).await?;
            let is_all = seals.len() < usize::try_from(PAGE).unwrap_or(usize::MAX);
            for sealed in seals {
                let from = *position
                    .get_or_insert(Position::from_number(sealed.seal.first.number().saturating_sub(1)));
                let last = sealed.seal.last;
                number = sealed.seal.number;
                if each(LogLine::Seal(sealed)).is_break() {
                    return Ok(());
                }
                let Some(read) = self.read_events(app, (from, last), &mut each).await? else { return Ok(()) };
                position = Some(read);
            }
            if is_all {
                break;
            }
        }
        // Somebody may have sealed more meanwhile; what no seal ever covered is told of at the end.
        let mut look = self.parts.store.look().await?;
        let position = if let Some(position) = position {
            position
        } else {
            // Nothing was sealed since; what the seals before cover is no stray.
            let before = SealNumber::from_number(number.number().saturating_sub(1));
            look.seals_behind(app, before, 1).await?.first().map_or(Position::START, |last| last.seal.last)
        };
        let stray = look.events_behind(app, position, 1).await?;
        let is_sealed = !look.seals_behind(app, number, 1).await?.is_empty();
        if let Some(stray) = stray.into_iter().next().filter(|_| !is_sealed) {
            let _ = each(LogLine::Event(stray));
        }
        Ok(())
    }

    /// Reads the events behind one place up to another one; how far it read, or `None` if nobody listens any more.
    async fn read_events(
        &self,
        app: &AppId,
        (mut position, last): (Position, Position),
        each: &mut impl FnMut(LogLine) -> ControlFlow<()>,
    ) -> Result<Option<Position>, StoreError> {
        while position < last {
            let most = u32::try_from(last.number() - position.number()).unwrap_or(EVENTS).min(EVENTS);
            let events = self.parts.store.look().await?.events_behind(app, position, most).await?;
            let mut within = events.into_iter().take_while(|event| event.position <= last).peekable();
            if within.peek().is_none() {
                return Ok(Some(last));
            }
            for event in within {
                position = event.position;
                if each(LogLine::Event(event)).is_break() {
                    return Ok(None);
                }
            }
        }
        Ok(Some(position))
    }

    /// The last seal that was made before that moment. Seals behind each other are never older, so it is found by halves.
    async fn last_seal_before(&self, app: &AppId, at: Timestamp) -> Result<SealNumber, StoreError> {
        let mut look = self.parts.store.look().await?;
        let Some(latest) = look.latest_seal(app).await? else { return Ok(SealNumber::START) };
        let (mut before, mut behind) = (0, latest.seal.number.number().saturating_add(1));
        while behind - before > 1 {
            let middle = before + (behind - before) / 2;
            let found = look.seals_behind(app, SealNumber::from_number(middle - 1), 1).await?;
            match found.first() {
                Some(found) if found.seal.at < at => before = found.seal.number.number(),
                _ => behind = middle,
            }
        }
        Ok(SealNumber::from_number(before))
    }

    /// Signs the end of a log that is exported.
    pub fn sign_log_end(&self, end: &LogEnd) -> Result<AuditSignature, KeyringError> {
        self.parts.keyring.sign_audit(&end.hash())
    }

    /// The public halves of the keys that sign the audit here, by the master keys that they come from.
    pub fn audit_keys(&self) -> Result<Vec<(MasterKeyId, [u8; 32])>, KeyringError> {
        self.parts.keyring.audit_keys()
    }
}
