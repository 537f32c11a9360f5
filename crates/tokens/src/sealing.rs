//! Private keys at rest.
//!
//! A sealed key is one byte that names the form, 24 bytes of nonce, and the PKCS#8 document under XChaCha20-Poly1305,
//! tag at the end. With it are authenticated the app, the key's name and its algorithm, so that it opens nowhere but in
//! the row that it was sealed for. Nonces of that length may be left to chance (draft-irtf-cfrg-xchacha-03 §2.1).

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use gatepost_application::SealingKey;
use gatepost_domain::app::AppId;
use gatepost_domain::secret::MasterKeyId;
use gatepost_domain::signing_key::KeyAlgorithm;
use zeroize::Zeroizing;

/// The only form so far; whoever changes anything about it takes the next number.
const FORM: u8 = 1;

/// So much chance goes into one sealing.
pub(crate) const NONCE: usize = 24;

/// Why a private key can't be sealed or opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub(crate) enum SealBroken {
    /// There is nothing to seal with.
    #[error("no master key is configured")]
    NoMasterKey,
    /// The row names a master key that is not among those configured.
    #[error("its master key is not configured")]
    MasterKeyUnknown,
    /// The first byte is none that this version writes, or there is too little behind it.
    #[error("it is not in a form that this version knows")]
    FormUnknown,
    /// Changed, moved to another row, or sealed with another master key.
    #[error("it is not what was sealed with that master key for that app, name and algorithm")]
    NotGenuine,
    /// The cipher refused; it does so only for more than 256 GiB.
    #[error("it is too long to be sealed")]
    TooLong,
}

/// The row that a sealed key belongs to.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    /// The app whose tokens the key signs.
    pub(crate) app: &'a AppId,
    /// The key's name.
    pub(crate) id: &'a str,
    /// What it signs.
    pub(crate) algorithm: KeyAlgorithm,
}

impl Place<'_> {
    /// The row as associated data; every part bears its length, so that no two rows read alike.
    fn bytes(self) -> Vec<u8> {
        let mut bytes = b"gatepost signing key".to_vec();
        bytes.push(FORM);
        for part in [self.app.as_str(), self.id, self.algorithm.as_str()] {
            bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
            bytes.extend_from_slice(part.as_bytes());
        }
        bytes
    }
}

/// Seals a private key for that row. A nonce must never come twice.
pub(crate) fn seal(
    key: &SealingKey,
    place: Place<'_>,
    nonce: [u8; NONCE],
    private: &[u8],
) -> Result<Vec<u8>, SealBroken> {
    seal_as(key, &place.bytes(), nonce, private)
}

/// The same, for a place that is spelled already.
fn seal_as(
    key: &SealingKey,
    place: &[u8],
    nonce: [u8; NONCE],
    private: &[u8],
) -> Result<Vec<u8>, SealBroken> {
    let message = Payload { msg: private, aad: place };
    let body = cipher(key).encrypt(&XNonce::from(nonce), message).map_err(|_| SealBroken::TooLong)?;
    let mut sealed = Vec::with_capacity(1 + NONCE + body.len());
    sealed.push(FORM);
    sealed.extend_from_slice(&nonce);
    sealed.extend_from_slice(&body);
    Ok(sealed)
}

/// The private key that was sealed for that row with the master key that the row names.
pub(crate) fn open(
    keys: &[SealingKey],
    master: MasterKeyId,
    place: Place<'_>,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, SealBroken> {
    open_as(keys, master, &place.bytes(), sealed)
}

