//! Tokens that anybody can read and anybody could have written.

use gatepost_application::{Keyring, KeyringError};
use gatepost_domain::access::AccessToken;
use gatepost_domain::app::AppId;
use gatepost_domain::secret::MasterKeyId;
use gatepost_domain::signing_key::{KeyAlgorithm, PublicKey, SigningKey};
use gatepost_domain::time::Timestamp;

/// Signs nothing: what it makes is good for tests of what stands around it, and breaks the laws of the keyring.
#[derive(Clone, Copy, Default, Debug)]
pub struct PlainKeyring;

impl Keyring for PlainKeyring {
    fn make(
        &self,
        app: &AppId,
        algorithm: KeyAlgorithm,
        number: u32,
        now: Timestamp,
    ) -> Result<SigningKey, KeyringError> {
        let public = match algorithm {
            KeyAlgorithm::Es256 => PublicKey::P256 { x: [1; 32], y: [2; 32] },
            KeyAlgorithm::BiscuitEd25519 => PublicKey::Ed25519([3; 32]),
        };
        Ok(SigningKey {
            app: app.clone(),
            id: number.to_string(),
            number,
            algorithm,
            public,
            sealed: Vec::new(),
            master: MasterKeyId::from_number(0),
            created_at: now,
            signs_from: now,
        })
    }

    fn sign(&self, key: &SigningKey, token: &AccessToken) -> Result<String, KeyringError> {
        if key.app != token.app {
            return Err(KeyringError { doing: "signing with another app's key", source: None });
        }
        Ok(format!(
            "plain.{}.{}.{}.{}.{}",
            key.algorithm.as_str(),
            token.app,
            token.user,
            token.session,
            token.expires_at.as_seconds()
        ))
    }
}
