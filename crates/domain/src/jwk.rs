//! Public keys as the world writes them down: what names one, and those that a client signs with (RFC 7517).

use crate::signing_key::{JwtAlgorithm, PublicKey};
use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest as _, Sha256};
use std::fmt;

/// A client may have so many keys at once: enough to change each kind without a gap.
pub const KEYS_AT_MOST: usize = 16;

/// RSA keys are at least so long (RFC 7518 §3.3).
pub const RSA_BITS: usize = 2048;

/// And at most so long: a longer one is work for us and none for whoever sent it.
pub const RSA_BITS_AT_MOST: usize = 8192;

/// The name of a public key that anybody can compute from the key (RFC 7638 §3; RFC 8037 §2 for Ed25519).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JwkThumbprint([u8; 32]);

/// A text is no thumbprint.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a thumbprint is 43 characters of base64url")]
pub struct ThumbprintInvalid;

impl JwkThumbprint {
    /// The thumbprint of that key.
    pub fn of(key: &PublicKey) -> Self {
        Self(Sha256::digest(required_members(key)).into())
    }

    /// The thumbprint that a store kept.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its bytes, for a store.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The thumbprint that this text prints, in its only spelling.
    pub fn parse(text: &str) -> Result<Self, ThumbprintInvalid> {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| ThumbprintInvalid)?;
        bytes.try_into().map(Self).map_err(|_| ThumbprintInvalid)
    }
}

impl fmt::Display for JwkThumbprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64URL_NOPAD.encode(&self.0))
    }
}

impl fmt::Debug for JwkThumbprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// In lexicographic order and without white space (RFC 7638 §3.3).
fn required_members(key: &PublicKey) -> String {
    let text = |bytes: &[u8]| BASE64URL_NOPAD.encode(bytes);
    match key {
        PublicKey::P256 { x, y } => {
            format!(r#"{{"crv":"P-256","kty":"EC","x":"{}","y":"{}"}}"#, text(x), text(y))
        }
        PublicKey::Ed25519(x) => format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{}"}}"#, text(x)),
        PublicKey::Rsa { modulus, exponent } => {
            format!(r#"{{"e":"{}","kty":"RSA","n":"{}"}}"#, text(exponent), text(modulus))
        }
    }
}

impl PublicKey {
    /// The only algorithm that signatures under this key are taken for (RFC 8725 §3.1).
    pub const fn algorithm(&self) -> JwtAlgorithm {
        match self {
            Self::P256 { .. } => JwtAlgorithm::Es256,
            Self::Ed25519(_) => JwtAlgorithm::EdDsa,
            Self::Rsa { .. } => JwtAlgorithm::Rs256,
        }
    }

    /// Whether nobody but the holder of the other half can sign under it, as far as the key itself tells.
    pub fn is_strong(&self) -> bool {
        match self {
            // That the point lies on the curve is noticed at each verification.
            Self::P256 { .. } => true,
            Self::Ed25519(point) => !has_small_order(point),
            Self::Rsa { modulus, exponent } => is_sound_rsa(modulus, exponent),
        }
    }
}

fn is_sound_rsa(modulus: &[u8], exponent: &[u8]) -> bool {
    let bits = modulus.first().map_or(0, |first| modulus.len() * 8 - first.leading_zeros() as usize);
    let odd = |number: &[u8]| number.last().is_some_and(|last| last % 2 == 1);
    let is_canonical =
        [modulus, exponent].iter().all(|number| number.first().is_some_and(|first| *first > 0));
    // One is no exponent: each message would be its own signature.
    let is_exponent = odd(exponent) && exponent != [1] && exponent.len() <= 4;
    is_canonical && (RSA_BITS..=RSA_BITS_AT_MOST).contains(&bits) && odd(modulus) && is_exponent
}

/// The points whose multiples are few, in each encoding, without the sign: under such a key one signature fits many
/// messages, and anybody can make it (RFC 8032 §5.1.7 leaves them in).
const SMALL_ORDER: [[u8; 32]; 7] = [
    little_endian(0, 0, 0),
    little_endian(1, 0, 0),
    *b"\x26\xe8\x95\x8f\xc2\xb2\x27\xb0\x45\xc3\xf4\x89\xf2\xef\x98\xf0\xd5\xdf\xac\x05\xd3\xc6\x33\x39\xb1\x38\x02\x88\x6d\x53\xfc\x05",
    *b"\xc7\x17\x6a\x70\x3d\x4d\xd8\x4f\xba\x3c\x0b\x76\x0d\x10\x67\x0f\x2a\x20\x53\xfa\x2c\x39\xcc\xc6\x4e\xc7\xfd\x77\x92\xac\x03\x7a",
    little_endian(0xec, 0xff, 0x7f),
    little_endian(0xed, 0xff, 0x7f),
    little_endian(0xee, 0xff, 0x7f),
];

/// A number in little-endian bytes: the lowest, those between, the highest.
const fn little_endian(lowest: u8, between: u8, highest: u8) -> [u8; 32] {
    let mut bytes = [between; 32];
    bytes[0] = lowest;
    bytes[31] = highest;
    bytes
}

fn has_small_order(point: &[u8; 32]) -> bool {
    let mut unsigned = *point;
    unsigned[31] &= 0x7f;
    SMALL_ORDER.contains(&unsigned)
}

/// One of the keys that a client signs with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClientKey {
    /// Its name (`kid`), if the client gave it one.
    pub id: Option<String>,
    /// What verifies.
    pub public: PublicKey,
}

/// Why a text holds no keys of a client.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum ClientKeysInvalid {
    /// Not a JWK set, or one with a member twice.
    #[error("not a JWK set")]
    Malformed,
    /// No key in it that signs by an algorithm that is spoken here.
    #[error("no RSA, P-256 or Ed25519 key for signatures")]
    NoneUsable,
    /// More than [`KEYS_AT_MOST`].
    #[error("more keys than a client may have")]
    TooMany,
    /// A key that others could sign under.
    #[error("a weak key: RSA has 2048 to 8192 bits")]
    Weak,
    /// A private or a symmetric key. It is known to others now, and must not be used any more.
    #[error("a private key: only public halves belong here")]
    Private,
    /// Two keys of one name.
    #[error("two keys have the same kid")]
    NameTwice,
}

