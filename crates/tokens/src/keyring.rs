//! The keyring whose keys rest sealed.

use crate::failure::{plain, while_doing};
use crate::opened::{Fresh, Opened, OpenedKeys};
use crate::sealing::{self, NONCE, Place, SealBroken};
use crate::{admin, audit, biscuit, jwk, verify};
use gatepost_application::{Entropy, Keyring, KeyringError, Sealed, SealingKey, TokenInvalid};
use gatepost_domain::access::AccessToken;
use gatepost_domain::admin_token::{AdminRefused, AdminRequest, AdminToken};
use gatepost_domain::app::AppId;
use gatepost_domain::assertion::Assertion;
use gatepost_domain::audit::{AuditHash, AuditSignature};
use gatepost_domain::id::AdminTokenId;
use gatepost_domain::id_token::{IdToken, IdTokenHint};
use gatepost_domain::jwk::{ClientKeys, ClientKeysInvalid, JwkThumbprint};
use gatepost_domain::logout_token::LogoutToken;
use gatepost_domain::presented::{Occasion, PresentedAccess};
use gatepost_domain::proof::Proof;
use gatepost_domain::secret::MasterKeyId;
use gatepost_domain::signing_key::{KeyAlgorithm, SigningKey};
use gatepost_domain::time::Timestamp;
use std::fmt;
use std::sync::Arc;

const OPENING: &str = "opening a signing key";
const SEALING: &str = "sealing a signing key";
const AUDITING: &str = "signing a seal of the audit";
const SIGNING: &str = "signing an admin token";
const KEEPING: &str = "sealing something";

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
            KeyAlgorithm::BiscuitEd25519 => number.to_string(),
            KeyAlgorithm::Es256 | KeyAlgorithm::Rs256 | KeyAlgorithm::EdDsa => {
                JwkThumbprint::of(&public).to_string()
            }
        };
        let place = Place { app, id: &id, algorithm };
        let sealed =
            sealing::seal(key, place, self.entropy.bytes::<NONCE>(), &pkcs8).map_err(while_doing(SEALING))?;
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
        of_its_app(key, &token.app)?;
        self.open(key)?.sign(token, &self.entropy)
    }

    fn sign_id_token(
        &self,
        key: &SigningKey,
        token: &IdToken,
        access_token: &str,
    ) -> Result<String, KeyringError> {
        of_its_app(key, &token.app)?;
        self.open(key)?.jwt()?.id_token(token, access_token)
    }

    fn sign_logout_token(&self, key: &SigningKey, token: &LogoutToken) -> Result<String, KeyringError> {
        of_its_app(key, &token.app)?;
        self.open(key)?.jwt()?.logout_token(token)
    }

    fn verify_access(
        &self,
        keys: &[SigningKey],
        token: &str,
        occasion: Occasion<'_>,
    ) -> Result<PresentedAccess, TokenInvalid> {
        // No Biscuit has a dot, and each JWT has two.
        if token.contains('.') {
            verify::access(keys, token)
        } else {
            biscuit::verify::access(keys, token, occasion)
        }
    }

    fn verify_id_token(&self, keys: &[SigningKey], token: &str) -> Result<IdTokenHint, TokenInvalid> {
        verify::id_token(keys, token)
    }

    fn parse_client_keys(&self, json: &str) -> Result<ClientKeys, ClientKeysInvalid> {
        jwk::client_keys(json)
    }

    fn verify_assertion(&self, keys: &ClientKeys, assertion: &str) -> Result<Assertion, TokenInvalid> {
        verify::assertion(keys, assertion)
    }

    fn verify_proof(&self, proof: &str) -> Result<Proof, TokenInvalid> {
        verify::proof(proof)
    }

    fn sign_audit(&self, hash: &AuditHash) -> Result<AuditSignature, KeyringError> {
        let key = self.sealing_keys.first().ok_or(SealBroken::NoMasterKey).map_err(while_doing(AUDITING))?;
        audit::sign(key, hash)
    }

    fn audit_keys(&self) -> Result<Vec<(MasterKeyId, [u8; 32])>, KeyringError> {
        self.sealing_keys.iter().map(|key| Ok((key.id, audit::public(key)?))).collect()
    }

    fn sign_admin(&self, token: &AdminToken) -> Result<String, KeyringError> {
        let key = self.sealing_keys.first().ok_or(SealBroken::NoMasterKey).map_err(while_doing(SIGNING))?;
        admin::sign(key, token, &self.entropy.bytes())
    }

    fn verify_admin(&self, token: &str, request: AdminRequest<'_>) -> Result<AdminTokenId, AdminRefused> {
        admin::verify(&self.sealing_keys, token, request)
    }

    fn seal(&self, place: &[u8], bytes: &[u8]) -> Result<Sealed, KeyringError> {
        let key = self.sealing_keys.first().ok_or(SealBroken::NoMasterKey).map_err(while_doing(KEEPING))?;
        let sealed = sealing::seal_other(key, place, self.entropy.bytes::<NONCE>(), bytes);
        Ok(Sealed { master: key.id, bytes: sealed.map_err(while_doing(KEEPING))? })
    }

    fn unseal(&self, place: &[u8], sealed: &Sealed) -> Result<Vec<u8>, KeyringError> {
        sealing::open_other(&self.sealing_keys, sealed.master, place, &sealed.bytes)
            .map(|bytes| bytes.to_vec())
            .map_err(while_doing("opening what was sealed"))
    }
}

fn of_its_app(key: &SigningKey, app: &AppId) -> Result<(), KeyringError> {
    if key.app == *app { Ok(()) } else { Err(plain("signing a token of another app than the key's")) }
}

impl<E> fmt::Debug for SealedKeyring<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SealedKeyring").field("sealing_keys", &self.sealing_keys).finish_non_exhaustive()
    }
}
