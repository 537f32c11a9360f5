//! Whatever is done to a log that was sealed shows, and erasing a person is nothing that shows.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests fail by panicking")]

use gatepost_domain::actor::Actor;
use gatepost_domain::app::AppId;
use gatepost_domain::audit::{
    AuditHash, AuditSignature, Breach, Broken, Checkpoint, LogEnd, Position, Salt, Seal, SealNumber,
    SealedEvent, SignedSeal, Spot, Verification, Verified,
};
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::id::{AdminTokenId, EventId, SessionId, SignInId, UserId};
use gatepost_domain::secret::MasterKeyId;
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::Visitor;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

const KINDS: [EventKind; 4] =
    [EventKind::SignInRequested, EventKind::LetterSent, EventKind::LinkConfirmed, EventKind::SessionRevoked];

fn app() -> AppId {
    AppId::parse("acme").unwrap()
}

/// A line of a log.
#[derive(Clone, PartialEq, Debug)]
enum Line {
    Seal(SignedSeal),
    Event(SealedEvent),
}

/// Stands for a signature: nobody who changes a log in these tests knows how it is made.
fn sign(hash: &AuditHash) -> AuditSignature {
    let mut bytes = [0x5a; 64];
    for (byte, of_hash) in bytes.iter_mut().zip(hash.as_bytes()) {
        *byte ^= *of_hash;
    }
    AuditSignature { key: MasterKeyId::from_number(7), bytes }
}

/// The events of that number in batches of these sizes, sealed.
fn log(sizes: &[usize], mut event: impl FnMut(u128) -> Event) -> Vec<Line> {
    let (mut lines, mut latest, mut number) = (Vec::new(), None, 0);
    for (at, size) in (1..).zip(sizes) {
        let batch = (0..*size).map(|_| {
            number += 1;
            (event(number), number.to_be_bytes())
        });
        let made = Seal::next(&app(), latest.as_ref(), batch.collect(), Timestamp::from_seconds(at));
        let Some((seal, events)) = made else { continue };
        lines.push(Line::Seal(SignedSeal { signature: sign(&seal.hash()), seal: seal.clone() }));
        lines.extend(events.into_iter().map(Line::Event));
        latest = Some(seal);
    }
    lines
}

fn seals(lines: &[Line]) -> Vec<Seal> {
    let seal = |line: &Line| if let Line::Seal(sealed) = line { Some(sealed.seal.clone()) } else { None };
    lines.iter().filter_map(seal).collect()
}

fn end(lines: &[Line]) -> LogEnd {
    let seals = seals(lines);
    let number = |seal: Option<&Seal>| seal.map_or(SealNumber::START, |seal| seal.number);
    LogEnd {
        app: app(),
        first: number(seals.first()),
        last: number(seals.last()),
        hash: seals.last().map_or(AuditHash::NONE, Seal::hash),
        at: Timestamp::from_seconds(9_999),
    }
}

fn read(
    lines: &[Line],
    end: Option<(&LogEnd, &AuditSignature)>,
    checkpoint: Option<Checkpoint>,
) -> Result<Verified, Broken> {
    let is_signed = |hash: &AuditHash, signature: &AuditSignature| *signature == sign(hash);
    let mut verification = Verification::new(app(), checkpoint, is_signed);
    for line in lines {
        match line {
            Line::Seal(sealed) => verification.seal(sealed)?,
            Line::Event(sealed) => verification.event(sealed)?,
        }
    }
    verification.finish(end)
}

/// As whoever got the file reads it, of which the end was signed as it was written.
fn read_export(lines: &[Line], written: &[Line]) -> Result<Verified, Broken> {
    let end = end(written);
    read(lines, Some((&end, &sign(&end.hash()))), None)
}

fn plain(number: u128) -> Event {
    Event::new(EventId::from_bits(number), EventKind::LinkOpened, &app(), Timestamp::from_seconds(1))
        .about("ann@example.org")
        .of_user(UserId::from_bits(9))
}

prop_compose! {
    fn events()(
        kind in 0_usize..4, at in 0_i64..1_000_000, ids: [Option<u128>; 3], email in "[a-z]{0,4}", ip: Option<[u8; 4]>,
        texts: [Option<u8>; 4],
    ) -> Event {
        let text = |place: usize| texts[place].map(|byte| format!("{byte}"));
        let mut event = Event::new(EventId::from_bits(1), KINDS[kind], &app(), Timestamp::from_micros(at));
        event.sign_in = ids[0].map(SignInId::from_bits);
        event.user = ids[1].map(UserId::from_bits);
        event.session = ids[2].map(SessionId::from_bits);
        event.email = Some(email).filter(|email| !email.is_empty());
        event.visitor = Visitor { ip: ip.map(Into::into), browser: text(0), system: text(1), request: text(3) };
        event.reason = text(2);
        event.reference = text(3);
        event.actor = texts[0].map(|byte| Actor::Admin(AdminTokenId::from_bits(byte.into())));
        event.change = text(1);
        event
    }
}