/// The keys that a client proves itself with (RFC 7523): at least one, each sound, each name once.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClientKeys {
    keys: Vec<ClientKey>,
    text: String,
}

impl ClientKeys {
    /// These keys, which were read from that text.
    pub fn new(keys: Vec<ClientKey>, text: String) -> Result<Self, ClientKeysInvalid> {
        if keys.is_empty() {
            return Err(ClientKeysInvalid::NoneUsable);
        }
        if keys.len() > KEYS_AT_MOST {
            return Err(ClientKeysInvalid::TooMany);
        }
        if !keys.iter().all(|key| key.public.is_strong()) {
            return Err(ClientKeysInvalid::Weak);
        }
        let mut names: Vec<_> = keys.iter().filter_map(|key| key.id.as_deref()).collect();
        names.sort_unstable();
        if names.windows(2).any(|pair| pair.first() == pair.last()) {
            return Err(ClientKeysInvalid::NameTwice);
        }
        Ok(Self { keys, text })
    }

    /// The JWK set as the client gave it, for a store.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Those that may have made a signature that names that key and that algorithm; all of the algorithm, if it names no
    /// key.
    pub fn candidates<'a>(
        &'a self,
        id: Option<&'a str>,
        algorithm: JwtAlgorithm,
    ) -> impl Iterator<Item = &'a PublicKey> {
        let named = move |key: &&ClientKey| id.is_none() || key.id.as_deref() == id;
        self.keys.iter().filter(named).map(|key| &key.public).filter(move |key| key.algorithm() == algorithm)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rsa(length: usize, exponent: &[u8]) -> PublicKey {
        PublicKey::Rsa { modulus: vec![0xff; length], exponent: exponent.to_vec() }
    }

    fn key(id: Option<&str>, public: PublicKey) -> ClientKey {
        ClientKey { id: id.map(str::to_owned), public }
    }

    #[test]
    fn the_thumbprint_of_an_rsa_key_is_that_of_rfc_7638_section_3_1() {
        let modulus = concat!(
            "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZ",
            "CiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJ",
            "ZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBn",
            "iIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw"
        );
        let key = PublicKey::Rsa {
            modulus: BASE64URL_NOPAD.decode(modulus.as_bytes()).unwrap(),
            exponent: vec![1, 0, 1],
        };
        assert_eq!(JwkThumbprint::of(&key).to_string(), "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
        assert!(key.is_strong());
    }

    #[test]
    fn weak_rsa_keys_are_told_from_sound_ones() {
        assert!(rsa(256, &[3]).is_strong() && rsa(1024, &[1, 0, 1]).is_strong());
        let even = PublicKey::Rsa { modulus: vec![0xfe; 256], exponent: vec![3] };
        let padded = PublicKey::Rsa { modulus: [&[0][..], &[0xff; 256]].concat(), exponent: vec![3] };
        let short = PublicKey::Rsa { modulus: [&[0x7f][..], &[0xff; 255]].concat(), exponent: vec![3] };
        for weak in [
            rsa(0, &[3]),
            rsa(255, &[3]),
            rsa(1025, &[3]),
            rsa(256, &[]),
            rsa(256, &[1]),
            rsa(256, &[2]),
            rsa(256, &[0, 3]),
            even,
            padded,
            short,
        ] {
            assert!(!weak.is_strong(), "{weak:?}");
        }
    }

    #[test]
    fn points_of_small_order_are_no_keys() {
        for point in SMALL_ORDER {
            let mut signed = point;
            signed[31] |= 0x80;
            assert!(!PublicKey::Ed25519(point).is_strong() && !PublicKey::Ed25519(signed).is_strong());
        }
        assert!(PublicKey::Ed25519([7; 32]).is_strong());
    }

    #[test]
    fn a_set_of_keys_is_refused_for_each_flaw() {
        let new = |keys| ClientKeys::new(keys, String::new()).map(|_| ());
        let good = || PublicKey::Ed25519([7; 32]);
        assert_eq!(new(vec![]), Err(ClientKeysInvalid::NoneUsable));
        assert_eq!(new(vec![key(None, good()); 17]), Err(ClientKeysInvalid::TooMany));
        assert_eq!(new(vec![key(None, rsa(128, &[3]))]), Err(ClientKeysInvalid::Weak));
        let twice = [Some("a"), None, Some("a")].map(|id| key(id, good()));
        assert_eq!(new(twice.to_vec()), Err(ClientKeysInvalid::NameTwice));
        assert_eq!(new(vec![key(None, good()); 16]), Ok(()));
    }

    #[test]
    fn a_signature_is_tried_on_keys_of_its_name_and_algorithm_alone() {
        let (one, two) = (PublicKey::Ed25519([7; 32]), PublicKey::P256 { x: [1; 32], y: [2; 32] });
        let keys = vec![key(Some("a"), one.clone()), key(Some("b"), two.clone()), key(None, one.clone())];
        let keys = ClientKeys::new(keys, "text".to_owned()).unwrap();
        let of = |id, algorithm| keys.candidates(id, algorithm).collect::<Vec<_>>();
        assert_eq!(of(None, JwtAlgorithm::EdDsa), [&one, &one]);
        assert_eq!(of(Some("a"), JwtAlgorithm::EdDsa), [&one]);
        assert_eq!(of(Some("b"), JwtAlgorithm::Es256), [&two]);
        assert!(
            of(Some("b"), JwtAlgorithm::EdDsa).is_empty() && of(Some("c"), JwtAlgorithm::Es256).is_empty()
        );
        assert_eq!(keys.as_str(), "text");
    }

    proptest! {
        #[test]
        fn parsing_a_thumbprint_undoes_printing(bytes: [u8; 32]) {
            let print = JwkThumbprint::from_bytes(bytes);
            prop_assert_eq!(JwkThumbprint::parse(&print.to_string()), Ok(print));
            prop_assert_eq!(JwkThumbprint::parse(&format!("{print}=")), Err(ThumbprintInvalid));
        }
    }
}
