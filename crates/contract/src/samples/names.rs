//! Identifiers and secrets, each made of a seed.

use super::NOW;
use data_encoding::BASE64URL_NOPAD;
use gatepost_domain::id::{
    AddressChangeId, AdminTokenId, BrowserSessionId, ClientSecretId, CodeId, DeliveryId, EventId, ParcelId,
    RefreshTokenId, SessionId, SignInId, TokenId, UserId, WebhookDeliveryId, WebhookId, WorkerId,
};
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::pkce::{CodeChallenge, CodeVerifier};
use gatepost_domain::secret::{Secret, SecretKind};
use gatepost_domain::time::Timestamp;
use sha2::{Digest as _, Sha256};
use std::time::Duration;

/// 32 bytes that look random, for each purpose and seed others.
pub fn bytes(purpose: &str, seed: u32) -> [u8; 32] {
    Sha256::digest(format!("{purpose} {seed}")).into()
}

/// [`NOW`] and as many milliseconds more: later seeds are later.
pub fn moment(seed: u32) -> Timestamp {
    NOW.plus(Duration::from_millis(seed.into()))
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident: $kind:ident;)*) => {$(
        $(#[$doc])*
        pub fn $name(seed: u32) -> $kind {
            let mut random = [0; 10];
            random.copy_from_slice(bytes($kind::PREFIX, seed).first_chunk::<10>().unwrap());
            $kind::new(moment(seed), random)
        }
    )*};
}

ids! {
    /// Names a change of an address.
    address_change_id: AddressChangeId;
    /// Names an admin token.
    admin_token_id: AdminTokenId;
    /// Names a stay in a browser.
    browser_session_id: BrowserSessionId;
    /// Names a client secret.
    client_secret_id: ClientSecretId;
    /// Names an exchange code.
    code_id: CodeId;
    /// Names a letter.
    delivery_id: DeliveryId;
    /// Names an event.
    event_id: EventId;
    /// Names a parcel.
    parcel_id: ParcelId;
    /// Names a refresh token.
    refresh_token_id: RefreshTokenId;
    /// Names a session.
    session_id: SessionId;
    /// Names a sign-in.
    sign_in_id: SignInId;
    /// Names an access token.
    token_id: TokenId;
    /// Names a user.
    user_id: UserId;
    /// Names a message for a webhook.
    webhook_delivery_id: WebhookDeliveryId;
    /// Names a webhook.
    webhook_id: WebhookId;
    /// Names a node.
    worker_id: WorkerId;
}

/// The secret of that kind and seed.
pub fn secret<K: SecretKind>(seed: u32) -> Secret<K> {
    Secret::from_bytes(&bytes(&format!("secret {}", K::PREFIX), seed))
}

/// The text of the verifier of that seed, as a client would send it.
pub fn verifier_text(seed: u32) -> String {
    format!("verifier-of-forty-three-characters-{seed:08}")
}

/// The verifier of that seed.
pub fn verifier(seed: u32) -> CodeVerifier {
    CodeVerifier::parse(&verifier_text(seed)).unwrap()
}

/// The text of the challenge that [`verifier`] answers, as a client would send it.
pub fn challenge_text(seed: u32) -> String {
    BASE64URL_NOPAD.encode(challenge(seed).as_bytes())
}

/// The name of the key of that seed, which a client signs its proofs with.
pub fn thumbprint(seed: u32) -> JwkThumbprint {
    JwkThumbprint::from_bytes(Sha256::digest(format!("key {seed}")).into())
}

/// The challenge that [`verifier`] answers.
pub fn challenge(seed: u32) -> CodeChallenge {
    CodeChallenge::from_bytes(Sha256::digest(verifier_text(seed)).into())
}