/// The same, for a place that is spelled already.
fn open_as(
    keys: &[SealingKey],
    master: MasterKeyId,
    place: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, SealBroken> {
    let key = keys.iter().find(|key| key.id == master).ok_or(SealBroken::MasterKeyUnknown)?;
    let (nonce, body) = match sealed.split_first() {
        Some((&FORM, rest)) => rest.split_first_chunk::<NONCE>().ok_or(SealBroken::FormUnknown)?,
        _ => return Err(SealBroken::FormUnknown),
    };
    let message = Payload { msg: body, aad: place };
    let private = cipher(key).decrypt(&XNonce::from(*nonce), message).map_err(|_| SealBroken::NotGenuine)?;
    Ok(Zeroizing::new(private))
}

/// What is no key, sealed for a place that whoever keeps it names.
pub(crate) fn seal_other(
    key: &SealingKey,
    place: &[u8],
    nonce: [u8; NONCE],
    bytes: &[u8],
) -> Result<Vec<u8>, SealBroken> {
    seal_as(key, &other(place), nonce, bytes)
}

/// What was sealed so.
pub(crate) fn open_other(
    keys: &[SealingKey],
    master: MasterKeyId,
    place: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, SealBroken> {
    open_as(keys, master, &other(place), sealed)
}

/// No place of a signing key begins so.
fn other(place: &[u8]) -> Vec<u8> {
    [b"gatepost sealed\0", place].concat()
}

fn cipher(key: &SealingKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.expose().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use data_encoding::HEXLOWER;
    use gatepost_application::MasterKey;
    use proptest::prelude::*;

    const PRIVATE: &[u8] = b"a private key, as PKCS#8 would spell it";

    fn key(byte: u8) -> SealingKey {
        MasterKey::new(&[byte; 32]).sealing_key()
    }

    fn app(name: &str) -> AppId {
        AppId::parse(name).unwrap()
    }

    fn sealed(nonce: [u8; NONCE]) -> Vec<u8> {
        let place = Place { app: &app("demo"), id: "7", algorithm: KeyAlgorithm::BiscuitEd25519 };
        seal(&key(1), place, nonce, PRIVATE).unwrap()
    }

    fn opened(place: Place<'_>, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealBroken> {
        open(&[key(2), key(1)], key(1).id, place, sealed)
    }

    #[test]
    fn opening_undoes_sealing() {
        let place = Place { app: &app("demo"), id: "7", algorithm: KeyAlgorithm::BiscuitEd25519 };
        assert_eq!(opened(place, &sealed([5; NONCE])).unwrap().as_slice(), PRIVATE);
    }

    #[test]
    fn what_was_sealed_once_opens_for_ever() {
        let kept = concat!(
            "01",
            "050505050505050505050505050505050505050505050505",
            "5fa6285677e8a4cf434c6d3a611d090f4916a6b2b6a45c87a391804c37626dcdf0b5f041e53d9f",
            "7da9f9b37b28a8a7b250a89b591eb4b7",
        );
        let place = Place { app: &app("demo"), id: "7", algorithm: KeyAlgorithm::BiscuitEd25519 };
        let bytes = HEXLOWER.decode(kept.as_bytes()).unwrap();
        assert_eq!(opened(place, &bytes).unwrap().as_slice(), PRIVATE);
        assert_eq!(sealed([5; NONCE]), bytes);
    }

    #[test]
    fn sealing_twice_gives_different_bytes() {
        let (one, other) = (sealed([5; NONCE]), sealed([6; NONCE]));
        let equal = one.iter().zip(&other).skip(1 + NONCE).filter(|(a, b)| a == b).count();
        assert!(equal < 8, "{equal} of {} bytes are equal", one.len());
    }

    #[test]
    fn nothing_of_the_private_key_is_seen() {
        let sealed = sealed([5; NONCE]);
        assert!(PRIVATE.windows(4).all(|part| !sealed.windows(4).any(|seen| seen == part)));
    }

    #[test]
    fn a_sealed_key_opens_in_its_own_row_alone() {
        let sealed = sealed([5; NONCE]);
        let home = Place { app: &app("demo"), id: "7", algorithm: KeyAlgorithm::BiscuitEd25519 };
        let (other_app, longer_app) = (app("dema"), app("demo7"));
        for wrong in [
            Place { app: &other_app, ..home },
            Place { app: &longer_app, id: "", ..home },
            Place { id: "8", ..home },
            Place { id: "07", ..home },
            Place { algorithm: KeyAlgorithm::Es256, ..home },
        ] {
            assert_eq!(opened(wrong, &sealed), Err(SealBroken::NotGenuine));
        }
    }

    #[test]
    fn the_row_s_master_key_and_no_other_is_tried() {
        let place = Place { app: &app("demo"), id: "7", algorithm: KeyAlgorithm::BiscuitEd25519 };
        let keys = [key(2), key(1)];
        assert_eq!(open(&keys, key(2).id, place, &sealed([5; NONCE])), Err(SealBroken::NotGenuine));
        assert_eq!(open(&keys, key(3).id, place, &sealed([5; NONCE])), Err(SealBroken::MasterKeyUnknown));
        assert_eq!(open(&[], key(1).id, place, &sealed([5; NONCE])), Err(SealBroken::MasterKeyUnknown));
    }

    #[test]
    fn another_form_is_not_guessed_at() {
        let place = Place { app: &app("demo"), id: "7", algorithm: KeyAlgorithm::BiscuitEd25519 };
        let mut later = sealed([5; NONCE]);
        later[0] = FORM + 1;
        for unknown in [&later[..], &[], &[FORM], &[FORM; NONCE]] {
            assert_eq!(opened(place, unknown), Err(SealBroken::FormUnknown));
        }
        assert_eq!(opened(place, &[FORM; NONCE + 1]), Err(SealBroken::NotGenuine));
    }

    proptest! {
        #[test]
        fn any_change_is_noticed(at: prop::sample::Index, bits in 1_u8.., end: prop::sample::Index) {
            let place = Place { app: &app("demo"), id: "7", algorithm: KeyAlgorithm::BiscuitEd25519 };
            let genuine = sealed([5; NONCE]);
            let mut changed = genuine.clone();
            changed[at.index(genuine.len())] ^= bits;
            prop_assert!(opened(place, &changed).is_err());
            prop_assert!(opened(place, &genuine[..end.index(genuine.len())]).is_err());
        }

        #[test]
        fn no_bytes_make_opening_panic(bytes: Vec<u8>) {
            let place = Place { app: &app("demo"), id: "7", algorithm: KeyAlgorithm::BiscuitEd25519 };
            prop_assert!(opened(place, &bytes).is_err());
        }
    }
}