prop_compose! {
    /// A log of some events in some batches.
    fn logs()(events in vec(events(), 1..12), sizes in vec(0_usize..5, 1..6)) -> Vec<Line> {
        let mut sizes = sizes;
        sizes.push(1);
        let mut events = events.into_iter().cycle();
        log(&sizes, |number| Event { id: EventId::from_bits(number), ..events.next().unwrap() })
    }
}

/// The many ways to change one thing.
fn changed(line: &Line, way: u8, other: &Event) -> Line {
    let mut line = line.clone();
    match &mut line {
        Line::Seal(SignedSeal { seal, signature }) => match way % 8 {
            0 => seal.number = seal.number.next(),
            1 => seal.first = seal.first.next(),
            2 => seal.last = seal.last.next(),
            3 => seal.at = Timestamp::from_micros(seal.at.as_micros() + 1),
            4 => seal.previous = AuditHash::from_bytes([way; 32]),
            5 => seal.content = AuditHash::from_bytes([way; 32]),
            6 => signature.bytes[usize::from(way) % 64] ^= 1,
            _ => seal.app = AppId::parse("other").unwrap(),
        },
        Line::Event(sealed) => match way % 16 {
            0 => sealed.position = sealed.position.next(),
            1 => sealed.event.id = EventId::from_bits(77),
            2 => sealed.event.at = other.at,
            3 => sealed.event.kind = other.kind,
            4 => sealed.event.sign_in = other.sign_in,
            5 => sealed.event.user = other.user,
            6 => sealed.event.session = other.session,
            7 => sealed.event.email.clone_from(&other.email),
            8 => sealed.event.visitor = other.visitor.clone(),
            9 => sealed.event.reason.clone_from(&other.reason),
            10 => sealed.event.reference.clone_from(&other.reference),
            11 => sealed.personal = AuditHash::from_bytes([way; 32]),
            12 => sealed.salt = Salt::Kept([way; 16]),
            13 => sealed.event.actor = other.actor,
            14 => sealed.event.change.clone_from(&other.change),
            _ => sealed.event.app = AppId::parse("other").unwrap(),
        },
    }
    line
}

proptest! {
    #[test]
    fn a_log_is_whole_as_it_was_written(lines in logs()) {
        let verified = read_export(&lines, &lines).unwrap();
        prop_assert_eq!(verified.seals, u64::try_from(seals(&lines).len()).unwrap());
        prop_assert_eq!(verified.events + verified.seals, u64::try_from(lines.len()).unwrap());
        prop_assert_eq!(verified.last, seals(&lines).pop());
    }

    #[test]
    fn any_one_change_shows(lines in logs(), at: Index, way: u8, other in events()) {
        let mut torn = lines.clone();
        let at = at.index(lines.len());
        torn[at] = changed(&lines[at], way, &other);
        prop_assume!(torn != lines);
        prop_assert!(read_export(&torn, &lines).is_err());
        prop_assert!(read(&torn, None, None).is_err(), "the end is not needed for that");
    }

    #[test]
    fn any_one_that_is_taken_out_shows(lines in logs(), at: Index) {
        let mut torn = lines.clone();
        torn.remove(at.index(lines.len()));
        prop_assert!(read_export(&torn, &lines).is_err());
    }

    #[test]
    fn any_one_that_is_put_in_shows(lines in logs(), from: Index, to: Index, made in events(), is_copy: bool) {
        let mut torn = lines.clone();
        let to = to.index(lines.len() + 1);
        let place = Position::from_number(u64::try_from(to).unwrap());
        let copy = lines[from.index(lines.len())].clone();
        let line = if is_copy { copy } else { Line::Event(SealedEvent::new(place, made, [1; 16])) };
        torn.insert(to, line);
        prop_assert!(read_export(&torn, &lines).is_err());
        prop_assert!(read(&torn, None, None).is_err(), "the end is not needed for that");
    }

    #[test]
    fn any_two_that_are_swapped_show(lines in logs(), one: Index, other: Index) {
        let (one, other) = (one.index(lines.len()), other.index(lines.len()));
        prop_assume!(one != other);
        let mut torn = lines.clone();
        torn.swap(one, other);
        prop_assert!(read_export(&torn, &lines).is_err());
        prop_assert!(read(&torn, None, None).is_err(), "the end is not needed for that");
    }

    #[test]
    fn whatever_is_cut_off_at_either_end_shows(lines in logs(), front: Index, count: Index) {
        let front = front.index(lines.len());
        let count = count.index(lines.len() - front + 1);
        prop_assume!(count < lines.len());
        prop_assert!(read_export(&lines[front..front + count], &lines).is_err());
    }

    #[test]
    fn erasing_people_is_no_breach(lines in logs(), erased: Vec<Index>) {
        let mut bare = lines.clone();
        for at in erased {
            if let Line::Event(sealed) = &mut bare[at.index(lines.len())] {
                sealed.event.forget_person();
                sealed.salt = Salt::Erased;
            }
        }
        let count = bare.iter().filter(|line| matches!(line, Line::Event(sealed) if sealed.salt == Salt::Erased)).count();
        let verified = read_export(&bare, &lines).unwrap();
        prop_assert_eq!(verified.erased, u64::try_from(count).unwrap());
        prop_assert_eq!(verified.last, seals(&lines).pop());
    }

    #[test]
    fn a_checkpoint_shows_what_was_sealed_anew(lines in logs(), at: Index, other in events()) {
        let noted = seals(&lines);
        let noted = &noted[at.index(noted.len())];
        let checkpoint = Some(Checkpoint { number: noted.number, hash: noted.hash() });
        prop_assert!(read(&lines, None, checkpoint).is_ok());
        let sizes: Vec<_> = seals(&lines).iter().map(|seal| usize::try_from(seal.count()).unwrap()).collect();
        let anew = log(&sizes, |number| Event { id: EventId::from_bits(number + 99), ..other.clone() });
        prop_assert!(read(&anew, None, None).is_ok(), "whoever has the key can do so");
        let spot = Spot::Seal(noted.number);
        prop_assert_eq!(read(&anew, None, checkpoint), Err(Broken { spot, how: Breach::Rewritten }));
        let before = noted.number.number() - 1;
        let short = &sizes[..usize::try_from(before).unwrap()];
        let short = log(short, |number| Event { id: EventId::from_bits(number), ..other.clone() });
        prop_assert_eq!(read(&short, None, checkpoint), Err(Broken { spot, how: Breach::Missing }));
    }
}

