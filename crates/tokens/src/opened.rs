//! Keys that were opened: parsed once, so that a signature costs no more than the signature.

use crate::biscuit::{BiscuitSigner, NEXT_KEY};
use crate::failure::plain;
use crate::jwt::JwtSigner;
use gatepost_application::{Entropy, KeyringError};
use gatepost_domain::access::AccessToken;
use gatepost_domain::app::AppId;
use gatepost_domain::signing_key::{KeyAlgorithm, PublicKey, SigningKey};
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use zeroize::Zeroizing;

/// How many keys of one app are kept open: what signs now in each format, and what signed just before.
const KEYS_AN_APP: usize = 8;

/// A new key pair, not sealed yet.
pub(crate) struct Fresh {
    /// The half that is published.
    pub(crate) public: PublicKey,
    /// Both halves (RFC 5958).
    pub(crate) pkcs8: Zeroizing<Vec<u8>>,
}

impl Fresh {
    /// A new key pair of that kind.
    pub(crate) fn generate(algorithm: KeyAlgorithm) -> Result<Self, KeyringError> {
        match algorithm.jwt() {
            Some(algorithm) => JwtSigner::generate(algorithm),
            None => BiscuitSigner::generate(),
        }
    }
}

enum Signer {
    Jwt(Box<JwtSigner>),
    Biscuit(Box<BiscuitSigner>),
}

/// A key that is ready to sign, and the row that it was opened from.
pub(crate) struct Opened {
    row: SigningKey,
    signer: Signer,
}

impl Opened {
    /// Reads the private half of `row`; refuses it if what verifiers were told is not its other half.
    pub(crate) fn new(row: SigningKey, pkcs8: &[u8]) -> Result<Self, KeyringError> {
        let signer = match row.algorithm.jwt() {
            Some(algorithm) => Signer::Jwt(Box::new(JwtSigner::open(algorithm, &row.id, pkcs8)?)),
            None => Signer::Biscuit(Box::new(BiscuitSigner::open(&row.id, pkcs8)?)),
        };
        let public = match &signer {
            Signer::Jwt(signer) => signer.public()?,
            Signer::Biscuit(signer) => signer.public(),
        };
        if public == row.public {
            Ok(Self { row, signer })
        } else {
            Err(plain("matching the halves of a signing key"))
        }
    }

    /// What signs JWTs with it.
    pub(crate) fn jwt(&self) -> Result<&JwtSigner, KeyringError> {
        match &self.signer {
            Signer::Jwt(signer) => Ok(signer),
            Signer::Biscuit(_) => Err(plain("signing a JWT with a key for biscuits")),
        }
    }

    /// The access token in the key's format.
    pub(crate) fn sign(&self, token: &AccessToken, entropy: &impl Entropy) -> Result<String, KeyringError> {
        match &self.signer {
            Signer::Jwt(signer) => signer.access(token),
            Signer::Biscuit(signer) => {
                let next_key = Zeroizing::new(entropy.bytes::<NEXT_KEY>());
                signer.sign(token, &next_key)
            }
        }
    }
}

/// The keys that this process has opened.
#[derive(Default)]
pub(crate) struct OpenedKeys {
    apps: RwLock<HashMap<AppId, Vec<Arc<Opened>>>>,
}

impl OpenedKeys {
    /// The key, if exactly this row was opened before: one that was changed meanwhile must prove itself anew.
    pub(crate) fn find(&self, row: &SigningKey) -> Option<Arc<Opened>> {
        let apps = self.apps.read().unwrap_or_else(PoisonError::into_inner);
        apps.get(&row.app)?.iter().find(|opened| opened.row == *row).map(Arc::clone)
    }

    /// Keeps a key open, in place of an older row of the same name, or of the one that was opened first.
    pub(crate) fn keep(&self, opened: &Arc<Opened>) {
        let mut apps = self.apps.write().unwrap_or_else(PoisonError::into_inner);
        let kept = apps.entry(opened.row.app.clone()).or_default();
        kept.retain(|other| other.row.id != opened.row.id);
        kept.insert(0, Arc::clone(opened));
        kept.truncate(KEYS_AN_APP);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use gatepost_domain::secret::MasterKeyId;
    use gatepost_domain::time::Timestamp;

    /// A row whose sealed bytes nobody here looks at, and what it was opened to.
    fn opened(app: &str, number: u32) -> Arc<Opened> {
        let Fresh { public, pkcs8 } = Fresh::generate(KeyAlgorithm::BiscuitEd25519).unwrap();
        let row = SigningKey {
            app: AppId::parse(app).unwrap(),
            id: number.to_string(),
            number,
            algorithm: KeyAlgorithm::BiscuitEd25519,
            public,
            sealed: vec![1, 2, 3],
            master: MasterKeyId::from_number(1),
            created_at: Timestamp::from_seconds(0),
            signs_from: Timestamp::from_seconds(0),
        };
        Arc::new(Opened::new(row, &pkcs8).unwrap())
    }

    #[test]
    fn a_key_is_opened_once() {
        let (keys, opened) = (OpenedKeys::default(), opened("demo", 1));
        assert!(keys.find(&opened.row).is_none());
        keys.keep(&opened);
        assert!(Arc::ptr_eq(&keys.find(&opened.row).unwrap(), &opened));
    }

    #[test]
    fn a_row_that_changed_is_opened_anew() {
        let (keys, opened) = (OpenedKeys::default(), opened("demo", 1));
        keys.keep(&opened);
        let row = &opened.row;
        for changed in [
            SigningKey { app: AppId::parse("shop").unwrap(), ..row.clone() },
            SigningKey { id: "2".to_owned(), ..row.clone() },
            SigningKey { algorithm: KeyAlgorithm::Es256, ..row.clone() },
            SigningKey { public: PublicKey::Ed25519([0; 32]), ..row.clone() },
            SigningKey { sealed: vec![1, 2, 4], ..row.clone() },
            SigningKey { master: MasterKeyId::from_number(2), ..row.clone() },
        ] {
            assert!(keys.find(&changed).is_none());
        }
    }

    #[test]
    fn each_app_keeps_its_latest_few() {
        let keys = OpenedKeys::default();
        let other = opened("shop", 1);
        keys.keep(&other);
        let all: Vec<_> = (0..10).map(|number| opened("demo", number)).collect();
        for opened in &all {
            keys.keep(opened);
        }
        let found: Vec<_> = all.iter().map(|opened| keys.find(&opened.row).is_some()).collect();
        assert_eq!(found, [[false; 2].as_slice(), &[true; 8]].concat());
        assert!(keys.find(&other.row).is_some());
    }

    #[test]
    fn a_newer_row_takes_the_place_of_its_elder() {
        let (keys, elder, newer) = (OpenedKeys::default(), opened("demo", 1), opened("demo", 1));
        keys.keep(&elder);
        keys.keep(&newer);
        assert!(keys.find(&elder.row).is_none() && keys.find(&newer.row).is_some());
    }
}
