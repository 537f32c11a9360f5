//! The life of signing keys, by example and by chance.

use super::*;
use crate::app::tests::app;
use crate::app::{AccessTokenFormat, Lifetimes};
use crate::secret::MasterKeyId;
use crate::signing_key::{JwtAlgorithm, PublicKey};
use proptest::collection::vec;
use proptest::prelude::*;

const BEGIN: Timestamp = Timestamp::from_seconds(1_000_000_000);

/// The longest that a token lives, whatever the app decided.
const LONGEST_LIFE: Duration = Duration::from_hours(24);

fn after(span: Duration) -> Timestamp {
    BEGIN.plus(span)
}

fn just_before(moment: Timestamp) -> Timestamp {
    Timestamp::from_micros(moment.as_micros() - 1)
}

fn key(number: u32, new: NewKey, now: Timestamp) -> SigningKey {
    SigningKey {
        app: app().id,
        id: number.to_string(),
        number,
        algorithm: new.algorithm,
        public: PublicKey::Ed25519([1; 32]),
        sealed: Vec::new(),
        master: MasterKeyId::from_number(1),
        created_at: now,
        signs_from: new.signs_from,
    }
}

/// An app's keys as its nodes change them.
#[derive(Default)]
struct Ring {
    keys: KeySet,
    newest: u32,
}

impl Ring {
    fn born() -> Self {
        let mut ring = Self::default();
        ring.tend(BEGIN);
        ring
    }

    fn add(&mut self, new: NewKey, now: Timestamp) {
        self.newest += 1;
        self.keys.0.push(key(self.newest, new, now));
    }

    fn tend(&mut self, now: Timestamp) {
        for new in self.keys.due(&app(), now) {
            self.add(new, now);
        }
        self.keys = std::mem::take(&mut self.keys).published(now);
    }

    fn rotate(&mut self, now: Timestamp) -> bool {
        let new = self.keys.rotate(KeyAlgorithm::Es256, now);
        new.map(|new| self.add(new, now)).is_ok()
    }

    fn states(&self, now: Timestamp) -> Vec<KeyState> {
        self.keys.of(KeyAlgorithm::Es256).map(|key| self.keys.state(key, now)).collect()
    }
}

#[test]
fn a_key_goes_from_next_to_retired() {
    let mut ring = Ring::born();
    let at = after(Duration::from_hours(1));
    assert!(ring.rotate(at));
    let signs = at.plus(PUBLISHED_BEFORE);
    let retires = signs.plus(PUBLISHED_AFTER);
    for (now, states) in [
        (at, [KeyState::Active, KeyState::Next]),
        (just_before(signs), [KeyState::Active, KeyState::Next]),
        (signs, [KeyState::Retiring, KeyState::Active]),
        (just_before(retires), [KeyState::Retiring, KeyState::Active]),
        (retires, [KeyState::Retired, KeyState::Active]),
    ] {
        assert_eq!(ring.states(now), states);
    }
    let [old, new] = [0, 1].map(|at| ring.keys.of(KeyAlgorithm::Es256).nth(at).unwrap());
    assert_eq!(ring.keys.published_until(old), Some(retires));
    assert_eq!(ring.keys.published_until(new), None);
    assert_eq!(ring.keys.retired(retires).collect::<Vec<_>>(), [old]);
}

#[test]
fn whoever_asks_for_a_second_next_key_hears_of_the_first() {
    let mut ring = Ring::born();
    assert!(ring.rotate(BEGIN));
    let refused = ring.keys.rotate(KeyAlgorithm::Es256, after(PUBLISHED_BEFORE / 2)).unwrap_err();
    assert_eq!((refused.algorithm, refused.signs_from), (KeyAlgorithm::Es256, after(PUBLISHED_BEFORE)));
    assert!(ring.rotate(after(PUBLISHED_BEFORE)), "it is active now");
}

#[test]
fn an_app_is_born_with_a_key_for_each_algorithm_which_signs_at_once() {
    let ring = Ring::born();
    for algorithm in KeyAlgorithm::used_by(&app()) {
        assert_eq!(ring.keys.active(algorithm, BEGIN).unwrap().signs_from, BEGIN);
    }
    assert_eq!(ring.keys.all().len(), KeyAlgorithm::used_by(&app()).len());
}

#[test]
fn an_app_lacks_a_key_for_what_it_chose_since() {
    let ring = Ring::born();
    let mut other = app();
    other.oauth.access_token_alg = JwtAlgorithm::EdDsa;
    let now = after(Duration::from_hours(1));
    let missing = NewKey { algorithm: KeyAlgorithm::EdDsa, signs_from: now };
    assert_eq!(ring.keys.due(&other, now), [missing]);
    for (format, algorithm) in [
        (AccessTokenFormat::Jwt, KeyAlgorithm::EdDsa),
        (AccessTokenFormat::Biscuit, KeyAlgorithm::BiscuitEd25519),
    ] {
        assert_eq!(KeyAlgorithm::of_access_tokens(&other, format), algorithm);
    }
}

