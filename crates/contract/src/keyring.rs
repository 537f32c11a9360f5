//! The laws of the keyring: what it signs verifies, and what it seals opens nowhere else.
#![expect(clippy::missing_panics_doc, reason = "laws fail by panicking")]

use gatepost_application::{Keyring, KeyringError, MasterKey, SealingKey};
use gatepost_domain::access::{AccessToken, Issuer, PublicUrl};
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::id::{SessionId, TokenId, UserId};
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::scope::Scope;
use gatepost_domain::signing_key::{JwtAlgorithm, KeyAlgorithm, PublicKey, SigningKey};
use gatepost_domain::time::Timestamp;
use std::time::Duration;

const ALGORITHMS: [KeyAlgorithm; 4] =
    [KeyAlgorithm::Es256, KeyAlgorithm::Rs256, KeyAlgorithm::EdDsa, KeyAlgorithm::BiscuitEd25519];

/// One test for each law of the `Keyring` port; the expression makes a fresh [`Subject`].
#[macro_export]
macro_rules! keyring_laws {
    ($subject:expr) => {
        $crate::keyring_laws! { $subject;
            a_made_key_is_what_was_asked_for,
            a_key_is_called_as_its_verifiers_expect,
            no_two_keys_are_alike,
            what_is_signed_verifies_with_the_published_half,
            many_threads_sign_at_once,
            keys_of_two_apps_do_not_verify_each_other_s_tokens,
            two_keys_of_one_app_do_not_verify_each_other_s_tokens,
            a_key_signs_tokens_of_its_own_app_alone,
            another_node_opens_what_this_one_sealed,
            an_older_master_key_still_opens,
            another_master_key_does_not_open,
            a_sealed_key_does_not_open_in_another_row,
            any_changed_byte_is_noticed,
            a_swapped_public_half_is_noticed,
            nothing_of_a_sealed_key_is_printed,
        }
    };
    ($subject:expr; $($law:ident),+ $(,)?) => {$(
        #[test]
        fn $law() {
            $crate::keyring::$law(&$subject);
        }
    )+};
}

/// All that a verifier knows of a key.
#[derive(Clone, Debug)]
pub struct Published {
    /// The key's name (`kid`).
    pub id: String,
    /// What it signs, and how.
    pub algorithm: KeyAlgorithm,
    /// Its public half.
    pub public: PublicKey,
}

impl From<&SigningKey> for Published {
    fn from(key: &SigningKey) -> Self {
        Self { id: key.id.clone(), algorithm: key.algorithm, public: key.public.clone() }
    }
}

/// Whether that key, which must not sign anything else, verifies the text, and the text says just what is expected.
pub type Verifies = fn(&Published, &AccessToken, &str) -> bool;

/// An adapter of the port, and verifiers that have nothing in common with it.
pub struct Subject<M> {
    /// Makes a keyring that seals with the first of these keys and opens with all.
    pub make: M,
    /// Verifies JWTs.
    pub jwt: Verifies,
    /// Verifies Biscuits.
    pub biscuit: Verifies,
}

impl<K: Keyring, M: Fn(Vec<SealingKey>) -> K> Subject<M> {
    /// A keyring under these master keys, the first in use.
    fn keyring(&self, masters: &[u8]) -> K {
        (self.make)(masters.iter().map(|byte| master(*byte).sealing_key()).collect())
    }

    fn verifies(&self, key: &SigningKey, token: &AccessToken, text: &str) -> bool {
        let verifies = if key.algorithm.jwt().is_some() { self.jwt } else { self.biscuit };
        verifies(&key.into(), token, text)
    }
}

fn master(byte: u8) -> MasterKey {
    MasterKey::new(&[byte; 32])
}

fn now() -> Timestamp {
    Timestamp::from_micros(1_767_225_600_250_000)
}

fn app(name: &str) -> AppId {
    AppId::parse(name).unwrap()
}

fn made(keyring: &impl Keyring, app: &AppId, algorithm: KeyAlgorithm, number: u32) -> SigningKey {
    keyring.make(app, algorithm, number, now()).unwrap()
}

