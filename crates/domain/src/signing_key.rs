//! The keys that an app's tokens are signed with.

mod key_set;

pub use key_set::{
    CACHED_FOR, KNOWN_FOR, KeySet, KeyState, NewKey, NextKeyExists, PUBLISHED_AFTER, PUBLISHED_BEFORE,
    SIGNS_FOR,
};

use crate::app::{AccessTokenFormat, App, AppId};
use crate::secret::MasterKeyId;
use crate::time::Timestamp;
use crate::vocabulary::words;
use std::fmt;

words! {
    /// What a signing key signs, and how.
    KeyAlgorithm {
        /// JWTs, by ECDSA on P-256 with SHA-256 (RFC 7518 §3.4).
        Es256 = "ES256",
        /// JWTs, by RSA with PKCS #1 v1.5 and SHA-256 (RFC 7518 §3.3).
        Rs256 = "RS256",
        /// JWTs, by Ed25519 (RFC 8037 §3.1).
        EdDsa = "EdDSA",
        /// Biscuits, by Ed25519.
        BiscuitEd25519 = "biscuit-ed25519",
    }

    /// What an operator may choose for the JWTs of an app, in the order in which it is published.
    JwtAlgorithm {
        /// RSA with PKCS #1 v1.5 and SHA-256, which every client library knows (OIDC Core §15.1).
        Rs256 = "RS256",
        /// ECDSA on P-256 with SHA-256 (RFC 7518 §3.4).
        Es256 = "ES256",
        /// Ed25519 (RFC 8037 §3.1).
        EdDsa = "EdDSA",
    }
}

impl From<JwtAlgorithm> for KeyAlgorithm {
    fn from(algorithm: JwtAlgorithm) -> Self {
        match algorithm {
            JwtAlgorithm::Es256 => Self::Es256,
            JwtAlgorithm::Rs256 => Self::Rs256,
            JwtAlgorithm::EdDsa => Self::EdDsa,
        }
    }
}

impl KeyAlgorithm {
    /// What signs an app's access tokens, if they have that format.
    pub fn of_access_tokens(app: &App, format: AccessTokenFormat) -> Self {
        match format {
            AccessTokenFormat::Jwt => app.oauth.access_token_alg.into(),
            AccessTokenFormat::Biscuit => Self::BiscuitEd25519,
        }
    }

    /// The algorithm of the JWTs that such a key signs; none if it signs Biscuits.
    pub const fn jwt(self) -> Option<JwtAlgorithm> {
        match self {
            Self::Es256 => Some(JwtAlgorithm::Es256),
            Self::Rs256 => Some(JwtAlgorithm::Rs256),
            Self::EdDsa => Some(JwtAlgorithm::EdDsa),
            Self::BiscuitEd25519 => None,
        }
    }
}

/// The public half of a signing key, as it is published (RFC 7517).
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PublicKey {
    /// A point on P-256 (RFC 7518 §6.2).
    P256 {
        /// The first coordinate.
        x: [u8; 32],
        /// The second coordinate.
        y: [u8; 32],
    },
    /// A point on Ed25519 (RFC 8037 §2).
    Ed25519([u8; 32]),
    /// An RSA key (RFC 7518 §6.3): big-endian, without leading zeros.
    Rsa {
        /// The modulus.
        modulus: Vec<u8>,
        /// The public exponent.
        exponent: Vec<u8>,
    },
}

/// One signing key of one app; the private half is sealed with the master key.
#[derive(Clone, PartialEq, Eq)]
pub struct SigningKey {
    /// The app whose tokens it signs.
    pub app: AppId,
    /// Its name in token headers and in the JWKS (`kid`).
    pub id: String,
    /// Tells the app's keys apart, and grows: of two nodes that make a key at once, one takes a number that is taken.
    pub number: u32,
    /// What it signs, and how.
    pub algorithm: KeyAlgorithm,
    /// What verifiers need.
    pub public: PublicKey,
    /// The private half, sealed.
    pub sealed: Vec<u8>,
    /// The master key that it is sealed with.
    pub master: MasterKeyId,
    /// When it was made.
    pub created_at: Timestamp,
    /// From when on it signs: published for a while before, so that every verifier knows it by then.
    pub signs_from: Timestamp,
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigningKey").field("app", &self.app).field("id", &self.id).finish_non_exhaustive()
    }
}
