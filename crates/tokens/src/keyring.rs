//! The keyring whose keys rest sealed.

use crate::failure::{plain, while_doing};
use crate::opened::{Fresh, Opened, OpenedKeys};
use crate::sealing::{self, NONCE, Place, SealBroken};
use crate::thumbprint::thumbprint;
use gatepost_application::{Entropy, Keyring, KeyringError, SealingKey};
use gatepost_domain::access::AccessToken;
use gatepost_domain::app::AppId;
use gatepost_domain::signing_key::{KeyAlgorithm, SigningKey};
use gatepost_domain::time::Timestamp;
use std::fmt;
use std::sync::Arc;

const OPENING: &str = "opening a signing key";
const SEALING: &str = "sealing a signing key";

/// Makes keys whose private half leaves it sealed, and signs with them. A key is opened at its first signature, and kept
/// open for the next ones.
pub struct SealedKeyring<E> {
    sealing_keys: Vec<SealingKey>,
    entropy: E,
    opened: OpenedKeys,
}

impl<E: Entropy> SealedKeyring<E> {
    /// A keyring that seals with the first of these keys and opens with all of them. Without any, it does neither.
    pub fn new(sealing_keys: Vec<SealingKey>, entropy: E) -> Self {
        Self { sealing_keys, entropy, opened: OpenedKeys::default() }
    }

    fn open(&self, key: &SigningKey) -> Result<Arc<Opened>, KeyringError> {
        if let Some(opened) = self.opened.find(key) {
            return Ok(opened);
        }
        let place = Place { app: &key.app, id: &key.id, algorithm: key.algorithm };
        let pkcs8 = sealing::open(&self.sealing_keys, key.master, place, &key.sealed)
            .map_err(while_doing(OPENING))?;
        let opened = Arc::new(Opened::new(key.clone(), &pkcs8)?);
        self.opened.keep(&opened);
        Ok(opened)
    }
}

impl<E: Entropy> Keyring for SealedKeyring<E> {
    fn make(
        &self,
        app: &AppId,
        algorithm: KeyAlgorithm,
        number: u32,
        now: Timestamp,
    ) -> Result<SigningKey, KeyringError> {
        let key = self.sealing_keys.first().ok_or(SealBroken::NoMasterKey).map_err(while_doing(SEALING))?;
        let Fresh { public, pkcs8 } = Fresh::generate(algorithm)?;
        let id = match algorithm {
            KeyAlgorithm::Es256 => thumbprint(&public),
            KeyAlgorithm::BiscuitEd25519 => number.to_string(),
        };
        let place = Place { app, id: &id, algorithm };
        let sealed = sealing::seal(key, place, self.entropy.bytes::<NONCE>(), pkcs8.as_ref())
            .map_err(while_doing(SEALING))?;
        Ok(SigningKey {
            app: app.clone(),
            id,
            number,
            algorithm,
            public,
            sealed,
            master: key.id,
            created_at: now,
            signs_from: now,
        })
    }

    fn sign(&self, key: &SigningKey, token: &AccessToken) -> Result<String, KeyringError> {
        if key.app != token.app {
            return Err(plain("signing a token of another app than the key's"));
        }
        self.open(key)?.sign(token, &self.entropy)
    }
}

impl<E> fmt::Debug for SealedKeyring<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SealedKeyring").field("sealing_keys", &self.sealing_keys).finish_non_exhaustive()
    }
}
