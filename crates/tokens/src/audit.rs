//! Signatures under the seals of the audit: Ed25519 (RFC 8032), with a key that comes from a master key, verified by whoever has
//! its public half.

use crate::failure::while_doing;
use crate::narrowing;
use aws_lc_rs::signature::{ED25519, Ed25519KeyPair, KeyPair as _, UnparsedPublicKey};
use data_encoding::BASE64;
use gatepost_application::{KeyringError, SealingKey};
use gatepost_domain::audit::{AuditHash, AuditSignature};
use gatepost_domain::signing_key::PublicKey;

const DOING: &str = "signing a seal of the audit";

/// What stands in front of the 32 bytes of an Ed25519 key (RFC 8410 §4).
const SPKI: [u8; 12] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

fn pair(key: &SealingKey) -> Result<Ed25519KeyPair, KeyringError> {
    Ed25519KeyPair::from_seed_unchecked(key.expose_audit()).map_err(while_doing(DOING))
}

/// The signature under that hash.
pub(crate) fn sign(key: &SealingKey, hash: &AuditHash) -> Result<AuditSignature, KeyringError> {
    let signature = pair(key)?.sign(hash.as_bytes());
    let bytes = signature.as_ref().try_into().map_err(while_doing(DOING))?;
    Ok(AuditSignature { key: key.id, bytes })
}

/// The public half.
pub(crate) fn public(key: &SealingKey) -> Result<[u8; 32], KeyringError> {
    pair(key)?.public_key().as_ref().try_into().map_err(while_doing(DOING))
}

/// Whether the holder of that key signed that hash.
pub fn is_signed(public: &[u8; 32], hash: &AuditHash, signature: &[u8; 64]) -> bool {
    UnparsedPublicKey::new(&ED25519, public).verify(hash.as_bytes(), signature).is_ok()
}

/// A public key as PEM (RFC 8410 §4).
pub fn pem(public: &[u8; 32]) -> Option<String> {
    narrowing::pem(&PublicKey::Ed25519(*public))
}

/// All Ed25519 keys in a text of PEM; `None` if there is anything else between its lines, or none at all.
pub fn keys_in_pem(text: &str) -> Option<Vec<[u8; 32]>> {
    let mut keys = Vec::new();
    for block in text.split("-----BEGIN PUBLIC KEY-----").skip(1) {
        let (body, _) = block.split_once("-----END PUBLIC KEY-----")?;
        let body: String = body.split_whitespace().collect();
        let der = BASE64.decode(body.as_bytes()).ok()?;
        keys.push(der.strip_prefix(&SPKI)?.try_into().ok()?);
    }
    (!keys.is_empty()).then_some(keys)
}

#[cfg(test)]
mod tests {
    use super::*;
    use gatepost_application::MasterKey;

    fn key(byte: u8) -> SealingKey {
        MasterKey::new(&[byte; 32]).sealing_key()
    }

    #[test]
    fn a_seal_is_signed_by_its_master_key_s_own_key_and_by_no_other() {
        let (hash, other) = (AuditHash::from_bytes([1; 32]), AuditHash::from_bytes([2; 32]));
        let signature = sign(&key(1), &hash).unwrap();
        assert_eq!(signature.key, key(1).id);
        let [mine, theirs] = [1, 2].map(|byte| public(&key(byte)).unwrap());
        assert!(is_signed(&mine, &hash, &signature.bytes));
        assert!(!is_signed(&theirs, &hash, &signature.bytes));
        assert!(!is_signed(&mine, &other, &signature.bytes));
        for place in [0, 31, 32, 63] {
            let mut torn = signature.bytes;
            torn[place] ^= 1;
            assert!(!is_signed(&mine, &hash, &torn), "{place}");
        }
    }

    #[test]
    fn keys_are_read_from_the_pem_that_they_are_printed_as() {
        let [one, two] = [1, 2].map(|byte| public(&key(byte)).unwrap());
        let text = format!("{}\n# the next\n{}", pem(&one).unwrap(), pem(&two).unwrap());
        assert_eq!(keys_in_pem(&text), Some(vec![one, two]));
        for none in ["", "MCowBQYDK2VwAyEA", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"] {
            assert_eq!(keys_in_pem(none), None, "{none}");
        }
    }
}
