use super::*;
use crate::event::EventKind;
use crate::id::{EventId, SignInId, UserId};
use crate::visitor::Visitor;

fn app() -> AppId {
    AppId::parse("acme").unwrap()
}

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_seconds(seconds)
}

fn event(bits: u128) -> Event {
    Event::new(EventId::from_bits(bits), EventKind::SignInRequested, &app(), at(1))
        .of_sign_in(SignInId::from_bits(bits))
        .of_user(UserId::from_bits(7))
        .about("ann@example.org")
        .by(&Visitor {
            ip: "192.0.2.7".parse().ok(),
            browser: Some("Firefox".to_owned()),
            system: None,
            request: Some("request-7".to_owned()),
        })
}

fn batch(bits: std::ops::Range<u128>) -> Vec<(Event, [u8; 16])> {
    bits.map(|bits| (event(bits), bits.to_be_bytes())).collect()
}

#[test]
fn seals_cover_one_place_behind_the_other_and_name_the_seal_in_front() {
    let (first, events) = Seal::next(&app(), None, batch(1..4), at(10)).unwrap();
    assert_eq!(
        (first.number.number(), first.first.number(), first.last.number(), first.count()),
        (1, 1, 3, 3)
    );
    assert_eq!(first.previous, AuditHash::NONE);
    assert_eq!(events.iter().map(|event| event.position.number()).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(first.content, content(events.iter()));
    let (second, events) = Seal::next(&app(), Some(&first), batch(4..5), at(9)).unwrap();
    assert_eq!((second.number.number(), second.first.number(), second.last.number()), (2, 4, 4));
    assert_eq!((second.previous, second.at), (first.hash(), at(10)));
    assert_eq!(events.len(), 1);
    assert_eq!(Seal::next(&app(), Some(&second), Vec::new(), at(11)), None);
}

#[test]
fn erasing_a_person_leaves_the_digest_as_it_was() {
    let kept = SealedEvent::new(Position::from_number(1), event(1), [7; 16]);
    assert!(kept.is_genuine());
    let mut erased = kept.clone();
    erased.event.forget_person();
    assert!(!erased.is_genuine(), "the salt is still there");
    erased.salt = Salt::Erased;
    assert!(erased.is_genuine());
    assert_eq!(erased.digest(), kept.digest());
    assert_eq!((erased.event.user, erased.event.sign_in), (kept.event.user, kept.event.sign_in));
    let half_erased = SealedEvent { salt: Salt::Erased, ..kept };
    assert!(!half_erased.is_genuine(), "the fields are still there");
}

#[test]
fn what_may_name_somebody_can_t_be_guessed_from_its_digest() {
    let place = Position::from_number(1);
    let with = |chance| SealedEvent::new(place, event(1), chance).personal;
    assert_ne!(with([1; 16]), with([2; 16]));
}

/// The bytes are a contract with whoever verifies by other means: this one must stay.
#[test]
fn the_hash_of_a_seal_is_that_of_the_bytes_that_it_says() {
    use sha2::{Digest as _, Sha256};
    let (seal, _) = Seal::next(&app(), None, batch(1..3), at(10)).unwrap();
    let mut bytes = Vec::new();
    let field = |bytes: &mut Vec<u8>, field: &[u8]| {
        bytes.extend(u32::try_from(field.len()).unwrap().to_be_bytes());
        bytes.extend(field);
    };
    field(&mut bytes, b"gatepost audit seal 1");
    field(&mut bytes, b"acme");
    for number in [1_u64, 1, 2, 10_000_000] {
        bytes.extend(number.to_be_bytes());
    }
    field(&mut bytes, &[0; 32]);
    field(&mut bytes, seal.content.as_bytes());
    assert_eq!(seal.hash(), AuditHash::from_bytes(Sha256::digest(&bytes).into()));
}
