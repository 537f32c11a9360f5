//! The laws of what comes back to a keyring: it reads what it signed, and nothing else.
#![expect(clippy::missing_panics_doc, reason = "laws fail by panicking")]

use crate::keyring::sample_token;
use crate::samples::NOW;
use gatepost_application::{Keyring, TokenInvalid};
use gatepost_domain::access::AccessToken;
use gatepost_domain::app::{AccessTokenFormat, AppId};
use gatepost_domain::assertion::Assertion;
use gatepost_domain::id::TokenId;
use gatepost_domain::id_token::{IdToken, IdTokenHint};
use gatepost_domain::jwk::{ClientKeys, ClientKeysInvalid, JwkThumbprint};
use gatepost_domain::logout_token::LogoutToken;
use gatepost_domain::presented::{Occasion, PresentedAccess};
use gatepost_domain::proof::{AccessTokenHash, Proof};
use gatepost_domain::sign_in::Nonce;
use gatepost_domain::signing_key::{KeyAlgorithm, SigningKey};
use gatepost_domain::time::Timestamp;

const ALGORITHMS: [KeyAlgorithm; 4] =
    [KeyAlgorithm::Es256, KeyAlgorithm::Rs256, KeyAlgorithm::EdDsa, KeyAlgorithm::BiscuitEd25519];
const FOR_JWTS: [KeyAlgorithm; 3] = [KeyAlgorithm::Es256, KeyAlgorithm::Rs256, KeyAlgorithm::EdDsa];

/// One test for each law of verification; the expressions make a keyring, and what a client signs with.
#[macro_export]
macro_rules! verifying_laws {
    ($keyring:expr, $client:expr) => {
        $crate::verifying_laws! { $keyring, $client;
            an_access_token_is_read_as_it_was_signed,
            a_token_for_the_holder_of_a_key_says_so,
            an_id_token_is_read_dead_or_alive,
            tokens_of_one_kind_are_none_of_another,
            no_token_is_read_under_other_keys,
            a_key_signs_for_its_own_app_and_in_its_own_format,
            no_text_passes_for_a_token,
            a_proof_is_read_as_it_was_made,
            an_assertion_is_read_under_the_keys_of_its_client_alone,
            keys_of_a_client_are_kept_as_they_were_given,
        }
    };
    ($keyring:expr, $client:expr; $($law:ident),+ $(,)?) => {$(
        #[test]
        fn $law() {
            $crate::verifying::$law(&$keyring, &$client);
        }
    )+};
}

/// Another side, with libraries of its own.
pub trait OtherSide {
    /// The JWK set of a client, whose first key signs.
    fn keys(&self) -> String;
    /// An assertion that says that, signed with its key; `keys` is what was made of [`OtherSide::keys`].
    fn assertion(&self, keys: &ClientKeys, says: &Assertion) -> String;
    /// The key that proves.
    fn proof_key(&self) -> JwkThumbprint;
    /// A proof that says that, signed with that key.
    fn proof(&self, says: &Proof) -> String;
}

fn app(name: &str) -> AppId {
    AppId::parse(name).unwrap()
}

fn made(keyring: &impl Keyring, app: &AppId, algorithm: KeyAlgorithm, number: u32) -> SigningKey {
    keyring.make(app, algorithm, number, NOW).unwrap()
}

fn occasion(token: &AccessToken) -> Occasion<'static> {
    Occasion { now: token.issued_at, operation: "read" }
}

/// In whole seconds, as tokens count.
fn whole(at: Timestamp) -> Timestamp {
    Timestamp::from_seconds(at.as_seconds())
}

fn id_token(token: &AccessToken) -> IdToken {
    IdToken {
        issuer: token.issuer.clone(),
        app: token.app.clone(),
        user: token.user,
        session: token.session,
        nonce: Some(Nonce::parse("n-0S6_WzA2Mj").unwrap()),
        authenticated_at: token.authenticated_at,
        issued_at: token.issued_at,
        expires_at: token.expires_at,
    }
}

fn logout_token(token: &AccessToken) -> LogoutToken {
    LogoutToken {
        issuer: token.issuer.clone(),
        app: token.app.clone(),
        user: token.user,
        session: token.session,
        id: TokenId::from_bits(9),
        issued_at: token.issued_at,
        expires_at: token.expires_at,
    }
}

fn presented(token: &AccessToken, format: AccessTokenFormat) -> PresentedAccess {
    let jwt = format == AccessTokenFormat::Jwt;
    PresentedAccess {
        format,
        issuer: token.issuer.to_string(),
        audience: jwt.then(|| token.audience.clone()),
        app: token.app.clone(),
        user: token.user,
        session: token.session,
        id: jwt.then_some(token.id),
        email: token.email.identity().to_owned(),
        scope: token.scope.clone(),
        authenticated_at: jwt.then(|| whole(token.authenticated_at)),
        issued_at: jwt.then(|| whole(token.issued_at)),
        not_before: None,
        expires_at: whole(token.expires_at),
        bound_to: token.bound_to,
        revocation_ids: Vec::new(),
    }
}

