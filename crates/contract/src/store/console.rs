//! The console: setup links, operators and their sessions.

use super::race::{only, race};
use super::rows::read;
use super::{Fixture, given};
use crate::samples::{self, NOW};
use gatepost_application::{ConsoleLook, ConsoleTx, Fault, Store, Tx};
use gatepost_domain::console::{ConsoleSession, Operator, OperatorRole, SetupLink};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::id::UserId;
use gatepost_domain::secret::Digest;
use std::sync::Arc;

/// How many come with one link at once.
const RACERS: u32 = 16;

fn ann() -> EmailAddress {
    EmailAddress::restore("ann@example.org".to_owned(), "Ann@example.org".to_owned())
}

fn link(seed: u8) -> SetupLink {
    SetupLink::new(Digest::from_bytes([seed; 32]), (ann(), OperatorRole::Owner), NOW)
}

fn operator(seed: u32) -> Operator {
    let user = UserId::from_bits(seed.into());
    Operator { user, email: ann(), role: OperatorRole::Owner, created_at: NOW }
}

fn session(seed: u8, of: &Operator) -> ConsoleSession {
    ConsoleSession::begin(Digest::from_bytes([seed; 32]), of.user, NOW)
}

/// It is read back whole, and says when it was used.
pub async fn a_setup_link_is_used_once<F: Fixture>(fixture: Arc<F>) {
    let (store, link) = (fixture.store(), link(1));
    assert_eq!(read!(store, setup_link(&link.digest)), None);
    given::write(store, |tx| tx.add_setup_link(&link)).await;
    assert_eq!(read!(store, setup_link(&link.digest)), Some(link.clone()));
    let at = given::after(3);
    assert!(given::is_kept(store, |tx| tx.use_setup_link(&link.digest, at)).await);
    assert!(!given::is_kept(store, |tx| tx.use_setup_link(&link.digest, given::after(4))).await);
    let used = SetupLink { used_at: Some(at), ..link };
    assert_eq!(read!(store, setup_link(&used.digest)), Some(used.clone()));
    assert!(!given::is_kept(store, |tx| tx.use_setup_link(&Digest::from_bytes([9; 32]), at)).await);
}

/// Many come with one link at the same moment: one is signed in.
pub async fn of_many_who_use_a_setup_link_one_does<F: Fixture>(fixture: Arc<F>) {
    let (link, operator) = (link(1), operator(1));
    given::write(fixture.store(), |tx| tx.add_setup_link(&link)).await;
    let attempts = race(RACERS, |number| {
        let fixture = Arc::clone(&fixture);
        let session = session(u8::try_from(number).unwrap(), &operator);
        let digest = link.digest;
        async move {
            let kept = given::is_kept(fixture.store(), |tx| {
                tx.use_setup_link(&digest, NOW);
                tx.add_console_session(&session);
            });
            kept.await.then_some(session.digest)
        }
    });
    let won = only(attempts.await.into_iter().flatten().collect());
    for number in 0..RACERS {
        let digest = Digest::from_bytes([u8::try_from(number).unwrap(); 32]);
        assert_eq!(read!(fixture.store(), console_session(&digest)).is_some(), digest == won, "{number}");
    }
}

/// By the user who they are; the oldest first.
pub async fn operators_are_found_changed_and_removed<F: Fixture>(fixture: Arc<F>) {
    let (store, one, two) = (fixture.store(), operator(1), operator(2));
    given::write(store, |tx| tx.add_operator(&two)).await;
    given::write(store, |tx| tx.add_operator(&one)).await;
    assert_eq!(read!(store, operators()), [one.clone(), two.clone()]);
    assert_eq!(read!(store, operator(two.user)), Some(two.clone()));
    given::write(store, |tx| tx.change_operator(two.user, OperatorRole::Viewer)).await;
    let changed = Operator { role: OperatorRole::Viewer, ..two.clone() };
    assert_eq!(read!(store, operator(two.user)), Some(changed));
    assert!(given::is_kept(store, |tx| tx.remove_operator(two.user)).await);
    assert!(!given::is_kept(store, |tx| tx.remove_operator(two.user)).await);
    assert!(!given::is_kept(store, |tx| tx.change_operator(two.user, OperatorRole::Owner)).await);
    assert_eq!(read!(store, operator(two.user)), None);
    assert_eq!(read!(store, operators()), [one.clone()]);
    let mut tx = store.begin();
    tx.add_operator(&one);
    assert_eq!(tx.commit().await.unwrap_err().fault, Fault::Conflict);
}

/// With its operator as long as there is one.
pub async fn a_console_session_is_found_with_its_operator_and_ends_once<F: Fixture>(fixture: Arc<F>) {
    let (store, operator) = (fixture.store(), operator(1));
    let session = session(1, &operator);
    assert_eq!(read!(store, console_session(&session.digest)), None);
    given::write(store, |tx| {
        tx.add_operator(&operator);
        tx.add_console_session(&session);
        tx.append(&samples::event(1, &samples::app_id(1)));
    })
    .await;
    let found = Some((session.clone(), Some(operator.clone())));
    assert_eq!(read!(store, console_session(&session.digest)), found);
    let at = given::after(1);
    assert!(given::is_kept(store, |tx| tx.end_console_session(&session.digest, at)).await);
    assert!(!given::is_kept(store, |tx| tx.end_console_session(&session.digest, at)).await);
    given::write(store, |tx| tx.remove_operator(operator.user)).await;
    let over = ConsoleSession { ended_at: Some(at), ..session };
    assert_eq!(read!(store, console_session(&over.digest)), Some((over.clone(), None)));
}