/// An access token of that app, for laws and samples: issued at the start of 2026, good for ten minutes.
pub fn sample_token(app: &AppId) -> AccessToken {
    let public_url = PublicUrl::parse("https://auth.example.com").unwrap();
    AccessToken {
        issuer: Issuer::of(&public_url, app),
        audience: app.as_str().to_owned(),
        app: app.clone(),
        user: UserId::new(Timestamp::from_seconds(1_735_689_600), [1; 10]),
        email: EmailAddress::parse("Ada.Lovelace@example.org").unwrap(),
        session: SessionId::new(now(), [2; 10]),
        id: TokenId::new(now(), [3; 10]),
        scope: Scope::default().grant(None),
        authenticated_at: Timestamp::from_seconds(1_767_225_570),
        issued_at: now(),
        expires_at: now().plus(Duration::from_mins(10)),
        bound_to: None,
    }
}

/// The app, the algorithm and the moment are the caller's; the first master key seals.
pub fn a_made_key_is_what_was_asked_for<K: Keyring>(subject: &Subject<impl Fn(Vec<SealingKey>) -> K>) {
    let keyring = subject.keyring(&[1, 2]);
    for algorithm in ALGORITHMS {
        let key = made(&keyring, &app("demo"), algorithm, 5);
        assert_eq!((&key.app, key.algorithm, key.created_at), (&app("demo"), algorithm, now()));
        assert_eq!(key.master, master(1).id());
        match (algorithm, &key.public) {
            (KeyAlgorithm::Es256, PublicKey::P256 { .. })
            | (KeyAlgorithm::EdDsa | KeyAlgorithm::BiscuitEd25519, PublicKey::Ed25519(_)) => {}
            (KeyAlgorithm::Rs256, PublicKey::Rsa { modulus, .. }) => assert_eq!(modulus.len(), 256),
            (_, wrong) => panic!("{algorithm:?} got {wrong:?}"),
        }
    }
}

/// A biscuit key's name is its number in decimal; a JWT key's is its thumbprint, whatever the number.
pub fn a_key_is_called_as_its_verifiers_expect<K: Keyring>(subject: &Subject<impl Fn(Vec<SealingKey>) -> K>) {
    let keyring = subject.keyring(&[1]);
    for number in [0, 1, 17, u32::MAX] {
        let biscuit = made(&keyring, &app("demo"), KeyAlgorithm::BiscuitEd25519, number);
        assert_eq!(biscuit.id, number.to_string());
        for algorithm in JwtAlgorithm::ALL {
            let jwt = made(&keyring, &app("demo"), algorithm.into(), number);
            assert_eq!(jwt.id, JwkThumbprint::of(&jwt.public).to_string());
        }
    }
}

/// Neither the halves nor the sealed bytes of two keys are the same, for whom and when ever they were made.
pub fn no_two_keys_are_alike<K: Keyring>(subject: &Subject<impl Fn(Vec<SealingKey>) -> K>) {
    for algorithm in ALGORITHMS {
        let mut keys = Vec::new();
        for _ in 0..2 {
            let keyring = subject.keyring(&[1]);
            keys.extend(
                [("demo", 1), ("demo", 2), ("shop", 1)]
                    .map(|(id, number)| made(&keyring, &app(id), algorithm, number)),
            );
        }
        for (place, key) in keys.iter().enumerate() {
            for other in keys.iter().skip(place + 1) {
                assert_ne!(key.public, other.public);
                assert_ne!(key.sealed, other.sealed);
                assert!(algorithm == KeyAlgorithm::BiscuitEd25519 || key.id != other.id);
            }
        }
    }
}

/// What a token says is what its verifier reads, at the first signature and at later ones.
pub fn what_is_signed_verifies_with_the_published_half<K: Keyring>(
    subject: &Subject<impl Fn(Vec<SealingKey>) -> K>,
) {
    let keyring = subject.keyring(&[1]);
    for algorithm in ALGORITHMS {
        let key = made(&keyring, &app("demo"), algorithm, 3);
        for asked in [None, Some("email"), Some("openid"), Some("unknown")] {
            let token = AccessToken { scope: Scope::default().grant(asked), ..sample_token(&key.app) };
            let text = keyring.sign(&key, &token).unwrap();
            assert!(subject.verifies(&key, &token, &text), "{algorithm:?}, scope {asked:?}: {text}");
        }
    }
}

