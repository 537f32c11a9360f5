//! What must hold after every step, whatever happened before.

use crate::model::Model;
use crate::world::World;
use gatepost_domain::delivery::{Delivery, DeliveryStatus};
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::id::SignInId;
use gatepost_domain::secret::{RefreshToken, Secret};
use gatepost_domain::session::RefreshStanding;
use std::collections::{BTreeMap, BTreeSet};

/// Compares the world with the model.
pub(crate) async fn agree(world: &mut World, model: &Model) {
    initiators_are_told_the_truth(world, model).await;
    let events = world.memory.events();
    every_change_has_one_event(&events, model);
    every_end_of_a_letter_has_one_event(&events, &world.memory.deliveries());
    assert_eq!(world.memory.users().len(), model.users());
    let not_ended = world.memory.sessions().iter().filter(|session| session.ended.is_none()).count();
    assert_eq!(not_ended, model.sessions_not_ended());
    assert_eq!(live_tokens(world), model.live_tokens());
}

async fn initiators_are_told_the_truth(world: &mut World, model: &Model) {
    let service = &world.nodes[0].service;
    for (number, asked) in world.asked.iter_mut().enumerate() {
        let watched = service.watch_sign_in(&world.app, asked.id, &asked.secret).await.unwrap();
        assert_eq!(watched.status.as_str(), model.status(number));
        let settled = asked.delivery != DeliveryStatus::Queued;
        assert!(!settled || watched.delivery == asked.delivery, "what became of a letter never changes");
        asked.delivery = watched.delivery;
    }
}

/// By kind, for all kinds that the model knows.
fn every_change_has_one_event(events: &[Event], model: &Model) {
    let mut counts = BTreeMap::new();
    for event in events {
        let beside = matches!(
            event.kind,
            EventKind::AppCreated
                | EventKind::LetterSent
                | EventKind::LetterDelayed
                | EventKind::LetterFailed
        );
        if !beside {
            *counts.entry(event.kind.as_str()).or_default() += 1;
        }
    }
    assert_eq!(counts, *model.events());
}

fn every_end_of_a_letter_has_one_event(events: &[Event], deliveries: &[(Delivery, DeliveryStatus)]) {
    let mut ends: BTreeMap<SignInId, (usize, usize)> = BTreeMap::new();
    for event in events {
        let ends = ends.entry(event.sign_in.unwrap_or(SignInId::from_bits(0))).or_default();
        match event.kind {
            EventKind::LetterSent => ends.0 += 1,
            EventKind::LetterFailed => ends.1 += 1,
            _ => {}
        }
    }
    for (delivery, status) in deliveries {
        let expected = match status {
            DeliveryStatus::Queued => (0, 0),
            DeliveryStatus::Sent | DeliveryStatus::Delivered | DeliveryStatus::Bounced => (1, 0),
            DeliveryStatus::Failed => (0, 1),
        };
        assert_eq!(ends.get(&delivery.sign_in), Some(&expected));
    }
}

/// The numbers of the refresh tokens that the store would let through once.
fn live_tokens(world: &World) -> BTreeSet<usize> {
    let stored = world.memory.refresh_tokens();
    let live: Vec<_> = stored.iter().filter(|token| token.standing == RefreshStanding::Live).collect();
    let is_live = |text: &str| {
        let digest = Secret::<RefreshToken>::parse(text).unwrap().digest();
        live.iter().any(|token| token.digest == digest)
    };
    let numbers = (0..).zip(&world.tokens).filter(|(_, text)| is_live(text)).map(|(number, _)| number);
    let numbers: BTreeSet<_> = numbers.collect();
    assert_eq!(numbers.len(), live.len(), "every live token is in somebody's hands");
    numbers
}

/// Nothing that opens anything stands in the timeline.
pub(crate) fn no_event_tells_a_secret(world: &World) {
    let timeline = format!("{:?}", world.memory.events());
    let links = world.asked.iter().filter_map(|asked| asked.link.as_deref());
    let sign_ins = world.asked.iter().map(|asked| asked.secret.expose());
    let codes = world.codes.iter().map(|(code, _)| code.as_str());
    for secret in links.chain(sign_ins).chain(codes).chain(world.tokens.iter().map(String::as_str)) {
        assert!(!timeline.contains(secret));
    }
}