#[test]
fn the_first_thing_that_is_wrong_is_named() {
    let lines = log(&[2, 3], plain);
    let breach = |change: &dyn Fn(&mut Vec<Line>)| {
        let mut torn = lines.clone();
        change(&mut torn);
        read_export(&torn, &lines).unwrap_err().to_string()
    };
    let event = |line: &mut Line, change: &dyn Fn(&mut SealedEvent)| {
        if let Line::Event(sealed) = line {
            change(sealed);
        }
    };
    assert_eq!(
        breach(&|lines| event(&mut lines[2], &|sealed| sealed.event.email = None)),
        "event 2: changed"
    );
    let renamed = |sealed: &mut SealedEvent| sealed.event.reason = Some("x".to_owned());
    assert_eq!(breach(&|lines| event(&mut lines[2], &renamed)), "events 1 to 2: changed");
    assert_eq!(breach(&|lines| drop(lines.remove(4))), "event 3: missing");
    assert_eq!(breach(&|lines| drop(lines.remove(2))), "event 2: missing");
    assert_eq!(breach(&|lines| lines.truncate(3)), "seal 2: missing");
    assert_eq!(breach(&|lines| lines.swap(4, 5)), "event 3: missing");
    assert_eq!(breach(&|lines| lines.insert(3, lines[2].clone())), "event 2: out of order");
    let forged = |lines: &mut Vec<Line>| {
        if let Line::Seal(sealed) = &mut lines[3] {
            sealed.signature.bytes[0] ^= 1;
        }
    };
    assert_eq!(breach(&forged), "seal 2: forged");
}

#[test]
fn events_may_be_gone_that_were_swept_and_no_others() {
    let swept = |number: u128, up_to: &str| {
        let event = plain(number);
        if number == 6 { Event { kind: EventKind::EventsSwept, ..event }.referring_to(up_to) } else { event }
    };
    let without = |up_to: &str, count: usize| {
        let mut lines = log(&[2, 2, 2], |number| swept(number, up_to));
        let is_gone = |line: &Line| matches!(line, Line::Event(sealed) if sealed.position.number() <= 2 * u64::try_from(count).unwrap());
        lines.retain(|line| !is_gone(line));
        read(&lines, None, None)
    };
    assert_eq!(without("1", 1).unwrap().events, 4);
    assert_eq!(without("2", 2).unwrap().events, 2);
    let how = Breach::Missing;
    for (up_to, count, number) in [("1", 2, 2), ("", 1, 1), ("x", 1, 1), ("3", 3, 3)] {
        let spot = Spot::EventsOf(SealNumber::from_number(number));
        assert_eq!(without(up_to, count), Err(Broken { spot, how }), "{up_to} {count}");
    }
    let mut older = log(&[2, 2, 2], |number| swept(number, "1"));
    older.drain(..3);
    let spot = Spot::Seal(SealNumber::from_number(1));
    assert_eq!(
        read(&older, None, None),
        Err(Broken { spot, how }),
        "and seals only where their events were swept"
    );
    assert_eq!(read_export(&older, &older).unwrap().first, Some(SealNumber::from_number(2)));
}