/// A keyring is shared by all requests.
pub fn many_threads_sign_at_once<K: Keyring>(subject: &Subject<impl Fn(Vec<SealingKey>) -> K>) {
    let keyring = subject.keyring(&[1]);
    let keys = ALGORITHMS.map(|algorithm| made(&keyring, &app("demo"), algorithm, 1));
    let token = sample_token(&app("demo"));
    let signed: Vec<_> = std::thread::scope(|threads| {
        let work = || keys.iter().map(|key| keyring.sign(key, &token).unwrap()).collect::<Vec<_>>();
        let running: Vec<_> = (0..8).map(|_| threads.spawn(work)).collect();
        running.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    for texts in signed {
        for (key, text) in keys.iter().zip(&texts) {
            assert!(subject.verifies(key, &token, text));
        }
    }
}

/// Nothing issued for one app is accepted by another, even under the same name.
pub fn keys_of_two_apps_do_not_verify_each_other_s_tokens<K: Keyring>(
    subject: &Subject<impl Fn(Vec<SealingKey>) -> K>,
) {
    let keyring = subject.keyring(&[1]);
    for algorithm in ALGORITHMS {
        let [demo, shop] = ["demo", "shop"].map(|id| made(&keyring, &app(id), algorithm, 1));
        let token = sample_token(&demo.app);
        let text = keyring.sign(&demo, &token).unwrap();
        assert!(subject.verifies(&demo, &token, &text));
        assert!(!subject.verifies(&shop, &token, &text));
        assert!(!subject.verifies(&SigningKey { id: demo.id, ..shop }, &token, &text));
    }
}

/// A verifier that picks the wrong one of an app's keys is not deceived.
pub fn two_keys_of_one_app_do_not_verify_each_other_s_tokens<K: Keyring>(
    subject: &Subject<impl Fn(Vec<SealingKey>) -> K>,
) {
    let keyring = subject.keyring(&[1]);
    for algorithm in ALGORITHMS {
        let [old, new] = [1, 2].map(|number| made(&keyring, &app("demo"), algorithm, number));
        let token = sample_token(&old.app);
        for (signs, other) in [(&old, &new), (&new, &old)] {
            let text = keyring.sign(signs, &token).unwrap();
            assert!(subject.verifies(signs, &token, &text));
            assert!(!subject.verifies(other, &token, &text));
        }
    }
}

/// A mix-up of keys must end before anything is signed.
pub fn a_key_signs_tokens_of_its_own_app_alone<K: Keyring>(subject: &Subject<impl Fn(Vec<SealingKey>) -> K>) {
    let keyring = subject.keyring(&[1]);
    for algorithm in ALGORITHMS {
        let key = made(&keyring, &app("demo"), algorithm, 1);
        assert!(keyring.sign(&key, &sample_token(&app("shop"))).is_err());
        assert!(keyring.sign(&key, &sample_token(&app("demo"))).is_ok());
    }
}

/// Keys rest in the store that all nodes share.
pub fn another_node_opens_what_this_one_sealed<K: Keyring>(subject: &Subject<impl Fn(Vec<SealingKey>) -> K>) {
    for algorithm in ALGORITHMS {
        let key = made(&subject.keyring(&[1]), &app("demo"), algorithm, 1);
        let token = sample_token(&key.app);
        let text = subject.keyring(&[1]).sign(&key, &token).unwrap();
        assert!(subject.verifies(&key, &token, &text));
    }
}

/// After a new master key was put in front, older keys still sign, and new ones are sealed with the new one.
pub fn an_older_master_key_still_opens<K: Keyring>(subject: &Subject<impl Fn(Vec<SealingKey>) -> K>) {
    for algorithm in ALGORITHMS {
        let old = made(&subject.keyring(&[1]), &app("demo"), algorithm, 1);
        let rotated = subject.keyring(&[2, 1]);
        let new = made(&rotated, &app("demo"), algorithm, 2);
        assert_eq!((old.master, new.master), (master(1).id(), master(2).id()));
        let token = sample_token(&app("demo"));
        for key in [&old, &new] {
            assert!(subject.verifies(key, &token, &rotated.sign(key, &token).unwrap()));
        }
    }
}

/// A stolen store is worth nothing without the master key, whatever a row says about which one it was.
pub fn another_master_key_does_not_open<K: Keyring>(subject: &Subject<impl Fn(Vec<SealingKey>) -> K>) {
    for algorithm in ALGORITHMS {
        let key = made(&subject.keyring(&[1]), &app("demo"), algorithm, 1);
        let token = sample_token(&key.app);
        let renamed = SigningKey { master: master(2).id(), ..key.clone() };
        for (masters, row) in [(&[2][..], &key), (&[2], &renamed), (&[1, 2], &renamed), (&[], &key)] {
            assert!(subject.keyring(masters).sign(row, &token).is_err(), "{algorithm:?} with {masters:?}");
        }
    }
}

/// Whoever can write to the store, but lacks the master key, can't make one app sign with another's key, nor one key
/// pass for another; also not where the key was in use before.
pub fn a_sealed_key_does_not_open_in_another_row<K: Keyring>(
    subject: &Subject<impl Fn(Vec<SealingKey>) -> K>,
) {
    let keyring = subject.keyring(&[1]);
    for algorithm in ALGORITHMS {
        let [key, sibling] = [1, 2].map(|number| made(&keyring, &app("demo"), algorithm, number));
        let other = ALGORITHMS.into_iter().find(|other| *other != algorithm).unwrap();
        for row in [&key, &sibling] {
            keyring.sign(row, &sample_token(&row.app)).unwrap();
        }
        for moved in [
            SigningKey { app: app("shop"), ..key.clone() },
            SigningKey { id: sibling.id.clone(), ..key.clone() },
            SigningKey { id: sibling.id.clone(), public: sibling.public.clone(), ..key.clone() },
            SigningKey { sealed: sibling.sealed.clone(), ..key.clone() },
            SigningKey { algorithm: other, ..key.clone() },
        ] {
            refused(&keyring, &moved);
            refused(&subject.keyring(&[1]), &moved);
        }
    }
}

/// Each byte counts, and the length too; also where the key was in use before.
pub fn any_changed_byte_is_noticed<K: Keyring>(subject: &Subject<impl Fn(Vec<SealingKey>) -> K>) {
    let keyring = subject.keyring(&[1]);
    for algorithm in ALGORITHMS {
        let key = made(&keyring, &app("demo"), algorithm, 1);
        keyring.sign(&key, &sample_token(&key.app)).unwrap();
        for place in 0..key.sealed.len() {
            let mut changed = key.clone();
            changed.sealed.iter_mut().skip(place).take(1).for_each(|byte| *byte ^= 1);
            refused(&keyring, &changed);
            changed.sealed.truncate(place);
            refused(&keyring, &changed);
        }
        let mut longer = key.clone();
        longer.sealed.push(0);
        refused(&keyring, &longer);
        assert!(keyring.sign(&key, &sample_token(&key.app)).is_ok(), "the genuine key signs on");
    }
}

/// What verifiers were told must be the other half of what signs.
pub fn a_swapped_public_half_is_noticed<K: Keyring>(subject: &Subject<impl Fn(Vec<SealingKey>) -> K>) {
    let keyring = subject.keyring(&[1]);
    for algorithm in ALGORITHMS {
        let [key, other] = [1, 2].map(|number| made(&keyring, &app("demo"), algorithm, number));
        refused(&keyring, &SigningKey { public: other.public, ..key });
    }
}

/// Not even sealed does a key belong into a log.
pub fn nothing_of_a_sealed_key_is_printed<K: Keyring>(subject: &Subject<impl Fn(Vec<SealingKey>) -> K>) {
    for algorithm in ALGORITHMS {
        let key = made(&subject.keyring(&[1]), &app("demo"), algorithm, 1);
        let error = refused(&subject.keyring(&[2]), &key);
        for printed in [format!("{key:?}"), format!("{error:?}"), format!("{error}")] {
            for part in key.sealed.chunks_exact(4) {
                let decimal = format!("{part:?}");
                let hexadecimal = format!("{part:02x?}").replace(", ", "");
                for shown in [decimal, hexadecimal] {
                    assert!(!printed.to_lowercase().contains(shown.trim_matches(['[', ']'])), "{printed}");
                }
            }
        }
    }
}

/// That row signs nothing.
fn refused(keyring: &impl Keyring, row: &SigningKey) -> KeyringError {
    match keyring.sign(row, &sample_token(&row.app)) {
        Err(error) => error,
        Ok(text) => panic!("{row:?} signed {text}"),
    }
}
