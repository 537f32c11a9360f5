//! Ports without an outside: time moved by hand, chance that repeats itself, letters that are kept, tokens that can be
//! read. Clones of a fake share what they hold, so that a test keeps one and the service gets the other.

mod dispatch;
mod keyring;
mod mailer;

pub use dispatch::{DirectDispatch, DirectSlot};
pub use keyring::PlainKeyring;
pub use mailer::CapturingMailer;

use crate::samples::NOW;
use gatepost_application::{Clock, Entropy, Keyring, MasterKey, MasterKeys, Parts, Ports, Settings, Store};
use gatepost_domain::access::PublicUrl;
use gatepost_domain::time::Timestamp;
use sha2::{Digest as _, Sha256};
use std::marker::PhantomData;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

/// Fakes for every port but the store, and the keyring if another one is chosen.
pub struct FakePorts<S, K = PlainKeyring>(PhantomData<fn() -> (S, K)>);

impl<S: Store, K: Keyring> Ports for FakePorts<S, K> {
    type Clock = HandClock;
    type Entropy = SeededEntropy;
    type Store = S;
    type Keyring = K;
    type Mailer = CapturingMailer;
    type Dispatch = DirectDispatch;
}

/// One of each fake, for a test to hold.
#[derive(Clone, Default)]
pub struct Fakes {
    /// The time that it is.
    pub clock: HandClock,
    /// The chance that there is.
    pub entropy: SeededEntropy,
    /// What was handed over.
    pub mailer: CapturingMailer,
    /// What waits for a courier.
    pub dispatch: DirectDispatch,
}

impl Fakes {
    /// The parts of a service on these fakes.
    pub fn parts<S: Store, K: Keyring>(&self, store: S, keyring: K) -> Parts<FakePorts<S, K>> {
        Parts {
            clock: self.clock.clone(),
            entropy: self.entropy.clone(),
            store,
            keyring,
            mailer: self.mailer.clone(),
            dispatch: self.dispatch.clone(),
        }
    }
}

/// Settings without any limit, for a server at `http://localhost:8080`.
pub fn settings() -> Settings {
    Settings {
        public_url: PublicUrl::parse("http://localhost:8080").unwrap(),
        sign_ins_per_client: None,
        sign_ins_per_address: None,
        sign_ins_per_app: None,
    }
}

/// One master key that everybody knows.
pub fn master_keys() -> MasterKeys {
    MasterKeys::new(MasterKey::new(&[7; 32]), Vec::new()).unwrap()
}

/// A clock that stands still until it is moved; it begins at [`NOW`].
#[derive(Clone)]
pub struct HandClock {
    micros: Arc<AtomicI64>,
}

impl Default for HandClock {
    fn default() -> Self {
        Self { micros: Arc::new(AtomicI64::new(NOW.as_micros())) }
    }
}

impl HandClock {
    /// Lets it be `now`, which may be earlier than before.
    pub fn set(&self, now: Timestamp) {
        self.micros.store(now.as_micros(), Ordering::SeqCst);
    }

    /// Moves on.
    pub fn advance(&self, span: Duration) {
        self.set(self.now().plus(span));
    }
}

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_micros(self.micros.load(Ordering::SeqCst))
    }
}

/// Bytes that look random and come in the same order each time; never twice the same.
#[derive(Clone, Default)]
pub struct SeededEntropy {
    seed: u64,
    given: Arc<AtomicU64>,
}

impl SeededEntropy {
    /// Another seed gives other bytes.
    pub fn new(seed: u64) -> Self {
        Self { seed, given: Arc::default() }
    }
}

impl Entropy for SeededEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        for part in bytes.chunks_mut(32) {
            let number = self.given.fetch_add(1, Ordering::SeqCst);
            let chance = Sha256::digest(format!("entropy {} {number}", self.seed));
            for (byte, random) in part.iter_mut().zip(chance) {
                *byte = random;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;
    use gatepost_application::{Dispatch, Due, Slot};
    use gatepost_domain::visitor::Asker;

    #[test]
    fn a_clock_stands_still_until_it_is_moved() {
        let (clock, shared) = (HandClock::default(), HandClock::default());
        let same = clock.clone();
        clock.advance(Duration::from_secs(5));
        assert_eq!((same.now(), shared.now()), (NOW.plus(Duration::from_secs(5)), NOW));
        same.set(NOW);
        assert_eq!(clock.now(), NOW);
    }

    #[test]
    fn chance_is_the_same_again_and_never_the_same_twice() {
        let (one, same, other) = (SeededEntropy::new(1), SeededEntropy::new(1), SeededEntropy::new(2));
        let first: [u8; 80] = one.bytes();
        assert_eq!(first, same.bytes());
        assert_ne!(first, one.bytes());
        assert_ne!(first, other.bytes());
        assert_ne!(first[..32], first[32..64]);
    }

    #[test]
    fn a_queue_has_its_places_and_no_more() {
        let asked = samples::asked(1, &samples::app(1), NOW);
        let due = Due {
            delivery: asked.delivery,
            email: samples::email(1),
            app_name: samples::app(1).name,
            stationery: samples::app(1).stationery(),
            sender: samples::app(1).sender,
            asker: Asker::Person(samples::visitor()),
            locale: None,
        };
        let queue = DirectDispatch::bounded(2);
        let (kept, given_back) = (queue.reserve().unwrap(), queue.reserve().unwrap());
        assert!(queue.reserve().is_none());
        drop(given_back);
        kept.fill(due.clone());
        queue.reserve().unwrap().fill(due.clone());
        assert!(queue.reserve().is_none());
        assert_eq!(queue.take(), [due.clone(), due]);
        assert!(queue.reserve().is_some());
        queue.set_places(0);
        assert!(queue.reserve().is_none());
    }
}