#[test]
fn a_key_gets_a_successor_after_ninety_days() {
    let ring = Ring::born();
    assert_eq!(ring.keys.due(&app(), just_before(after(SIGNS_FOR.checked_sub(MADE_BEFORE).unwrap()))), []);
    for (now, signs_from) in [
        (after(SIGNS_FOR.checked_sub(MADE_BEFORE).unwrap()), after(SIGNS_FOR)),
        // Nobody looked for a while.
        (after(SIGNS_FOR * 2), after(SIGNS_FOR * 2 + PUBLISHED_BEFORE)),
    ] {
        let due = ring.keys.due(&app(), now);
        assert_eq!(due.len(), KeyAlgorithm::used_by(&app()).len());
        assert!(due.iter().all(|new| new.signs_from == signs_from), "{due:?}");
    }
}

#[test]
fn a_clock_that_is_behind_finds_the_first_key() {
    let ring = Ring::born();
    let earlier = Timestamp::from_micros(BEGIN.as_micros() - 5_000_000);
    assert_eq!(ring.keys.active(KeyAlgorithm::Es256, earlier).unwrap().signs_from, BEGIN);
    assert_eq!(ring.states(earlier), [KeyState::Active]);
}

#[test]
fn of_two_keys_of_one_moment_the_later_made_signs() {
    let mut ring = Ring::born();
    ring.add(NewKey { algorithm: KeyAlgorithm::Es256, signs_from: BEGIN }, BEGIN);
    assert_eq!(ring.keys.active(KeyAlgorithm::Es256, BEGIN).unwrap().number, ring.newest);
}

#[test]
fn a_key_is_published_for_longer_than_any_token_may_live() {
    let longest = Lifetimes { access_token: LONGEST_LIFE, ..Lifetimes::default() };
    let longer = Lifetimes { access_token: LONGEST_LIFE + Duration::from_secs(1), ..longest };
    assert!(longest.checked().is_ok() && longer.checked().is_err(), "this is the longest that is allowed");
    assert!(PUBLISHED_AFTER > LONGEST_LIFE + KNOWN_FOR + CACHED_FOR);
}

/// What happens to an app's keys.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// Somebody asks for the next key.
    Rotate,
    /// A node looks after them.
    Tend,
    /// Somebody signs, and the token lives so long.
    Sign(Duration),
}

fn steps() -> impl Strategy<Value = Vec<(u64, Step)>> {
    let step = prop_oneof![
        1 => Just(Step::Rotate),
        3 => Just(Step::Tend),
        4 => (1..=LONGEST_LIFE.as_secs()).prop_map(|life| Step::Sign(Duration::from_secs(life))),
    ];
    // Minutes, days and months between them.
    let pause = prop_oneof![0_u64..1000, 0_u64..100_000, 0_u64..10_000_000];
    vec((pause, step), 1..60)
}

proptest! {
    #[test]
    fn at_every_moment_one_key_signs_and_whatever_was_signed_verifies(steps in steps()) {
        let (mut ring, mut now) = (Ring::born(), BEGIN);
        // What lives: the key that signed it, and until when.
        let mut living: Vec<(String, Timestamp)> = Vec::new();
        // Since when everybody may know which key.
        let mut published_since: Vec<(String, Timestamp)> = Vec::new();
        for (pause, step) in steps {
            now = now.plus(Duration::from_secs(pause));
            match step {
                Step::Rotate => drop(ring.rotate(now)),
                Step::Tend => ring.tend(now),
                Step::Sign(life) => {
                    let active = ring.keys.active(KeyAlgorithm::Es256, now).unwrap();
                    living.push((active.id.clone(), now.plus(life)));
                }
            }
            living.retain(|(_, until)| !until.is_over(now));
            let states = ring.states(now);
            prop_assert_eq!(states.iter().filter(|state| **state == KeyState::Active).count(), 1);
            prop_assert!(states.iter().filter(|state| **state == KeyState::Next).count() <= 1);

            let published = ring.keys.clone().published(now);
            for (id, _) in &living {
                prop_assert!(published.all().iter().any(|key| key.id == *id), "{} signed what lives", id);
            }
            for key in published.all() {
                if !published_since.iter().any(|(id, _)| *id == key.id) {
                    published_since.push((key.id.clone(), now));
                }
            }
            let active = ring.keys.active(KeyAlgorithm::Es256, now).unwrap();
            let (_, since) = published_since.iter().find(|(id, _)| *id == active.id).unwrap();
            let ahead = active.signs_from.since(*since);
            prop_assert!(active.signs_from == BEGIN || ahead >= PUBLISHED_BEFORE, "known for {ahead:?} only");
        }
    }
}
