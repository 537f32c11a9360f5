//! What becomes of letters, step by step: on the store in memory, with a clock that is moved by hand.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use gatepost_application::{AppCommand, Caller, ClientProof, Clock, Due, Gatepost};
use gatepost_contract::fakes::{self, FakePorts, Fakes, PlainKeyring, SeededEntropy};
use gatepost_contract::samples;
use gatepost_domain::delivery::{DeliveryStatus, HandOver, LEASE};
use gatepost_domain::event::EventKind;
use gatepost_domain::id::DeliveryId;
use gatepost_store_memory::Memory;
use std::time::Duration;

type Service = Gatepost<FakePorts<Memory>>;

/// A node with its own queue and chance; clock, mail server and store are those of all nodes.
fn node(store: &Memory, shared: &Fakes, seed: u64, places: usize) -> (Service, Fakes) {
    let fakes = Fakes {
        entropy: SeededEntropy::new(seed),
        dispatch: fakes::DirectDispatch::bounded(places),
        ..shared.clone()
    };
    let parts = fakes.parts(store.clone(), PlainKeyring);
    (Gatepost::new(parts, fakes::settings(), fakes::master_keys()), fakes)
}

/// One node with `places` in its queue, another one, and an app.
async fn two_nodes(places: usize) -> (Memory, (Service, Fakes), (Service, Fakes)) {
    let (store, shared) = (Memory::default(), Fakes::default());
    let (one, other) = (node(&store, &shared, 1, places), node(&store, &shared, 2, places));
    let command = AppCommand {
        name: Some(samples::app(1).name),
        redirect_uris: Some(samples::app(1).redirect_uris.iter().cloned().collect()),
        ..AppCommand::default()
    };
    one.0.create_app(samples::app_id(1), command).await.unwrap();
    (store, one, other)
}

async fn ask(service: &Service, person: u32) {
    let (email, challenge) = (samples::email(person), samples::challenge_text(person));
    let draft = samples::draft(email.delivery(), &challenge);
    let caller = Caller { visitor: samples::visitor(), proof: ClientProof::Nothing };
    service.request_sign_in(&samples::app_id(1), draft, &caller).await.unwrap();
}

fn names(due: &[Due]) -> Vec<DeliveryId> {
    due.iter().map(|due| due.delivery.id).collect()
}

/// How many events of that kind there are.
fn count(store: &Memory, kind: EventKind) -> usize {
    store.events().iter().filter(|event| event.kind == kind).count()
}

#[tokio::test]
async fn a_letter_in_a_queue_is_nobody_else_s_until_its_lease_is_over() {
    let (_store, (one, fakes), (other, _)) = two_nodes(10).await;
    ask(&one, 1).await;
    assert_eq!(other.take_due_letters(10).await.unwrap(), []);
    fakes.clock.advance(LEASE);
    assert_eq!(names(&other.take_due_letters(10).await.unwrap()), names(&fakes.dispatch.take()));
}

#[tokio::test]
async fn a_letter_that_found_no_place_is_taken_by_whoever_looks_first() {
    let (_store, (one, fakes), (other, _)) = two_nodes(1).await;
    ask(&one, 1).await;
    ask(&one, 2).await;
    assert_eq!(fakes.dispatch.take().len(), 1);
    assert_eq!(other.take_due_letters(10).await.unwrap().len(), 1);
    assert_eq!(one.take_due_letters(10).await.unwrap(), []);
}

#[tokio::test]
async fn a_node_that_stops_leaves_its_letters_to_the_others_at_once() {
    let (_store, (one, fakes), (other, _)) = two_nodes(1).await;
    ask(&one, 1).await;
    ask(&one, 2).await;
    let mut held = names(&one.take_due_letters(10).await.unwrap());
    held.extend(names(&fakes.dispatch.take()));
    assert_eq!(other.take_due_letters(10).await.unwrap(), []);
    one.give_letters_back().await.unwrap();
    let mut taken = names(&other.take_due_letters(10).await.unwrap());
    held.sort();
    taken.sort();
    assert_eq!((taken.len(), taken), (2, held));
}

#[tokio::test]
async fn a_letter_is_tried_again_until_its_link_is_dead() {
    let (store, (one, fakes), _) = two_nodes(1).await;
    fakes.mailer.go_away();
    ask(&one, 1).await;
    let mut due = fakes.dispatch.take();
    while store.deliveries()[0].1 == DeliveryStatus::Queued {
        for letter in std::mem::take(&mut due) {
            let settled = one.hand_over(letter).await;
            one.settle(&[settled]).await.unwrap();
        }
        fakes.clock.advance(Duration::from_secs(1));
        due = one.take_due_letters(10).await.unwrap();
    }
    let (delivery, status) = store.deliveries().remove(0);
    assert_eq!(status, DeliveryStatus::Failed);
    assert_eq!(usize::try_from(delivery.attempts).unwrap(), fakes.mailer.attempts());
    assert!((40..70).contains(&delivery.attempts), "{} attempts in ten minutes", delivery.attempts);
    assert!(fakes.clock.now() <= delivery.expires_at.plus(Duration::from_secs(1)));
    assert_eq!(count(&store, EventKind::LetterDelayed) + 1, fakes.mailer.attempts());
    let failed = store.events().pop().unwrap();
    assert_eq!(
        (failed.kind, failed.reason.as_deref()),
        (EventKind::LetterFailed, Some("expired_before_sent"))
    );
}

#[tokio::test]
async fn a_letter_refused_for_good_is_not_tried_again() {
    let (store, (one, fakes), _) = two_nodes(1).await;
    fakes.mailer.answer_with(|_| HandOver::RefusedForGood { why: "550".to_owned() });
    ask(&one, 1).await;
    let settled = one.hand_over(fakes.dispatch.take().remove(0)).await;
    one.settle(&[settled]).await.unwrap();
    let failed = store.events().pop().unwrap();
    assert_eq!(
        (failed.reason.as_deref(), failed.reference.as_deref()),
        (Some("refused_by_server"), Some("550"))
    );
    fakes.clock.advance(LEASE * 2);
    assert_eq!(one.take_due_letters(10).await.unwrap(), []);
}

#[tokio::test]
async fn a_letter_that_a_slow_node_holds_twice_ends_once() {
    let (store, (one, fakes), _) = two_nodes(1).await;
    ask(&one, 1).await;
    let mut held = fakes.dispatch.take();
    fakes.clock.advance(LEASE);
    held.extend(one.take_due_letters(10).await.unwrap());
    assert_eq!(held.len(), 2);
    let mut settled = Vec::new();
    for due in held {
        if settled.len() == 1 {
            fakes.mailer.go_away();
        }
        settled.push(one.hand_over(due).await);
    }
    one.settle(&settled).await.unwrap();
    assert_eq!(store.deliveries()[0].1, DeliveryStatus::Sent);
    let ends = [EventKind::LetterSent, EventKind::LetterDelayed, EventKind::LetterFailed];
    assert_eq!(ends.map(|kind| count(&store, kind)), [1, 0, 0]);
}