/// Whatever its format: what was put in comes out, and Biscuits have a name to be revoked by.
pub fn an_access_token_is_read_as_it_was_signed(keyring: &impl Keyring, _: &impl OtherSide) {
    for algorithm in ALGORITHMS {
        let key = made(keyring, &app("demo"), algorithm, 1);
        let token = sample_token(&key.app);
        let text = keyring.sign(&key, &token).unwrap();
        let read = keyring.verify_access(std::slice::from_ref(&key), &text, occasion(&token)).unwrap();
        let format = match algorithm {
            KeyAlgorithm::BiscuitEd25519 => AccessTokenFormat::Biscuit,
            _ => AccessTokenFormat::Jwt,
        };
        let revocation_ids = read.revocation_ids.clone();
        assert_eq!(revocation_ids.len(), usize::from(format == AccessTokenFormat::Biscuit));
        assert_eq!(read, PresentedAccess { revocation_ids, ..presented(&token, format) });
    }
}

/// Else it would pass for one that whoever bears it may use.
pub fn a_token_for_the_holder_of_a_key_says_so(keyring: &impl Keyring, _: &impl OtherSide) {
    for algorithm in ALGORITHMS {
        let key = made(keyring, &app("demo"), algorithm, 1);
        let holder = Some(JwkThumbprint::from_bytes([5; 32]));
        let token = sample_token(&key.app).bound_to(holder);
        let text = keyring.sign(&key, &token).unwrap();
        let read = keyring.verify_access(&[key], &text, occasion(&token)).unwrap();
        assert_eq!(read.bound_to, holder, "{algorithm:?}");
    }
}

/// As a hint it is good for ever.
pub fn an_id_token_is_read_dead_or_alive(keyring: &impl Keyring, _: &impl OtherSide) {
    for algorithm in FOR_JWTS {
        let key = made(keyring, &app("demo"), algorithm, 1);
        let token = id_token(&sample_token(&key.app));
        let long_ago = IdToken { expires_at: Timestamp::from_seconds(1_000_000_000), ..token.clone() };
        for token in [&token, &IdToken { nonce: None, ..token.clone() }, &long_ago] {
            let text = keyring.sign_id_token(&key, token, "access").unwrap();
            let expected = IdTokenHint {
                issuer: token.issuer.to_string(),
                audience: token.app.to_string(),
                user: token.user,
                session: token.session,
                issued_at: whole(token.issued_at),
                expires_at: whole(token.expires_at),
            };
            assert_eq!(keyring.verify_id_token(std::slice::from_ref(&key), &text), Ok(expected));
        }
    }
}

/// One stolen where it is worth little must not be worth more elsewhere (RFC 8725 §3.12).
pub fn tokens_of_one_kind_are_none_of_another(keyring: &impl Keyring, other: &impl OtherSide) {
    let client = keyring.parse_client_keys(&other.keys()).unwrap();
    let token = sample_token(&app("demo"));
    let keys = ALGORITHMS.map(|algorithm| made(keyring, &app("demo"), algorithm, 1));
    for key in keys.iter().filter(|key| key.algorithm.jwt().is_some()) {
        let texts = [
            keyring.sign(key, &token).unwrap(),
            keyring.sign_id_token(key, &id_token(&token), "access").unwrap(),
            keyring.sign_logout_token(key, &logout_token(&token)).unwrap(),
            other.assertion(&client, &assertion()),
            other.proof(&proof(other)),
            keyring.sign(keys.last().unwrap(), &token).unwrap(),
        ];
        let accepted = texts.each_ref().map(|text| {
            [
                keyring.verify_access(&keys, text, occasion(&token)).is_ok(),
                keyring.verify_id_token(&keys, text).is_ok(),
                keyring.verify_assertion(&client, text).is_ok(),
                keyring.verify_proof(text).is_ok(),
            ]
        });
        let expected = [
            [true, false, false, false],
            [false, true, false, false],
            [false, false, false, false],
            [false, false, true, false],
            [false, false, false, true],
            [true, false, false, false],
        ];
        assert_eq!(accepted, expected, "{:?}", key.algorithm);
    }
}

/// Neither another app's keys, nor a sibling that is not among them, nor none.
pub fn no_token_is_read_under_other_keys(keyring: &impl Keyring, _: &impl OtherSide) {
    for algorithm in ALGORITHMS {
        let [key, sibling] = [1, 2].map(|number| made(keyring, &app("demo"), algorithm, number));
        let elsewhere = made(keyring, &app("shop"), algorithm, 1);
        let token = sample_token(&key.app);
        let text = keyring.sign(&key, &token).unwrap();
        for keys in [&[][..], std::slice::from_ref(&sibling), &[elsewhere]] {
            assert!(keyring.verify_access(keys, &text, occasion(&token)).is_err(), "{algorithm:?}");
        }
        let all = [sibling.clone(), key.clone()];
        assert!(keyring.verify_access(&all, &text, occasion(&token)).is_ok(), "{algorithm:?}");
        if algorithm.jwt().is_some() {
            let hint = keyring.sign_id_token(&key, &id_token(&token), &text).unwrap();
            assert_eq!(keyring.verify_id_token(&[sibling], &hint), Err(TokenInvalid::UnknownKey));
            assert!(keyring.verify_id_token(&[key], &hint).is_ok());
        }
    }
}

