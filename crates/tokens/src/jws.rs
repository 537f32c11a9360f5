//! The front of a JWT: shape, header, signature (RFC 7515 §5.2, RFC 8725 §3). Nothing of what it says is believed, nor even
//! read, before its signature holds.

use crate::json::{Object, object};
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, ED25519, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey,
};
use data_encoding::BASE64URL_NOPAD;
use gatepost_application::TokenInvalid;
use gatepost_domain::signing_key::{JwtAlgorithm, PublicKey};

/// No JWT that is issued, and none that is worth reading, is longer.
const LONGEST: usize = 8192;

/// What nobody here does, or takes from strangers: keys by reference or by value, packed or unencoded claims, and
/// extensions that must be understood (RFC 7515 §4.1, RFC 7516 §4.1.3, RFC 7797 §3). A key by value stands in a proof.
const NEVER: [&str; 7] = ["crit", "jku", "x5u", "x5c", "zip", "b64", "enc"];

/// A JWT taken apart, not verified.
pub(crate) struct Jws<'a> {
    header: Object,
    signed: &'a str,
    claims: Vec<u8>,
    signature: Vec<u8>,
}

impl<'a> Jws<'a> {
    /// Takes a text apart.
    pub(crate) fn parse(text: &'a str) -> Result<Self, TokenInvalid> {
        if text.len() > LONGEST {
            return Err(TokenInvalid::TooLong);
        }
        let (signed, signature) = text.rsplit_once('.').ok_or(TokenInvalid::Malformed)?;
        let (header, claims) = signed.split_once('.').ok_or(TokenInvalid::Malformed)?;
        // The decoder takes one spelling of each value, and no dot.
        let decode =
            |part: &str| BASE64URL_NOPAD.decode(part.as_bytes()).map_err(|_| TokenInvalid::Malformed);
        let (header, claims, signature) = (decode(header)?, decode(claims)?, decode(signature)?);
        let header = object(&header).ok_or(TokenInvalid::Malformed)?;
        if NEVER.iter().any(|name| header.contains_key(*name)) {
            return Err(TokenInvalid::Header);
        }
        Ok(Self { header, signed, claims, signature })
    }

    /// The header.
    pub(crate) const fn header(&self) -> &Object {
        &self.header
    }

    /// The member of the header, if it is a text.
    pub(crate) fn named(&self, name: &str) -> Option<&str> {
        self.header.get(name)?.text()
    }

    /// Refuses a header that has other members than these.
    pub(crate) fn has_only(&self, names: &[&str]) -> Result<(), TokenInvalid> {
        if self.header.keys().all(|name| names.contains(&name.as_str())) {
            Ok(())
        } else {
            Err(TokenInvalid::Header)
        }
    }

    /// Refuses a header of another kind of token (RFC 8725 §3.11).
    pub(crate) fn is(&self, kind: &str) -> Result<(), TokenInvalid> {
        if self.named("typ") == Some(kind) { Ok(()) } else { Err(TokenInvalid::Header) }
    }

    /// The algorithm that the header names, if it is spoken here. It is only ever compared with a key's own.
    pub(crate) fn algorithm(&self) -> Result<JwtAlgorithm, TokenInvalid> {
        self.named("alg").and_then(JwtAlgorithm::parse).ok_or(TokenInvalid::Header)
    }

    /// What it claims, if that key signed it by the key's own algorithm (RFC 8725 §3.1).
    pub(crate) fn verify(&self, key: &PublicKey) -> Result<Object, TokenInvalid> {
        if self.algorithm()? != key.algorithm() {
            return Err(TokenInvalid::Header);
        }
        if !signs(key, self.signed.as_bytes(), &self.signature) {
            return Err(TokenInvalid::Signature);
        }
        object(&self.claims).ok_or(TokenInvalid::Malformed)
    }
}

/// Whether that is the key's signature of that message.
fn signs(key: &PublicKey, message: &[u8], signature: &[u8]) -> bool {
    let verified =
        match key {
            PublicKey::P256 { x, y } => {
                let point = [&[4], x.as_slice(), y].concat();
                UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point).verify(message, signature)
            }
            PublicKey::Ed25519(point) => UnparsedPublicKey::new(&ED25519, point).verify(message, signature),
            PublicKey::Rsa { modulus, exponent } => RsaPublicKeyComponents { n: modulus, e: exponent }
                .verify(&RSA_PKCS1_2048_8192_SHA256, message, signature),
        };
    verified.is_ok()
}
