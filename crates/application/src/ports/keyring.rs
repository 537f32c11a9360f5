//! Signing keys, what they sign, and what is made of what comes back.

use gatepost_domain::access::AccessToken;
use gatepost_domain::admin_token::{AdminRefused, AdminRequest, AdminToken};
use gatepost_domain::app::AppId;
use gatepost_domain::assertion::Assertion;
use gatepost_domain::audit::{AuditHash, AuditSignature};
use gatepost_domain::id::AdminTokenId;
use gatepost_domain::id_token::{IdToken, IdTokenHint};
use gatepost_domain::jwk::{ClientKeys, ClientKeysInvalid};
use gatepost_domain::logout_token::LogoutToken;
use gatepost_domain::presented::{Occasion, PresentedAccess};
use gatepost_domain::proof::Proof;
use gatepost_domain::secret::MasterKeyId;
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

/// Why what somebody sent is no token of the kind that was expected. Which of these it was is nothing that they are told.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum TokenInvalid {
    /// Longer than any that is issued.
    #[error("the token is too long")]
    TooLong,
    /// Not even shaped like one: parts, base64url, JSON or protobuf.
    #[error("the token is malformed")]
    Malformed,
    /// Its header asks for something else than the key is for.
    #[error("the header of the token is not that of its kind")]
    Header,
    /// It names no key that is known here.
    #[error("the token names an unknown key")]
    UnknownKey,
    /// The signature does not hold.
    #[error("the signature of the token is wrong")]
    Signature,
    /// A claim is missing, or of another type.
    #[error("a claim of the token is missing or malformed")]
    Claims,
    /// A check of the token, or of a narrowing of it, fails.
    #[error("a check of the token fails")]
    Denied,
}

/// Something that only whoever has its master key can read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sealed {
    /// The master key that it was sealed with.
    pub master: MasterKeyId,
    /// What it became.
    pub bytes: Vec<u8>,
}

/// Makes signing keys, sealed with the master key, signs with them, and verifies what comes back. All of it is so quick
/// that it is not asynchronous, and verifying asks nobody: it panics for no bytes and touches no network.
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

    /// The ID token, signed. It names the access token that goes out beside it (`at_hash`, OIDC Core §3.1.3.6).
    fn sign_id_token(
        &self,
        key: &SigningKey,
        token: &IdToken,
        access_token: &str,
    ) -> Result<String, KeyringError>;

    /// The logout token, signed.
    fn sign_logout_token(&self, key: &SigningKey, token: &LogoutToken) -> Result<String, KeyringError>;

    /// What an access token of either format says that one of these keys signed. That it is good at an app is still to be
    /// judged.
    fn verify_access(
        &self,
        keys: &[SigningKey],
        token: &str,
        occasion: Occasion<'_>,
    ) -> Result<PresentedAccess, TokenInvalid>;

    /// What an ID token said, dead or alive, that one of these keys signed.
    fn verify_id_token(&self, keys: &[SigningKey], token: &str) -> Result<IdTokenHint, TokenInvalid>;

    /// The keys in that JWK set (RFC 7517 §5). Keys for other purposes, or of kinds that nobody speaks here, are passed
    /// over.
    fn parse_client_keys(&self, json: &str) -> Result<ClientKeys, ClientKeysInvalid>;

    /// What an assertion says that one of the client's keys signed (RFC 7523).
    fn verify_assertion(&self, keys: &ClientKeys, assertion: &str) -> Result<Assertion, TokenInvalid>;

    /// What a proof says that the key in it signed (RFC 9449 §4.2).
    fn verify_proof(&self, proof: &str) -> Result<Proof, TokenInvalid>;

    /// Signs what the audit holds fast, with a key that comes from the master key in use (Ed25519, RFC 8032).
    fn sign_audit(&self, hash: &AuditHash) -> Result<AuditSignature, KeyringError>;

    /// The public halves of the keys that sign the audit, by the master keys that they come from, the one in use first.
    fn audit_keys(&self) -> Result<Vec<(MasterKeyId, [u8; 32])>, KeyringError>;

    /// That admin token, signed with a key that comes from the master key: a Biscuit that its holder can narrow.
    fn sign_admin(&self, token: &AdminToken) -> Result<String, KeyringError>;

    /// Which admin token this is or was narrowed from, if it lets its holder do that. Whether it was revoked is still to be
    /// looked up.
    fn verify_admin(&self, token: &str, request: AdminRequest<'_>) -> Result<AdminTokenId, AdminRefused>;

    /// Seals something for that place; it opens nowhere else.
    fn seal(&self, place: &[u8], bytes: &[u8]) -> Result<Sealed, KeyringError>;

    /// What was sealed for that place.
    fn unseal(&self, place: &[u8], sealed: &Sealed) -> Result<Vec<u8>, KeyringError>;
}