/// A mix-up ends before anything is signed.
pub fn a_key_signs_for_its_own_app_and_in_its_own_format(keyring: &impl Keyring, _: &impl OtherSide) {
    let elsewhere = sample_token(&app("shop"));
    let token = sample_token(&app("demo"));
    for algorithm in ALGORITHMS {
        let key = made(keyring, &app("demo"), algorithm, 1);
        assert!(keyring.sign(&key, &elsewhere).is_err());
        assert!(keyring.sign_id_token(&key, &id_token(&elsewhere), "access").is_err());
        assert!(keyring.sign_logout_token(&key, &logout_token(&elsewhere)).is_err());
        let is_for_jwts = algorithm.jwt().is_some();
        assert_eq!(keyring.sign_id_token(&key, &id_token(&token), "access").is_ok(), is_for_jwts);
        assert_eq!(keyring.sign_logout_token(&key, &logout_token(&token)).is_ok(), is_for_jwts);
    }
}

/// Nor makes it anything panic.
pub fn no_text_passes_for_a_token(keyring: &impl Keyring, other: &impl OtherSide) {
    let client = keyring.parse_client_keys(&other.keys()).unwrap();
    let keys = ALGORITHMS.map(|algorithm| made(keyring, &app("demo"), algorithm, 1));
    let long = "a".repeat(1_000_000);
    for text in ["", ".", "..", "...", "a.b.c", "e30.e30.", "e30.e30.e30", "====", "\u{0}", "é.é.é", &long]
    {
        let occasion = occasion(&sample_token(&app("demo")));
        assert!(keyring.verify_access(&keys, text, occasion).is_err(), "{text:.20}");
        assert!(keyring.verify_id_token(&keys, text).is_err(), "{text:.20}");
        assert!(keyring.verify_assertion(&client, text).is_err(), "{text:.20}");
        assert!(keyring.verify_proof(text).is_err(), "{text:.20}");
    }
}

fn proof(other: &impl OtherSide) -> Proof {
    Proof {
        key: other.proof_key(),
        id: "-BwC3ESc6acc2lTc".to_owned(),
        method: "POST".to_owned(),
        url: "https://auth.example.com/apps/demo/token".to_owned(),
        issued_at: whole(NOW),
        access_token: None,
        nonce: None,
    }
}

/// With a token beside it or without.
pub fn a_proof_is_read_as_it_was_made(keyring: &impl Keyring, other: &impl OtherSide) {
    let bare = proof(other);
    let full = Proof {
        access_token: Some(AccessTokenHash::of("access")),
        nonce: Some("given".to_owned()),
        ..bare.clone()
    };
    for proof in [bare, full] {
        assert_eq!(keyring.verify_proof(&other.proof(&proof)), Ok(proof));
    }
}

fn assertion() -> Assertion {
    Assertion {
        issuer: "demo".to_owned(),
        subject: "demo".to_owned(),
        audiences: vec!["https://auth.example.com/apps/demo".to_owned()],
        id: "one".to_owned(),
        expires_at: whole(NOW),
        issued_at: None,
        not_before: None,
    }
}

/// What it says is for the domain to judge: whom it is for, and whether it is late.
pub fn an_assertion_is_read_under_the_keys_of_its_client_alone(
    keyring: &impl Keyring,
    other: &impl OtherSide,
) {
    let keys = keyring.parse_client_keys(&other.keys()).unwrap();
    let full = Assertion {
        audiences: ["one", "two"].map(str::to_owned).to_vec(),
        issued_at: Some(Timestamp::from_seconds(1)),
        not_before: Some(Timestamp::from_seconds(2)),
        ..assertion()
    };
    for says in [assertion(), full] {
        let text = other.assertion(&keys, &says);
        assert_eq!(keyring.verify_assertion(&keys, &text), Ok(says));
        let stranger = keyring.parse_client_keys(STRANGER).unwrap();
        assert!(keyring.verify_assertion(&stranger, &text).is_err());
    }
}

/// The key of RFC 8037, appendix A.2.
const STRANGER: &str =
    r#"{"keys":[{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}"#;

/// And private ones are sent back.
pub fn keys_of_a_client_are_kept_as_they_were_given(keyring: &impl Keyring, other: &impl OtherSide) {
    for json in [STRANGER, &other.keys()] {
        let keys = keyring.parse_client_keys(json).unwrap();
        assert_eq!(keys.as_str(), json);
        assert_eq!(keyring.parse_client_keys(keys.as_str()), Ok(keys));
    }
    let private = STRANGER.replace("\"x\"", "\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\",\"x\"");
    for (json, expected) in [
        ("", ClientKeysInvalid::Malformed),
        ("[]", ClientKeysInvalid::Malformed),
        ("{}", ClientKeysInvalid::Malformed),
        (r#"{"keys":[]}"#, ClientKeysInvalid::NoneUsable),
        (&private, ClientKeysInvalid::Private),
    ] {
        assert_eq!(keyring.parse_client_keys(json), Err(expected), "{json}");
    }
}
