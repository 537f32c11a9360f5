//! No value makes a token say something else.

use crate::common::SystemEntropy;
use crate::oracle;
use gatepost_application::{Keyring, MasterKey};
use gatepost_contract::keyring::{Published, sample_token};
use gatepost_domain::access::AccessToken;
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::id::{SessionId, TokenId, UserId};
use gatepost_domain::scope::Scope;
use gatepost_domain::signing_key::{KeyAlgorithm, SigningKey};
use gatepost_domain::time::Timestamp;
use gatepost_tokens::SealedKeyring;
use proptest::prelude::*;
use std::sync::LazyLock;

static KEYRING: LazyLock<SealedKeyring<SystemEntropy>> =
    LazyLock::new(|| SealedKeyring::new(vec![MasterKey::new(&[1; 32]).sealing_key()], SystemEntropy));
static JWT: LazyLock<SigningKey> = LazyLock::new(|| made(KeyAlgorithm::Es256));
static BISCUIT: LazyLock<SigningKey> = LazyLock::new(|| made(KeyAlgorithm::BiscuitEd25519));

fn made(algorithm: KeyAlgorithm) -> SigningKey {
    let app = AppId::parse("demo").unwrap();
    KEYRING.make(&app, algorithm, 1, Timestamp::from_seconds(0)).unwrap()
}

/// Text that means something to JSON, to Datalog, to neither, or to a log.
fn text() -> impl Strategy<Value = String> {
    const PIECES: [&str; 12] = [
        "\"",
        "\\",
        "\");",
        "admin(\"x\");",
        "\",\"sub\":\"",
        "{}",
        "//",
        "\n",
        "\u{0}",
        "\u{2028}",
        "é😀",
        "$t",
    ];
    prop_oneof![
        ".{0,40}",
        prop::collection::vec(prop::sample::select(&PIECES[..]), 0..6).prop_map(|all| all.concat())
    ]
}

fn token() -> impl Strategy<Value = AccessToken> {
    let scope = prop::sample::select(vec![None, Some("email"), Some("openid"), Some("none")]);
    let times = (0_i64..4_000_000_000_000_000, 1_i64..90_000_000_000);
    (text(), text(), any::<[u128; 3]>(), scope, times).prop_map(
        |(audience, address, ids, scope, (from, lives))| {
            AccessToken {
                audience,
                email: EmailAddress::restore(address.clone(), address),
                user: UserId::from_bits(ids[0]),
                session: SessionId::from_bits(ids[1]),
                id: TokenId::from_bits(ids[2]),
                scope: Scope::default().grant(scope),
                issued_at: Timestamp::from_micros(from),
                // Whole seconds later, so that the token is good for at least one as tokens count.
                expires_at: Timestamp::from_micros(from + lives / 1_000_000 * 1_000_000 + 1_000_000),
                ..sample_token(&AppId::parse("demo").unwrap())
            }
        },
    )
}

proptest! {
    // A biscuit is signed twice and judged thrice each time, which is slow without optimisation.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_jwt_says_what_it_was_told_to_say(token in token()) {
        let text = KEYRING.sign(&JWT, &token).unwrap();
        prop_assert!(oracle::jwt_says(&Published::from(&*JWT), &token, &text), "{text}");
    }

    #[test]
    fn a_biscuit_says_what_it_was_told_to_say(token in token()) {
        let text = KEYRING.sign(&BISCUIT, &token).unwrap();
        prop_assert!(oracle::biscuit_says(&Published::from(&*BISCUIT), &token, &text), "{text}");
    }

    #[test]
    fn any_changed_character_is_noticed(at: prop::sample::Index, to in "[A-Za-z0-9_=.-]") {
        let token = sample_token(&AppId::parse("demo").unwrap());
        for (key, says) in [(&*JWT, oracle::jwt_says as fn(&_, &_, &_) -> _), (&*BISCUIT, oracle::biscuit_says)] {
            let text = KEYRING.sign(key, &token).unwrap();
            let place = at.index(text.len());
            let changed = format!("{}{to}{}", &text[..place], &text[place + 1..]);
            prop_assert_eq!(says(&Published::from(key), &token, &changed), changed == text, "{}", changed);
        }
    }
}

#[test]
fn two_tokens_of_the_same_words_are_two_texts() {
    let token = sample_token(&AppId::parse("demo").unwrap());
    for key in [&*JWT, &*BISCUIT] {
        // A biscuit is revoked by its signature, so two must not share one.
        assert_ne!(KEYRING.sign(key, &token).unwrap(), KEYRING.sign(key, &token).unwrap());
    }
}

#[test]
fn the_longest_token_still_fits_a_header_line() {
    let longest = AccessToken {
        audience: format!("https://{}", "a".repeat(245)),
        email: EmailAddress::restore(String::new(), String::new()),
        ..sample_token(&AppId::parse(&"a".repeat(40)).unwrap())
    };
    let address = format!("{}@{}.example", "l".repeat(64), "d".repeat(181));
    let longest = AccessToken { email: EmailAddress::restore(address.clone(), address), ..longest };
    for algorithm in [KeyAlgorithm::Es256, KeyAlgorithm::BiscuitEd25519] {
        let key = KEYRING.make(&longest.app, algorithm, u32::MAX, Timestamp::from_seconds(0)).unwrap();
        let length = KEYRING.sign(&key, &longest).unwrap().len();
        assert!(length <= 4096, "{length} characters");
    }
}

#[test]
fn a_keyring_without_a_master_key_makes_nothing() {
    let keyring = SealedKeyring::new(Vec::new(), SystemEntropy);
    let app = AppId::parse("demo").unwrap();
    let error = keyring.make(&app, KeyAlgorithm::Es256, 1, Timestamp::from_seconds(0)).unwrap_err();
    assert_eq!(error.to_string(), "sealing a signing key");
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "no master key is configured");
}

#[test]
fn a_keyring_prints_the_names_of_its_master_keys_alone() {
    let master = MasterKey::new(&[1; 32]);
    KEYRING.sign(&JWT, &sample_token(&AppId::parse("demo").unwrap())).unwrap();
    let id = format!("{:?}", master.id());
    assert_eq!(
        format!("{:?}", *KEYRING),
        format!("SealedKeyring {{ sealing_keys: [SealingKey({id})], .. }}")
    );
}
