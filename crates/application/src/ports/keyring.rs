//! Signing keys and what they sign.

use gatepost_domain::access::AccessToken;
use gatepost_domain::app::AppId;
use gatepost_domain::signing_key::{KeyAlgorithm, SigningKey};
use gatepost_domain::time::Timestamp;

/// A key could not be made, opened or used.
#[derive(Debug, thiserror::Error)]
#[error("{doing}")]
pub struct KeyringError {
    /// What was being done, for the operator's log.
    pub doing: &'static str,
    /// Why it failed, if another error says so.
    #[source]
    pub source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// Makes signing keys, sealed with the master key, and signs access tokens with them. Signing is so quick that it is
/// not asynchronous.
pub trait Keyring: Send + Sync + 'static {
    /// A new key pair for that app, its private half sealed. It signs from now on. `number` tells the app's
    /// keys apart, and grows.
    fn make(
        &self,
        app: &AppId,
        algorithm: KeyAlgorithm,
        number: u32,
        now: Timestamp,
    ) -> Result<SigningKey, KeyringError>;

    /// The access token in the key's format, signed.
    fn sign(&self, key: &SigningKey, token: &AccessToken) -> Result<String, KeyringError>;
}
