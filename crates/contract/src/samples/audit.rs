//! Events that are sealed, and signatures that nobody made.

use super::{bytes, master_key_id};
use gatepost_domain::app::AppId;
use gatepost_domain::audit::{AuditSignature, Seal, SealedEvent, SignedSeal};
use gatepost_domain::event::Event;
use gatepost_domain::time::Timestamp;

/// The seal of these events behind `latest`; its signature goes with its number.
pub fn sealed(
    app: &AppId,
    latest: Option<&SignedSeal>,
    events: Vec<Event>,
    now: Timestamp,
) -> Option<(SignedSeal, Vec<SealedEvent>)> {
    let chance = |event: &Event| event.id.bits().to_be_bytes();
    let salted = events.into_iter().map(|event| (event.clone(), chance(&event))).collect();
    let (seal, events) = Seal::next(app, latest.map(|latest| &latest.seal), salted, now)?;
    let number = u32::try_from(seal.number.number()).unwrap();
    let mut signature = [0; 64];
    signature[..32].copy_from_slice(&bytes("signature", number));
    signature[32..].copy_from_slice(&bytes("rest of a signature", number));
    let signature = AuditSignature { key: master_key_id(number), bytes: signature };
    Some((SignedSeal { seal, signature }, events))
}
